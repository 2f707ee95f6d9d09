# What is said when a reply cannot be taken as it stands: the reason, what was understood, an example.
# $text is what the person typed.

reading-too-long = Terima kasih atas penjelasannya. Pesannya cukup panjang, jadi jawabannya belum dapat kami catat. Mohon tulis jawabannya saja.

# Jumlah

reading-count-no-number = Terima kasih. Mohon maaf, pada "{ $text }" belum terlihat angkanya. Mohon tulis dengan angka, misalnya <b>{ $example }</b>.
reading-count-unclear = Terima kasih. Mohon maaf, "{ $text }" belum terbaca sebagai satu jumlah. Mohon tulis angkanya saja, misalnya <b>{ $example }</b>.
reading-count-vague = Terima kasih. "{ $text }" baru kami pahami sebagai perkiraan kasar. Mohon tulis angkanya, misalnya <b>{ $example }</b>; perkiraan boleh ditulis <b>sekitar { $example }</b>.
reading-count-two-numbers = Terima kasih. Pada "{ $text }" ada lebih dari satu angka. Mohon tulis satu angka saja, misalnya jumlah seluruhnya: <b>{ $example }</b>.
reading-count-range = Terima kasih. "{ $text }" kami pahami sebagai rentang. Mohon tulis satu angka saja, misalnya <b>{ $example }</b>; perkiraan boleh ditulis <b>sekitar { $example }</b>.
reading-count-leading-zero = Terima kasih. "{ $text }" diawali angka nol, seperti nomor telepon atau kode. Mohon tulis jumlahnya tanpa nol di depan, misalnya <b>{ $example }</b>.
reading-count-american = Terima kasih. Koma pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis ribuan dengan titik, misalnya <b>1.250</b>.
reading-count-odd-dots = Terima kasih. Letak titik atau koma pada "{ $text }" belum dapat kami pastikan. Mohon tulis tanpa titik, misalnya <b>1250</b>.
reading-count-scaled-dots = Terima kasih. Titik pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis lengkap dengan angka, misalnya <b>1250000</b>.
reading-count-unclear-rest = Terima kasih. Bagian akhir "{ $text }" dapat berarti dua hal. Mohon tulis lengkap dengan angka, misalnya <b>1250000</b>.
reading-count-not-whole = Terima kasih. "{ $text }" kami pahami sebagai angka desimal. Di sini diperlukan bilangan bulat, misalnya <b>12</b>.
reading-count-zero-not-here = Terima kasih. "{ $text }" kami pahami sebagai tidak ada. Di sini diperlukan satu angka, misalnya <b>{ $example }</b>. Bila belum tahu, ketik <b>LEWATI</b>.
reading-count-negative = Terima kasih. "{ $text }" kami pahami sebagai angka di bawah nol. Mohon tulis jumlahnya, misalnya <b>{ $example }</b>.
reading-count-money = Terima kasih. "{ $text }" kami pahami sebagai jumlah uang. Di sini yang ditanyakan banyaknya, misalnya <b>{ $example }</b>.
reading-count-foreign-money = Terima kasih. "{ $text }" kami pahami sebagai jumlah uang. Di sini yang ditanyakan banyaknya, misalnya <b>{ $example }</b>.
reading-count-percent = Terima kasih. "{ $text }" kami pahami sebagai persen. Di sini yang ditanyakan banyaknya, misalnya <b>{ $example }</b>.
reading-count-phone = Terima kasih. "{ $text }" mirip nomor telepon. Di sini yang ditanyakan banyaknya, misalnya <b>{ $example }</b>.
reading-count-too-large = Terima kasih. "{ $text }" terlalu besar untuk kami catat. Mohon periksa lagi angkanya, misalnya <b>{ $example }</b>.
reading-count-below = Terima kasih. "{ $text }" lebih kecil dari batas terendah di sini, yaitu { $least }. Mohon periksa lagi angkanya, misalnya <b>{ $least }</b>.
reading-count-above = Terima kasih. "{ $text }" lebih besar dari batas tertinggi di sini, yaitu { $most }. Mohon periksa lagi angkanya, misalnya <b>{ $most }</b>.

