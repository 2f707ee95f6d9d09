"""The phrases that steer a conversation, by what is meant, in the spelling that `command.words` brings them to."""

from __future__ import annotations

PLAIN = {
    "back": "kembali; pertanyaan sebelumnya; soal sebelumnya; ke pertanyaan tadi; ke soal tadi; back; sebelumnya; balik dulu"
    "; mundur dulu; ke sebelumnya",
    "skip": "tidak usah diisi; lewat saja; lewat dulu; next; lewati; loncati; lompati; dilewati; skip; lewatkan"
    "; pertanyaan berikutnya",
    "later": "nanti; selesai dulu; berhenti dulu; stop dulu; saya mau berhenti dulu; istirahat dulu; cukup dulu"
    "; sebentar; tunggu sebentar; menyusul; nyusul; disusulkan; udahan dulu; sudahan dulu; sudah dulu"
    "; segini dulu; sampai sini dulu; jeda dulu; off dulu; pamit dulu; lain kali saja"
    "; cukup sampai di sini; cukup sampai sini",
    "stop": "berhenti; stop; jangan ganggu; unsubscribe; unsub; exit; quit; logout",
    "cancel": "batal; batalkan; cancel; batal semua; batalkan semua",
    "help": "bantu; ini diisi apa; diisi apa ini; bantuan; help; untuk apa; untuk apa ini; ini untuk apa; maksud; apa ini"
    "; ini apa; apa itu; bagaimana ini; ini bagaimana; ini pertanyaan apa; pertanyaan apa ini; minta bantuan"
    "; mohon bantuan; untuk apa itu; ini aplikasi apa; aplikasi apa ini; ini program apa; program apa ini"
    "; bot apa ini; ini bot apa; isi apa; diisi apa; bingung; bagaimana; cara bagaimana; minta tolong; tolong bantu"
    "; dijawab apa; help me; contoh apa",
    "edit": "ubah; salah tadi; tadi salah; salah ketik; salah isi; salah tulis; salah kirim; salah jawab; salah input"
    "; salah pencet; ubah yang tadi; ubah data; ubah tadi; mau ubah; saya mau ubah; kenapa salah tadi"
    "; kenapa tadi salah; bisa ubah; bisa diubah; keliru tadi; tadi keliru; yang sebelumnya salah"
    "; ubah yang sebelumnya; ubah laporan; bukan itu yang benar; maaf salah; eh salah; maaf keliru; sorry salah",
    "menu": "menu; main menu; daftar perintah",
    "report": "mau lapor; mau lapor koperasi; mau lapor desa; mau lapor musdes; lapor perkembangan; lapor perkembangan koperasi"
    "; mau lapor perkembangan koperasi; lapor kemajuan; mau lapor kemajuan; buat laporan; isi laporan"
    "; mau buat laporan; mulai lapor; mulai laporan; laporan baru; buat laporan baru",
    "status": "cek status; status laporan; status laporan saya; laporan saya bagaimana; bagaimana laporan saya"
    "; kurang apa; apa yang kurang; yang kurang apa; apa saja yang belum"
    "; status laporan desa; apa yang belum diisi; apa saja yang belum diisi; status desa; status desa saya"
    "; sudah sampai mana; cek laporan; status saya; cek laporan saya; bagaimana status laporan saya",
    "resume": "mau lanjut; mari lanjut; ayo lanjut; siap lanjut; lanjut lagi; lanjut yang tadi; lanjutkan yang tadi"
    "; lanjutkan yang kemarin; lanjut yang kemarin; lanjut isi; saya mau lanjut; kita lanjut; sampai mana tadi"
    "; sampai mana kita tadi",
    "thanks": "terima kasih; ok terima kasih; baik terima kasih; siap terima kasih; ya terima kasih; terima kasih kembali"
    "; terima kasih atas bantuan; terima kasih atas info; terima kasih info; terima kasih sebelumnya"
    "; terima kasih sudah dibantu; terima kasih atas perhatian; sudah terima kasih; terima kasih atas penjelasan"
    "; terima kasih bantuan; baik terima kasih atas info; terima kasih betang; terima kasih penjelasan",
    "human": "ini robot; ini bot; apa ini robot; saya mau bicara langsung; telepon saya; hubungi saya; admin tolong; tolong admin"
    "; minta nomor petugas; minta nomor dinas; minta nomor admin; minta nomor hp petugas; minta nomor wa petugas"
    "; minta nomor wa admin; minta nomor hp admin; nomor petugas berapa; nomor hp petugas berapa",
    "greeting": "halo; assalamualaikum; permisi; tabe salamat lingu nalatai; shalom; om swastiastu; waalaikumsalam"
    "; tabe salamat lingu nalatai salam sujud karendem malempang"
    "; adil ka talino bacuramin ka saruga basengat ka jubata; adil ka talino; adil ka talino bacuramin ka saruga"
    "; assalamualaikum halo; nama bete; salamat hanjewu; salamat hamalem; salamat andau",
}
"""These steer whatever is asked, even free text: no answer is worded like them."""

