# What the clock says: reminders to heads, notices to officers. Polite, short, without blame.

## Reminders to heads
nudge-greeting = Yth. Bapak/Ibu { $name }, selamat { $time }.
time-morning = pagi
time-midday = siang
time-afternoon = sore
time-evening = malam

nudge-pembentukan-1 = Mohon kabar perkembangan Koperasi Merah Putih di <b>{ $village }</b> minggu ini. Cukup beberapa menit; bila belum ada perubahan, mohon tetap dikabarkan.
nudge-pembentukan-2 = Laporan perkembangan Koperasi Merah Putih dari <b>{ $village }</b> untuk minggu ini belum kami terima. Setiap Kamis siang laporan dirangkum untuk kecamatan dan kabupaten. Mohon bantuan Bapak/Ibu.
nudge-pembentukan-tenggat = Laporan pembentukan Koperasi Merah Putih dari <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Mohon bantuan Bapak/Ibu untuk melengkapinya.
nudge-koperasi-1 = Pendataan koperasi yang sudah ada di <b>{ $village }</b> belum kami terima. Bila belum ada koperasi, cukup jawab 0; itu juga laporan yang berguna.
nudge-koperasi-renew = Data koperasi di <b>{ $village }</b> terakhir dikabarkan { $last }. Mohon diperbarui bila Bapak/Ibu sempat; isian lama dapat dipakai lagi.
nudge-koperasi-tenggat = Pendataan koperasi yang sudah ada di <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Bila belum ada koperasi, cukup jawab 0.

nudge-form-1 = Laporan <b>{ $form }</b> dari <b>{ $village }</b> belum kami terima. Mohon diisi bila Bapak/Ibu sempat; setiap jawaban langsung tersimpan.
nudge-form-tenggat = Laporan <b>{ $form }</b> dari <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Mohon bantuan Bapak/Ibu.
nudge-promised = Sesuai permintaan Bapak/Ibu, kami ingatkan kembali: { $form }, <b>{ $village }</b>.
nudge-since = Kabar terakhir kami terima { $day }.
nudge-neighbours = Sampai hari ini { $number } dari { $villages } desa/kelurahan di { $area } sudah lapor.
nudge-warning = Bila belum ada kabar sampai { $day }, kami sampaikan kepada petugas kecamatan dan Dinas agar Bapak/Ibu dapat dibantu. Bila ada kendala, mohon ditulis dalam laporan.

nudge-stage-next = Catatan kami: sudah sampai tahap <b>{ $stage }</b>. Tahap berikutnya: { $next }.
nudge-stage-first = Tahap pertama yang kami tanyakan: { $next }.
nudge-draft = Isian yang sudah Bapak/Ibu mulai masih tersimpan dan tinggal dilanjutkan.
nudge-deadline = Batas waktu: <b>{ $day }</b>.
nudge-thanks = Terima kasih atas kerja samanya.

button-report-now = Lapor sekarang
button-promise-afternoon = Nanti sore
button-promise-tomorrow = Besok jam 7
button-promise-market = Hari pasar
button-promise-other = Waktu lain
button-silence = Jangan ingatkan
button-remind-again = Ingatkan lagi

nudge-later = Baik, Bapak/Ibu. Kami ingatkan lagi { $day }, pukul { $hour }.
promise-moved = Baik, Bapak/Ibu. Waktu itu jam istirahat, jadi kami ingatkan { $day }, pukul { $hour }.
promise-when =
    Kapan sebaiknya kami ingatkan lagi?
    Ketik saja, misalnya: lusa pagi, atau Jumat jam 9.
promise-unread =
    Terima kasih, Bapak/Ibu. Waktunya belum dapat kami baca.
    Contoh: nanti sore, besok jam 7, lusa pagi, Jumat jam 9.
promise-past =
    Terima kasih, Bapak/Ibu. Waktu itu sudah lewat.
    Mohon ketik waktu yang lain, misalnya: besok jam 7.
promise-far =
    Terima kasih, Bapak/Ibu. Kami dapat mengingatkan paling lama satu bulan ke depan.
    Mohon ketik waktu yang lebih dekat, misalnya: Jumat jam 9.
promise-hour =
    Terima kasih, Bapak/Ibu. Jamnya belum dapat kami baca.
    Mohon ketik jam 7 sampai jam 19, misalnya: besok jam 7.
promise-market =
    Hari apa pasar di <b>{ $village }</b> atau di dekatnya?
    Cukup sekali ditanyakan; kami ingat untuk berikutnya.
nudge-later-enough = Baik, Bapak/Ibu. Kami tidak mengingatkan lagi minggu ini. Laporan boleh dikirim kapan saja.
nudge-later-done = Laporan itu sudah kami terima. Terima kasih, tidak perlu diulang.
nudge-silenced = Baik, Bapak/Ibu. Kami tidak mengirim pengingat sampai { $day }. Laporan tetap boleh dikirim kapan saja.

## Notices to officers
notice-fresh-title = <b>Laporan baru di { $area }: { $number }</b>
notice-fresh-line = { $form }: { $village }
notice-fresh-corrected = { $form }: { $village } (perbaikan)
notice-fresh-more = … dan { $number } laporan lain.
button-village = Lihat { $village }

notice-application =
    <b>Permohonan baru</b>
    { $name } ({ $position }) memohon menjadi pelapor untuk <b>{ $area }</b>.
    Telepon: { $phone }

    Mohon diperiksa: apakah benar yang bersangkutan?
notice-no-phone = belum dicantumkan
notice-phone-own = { $phone } (nomor Telegram yang bersangkutan)
notice-phone-typed = { $phone } (diketik sendiri, belum tentu nomornya)
notice-no-position = jabatan belum dicantumkan
button-approve = Setujui
button-refuse = Tolak

## Commands for heads
command-nanti = Ingatkan lagi besok
command-diam = Hentikan pengingat untuk sementara
