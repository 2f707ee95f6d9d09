# The life of a form that an admin sends as a workbook: read, tried, published, changed, retired; and what heads see of it.

## What officers read of published forms
counts-published-title = <b>Formulir lain</b>
counts-published = { $form }: { $reported } dari { $villages } desa/kelurahan sudah masuk
silent-title-published = <b>Belum mengisi { $form }: { $area }</b>
silent-count-published = { $silent } dari { $villages } desa/kelurahan yang diminta
button-silent-published = { $form }

## A workbook arrives
form-reading = Terima kasih. Berkas { $file } kami baca dulu, biasanya kurang dari satu menit.
form-reading-instead = Terima kasih. Berkas { $file } kami baca dulu. Berkas ini menggantikan <b>{ $title }</b> versi { $version }, yang belum diterbitkan.
form-still-reading = Berkas { $file } masih dibaca. Mohon tunggu hasilnya, lalu kirim berkas berikutnya.
form-once-more = <b>{ $title }</b> sedang kami baca sekali lagi. Mohon tunggu hasilnya, biasanya kurang dari satu menit.
form-too-large = Mohon maaf, berkas itu terlalu besar untuk sebuah formulir. Paling besar { $most } MB; gambar di dalamnya boleh dihapus.
form-list-too-large = Mohon maaf, daftar itu terlalu besar. Paling besar { $most } MB; kolom dan baris yang tidak dipakai boleh dihapus.
form-not-fetched = Mohon maaf, berkas { $file } tidak dapat diambil. Mohon dikirim sekali lagi.
form-too-heavy = Mohon maaf, berkas { $file } terlalu berat untuk dibaca, sehingga tidak ada yang diubah. Formulir dengan pertanyaan dan daftar pilihan yang lebih sedikit dapat dibaca.
form-files = Terima kasih, berkas { $file } sudah dibaca. Formulir ini memakai daftar di luar berkas Excel: <b>{ $names }</b>. Silakan kirim juga berkas itu ke sini; bila sudah ada, formulirnya kami baca lagi.
form-list-here = Terima kasih, daftar { $file } diterima. Berkas { $form } kami baca bersama daftar itu.
form-list-here-as = Terima kasih, berkas { $file } diterima sebagai daftar { $name }. Berkas { $form } kami baca bersama daftar itu.
form-list-other = Terima kasih. Berkas { $file } tidak disebut dalam formulir. Yang masih diperlukan: <b>{ $names }</b>. Silakan kirim dengan nama itu.
form-lists-many = Mohon maaf, paling banyak { $most } berkas daftar untuk satu formulir.
form-picture-here = Terima kasih, gambar { $file } diterima.
form-picture-alone = Terima kasih, gambar { $file } diterima. Silakan kirim berkas Excel formulirnya sesudah ini.
form-picture-other = Terima kasih. Gambar { $file } tidak disebut dalam formulir. Yang masih diperlukan: <b>{ $names }</b>. Silakan kirim sebagai berkas dengan nama itu, atau tulis namanya sebagai keterangan foto.
form-picture-which = Terima kasih atas fotonya. Untuk pertanyaan yang mana? Yang masih diperlukan: <b>{ $names }</b>. Silakan kirim sekali lagi dengan nama itu sebagai keterangan foto.
form-picture-unused = Terima kasih. Gambar { $file } tidak disebut dalam formulir, jadi tidak dipakai.
form-picture-nameless = Terima kasih atas fotonya. Supaya kami tahu untuk pertanyaan yang mana, silakan kirim sekali lagi sebagai berkas, atau tulis nama gambarnya sebagai keterangan foto.
form-picture-sort = Terima kasih. Gambar { $file } belum dapat dipakai: mohon disimpan sebagai JPEG atau PNG, lalu kirim sekali lagi.
form-picture-too-large = Mohon maaf, gambar itu terlalu besar. Paling besar { $most } MB, supaya juga sampai di ponsel yang sinyalnya lemah.
form-pictures-many = Mohon maaf, paling banyak { $most } gambar untuk satu formulir.
form-list-alone = Terima kasih, berkas { $file } diterima. Bila ini daftar pilihan untuk sebuah formulir, silakan kirim berkas Excel formulirnya sesudah ini. Bila ini daftar untuk disandingkan dengan laporan, silakan ketuk tombolnya.
form-taken = Terima kasih. Formulir <code>{ $form }</code> versi { $version } sudah tersimpan dan tidak berubah. Isi berkas { $file } berbeda dengan versi itu, jadi berkas ini memerlukan nomor versi yang baru. Silakan dipakai sebagai versi berikutnya.
form-refused = Terima kasih, berkas { $file } sudah dibaca. Ada { $number } hal yang perlu diperbaiki dulu:
form-refused-list = Daftar lengkapnya ada dalam berkas terlampir.
form-refused-cause = Mungkin ini sebabnya:
form-refused-then = Setelah diperbaiki, silakan kirim lagi berkasnya. Formulir yang sedang berlaku tidak berubah.
form-summary = Terima kasih, berkas { $file } sudah dibaca dan dapat dipakai.
    <b>{ $title }</b> (<code>{ $form }</code>), versi { $version }: { $questions } pertanyaan.
