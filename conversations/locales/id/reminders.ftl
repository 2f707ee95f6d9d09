# What the clock says: reminders to heads, notices to officers. Polite, short, without blame.

## Reminders to heads
nudge-greeting = Yth. Bapak/Ibu { $name }, selamat { $time }.
time-morning = pagi
time-midday = siang
time-afternoon = sore
time-evening = malam

nudge-pembentukan-1 = Mohon kabar perkembangan Koperasi Merah Putih di <b>{ $village }</b> minggu ini. Cukup beberapa menit; bila belum ada perubahan, mohon tetap dikabarkan.
nudge-pembentukan-2 = Laporan perkembangan Koperasi Merah Putih dari <b>{ $village }</b> untuk minggu ini belum kami terima. Mohon bantuan Bapak/Ibu.
nudge-pembentukan-tenggat = Laporan pembentukan Koperasi Merah Putih dari <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Mohon bantuan Bapak/Ibu untuk melengkapinya.
nudge-koperasi-1 = Pendataan koperasi yang sudah ada di <b>{ $village }</b> belum kami terima. Bila belum ada koperasi, cukup jawab 0; itu juga laporan yang berguna.
nudge-koperasi-renew = Data koperasi di <b>{ $village }</b> terakhir dikabarkan { $last }. Mohon diperbarui bila Bapak/Ibu sempat; isian lama dapat dipakai lagi.
nudge-koperasi-tenggat = Pendataan koperasi yang sudah ada di <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Bila belum ada koperasi, cukup jawab 0.

nudge-form-1 = Laporan <b>{ $form }</b> dari <b>{ $village }</b> belum kami terima. Mohon diisi bila Bapak/Ibu sempat; setiap jawaban langsung tersimpan.
nudge-form-tenggat = Laporan <b>{ $form }</b> dari <b>{ $village }</b> ditunggu paling lambat <b>{ $day }</b>. Mohon bantuan Bapak/Ibu.
nudge-promised = Sesuai permintaan Bapak/Ibu, kami ingatkan kembali: { $form }, <b>{ $village }</b>.
nudge-since = Kabar terakhir kami terima { $day }.
nudge-since-never = Ini akan menjadi laporan pembentukan yang pertama dari desa/kelurahan Bapak/Ibu.
nudge-why-pembentukan = Setiap Kamis siang kabar dan kendala dari semua desa/kelurahan dirangkum untuk kecamatan dan kabupaten.
nudge-why-koperasi = Dari data ini Dinas melihat koperasi mana yang dapat dikembangkan atau dihidupkan kembali.
nudge-why-form = Jawabannya dirangkum untuk kecamatan dan kabupaten.
nudge-neighbours = Sampai hari ini { $number } dari { $villages } desa/kelurahan di { $area } sudah lapor.
nudge-warning = Bila belum ada kabar sampai { $day }, pukul { $hour }, kami sampaikan kepada petugas kecamatan dan Dinas agar Bapak/Ibu dapat dibantu. Bila ada kendala, mohon ditulis dalam laporan.

nudge-stage-next = Catatan kami: sudah sampai tahap <b>{ $stage }</b>. Tahap berikutnya: { $next }.
nudge-question-first = Yang pertama kami tanyakan: <i>{ $question }</i>
nudge-question-next = Isian yang sudah Bapak/Ibu mulai masih tersimpan. Pertanyaan berikutnya: <i>{ $question }</i>
nudge-question-none = Isian yang sudah Bapak/Ibu mulai masih tersimpan dan sudah lengkap; tinggal diperiksa dan dikirim.
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
promise-after-last = Baik, Bapak/Ibu. Pengingat untuk laporan ini hanya sampai { $day }, jadi sesudahnya tidak ada pengingat lagi. Laporan tetap boleh dikirim kapan saja.
promise-after-deadline = Baik, Bapak/Ibu. Batas waktu laporan ini { $day }, jadi sesudahnya tidak ada pengingat lagi. Laporan tetap boleh dikirim kapan saja.
promise-when =
    Kapan sebaiknya kami ingatkan lagi?
    Ketik saja, misalnya: lusa pagi, atau Jumat jam 9.
promise-unread =
    Terima kasih, Bapak/Ibu. Waktunya belum dapat kami baca.
    Contoh: nanti sore, besok jam 7, lusa pagi, Jumat jam 9.
