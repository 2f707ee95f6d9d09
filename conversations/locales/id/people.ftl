# Joining, the menu, one's own data.

menu-stranger = Selamat datang di Betang, tempat kepala desa dan lurah melaporkan koperasi. Untuk mendaftar, silakan ketuk Mulai.
menu-head = Ada yang bisa kami bantu, Bapak/Ibu { $name }? Silakan pilih.
menu-officer = Silakan pilih, Bapak/Ibu { $name }.
menu-below = Silakan pilih dari tombol di bawah.
key-start = Mulai
key-lapor = Lapor
key-status = Status desa
key-bantuan = Bantuan

role-head = Kepala desa/lurah
role-officer = Petugas
role-admin = Admin
position-desa = Kepala Desa
position-kelurahan = Lurah

code-unknown =
    Mohon maaf, kode undangan ini belum kami kenali.
    Mohon periksa lagi kodenya, atau minta undangan baru kepada petugas. Mendaftar tanpa kode juga bisa: ketuk Mulai.
code-used =
    Kode undangan ini sudah dipakai; satu kode berlaku untuk satu kali.
    Mohon minta undangan baru kepada petugas. Mendaftar tanpa kode juga bisa: ketuk Mulai.
code-used-by-you = Bapak/Ibu sudah terdaftar dengan kode ini. Tidak perlu diulang.
code-expired =
    Masa berlaku kode undangan ini (14 hari) sudah lewat.
    Mohon minta undangan baru kepada petugas. Mendaftar tanpa kode juga bisa: ketuk Mulai.
code-withdrawn =
    Mohon maaf, kode undangan ini sudah tidak berlaku, karena petugas yang mengundang tidak lagi bertugas untuk wilayah itu.
    Mohon minta undangan baru kepada petugas. Mendaftar tanpa kode juga bisa: ketuk Mulai.

joined-head =
    Terima kasih, Bapak/Ibu { $name }. Pendaftaran selesai untuk <b>{ $area }</b>.

    Yang pertama kami mohon: data koperasi yang ada. Bila belum ada koperasi, cukup jawab 0.
    Ketuk <b>Lapor</b> bila sudah siap. Setiap jawaban langsung tersimpan, jadi boleh berhenti dan dilanjutkan kapan saja.
joined-again = Selamat datang kembali, Bapak/Ibu { $name }. Telepon ini sekarang juga terhubung dengan <b>{ $area }</b>. Isian yang sudah dimulai dapat dilanjutkan di sini: ketuk Lapor.
joined-officer =
    Terima kasih, Bapak/Ibu { $name }. Bapak/Ibu terdaftar sebagai petugas untuk <b>{ $area }</b>.

    Ketuk <b>Rekap</b> untuk melihat laporan wilayah, atau <b>Undang</b> untuk mengajak kepala desa/lurah. Ringkasan dikirim setiap Kamis pukul 14.00.
joined-admin =
    Terima kasih, Bapak/Ibu { $name }. Bapak/Ibu terdaftar sebagai admin.

    Ketuk <b>Undang</b> untuk mengajak petugas dan kepala desa/lurah. Semua perintah ada di /bantuan.
invitation-accepted =
    { $name } kini terdaftar sebagai { $role } untuk <b>{ $area }</b>, dengan undangan dari { $inviter }.
    Bila orangnya keliru, perannya dapat dicabut: ketik /peran.
joining-declined =
    Baik, tidak ada data Bapak/Ibu yang kami simpan.
    Bila berkenan di lain waktu, silakan ketuk Mulai atau buka lagi tautan undangan.
joining-not-mine =
    Baik, terima kasih sudah diperiksa. Undangan ini tidak jadi dipakai, dan tidak ada data Bapak/Ibu yang kami simpan.
    Mohon beri tahu petugas yang mengirimnya. Mendaftar tanpa undangan juga bisa: ketuk Mulai.
