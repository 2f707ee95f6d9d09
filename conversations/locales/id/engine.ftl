# The manners of a form: what is said around its questions. Short, polite, no blame, thanks before a correction.
# <b>, <i> and <code> are allowed in texts; a key (key-…) is plain and short.

## Keys

key-skip = LEWATI
key-back = KEMBALI
key-help = BANTU
key-later = NANTI
key-edit = UBAH
key-send = KIRIM
key-done = SELESAI
key-yes = Ya, benar
key-change = Ubah
key-today = Hari ini
key-yesterday = Kemarin
key-never = Belum pernah
key-own-contact = Kirim nomor saya
key-location = Kirim lokasi saya
key-acknowledge = Mengerti
key-not-listed = Tidak ada di daftar
key-keep = Tetap: { $value }
key-more = Ya, ada
key-no-more = Tidak ada
key-delete = Ya, hapus
key-delete-not = Tidak jadi
key-same = Sama seperti laporan lalu
key-default = Pakai: { $value }
key-keep-blank = Tetap dilewati

## How far

progress = Pertanyaan { $at } dari { $total }
progress-alone = { $label }: pertanyaan { $at } dari { $total }
progress-open = { $label } { $index }: pertanyaan { $at } dari { $total }
repeat-cut = Mohon maaf, bagian ini dapat ditanyakan paling banyak { $most } kali, jadi selebihnya tidak ditanyakan. Bila jumlahnya keliru, silakan ketik KEMBALI untuk memperbaikinya.
progress-inside = { $label } { $index } dari { $of }: pertanyaan { $at } dari { $total }
far = Terima kasih, Bapak/Ibu. Isian <b>{ $title }</b> tersimpan, { $done } dari { $total } pertanyaan sudah terjawab. Mari kita lanjutkan.
far-complete = Terima kasih, Bapak/Ibu. Semua pertanyaan sudah terjawab. Mohon diperiksa sebelum dikirim.

opening-prefilled = Terima kasih, Bapak/Ibu. Isian dari laporan terakhir sudah kami siapkan, jadi cukup mengganti atau menambahkan yang baru.
opening-same = Terima kasih, Bapak/Ibu. Isian dari laporan terakhir sudah kami siapkan. Bila tidak ada perubahan, cukup ketuk <b>Sama seperti laporan lalu</b>.
same-taken = Baik, Bapak/Ibu. Jawabannya kami samakan dengan laporan lalu.
opening-own-data = Terima kasih, Bapak/Ibu. Ini data yang kami simpan. Silakan ganti yang perlu diperbaiki.
opening-correct = Ini jawaban dalam laporan nomor { $number }. Silakan ganti yang perlu diperbaiki.

## After an answer

acknowledged = Tercatat: <b>{ $value }</b>
acknowledged-about = Tercatat: <b>kira-kira { $value }</b>
acknowledged-sent = Terima kasih, sudah kami terima.
several-noted = Terima kasih, kami catat:
several-mend = Bila ada yang belum tepat, ketik <b>UBAH</b>.
several-kept = <b>{ $label }</b> tetap <b>{ $value }</b> seperti jawaban sebelumnya. Untuk menggantinya, ketik <b>UBAH</b>.
several-twice = Terima kasih. Kami membaca lebih dari satu: { $choices }. Mohon satu jawaban saja. Yang mana yang dimaksud di sini?
asked-again = Karena jawaban tadi berubah, ada jawaban lain yang perlu dipastikan lagi.
echo = Kami membaca: <b>{ $value }</b>. Apakah sudah benar?
echo-named = Untuk <b>{ $label }</b> kami membaca: <b>{ $value }</b>. Apakah sudah benar?
echo-warned = Kami membaca: <b>{ $value }</b>. Jawaban ini tidak seperti biasanya. Apakah sudah betul?
echo-warned-own = Terima kasih. { $message } Kami membaca: <b>{ $value }</b>. Apakah sudah betul?
echo-place = Apakah yang dimaksud <b>{ $value }</b>?
echo-again = Baik, mari kita ulangi.
echo-unclear = Mohon dipastikan dahulu. Ketik <b>Ya</b> bila benar, <b>Ubah</b> bila belum, atau langsung ketik yang benar.