LOOSE = {
    "back": "mbalik; kembali sebentar; balik; mundur; undo; bulik; babulik; haluli; satu langkah ke belakang",
    "skip": "loncat; pass; lewat; lompat; selanjutnya; berikutnya; dilewat; di skip; diskip; lanjut berikutnya",
    "later": "istirahat; off; udahan; sudahan; setumat; satumat; mangke; engko; sik; pamit; lain kali; lain waktu; lain hari"
    "; kapan kapan; belum sempat"
    "; cek dulu; lihat dulu; cari dulu; tanya dulu; saya cek dulu; saya lihat dulu; saya cari dulu; saya tanya dulu"
    "; mati lampu; minggu depan saja; sementara ini dulu; sek; mengko; kaina; kareh; kareh ih; besok; sudahi; sudahi dulu; jeda"
    "; tunda; simpan; pause; selesai; sebentar lagi; tunggu; nanti malam; nanti sore; nanti siang"
    "; nanti besok; saya sibuk; sedang sibuk; lagi sibuk; saya sedang sibuk; saya lagi sibuk; masih sibuk"
    "; saya sedang rapat; sedang rapat; lagi rapat; saya di jalan; lagi di jalan; sedang di jalan; sibuk; capek dulu"
    "; selesai nanti; nanti lagi; besok lagi",
    "stop": "saya mau berhenti; mau berhenti; saya berhenti; mau stop; saya mau stop; saya mau unsubscribe; henti; hentikan"
    "; berhentikan; stop total; akhiri; keluar; mau keluar; saya mau keluar; ampih; ampihi; mandeg; jangan kirim; jangan hubungi",
    "cancel": "dia jadi; urung; tidak jadi; saya batal",
    "help": "dia mangarti; tolong; cara; panduan; petunjuk; arahan; minta arahan; mohon arahan; contoh; penjelasan; jelaskan"
    "; yang mana"
    "; di mana; dimana; wajib diisi"
    "; ini wajib diisi; ini wajib; harus diisi",
    "edit": "salah; keliru; bukan itu; ada yang salah; ada salah; salah itu; kepencet; terpencet; tapencet; tapancat"
    "; ada yang mau diubah; ada yang mau ubah; ada yang perlu diubah; itu salah; typo; perbaikan; ubah lagi"
    "; salah nomor",
    "menu": "beranda; balik ke awal; awal; home; start; pilihan; kembali ke awal; ke awal; mulai dari awal",
    "report": "lapor; mulai; mulai isi; mau isi; mau mulai; siap mulai; ayo mulai; mulai sekarang; isi sekarang; input data"
    "; lapor baru; laporan; report; isi data; isi formulir; isi form; lapor koperasi; lapor desa"
    "; lapor musdes; saya lapor",
    "status": "lihat laporan; laporan saya mana; apa yang belum; yang belum apa; belum apa saja; tinggal apa; berapa lagi"
    "; masih berapa; rekap; ringkasan"
    "; lihat jawaban; cek jawaban; lihat data saya; lihat hasil; hasil laporan; status; progres; kemajuan"
    "; laporan saya; sampai mana",
    "resume": "lanjut lapor; lanjutkan lapor; teruskan lapor; lanjut; lanjutkan; terus; teruskan; resume; continue; sambung"
    "; sambung lagi; lanjut isi yang tadi",
    "greeting": "assalam"
    "; sugeng enjang; salam sehat; om swastyastu; apa kabar; halo apa kabar; halo betang apa kabar; salam sejahtera"
    "; pagi; siang; sore; malam; p; ping; tabe; salam; selamat; selamat datang; salam kenal; horas",
    "human": "petugas; operator; cs; customer service; manusia; ditelepon; call center"
    "; nomor hp petugas; nomor petugas; nomor admin; nomor dinas; robot; ini manusia; ini mesin; bicara langsung; admin",
}
"""These steer where no answer looks like them: when nothing is asked, or a number, a date, a choice."""

