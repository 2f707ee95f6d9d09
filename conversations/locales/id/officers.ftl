# What officers and admins read: commands, lists, invitations, announcements. A busy person on a cheap phone.

## Keys of the menu and one line of help for each command
key-rekap = Rekap
key-belum = Belum lapor
key-ringkasan = Ringkasan
key-ekspor = Unduh data
key-undang = Undang
command-rekap = Rekap wilayah: sudah lapor, tahap, jalur, koperasi
command-belum = Desa/kelurahan yang belum lapor dan kontaknya
command-desa = Kartu satu desa, misalnya /desa Telok
command-ringkasan = Ringkasan minggu ini
command-ekspor = Unduh data sebagai Excel, CSV, JSON, atau foto
command-undang = Undang orang baru dengan kode satu kali pakai
command-peran = Siapa berperan apa, dan di mana
command-cabut = Cabut peran seseorang
command-siaran = Kirim pengumuman ke satu wilayah
command-tenggat = Batas waktu laporan per wilayah
command-kesehatan = Keadaan sistem
command-audit = Catatan siapa melakukan apa

## Areas and pages
area-in = { $area } ({ $parent })
area-unknown = Mohon maaf, wilayah itu tidak ada dalam cakupan Bapak/Ibu. Silakan tulis nama kecamatan atau kabupatennya.
area-too-many = Nama itu cocok dengan terlalu banyak wilayah. Mohon tulis lebih lengkap.
area-which = Wilayah yang mana?
button-whole = Seluruh { $area }
button-below = Pilih wilayah yang lebih kecil
button-up = ‹ { $area }
button-back = ‹ Sebelumnya
button-next = Berikutnya ›
button-older = Lebih lama ›
button-cancel = Batalkan
counts-sample = <i>Contoh data untuk latihan, bukan laporan sebenarnya.</i>

## /belum
silent-title-pembentukan = <b>Belum lapor pembentukan: { $area }</b>
silent-title-minggu = <b>Belum lapor minggu ini: { $area }</b>
silent-title-koperasi = <b>Belum mendata koperasi: { $area }</b>
silent-count = { $silent } dari { $villages } desa/kelurahan (daftar menurut { $source })
silent-drill = Ketuk nama wilayah untuk melihat desanya (belum lapor/jumlah desa).
silent-none = Semua sudah lapor. Terima kasih atas pendampingan Bapak/Ibu.
silent-line = • { $village }: { $contacts }
silent-contact = { $name }, { $phone }
silent-line-nobody = • { $village }: <i>belum ada kepala desa/lurah terdaftar</i>
button-silent-pembentukan = Belum pernah
button-silent-minggu = Minggu ini
button-silent-koperasi = Data koperasi

## /desa
village-how = Desa atau kelurahan mana? Silakan ketik namanya, misalnya: Telok
village-unknown = Mohon maaf, desa dengan nama itu tidak kami temukan dalam cakupan Bapak/Ibu. Silakan ketik lagi namanya, boleh dengan kecamatannya.
village-which = Desa yang mana?
village-title = <b>{ $village }</b> ({ $code })
village-head = { $name } ({ $position }), { $phone }
village-no-phone = nomor HP belum ada
village-no-head = <i>Belum ada kepala desa terdaftar</i>
village-pathway = Jalur: { $pathway }
village-stage = Tahap terakhir selesai: { $stage }
village-no-stage = Belum ada tahap yang selesai
village-obstacle = Kendala: { $obstacle }
village-cooperatives = Jumlah koperasi: { $cooperatives } (aktif { $active }, tidak aktif { $inactive }, perlu diperiksa { $unclear })
village-reports = <b>Laporan terakhir</b>
village-report = { $form }: { $day }, nomor { $number }
village-report-revised = { $form }: { $day }, nomor { $number } (versi { $revision })
village-no-report = Belum ada laporan.
village-draft = { $form }: sedang diisi, terakhir { $day }
village-missing = Laporan itu tidak ada.
button-answers = Isi laporan { $number }
button-evidence = Foto bukti { $number }
answers-title = <b>{ $form }, nomor { $number }</b> – { $village }
answers-line = { $label }: <b>{ $value }</b>
answers-instance = <i>{ $name }</i>
evidence-caption = { $label } – { $village }, laporan { $number }
evidence-none = Laporan ini tidak memuat foto atau berkas.