form-summary-list = Daftar { $file } ikut terbaca: { $number } baris.
form-summary-list-unused = Daftar { $file } tidak disebut dalam formulir ini, jadi tidak dipakai.
form-summary-pictures =
    { $here ->
        [0] Gambar: { $number } disebut, belum ada yang dikirim.
       *[other] Gambar: { $here } dari { $number } sudah ada.
    }
form-summary-pictures-again = Dipakai lagi dari versi sebelumnya: { $names }.
form-summary-pictures-unfit = Bukan gambar JPEG atau PNG, jadi belum dapat ditampilkan: { $names }.
form-summary-pictures-lost = Tidak dapat diambil, mohon dikirim sekali lagi: { $names }.
form-summary-pictures-unused = Gambar yang tidak disebut dalam formulir, jadi tidak dipakai: { $names }.
form-summary-pictures-missing = Gambar yang belum ada: <b>{ $names }</b>. Silakan kirim ke sini sebagai berkas JPEG atau PNG dengan nama itu. Bila tidak dikirim, pertanyaannya tampil dengan kata-kata saja.
form-summary-new = Formulir ini baru.
form-summary-same = Isinya sama dengan versi { $version } yang diterbitkan terakhir.
form-summary-incomparable = Perubahannya sejak versi { $version } tidak dapat dibandingkan.
form-summary-changed = Yang berubah sejak versi { $version }:
form-summary-noted = Yang tidak dipakai dalam obrolan:
form-summary-then = Berkas ini belum diterbitkan. Silakan dicoba dulu sebagai latihan.
button-form-try = Coba dulu
button-form-publish = Terbitkan
button-form-away = Buang
button-form-next-version = Pakai sebagai versi berikutnya

