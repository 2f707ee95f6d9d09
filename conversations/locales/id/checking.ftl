# Checking reports: flags and the questions back, candidates for revitalisation, lists of offices compared with reports.
# `flag-…` is for the officer, `flag-…-ask` for the head: thanks first, what stands there, what is asked; no blame.

flags-none = Tidak ada yang perlu diperiksa.
flags-doubt = <b>Perlu diperiksa</b>
flags-note = Catatan
flags-line = • { $words }

## Figures
flag-far-near = { $what } { $value }; desa sekitar umumnya { $low }–{ $high }. { $hint ->
    [extra] Mungkin kelebihan nol?
    [missing] Mungkin kurang nol?
   *[none] Mohon dipastikan.
  }
flag-far-near-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. { $hint ->
    [extra] Apakah ada nol yang berlebih? Mohon ketik angkanya sekali lagi.
    [missing] Apakah ada nol yang kurang? Mohon ketik angkanya sekali lagi.
   *[none] Mohon dipastikan: apakah angka itu sudah benar?
  }
flag-far-own = { $what } { $value }; pada laporan { $day }: { $before }. { $hint ->
    [extra] Mungkin kelebihan nol?
    [missing] Mungkin kurang nol?
   *[none] Mohon dipastikan.
  }
flag-far-own-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan pada laporan { $day }: <b>{ $before }</b>. Mohon dipastikan: mana yang benar sekarang?
flag-thousand-own = { $what } { $value }; pada laporan { $day }: { $before }. Mungkin satuannya berbeda (ribu atau juta)?
flag-thousand-own-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan pada laporan { $day }: <b>{ $before }</b>. Mohon ketik sekali lagi dengan satuannya, misalnya 25 juta.
flag-thousand-small = { $what } hanya { $value }. Mungkin maksudnya dalam ribu atau juta?
flag-thousand-small-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Apakah maksudnya ribu atau juta rupiah? Mohon ketik sekali lagi dengan satuannya, misalnya 25 juta.
flag-thousand-beside = { $what } { $value }; { $others } bersama-sama { $total }. Mungkin satuannya berbeda (ribu atau juta)?
flag-thousand-beside-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan { $others } bersama-sama <b>{ $total }</b>. Mohon ketik { $what } sekali lagi dengan satuannya, misalnya 25 juta.
flag-members-few = { $what } { $value }; syarat pendirian paling sedikit { $least } orang. Mohon dipastikan.
flag-members-few-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon dipastikan dari buku anggota: berapa jumlah anggotanya sekarang?
flag-members-few-old = { $what } { $value }; saat didirikan syaratnya { $least } orang. Mungkin anggotanya berkurang.
flag-members-few-old-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Apakah itu jumlah anggota sekarang menurut buku anggota?
flag-founders-few = { $what } { $value }; pendiri koperasi paling sedikit { $least } orang. Mohon dipastikan dari daftar hadir.
flag-founders-few-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon dipastikan dari daftar hadir: berapa orang yang hadir?
flag-sum-members = { $what } { $value }, sedangkan laki-laki dan perempuan bersama-sama { $total }.
flag-sum-members-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan laki-laki dan perempuan bersama-sama <b>{ $total }</b>. Berapa jumlah anggota seluruhnya?
flag-sum-assets = { $what } { $value }, sedangkan modal sendiri dan modal luar bersama-sama { $total }.
flag-sum-assets-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan modal sendiri dan modal luar bersama-sama <b>{ $total }</b>. Mohon dilihat sekali lagi pada neraca: berapa seluruh asetnya?
flag-gone = { $what } sekarang { $value }; pada laporan { $day }: { $before }.
flag-gone-ask = Terima kasih atas laporannya. Pada laporan { $day } tercatat <b>{ $before }</b> koperasi, sekarang <b>{ $value }</b>. Koperasi yang tidak berjalan pun dihitung. Berapa koperasi yang ada?
flag-back = { $what } sekarang { $value ->
    [never] belum pernah
   *[other] { $value }
  }; pada laporan { $day }: { $before }.