ANSWERS = {
    "date": "besok; pagi; siang; sore; malam; awal; nanti malam; nanti sore; nanti siang; sebelumnya; tadi; nanti besok"
    "; masih lama; masih jauh; mulai sekarang; minggu depan; lain kali; lain waktu; lain hari; kapan kapan; belum sempat",
    "text": "sebentar lagi",
    "person": "bukan itu",
    "place": "sebentar; bukan itu",
    "count": "keluar semua",
    "money": "keluar semua; lihat laporan",
    "phone": "nomornya ganti; nomornya berubah; ganti nomor"
    "; nomor dinas; nomor kantor; nomor kantor desa; nomor admin; nomor petugas; nomor operator",
    "select_one": "batal semua; batal terus; dibatalkan semua; stop semua; stop kontak"
    "; mandeg; ampihi; henti; pass; loncat"
    "; selesai; salah; sibuk; lanjut; lanjutkan; terus; mulai; awal; lapor; laporan; balik; lewat; petugas; admin"
    "; operator; keliru; status; manusia; siang"
    "; pagi; sore; malam; salam; selanjutnya; teruskan; sambung; contoh; panduan; hentikan; urung; belum sempat; keluar semua",
    "yes_no": "batal semua; batal terus; dibatalkan semua; stop semua; kembali lagi; mundur semua; siap dibantu"
    "; siap mohon bantuan; siap lanjut"
    "; selesai; salah; lanjut; lanjutkan; terus; teruskan; mulai; berhenti; stop; keliru; balik; keluar; mau keluar"
    "; mau berhenti; mau stop"
    "; hentikan; berhenti dulu; stop dulu; belum sempat; urung; ya sebelumnya; keluar semua; maaf salah; maaf keliru; mati lampu"
    "; itu salah; salah itu; keliru itu; ada salah; ada yang salah; ada yang keliru; ada kesalahan"
    "; tidak jadi; ya terima kasih; ok terima kasih; siap terima kasih; sudah terima kasih"
    "; tidak usah diisi; tidak perlu diisi; tidak usah isi; tidak perlu isi; tidak usah dijawab; tidak perlu dijawab; ok lanjut",
}
"""What may be an answer to such a question, and so is not taken for a command."""
ANSWERS["select_multiple"] = ANSWERS["select_one"]

ADDRESSED = {
    "greeting": "pagi; siang; sore; malam; tabe; apa kabar",
    "back": "balik; mundur",
    "skip": "lewat; loncat",
    "later": "tunggu; sabar dulu",
    "help": "tolong",
    "edit": "salah; keliru",
}
"""These steer in free words too when somebody is addressed behind them: `pagi pak`, which is neither a name nor a remark."""