promise-vague =
    Baik, Bapak/Ibu, tidak apa-apa. Kapan sebaiknya kami ingatkan lagi?
    Pilih di bawah, atau ketik misalnya: lusa pagi, habis magrib, Jumat jam 9.
promise-agreed = Terima kasih, Bapak/Ibu. Bila sudah sempat, ketuk Lapor sekarang. Bila lebih baik nanti, pilih waktunya.
promise-claimed =
    Terima kasih, Bapak/Ibu. Laporan { $form } dari <b>{ $village }</b> belum sampai kepada kami lewat nomor ini.
    Bila sudah dilaporkan lewat surat atau kepada petugas, mohon dikabarkan kepada petugas agar dicatat: /kontak
promise-claimed-old =
    Terima kasih, Bapak/Ibu. Laporan { $form } dari <b>{ $village }</b> yang terakhir sampai kepada kami: { $last }. Yang baru belum ada.
    Bila sudah dilaporkan lewat surat atau kepada petugas, mohon dikabarkan kepada petugas agar dicatat: /kontak
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
promise-past-deadline = Hari itu sesudah batas waktu laporan ini, <b>{ $day }</b>. Bila bisa, mohon dikirim sebelumnya.
promise-week-full = Baik, Bapak/Ibu. Dalam seminggu kami mengingatkan paling banyak { $most } kali, dan itu sudah tercapai, jadi pada <b>{ $day }</b> tidak ada pengingat. Laporan boleh dikirim kapan saja. Bila ingin diingatkan minggu berikutnya, ketik harinya, misalnya: Senin depan.
promise-day-full = Baik, Bapak/Ibu. Pada <b>{ $day }</b> sudah ada pengingat lain yang Bapak/Ibu minta, dan dalam sehari kami mengingatkan satu kali saja. Laporan boleh dikirim kapan saja.
nudge-later-done = Laporan itu sudah kami terima. Terima kasih, tidak perlu diulang.
nudge-silenced = Baik, Bapak/Ibu. Kami tidak mengirim pengingat sampai { $day }. Laporan tetap boleh dikirim kapan saja. Petugas dapat melihat permintaan ini.
# Asked for once more while it holds: it is not prolonged.
nudge-silenced-already = Baik, Bapak/Ibu. Pengingat memang sedang berhenti sampai { $day }. Laporan tetap boleh dikirim kapan saja.

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

area-moved =
    <b>Kode wilayah berubah</b>
    { $number } desa/kelurahan kini berada di luar wilayah tugas Bapak/Ibu menurut daftar terbaru: { $villages }{ $more ->
        [0] .
       *[other] {" "}dan { $more } lagi.
    }
    Laporannya ikut pindah, tidak ada yang hilang. Bila desa itu tetap menjadi tugas Bapak/Ibu, mohon disampaikan kepada admin.

## Commands for heads
command-nanti = Ingatkan lagi besok
command-diam = Hentikan pengingat untuk sementara

## Rules of reminding (/jadwal)
command-jadwal = Jadwal pengingat per laporan dan wilayah
schedule-title = <b>Jadwal pengingat yang diatur khusus</b>
schedule-none =
    <b>Jadwal pengingat</b>
    Belum ada yang diatur khusus; jadwal bawaan berlaku di semua wilayah.
schedule-line = { $form }, { $area }: { $rule }
schedule-where = Untuk wilayah mana jadwal <b>{ $form }</b> ditampilkan?
schedule-card =
    <b>{ $form }</b>
    { $area }

    Laporan diminta: <b>{ $every }</b>
    Hari pengingat: <b>{ $days }</b>
    Jam pengingat: <b>{ $hour }</b>
    Pengingat terakhir: <b>{ $last }</b>
    Petugas diberi tahu: <b>{ $escalate }</b>
schedule-inherited = Jadwal ini mengikuti: { $area }.
schedule-every-7 = setiap minggu
schedule-every-14 = setiap dua minggu
schedule-every-28 = setiap bulan
schedule-every-91 = setiap tiga bulan
schedule-every-183 = setiap setengah tahun
schedule-every-36500 = sekali saja
schedule-hour = mulai pukul { $hour }
schedule-no-last = tidak dibatasi
schedule-escalate = setelah { $number } pengingat tanpa laporan
schedule-no-escalate = tidak
schedule-set = Terima kasih, jadwal sudah disimpan.
schedule-dropped = Jadwal khusus sudah dihapus.
schedule-unread = Terima kasih. Isian itu belum dapat kami baca.
schedule-looser-inside = Perlu diketahui: di sini tetap berlaku jadwal sendiri yang lebih longgar: { $areas }{ $number ->
    [0] .
   *[other] {" "}dan { $number } wilayah lagi.
  }