reading-decimal-no-number = Terima kasih. Mohon maaf, pada "{ $text }" belum terlihat angkanya. Mohon tulis dengan angka, misalnya <b>12,5</b>.
reading-decimal-unclear = Terima kasih. Mohon maaf, "{ $text }" belum terbaca sebagai satu angka. Mohon tulis angkanya saja, misalnya <b>12,5</b>.
reading-decimal-not-whole = Terima kasih. Mohon maaf, "{ $text }" belum terbaca sebagai satu angka. Mohon tulis angkanya saja, misalnya <b>12,5</b>.
reading-decimal-american = Terima kasih. Koma pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis desimal dengan satu atau dua angka di belakang koma, misalnya <b>12,5</b>.
reading-decimal-odd-dots = Terima kasih. Titik pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis desimal dengan koma, misalnya <b>12,5</b>.
reading-decimal-outside = Terima kasih. "{ $text }" di luar batas di sini ({ $least } sampai { $most }). Mohon periksa lagi angkanya, misalnya <b>12,5</b>.

# Uang

reading-money-no-number = Terima kasih. Mohon maaf, pada "{ $text }" belum terlihat jumlah uangnya. Misalnya <b>15 juta</b> atau <b>Rp15.000.000</b>.
reading-money-unclear = Terima kasih. Mohon maaf, "{ $text }" belum terbaca sebagai satu jumlah uang. Misalnya <b>15 juta</b> atau <b>Rp15.000.000</b>.
reading-money-vague = Terima kasih. "{ $text }" baru kami pahami sebagai perkiraan kasar. Mohon tulis jumlahnya, misalnya <b>15 juta</b>; perkiraan boleh ditulis <b>sekitar 15 juta</b>.
reading-money-two-numbers = Terima kasih. Pada "{ $text }" ada lebih dari satu angka. Mohon tulis satu jumlah saja, misalnya <b>15 juta</b>.
reading-money-range = Terima kasih. "{ $text }" kami pahami sebagai rentang. Mohon tulis satu jumlah saja, misalnya <b>15 juta</b>; perkiraan boleh ditulis <b>sekitar 15 juta</b>.
reading-money-leading-zero = Terima kasih. "{ $text }" diawali angka nol, seperti nomor telepon atau kode. Mohon tulis jumlah uangnya, misalnya <b>Rp15.000.000</b>.
reading-money-american = Terima kasih. Koma pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis ribuan dengan titik, misalnya <b>Rp1.250.000</b>.
reading-money-odd-dots = Terima kasih. Letak titik atau koma pada "{ $text }" belum dapat kami pastikan. Mohon tulis seperti <b>Rp1.250.000</b> atau <b>1,25 juta</b>.
reading-money-scaled-dots = Terima kasih. Titik pada "{ $text }" dapat berarti ribuan atau desimal. Mohon tulis lengkap, misalnya <b>Rp1.250.000</b>.
reading-money-unclear-rest = Terima kasih. Bagian akhir "{ $text }" dapat berarti dua hal. Mohon tulis lengkap, misalnya <b>2 juta 500 ribu</b> atau <b>Rp2.500.000</b>.
reading-money-not-whole = Terima kasih. "{ $text }" belum menjadi rupiah yang bulat. Mohon tulis lengkap, misalnya <b>Rp1.250.000</b> atau <b>1,25 juta</b>.
reading-money-zero-not-here = Terima kasih. "{ $text }" kami pahami sebagai tidak ada. Di sini diperlukan jumlah uang, misalnya <b>500 ribu</b>. Bila belum tahu, ketik <b>LEWATI</b>.
reading-money-negative = Terima kasih. "{ $text }" kami pahami sebagai angka di bawah nol. Mohon tulis jumlah uangnya, misalnya <b>15 juta</b>.
reading-money-foreign-money = Terima kasih. "{ $text }" kami pahami sebagai uang asing. Mohon tulis dalam rupiah, misalnya <b>15 juta</b>.
reading-money-percent = Terima kasih. "{ $text }" kami pahami sebagai persen. Di sini yang ditanyakan jumlah uang, misalnya <b>15 juta</b>.
reading-money-counted = Terima kasih. "{ $text }" kami pahami sebagai banyaknya orang atau barang. Di sini yang ditanyakan jumlah uang, misalnya <b>15 juta</b>.
reading-money-unit = Terima kasih. "{ $text }" terlalu kecil untuk rupiah, jadi mungkin maksudnya ribu atau juta. Mohon tulis satuannya, misalnya <b>15 juta</b> atau <b>15 ribu</b>.
reading-money-small = Kami membacanya sebagai { $text }, bukan ribuan atau jutaan. Bila maksudnya juta, mohon tulis misalnya <b>15 juta</b>.
reading-money-too-large = Terima kasih. "{ $text }" terlalu besar untuk kami catat. Mohon periksa lagi jumlahnya, misalnya <b>15 juta</b>.
reading-money-above = Terima kasih. "{ $text }" lebih besar dari batas tertinggi di sini, yaitu { $most }. Mohon periksa lagi jumlahnya, misalnya <b>15 juta</b>.

