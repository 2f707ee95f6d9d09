# /potensi: existing cooperatives ranked for the meeting on revitalisation. Points and reasons stand in checking.ftl.
command-potensi = Koperasi yang dapat dikembangkan atau dihidupkan kembali
potential-heading = <b>Potensi koperasi { $area }</b>
potential-choose = Datanya sangat banyak. Silakan pilih provinsinya.
potential-where = { $place }
potential-basis = Sudah didata: { $inventoried } dari { $villages } desa/kelurahan ({ $source })
potential-pathways = Jalur yang dapat dibahas untuk { $number } koperasi: { $pathways }
potential-without = Belum ada koperasi sama sekali: { $number } desa/kelurahan
potential-note = <i>Skor 0–100 hanya untuk mengurutkan. Musyawarah yang memutuskan, Dinas yang memverifikasi.</i>
    Ketuk nomor untuk melihat alasan skornya.
potential-note-none = <i>Skor dihitung setelah laporan data koperasi masuk.</i>
potential-caption = Bahan rapat: potensi koperasi { $area }. Setiap skor disertai alasannya.
potential-sheet = Potensi koperasi
potential-sheet-none = Belum ada koperasi
button-potential-back = ◀ Kembali ke daftar
button-potential-all = Semua jalur
button-potential-baru = Membentuk baru
button-potential-mengembangkan = Mengembangkan
button-potential-merevitalisasi = Merevitalisasi
button-potential-verifikasi = Perlu verifikasi
button-potential-sheet = Lembar Excel untuk rapat
deed-potential = melihat potensi koperasi
deed-potential-sheet = mengunduh lembar potensi koperasi