flag-back-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value ->
    [never] belum pernah
   *[other] { $value }
  }</b>, sedangkan pada laporan { $day }: <b>{ $before }</b>. Mana yang benar?

## Dates and stages
flag-order = { $what } tertanggal { $value }, sedangkan { $later } lebih dahulu: { $day }.
flag-order-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan { $later } <b>{ $day }</b>. Biasanya { $what } lebih dahulu. Mohon dipastikan: kapan { $what } selesai?
flag-early = { $what } tertanggal { $value }, sebelum program dimulai. Mungkin tahunnya keliru?
flag-early-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon dipastikan tahunnya: kapan { $what } selesai?
flag-founding = { $what } { $value }, sedangkan badan hukumnya baru { $day }. Mungkin salah satu tahunnya keliru?
flag-founding-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan badan hukumnya <b>{ $day }</b>. Mohon dipastikan: tahun berapa RAT terakhir diadakan?
flag-years = { $what } { $value }, sedangkan nomornya { $number }. Tahunnya berbeda.
flag-years-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>, sedangkan nomornya <b>{ $number }</b>. Mohon dilihat pada suratnya: kapan badan hukumnya disahkan?
flag-undone = Pada laporan { $day } sudah selesai, sekarang tidak lagi: { $what }.
flag-undone-ask = Terima kasih atas laporannya. Pada laporan { $day } tahap berikut tercatat selesai, sekarang tidak lagi: <b>{ $what }</b>. Bagaimana keadaannya sekarang?

## Legal numbers
flag-legal-example = { $what } { $value }: sama dengan contoh, atau angkanya tidak wajar.
flag-legal-example-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon disalin sekali lagi dari suratnya: berapa nomornya?
flag-legal-unread = { $what } { $value }: bentuknya tidak lazim untuk nomor badan hukum.
flag-legal-unread-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon disalin lengkap dari suratnya, misalnya AHU-0036770.AH.01.29.TAHUN 2025 atau 518/96/BH/XIV/2008. Foto suratnya juga boleh dikirim kepada petugas.
flag-legal-no-year = { $what } { $value }: tahunnya belum ada.
flag-legal-no-year-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon dilengkapi dengan tahunnya, seperti tertulis pada suratnya.
flag-legal-future = { $what } { $value }: tahunnya belum tiba.
flag-legal-future-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Mohon dilihat tahunnya pada suratnya: berapa nomornya?
flag-legal-early = { $what } { $value }: koperasi baru, tetapi tahunnya sebelum { $year }.
flag-legal-early-ask = Terima kasih atas laporannya. { $what } tercatat <b>{ $value }</b>. Apakah itu nomor SK AHU Koperasi Merah Putih yang baru? Mohon disalin dari suratnya.

## Decided by two at once
check-returned-meanwhile = Satu jawaban laporan ini sudah dikembalikan oleh rekan Bapak/Ibu. Laporan belum disetujui. Bila tetap hendak disetujui, silakan ketuk Setujui sekali lagi.

