"""The ways a whole sentence steers where no answer looks like it, in the patterns of `command.frames`."""

from __future__ import annotations

LOOSE = {
    "back": """
    bulik(?: ke| yang| tadi| sebelumnya)+
    <wish>(?:kembali|balik|mundur|mbalik)(?: ke| satu| langkah| yang| tadi| sebelumnya| belakang| atas
        | nomor| di| sini)*
    (?:kembali|balik|mundur) sebentar
    yang sebelum(?:nya)? tadi|<wish>ke (?:belakang|atas|sebelum|yang tadi|yang sebelumnya)|soal tadi
    """,
    "skip": """
    <wish>(?:lewati|lewat|lompati|lompat|loncat|loncati|skip|pass|diskip|dilewat|dilewati)(?: ke| yang| ini| itu| berikutnya
        | selanjutnya| satu)*
    (?:lanjut |langsung )(?:ke )?(?:yang )?(?:berikut|berikutnya|selanjutnya|lain)
    """,
    "later": """
    (?:saya |kami |data |datanya )?(?:<then>|habis|setelah|sesudah|selesai) (?:<when> )*(?:saya |kami )?
        (?:akan |baru |coba |mau )*(?:<fill>|balas|kabari|kirim|dikirim
        |lengkapi|dilengkapi|selesaikan|kerjakan|infokan|susul|susulkan|menyusul|susulan)(?: (?:data|datanya|fotonya|foto|jawaban
        |ini|semua|yang|laporan|kabar))*
    (?:data |datanya |foto |fotonya )?(?:menyusul|disusulkan|susulan)(?: <when>)*
    (?:saya |maaf )*(?:isi|jawab|lanjut|kirim|selesaikan|tunggu|simpan) (?:<then>|habis|setelah|sesudah)(?: <when>)*
    (?:minta )?(?:sinyal|jaringan|internet|wifi|baterai|listrik|hp|lowbat|pulsa|kuota|data)(?: (?:saya|lagi|sedang|jelek|hilang
        |lemah|susah|putus|mati|habis|lowbat|lambat|gangguan|kurang|bagus|tidak|ada|di|sini))+ (?:jadi )?(?:nanti|besok|sebentar
        |lanjut nanti|lanjut besok)
    (?:kena|tunggu|sabar|sek|sik|sedilut|sediluk|setumat|satumat|kareh|kaina|mengko|ngko|nanti)(?: (?:haja|ja|ih|ai|nah|yo|wae
        |ae|sik|disik|dhisik|sek|helu|hanjulu|dahulu|sebentar))+
    kaina|mengko|kareh|setumat|satumat|sedilut|sediluk|lusa saja
    (?:saya )?(?:off|udahan|sudahan|pamit|istirahat)
    """,
    "stop": """
    tidak (?:mau )+(?:lagi )?<send><messages>
    (?:ampihi|mandeg|henti|hentikan)
    """,
    "cancel": """
    (?:saya |kami )*(?:tidak jadi|tidak jadi saya|batal|batalkan|urungkan|diurungkan)(?: <reported>| isi| saya| ini)*
    btal|(?:jida|dia) jadi|jangan (?:disimpan|simpan) batalkan
    """,
    "help": """
    (?:saya )?(?:butuh|perlu|minta|mohon|mau) (?:bantuan|bantu|dibantu|panduan|petunjuk|penjelasan|arahan|dijelaskan)(?: (?:isi
        |cara|ini|jawab))*
    (?:bisa |boleh |minta )*(?:jelaskan|dijelaskan|terangkan|diterangkan)(?: (?:maksud|pertanyaan|soal|ini|itu|cara|isi|untuk
        |saya|yang))*
    (?:bisa |boleh |minta |perlu )+(?:penjelasan|panduan|petunjuk|arahan)(?: (?:maksud|pertanyaan|soal|ini|cara|isi|untuk))*
    (?:masih )?(?:pertanyaan |ini |soal |maksud )+(?:masih )?(?:kurang|tidak|belum) jelas
    (?:kurang|tidak|belum) jelas(?: (?:pertanyaan|maksud|ini|soal))+
    (?:bantu|dibantu|bantui)(?: (?:saya|isi|jawab|ini|cara|laporan|akan|nah))*
    apa (?:ini )?(?:wajib|harus)(?: diisi| dijawab| ini)*
    (?:format|bentuk|penulisan|jawaban|contoh)(?: nya)? (?:bagaimana|apa|seperti apa)
    (?:ini )?kenapa (?:begini|begitu)|(?:jida|dia) (?:paham|harati|mangarti)(?: saya)*
    """,
    "edit": """
    (?:maaf |ada |saya )*kesalahan(?: tadi| saya)+|ada kesalahan(?: tadi)?
    (?:maaf |ada |itu |yang |saya |eh |kayaknya |sepertinya )*(?:salah|keliru)(?: (?:tadi|saya|itu|ini|<part>|<pressed>))*
    (?:maaf |yang |saya )*<part>(?: <part>)*(?: yang| tadi| saya| itu| ini| ada)* (?:salah|keliru)(?: tadi)?
    (?:mohon |tolong |bisa |boleh |perlu |minta |mau |saya |ada |yang )+
        (?:diubah|diganti|diperbaiki|diralat|dikoreksi|dibetulkan|perbaikan)
        (?: (?:yang|tadi|itu))*
    <wish>ubah(?: (?:yang|tadi|saya|sebelumnya|salah|keliru|di atas|itu|ini))*
    """,
    "menu": """
    <wish>(?:kembali |balik )?(?:ke )?(?:menu|beranda|home|halaman utama|halaman awal|awal)(?: (?:utama|awal|apa|mana|pilihan
        |lain|yang|ada))*
    (?:bot|aplikasi|sistem)(?: ini)? bisa apa(?: saja)?|bisa apa(?: saja)? (?:bot|aplikasi|sistem)(?: ini)?
    (?:apa |mana |pilihan |daftar )+(?:pilihan|menu|perintah)(?: (?:yang|ada|nya|lain|apa))*
    """,
    "report": """
    <wish>(?:lapor|malapor|ngelapor|nglapor)(?: <reported>| kami| baru| ini| tentang| merah| putih| untuk| di| saya)*
    <wish>(?:isi|untuk|mulai|input|masukkan|buka)(?: lapor| isi)?(?: (?:laporan|formulir|form|data koperasi|data desa|data))
        (?: <reported>| kami| baru| ini| tentang| merah| putih| di| saya)*
    <wish>(?:update|perbarui|memperbarui) (?:laporan|data|perkembangan)(?: <reported>| kami| ini| bulan| saya)*
    (?:saya|kami|mau|izin|<wish>mau) kirim laporan(?: <reported>| kami| baru)*
    """,
    "status": """
    (?:apa )?(?:masih |tinggal |sisa )+(?:banyak|berapa|ada|kurang)(?: banyak| berapa)?(?: yang)?
        (?: (?:pertanyaan|soal|lagi|diisi|dijawab|isi))+(?: (?:lagi|tidak|kah|yang|belum|diisi|dijawab|isi))*
    (?:apa )?masih (?:lama|jauh)(?: (?:lagi|tidak|kali|kah))*
    (?:masih |kurang )?(?:berapa|banyak|lama)(?: banyak| lama)?(?: pertanyaan| soal)?(?: (?:lagi|tersisa|sisa|tinggal))+
    (?:masih )?(?:berapa|ada berapa)(?: banyak)? (?:pertanyaan|soal)(?: (?:lagi|semua|semuanya|tersisa|sisa|total))*
    (?:sisa|tinggal|kurang)(?: berapa)? (?:pertanyaan|soal|apa)(?: (?:berapa|lagi|yang|belum))*|(?:sisa|tinggal) berapa
    (?:masih |mana )*(?:apa |yang |mana )+(?:ada )?(?:lagi )?(?:yang )?(?:belum|kurang)(?: (?:saya|kami|diisi|isi|terisi
        |dijawab|lengkap|dilaporkan|lapor|apa|jawab))*
    (?:pertanyaan|soal) (?:masih )?(?:banyak|berapa|sisa berapa|tinggal berapa)(?: lagi| semua)*
    apa(?: yang)? masih (?:yang )?(?:belum|kurang)(?: diisi)?
    masih ada yang (?:belum|kurang)(?: (?:saya|diisi|terisi|dijawab|lengkap|apa|tidak))*
    sudah sejauh mana(?: laporan| saya| kami)*
    (?:sudah |progres |laporan )*(?:sampai|sampe|tahap) mana(?: (?:laporan|saya|kita|kami|tadi|proses|prosesnya|desa|data))*
    (?:cek |lihat |mau |saya |tanya |bagaimana )*(?:status|progres)(?: (?:laporan|saya|kami|desa|bagaimana|data|nya))*
    (?:cek |lihat |mau |saya |tanya |bagaimana )+(?:kemajuan|perkembangan)(?: (?:laporan|saya|kami|desa|koperasi|data|nya))*
    (?:apa )?sudah (?:masuk|diterima|terkirim|lengkap)(?: (?:apa|belum))+
    """,
    "resume": """
    <wish>(?:lanjut|lanjutkan|teruskan|sambung|dilanjut|diteruskan)(?: (?:isi|laporan|pengisian|yang|tadi|kemarin|saya|tertunda
        |kita|pertanyaan|belum|selesai|sekarang|jawab))*
    """,
    "thanks": """
    (?:ok |baik |siap |sip |mantap |alhamdulillah |sudah )+terima kasih(?: (?:terima|kasih|atas|bantuan|info|admin|betang))*
    """,
    "greeting": """
    (?:(?:halo|selamat|pagi|siang|sore|malam|petang|salam|permisi|shalom|tabe|sejahtera|horas|rahayu|kenal|admin|sehat|untuk
        |kita|sugeng)(?: |$)){2,6}
    """,
    "human": """
    (?:ada |minta |boleh |bisa |tolong |saya |berapa |mana )*(?:nomor|kontak)(?: (?:hp|wa|telepon|yang|bisa|berapa|untuk|di))*
        (?: (?:petugas|admin|dinas|operator|dihubungi|ditelepon|kantor))(?: (?:berapa|dinas|koperasi|kabupaten|di|mana|saya|yang
        |bisa|dihubungi))*
    (?:bisa |boleh |tolong |mohon |minta |mau |saya )+(?:telepon|ditelepon|dihubungi)(?: (?:saya|kami|langsung|sekarang|balik))*
    (?:telepon|hubungi)(?: (?:saya|kami))+(?: (?:langsung|sekarang|balik))*
    (?:bisa |boleh |tolong |mohon |minta |mau )+hubungi (?:saya|langsung|kami)
    (?:ini |apa |saya |lagi |dengan |dijawab |dibalas |yang )*(?:robot|bot|mesin|manusia|orang)
        (?: (?:atau|bukan|apa|asli|ini|beneran|betulan))*
        (?: robot| bot| mesin| manusia| orang| asli)
    """,
}
"""When nothing is asked, or a number, a date, a file."""