left-konfirmasi = Baik, Bapak/Ibu. Pendaftaran ini dapat dilanjutkan kapan saja: ketuk Mulai, atau buka lagi tautan undangan.
left-pendaftaran = Baik, Bapak/Ibu. Pendaftaran ini dapat dilanjutkan kapan saja: ketuk Mulai.
left-gantidata = Baik, Bapak/Ibu. Data yang lama tetap berlaku. Untuk melanjutkan, ketik /gantidata.
village-shared = Untuk desa/kelurahan ini sudah terdaftar juga: { $names }. Isian laporan dipakai bersama, dan tercatat siapa mengisi apa.
villages-several = Bapak/Ibu kini terdaftar untuk: { $villages }. Setiap kali melapor, kami tanyakan dahulu untuk yang mana.
phone-handed-on = HP ini sekarang dipakai atas nama { $name }. Pengingat untuk { $before } tidak lagi sampai ke HP ini; laporan dan isiannya tetap tersimpan. Bila { $before } ingin melapor lagi dari sini atau dari HP lain, mohon minta undangan baru kepada petugas.
village-joined = { $name } ({ $position }) kini juga terdaftar untuk <b>{ $area }</b>. Isian laporan dipakai bersama, dan tercatat siapa mengisi apa. Bila ini keliru, ketik /kontak.

application-sent =
    Terima kasih. Permohonan Bapak/Ibu untuk <b>{ $area }</b> sudah kami teruskan kepada petugas.
    Kami beri kabar di sini begitu ada keputusan. Bila perlu bertanya, ketik /kontak.
application-no-officer =
    Terima kasih. Permohonan Bapak/Ibu untuk <b>{ $area }</b> sudah kami simpan.
    Petugas untuk wilayah ini belum terdaftar, jadi admin yang akan memeriksanya. Kami beri kabar di sini.
application-enough =
    Terima kasih. Hari ini sudah beberapa permohonan dikirim dari telepon ini, jadi yang terakhir belum kami teruskan.
    Mohon coba lagi besok, atau hubungi petugas: ketik /kontak.
application-waiting =
    Permohonan Bapak/Ibu untuk <b>{ $area }</b> masih menunggu persetujuan petugas.
    Kami beri kabar di sini begitu ada keputusan. Bila perlu bertanya, ketik /kontak.
application-approved =
    Kabar baik, Bapak/Ibu { $name }: pendaftaran untuk <b>{ $area }</b> sudah disetujui.

    Yang pertama kami mohon: data koperasi yang ada. Bila belum ada koperasi, cukup jawab 0.
    Ketuk <b>Lapor</b> bila sudah siap. Setiap jawaban langsung tersimpan, jadi boleh berhenti dan dilanjutkan kapan saja.
application-refused =
    Mohon maaf, permohonan untuk <b>{ $area }</b> belum dapat disetujui.
    Bila ada kekeliruan, silakan hubungi petugas: { $contact }
    Data pendaftaran Bapak/Ibu kami hapus 30 hari sesudah keputusan ini.
application-lapsed =
    Mohon maaf, permohonan Bapak/Ibu untuk <b>{ $area }</b> belum sempat diputuskan dalam { $days } hari, jadi kami tutup.
    Bila masih diperlukan, ketik /start untuk mengajukan lagi. Bila tidak, data pendaftaran Bapak/Ibu kami hapus 30 hari lagi.
application-was-approved = Disetujui: { $name } untuk { $area }. Yang bersangkutan sudah kami beri tahu.
application-was-refused = Ditolak: { $name } untuk { $area }. Yang bersangkutan sudah kami beri tahu.
application-decided = Permohonan { $name } sudah diputuskan sebelumnya oleh { $by }.
application-unknown = Permohonan itu tidak ada dalam wilayah Bapak/Ibu.

our-mistake =
    Mohon maaf, ada gangguan pada sistem kami. Jawaban Bapak/Ibu sebelumnya aman.
    Mohon kirim ulang jawaban yang terakhir beberapa saat lagi.
filling-open = Isian tadi masih terbuka. Silakan jawab pertanyaan terakhir, atau ketik NANTI.
filling-gone = Isian itu sudah dikirim atau ditutup dari telepon lain. Tidak ada yang hilang.
filling-not-yours = Isian itu tetap tersimpan untuk desanya, tetapi Bapak/Ibu tidak lagi terdaftar di sana. Bila ini kekeliruan, ketik /kontak.
filling-moved = Isian ini baru saja dilanjutkan oleh { $name } dari telepon lain, jadi pesan tadi belum kami catat.

