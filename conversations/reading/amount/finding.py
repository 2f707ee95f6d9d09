"""Finds the one amount in a reply: its digits and number words, sign, approximation and kind, or the reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from conversations.reading.about import ABOUT
from conversations.reading.amount.decimals import with_digits
from conversations.reading.amount.quantity import Quantity, Token, quantity
from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import listed


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount, exact. `money`: a currency was named. `scaled`: ribu, juta … was named. `doubtful`: worth an echo."""

    value: Fraction
    approximate: bool = False
    money: bool = False
    scaled: bool = False
    doubtful: bool = False
    percent: bool = False
    counted: bool = False
    """A noun was counted: orang, unit."""


_PHRASES = (
    (re.compile(r"\blaki-laki\b"), "laki"),
    (re.compile(r"[.,]\s*[-=]+(?=\s|$|[a-z()])"), " "),  # 15.000,-
    (ABOUT, " ~ "),
    (re.compile(r"(?<=\d)\s?-?\s?an\b"), " ~ "),
    (re.compile(r"(?<=[a-z])\s?-\s?an\b"), " ~ "),
    (re.compile(r"\b(?:s\s?/\s?d|s\.d\.?|sd|sampai(?: dengan)?|smp|sampe|hingga|antara|atau|ato|atw)\b"), " .. "),
    (re.compile(r"\bse (?=(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)\b)"), "se"),
    (re.compile(r"\btiga ?per ?empat\b"), " 3/4 "),
    (re.compile(r"\bseper ?dua\b|\bsatu per dua\b"), " 1/2 "),
)
_TOKEN = re.compile(
    r"(?P<part>[13]/[24](?![\d/.,]))|(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>[a-z]+(?:'[a-z]+)?)|(?P<range>\.\.)|(?P<about>~)"
    r"|(?P<space>\s+)|(?P<other>.)"
)
_SIMPLE = re.compile(r"([1-9]\d{0,2}\.\d{3}|[1-9]\d{0,5}|0)( ?(?:orang|org))?")
"""What most people type: nothing in it can mean anything else."""
_BARE_POINT = re.compile(r"(?:^|[\s(-])[.,]\d")
_MONEY = listed("rp rph rupiah idr perak rupia rupih rupiyah rpiah")
_MINUS = listed("minus mines rugi merugi kerugian ruginya defisit tekor")
_PLUS = listed("untung laba surplus untungnya labanya keuntungan")
_FOREIGN = listed("usd dolar dollar ringgit rm myr sgd euro eur yen riyal")
_FILLER = listed(
    "alhamdulillah ada tinggal tersisa jumlah jumlahnya jml jmlh jmlah jlh total totalnya ttl semua semuanya seluruh seluruhnya "
    "keseluruhan kami kita "
    "punya memiliki mempunyai sekarang skrg skrang saat ini skr yaitu yakni adalah ialah sebanyak sejumlah cuma cuman hanya "
    "hny baru sudah sdh udah masih msh berjumlah sebesar senilai modal modalnya aset asetnya omzet omset omzetnya omsetnya "
    "shu nilai nilainya uang dana saldo kas ya iya y ok oke siap pak bpk bapak bu ibu awal tunai bank sisa anggotanya "
    "nya pa haja sja doang sendiri kurangnya yg yang di dari untuk utk itu angka angkanya isi isinya jadi tercatat "
    "terdaftar terakhir akhir tepat "
    "tepatnya pas persis desa kopdes koperasi kop jawab jawaban jawabannya simpanan pokok wajib sukarela pendapatan "
    "penghasilan bersih pinjaman iuran lah kok saja aja kini genap bulat betul benar koreksi ralat "
    "sj sih nih dg dgn dengan maaf mohon terima kasih terimakasih makasih mksh trims tks thx nggih inggih enggih "
    "kak kakak bang mas mbak bos gan om admin kades lurah sekdes camat"
)
_NOUNS = listed(
    "orang org orng oran orag ornag oarng orangg urang orangnya jiwa anggota agt anggt angota anggta aggota anggot warga kk "
    "buah bh bij biji unit unt "
    "ekor lembar lbr bidang kelompok klp kl kelompoknya koperasi koprasi dusun rt rw pengurus pengawas karyawan "
    "pegawai petani nelayan pedagang pekebun peternak kepala keluarga rumah tangga terdiri pengelola "
    "manajer manager org2 usaha kegiatan gerai toko kios truk mobil motor perahu kelotok klotok anggotanya peserta hadirin "
    "hadir aktif tetap pendiri penduduk desa kelurahan kecamatan"
)


_GENDERS = listed("pria wanita laki perempuan l p lk pr cowok cewek bapak2 ibu2")
"""One of these beside a lone number means that only a part was told."""
_NAMED_BY_NUMBER = listed("rt rw dusun kelompok bidang unit desa")
"""Before a number these name a thing (RT 3), they do not count it."""


def simple_number(clean: str) -> int | None:
    """The whole number that a tidied reply is, where nothing else can be meant: `85`, `1.250 org`."""
    found = _SIMPLE.fullmatch(clean)
    return int(found[1].replace(".", "")) if found else None


def read_amount(clean: str, *, fraction: bool = False) -> Amount | str:
    """The one amount in a tidied reply (`plain`), or the key of the reason why there is none that is sure.

    `fraction`: a decimal without a scale word is welcome.
    """
    if simple := _SIMPLE.fullmatch(clean):
        return Amount(Fraction(int(simple[1].replace(".", ""))), counted=bool(simple[2]))
    if _BARE_POINT.search(clean):
        return "odd-dots"
    clean = with_digits(clean)
    for pattern, mark in _PHRASES:
        clean = pattern.sub(mark, clean)
    sorted_out = _Sorting()
    for match in _TOKEN.finditer(clean):
        if reason := sorted_out.take(match.lastgroup or "", match.group()):
            return reason
    return sorted_out.amount(clean, fraction=fraction)