## /undang
invite-who = Siapa yang ingin diundang?
invite-where-head = Desa/kelurahan yang mana? Pilih di bawah ini, atau ketik namanya, misalnya: Telok
invite-where-officer = Petugas untuk wilayah mana? Pilih di bawah ini, atau ketik nama kabupaten atau kecamatannya.
invite-which = Apakah ini yang dimaksud? Bila belum ada, ketik lagi namanya, boleh dengan kecamatannya.
invite-by-admin =
    Petugas dan admin baru diundang oleh admin, agar tidak ada yang melihat data di luar tugasnya.
    Silakan hubungi: { $who }. Untuk mengundang kepala desa/lurah, ketuk Undang.
# Other words for the roles, as people type them after /undang.
invite-words-around = pak bapak bu ibu seorang orang satu
invite-words-head = kepala kades kepdes lurah
invite-words-officer = petugas dinas camat dpmd pegawai
invite-words-admin = operator administrator
invite-agency = <b>{ $area }</b>. Petugas dari instansi apa?
invite-admin-sure = Admin dapat melihat semua wilayah dan mencabut peran siapa pun. Undang admin baru?
invite-done =
    Undangan sudah dibuat: { $role }, { $area }. Berlaku sampai { $until }, untuk satu orang.
    Mohon teruskan pesan di bawah ini kepada yang bersangkutan saja.
invite-forward-head =
    Yth. Bapak/Ibu Kepala Desa/Lurah,
    Mohon bantuan melaporkan koperasi dan Koperasi Merah Putih di <b>{ $area }</b> lewat Betang. Cukup lewat percakapan di ponsel.
    Tautan: { $link }
    Kode: <code>{ $code }</code> (berlaku sampai { $until }, satu kali pakai)
    Hormat kami, { $sender }
invite-forward-officer =
    Yth. Bapak/Ibu,
    Bapak/Ibu diundang sebagai petugas Betang untuk <b>{ $area }</b>.
    Tautan: { $link }
    Kode: <code>{ $code }</code> (berlaku sampai { $until }, satu kali pakai)
    Hormat kami, { $sender }
invite-forward-admin =
    Yth. Bapak/Ibu,
    Bapak/Ibu diundang sebagai admin Betang.
    Tautan: { $link }
    Kode: <code>{ $code }</code> (berlaku sampai { $until }, satu kali pakai)
    Hormat kami, { $sender }
button-invite-admin = Ya, undang admin
agency-dinas-koperasi = Dinas Koperasi dan UKM
agency-dpmd = DPMD
agency-camat = Kecamatan
agency-kepala-daerah = Bupati/wali kota
agency-lainnya = Instansi lain

## /peran and /cabut
roles-title = <b>Peran: { $number }</b>
roles-line = { $row }. { $name }: { $role }, { $area }
roles-nobody = Tidak ada orang dengan nama atau wilayah itu dalam cakupan Bapak/Ibu.
button-revoke = Cabut: { $name }
button-revoke-row = Cabut { $row }: { $name }
button-revoke-sure = Ya, cabut
revoke-unknown = Peran itu tidak ada dalam cakupan Bapak/Ibu, atau sudah dicabut. Lihat daftarnya dengan /peran.
revoke-sure =
    Cabut peran <b>{ $role }</b> dari { $name } untuk <b>{ $area }</b>?
    Laporan dan isian yang belum selesai tetap tersimpan untuk desanya. Yang bersangkutan kami beri tahu.
revoke-own-sure = Ini peran Bapak/Ibu sendiri ({ $role }, { $area }). Bila dicabut, Bapak/Ibu tidak dapat membukanya lagi. Tetap cabut?
revoke-last-admin = Ini satu-satunya admin. Mohon undang admin lain lebih dahulu.
revoke-done = Peran { $role } dari { $name } untuk { $area } sudah dicabut.
revoke-told =
    Peran Bapak/Ibu sebagai { $role } untuk <b>{ $area }</b> sudah selesai. Terima kasih atas kerja samanya selama ini.
    Bila ini kekeliruan, silakan hubungi { $contact }.

## /siaran
announce-how =
    Silakan ketik isi pengumumannya, misalnya: Rapat koordinasi Senin pukul 09.00 di kantor camat.
    Wilayahnya dipilih sesudah itu, dan tidak ada yang terkirim sebelum Bapak/Ibu menyetujui.
announce-too-long = Pengumuman paling banyak { $most } huruf; yang ini { $length }. Mohon dipersingkat.
announce-where = Untuk wilayah mana pengumuman ini?
announce-nobody = Belum ada penerima di wilayah itu.
announce-gone = Pengumuman itu sudah dikirim atau dibatalkan. Untuk yang baru, ketik /siaran diikuti isinya.
announce-preview =
    Pengumuman akan tampil seperti ini:

    { $letter }

    Penerima: { $number } orang. Kirim sekarang?