schedule-refused = Terima kasih. Jadwal itu belum dapat disimpan:
schedule-not-yours = Jadwal ini diatur oleh petugas lain. Mohon dibicarakan dengan yang bersangkutan atau dengan admin.
schedule-ask-setiap =
    Seberapa sering laporan diminta?
    Contoh: setiap minggu
schedule-ask-hari =
    Pada hari apa saja desa/kelurahan yang belum lapor diingatkan?
    Contoh: Selasa, Kamis
schedule-ask-jam =
    Mulai jam berapa pengingat dikirim?
    Contoh: 8
schedule-ask-sampai =
    Sampai tanggal berapa pengingat dikirim?
    Contoh: 30 Desember 2026
schedule-ask-petugas =
    Setelah berapa pengingat tanpa laporan petugas diberi tahu? Kepala desa/lurah lebih dulu dikabari.
    Contoh: 4
schedule-offer-jam-7 = 07.00
schedule-offer-jam-8 = 08.00
schedule-offer-jam-9 = 09.00
schedule-offer-jam-10 = 10.00
schedule-offer-jam-14 = 14.00
schedule-offer-jam-16 = 16.00
schedule-offer-sampai-tanpa = Tidak dibatasi
schedule-offer-petugas-0 = Tidak
schedule-fault-no-days = Belum ada hari pengingat.
schedule-fault-many-days = Setiap orang paling banyak diingatkan { $most } kali seminggu, jadi paling banyak { $most } hari.
schedule-fault-quiet = Pukul { $hour } pada salah satu hari itu termasuk jam tenang: malam 20.00–07.00, Jumat 11.30–13.00, Minggu pagi.
schedule-fault-past = Tanggal terakhirnya sudah lewat.
schedule-fault-never = Tidak ada hari pengingat sampai tanggal terakhir itu.
schedule-fault-deadline = Batas waktu laporan (/tenggat) jatuh setelah pengingat terakhir.
schedule-looser-every = Wilayah di atasnya meminta laporan lebih sering.
schedule-looser-days = Wilayah di atasnya mengingatkan { $number } kali seminggu; jumlahnya tidak dapat dikurangi.
schedule-looser-last = Wilayah di atasnya mengingatkan lebih lama.
schedule-looser-escalate = Wilayah di atasnya memberi tahu petugas setelah { $number } pengingat; tidak dapat lebih lambat.
button-schedule = Jadwal: { $form }
button-schedule-setiap = Seberapa sering
button-schedule-hari = Hari
button-schedule-jam = Jam
button-schedule-sampai = Sampai kapan
button-schedule-petugas = Petugas
button-schedule-drop = Hapus jadwal khusus
button-schedule-back = Kembali ke jadwal

deadlines-after-last = Terima kasih. Batas waktu itu setelah pengingat terakhir ({ $day }) menurut /jadwal, sehingga tidak ada yang diingatkan. Mohon salah satunya disesuaikan.

## Holidays (/libur)
command-libur = Hari libur tanpa pengingat
holidays-title = <b>Hari libur: tidak ada pengingat</b>
holidays-none = Belum ada hari libur yang dicatat. Pada hari libur tidak ada pengingat.
holidays-line = { $day }: { $name }
holiday-ask =
    Tanggal berapa, dan libur apa?
    Contoh: 25 Desember 2026, Natal
holiday-unread =
    Terima kasih. Tanggalnya belum dapat kami baca.
    Contoh: 25 Desember 2026, Natal
holiday-outside = Terima kasih. Tanggal libur mulai hari ini sampai tahun depan yang dapat dicatat.
holiday-nameless = Libur
holiday-added = Sudah dicatat: { $day }, { $name }.
holiday-dropped = Sudah dihapus: { $day }.
button-holiday-add = Tambah hari libur
button-holiday-drop = Hapus { $day }

## What the audit calls these deeds
deed-schedule = mengatur jadwal pengingat
deed-schedule-dropped = menghapus jadwal pengingat
deed-area-moved = memindahkan ke kode wilayah baru
deed-holiday = mencatat hari libur
deed-holiday-dropped = menghapus hari libur
deed-excused = menandai desa/kelurahan berhalangan
deed-excuse-lifted = mengakhiri tanda berhalangan
deed-urged = mengirim pengingat