# Tanggal

reading-date-unclear = Terima kasih. Mohon maaf, "{ $text }" belum terbaca sebagai satu tanggal. Mohon tulis hari, bulan, dan tahun, misalnya <b>12 Mei 2025</b>.
reading-date-range = Terima kasih. "{ $text }" kami pahami sebagai beberapa tanggal. Mohon tulis satu tanggal saja, misalnya <b>12 Mei 2025</b>.
reading-date-impossible = Terima kasih. Tanggal "{ $text }" tidak ada di kalender. Mohon periksa lagi, misalnya <b>12 Mei 2025</b>.
reading-date-swapped = Terima kasih. Pada "{ $text }" hari dan bulannya sepertinya tertukar. Mohon tulis nama bulannya, misalnya <b>12 Mei 2025</b>.
reading-date-which-year = Terima kasih. Tahun untuk "{ $text }" belum dapat kami pastikan. Mohon tulis dengan tahunnya, misalnya <b>12 Mei 2025</b>.
reading-date-month-or-day = Terima kasih. "{ $text }" dapat berarti hari atau tahun. Mohon tulis lengkap, misalnya <b>25 April 2025</b> atau <b>April 2025</b>.
reading-date-no-separators = Terima kasih. Angka "{ $text }" dapat berarti beberapa tanggal. Mohon tulis dengan garis, misalnya <b>12-05-2025</b>.
reading-date-weekday = Terima kasih. Nama hari dan tanggal pada "{ $text }" belum cocok. Mohon tulis tanggalnya saja, misalnya <b>12 Mei 2025</b>.
reading-date-week = Terima kasih. "{ $text }" kami pahami sebagai satu minggu, atau hari Minggu. Mohon tulis tanggalnya, misalnya <b>12 Mei 2025</b>.
reading-date-future = Terima kasih. "{ $text }" belum terjadi. Mohon tulis tanggal pelaksanaannya, misalnya <b>12 Mei 2025</b>.
reading-date-too-old = Terima kasih. "{ $text }" kami pahami sebagai tahun sebelum { $oldest }. Mohon periksa lagi, misalnya <b>12 Mei 2025</b>.
reading-date-too-far = Terima kasih. "{ $text }" terlalu jauh ke depan. Mohon periksa lagi tahunnya, misalnya <b>12 Mei 2027</b>.

# Ya dan tidak

reading-yes-no-unclear = Terima kasih. Mohon maaf, "{ $text }" belum kami pahami sebagai ya atau tidak. Mohon jawab <b>Ya</b> atau <b>Tidak</b>.
reading-yes-no-both = Terima kasih. "{ $text }" dapat berarti ya dan tidak. Mohon jawab salah satu, misalnya <b>Ya</b>.

# Nomor telepon