command-unknown = Mohon maaf, perintah itu belum kami kenali. Silakan pilih dari tombol di bawah, atau ketik /bantuan.
command-not-yours = Mohon maaf, perintah itu belum tersedia untuk Bapak/Ibu. Silakan pilih dari tombol di bawah, atau ketik /bantuan.
command-join-first = Untuk itu mohon mendaftar dahulu: ketuk Mulai, atau buka tautan undangan dari petugas.
you-are-welcome = Sama-sama, Bapak/Ibu. Bila ada yang lain, silakan pilih dari tombol di bawah.
not-understood = Mohon maaf, belum kami pahami. Silakan pilih dari tombol di bawah.
edited-after = Kami melihat Bapak/Ibu mengubah pesan lama. Jawaban yang tersimpan tidak berubah. Untuk memperbaiki laporan, ketik /perbaiki.
file-without-form = Terima kasih. Foto atau berkas hanya tersimpan bila sedang diminta dalam isian. Ketuk Lapor untuk mulai mengisi.
voice-without-form = Terima kasih. Mohon maaf, pesan suara belum dapat kami dengarkan. Silakan diketik, atau pilih dari tombol di bawah.
sticker-without-form = Terima kasih, Bapak/Ibu. Silakan pilih dari tombol di bawah.
strange = Terima kasih. Pesan jenis itu belum dapat kami baca. Silakan pilih dari tombol di bawah.

contact = Silakan hubungi: { $who }.

help-head =
    <b>Yang dapat Bapak/Ibu lakukan di sini</b>
    { $commands }

    Saat mengisi, boleh ketik kapan saja: LEWATI, KEMBALI, BANTU, NANTI, UBAH, MENU.
help-line = /{ $name } – { $what }

lapor-which = Laporan mana yang ingin diisi untuk <b>{ $village }</b>?
lapor-unread = Mohon maaf, belum jelas laporan mana yang dimaksud.
lapor-resumed = <b>{ $village }</b>. Untuk laporan lain: /laporanlain
lapor-village = Bapak/Ibu terdaftar untuk beberapa desa/kelurahan. Untuk yang mana?
lapor-village-unread = Mohon maaf, belum jelas desa/kelurahan mana yang dimaksud. Silakan pilih di bawah ini, atau ketik namanya.
lapor-no-village = Bapak/Ibu belum terdaftar untuk satu desa/kelurahan. Ketik /start untuk mendaftar.
lapor-state-new = { $number }. { $title }: belum pernah diisi
lapor-state-draft = { $number }. { $title }: sedang diisi, tinggal dilanjutkan
lapor-state-sent = { $number }. { $title }: terkirim { $when }

# Words by which a report is known, besides those of its title; words that stand around any report; places in the list of reports.
report-words-koperasi = pendataan didata mendata mendatakan inventaris inventarisasi
report-words-pembentukan = bentuk membentuk dibentuk kdmp kkmp kdkmp kopdes kopdeskel kopkel perkembangan kemajuan progres tahap tahapan jalur musdes musdesus muskelsus notaris akta ahu
report-word = koperasi
report-words-around = koperasi kop laporan lapor melapor desa kelurahan mau ingin isi mengisi saya kami yang yg untuk utk tentang soal yaitu di ini itu satu buat
report-words-places = satu pertama kesatu atas | dua kedua bawah | tiga ketiga | empat keempat

status-title = <b>{ $village }</b>
status-none = { $title }: belum ada laporan
status-sent = { $title }: terkirim { $when }, nomor { $number }
status-revised = { $title }: diperbaiki { $when }, nomor { $number }
status-draft = { $title }: ada isian yang belum dikirim, tinggal dilanjutkan dengan Lapor
status-deadline = Batas waktu { $title }: { $when }

perbaiki-which = Laporan mana yang ingin diperbaiki? Laporan lama tetap tersimpan.
perbaiki-none = Belum ada laporan terkirim untuk { $village }. Untuk mulai mengisi, ketuk Lapor.
perbaiki-key = { $title } ({ $when })
perbaiki-unknown = Mohon maaf, laporan itu tidak ada untuk desa/kelurahan Bapak/Ibu. Daftarnya: /perbaiki

receipt =
    <b>Laporan diterima. Terima kasih, Bapak/Ibu.</b>
    { $title } – { $village }
    Nomor tanda terima: <b>{ $number }</b>
    { $when }

    Bila ada yang keliru, ketik /perbaiki kapan saja.
next-report = Berikutnya, bila berkenan: <b>{ $title }</b>. Ketuk Lapor untuk mulai.
receipt-revised =
    <b>Perbaikan diterima. Terima kasih, Bapak/Ibu.</b>
    { $title } – { $village }
    Nomor tanda terima: <b>{ $number }</b> (versi { $revision })
    { $when }

receipt-unchanged = Semua jawaban masih sama, jadi tidak perlu diperiksa lagi oleh petugas.

