# Checking of reports: what an officer reads while deciding, and what a head reads when one answer is asked again.

key-periksa = Periksa
command-periksa = Periksa laporan yang masuk
command-serah = Serahkan pemeriksaan kepada petugas lain
command-tanggapi = Jawab pertanyaan petugas

deed-report-approved = menyetujui laporan
deed-approval-revoked = membatalkan persetujuan
deed-report-returned = mengembalikan satu jawaban
deed-handed = menyerahkan pemeriksaan
deed-thanked = mengucapkan terima kasih

## What waits
checks-title = <b>Pemeriksaan laporan: { $area }</b>
checks-clean = • Bersih, dapat disetujui bersama: <b>{ $number }</b>
checks-doubtful = • Perlu dilihat satu per satu: <b>{ $number }</b>
checks-unlooked = • Baru masuk, sedang dibandingkan: { $number }
checks-returned = • Menunggu jawaban kepala desa/lurah: { $number }
checks-postponed = • Ditunda: { $number }
checks-none = Semua laporan sudah diperiksa. Terima kasih, Bapak/Ibu.
checks-handling = Ditangani: { $names }
checks-held = { $name } { $number }
checks-no-more = Tidak ada lagi yang perlu dilihat satu per satu di { $area }. Terima kasih, Bapak/Ibu.
checks-no-clean = Saat ini tidak ada laporan bersih yang menunggu.
button-checks-clean = Setujui yang bersih ({ $number })
button-checks-next = Buka berikutnya yang meragukan
button-checks-home = ‹ Pemeriksaan

## Clean ones together
clean-title = <b>{ $number } laporan bersih di { $area }</b>
clean-form = <b>{ $form }</b> ({ $number })
clean-line = { $area }: { $villages }
clean-village = { $village }
clean-village-note = { $village } ({ $notes } catatan)
clean-sure = Setujui semuanya?
clean-more = Masih ada { $number } lagi setelah ini.
clean-changed = Daftarnya berubah sejak tadi. Mohon dilihat sekali lagi.
clean-approved = <b>{ $number } laporan disetujui.</b> Terima kasih, Bapak/Ibu.
button-clean-sure = Ya, setujui { $number } laporan

## One report
check-unknown = Mohon maaf, laporan itu tidak ada dalam cakupan Bapak/Ibu.
check-newer = Desa ini sudah mengirim laporan yang lebih baru dari nomor { $number }. Ini yang terbaru.
check-title = <b>{ $form }</b>, nomor { $number } – { $village }
check-sent = { $revision ->
    [1] Dikirim { $day } oleh { $name }
   *[other] Diperbaiki { $day } oleh { $name } (versi { $revision })
  }
check-somebody = seseorang
check-is-opened = Sedang diperiksa { $name } sejak { $day }
check-is-returned = Dikembalikan { $name }, { $day }
check-is-approved = Disetujui { $name }, { $day }
check-was-approved = Versi sebelumnya disetujui { $name }, { $day }; versi ini belum diperiksa lagi.
check-phoned = Ditelepon { $name }, { $day }
check-waits = Menunggu jawaban: <b>{ $label }</b> (sejak { $day }). Catatan: { $remark }
check-changed = <b>Yang berubah</b>
check-unchanged = Tidak ada jawaban yang berubah.
check-as-before = Semua jawaban kembali seperti versi { $revision }. Dibandingkan versi sebelumnya:
check-change = • { $label }: { $before } → <b>{ $after }</b>
check-changes-more = … dan { $number } perubahan lain.
check-nothing = (kosong)
check-unlooked = Laporan ini baru masuk dan sedang dibandingkan. Mohon dibuka lagi sebentar lagi, atau dilihat sendiri.
check-an-answer = satu jawaban
check-whose = <b>{ $name }</b>
check-line = { $label }: { $value }
check-line-numbered = { $number }. { $label }: { $value }
check-flag = ⚠ <b>{ $words }</b>
check-note = <i>Catatan: { $words }</i>
check-clean = Tidak ada yang janggal menurut aturan pemeriksaan.
check-more = … dan { $number } jawaban lain.
check-more-flags = … dan { $number } tanda lain.
button-check-approve = Setujui
button-check-revoke = Batalkan persetujuan
button-check-return = Kembalikan satu jawaban
button-check-return-more = Kembalikan jawaban lain
button-check-phone = Telepon
button-check-postpone = Tunda
button-check-next = Berikutnya
button-village-check = Periksa laporan ini
button-check-all = Semua jawaban
button-check-back = ‹ Laporan
button-check-open = Buka laporan
button-check-thank = Ucapkan terima kasih ({ $number })