## When a reply is not taken

again-optional = Bila belum tahu, ketik LEWATI. Untuk penjelasan, ketik BANTU.
again-mends = Bila yang ingin dibetulkan jawaban sebelumnya, ketik UBAH.
reply-emptying = Baik, Bapak/Ibu. Jawaban sebelumnya masih tersimpan: <b>{ $value }</b>. Bila masih berlaku, ketuk <b>Tetap</b>; bila ada yang lebih tepat, silakan ketik. Bila memang belum diketahui dan jawabannya dikosongkan saja, ketik LEWATI sekali lagi.
again-required = Untuk penjelasan, ketik BANTU. Bila perlu mencari datanya dahulu, ketik NANTI; isian Bapak/Ibu tetap tersimpan.
needed = Terima kasih. Jawaban ini kami perlukan, jadi belum dapat dilewati. Bila perlu mencari datanya dahulu, ketik NANTI; isian Bapak/Ibu tetap tersimpan.
not-now = Baik, Bapak/Ibu. Untuk pertanyaan ini, bila sekarang belum, cukup jawab <b>Tidak</b>. Bila ingin berhenti dahulu, ketik <b>NANTI</b>; isian tetap tersimpan.
not-now-skipped = Baik, yang tadi kami lewati dahulu. Bila ingin berhenti dan melanjutkan lain waktu, ketik <b>NANTI</b>.
needed-own = Terima kasih. { $message }
constraint = Terima kasih. Mohon maaf, jawaban itu belum sesuai dengan jawaban lainnya. Mohon diperiksa kembali.
constraint-own = Terima kasih. { $message }
choice-nothing = Untuk jawaban sebelumnya, tidak ada pilihan di sini. Ketik LEWATI untuk melanjutkan, atau KEMBALI untuk mengganti jawaban sebelumnya.
choice-unknown = Terima kasih. Mohon maaf, jawaban itu belum ada dalam pilihan. Mohon pilih salah satu, boleh dengan nomornya, misalnya 1.
choice-unfound = Terima kasih. Mohon maaf, jawaban itu belum kami temukan dalam daftar. Mohon ketik sebagian namanya, atau periksa lagi ejaannya.
choice-number = Terima kasih. Mohon maaf, nomor pilihannya 1 sampai { $most }.
choice-several = Terima kasih. Ada beberapa pilihan yang mirip: { $choices }. Yang mana yang Bapak/Ibu maksud?
consent-unclear = Terima kasih. Mohon maaf, jawaban itu belum kami pahami. Mohon ketik <b>SETUJU</b> bila Bapak/Ibu setuju, atau <b>Tidak setuju</b>.
choice-meant = Terima kasih. Apakah maksud Bapak/Ibu: { $choices }? Ketik <b>Ya</b> bila benar.
choice-likely = Terima kasih. Apakah maksud Bapak/Ibu: { $choices }? Mohon pilih salah satu.
choices-so-far = Dipilih: <b>{ $choices }</b>. Silakan pilih lagi bila ada, atau ketik SELESAI.
choices-empty = Belum ada yang dipilih. Silakan pilih, atau ketik LEWATI bila tidak ada.
choices-several = Boleh lebih dari satu.
choices-unknown = Terima kasih. Mohon maaf, jawaban itu belum ada dalam pilihan. Boleh lebih dari satu, dengan nomornya, misalnya 1, 3.
choices-none = Belum ada yang dipilih. Mohon pilih dahulu, boleh lebih dari satu, misalnya 1, 3.
choices-contradict = Terima kasih. Pilihan itu tidak dapat digabung dengan pilihan lain. Mohon pilih kembali.
text-only-yes = Terima kasih. Mohon dituliskan apa yang dimaksud, dengan beberapa kata.
text-too-long = Terima kasih. Mohon maaf, jawabannya { $length } huruf, sedangkan tempatnya { $most } huruf. Mohon dipersingkat.
text-too-short = Terima kasih. Mohon ditulis sedikit lebih lengkap.
name-without-letters = Terima kasih. Mohon maaf, namanya belum terbaca. Mohon tulis dengan huruf, misalnya: Maju Bersama.
year-unclear = Terima kasih. Mohon maaf, tahun pada "{ $text }" belum terbaca. Mohon tulis tahunnya saja, misalnya <b>2024</b>.
year-future = Terima kasih. "{ $text }" belum terjadi. Mohon tulis tahun pelaksanaannya, misalnya <b>2024</b>.
contact-not-own = Terima kasih. Mohon kirim nomor Bapak/Ibu sendiri dengan tombol di bawah, atau ketik nomornya, misalnya 0812 3456 7890.
acknowledge-needed = Mohon ketik <b>Mengerti</b> untuk melanjutkan.
file-wanted = Mohon kirim foto atau dokumennya melalui tombol lampiran (📎). Bila belum ada, ketik LEWATI.
image-wanted = Mohon kirim fotonya melalui tombol lampiran (📎). Bila belum ada, ketik LEWATI.
point-wanted = Mohon kirim lokasi dengan tombol di bawah, atau melalui tombol lampiran (📎). Bila belum ada, ketik LEWATI.
point-far = Terima kasih. Lokasi ini kira-kira { $km } km dari lokasi lain dalam laporan ini.
point-outside = Terima kasih. Lokasi ini kira-kira { $km } km di luar { $area }.
place-narrowed = Baik, { $name }. Sekarang mohon pilih kecamatannya, atau ketik nama desa/kelurahan.
place-narrowed-kecamatan = Baik, { $name }. Sekarang mohon pilih desa atau kelurahannya.
place-not-listed = Daftar kami mengikuti kode wilayah Kemendagri. Mohon periksa kecamatannya, atau ketik sebagian nama desa, misalnya: tumbang. Bila tetap tidak ada, ketik PETUGAS untuk menghubungi petugas.

