"""The words that make a date beside them another one than what was asked: denials, bounds, plans, repetitions, other events."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from conversations.reading.calendar.words import MONTHS
from conversations.reading.cleaning import listed

_NOT = listed(
    "tidak tdk tida tdak gak ga gk nggak ngga ngak enggak engga tak kada kd kadak ndak nda dak jida dia hindai ora durung "
    "belum blm blum belom balum bukan bkn bukannya jangan jgn tanpa kecuali selain batal gagal tolak gada kadada tiada "
    "jatun mboten dereng kurang krg krang kosong nihil hilang"
)
_BOUNDS = listed(
    "sebelum sblm sebelumnya sesudah setelah stlh stelah usai seusai pasca paska jelang sampai smp sampe hingga antara "
    "lebih lbh paling lambat cepat maksimal minimal batas tempo deadline tenggat selama sepanjang sekian beberapa bbrp "
    "puluhan belasan lewat lampau atas bawah keatas kebawah genap kali x dan serta atau ato selisih beda jarak ulang "
    "sementara"
)
_OFTEN = listed(
    "tiap setiap pertama kedua ketiga keempat kelima perdana triwulan semester kuartal caturwulan tahap gelombang periode "
    "rutin biasa kala kadang kadang2 jarang sering selalu terus"
)
PLANS = listed(
    "rencana rencanakan akan mau hendak handak bakal ingin pengen jadwal undangan undang usul aju proposal target harap "
    "semoga moga mudahan mudah-mudahan mudahan2 insya insyaallah insyaalloh inshaallah nanti ntar kelak calon siapan tunggu "
    "nunggu menyusul susul segera janji rancang"
)
"""Where what is to come is asked for these only say that it is."""
_PUT_OFF = listed("tunda undur mundur maju ganti geser alih ubah rubah revisi ralat koreksi perbaiki perbaikan perubahan pindah")
_OTHER_EVENTS = listed(
    "lahir kelahiran umur usia ultah nikah kawin cerai pensiun meninggal wafat mati "
    "almarhum alm almh bubar tutup penutupan macet vakum pakum pasif nonaktif henti stop beku bangkrut pailit aktif banjir "
    "bakar kebakaran longsor covid korona corona pandemi pemilu pilkada pilkades pilpres pileg lebaran puasa ramadhan "
    "ramadan natal paskah idul fitri adha raya nyepi imlek waisak isra maulid muharram merdeka kemerdekaan proklamasi panen "
    "tanam reformasi krisis panjang perpanjang laku kadaluarsa kadaluwarsa expired habis jatuh "
    "apbdes apbn apbd spt lebur gerai gudang "
    "izin ijin ktp sertifikat sertipikat tanah bumdes bumdesa sebelah tetangga lain lainnya mekar pemekaran uu "
    "perpres inpres perda perbup permen permenkop permendes peraturan pasal ayat nomor nmr no rt rw hp telp rekening "
    "gapoktan poktan kelompok panitia arisan yasinan taruna sumpah pengangkatan angkat tabungan haji "
    "umroh rkpdes rpjmdes musrenbang musrenbangdes blt hut "
    "vaksin usaha toko warung lomba pkk posyandu gotong royong kerja "
    "tanggap tagih balik lapor laporan daftar cabut segel sita curi larang "
    "ketik baru lama dulu dulunya dahulu mula awalnya tadinya bekas mantan eks sempat pernah kembali "
    "lagi hidup musim besoknya"
)
_NOT_DONE = listed(
    "tanya suruh minta panggil saran anjur wajib harus telpon telepon hubungi ajak diurus diproses memproses berproses"
)
"""What somebody was bidden or asked, or is at work on, was not done on that day."""
_SUMS = listed(
    "modal dana anggaran pajak pinjam pinjaman kredit simpanan bantuan hibah hutang utang harga bayar beli jual setor terima "
    "salur cair sewa capai kumpul transfer kirim lunas"
)
"""Beside a year alone of one of these it may be a sum."""
HAPPENED = listed(
    "lantik jabat menjabat pilih terpilih pelatihan latih kirim terima bangun cair setor bayar beli jual sewa audit "
    "periksa gabung upload unggah input ambil lunas salur serah sosialisasi bimtek studi pinjam pinjaman kredit hibah "
    "bantu bantuan"
)
"""What a form may ask the day of; which of them it asked, the one who reads the echo knows."""
_TURNS = listed(
    "tapi tetapi tp tpi namun padahal sedang sedangkan kalau kalo klo kl kalu jika jk bila apabila andai misal umpama "
    "contoh seperti kaya kayak eh salah keliru slh maksud typo apa apakah kapan berapa brp siapa mana bagaimana gimana "
    "kenapa mengapa entah kata konon kabar isu dengar ragu lupa lali bingung kira tebak asal"
)
_ELSE = listed(
    "rajab syawal sawal syaban rabiul jumadil zulhijah dzulhijjah zulkaidah safar suro sura mulud ruwah besar hijriah "
    "hijriyah masehi kliwon legi pahing paing pon wage one two three first second ganjil genap merah"
)
"""Another calendar, and holidays."""
_CHANGES = _NOT | _BOUNDS | _OFTEN | _PUT_OFF | _OTHER_EVENTS | _NOT_DONE | _TURNS | _ELSE
_WITH_PLANS = _CHANGES | PLANS
_BEFORE = ("", *sorted(listed("di ter ber mem men meng me pen pem peng pe per ke se memper diper ku")))
_BEHIND = ("", "nya", "lah", "kah", "pun", "kan", "an", "i", "2", "kannya", "annya")
_SHORTEST = 3
_REAL = listed("rumah masih msh msih msi betul btul btl murah tanda hijau makan malah sejuk rapat musyawarah muda udara hutan")
"""One slip away from another word, and no slip."""
_SHORT = listed("di dr pa bu sm dg tu kt wa oh ah sy ds kp dn am ai ka ja je ku mu pd hj ir om in")
"""Of the words of two letters: other ones are abbreviations of anything."""
_SLIPS = sorted(word for word in _CHANGES | PLANS if len(word) >= (5 if word in _NOT | _PUT_OFF else 6))
_SLIPS_OF = {length: [word for word in _SLIPS if abs(len(word) - length) <= 1] for length in range(max(map(len, _SLIPS)) + 2)}
"""Those that a word of so many letters may be one slip away from."""
_VOWELS = str.maketrans("", "", "aeiou")
_BONES = {bones: word for word in sorted(_CHANGES | PLANS) if len(bones := word.translate(_VOWELS)) >= 3}
"""Words by their consonants: they are abbreviated by leaving vowels out (`sblum`, `rncana`)."""


@lru_cache(maxsize=4096)
def changes(word: str, *, future: bool) -> bool:
    """Whether a word may make the date beside it another one, in any of its forms (`direncanakan`) or mistyped.

    `future`: a plan is welcome, so that words of planning change nothing.
    """
    if len(word) < _SHORTEST:
        return word not in _SHORT
    changing = _CHANGES if future else _WITH_PLANS
    return _form_of(word, changing) or (not happened(word) and _mistyped(word, changing))


@lru_cache(maxsize=4096)
def happened(word: str) -> bool:
    """Whether a word is a form of what may be asked for: `dilantik`, `pengiriman`."""
    return _form_of(word, HAPPENED)


@lru_cache(maxsize=4096)
def of_sums(word: str) -> bool:
    """Whether a word is a form of what is told with a sum: `terjual 2020`, `modalnya 2020`."""
    return _form_of(word, _SUMS)


def _form_of(word: str, words: frozenset[str]) -> bool:
    for behind in _BEHIND:
        stem = word.removesuffix(behind) if behind else word
        if stem == word and behind:
            continue
        if any(stem.startswith(before) and _stem(stem[len(before) :], words, whole=not before) for before in _BEFORE):
            return True
    return False


def _stem(rest: str, changing: frozenset[str], *, whole: bool) -> bool:
    return (whole or len(rest) > _SHORTEST) and rest in changing


def _mistyped(word: str, changing: frozenset[str]) -> bool:
    """Whether a word is one slip away from a word that changes, or two from a month: `jui 2024` may be June or July."""
    if word in _REAL:
        return False
    slips = 1 if len(word) < 5 else 2
    if any(OSA.distance(word, month, score_cutoff=slips) <= slips for month in MONTHS if len(month) >= len(word) - 1):
        return True
    bones = word.translate(_VOWELS)
    if 2 * len(bones) - len(word) >= 2 and _BONES.get(bones, "") in changing:
        return True
    near = process.extractOne(word, _SLIPS_OF.get(len(word), ()), scorer=OSA.distance, score_cutoff=1) if len(word) >= 5 else None
    return near is not None and near[0] in changing