## Decisions
check-approved = <b>Disetujui.</b> { $about }
check-decided = { $about }
  Laporan ini sudah disetujui { $name }, { $day }.
check-decided-by-you = { $about }
  Laporan ini sudah Bapak/Ibu setujui, { $day }.
check-revoked = <b>Persetujuan dibatalkan.</b> Laporan ini diperiksa lagi.
check-revoke-others = Persetujuan ini dapat dibatalkan oleh { $name }, atau petugas dengan wilayah tugas yang lebih luas.
check-not-approved = Laporan ini belum disetujui, jadi tidak ada yang dibatalkan.
check-revoked-told = <b>Persetujuan dibatalkan.</b> { $about }
  { $name } membuka laporan ini untuk diperiksa lagi. Terima kasih, Bapak/Ibu.
check-postponed = { $about }
  Ditunda sampai { $day } pukul { $hour }.
check-moved-on = Laporan ini diperbaiki selagi Bapak/Ibu melihatnya. Belum ada yang diputuskan; ini isinya sekarang.
check-moved-remark = Catatan Bapak/Ibu tadi: { $remark }
check-phone = { $name } ({ $position }): { $phone }
check-no-phone = { $about }
  Nomor HP kepala desa/lurah belum ada.

## One answer back
check-which = { $about }
  Jawaban mana yang dikembalikan? Ketuk, atau ketik nomornya.
check-which-unread = { $about }
  Mohon maaf, nomor itu tidak ada. Ketik nomor jawabannya, misalnya 3. Nomornya terlihat di Semua jawaban.
check-which-listed = { $about }
  Jawaban mana yang dikembalikan? Ketik nomornya.
check-which-unlisted = { $about }
  Mohon maaf, nomor itu tidak ada. Ketik salah satu nomor di bawah ini.
check-remark = <b>{ $label }</b>
  Jawaban sekarang: { $value }

  Apa yang perlu dilihat lagi? Ketik satu kalimat untuk kepala desa/lurah.
check-remark-ready = Atau kirim catatan ini: <i>{ $words }</i>
check-ask-thanks = Terima kasih atas laporannya.
check-remark-empty = Mohon ketik satu kalimat, supaya kepala desa/lurah tahu apa yang perlu dilihat lagi.
check-remark-long = Catatannya terlalu panjang. Mohon singkat saja, paling banyak { $most } huruf.
button-check-remark-ready = Kirim catatan ini
check-returned = <b>{ $label }</b> dikembalikan kepada { $names }. Jawabannya akan kami sampaikan di sini.
check-returned-nobody = <b>{ $label }</b> dicatat untuk dijawab lagi, tetapi belum ada kepala desa/lurah yang dapat dihubungi lewat Betang. Pertanyaannya menunggu sampai ada yang mendaftar (/undang), atau silakan ditelepon.

## To the head
returned-asked = Bapak/Ibu { $name }, terima kasih atas laporan { $form } dari { $village } ({ $day }).

  Ada satu jawaban yang mohon dilihat sekali lagi:
  <b>{ $label }</b>
  Jawaban sebelumnya: <b>{ $value }</b>
  Catatan { $officer }: { $remark }

  Jawaban yang lain tidak perlu diisi ulang.
