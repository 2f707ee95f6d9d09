# Figures for officers: /rekap and the weekly digest. One screen of a small phone.

## How an area is called
area-everywhere = Seluruh wilayah
area-province = Provinsi { $name }
# The name of a kabupaten or kota carries its kind already.
area-kabupaten = { $name }
area-kecamatan = Kecamatan { $name }
area-desa = Desa { $name }
area-kelurahan = Kelurahan { $name }

## /rekap
recap-title = <b>Rekap { $area }</b>
recap-moment = { $day }, pukul { $hour }
recap-drill = Ketuk nama wilayah untuk melihat rinciannya (sudah lapor/jumlah desa).

## The weekly digest: some fifteen lines of 33 letters, and four rows of buttons
digest-title = <b>Ringkasan { $area }</b>
digest-moment = { $day }, { $hour }
digest-reported = Sudah lapor: <b>{ $reported } dari { $villages }</b> desa ({ $percent }%)
digest-source = <i>({ $source })</i>
digest-change = Tujuh hari: { $new } baru, { $moved } maju tahap
digest-excused = Berhalangan lapor: { $number } desa
digest-line = <b>{ $head }:</b> { $rest }
digest-others = Lainnya
digest-published = { $form } { $reported }/{ $villages }
digest-funnel = Selesai
digest-quiet = Diam
digest-days = { $name } { $days } hari
digest-still = Tertahan
digest-stood = { $name } ({ $stage }, { $days } hari)
digest-stood-why = { $name } ({ $stage }, { $days } hari, { $obstacle })
digest-pointed = Usulan jalur
digest-to-baru = baru
digest-to-mengembangkan = mengembangkan
digest-to-merevitalisasi = merevitalisasi
digest-to-verifikasi = perlu verifikasi
digest-odd = Janggal
digest-name = { $name }
digest-waits = Menunggu
digest-waits-unlooked = { $number } laporan baru masuk
digest-waits-returned = { $number } jawaban desa
digest-waits-applications = { $number } permohonan
digest-more = { $shown } dan { $number } lagi
button-digest-doubtful = Perlu dilihat { $number }
button-digest-silent = Belum lapor { $number }
button-digest-quiet = Diam { $number }
button-digest-still = Tertahan { $number }
button-digest-pointed = Usulan { $number }
button-digest-set = Atur

## The short names of the stages that are told upward
funnel-MUS = Musdes
funnel-AKT = Akta
funnel-AHU = AHU
funnel-LHN = Lahan
funnel-OPR = Usaha

## Lines of both
counts-formation = <b>Pembentukan</b>
counts-reported = Sudah lapor: <b>{ $reported } dari { $villages }</b> ({ $percent }%)
counts-silent = Belum lapor: { $silent } · Lapor minggu ini: { $recent }
counts-stages = Desa/kelurahan yang sudah selesai pada tahap:
counts-stage = • { $first }: { $number }
counts-stage-run = • { $first } s.d. { $last }: { $number }
counts-pathways = Jalur: { $pathways }
counts-obstacles = Kendala terbanyak: { $obstacles }
counts-item = { $name } { $number }
counts-inventory = <b>Koperasi yang sudah ada</b>
counts-inventoried = Sudah didata: { $inventoried } dari { $villages } desa/kelurahan
counts-cooperatives = Jumlah koperasi: { $cooperatives } (aktif { $active }, tidak aktif { $inactive }, perlu diperiksa { $unclear })
counts-no-cooperatives = Jumlah koperasi: 0
counts-source = <i>Dihitung dari { $villages } desa/kelurahan menurut { $source }.</i>

## Buttons
button-recap = Rekap
button-silent = Belum lapor ({ $number })
button-export = Unduh Excel
button-digest = ‹ Ringkasan

## All of what the digest names the first of
listed-diam = <b>Terlama diam di { $area }: { $number }</b>
  Pernah lapor, lalu tidak ada kabar sejak sebelum minggu lalu. Ketuk nomor untuk kartu dan nomor HP-nya.
