"""What each word of a command does in it: who wishes, what is done, to what, when; in the spelling of `command.words`."""

from __future__ import annotations

ACTS = {
    "back": "babulik kembali balik mundur undur bulik haluli mbalik",
    "repeat": "reset ulang ulangi",
    "skip": "lewat skip lompat loncat laluakan lewatkan pass",
    "cont": "lanjut terus sambung tarus",
    "save": "simpan tunda jeda pending pause postpone tangguh save",
    "stop": "berhenti stop henti mati hentikan ampih mandeg setop nonaktif",
    "send": "kirim wa sms ganggu ingat kabar broadcast spam chat remind",
    "call": "panggil telepon hubung kontak calling",
    "talk": "chat bapandir complain komplain keluh adu bicara ketemu jumpa temu bapander pander konsultasi obrol omong curhat",
    "asks": "tanya takun",
    "cancel": "batal urung cancel",
    "delete": "buang apus musnah hapus delete keluarkan",
    "helps": "bantu tuntun bimbing pandu damping ajar arah",
    "explain": "jelas terang jabar",
    "fill": "balas kerjakan garap susun lengkap isi jawab tulis ketik input masuk",
    "follow": "susul",
    "opens": "buka",
    "connect": "sambung hubung",
    "model": "contoh",
    "press": "pancet sebut hitung pencet tekan klik pilih pijit",
    "edit": "ubah benah betul ralat koreksi revisi edit ganti baik benar",
    "report": "lapor malapor",
    "register": "data",
    "deliver": "setor serah sampai",
    "show": "lihat tengok buka cek tampil muncul tunjuk intip periksa",
    "start": "update perbarui mulai buat bikin daftar",
    "seek": "cari hitung cek lihat tanya cocok konfirmasi ambil",
    "remind": "ingat kabar",
    "use": "pakai guna",
    "need": "perlu minta butuh",
    "grasp": "paham",
    "away": "antar jemput urus layan",
}
"""What is done; each of these words comes in every shape (`command.shapes`)."""