## The same told elsewhere
flag-double = { $value } dan { $other } dalam laporan ini mungkin satu koperasi.
flag-double-ask = Terima kasih atas laporannya. Dalam laporan ini ada <b>{ $other }</b> dan <b>{ $value }</b>. Apakah keduanya koperasi yang berbeda?
flag-twin-number = Nomor badan hukum { $what } ({ $value }) juga dilaporkan { $village }: { $other }.
flag-twin-number-ask = Terima kasih atas laporannya. Nomor badan hukum { $what } (<b>{ $value }</b>) juga tercatat di { $village }. Apakah koperasinya memang bersama, atau ada nomor yang tertukar?
flag-twin-number-names = Nomor badan hukum { $what } ({ $value }) dipakai { $village } untuk koperasi lain: { $other }. Mungkin salah salin?
flag-twin-number-names-ask = Terima kasih atas laporannya. Nomor badan hukum { $what } (<b>{ $value }</b>) juga tercatat untuk koperasi lain. Mohon disalin sekali lagi dari suratnya: berapa nomornya?
flag-twin-near-number = { $what }: namanya sama dan nomornya ({ $value }) hanya beda satu angka dengan yang dilaporkan { $village }. Mungkin satu koperasi?
flag-twin-near-number-ask = Terima kasih atas laporannya. Nomor badan hukum { $what } tercatat <b>{ $value }</b>. Mohon dicocokkan sekali lagi dengan suratnya: berapa nomornya?
flag-twin-name-chair = { $what } juga dilaporkan { $village } ({ $other }) dengan ketua atau nomor HP yang sama. Mungkin satu koperasi?
flag-twin-name-chair-ask = Terima kasih atas laporannya. <b>{ $what }</b> tercatat juga di { $village }. Di desa atau kelurahan mana koperasinya berkedudukan?
flag-twin-name = Nama { $what } juga dilaporkan { $village } di kecamatan yang sama: { $other }. Mungkin satu koperasi?
flag-twin-name-ask = Terima kasih atas laporannya. Koperasi bernama serupa dengan <b>{ $what }</b> tercatat juga di { $village }. Apakah itu koperasi yang lain?
flag-photo-elsewhere = { $what }: fotonya sama dengan foto pada laporan nomor { $number } dari { $village }.
flag-photo-elsewhere-ask = Terima kasih atas laporannya. { $what }: foto yang terkirim sudah pernah dipakai pada laporan lain. Mohon kirim foto yang diambil di tempatnya.
flag-twin-outside = { $what } ({ $value }): koperasi yang sama atau serupa tercatat juga di wilayah lain. Mungkin tertukar?
flag-twin-outside-ask = Terima kasih atas laporannya. { $what } (<b>{ $value }</b>) tercatat juga di wilayah lain. Mohon dicocokkan sekali lagi dengan suratnya.
flag-photo-outside = { $what }: fotonya sama dengan foto pada laporan dari wilayah lain.
flag-photo-outside-ask = Terima kasih atas laporannya. { $what }: foto yang terkirim sudah pernah dipakai pada laporan lain. Mohon kirim foto yang diambil di tempatnya.
flag-photo-twice = { $what }: fotonya sama dengan foto pada { $other }.
flag-photo-twice-ask = Terima kasih atas laporannya. { $what }: fotonya sama dengan foto pada { $other }. Bila ada foto yang lain, mohon dikirim.