## /formulir
command-formulir = Formulir: yang berlaku, mencoba, menerbitkan
forms-title = <b>Formulir</b>
forms-line = <b>{ $title }</b> (<code>{ $form }</code>), laporan masuk: { $reports }
forms-shipped = • versi { $version }, bawaan, di semua wilayah
forms-place = • versi { $version }, { $area }, mulai { $day }, { $rhythm }
forms-nowhere = • sedang tidak diminta di mana pun
forms-ended = • tidak diminta di { $area } sejak { $day }
forms-how = Untuk formulir baru atau versi baru, silakan kirim berkas Excel-nya (XLSForm) ke sini, serta berkas CSV dan gambarnya bila ada.
forms-page = Halaman { $page } dari { $pages }, semuanya { $number } formulir.
forms-wanting = { $file } menunggu daftarnya: { $names }. Silakan kirim berkas itu ke sini.
forms-waiting = Siap diterbitkan: { $title } versi { $version }.
button-forms = Semua formulir
button-form-changes = Lihat perubahan
button-form-download = Unduh Excel
button-form-elsewhere = Terbitkan di wilayah lain
button-form-again = Terbitkan lagi
button-form-end = Tarik
button-form-undo = Batalkan penerbitan
button-form-undo-end = Batalkan penarikan
button-form-undo-now = Ya, batalkan
button-form-undo-not = Tidak, biarkan
form-undo-sure = Batalkan penerbitan <b>{ $title }</b> versi { $version } untuk { $area }? { $then } Laporan yang sudah masuk tetap tersimpan.
form-undo-end-sure = Batalkan penarikan <b>{ $title }</b> di { $area }? { $then }
form-undo-then = Sesudah itu yang berlaku lagi di sana: versi { $version }, mulai { $day }.
form-undo-then-shipped = Sesudah itu yang berlaku lagi di sana: versi { $version }, bawaan.
form-undo-then-none = Sesudah itu formulir ini tidak diminta di sana, seperti sebelumnya.
form-undone = Penerbitan <b>{ $title }</b> versi { $version } untuk { $area } sudah dibatalkan.
form-undone-end = Penarikan <b>{ $title }</b> di { $area } sudah dibatalkan.
form-undo-late = Langkah itu sudah dibatalkan, atau sesudahnya formulir itu sudah diterbitkan atau ditarik lagi. Ketik /formulir untuk melihat yang berlaku.
form-changes-caption = <b>{ $title }</b>, versi { $version }
form-changes-first = Ini versi yang pertama tersimpan, belum ada pembandingnya.
form-changes-none = Isinya sama dengan versi { $version }.
form-workbook-caption = { $title }, versi { $version }
form-gone = Formulir itu sudah tidak menunggu lagi. Ketik /formulir untuk melihat daftarnya.
form-thrown-away = Baik, { $name } tidak jadi diterbitkan. Formulir yang berlaku tidak berubah.
form-reading-again = Baik, kami baca sekali lagi sebagai versi { $version }.
form-not-published = Formulir itu sedang tidak diminta di mana pun.
form-end-where = Tarik <b>{ $title }</b> di wilayah mana?
form-end-sure = Tarik <b>{ $title }</b> di { $area }? Mulai hari ini formulir itu tidak diminta lagi di sana. Isian yang sedang berjalan ({ $drafts }) tetap tersimpan, laporan yang sudah masuk tetap dapat dilihat dan diunduh.
button-form-end-now = Ya, tarik
form-ended = <b>{ $title }</b> tidak diminta lagi di { $area }.

## Publishing, step by step
form-where = Terbitkan <b>{ $title }</b> versi { $version } di wilayah mana? Silakan ketuk, atau ketik nama kabupaten atau kecamatannya.
button-form-everywhere = Semua wilayah
form-when = Mulai kapan diminta di { $area }? Silakan ketuk, atau ketik tanggalnya, misalnya: 1 Desember
form-when-unread = Mohon maaf, harinya belum terbaca, atau tidak di antara hari ini dan setahun ke depan. Silakan ketik misalnya: 1 Desember
form-when-past = Hari mulainya sudah lewat. Mulai kapan diminta di { $area }?
button-form-today = Hari ini
button-form-tomorrow = Besok
button-form-monday = { $day }
button-form-first = { $day }
form-how-often = Seberapa sering diminta? Bila hanya sekali dengan batas waktu, silakan ketik tanggal batasnya.
form-how-often-unread = Mohon maaf, belum terbaca. Silakan ketuk salah satu, atau ketik tanggal batas waktunya.
rhythm-own = seperti bawaannya
rhythm-bawaan-said = bawaan|seperti biasa|seperti sekarang
rhythm-once = satu kali
rhythm-once-said = sekali|sekali saja|1 kali
rhythm-weekly = setiap minggu
rhythm-weekly-said = mingguan|tiap minggu|seminggu sekali
rhythm-monthly = setiap bulan
rhythm-monthly-said = bulanan|tiap bulan|sebulan sekali
rhythm-halfyearly = setiap setengah tahun
rhythm-halfyearly-said = tiap setengah tahun|setiap 6 bulan|tiap 6 bulan|6 bulan sekali|setahun dua kali
rhythm-by-day = satu kali, paling lambat { $day }
form-preview = <b>{ $title }</b>, versi { $version }
    Berlaku untuk { $villages } desa/kelurahan di { $area }, mulai { $day }, { $rhythm }.
