"""The words around an amount: what it counts, whose money it is, and what says nothing of it at all."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import listed

MONEY = listed("rp rph rupiah idr perak rupia rupih rupiyah rpiah")
MINUS = listed("minus minusnya mines negatif rugi merugi kerugian ruginya kerugiannya defisit defisitnya tekor")
PLUS = listed("untung laba surplus untungnya labanya keuntungan")
FOREIGN = listed("usd dolar dollar ringgit rm myr sgd euro eur yen riyal")
GENDERS = listed("pria wanita laki perempuan l p lk pr cowok cewek bapak2 ibu2")
"""One of these beside a lone number means that only a part was told."""
NAMED_BY_NUMBER = listed("rt rw dusun kelompok bidang unit desa wilayah")
"""Right before a number these name a thing (RT 3), they do not count it."""
COUNTED = listed("orang org orng urang jiwa anggota agt warga koperasi")
"""Behind a number these are what it counts, whatever stands before it: `rt kami 40 orang`."""
SUBJECTS = listed(
    "modal modalnya aset asetnya asset omzet omset omzetnya omsetnya shu shunya nilai nilainya uang dana saldo kas tunai bank "
    "simpanan pokok wajib sukarela pendapatan penghasilan pinjaman iuran hasil volume hibah "
    "penjualan perputaran transaksi"
)
"""What the money is: after one of these `min` is minus."""
_POLITE = listed(
    "alhamdulillah ya iya y ok oke siap pak bpk bapak bu ibu lah kok saja aja haja sja doang sj sih nih maaf mohon terima "
    "kasih terimakasih makasih mksh trims tks thx nggih inggih enggih kak kakak bang mas mbak bos gan om admin kades lurah "
    "sekdes camat baik izin ijin lapor melapor melaporkan menyampaikan sampaikan disampaikan menjawab jawab jwb jawaban "
    "jawabannya berikut pa haji mengalami malah mendapat memperoleh dinas dinkop tulis ditulis catat dicatat input pang ae "
    "ai wonten tege aton baisi sini disini mah ne je teh tuh toh suwun matur yaa yaaa yah iyaa hm hmm wah waduh aduh nah aj "
    "ajah doank"
)
_SAYING = listed(
    "ada tinggal tersisa jumlah jumlahnya jml jmlh jmlah jlh total totalnya ttl semua semuanya seluruh seluruhnya "
    "keseluruhan kami kmi kita punya memiliki mempunyai sekarang skrg skrang saat ini skr yaitu yakni adalah ialah sebanyak "
    "sejumlah cuma cuman hanya hny baru sudah sdh udah masih msh berjumlah sebesar senilai awal sisa nya sendiri yg yang di "
    "dari untuk utk itu angka angkanya isi isinya jadi tercatat terdaftar terdata terakhir akhir tepat tepatnya pas persis "
    "desa kopdes koperasi kop bersih kini genap bulat bener bnr menjadi betul benar koreksi ralat dg dgn dengan dalam dlm "
    "data catatan buku induk laporan rekap usaha penuh biasa tani resmi pasti pastinya terkumpul mencapai kabeh sedoyo "
    "sadaya sadayana samunyaan samuaan barataan sabarataan samandiai kecil besar lumayan banyak sedikit dikit sdikit tipis "
    "kdmp kkmp"
)
NOUNS = listed(
    "orang org orng oran orag ornag oarng orangg urang orangnya jiwa anggota agt anggt angota anggta aggota anggot warga kk "
    "buah bh bij biji unit unt ekor lembar lbr bidang kelompok klp kl kelompoknya koperasi koprasi dusun rt rw pengurus "
    "pengawas karyawan pegawai petani nelayan pedagang pekebun peternak kepala keluarga rumah tangga terdiri pengelola "
    "manajer manager org2 usaha kegiatan gerai toko kios truk mobil motor perahu kelotok klotok anggotanya peserta hadirin "
    "hadir aktif tetap pendiri penduduk desa kelurahan kecamatan uluh oloh wong tiyang ikung biti wilayah"
)
FILLER = _POLITE | _SAYING | SUBJECTS
_ITS = ("nya", "nyo", "na", "ne", "e")
"""What makes a noun somebody's, here and in the regions: `modalnya`, `anggotane`, `modale`."""
_CHANGED_BY_NYA = listed("awalnya sisanya sedikitnya barunya biasanya")
"""With `-nya` these tell of another time, or of a part: no filler."""
_OFTEN_MISSPELLED = ("orang", "anggota", "koperasi", "karyawan", "pengurus", "pengawas", "manajer", "kelompok")
_OTHER_WORDS = listed("arang borang operasi penguras pengurut pengawal pengawet")
_SHORTEST_MISSPELLED = 4


def _of(word: str, nouns: frozenset[str]) -> bool:
    return any(word.endswith(its) and word.removesuffix(its) in nouns for its in _ITS)


@lru_cache(maxsize=4096)
def noun(word: str) -> bool:
    """Whether a word is something that is counted; one wrong letter is forgiven in the words that are typed most."""
    stem = word.removesuffix("nya")
    if word in NOUNS or _of(word, NOUNS):
        return True
    if len(stem) < _SHORTEST_MISSPELLED or word in _OTHER_WORDS:
        return False
    return extractOne(stem, _OFTEN_MISSPELLED, scorer=OSA.distance, score_cutoff=1) is not None


_TELLING = MONEY | MINUS | PLUS | FOREIGN | GENDERS | listed("min dan serta persen an bls m t")
"""Beside an amount each of these says something of it, or may."""


@lru_cache(maxsize=4096)
def silent(word: str) -> bool:
    """Whether a word is a filler and nothing else: no number, no noun, no sign."""
    return filler(word) and word not in _TELLING and number_word(word) is None and not noun(word)


@lru_cache(maxsize=4096)
def filler(word: str) -> bool:
    """Whether a word beside an amount says nothing that changes it."""
    return word in FILLER or _of(word, SUBJECTS) or (word.removesuffix("nya") in FILLER and word not in _CHANGED_BY_NYA)