## /potensi: candidates for the meeting. The score orders; the musyawarah decides, the Dinas verifies.
potential-title = Koperasi yang ada, menurut kesiapannya ({ $number }):
potential-none = Belum ada koperasi yang tercatat di wilayah ini.
potential-rank = { $rank }. { $name }, { $place }: <b>{ $score }</b> ({ $pathway })
potential-score = <b>{ $name }</b>: skor <b>{ $score }</b> dari { $full }
potential-score-open = <b>{ $name }</b>: skor <b>{ $score }</b> dari { $full }, dapat menjadi { $ceiling } bila data yang belum ada ternyata baik
potential-score-doubted = <b>{ $name }</b>: skor <b>{ $score }</b> dari { $full }, dapat menjadi { $ceiling } bila data yang belum ada atau masih diperiksa ternyata baik
potential-doubted = { $reason }; belum dihitung karena masih perlu diperiksa
potential-doubted-partly = { $reason }; belum dihitung penuh karena masih perlu diperiksa
potential-line = • { $criterion } { $points }/{ $most }: { $reason }
potential-pathway = Jalur yang dapat dibahas: { $pathway }. { $why }
potential-of-legal = Badan hukum
potential-of-trading = Usaha
potential-of-meeting = RAT
potential-of-members = Anggota
potential-of-assets = Aset
potential-of-officials = Pengurus
potential-to-baru = membentuk koperasi baru
potential-to-mengembangkan = mengembangkan
potential-to-merevitalisasi = merevitalisasi
potential-to-verifikasi = perlu verifikasi Dinas
potential-legal-number = berbadan hukum, nomornya tercatat
potential-legal-unnumbered = berbadan hukum, nomornya belum tercatat
potential-legal-none = belum berbadan hukum
potential-legal-unknown = badan hukumnya belum diketahui
potential-trading-yes = usaha berjalan
potential-trading-no = usaha tidak berjalan
potential-trading-unknown = usahanya belum diketahui
potential-meeting-fresh = RAT terakhir { $year }
potential-meeting-some = RAT terakhir { $year }
potential-meeting-old = RAT terakhir { $year }, sudah lama
potential-meeting-never = belum pernah RAT
potential-meeting-unknown = RAT-nya belum diketahui
potential-members = { $members } anggota
potential-members-unknown = jumlah anggota belum diketahui
potential-assets = aset Rp{ $assets }
potential-assets-unknown = aset belum diketahui
potential-officials-willing = pengurus bersedia menghidupkan kembali
potential-officials-unwilling = pengurus tidak dapat ditemui atau tidak bersedia
potential-members-agree = anggota setuju dikembangkan
potential-officials-reachable = ketua dapat dihubungi
potential-officials-named = ketua diketahui, nomor HP belum ada
potential-officials-unknown = pengurus belum diketahui
potential-head-rank = Urutan
potential-head-code = Kode wilayah
potential-head-kabupaten = Kabupaten/kota
potential-head-kecamatan = Kecamatan
potential-head-village = Desa/kelurahan
potential-head-name = Koperasi
potential-head-legal = Nomor badan hukum
potential-head-pathway = Jalur
potential-head-score = Skor
potential-head-ceiling = Skor bila lengkap
potential-head-reasons = Alasan

## A list of an office, compared with reports. Opening it and confirming its columns.
match-file-empty = Terima kasih. Mohon maaf, berkasnya kosong. Mohon kirim berkas Excel (.xlsx) atau CSV yang berisi daftarnya.
match-file-too-big = Terima kasih. Mohon maaf, berkasnya terlalu besar. Mohon hapus gambar dan lembar yang tidak diperlukan, lalu kirim lagi.
match-sheet-too-big = Terima kasih. Mohon maaf, tabelnya terlalu lebar atau terlalu panjang. Mohon hapus kolom yang tidak diperlukan, lalu kirim lagi.
match-no-workbook = Terima kasih. Mohon maaf, berkasnya belum dapat dibuka. Mohon simpan sebagai Excel (.xlsx) tanpa kata sandi atau sebagai CSV, lalu kirim lagi.
match-no-table = Terima kasih. Mohon maaf, judul kolomnya belum ditemukan. Mohon beri judul pada setiap kolom, misalnya: Kode Wilayah, Desa, Kecamatan, Nama Koperasi.
match-no-place-column = Terima kasih. Mohon maaf, kolom kode wilayah atau nama desa belum ditemukan. Mohon sebutkan kolomnya, misalnya: desa = C.
match-column-code = Kolom { $column } “{ $heading }”: kode wilayah, misalnya { $example }
match-column-village = Kolom { $column } “{ $heading }”: nama desa/kelurahan, misalnya { $example }
match-column-kecamatan = Kolom { $column } “{ $heading }”: kecamatan, misalnya { $example }
match-column-kabupaten = Kolom { $column } “{ $heading }”: kabupaten/kota, misalnya { $example }
match-column-cooperative = Kolom { $column } “{ $heading }”: nama koperasi, misalnya { $example }
match-column-legal = Kolom { $column } “{ $heading }”: nomor badan hukum, misalnya { $example }
match-column-members = Kolom { $column } “{ $heading }”: jumlah anggota, misalnya { $example }
match-column-men = Kolom { $column } “{ $heading }”: anggota laki-laki, misalnya { $example }
match-column-women = Kolom { $column } “{ $heading }”: anggota perempuan, misalnya { $example }
match-column-rat = Kolom { $column } “{ $heading }”: RAT terakhir, misalnya { $example }
match-column-status = Kolom { $column } “{ $heading }”: aktif atau tidak, misalnya { $example }
match-column-stage = Kolom { $column } “{ $heading }”: tahap pembentukan, misalnya { $example }
match-columns-left = Tidak dipakai ({ $number }): { $headings }

