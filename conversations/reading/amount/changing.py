"""The words that make an amount another one than what was asked: limits, parts, rates, plans, other times, other things."""

from __future__ import annotations

from functools import lru_cache

from conversations.reading.amount.around import GENDERS, NOUNS
from conversations.reading.cleaning import listed

_NOT = listed(
    "tidak tdk tida tdak gak ga gk nggak ngga ngak enggak engga tak kada kd kadak ndak nda dak jida ora belum blm blum belom "
    "balum bukan bkn jangan jgn tanpa kecuali selain luar non mboten dereng gada kadada tiada jatun habis kosong nihil"
)
_LIMITS = listed(
    "kurang krg krang lebih lbh lbih atas bawah diatas dibawah keatas kebawah maksimal maksimum maks max minimal minimum "
    "minim paling melebihi lewat nyaris nyampe nyampai sampe sampai capai plus batas antara kisaran sekian beberapa bbrp "
    "separuh separo setengah seperempat sepertiga sebagian bagian sebelah mayoritas kebanyakan belasan puluhan ratusan ribuan "
    "mentok muat tampung kursi jarak"
)
_PARTS = listed(
    "pemuda pemudi lansia janda duda remaja bapak-bapak diantaranya diantara termasuk trmasuk masuk rinci ditambah tambah "
    "nambah selebih sisanya lain lainnya lainya lagi gabung campur khusus inti rangkap utama wakil perwakilan utusan undang "
    "rapat musyawarah kumpul ikut datang bakti royong pelatihan sosialisasi magang honorer sukarelawan relawan rat absen absensi "
    "perangkat lepas kontrak harian buruh tenaga serabutan anak istri suami cucu sekolah"
)
_RATES = listed(
    "per tiap setiap masing masing-masing rata rerata rata-rata @ perkepala perjiwa kali kelipatan dobel ganda lusin kodi rim "
    "sak karung kuintal kwintal ton kg kilo gram ha hektar hektare meter km liter are borong persen pasang setoran bagi"
)
_TIMES = listed(
    "tahun thn th bulan bln minggu mgg hari hr jam menit pukul tanggal tgl sejak semenjak lama lalu kemarin kmrn dulu dulunya "
    "dahulu mula awalnya tadinya semula sebelum kelak nanti ntar besok lusa akan bakal calon mau hendak ingin pengen "
    "rencana ancang target proyeksi harap harapan semoga mudahan mudah-mudahan insya insyaallah inshaallah insyaalloh usul "
    "ajukan aju proposal pagu anggaran plafon janji syarat harus perlu butuh kuota kapasitas cukup bisa boleh dapat periode "
    "semester triwulan januari februari maret april mei juni juli agustus september oktober november desember mantan bekas "
    "eks almarhum alm pernah sempat jaman zaman asal asumsi tebakan tebak feeling administrasi papan kertas usulan pinta"
)
_TURNS = listed(
    "tapi tetapi tpi tp namun padahal kalau kalo klo kl jika bila apabila andai seandai misal misalkan umpama contoh seperti "
    "waktu ketika kayak kaya ibarat eh salah keliru slh maksud ups typo apa apakah berapa brp siapa kapan mana bagaimana "
    "gimana kenapa mengapa entah kadang atau ato kata konon dengar kabar isu gosip ragu lupa bingung tunggu sabar menyusul "
    "ubah ganti edit perbaiki hapus batal stop berhenti lewati skip kembali kirim simpan menu banding lawan versus vs ke "
    "nomor nmr nomer no kelas blok jalan jl jln gang gg pin kode rekening rek norek telp telepon nik npwp nib sk akta usia "
    "umur harga skor nilai ranking juara urutan halaman bab pasal ayat ideal mesti umum normal mulai berawal sedikitnya "
    "barunya biasanya setidaknya sekurangnya pengin kepengin"
)
_MOVES = listed(
    "undur pasif nasabah peminjam pinjam penerima jemaat jamaah pns asn tni polri bpd pkk dewan dprd partai taruna keluar "
    "pindah mundur meninggal wafat mati berhenti pensiun pecat naik turun tambahan susut bubar tutup macet rusak sakit cuti "
    "daftar pendaftar peminat minat pelanggan pembeli pengunjung tamu korban pasien murid siswa guru tetangga sebelah mereka "
    "dia beliau lunas nunggak tunggak tunggakan bayar beli jual jualan sewa biaya ongkos belanja pengeluaran hutang utang "
    "piutang gaji honor upah cicil angsur angsuran denda pajak bunga nombok impas balik pinjamkan kembalikan cair setor titip "
    "potong susulan tanah lahan sawah kebun bangunan gedung gudang mesin alat kendaraan emas barang sapi kambing ayam babi "
    "ikan korupsi hilang curi pakai terpakai langganan pengguna tagih tagihan laku fiktif bodong gerobak buntung boncos "
    "anjlok amblas ludes kolaps jeblok merosot ambruk jatuh tingkat meningkat raib dipinjam minta permohonan pribadi lancar "
    "sangkut nyangkut tilep gelap tarik pegang buat"
)
_NUMERALS = listed(
    "sa sak siji loro ro rong telu telung papat patang limo limang nem enem pitu pitung wolu wolung songo sangang sepuloh "
    "sewelas rolas telulas satus rongatus telungatus atus sewu ewu yuto seket sewidak selawe salawi likur selikur welas atos "
    "ije due telo epat uju hanya jalatien sapuluh saribu talu anem jahawen pitungpuluh salapan babarapa ciek duo tigo ampek "
    "anam tujuah sambilan one two three four five six seven eight nine ten hundred thousand million jeti goceng ceban gopek "
    "cepek gocap noban ceng tiao likuran puluhan pulo pulih ratos"
)
MONEY_THINGS = listed(
    "cadangan lunas nunggak tunggak tunggakan bayar dibayar beli jual jualan sewa biaya ongkos belanja pengeluaran buat"
)
"""Of money these only say what it was for, where one sum is told; of people, which of them they are."""
_HARMLESS = listed("wa hp wr wb dr hj ir oh ah sy sk")
"""Of the words of two letters."""
_WISHES = listed(
    "niat cita angan impi mimpi impian ambisi ekspektasi ramal ramalan prediksi potensi peluang klaim sasaran "
    "wacana gagas gagasan ide pingin kepingin kedepan kedepannya selanjutnya esok silam"
)
"""What may come to be, or was: `niatnya 120 orang`."""
_UNTRUE = listed(
    "bohong dusta palsu rekayasa manipulasi karangan ngarang khayal khayalan hayal hayalan canda becanda bercanda guyon gurau "
    "lelucon hoax hoaks mustahil boro alih pura apalagi benarkah betulkah dudu durung goroh"
)
"""What is said in jest, or not believed by who says it."""
_AWAY = listed(
    "nonaktif inaktif mangkir bolos alpa alpha perantau pergi kabur lari minggat abstain golput gugur ketinggalan tolak "
    "menolak cadangan beda selisih separoh tahap gelombang angkatan termin kasbon "
    "hangus tipu kebakaran kebanjiran blt pkh siltap posyandu poktan gapoktan kwt"
)
"""Who or what is no longer there, is a part, or is another body's."""
_CHANGES = _WISHES | _UNTRUE | _AWAY | _NOT | _LIMITS | _PARTS | _RATES | _TIMES | _TURNS | _MOVES | _NUMERALS | GENDERS
_BEFORE = ("", "di", "ter", "ber", "mem", "men", "meng", "me", "pen", "pem", "peng", "pe", "ke", "se", "per", "ku")
_BEHIND = ("", "nya", "lah", "kah", "pun", "kan", "an", "i", "2", "kannya", "annya")
_SHORTEST = 3


@lru_cache(maxsize=4096)
def changes(word: str) -> bool:
    """Whether a word that is no filler may make the amount beside it another one, in any of its forms: `direncanakan`.

    Words of one or two letters are units and abbreviations of anything.
    """
    if word in _HARMLESS:
        return False
    if word in _CHANGES or len(word) < _SHORTEST or (word.startswith("per") and word[3:] in NOUNS):
        return True
    begins = [before for before in _BEFORE if word.startswith(before)]
    stems = [word[: len(word) - len(behind)] for behind in _BEHIND if word.endswith(behind)]
    return any(len(stem) - len(before) >= _SHORTEST and stem[len(before) :] in _CHANGES for stem in stems for before in begins)
