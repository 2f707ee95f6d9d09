# The life of a form that an admin sends as a workbook: read, tried, published, changed, retired; and what heads see of it.

## What officers read of published forms
counts-published-title = <b>Formulir lain</b>
counts-published = { $form }: { $reported } dari { $villages } desa/kelurahan sudah masuk
silent-title-published = <b>Belum mengisi { $form }: { $area }</b>
silent-count-published = { $silent } dari { $villages } desa/kelurahan yang diminta
button-silent-published = { $form }

## What heads read
filling-not-asked = Isian itu sedang tidak diminta dari desa/kelurahan Bapak/Ibu. Jawaban yang sudah ada tetap tersimpan.