## Why a row belongs to no village
match-why-no-place = Desa dan kode wilayahnya kosong.
match-why-code = Kode wilayah { $code } tidak ada dalam daftar wilayah kami.
match-why-bps = Kode { $code } mungkin kode BPS; yang dipakai kode wilayah Kemendagri.
match-why-code-name = Kode { $code } dan nama { $place } menunjuk desa yang berbeda.
match-why-outside = { $place } berada di luar wilayah Bapak/Ibu.
match-why-twins = Ada beberapa desa bernama { $place }; mohon lengkapi kecamatannya.
match-why-unknown = { $place } belum ditemukan dalam daftar wilayah.

## What differs: for the officer, and the question to the head
match-missing-here = { $name } ada dalam daftar, belum ada dalam laporan.
match-missing-here-ask = Terima kasih atas laporannya. Dalam daftar dinas tercatat juga <b>{ $name }</b>. Apakah koperasi itu ada di tempat Bapak/Ibu? Bila ada, mohon ditambahkan pada laporan, walaupun sudah tidak berjalan.
match-missing-there = { $name } ada dalam laporan, belum ada dalam daftar.
match-missing-there-ask = Terima kasih atas laporannya. Dalam daftar dinas belum ada <b>{ $name }</b>. Apakah koperasi itu memang ada di tempat Bapak/Ibu, dengan nama itu?
match-legal-differs = Nomor badan hukum { $name }: daftar { $listed }, laporan { $told }.
match-legal-differs-ask = Terima kasih atas laporannya. Nomor badan hukum <b>{ $name }</b> dalam daftar dinas <b>{ $listed }</b>, dalam laporan <b>{ $told }</b>. Mana yang tertulis pada suratnya?
match-legal-missing-here = Nomor badan hukum { $name } dalam daftar { $listed }, dalam laporan belum ada.
match-legal-missing-here-ask = Terima kasih atas laporannya. Dalam daftar dinas nomor badan hukum <b>{ $name }</b> adalah <b>{ $listed }</b>. Apakah nomor itu sesuai dengan suratnya?
match-legal-missing-there = Nomor badan hukum { $name } dalam laporan { $told }, dalam daftar belum ada.
match-legal-missing-there-ask = Terima kasih atas laporannya. Nomor badan hukum <b>{ $name }</b> (<b>{ $told }</b>) belum ada dalam daftar dinas. Apakah nomor itu sesuai dengan suratnya?
match-members = Anggota { $name }: daftar { $listed }, laporan { $told }.
match-members-ask = Terima kasih atas laporannya. Anggota <b>{ $name }</b> dalam daftar dinas <b>{ $listed }</b> orang, dalam laporan <b>{ $told }</b> orang. Mana yang sesuai dengan buku anggota?
match-rat = RAT terakhir { $name }: daftar { $listed ->
    [never] belum pernah
   *[other] { $listed }
  }, laporan { $told ->
    [never] belum pernah
   *[other] { $told }
  }.
match-rat-ask = Terima kasih atas laporannya. RAT terakhir <b>{ $name }</b> dalam daftar dinas <b>{ $listed ->
    [never] belum pernah
   *[other] { $listed }
  }</b>, dalam laporan <b>{ $told ->
    [never] belum pernah
   *[other] { $told }
  }</b>. Mana yang benar?
