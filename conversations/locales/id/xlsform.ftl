# Kinds of question that come with forms made for KoboToolbox or ODK: hours, orders, recordings, long lists.

key-now = Sekarang
time-unclear = Terima kasih. Mohon maaf, jam pada "{ $text }" belum terbaca. Mohon tulis seperti <b>14.30</b> atau <b>jam 2 siang</b>.
time-twice = Terima kasih. Apakah yang dimaksud pukul <b>{ $first }</b> atau <b>{ $second }</b>?
moment-unclear = Terima kasih. Mohon maaf, waktunya belum terbaca. Mohon tulis tanggal dan jamnya, misalnya <b>12 Mei 2025 jam 14.30</b>.
rank-so-far = Urutan sejauh ini: <b>{ $choices }</b>. Mohon pilih yang berikutnya.
rank-next = Mohon pilih yang berikutnya sampai semua mendapat tempat.
rank-twice = Terima kasih. { $choice } sudah mendapat tempat. Mohon pilih yang lain.
audio-wanted = Mohon kirim pesan suara atau rekamannya. Bila belum ada, ketik LEWATI.
video-wanted = Mohon kirim videonya melalui tombol lampiran (📎). Bila belum ada, ketik LEWATI.
choice-search = Daftarnya panjang. Mohon ketik sebagian namanya, nanti kami tunjukkan yang sesuai.
help-time = Cara menjawab: ketik jamnya, misalnya 14.30 atau jam 2 siang.
help-moment = Cara menjawab: ketik tanggal dan jamnya, misalnya 12 Mei 2025 jam 14.30.
help-rank = Cara menjawab: pilih dari yang pertama sampai yang terakhir, atau sekaligus dengan nomornya, misalnya 2, 1, 3.
help-scale = Cara menjawab: pilih atau ketik angkanya.
help-audio = Cara menjawab: kirim pesan suara, atau berkas rekaman melalui tombol lampiran (📎).
help-video = Cara menjawab: kirim video melalui tombol lampiran (📎).