reading-phone-none = Terima kasih. Pada "{ $text }" belum terlihat nomor telepon. Contoh: <b>0812 3456 7890</b>.
reading-phone-unclear = Terima kasih. "{ $text }" belum terbaca sebagai satu nomor telepon. Mohon tulis nomornya saja, misalnya <b>0812 3456 7890</b>.
reading-phone-short = Terima kasih. Nomor pada "{ $text }" sepertinya kurang angka. Contoh nomor lengkap: <b>0812 3456 7890</b>.
reading-phone-long = Terima kasih. Nomor pada "{ $text }" sepertinya kelebihan angka. Contoh nomor lengkap: <b>0812 3456 7890</b>.
reading-phone-hidden = Terima kasih. Sebagian angka pada "{ $text }" tertutup. Mohon tulis nomor lengkapnya, misalnya <b>0812 3456 7890</b>.
reading-phone-several = Terima kasih. Pada "{ $text }" ada lebih dari satu nomor. Mohon pilih satu yang paling mudah dihubungi, misalnya <b>0812 3456 7890</b>.
reading-phone-nik = Terima kasih. Angka itu mirip NIK pada KTP, jadi tidak kami simpan. Yang diperlukan nomor telepon, misalnya <b>0812 3456 7890</b>.
reading-phone-abroad = Nomor { $number } bukan nomor Indonesia. Mohon diperiksa; bila benar, boleh dilanjutkan.

# Nomor koperasi