data-title = <b>Data Bapak/Ibu yang kami simpan</b>
data-lines =
    Nama: { $name }
    Jabatan: { $position }
    Telepon: { $phone }
    Terdaftar: { $roles }
    Setuju pada: { $consent }
data-rights =
    Ingin memperbaiki nama, jabatan, atau nomor: ketik /gantidata.
    Ingin berhenti menerima pengingat: ketik /berhenti.
    Ingin data pribadi dihapus: ketik /hapusdata.
data-none = Belum ada data pribadi Bapak/Ibu yang kami simpan.

stopped = Baik. Kami tidak akan mengirim pengingat dan pengumuman lagi. Bapak/Ibu tetap boleh melapor kapan saja. Untuk menerima lagi: ketik /terima.
resumed = Terima kasih. Pengingat akan kami kirim lagi seperlunya.
erase-ask =
    Nama dan nomor telepon Bapak/Ibu akan dihapus dan telepon ini dilepas dari desa/kelurahan. Laporan desa tetap tersimpan tanpa nama.
    Bila sudah yakin, ketuk tombol di bawah.
erase-button = Hapus data saya
erased = Data pribadi Bapak/Ibu sudah dihapus. Terima kasih atas kerja samanya selama ini.
data-corrected = Terima kasih. Data Bapak/Ibu sudah diperbarui.
key-menu = Menu
key-perbaiki = Perbaiki laporan
key-privasi = PRIVASI
key-datasaya = DATA SAYA
key-gantidata = PERBAIKI DATA SAYA
key-hapusdata = HAPUS DATA SAYA
key-kontak = KONTAK
key-terima = TERIMA PENGINGAT

# Words that people put before the name of a command.
spoken-before = tolong mohon coba minta lihat tampilkan buka cek cari ingin mau saya siapa saja yang mana pak bu bapak ibu min
command-start = Mulai atau mendaftar
command-lapor = Isi atau lanjutkan laporan
command-laporanlain = Pilih laporan atau desa/kelurahan yang lain
command-status = Lihat laporan desa/kelurahan sendiri
command-perbaiki = Perbaiki laporan yang sudah dikirim
command-menu = Tampilkan tombol menu
command-bantuan = Daftar perintah
command-kontak = Nomor petugas yang dapat dihubungi
command-setujui = Setujui permohonan kepala desa/lurah
command-tolak = Tolak permohonan kepala desa/lurah
command-privasi = Perlindungan data pribadi
command-datasaya = Lihat data pribadi yang tersimpan
command-gantidata = Perbaiki nama, jabatan, atau nomor telepon
command-berhenti = Berhenti menerima pengingat
command-terima = Terima pengingat lagi
command-hapusdata = Hapus data pribadi

privacy-notice =
    <b>Perlindungan data pribadi</b>
    1. Penanggung jawab: { $controller }.
    2. Tujuan: pendataan koperasi dan Koperasi Desa/Kelurahan Merah Putih.
    3. Yang disimpan: nama, jabatan, nomor telepon, jawaban laporan, foto dan lokasi bila dikirim. Data pendaftaran yang ditolak dihapus sesudah 30 hari. Pesan lewat peladen aplikasi di luar negeri; mohon tidak mengirim foto KTP.
    4. Yang melihat: petugas wilayah Bapak/Ibu dan admin, dan setiap kali dilihat tercatat.
    5. Hak Bapak/Ibu: melihat (/datasaya), memperbaiki (/gantidata), berhenti (/berhenti), menghapus (/hapusdata). Bantuan: { $contact }
help-officer =
    <b>Yang dapat Bapak/Ibu lakukan di sini</b>
    { $commands }

    Boleh juga diketik tanpa garis miring, misalnya: desa Telok.
help-stranger =
    <b>Yang dapat Bapak/Ibu lakukan di sini</b>
    { $commands }

    Sesudah terdaftar, tersedia perintah lain sesuai tugas Bapak/Ibu.
file-too-large = Mohon maaf, berkas itu lebih dari { $most } MB sehingga tidak dapat kami terima. Mohon kirim foto biasa, atau berkas yang lebih kecil. Isian Bapak/Ibu aman.

language-name = Bahasa Indonesia
language-which = Bahasa apa yang Bapak/Ibu inginkan?
language-chosen = Baik. Selanjutnya kami memakai Bahasa Indonesia.
command-bahasa = Pilih bahasa