## Something else arrived

stray-photo = Terima kasih atas fotonya, tetapi saat ini yang kami tanyakan bukan foto. Jawaban Bapak/Ibu sebelumnya tetap tersimpan.
stray-document = Terima kasih atas dokumennya, tetapi saat ini yang kami tanyakan bukan dokumen. Jawaban Bapak/Ibu sebelumnya tetap tersimpan.
stray-voice = Terima kasih. Mohon maaf, pesan suara belum dapat kami dengarkan. Mohon jawabannya diketik, ya.
stray-audio = { stray-voice }
stray-video = Terima kasih. Mohon maaf, video belum dapat kami terima di sini. Mohon jawabannya diketik, ya.
stray-sticker = Terima kasih, Bapak/Ibu. Mari kita lanjutkan.
stray-animation = { stray-sticker }
stray-contact = Terima kasih atas kontaknya, tetapi saat ini yang kami tanyakan bukan kontak. Jawaban Bapak/Ibu sebelumnya tetap tersimpan.
stray-place = Terima kasih atas lokasinya, tetapi saat ini yang kami tanyakan bukan lokasi. Jawaban Bapak/Ibu sebelumnya tetap tersimpan.
stray-edited = Terima kasih. Pesan yang disunting tidak mengubah jawaban yang sudah tercatat. Untuk menggantinya, ketik UBAH.
stray-button = Tombol itu dari pesan yang lama. Jawaban Bapak/Ibu tetap tersimpan; mari kita lanjutkan dari sini.
stray-strange = Terima kasih. Mohon maaf, pesan itu belum dapat kami baca di sini. Mohon jawabannya diketik, ya.