class _Sorting:
    """The tokens of one reply, as they are sorted into runs of number tokens and what stands around them."""

    def __init__(self) -> None:
        self.runs: list[list[Token]] = [[]]
        self.about = self.minus = self.plus = self.money = self.percent = self.ranged = self.counted = False
        self.opened = self.glued = self.parted = False
        self.unknown = self.last = ""
        self.noun_first = self.part = False

    def take(self, kind: str, text: str) -> str:
        """Sort one token. Gives the key of a reason when the reply is hopeless already."""
        joined, self.glued = self.glued, kind in ("digits", "word", "part")
        if kind == "space":
            return ""
        if kind == "part":
            self.runs[-1].append(Token("setengah" if text == "1/2" else text, joined=joined))
        elif kind == "digits":
            if joined and not self.runs[-1] and self.last not in _MONEY and len(self.last) < 3:
                return "unclear"  # l0, O5: a letter in the place of a digit
            if joined and text == "2" and len(self.last) > 3 and self.last not in _MONEY:
                return "unclear"  # seratus2, sebanyak2nya: the word is said twice
            self.runs[-1].append(Token(text, joined=joined))
        elif kind == "word":
            self.last = text
            return self._word(text, joined)
        elif kind == "about":
            self.about = True
        elif kind == "range":
            self._range()
        else:
            return self._mark(text)
        return ""

    def _word(self, text: str, joined: bool) -> str:
        if text in _FOREIGN:
            return "foreign-money"
        if text == "an" and self.runs[-1]:
            self.about = True
            return ""
        if text in ("m", "t"):
            self.runs[-1].append(Token({"m": "miliar", "t": "triliun"}[text], joined=joined, letter=True))
        elif found := number_word(text):
            words, about = found
            self.about = self.about or about
            short = text in ("rb", "jt", "k")
            self.runs[-1].extend(Token(word, joined=joined, short=short, lone=text) for word in words)
        else:
            self._around(text)
        return ""

    def _around(self, text: str) -> None:
        if text in _MONEY:
            self.money = True
        elif text in _MINUS or (text == "min" and not any(self.runs)):
            self.minus = True
        elif text in _PLUS:
            self.plus = True
        elif text in ("dan", "serta") or (text == "min" and not (self.runs[-1] and self.runs[-1][-1].digits)):
            pass  # `10 jt min`: the admin is addressed; `5 min` may be anything
        elif text == "persen":
            self.percent = True
        elif text in _GENDERS:
            self.part = True
        elif text in _NOUNS:
            self.parted = self.parted or (text == "terdiri" and self._one())
            self.counted = self.counted or bool(self.runs[-1])
            self.noun_first = self.noun_first or (text in _NAMED_BY_NUMBER and not any(self.runs))
        elif text not in _FILLER:
            self.unknown = self.unknown or text
        self._break()

    def _range(self) -> None:
        self.ranged = True
        self._break()

    def _mark(self, text: str) -> str:
        if text == "-" and not any(self.runs):
            self.minus = True
        elif text in "-~":
            self._range()
        elif text == "−":
            self.minus = True
        elif text == "%":
            self.percent = True
        elif text == "(":
            self.opened, self.parted = not any(self.runs), self.parted or self._one()
        elif text in "$€£¥":
            return "foreign-money"
        elif text not in ".,;:!\"'*_=)[]#•✓`":
            return "unclear"
        self._break()
        return ""

    def _one(self) -> bool:
        """Whether just one number was told so far."""
        return sum(map(bool, self.runs)) == 1

    def _break(self) -> None:
        if self.runs[-1]:
            self.runs.append([])

    def amount(self, clean: str, *, fraction: bool) -> Amount | str:
        """The amount of what was sorted, or the key of the reason why there is none."""
        runs = [run for run in self.runs if run]
        if self.unknown or self.noun_first or self.ranged or not runs or (self.plus and self.minus):
            return self._fault(runs)
        read = quantity(runs[0], fraction=fraction or self.percent)
        if isinstance(read, str):
            return read
        if self.part and len(runs) == 1:
            return "unclear"
        if len(runs) > 1 and not _repeats(read, runs, in_brackets=self.parted):
            return "two-numbers"
        bracketed = self.opened and clean.rstrip(" .").endswith(")")
        if self.opened and not bracketed:
            return "unclear"
        value = -read.value if self.minus or bracketed else read.value
        return Amount(value, self.about, self.money, read.scaled, read.doubtful, self.percent, self.counted)

    def _fault(self, runs: list[list[Token]]) -> str:
        if len(runs) > 1:
            return "range" if self.ranged else "two-numbers"
        return "unclear" if self.unknown or self.ranged or self.noun_first or self.plus else "no-number"


def _repeats(first: Quantity, runs: list[list[Token]], *, in_brackets: bool) -> bool:
    """Whether the later numbers only say the first one again: `15.000 (lima belas ribu)`, or as a sum: `150 (L 90 P 60)`."""
    others = [quantity(run) for run in runs[1:]]
    values = [other.value for other in others if isinstance(other, Quantity)]
    if len(values) < len(others) or not in_brackets:
        return False
    return (values[0] == first.value and len(values) == 1) or (len(values) > 1 and sum(values) == first.value)
