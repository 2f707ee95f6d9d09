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

nudge-stage-next = Catatan kami: sudah sampai tahap <b>{ $stage }</b>. Tahap berikutnya: { $next }.
nudge-stage-first = Tahap pertama yang kami tanyakan: { $next }.
nudge-draft = Isian yang sudah Bapak/Ibu mulai masih tersimpan dan tinggal dilanjutkan.
nudge-deadline = Batas waktu: <b>{ $day }</b>.
nudge-thanks = Terima kasih atas kerja samanya.

button-report-now = Lapor sekarang
button-later = Nanti, ingatkan besok
button-silence = Jangan ingatkan
button-remind-again = Ingatkan lagi

nudge-later = Baik, Bapak/Ibu. Kami ingatkan lagi { $day }, pukul { $hour }.
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