returned-again = Bapak/Ibu { $name }, sekadar mengingatkan. Satu jawaban dalam laporan { $form } dari { $village } masih kami tunggu:
  <b>{ $label }</b>
  Jawaban sebelumnya: <b>{ $value }</b>
  Catatan { $officer }: { $remark }

  Cukup satu jawaban ini saja. Terima kasih.
button-answer-return = Jawab sekarang
button-go-on = Lanjutkan isian
status-returned = • { $number } jawaban ditanyakan lagi oleh petugas: /tanggapi
tanggapi-unknown = Mohon maaf, laporan itu tidak ada untuk desa/kelurahan Bapak/Ibu.
tanggapi-done = Terima kasih, Bapak/Ibu. Tidak ada lagi yang perlu dijawab untuk laporan itu.
tanggapi-none = Tidak ada pertanyaan petugas yang menunggu. Terima kasih, Bapak/Ibu.
tanggapi-which = Pertanyaan petugas yang menunggu jawaban:
tanggapi-key = { $title } ({ $number })
tanggapi-remark = Pertanyaan petugas tentang <b>{ $label }</b>: { $remark }
tanggapi-gone = Yang ditanyakan petugas, <b>{ $label }</b>, tidak ada lagi dalam isian Bapak/Ibu. Petugas akan kami beri tahu setelah isiannya dikirim.
tanggapi-aside = Isian yang tadi tetap tersimpan dan dapat dilanjutkan kapan saja dengan Lapor.
tanggapi-other-open = Isian { $title } yang baru sudah dimulai dan tetap tersimpan. Mohon selesaikan dan kirim dahulu; jawaban yang ditanyakan petugas boleh langsung dibetulkan di situ.

## Back to the officer
replied-returned = <b>Jawaban kembali.</b> { $form }, nomor { $number } – { $village }, dari { $name }:
replied-gone = • <b>{ $label }</b> tidak ada lagi dalam laporan, jadi tidak ditanyakan lagi.
replied-approved = <b>Diperbaiki setelah disetujui.</b> { $form }, nomor { $number } – { $village }, oleh { $name }. Mohon dilihat lagi:
replied-superseded = <b>Laporan baru.</b> { $form }, nomor { $number } – { $village }, dari { $name }. Pertanyaan pada laporan sebelumnya tidak ditanyakan lagi. Yang berubah:

## Thanks
thanks-approved = Bapak/Ibu { $name }, laporan { $forms } dari { $village } sudah diperiksa dan disetujui. Terima kasih banyak atas kerja Bapak/Ibu bagi warga.
  Salam hormat, { $officer }
thanked = Terima kasih sudah disampaikan kepada { $number } kepala desa/lurah.
thanked-nobody = Semua sudah menerima ucapan terima kasih, atau belum dapat dihubungi.

## /serah
hand-title = <b>Siapa memeriksa apa</b>
hand-line = • { $name }: { $number } laporan
hand-nothing = Belum ada laporan yang sedang diperiksa siapa pun.
hand-unknown = Mohon maaf, petugas itu tidak ada dalam wilayah Bapak/Ibu. Ketik /serah untuk melihat namanya.
hand-got = { $name } menyerahkan pemeriksaan { $number } laporan kepada Bapak/Ibu: { $villages }. Terima kasih atas bantuannya.
handed = { $number } laporan sekarang diperiksa { $name }. Beliau sudah diberi tahu.
handed-some = { $number } laporan sekarang diperiksa { $name }. { $left } laporan tetap, karena desanya di luar wilayah beliau.
handed-none = Tidak ada laporan yang dapat diserahkan kepada { $name }.
hand-alone = Belum ada petugas lain yang dapat menerimanya. Petugas baru diundang dengan /undang.
button-hand-of = Serahkan { $number } dari { $holder } ke { $name }
button-hand = Serahkan { $number } ke { $name }
