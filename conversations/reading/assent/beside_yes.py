"""The words of what may stand behind a yes without changing it: where, when, how many, how well, by whom, and what for."""

from __future__ import annotations

from conversations.reading.cleaning import listed

BETWEEN = listed(
    "tua an km no bareng barengan gratis gedung gedungnya ruang ruangan sekretariat yang yg dan dn serta & juga jg jua nya "
    "ini itu adalah yaitu pada pd per secara lebih paling cukup makin semakin sudah tetap ttp selalu sering tiap setiap "
    "sekaligus sekalian masing kok sih walau walaupun meski meskipun biar biarpun sendiri bersama-sama sama-sama malah bahkan "
    "mulai sejak semenjak sjk hingga sekitar kurleb atas nama waktunya cuma cuman hanya semua semuanya suara"
)
WHEN = listed(
    "terakhir trakhir kemarin kmrn kemaren lalu tadi td barusan berturut-turut setahun sebulan seminggu sehari periode jam "
    "pukul hari-hari senin-jumat lama-lama wingi kamari rutin sekali-kali siang sore pagi malam kerja kapan covid pandemi "
    "sekarang kini saat skrg ini awal akhir"
)
HOW_WELL = listed(
    "baik lancar bagus aman lengkap lngkp resmi sah rapi rame ramai maju berkembang bekembang pesat meningkat untung stabil "
    "sehat sukses normal pelan pelan2 pelan-pelan perlahan kecil-kecilan sedikit dikit sdkt sadikit saeutik lumayan banyak "
    "kecil sederhana seadanya sukarela gotong royong bulat aklamasi mufakat penuh senang hati sangat terus berlanjut "
    "konsisten memuaskan kondusif tertib meriah hadirnya antusias bermanfaat bgus mantap permanen bangunan kayu papan beton "
    "bata sampai suwun matur makasih syukur ije buka dibuka bukanya laris eksis layak luas besar baru-baru hasil hasilnya "
    "musyawarah rapat keputusan program pemerintah dukung mendukung berhasil selamat seperti sesuai bulanan harian mingguan "
    "tahunan shu dibagi dibagikan"
)
PAPERS = listed(
    "lemari bukti pajak sk akta akte ahu nib npwp bh badan hukum sertifikat surat dokumen berkas nomor no kartu buku berita "
    "acara notulen notulensi laporan lpj izin ijin legalitas daftar absensi pengesahan pendirian ad art legal dok fisik asli "
    "arsip rekening tanda tangan didaftar daftarkan bupati menteri lengkapnya cetak gubernur kementerian kemenkumham "
    "menkumham notaris"
)
DEEDS = listed(
    "manual excel komputer ditulis tulis tunai cash transfer lengkapi terlampir lampiran lampirkan tercatat terdaftar "
    "tersimpan keluar terbit beres ditandatangani disahkan diterbitkan dikeluarkan dikirim dilaporkan dikirimkan diserahkan "
    "disampaikan dilantik dipilih terpilih online daring zoom lapor"
)
"""What was done with it, or how."""
TRADES = listed(
    "modal keuntungan tempat stok kas harga pembukuan motor mobil depot pencucian cucian mesin bertambah nambah naik tambah "
    "es kelotok pangkalan subsidi pinjaman panen hasil petani kerupuk kripik gula minyak madu sewaan travel pelabuhan kantin "
    "koperasi simpan pinjam simpanpinjam sp usp ksp toko warung kios gerai pupuk sembako beras gas elpiji lpg kredit jual "
    "jualan beli dagang sewa pulsa fotokopi ppob ternak ayam sapi kambing sawit karet kelapa padi ikan keramba perikanan "
    "penggilingan unit usaha bidang bagian kebun perkebunan tani pertanian peternakan nelayan walet rotan kerajinan tenun "
    "anyaman mebel kopi jasa angkutan transportasi perdagangan pertokoan waserda kelontong bbm solar air minum galon isi "
    "ulang listrik kasir makanan makan kue roti sayur buah ketring katering bengkel produksi pengolahan pembeli pelanggan "
    "nasabah konsumen omzet omset karyawan pegawai penyewaan penjualan pembelian pengadaan layanan melayani pelayanan "
    "kerjasama bekerjasama kedai bangunan"
)
OF_BUSINESS = frozenset({"still", "runs"})
COUNTED = listed(
    "kapasitas luas panjang lebar isi ton kg kilo liter ekor watt km orang org anggota pengurus pengawas peserta undangan "
    "warga kk jiwa karyawan pegawai kepala keluarga kali x unit buah pcs biji lembar rb ribu jt juta tahun thn th bulan bln "
    "hari minggu ukuran luasnya omzet omset modal kas hektar meter m2 lantai kamar ruang ruangan pintu tim petugas kelompok "
    "hadir digaji masyarakat atap satu"
)
"""Beside a number: how many, how much."""
TITLES = listed("ketua camat kades kadis kabid lurah sekdes sekretaris bendahara pendamping penyuluh petugas ibu bapak haji h")
"""Alone in its clause: who is spoken to."""
BY = listed(
    "pakai pake memakai menggunakan jaga dipinjami dikasih diberi disediakan berdasarkan sesuai hasil seperti dijaga jualan "
    "dagang jual dengan dgn dg disahkan disimpan diterbitkan dikeluarkan dibuat dibuatkan pemilihan pembentukan penetapan "
    "membentuk oleh dari dr bersama bareng sama lewat lwt melalui via berkat bantuan kata menurut difasilitasi dibantu "
    "didampingi disaksikan dipimpin diketahui dihadiri dibina dikelola dijalankan dipegang diresmikan dibuka undang "
    "mengundang diikuti tentang mengenai soal hibah waktu wkt alamat beralamat melayani jl jln jalan"
)
"""By whom, through whom, of what: names may follow."""
WHY = listed("karena karna krn krna supaya agar demi guna biar sebab soalnya tujuan tujuannya")
FOR = listed("untuk utk buat kepada")
BORROWED = listed("pinjam numpang menumpang nebeng sewa menyewa nyewa kontrak ngontrak gabung bergabung")
"""Had, though it is another's."""
AT = listed("di d ke dekat deket dkt")
PLACES = listed(
    "lahan tanah lemari rak arsip desa kampung kelurahan kecamatan kabupaten kota balai kantor aula gedung bank dinas notaris "
    "sini sana situ pasar pusat jalan jl jln gang rt rw dusun dukuh lingkungan simpang samping belakang pinggir tengah "
    "seberang sekitar ujung tepi lantai blok komplek kompleks perumahan tempat lokasi pelabuhan dermaga sungai hulu hilir "
    "masjid mesjid musala gereja sekolah sd smp sma puskesmas posyandu pos lapangan terminal toko warung kios gudang ruko "
    "rumah pondok hotel palangka palangkaraya raya kapuas sampit buntok kasongan pulang pisau pangkalan pangkalanbun bun "
    "sukamara lamandau nanga bulik kuala pembuang kurun puruk cahu tamiang layang muara teweh seruyan barito katingan "
    "kotawaringin jakarta banjarmasin provinsi kementerian kemenkumham kpp oss ketua bendahara sekretaris pengurus saya "
    "anggota wilayah daerah perbatasan dekat alamat kud bupati pendopo serbaguna"
)
TALK = listed("sinyal signal wa whatsapp telpon telepon telp sms chat nomor hp japri email pesan pribadi kirim hubungi kontak")
CALLING = listed("dihubungi hubungi menghubungi ditelepon ditelpon dikontak")
OWNING = listed("nama punya pny punyanya milik miliknya kepunyaan hak")
OWN = listed("sendiri koperasi koperasinya kop kopdes kami kita ulun bersama")
OTHERS = listed("desa kampung kelurahan kades lurah bumdes orang ketua saya kecamatan dinas")
NAMED = listed(
    "usaha unit kegiatan aset kendaraan alat peralatan produk barang inventaris mitra kerjasama komoditas potensi bidang "
    "bantuan pelatihan kunjungan simpanan jenis usul usulan saran kebutuhan perubahan kendala masalah"
)
"""Asked whether there is such a thing, people name it."""
GETTING = listed("mendapat mendapatkan dapat menerima mengikuti ikut memperoleh diberi")
HAPPENS = listed(
    "kunjungan pelatihan bantuan rapat pembinaan penyuluhan sosialisasi acara kegiatan rat musdes musdesus pinjaman hibah "
    "pertemuan audit penilaian laporan keluhan keluar masuk berhenti mundur meninggal baru perubahan pergantian pemilihan "
    "kerugian keuntungan panen bencana banjir undangan surat pemeriksaan pendampingan transaksi penjualan pembagian"
)
"""What there is on one day: of what lasts, `ada tahun lalu` does not tell that it is there still."""
ONCE = listed("waktu wkt saat ketika")
"""With `itu` behind them these tell of what was so once."""
ALWAYS = BETWEEN | WHEN | HOW_WELL | AT | OWNING
"""Harmless wherever they stand, whatever is asked."""
BANKS = listed("bank bri bni mandiri bsi btn bpd bpr kalteng pembangunan unit cabang")
OFFICERS = listed("ketua wakil sekretaris bendahara anggota manajer pengawas dewan penasehat pembina")
"""Named where the board is asked for."""
BOARDS = listed("pengurus pengawas pengelola")
ADDRESSES = listed("pak bpk bapak bu ibu pa haji h")
"""Before a name."""
NUMBERS = listed(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu puluh belas ratus ribu juta puluhan "
    "belasan ratusan"
)
PRAISE = listed(
    "baik lancar bagus stabil lumayan bertambah nambah naik meningkat ramai rame laris maju berkembang untung aman lengkap sehat"
)
"""Beside one of these a thing that nothing is known of goes well."""
SUPPLIES = listed("pln pdam genset surya tenaga diesel indihome telkomsel wifi sumur sungai meteran voucher token")
SUPPLIED = listed("listrik air internet sinyal penerangan")
DRAFTS = listed(
    "berkas pendaftaran daftar notaris formulir nomor no rekening surat dokumen dok kartu buku sampai asli fisik arsip"
)
"""Papers that there are before what they are for."""