## Words of command

back-first = Ini pertanyaan yang pertama.
edit-none = Belum ada jawaban yang dapat diubah.
edit-named = <b>{ $label }</b> sudah diganti.
edit-no-such = Baris nomor { $number } tidak ada. Ketik UBAH untuk melihat daftarnya.
edit-later = Baik. <b>{ $label }</b> akan kami tanyakan lagi pada gilirannya.
send-early = Terima kasih. Sebelum dikirim, masih ada yang perlu dijawab.
left-later = Baik, Bapak/Ibu. Semua jawaban sudah tersimpan. Ketik LAPOR kapan saja untuk melanjutkan dari pertanyaan terakhir.
left-cancel = Baik, Bapak/Ibu. Pengisian dihentikan, dan jawaban yang sudah masuk tetap tersimpan. Ketik LAPOR untuk melanjutkan. Bila ingin menghapusnya, buka kembali lalu ketik HAPUS ISIAN.
left-stop = Baik, Bapak/Ibu. Pengisian dihentikan, dan jawaban yang sudah masuk tetap tersimpan. Bila juga tidak ingin menerima pengingat, ketik BERHENTI.
left-menu = Jawaban Bapak/Ibu tersimpan.
left-later-untouched = Baik, Bapak/Ibu. Ketik LAPOR kapan saja untuk mulai mengisi.
left-cancel-untouched = Baik, Bapak/Ibu. Pengisian dihentikan. Ketik LAPOR kapan saja untuk mulai lagi.
left-stop-untouched = Baik, Bapak/Ibu. Pengisian dihentikan. Bila juga tidak ingin menerima pengingat, ketik BERHENTI.
left-menu-untouched = Baik, Bapak/Ibu. Ketik LAPOR kapan saja untuk mulai mengisi.
dropped = Isian yang belum dikirim sudah dihapus. Laporan yang pernah dikirim tidak berubah.
thanks = Sama-sama, Bapak/Ibu.
greeting-morning = Selamat pagi, Bapak/Ibu.
greeting-noon = Selamat siang, Bapak/Ibu.
greeting-afternoon = Selamat sore, Bapak/Ibu.
greeting-night = Selamat malam, Bapak/Ibu.

## BANTU

help-words =
    Kata yang selalu dapat diketik:
    LEWATI: lanjut tanpa menjawab
    KEMBALI: ke pertanyaan sebelumnya
    UBAH: mengganti jawaban
    NANTI: berhenti dahulu, isian tersimpan
    BATAL: menghentikan pengisian
    MENU: ke menu utama
    PETUGAS: menghubungi petugas
help-words-required =
    Kata yang selalu dapat diketik:
    KEMBALI: ke pertanyaan sebelumnya
    UBAH: mengganti jawaban
    NANTI: berhenti dahulu, isian tersimpan
    BATAL: menghentikan pengisian
    MENU: ke menu utama
    PETUGAS: menghubungi petugas
help-integer = Cara menjawab: ketik angkanya, misalnya 120. Boleh juga dengan huruf, misalnya seratus dua puluh.
help-decimal = Cara menjawab: ketik angkanya; pecahan dengan koma, misalnya 12,5.
help-money = Cara menjawab: ketik jumlah rupiahnya, misalnya 15.000.000 atau 15 juta.
help-date = Cara menjawab: ketik tanggalnya, misalnya 12 Mei 2025. Bila hanya ingat bulan atau tahunnya, itu pun boleh, misalnya Mei 2025.
help-year = Cara menjawab: ketik tahunnya, misalnya 2024.
help-phone = Cara menjawab: ketik nomornya, misalnya 0812 3456 7890, atau kirim kartu kontaknya.
help-choice = Cara menjawab: pilih salah satu, ketik nomornya, atau ketik sebagian katanya.
help-choices = Cara menjawab: pilih satu per satu lalu ketik SELESAI, atau sekaligus dengan nomornya, misalnya 1, 3, 4.
help-consent = Cara menjawab: ketik SETUJU atau Tidak setuju. Bila tidak setuju, pendaftaran tidak dilanjutkan.
help-yes_no = Cara menjawab: ketik Ya atau Tidak.
help-place = Cara menjawab: pilih kabupaten, kecamatan, lalu desa. Atau langsung ketik sebagian nama desanya.
help-point = Cara menjawab: kirim lokasi dari tempat itu dengan tombol di bawah.
help-image = Cara menjawab: kirim foto melalui tombol lampiran (📎).
help-file = Cara menjawab: kirim foto atau dokumen melalui tombol lampiran (📎).
help-review = Ini semua jawaban Bapak/Ibu. Ketik KIRIM bila sudah benar. Untuk mengganti, ketik nomor barisnya, misalnya 3. Ketik NANTI bila ingin mengirimnya lain waktu.

