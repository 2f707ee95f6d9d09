# Figures for officers: /rekap and the weekly digest. One screen of a small phone.

## How an area is called
area-everywhere = Seluruh wilayah
area-province = Provinsi { $name }
# The name of a kabupaten or kota carries its kind already.
area-kabupaten = { $name }
area-kecamatan = Kecamatan { $name }
area-desa = Desa { $name }
area-kelurahan = Kelurahan { $name }

## /rekap
recap-title = <b>Rekap { $area }</b>
recap-moment = { $day }, pukul { $hour }
recap-drill = Ketuk nama wilayah untuk melihat rinciannya (sudah lapor/jumlah desa).

## The weekly digest
digest-title = <b>Ringkasan mingguan { $area }</b>
digest-quietest = Terbanyak belum lapor: { $areas }
digest-waiting = Menunggu keputusan Bapak/Ibu: { $number } permohonan kepala desa.

## Lines of both
counts-formation = <b>Pembentukan</b>
counts-reported = Sudah lapor: <b>{ $reported } dari { $villages }</b> ({ $percent }%)
counts-silent = Belum lapor: { $silent } · Lapor minggu ini: { $recent }
counts-stages = Desa/kelurahan yang sudah selesai pada tahap:
counts-stage = • { $first }: { $number }
counts-stage-run = • { $first } s.d. { $last }: { $number }
counts-pathways = Jalur: { $pathways }
counts-obstacles = Kendala terbanyak: { $obstacles }
counts-item = { $name } { $number }
counts-inventory = <b>Koperasi yang sudah ada</b>
counts-inventoried = Sudah didata: { $inventoried } dari { $villages } desa/kelurahan
counts-cooperatives = Jumlah koperasi: { $cooperatives } (aktif { $active }, tidak aktif { $inactive }, perlu diperiksa { $unclear })
counts-no-cooperatives = Jumlah koperasi: 0
counts-source = <i>Dihitung dari { $villages } desa/kelurahan menurut { $source }.</i>

## Buttons
button-recap = Lihat rekap
button-silent = Belum lapor ({ $number })
button-export = Unduh Excel