announce-letter =
    <b>Pengumuman untuk { $area }</b>
    { $text }

    { $name }, { $agency }
announce-sent = Pengumuman sedang dikirim kepada { $number } orang.
announce-cancelled = Pengumuman dibatalkan. Tidak ada yang terkirim.
button-other-area = Pilih wilayah lain
button-send-to = Kirim kepada { $number } orang

## /tenggat
deadlines-title = <b>Batas waktu yang berlaku</b>
deadlines-none = Belum ada batas waktu yang berlaku.
deadlines-line = • { $form }, { $area }: { $day }
deadlines-line-published = • { $form }, { $area }: { $day } (sejak formulirnya diterbitkan)
deadlines-where = Batas waktu <b>{ $form }</b> untuk wilayah mana?
deadlines-when = Sampai kapan untuk <b>{ $area }</b>? Pilih harinya, atau ketik tanggalnya, misalnya: 31 Desember
deadlines-unread = Terima kasih. Mohon maaf, tanggalnya belum terbaca. Contoh: 31 Desember 2026.
deadlines-past = Tanggal itu sudah lewat. Mohon pilih hari yang akan datang.
deadlines-far = Tanggal itu lebih dari setahun lagi. Mohon diperiksa.
deadlines-only-earlier = Terima kasih. Untuk <b>{ $area }</b> sudah ditetapkan batas waktu <b>{ $day }</b>. Laporan boleh diminta lebih awal dari itu. Bila perlu diundur, mohon dibicarakan dengan yang menetapkan atau dengan admin.
deadlines-not-yours = Batas waktu ini ditetapkan oleh petugas lain. Bila perlu dihapus atau diundur, mohon dibicarakan dengan yang bersangkutan atau dengan admin.
deadlines-set = Batas waktu { $form } untuk <b>{ $area }</b>: <b>{ $day }</b>. Pengingat akan menyebutkannya.
deadlines-dropped = Batas waktu { $form } untuk <b>{ $area }</b> sudah dihapus.
button-set-deadline = Tetapkan: { $form }
button-drop-deadline = Hapus: { $area }, { $day }

## /kesehatan
health-title = <b>Keadaan sistem</b>
health-queue-empty = Antrean pesan: kosong
health-queue = Antrean pesan: { $number }, sejak { $since }
health-queue-stuck = ⚠ Antrean pesan: { $number }, tertahan sejak { $since }. Mohon periksa sambungan internet server.
health-last-deed = Kegiatan terakhir: { $when }
health-no-deed = Kegiatan terakhir: belum ada
health-backup = Salinan data terakhir: { $when }
health-backup-old = ⚠ Salinan data terakhir: { $when }. Mohon diperiksa.
health-no-backup = Salinan data otomatis: belum ada
health-backup-elsewhere = Salinan data: dibuat oleh pengelola PostgreSQL, di luar Betang
health-aside = ⚠ Pesan yang tidak terbaca: { $number }, terakhir { $when }
health-disk = Ruang disk tersisa: { $gigabytes } GB
health-disk-low = ⚠ Ruang disk tersisa: { $gigabytes } GB. Mohon ditambah.
health-versions = Versi: Betang { $betang }, susunan data { $schema }, Python { $python }, { $engine }
health-sqlite-old =
    Saran untuk pengelola server: perbarui SQLite (program penyimpan data) dari { $version } ke { $wanted } atau lebih baru. Versi yang lama punya kesalahan yang jarang terjadi. Betang tetap berjalan, dan salinan data harian tetap dibuat.

## /audit
audit-title = <b>Catatan kegiatan: { $area }</b>
audit-none = Belum ada catatan untuk wilayah itu.
audit-line = { $when }: { $who } – { $what }, { $area }
audit-line-own = { $when }: { $who } – { $what }
audit-nobody = Sistem
deed-joined = mendaftar
deed-applied = memohon pendaftaran
deed-approved = menyetujui permohonan
deed-refused = menolak permohonan
deed-report = mengirim laporan
deed-contacts = melihat kontak
deed-card = melihat kartu desa
deed-answers = melihat isi laporan
deed-evidence = melihat bukti
deed-exported = mengunduh data
deed-invited = membuat undangan
deed-roles = melihat daftar peran
deed-revoked = mencabut peran
deed-announced = mengirim pengumuman
deed-deadline = menetapkan batas waktu
deed-deadline-dropped = menghapus batas waktu
deed-silenced = menghentikan pengingat sementara
deed-stopped = menghentikan semua pesan
deed-resumed = menerima pesan lagi
deed-corrected = memperbaiki data sendiri
deed-erased = menghapus data pribadi
deed-corrected-own-data = memperbaiki data sendiri