listed-tertahan = <b>Terlama tertahan di { $area }: { $number }</b>
  Tahapnya sama sejak lebih dari tujuh hari. Ketuk nomor untuk kartu desanya.
listed-jalur = <b>Usulan jalur minggu ini di { $area }: { $number }</b>
  Dari data koperasi yang masuk dalam tujuh hari. Ketuk nomor untuk kartu desanya.
listed-line = { $number }. { $told }
listed-quiet = { $village }: { $days } hari (terakhir { $day })
listed-still = { $village }: { $stage } sejak { $day }
listed-still-why = { $village }: { $stage } sejak { $day }, kendala: { $obstacle }
listed-pointed = { $village }: <b>{ $pathway }</b>. { $why }
listed-only-suggested = <i>Musyawarah yang memutuskan, Dinas yang memverifikasi.</i>
listed-none = Tidak ada. Terima kasih, Bapak/Ibu.

## Three lines and a picture, for who leads
brief-title = <b>Ringkasan { $area }</b>, { $day }
brief-reported = Sudah lapor <b>{ $reported } dari { $villages }</b> desa/kelurahan ({ $percent }%), { $new } baru dalam tujuh hari.
brief-reached = { $stages }.
brief-reached-part = { $stage }: <b>{ $number }</b>
brief-need = Perlu perhatian: { $needs }.
brief-need-silent = { $name } ({ $number } dari { $villages } belum lapor)
brief-need-villages = { $number } dari { $villages } desa/kelurahan belum lapor
brief-need-obstacle = kendala { $obstacle } ({ $number } desa)
brief-need-silent-only = { $number ->
    [0] Semua desa/kelurahan sudah lapor.
   *[other] Belum lapor: { $number } desa/kelurahan.
  }
button-brief-more = Rinci

## /ringkasan atur: when, of which areas, in which shape
wish-title = <b>Ringkasan untuk Bapak/Ibu</b>
wish-kind = Bentuk: { $kind ->
    [lengkap] lengkap, satu layar untuk bekerja
    [singkat] singkat, tiga baris dengan gambar
   *[tidak] tidak dikirim; /ringkasan tetap dapat diketik kapan saja
  }
wish-when = Waktu: { $every ->
    [1] setiap minggu
   *[other] setiap { $every } minggu
  }, { $days }, pukul { $hour }.00
wish-areas = Wilayah: { $areas }
wish-areas-all = semua wilayah tugas
wish-sheet = Excel: { $sheet ->
    [yes] ikut dikirim
   *[no] tidak ikut
  }
wish-how = Ketuk yang ingin diubah.
wish-night = <i>Malam, Jumat siang, Minggu pagi, dan hari libur dilewati; ringkasannya menyusul setelah itu.</i>
wish-ask-bentuk = Ringkasan seperti apa?
wish-ask-hari = Hari apa?
wish-ask-jam = Pukul berapa?
wish-ask-setiap = Berapa minggu sekali?
wish-ask-wilayah = Wilayah mana? Ketuk, atau ketik namanya setelah <code>/ringkasan atur wilayah</code>.
wish-officers = Ringkasan berkala dikirim kepada petugas wilayah. Admin dapat mengetik /ringkasan kapan saja.
wish-unread = Mohon maaf, pilihan itu belum dapat dibaca. Mohon ketuk salah satu tombol.
button-wish-bentuk = Bentuk
button-wish-hari = Hari
button-wish-jam = Jam
button-wish-setiap = Berapa minggu sekali
button-wish-wilayah = Wilayah
button-wish-excel-ya = Ikutkan Excel
button-wish-excel-tidak = Tanpa Excel
button-wish-lengkap = Lengkap
button-wish-singkat = Singkat dengan gambar
button-wish-tidak = Tidak usah dikirim
button-wish-workdays = Setiap hari kerja
button-wish-every = { $every ->
    [1] Setiap minggu
   *[other] { $every } minggu sekali
  }
button-wish-hour = { $hour }.00
button-wish-all = Semua wilayah tugas
button-wish-back = ‹ Pengaturan