## Villages that stay silent, to officers
named-title = <b>{ $area }: { $number } laporan belum kami terima</b>
named-fair = Kepala desa/lurah sudah diingatkan, dan sudah dikabari lebih dulu bahwa petugas akan diberi tahu. Mungkin perlu dibantu.
named-line = • <b>{ $village }</b>, { $form }
named-days = { $days } hari tanpa kabar
named-never = belum pernah lapor, diingatkan sejak { $days } hari lalu
named-again = sudah disampaikan { $day }
named-obstacle = kendala: { $obstacle }
named-promised = terakhir berjanji untuk { $day }
named-more = … dan { $number } lagi.
button-named-all = Lihat semua yang belum lapor
button-excuse = Berhalangan: { $village }

## Heads who asked not to be reminded, as officers see it (/belum, /desa, and the list above)
hushed-until = minta tidak diingatkan sampai { $day }
hushed-again = minta tidak diingatkan sampai { $day }, sudah { $times } kali tanpa laporan di antaranya
hushed-stopped = tidak menerima pengingat lagi; mohon dihubungi langsung
hushed-of = { $name } { $said }

## Silence that is no fault (/tandai)
command-tandai = Tandai desa/kelurahan yang berhalangan lapor
excuses-title = <b>Sedang berhalangan lapor</b>
excuses-none = Tidak ada desa/kelurahan yang ditandai berhalangan.
excuses-line = • { $village }: { $reason }, sampai { $day }
excuses-how = Untuk menandai, ketik misalnya: /tandai Telok
excuse-sinyal = Tidak ada sinyal
excuse-cuti = Kepala desa/lurah sedang tidak di tempat
excuse-surat = Sudah lapor lewat surat
excuse-lain = Alasan lain
village-excused = Ditandai berhalangan: { $reason }, sampai { $day }
counts-excused = Ditandai berhalangan oleh petugas: { $number }
excuse-ask = Mengapa <b>{ $village }</b> belum dapat lapor?
excuse-until =
    Sampai kapan <b>{ $village }</b> tidak diingatkan?
    Pilih harinya, atau ketik tanggalnya, misalnya: 30 November
excuse-unread = Terima kasih. Tanggalnya belum dapat kami baca. Contoh: 30 November 2026.
excuse-outside = Terima kasih. Tanda berlaku mulai hari ini, paling lama tiga bulan.
excused = Terima kasih. <b>{ $village }</b> ditandai: { $reason }. Tidak ada pengingat sampai { $day }.
excuse-lifted = Terima kasih. Tanda pada <b>{ $village }</b> sudah dicabut.
button-excuse-lift = Cabut tanda: { $village }

## Reminders by hand (/ingatkan)
command-ingatkan = Kirim pengingat kepada yang belum lapor
urge-title = <b>{ $area }</b>: { $what }
urge-pembentukan = belum pernah lapor pembentukan
urge-minggu = belum lapor minggu ini
urge-koperasi = belum mendata koperasi
urge-form = belum mengirim { $form }
urge-at-stage = sedang di tahap { $stage }
urge-count = Akan diingatkan: <b>{ $heads } kepala desa/lurah</b>
urge-spared = Tidak diingatkan (desa/kelurahan):
urge-spared-nobody = • { $number } belum ada yang terdaftar atau tidak terjangkau
urge-spared-excused = • { $number } berhalangan, ditandai petugas, atau sudah selesai
urge-spared-muted = • { $number } minta tidak diingatkan, atau baru mendaftar
urge-spared-busy = • { $number } sedang mengisi atau sudah berjanji
urge-spared-enough = • { $number } sudah cukup diingatkan hari ini atau minggu ini
urge-stage = Desa/kelurahan di <b>{ $area }</b> pada tahap mana?
urge-no-stage = Belum ada laporan tahap dari <b>{ $area }</b>.
urge-too-many = Lebih dari { $most } orang sekaligus tidak dapat diingatkan dari sini. Mohon pilih wilayah yang lebih kecil.
urge-sent = Terima kasih. Pengingat untuk { $heads } kepala desa/lurah dikirim mulai { $day }, pukul { $hour }. Yang sudah lapor lebih dulu tidak diingatkan.
button-urge-send = Kirim pengingat ({ $heads })
button-urge-pembentukan = Belum pernah lapor
button-urge-minggu = Belum minggu ini
button-urge-koperasi = Belum mendata koperasi
button-urge-form = Belum: { $form }
button-urge-tahap = Menurut tahap
