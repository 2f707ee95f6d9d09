# Joining, the menu, one's own data.

menu-stranger = Silakan ketuk tombol di bawah untuk memulai.
menu-head = Ada yang bisa kami bantu, Bapak/Ibu { $name }? Silakan pilih.
menu-officer = Silakan pilih, Bapak/Ibu { $name }.
key-start = Mulai
key-lapor = Lapor
key-status = Status desa
key-bantuan = Bantuan

role-head = Kepala desa/lurah
role-officer = Petugas
role-admin = Admin

code-unknown =
    Mohon maaf, kode undangan ini tidak kami kenali.
    Mohon periksa lagi kodenya, atau minta undangan baru kepada petugas.
code-used =
    Kode undangan ini sudah dipakai. Satu kode hanya berlaku untuk satu kali.
    Mohon minta undangan baru kepada petugas.
code-used-by-you = Bapak/Ibu sudah terdaftar dengan kode ini. Tidak perlu diulang.
code-expired =
    Masa berlaku kode undangan ini (14 hari) sudah lewat.
    Mohon minta undangan baru kepada petugas.

joined =
    Terima kasih, Bapak/Ibu { $name }. Pendaftaran selesai untuk <b>{ $area }</b>.
    Isian Bapak/Ibu tersimpan setiap kali dijawab, jadi boleh dilanjutkan kapan saja.
joining-declined =
    Baik, tidak ada data Bapak/Ibu yang kami simpan.
    Bila berkenan di lain waktu, silakan ketuk Mulai atau buka lagi tautan undangan.
village-shared = Untuk desa ini sudah terdaftar juga: { $names }. Isian laporan dipakai bersama, dan tercatat siapa mengisi apa.
village-joined = { $name } ({ $position }) kini juga terdaftar untuk <b>{ $area }</b>. Isian laporan dipakai bersama. Bila ini tidak benar, ketik /kontak.

application-sent =
    Terima kasih. Permohonan Bapak/Ibu untuk <b>{ $area }</b> sudah kami teruskan kepada petugas.
    Kami beri kabar di sini begitu disetujui.
application-no-officer =
    Terima kasih. Permohonan Bapak/Ibu untuk <b>{ $area }</b> sudah kami simpan.
    Petugas untuk wilayah ini belum terdaftar; admin akan memeriksanya.
application-waiting =
    Permohonan Bapak/Ibu untuk <b>{ $area }</b> masih menunggu persetujuan petugas.
    Kami beri kabar di sini begitu ada keputusan.
application-approved =
    Kabar baik, Bapak/Ibu { $name }: permohonan untuk <b>{ $area }</b> sudah disetujui.
    Silakan ketuk Lapor bila sudah siap.
application-refused =
    Mohon maaf, permohonan untuk <b>{ $area }</b> belum dapat disetujui.
    Bila ada kekeliruan, silakan hubungi petugas: { $contact }
application-was-approved = Disetujui: { $name } untuk { $area }. Yang bersangkutan sudah kami beri tahu.
application-was-refused = Ditolak: { $name } untuk { $area }. Yang bersangkutan sudah kami beri tahu.
application-decided = Permohonan { $name } sudah diputuskan sebelumnya oleh { $by }.
application-unknown = Permohonan itu tidak ada dalam wilayah Bapak/Ibu.

our-mistake =
    Mohon maaf, ada gangguan pada sistem kami. Jawaban Bapak/Ibu sebelumnya aman.
    Mohon kirim ulang jawaban yang terakhir beberapa saat lagi.
filling-gone = Isian itu sudah dikirim atau ditutup dari telepon lain. Tidak ada yang hilang.
filling-moved = Isian ini baru saja dilanjutkan dari telepon lain. Pertanyaan sekarang:

command-unknown = Mohon maaf, perintah itu belum kami kenali.
command-not-yours = Mohon maaf, perintah itu bukan untuk peran Bapak/Ibu di sini.
you-are-welcome = Sama-sama, Bapak/Ibu.
not-understood = Mohon maaf, belum kami pahami. Silakan pilih dari tombol di bawah.
edited-after = Kami melihat Bapak/Ibu mengubah pesan lama. Jawaban yang tersimpan tidak berubah. Untuk memperbaiki laporan, ketik /perbaiki.
file-without-form = Terima kasih. Foto atau berkas hanya tersimpan bila sedang diminta dalam isian. Ketuk Lapor untuk mulai mengisi.
strange = Terima kasih. Pesan jenis itu belum dapat kami baca. Silakan pilih dari tombol di bawah.

