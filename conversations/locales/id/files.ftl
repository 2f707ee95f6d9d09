# Photos and documents that are sent while a form is open.
files-no-room = Mohon maaf, ruang untuk foto dan berkas dari Bapak/Ibu ({ $most } MB) sudah penuh, jadi yang ini belum dapat kami simpan. Isian Bapak/Ibu aman. Silakan lanjutkan tanpa berkas (ketik LEWATI), atau coba lagi besok: berkas yang sudah diganti kami hapus setiap hari. Bila perlu bantuan, ketik /kontak.
