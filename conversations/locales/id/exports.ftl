## /ekspor
export-what = Data apa yang ingin diunduh untuk <b>{ $area }</b>?
export-how =
    <b>{ $form }</b> – { $area }: { $number } laporan.
    Dalam bentuk apa?
export-empty = Belum ada laporan { $form } untuk { $area }. Berkas belum dibuat.
export-caption = { $form } – { $area }: { $number } laporan
export-wait = Berkas { $form } – { $area } sedang disiapkan: { $number } laporan. Mohon ditunggu, biasanya kurang dari satu menit.
export-too-large =
    Mohon maaf, berkasnya { $size } MB, sedangkan yang dapat dikirim di sini paling besar { $most } MB.
    Silakan pilih wilayah yang lebih kecil: ketik <code>/ekspor { $form }</code> dan nama kabupaten atau kecamatannya. Berkas lengkap dapat diambil pengelola server dengan <code>betang export</code>.
export-too-wide = Mohon maaf, kolom formulir ini terlalu banyak untuk Excel. Silakan pilih CSV atau JSON.
export-no-files = Belum ada foto atau dokumen dalam laporan-laporan ini.
export-part = Bagian { $number } dari { $parts }, masing-masing dengan tabel laporannya.
export-missing = { $number } berkas tidak dapat dibaca di server dan tidak ikut terkirim.
export-sample = contoh
export-said-around = dalam bentuk sebagai format berkas file data
export-said-xlsx = excel exel xls
export-said-csv = csv
export-said-json = odk
export-said-foto = foto-foto dokumen gambar
button-export-xlsx = Excel
button-export-csv = CSV
button-export-json = JSON (ODK)
button-export-foto = Foto dan dokumen
button-export-part = Bagian { $number } dari { $parts }
button-export-other = Data lain

## Sheets
sheet-main = Laporan
sheet-codebook = Keterangan
codebook-column = Kolom
codebook-meaning = Arti
codebook-sort = Isi
codebook-table = Lembar
codebook-groups = Di dalam kelompok
codebook-choices = Pilihan
codebook-more = … dan { $number } pilihan lain
column-kode-wilayah = Kode wilayah
column-kabupaten = Kabupaten/Kota
column-kecamatan = Kecamatan
column-desa = Desa/Kelurahan
column-id = Nomor laporan; menghubungkan semua lembar
column-revision = Versi laporan: 1 laporan pertama, selebihnya perbaikan
column-submission-time = Waktu laporan, menurut jam setempat
column-version = Versi formulir saat diisi
column-index = Urutan di dalam laporan
column-key = Kunci baris ini
column-parent-key = Kunci baris induknya, atau nomor laporan
column-other = Isian yang tidak ada lagi dalam formulir
column-said = { $label } (dengan kata-kata)
column-latitude = { $label }: lintang
column-longitude = { $label }: bujur
column-sort-text = teks
column-sort-number = bilangan
column-sort-integer = bilangan bulat
column-sort-decimal = bilangan desimal
column-sort-money = rupiah
column-sort-year = tahun
column-sort-date = tanggal; bila hanya bulan atau tahun yang diketahui, teks seperti 2025-05
column-sort-time = jam
column-sort-datetime = tanggal dan jam
column-sort-phone = nomor telepon
column-sort-place = kode wilayah
column-sort-select-one = satu pilihan
column-sort-select-multiple = beberapa pilihan, dipisah spasi
column-sort-rank = pilihan menurut urutan, dipisah spasi
column-sort-geopoint = lintang dan bujur
column-sort-degrees = derajat
column-sort-file = nama berkas; berkasnya ada dalam unduhan Foto dan dokumen
column-sort-calculate = dihitung
column-sort-flag = 1 dipilih, 0 tidak