contact = Silakan hubungi { $who }. Isian Bapak/Ibu tetap tersimpan.

help-head =
    <b>Yang dapat Bapak/Ibu lakukan di sini</b>
    { $commands }

    Saat mengisi, boleh ketik kapan saja: LEWATI, KEMBALI, BANTU, NANTI, UBAH, MENU.
help-line = /{ $name } – { $what }

lapor-which = Laporan mana yang ingin diisi untuk <b>{ $village }</b>?
lapor-village = Bapak/Ibu terdaftar untuk beberapa desa/kelurahan. Untuk yang mana?
lapor-no-village = Bapak/Ibu belum terdaftar untuk satu desa/kelurahan. Ketik /start untuk mendaftar.
lapor-no-form = Laporan itu tidak ada. Silakan pilih dari tombol.
lapor-state-new = belum pernah diisi
lapor-state-draft = sedang diisi
lapor-state-sent = terakhir { $when }

status-title = <b>{ $village }</b>
status-none = { $title }: belum ada laporan
status-sent = { $title }: terkirim { $when }, nomor { $number }
status-revised = { $title }: diperbaiki { $when }, nomor { $number }
status-draft = { $title }: ada isian yang belum dikirim
status-deadline = Tenggat { $title }: { $when }

perbaiki-which = Laporan mana yang ingin diperbaiki? Laporan lama tetap tersimpan.
perbaiki-none = Belum ada laporan terkirim untuk { $village }.
perbaiki-key = { $title } ({ $when })
perbaiki-unknown = Laporan itu tidak ada untuk desa/kelurahan Bapak/Ibu.

receipt =
    <b>Laporan diterima. Terima kasih, Bapak/Ibu.</b>
    { $title } – { $village }
    Nomor tanda terima: <b>{ $number }</b>
    { $when }

    Bila ada yang keliru, ketik /perbaiki kapan saja.
receipt-revised =
    <b>Perbaikan diterima. Terima kasih, Bapak/Ibu.</b>
    { $title } – { $village }
    Nomor tanda terima: <b>{ $number }</b>, perbaikan ke-{ $revision }
    { $when }

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
data-none = Belum ada data Bapak/Ibu yang kami simpan.

stopped = Baik. Kami tidak akan mengirim pengingat lagi. Bapak/Ibu tetap boleh melapor kapan saja. Untuk menerima lagi: ketik /terima.
resumed = Terima kasih. Pengingat akan kami kirim lagi seperlunya.
erase-ask =
    Nama dan nomor telepon Bapak/Ibu akan dihapus dan telepon ini dilepas dari desa/kelurahan. Laporan desa tetap tersimpan tanpa nama.
    Bila sudah yakin, ketuk tombol di bawah.
erase-button = Hapus data saya
erased = Data pribadi Bapak/Ibu sudah dihapus. Terima kasih atas kerja samanya selama ini.
data-corrected = Terima kasih. Data Bapak/Ibu sudah diperbarui.
key-menu = Menu
key-perbaiki = Perbaiki laporan

command-start = Mulai atau mendaftar
command-lapor = Isi atau lanjutkan laporan
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
    3. Yang disimpan: nama, jabatan, nomor telepon, jawaban laporan, foto dan lokasi bila dikirim. Pesan lewat server Telegram/WhatsApp di luar negeri; jangan kirim foto KTP.
    4. Yang melihat: petugas wilayah Bapak/Ibu dan admin, dan setiap kali dilihat tercatat.
    5. Hak Bapak/Ibu: melihat (/datasaya), memperbaiki (/gantidata), berhenti (/berhenti), menghapus (/hapusdata). Bantuan: { $contact }
help-officer =
    <b>Yang dapat Bapak/Ibu lakukan di sini</b>
    { $commands }
file-too-large = Mohon maaf, berkas itu lebih dari { $most } MB sehingga tidak dapat kami terima. Mohon kirim foto biasa, atau berkas yang lebih kecil. Isian Bapak/Ibu aman.