reading-sk-ahu-unclear = Terima kasih. "{ $text }" belum terbaca sebagai nomor badan hukum. Contoh: <b>AHU-0036770.AH.01.29.TAHUN 2025</b>.
reading-sk-ahu-several = Terima kasih. Pada "{ $text }" ada lebih dari satu nomor SK. Mohon tulis satu saja, misalnya <b>AHU-0036770.AH.01.29.TAHUN 2025</b>.
reading-sk-ahu-owner = Terima kasih. Pada "{ $text }" disebut pemilik lain. Di sini yang diperlukan nomor milik koperasi. Bila memang milik koperasi, mohon tulis nomornya saja, misalnya <b>AHU-0036770.AH.01.29.TAHUN 2025</b>.
reading-sk-ahu-no-year = Nomor { $text } belum disertai tahun. Bila ada di SK, mohon ditambahkan, misalnya <b>TAHUN 2025</b>.
reading-sk-ahu-year = Tahun { $year } pada nomor { $text } tidak biasa. Mohon dicocokkan dengan SK; bila benar, boleh dilanjutkan.
reading-sk-ahu-odd = Nomor { $text } sedikit berbeda dari bentuk yang biasa. Mohon dicocokkan dengan SK; bila benar, boleh dilanjutkan.
reading-bh-old = Nomor { $text } kami catat sebagai nomor badan hukum lama. Bila sudah ada SK AHU yang baru, mohon tulis nomor itu.
reading-legal-other = Nomor { $text } kami catat seperti yang ditulis, karena bentuknya belum kami kenali.
reading-akta-unclear = Terima kasih. "{ $text }" belum terbaca sebagai nomor akta. Contoh: <b>3 tanggal 12 Mei 2025</b>.
reading-npwp-unclear = Terima kasih. "{ $text }" belum terbaca sebagai NPWP. Mohon tulis 15 atau 16 angkanya, misalnya <b>01.234.567.8-901.000</b>.
reading-npwp-length = Terima kasih. Pada "{ $text }" kami hitung { $digits } angka; NPWP terdiri dari 15 atau 16 angka. Contoh: <b>01.234.567.8-901.000</b>.
reading-npwp-dots = Terima kasih. Pada "{ $text }" kami hitung 16 angka, sedangkan titiknya seperti NPWP 15 angka. Mohon dicocokkan dengan kartunya, misalnya <b>01.234.567.8-901.000</b>.
reading-npwp-owner = Terima kasih. Pada "{ $text }" disebut pemilik lain. Di sini yang diperlukan NPWP milik koperasi. Bila memang milik koperasi, mohon tulis nomornya saja, misalnya <b>01.234.567.8-901.000</b>.
reading-nib-unclear = Terima kasih. "{ $text }" belum terbaca sebagai NIB. Mohon tulis 13 angkanya, misalnya <b>1905250012345</b>.
reading-nib-length = Terima kasih. Pada "{ $text }" kami hitung { $digits } angka; NIB terdiri dari 13 angka. Contoh: <b>1905250012345</b>.
reading-nib-like = Terima kasih. "{ $text }" mirip nomor telepon. Bila memang NIB, mohon tulis dengan namanya, misalnya <b>NIB 1905250012345</b>.
reading-nib-owner = Terima kasih. Pada "{ $text }" disebut pemilik lain. Di sini yang diperlukan NIB milik koperasi. Bila memang milik koperasi, mohon tulis nomornya saja, misalnya <b>1905250012345</b>.
reading-nib-odd = NIB { $text } tidak diawali tanggal seperti biasanya. Mohon dicocokkan; bila benar, boleh dilanjutkan.
reading-nik-koperasi-unclear = Terima kasih. "{ $text }" belum terbaca sebagai NIK koperasi (Nomor Induk Koperasi). Mohon tulis angkanya saja, misalnya <b>6271020020001</b>.
reading-nik-koperasi-length = Terima kasih. Pada "{ $text }" kami hitung { $digits } angka; NIK koperasi biasanya 13 angka. Contoh: <b>6271020020001</b>.
reading-nik-koperasi-odd = Nomor { $text } terdiri dari 16 angka, sedangkan NIK koperasi biasanya 13 angka. Mohon dicocokkan; bila benar, boleh dilanjutkan.
reading-nik-koperasi-nib-odd = Nomor { $text } mirip NIB, sedangkan di sini yang diperlukan NIK koperasi. Mohon dicocokkan; bila benar, boleh dilanjutkan.
reading-nik-koperasi-like = Terima kasih. "{ $text }" mirip nomor lain, seperti nomor telepon, NIB, NPWP, atau kode desa. Bila memang NIK koperasi, mohon tulis dengan namanya, misalnya <b>NIK koperasi 6271020020001</b>.
reading-nik-koperasi-owner = Terima kasih. Pada "{ $text }" disebut pemilik lain. Di sini yang diperlukan NIK milik koperasi. Bila memang milik koperasi, mohon tulis nomornya saja, misalnya <b>6271020020001</b>.
reading-number-odd = Nomor { $text } tampak seperti nomor contoh. Mohon dicocokkan dengan suratnya; bila benar, boleh dilanjutkan.
reading-nik-person = Terima kasih. Angka { $text } mirip NIK pada KTP seseorang, jadi tidak kami simpan. Yang diperlukan nomor milik koperasi. Contoh NIK koperasi: <b>6271020020001</b>.
reading-kode-unclear = Terima kasih. "{ $text }" belum terbaca sebagai kode wilayah Kemendagri. Contoh: <b>62.06.05.2004</b>.
reading-kode-length = Terima kasih. Pada "{ $text }" kami hitung { $digits } angka; kode desa/kelurahan terdiri dari 10 angka. Contoh: <b>62.06.05.2004</b>.
reading-kode-unknown = Terima kasih. Kode { $code } tidak ada di daftar Kemendagri; mungkin ini kode BPS. Contoh kode Kemendagri: <b>62.06.05.2004</b>.

# Nama tempat

reading-place-which = Terima kasih. "{ $text }" belum kami temukan persis. Mohon pilih yang dimaksud di bawah ini, atau tulis nama desa dengan kecamatannya, misalnya <b>Telok, Katingan Tengah</b>.
reading-place-twins = Terima kasih. Ada beberapa tempat bernama "{ $text }". Mohon pilih sesuai kecamatannya, atau tulis misalnya <b>Telok, Katingan Tengah</b>.
reading-place-unknown = Terima kasih. "{ $text }" belum ada di daftar kami. Mohon tulis nama desa atau kelurahan seperti di papan kantor, misalnya <b>Telok</b>.