OTHERS = {
    "self": "saya kami kita aku ulun ku abdi yaku kulo ikei kawan sendiri awak",
    "wish": "badhe bade arep pengen handak hndak mau ingin hendak akan niat rencana berniat bermaksud pang",
    "can": "bisa boleh dapat bolehkah kawa bolehlah kalau jika",
    "ask": (
        "nyuwun kasi ngasih ngasi memberi memberikan minta mohon izin coba tolong mohonlah cobalah kasih beri berikan "
        "kasihkan bagi suruh"
    ),
    "must": "harus wajib mesti haruskah disuruh mustinya",
    "spare": "usah perlu",
    "chance": "sempat",
    "just": "haja hae saja bae aja sj ja wae ae doang mawon",
    "you": "kamu anda",
    "who": "siapa",
    "thanks": "trmkasih trmksih thank terimakasih makasih trims suwun nuhun maturnuwun matursuwun thanks thankyou",
    "up": "naik",
    "come": (
        "monggo mangga ayok ayuk gass ayo mari yuk gas siap silakan ayolah marilah yok gaskan cus hayo hayuk langsung "
        "sekarang skrg skrang"
    ),
    "this": (
        "niki iki niku nang sing ini itu yang nya situ sini tersebut begini begitu gini gitu anu kesini disini segini segitu tu"
    ),
    "here": "sini situ segini segitu disini disitu sinik",
    "in": (
        "k buat bikin utk ke di dari pada dengan untuk sama oleh dan atau ka kan lawan karo kepada bagi tentang soalnya akan si"
    ),
    "one": "satu langkah sekali selangkah",
    "first": "dulu dahulu helu hanjulu disik dhisik dl dlu sementara sik",
    "again": "malih maning lagi lg pulang",
    "justnow": "tadi barusan td tadinya",
    "before": "sebelumnya sebelum atas belakang balakang atasnya blkg blkang duluan terdahulu pertama awalnya",
    "yesterday": "wingi wengi kemarin kmrn kmarin kemaren lalu semalam",
    "edit": "perbaikan pembetulan perubahan pergantian",
    "next": "berikut berikutnya selanjutnya lain next lainnya",
    "question": "patakunan pertanyaan soal question prtanyaan soalan takunan",
    "numbered": "nomorsekian",
    "item": (
        "patakunan nomorsekian pertanyaan soal nomor bagian halaman baris poin nomer question kolom prtanyaan "
        "pertanyaan-pertanyaan soalan takunan tombol"
    ),
    "answer": "jawaban isian jawabanku isianku",
    "form": "pengisian laporan formulir form kuesioner pelaporan report",
    "data": "buku bukunya catatan arsip map berkasnya data berkas dokumen datanya info informasi",
    "coop": (
        "koperasi kopdes kdmp kopdeskel desa merah putih musdes musdesus perkembangan kemajuan kelurahan kampung kop "
        "progres hasil"
    ),
    "part": (
        "lokasi gambar file video share berkas koma nama jumlah angka tanggal tahun alamat anggota ketua modal hp "
        "foto ktp nik npwp nib akta sk berdiri rekening titik tgl pengurus simpanan rupiah nilai satuan"
    ),
    "not": "g tidak belum gagal mboten",
    "dont": "jangan",
    "done": "sudah telah selesai",
    "know": "ngertos weruh tahu tau ingat lupa hafal hapal yakin pasti taunya",
    "have": "ada punya pegang bawa tersedia",
    "become": "siyos sido sida jadi",
    "then": "belakangan mangke mengko isuk kareh sore-sore engko sesuk nanti besok lusa kaina ngko jewu",
    "when": (
        "pagi siang sore malam jam pukul habis setelah sesudah minggu depan magrib maghrib isya asar ashar zuhur "
        "dzuhur subuh jumatan hari senin selasa rabu kamis jumat sabtu bengi selepas lepas sepulang pulang beres "
        "selesai sampai sebentar bulan wib baru makan siangnya malamnya kantor rumah"
    ),
    "wait": "bentar bntr bentaran sebentar tunggu sabar sek satumat setumat sedilut sejenak",
    "still": "msh sdg lg masih sedang lagi jarang",
    "rest": "pamit off udahan sudahan istrahat rihat istirahat break rehat",
    "enough": "cukup sampai sampe segini segitu",
    "many": "byk bnyk banyak terus menerus terus-terusan melulu mulu otomatis setiap tiap semua seluruh semuanya",
    "message": "pesan pengingat notifikasi langganan berlangganan notif peringatan reminder wa sms chat pemberitahuan",
    "list": "daftar pilihan perintah command",
    "menu": "menu beranda",
    "page": "halaman beranda home laman",
    "home": "awal depan utama home",
    "let": "biarkan biar biarin kosongkan biarlah",
    "empty": "kosong kosongan",
    "emptied": "kosongkan kosongin dikosongkan dikosongin kosongi dikosongi kosongkanlah",
    "sense": "dimaksud dimaksudkan maksud arti pengertian artinya",
    "example": "contoh misal misalnya contohnya misalkan",
    "way": "langkah cara tata teknis langkah-langkah caranya format panduan",
    "guide": "panduan petunjuk arahan penjelasan tutorial pencerahan pengarahan",
    "aid": "bantuan bimbingan tuntunan pendampingan",
    "purpose": "guna tujuan manfaat fungsi keperluan kegunaan perlunya tujuannya manfaatnya fungsinya faedah",
    "grasp": "tangkap nangkep nangkap paham mengerti mudeng nyambung faham maklum",
    "lost": "bingung mumet pusing gaptek puyeng ribet bingungnya",
    "hard": "susah sulit rumit berat ribet sukar payah membingungkan",
    "what": "napa apaan opo opone apa apakah",
    "how": "bagaimana kayapa pripun kumaha",
    "why": "kenapa ngapain",
    "where": "mana dimana kemana darimana",
    "howmany": "berapa brp",
    "percent": "persen",
    "like": "kaya seperti kayak macam sebagai begini segala",
    "wrong": "terbalik kebalik tertukar ketukar salah keliru typo tasalah silap khilaf kesalahan kekeliruan",
    "slipped": "kepencet terpencet kepilih terpilih kekirim terkirim keketik tertekan ketekan",
    "should": "harusnya seharusnya mestinya sebenarnya yang",
    "new": "terbaru baru hari bulan minggu ini",
    "arrived": (
        "sejauh kekirim masuk terkirim diterima tersimpan sampai selesai beres lengkap disetujui diverifikasi "
        "disimpan dikirim diproses dicek diperiksa komplit tuntas terisi terinput terekam sukses berhasil dibaca acc "
        "diacc kelar rampung"
    ),
    "remain": "sisa tinggal kurang masih tersisa",
    "long": "lama panjang jauh",
    "status": "status progres posisi kabar nasib",
    "thank": "tarima trima terima",
    "kind": "kasih",
    "greet": "halo assalamualaikum waalaikumsalam permisi tabe shalom horas spada",
    "blessed": "selamat sugeng",
    "day": "pagi siang sore malam petang enjing sonten",
    "peace": (
        "wr wb wa warahmatullah warahmatullahi wabarakatuh warohmatullahi wabarokatuh sejahtera salam sehat sukses "
        "selalu semua semuanya rekan rekan-rekan betang dan untuk kita semangat warohmatullah wabarakatu amin aamiin "
        "semoga amanah"
    ),
    "praise": (
        "sabar dinas sekalian info bantuan bantuannya waktu waktunya perhatian penjelasan arahan petunjuk panduan "
        "kerjasama kerja layanan atas bantu dibantu diingatkan mengingatkan ingatkan banyak sangat dan kembali "
        "responnya respon dijelaskan penjelasannya banyak-banyak sebelumnya kesempatan kesabaran kesabarannya "
        "pengertian pengertiannya pelayanan pelayanannya diinfokan informasi dipandu memandu membantu menjelaskan "
        "infonya dikabari"
    ),
    "reply": "ok baik siap sip mantap oke alhamdulillah noted",
    "person": "urang petugas admin operator manusia orang cs dinas kabupaten pendamping petugasnya petugase kadis orangnya",
    "tell": "bilang kata katanya ucap ucapkan sampaikan",
    "staff": "kabid kabag petugas admin operator cs pendamping petugasnya petugase operatornya adminnya kadis",
    "bot": "robot bot mesin sistem otomatis aplikasi",
    "real": "asli beneran betulan sungguhan benaran",
    "or": "atau",
    "number": "nomer nomernya no nomor kontak wa hp telepon",
    "direct": "skrg skrang langsung sekarang segera cepat balik",
    "standby": "standby aktif online stand by jaga dihubungi ditelepon dibalas dijawab balas menjawab membalas jawab",
    "office": (
        "bendahara sekdes sekretaris ketua pengurus kaur kasi staf staff operator notaris kecamatan kabupaten kades "
        "perangkat istri suami anak orang teman camat manajer manager pendamping juga"
    ),
    "at": "di ke dari pas",
    "last": "terakhir tertunda",
    "less": "kurang",
    "nope": "bukan",
    "awaits": "menunggu nunggu",
    "event": (
        "rapat acara tamu kegiatan urusan hajatan undangan kondangan pengajian yasinan tahlilan musrenbang pelatihan "
        "bimtek upacara posyandu arisan kawinan nikahan takziah melayat musdes sidang apel gotong royong ibadah misa "
        "kebaktian keluarga kunjungan pertemuan"
    ),
    "away": (
        "melayani warga sibuk nyetir menyetir kerja bekerja makan sholat salat shalat mengajar mandi repot dinas "
        "perjalanan sakit panen mancing nyadap menyadap noreh motong jumatan melaut masak tidur bakti lembur ngantor "
        "antar jemput ngurus mengurus lelah capek ngantuk mengantuk hujan banjir ngajar kuliah mudik berduka cuti "
        "lapar otw momong jaga"
    ),
    "house": "kantor rumah kecamatan kabupaten kampung desa balai polsek bank puskesmas sekolah kelurahan",
    "right": "benar betul sesuai tepat bagus lancar",
    "plea": "tolong",
    "trouble": (
        "banjir kebakaran terbakar karhutla longsor gempa bencana rusak kerusakan hilang kehilangan kemalingan kecurian "
        "pencurian maling dicuri korupsi pungli penipuan penyelewengan kecelakaan tenggelam perkelahian narkoba judi kematian "
        "kelahiran padam pemadaman gangguan putus ambruk roboh pajak bansos blt stunting"
    ),
    "hail": "salam",
    "wealth": "sejahtera",
    "place": (
        "sawah kebun ladang jalan hutan pasar luar kota sungai laut lapangan masjid gereja hulu klotok kelotok speed "
        "motor mobil kapal bandara sawit karet bengkel dermaga pelabuhan langgar surau"
    ),
    "signal": "sinyal jaringan internet wifi baterai batre listrik hp lowbat pulsa kuota charger lampu hape",
    "net": "sinyal jaringan internet wifi kuota pulsa paket",
    "power": "lowbat lowbatt lobet lowbet ngedrop",
    "bad": (
        "hbs dikit timbul sedikit hampir tinggal jelek hilang lemah susah putus mati habis lowbat lambat gangguan padam "
        "lelet drop hilang-hilang"
    ),
    "leave": "keluar tutup",
    "sorry": "maaf mohon ampun",
    "late": "malam larut",
    "soft": (
        "pa ups mungkin mgkn kira mendadak sempat-sempat dikit sekalian pas doang segera kira-kira kalo mbok to tho ntah "
        "blas banget bgt amat sangat terlalu gitu tuh loh lho wkwk wkwkwk hehe hehehe haha hihi hadeh duh aduh waduh "
        "eh oh ya iya ok oke kang teh teteh uda cak pakde bude kadis camat betang jar mah atuh euy cuy bro sis gih "
        "kek kayaknya sepertinya memang emang betul tersebut juga pun amang ading y me aku-nya semoga moga"
    ),
    "move": "pindah pindahkan pindahin dipindah dipindahkan",
    "receive": "trima terima menerima dapat dapet nerima",
    "comes": "datang tiba",
    "now": "sekarang skrg skrang skg sekarangan",
    "time": "waktu",
    "use": "difoto difotokan",
    "explains": "jelasin jelaskan dijelaskan dijelasin terangkan terangin diterangkan jelasno dijelasno",
}
"""All other words, as they stand and with what is hung onto them. `soft` says nothing."""
NAMES = tuple(dict.fromkeys(["unknown", "query", "qmark", *ACTS, *OTHERS]))
BITS = {name: 1 << place for place, name in enumerate(NAMES)}
"""One bit a role. `unknown`: any other word; `query`: it ends as a question, by a word or (`qmark`) by its mark."""