form-preview-pictures = Gambar yang belum ada ({ $number }): { $names }. Pertanyaannya tampil dengan kata-kata saja.
form-preview-no-drafts = Tidak ada isian yang sedang berjalan.
form-preview-drafts = { $drafts } isian yang sedang berjalan terbawa, tidak ada yang perlu dijawab lagi.
form-preview-again = { $drafts } isian yang sedang berjalan terbawa, { $again } di antaranya perlu menjawab lagi { $least }–{ $most } pertanyaan.
form-preview-again-just = { $drafts } isian yang sedang berjalan terbawa, { $again } di antaranya perlu menjawab lagi { $most } pertanyaan.
button-form-publish-now = Terbitkan sekarang
button-form-other-area = Ganti wilayah
form-meanwhile = Sementara itu <b>{ $title }</b> sudah diterbitkan atau ditarik oleh admin lain. Mohon dilihat sekali lagi sebelum menerbitkan.
form-published = <b>{ $title }</b> versi { $version } sudah terbit untuk { $area }, mulai { $day }. Isian yang sedang berjalan, bila ada, dibawa pada hari itu; hanya yang perlu menjawab lagi yang diberi tahu.
deed-form-sent = mengirim berkas formulir
deed-form-list-sent = mengirim berkas daftar
deed-form-picture-sent = mengirim gambar formulir
deed-form-judged = berkas formulir selesai dibaca
deed-form-published = menerbitkan formulir
deed-form-ended = menarik formulir
deed-form-undone = membatalkan penerbitan atau penarikan formulir
deed-form-thrown-away = membuang berkas formulir

## Practice
practice-begins = <b>Latihan dimulai: { $title }</b>
    Silakan diisi seolah-olah dari { $village }. Tidak ada yang disimpan.
practice-mark = <i>Latihan</i>
practice-done = <b>Latihan selesai, tidak ada yang disimpan.</b>
practice-left = <b>Latihan dihentikan, tidak ada yang disimpan.</b>
practice-gone = Latihan itu sudah tidak ada. Ketik /formulir untuk memulainya lagi.
practice-again-required = Untuk penjelasan, ketik BANTU. Untuk menghentikan latihan, ketik NANTI.
practice-needed = Terima kasih. Jawaban ini wajib, jadi belum dapat dilewati. Untuk menghentikan latihan, ketik NANTI.
practice-not-now = Baik, Bapak/Ibu. Untuk pertanyaan ini, bila sekarang belum, cukup jawab <b>Tidak</b>. Untuk menghentikan latihan, ketik <b>NANTI</b>.
practice-not-now-skipped = Baik, yang tadi kami lewati dahulu. Untuk menghentikan latihan, ketik <b>NANTI</b>.
practice-stray-photo = Terima kasih atas fotonya, tetapi saat ini yang kami tanyakan bukan foto.
practice-stray-document = Terima kasih atas dokumennya, tetapi saat ini yang kami tanyakan bukan dokumen.
practice-stray-contact = Terima kasih atas kontaknya, tetapi saat ini yang kami tanyakan bukan kontak.
practice-stray-place = Terima kasih atas lokasinya, tetapi saat ini yang kami tanyakan bukan lokasi.
practice-stray-edited = Terima kasih. Pesan yang disunting tidak mengubah jawaban. Untuk menggantinya, ketik UBAH.
practice-stray-button = Tombol itu dari pesan yang lama. Mari kita lanjutkan dari sini.
practice-delete-ask = Apakah { $label } { $index } ({ $shown }) dihapus? Isinya { $count } jawaban. Yang lain tidak berubah.
practice-delete-done = Baik, bagian itu sudah dihapus. Yang lain tidak berubah.
practice-help-words =
    Kata yang selalu dapat diketik:
    LEWATI: lanjut tanpa menjawab
    KEMBALI: ke pertanyaan sebelumnya
    UBAH: mengganti jawaban
    NANTI atau BATAL: menghentikan latihan
practice-help-words-required =
    Kata yang selalu dapat diketik:
    KEMBALI: ke pertanyaan sebelumnya
    UBAH: mengganti jawaban
    NANTI atau BATAL: menghentikan latihan
practice-then = Selanjutnya dengan <b>{ $title }</b>?

## What heads read
draft-carried = Formulir <b>{ $title }</b> diperbarui. Jawaban untuk { $village } tetap tersimpan; { $number } pertanyaan perlu dijawab lagi, karena pertanyaannya berubah.
button-draft-carried = Lanjutkan isian
filling-not-asked = Isian itu sedang tidak diminta dari desa/kelurahan Bapak/Ibu. Jawaban yang sudah ada tetap tersimpan.