match-status = { $name }: menurut daftar { $listed ->
    [aktif] aktif
   *[tidak_aktif] tidak aktif
  }, menurut laporan { $told ->
    [aktif] aktif
   *[tidak_aktif] tidak aktif
  }.
match-status-ask = Terima kasih atas laporannya. Menurut daftar dinas <b>{ $name }</b> { $listed ->
    [aktif] aktif
   *[tidak_aktif] tidak aktif
  }, menurut laporan { $told ->
    [aktif] aktif
   *[tidak_aktif] tidak aktif
  }. Apakah usahanya masih berjalan?
match-decree-differs = Nomor SK AHU: daftar { $listed }, laporan { $told }.
match-decree-differs-ask = Terima kasih atas laporannya. Nomor SK AHU dalam daftar dinas <b>{ $listed }</b>, dalam laporan <b>{ $told }</b>. Mana yang tertulis pada SK-nya?
match-decree-missing-here = SK AHU { $listed } ada dalam daftar, belum ada dalam laporan.
match-decree-missing-here-ask = Terima kasih atas laporannya. Dalam daftar dinas SK AHU sudah terbit dengan nomor <b>{ $listed }</b>. Apakah SK itu sudah diterima?
match-decree-missing-there = SK AHU { $told } ada dalam laporan, belum ada dalam daftar.
match-decree-missing-there-ask = Terima kasih atas laporannya. SK AHU <b>{ $told }</b> belum ada dalam daftar dinas. Apakah nomor itu sesuai dengan SK-nya?
match-stage-here = Tahap: daftar { $listed }, laporan { $told }.
match-stage-here-ask = Terima kasih atas laporannya. Menurut daftar dinas tahap <b>{ $listed }</b> sudah selesai, dalam laporan baru <b>{ $told }</b>. Apakah { $listed } memang sudah selesai?
match-stage-there = Tahap: laporan { $told }, daftar baru { $listed }.
match-stage-there-ask = Terima kasih atas laporannya. Menurut laporan tahap <b>{ $told }</b> sudah selesai, daftar dinas baru mencatat <b>{ $listed }</b>. Apakah { $told } memang sudah selesai?
match-meeting-here = RAT { $listed } ada dalam daftar, belum ada dalam laporan.
match-meeting-here-ask = Terima kasih atas laporannya. Menurut daftar dinas RAT sudah diadakan (<b>{ $listed }</b>), dalam laporan belum. Apakah RAT memang sudah diadakan?

## The result
match-summary = Daftar berisi <b>{ $rows }</b> baris data.
match-summary-agreed = • Sesuai dengan laporan: { $number } desa/kelurahan
match-summary-different = • Ada perbedaan: <b>{ $number }</b> desa/kelurahan
match-summary-silent = • Ada dalam daftar, belum lapor: { $number } desa/kelurahan
match-summary-unlisted = • Sudah lapor, tidak ada dalam daftar: { $number } desa/kelurahan
match-summary-unmatched = • Baris yang desanya belum dikenali: { $number }
match-summary-named = • Kode wilayahnya tidak dikenal, desanya dipakai menurut nama: { $number } baris
match-only-silent = Ada dalam daftar, belum lapor
match-only-unlisted = Sudah lapor, tidak ada dalam daftar
match-sheet-differences = Perbedaan
match-sheet-alone = Hanya di satu sisi
match-sheet-unmatched = Baris tanpa desa atau kode
match-head-code = Kode wilayah
match-head-village = Desa/kelurahan
match-head-name = Koperasi
match-head-what = Perbedaan
match-head-listed = Menurut daftar
match-head-told = Menurut laporan
match-head-line = Baris
match-head-place = Tertulis
match-head-why = Sebab
match-head-maybe = Mungkin maksudnya