## Open repeats

more-first = Apakah ada yang perlu diisi untuk bagian ini?
more-first-labelled = { $label }: apakah ada yang perlu diisi?
more-again = Apakah masih ada lagi yang perlu diisi untuk bagian ini?
more-again-labelled = { $label }: apakah masih ada lagi yang perlu diisi?
more-unclear = Terima kasih. Ketik <b>Ya</b> bila masih ada, atau <b>Tidak</b> bila sudah cukup. Untuk menghapus salah satu, ketik HAPUS dan nomornya, misalnya <b>HAPUS 1</b>.
said-instances = { $count } isian
section = Bagian
delete-ask = Apakah { $label } { $index } ({ $shown }) dihapus? Isinya { $count } jawaban. Yang lain tetap tersimpan.
delete-nothing-inside = belum ada jawaban
delete-which = Mohon sebutkan nomornya. Ketik UBAH untuk melihat semua jawaban, lalu HAPUS dan nomor salah satu barisnya, misalnya <b>HAPUS 3</b>.
delete-least = Bagian ini diperlukan, paling sedikit { $least }. Jawabannya dapat diganti dengan UBAH.
delete-counted = Banyaknya bagian ini mengikuti isian lain, jadi tidak dihapus satu per satu. Jawabannya dapat diganti dengan UBAH.
delete-counted-by = Banyaknya bagian ini mengikuti jawaban <b>{ $label }</b>. Untuk menguranginya, ketik UBAH { $number }; bagian yang terakhir akan dilepas. Isi bagian lain dapat diganti dengan UBAH.
delete-kept = Baik, tidak ada yang dihapus.
delete-done = Baik, bagian itu sudah dihapus. Yang lain tetap tersimpan.

## Review

review-title = <b>{ $title }</b>. Mohon diperiksa kembali:
review-so-far = Jawaban sejauh ini:
review-change = Untuk mengganti, ketik UBAH dan nomornya, misalnya <b>UBAH 2</b>. Atau langsung jawab pertanyaan yang tadi.
review-end = Bila sudah benar, ketik <b>KIRIM</b>. Untuk mengganti, ketik nomor barisnya, misalnya <b>1</b>.
review-end-sections = Untuk menghapus satu bagian, ketik HAPUS dan nomor salah satu barisnya, misalnya <b>HAPUS { $number }</b>.
review-which = Baik. Baris nomor berapa yang ingin diganti? Misalnya: 3.
review-unclear = Ketik KIRIM bila semuanya sudah benar, atau nomor baris yang ingin diganti, misalnya 3.
said-skipped = dilewati
said-about = kira-kira { $value }
said-to-confirm = { $value } (akan kami pastikan)
said-file = berkas terlampir
# A place, in degrees; LS and LU: south and north, BT and BB: east and west.
said-point = { $latitude } { $north ->
    [no] LS
   *[yes] LU
    }, { $longitude } { $east ->
    [no] BB
   *[yes] BT
    }
said-number = { $value }
