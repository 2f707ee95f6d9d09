"""Finds the one amount in a reply: its digits and number words, sign, approximation and kind, or the reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.reading.amount.around import (
    COUNTED,
    FOREIGN,
    GENDERS,
    MINUS,
    MONEY,
    NAMED_BY_NUMBER,
    PLUS,
    SUBJECTS,
    filler,
    noun,
    silent,
)
from conversations.reading.amount.digits import Exact
from conversations.reading.amount.mistaken import in_brackets, rate_or_start
from conversations.reading.amount.phrases import tokens
from conversations.reading.amount.quantity import Quantity, Token, quantity
from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import listed


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount, exact. `money`: a currency was named. `scaled`: ribu, juta … was named. `doubtful`: worth an echo."""

    value: Exact
    approximate: bool = False
    money: bool = False
    scaled: bool = False
    doubtful: bool = False
    percent: bool = False
    counted: bool = False
    """A noun was counted: orang, unit."""


_SIMPLE = re.compile(r"([1-9]\d{0,2}\.\d{3}|[1-9]\d{0,5}|0)( ?(?:orang|org))?")
"""What most people type: nothing in it can mean anything else."""
_BARE_POINT = re.compile(r"[.,](?:(?<=^.)|(?<=[\s(-].))\d")
_HAILS = listed("siap izin ijin ok oke baik ya iya nggih inggih lapor makasih mksh trims")
"""Right behind one of these `min` is the admin; behind `maaf` it may be minus as well."""
_COUNTED_AGAIN = listed(
    "ada hanya cuma cuman hny jumlah jumlahnya jml total totalnya sebanyak berjumlah punya memiliki anggota anggotanya sebesar"
)
"""Behind a thing that is named by a number one of these turns to how many: `di desa kami hanya ada satu`."""


def simple_number(clean: str) -> int | None:
    """The whole number that a tidied reply is, where nothing else can be meant: `85`, `1.250 org`."""
    found = _SIMPLE.fullmatch(clean)
    return int(found[1].replace(".", "")) if found else None


def read_amount(clean: str, *, fraction: bool = False) -> Amount | str:
    """The one amount in a tidied reply (`plain`), or the key of the reason why there is none that is sure.

    `fraction`: a decimal without a scale word is welcome.
    """
    if simple := _SIMPLE.fullmatch(clean):
        return Amount(int(simple[1].replace(".", "")), counted=bool(simple[2]))
    if _BARE_POINT.search(clean):
        return "odd-dots"
    if rate_or_start(clean):
        return "unclear"
    sorted_out = _Sorting()
    for kind, text in tokens(clean):
        if kind == "space":
            sorted_out.glued = False
        elif kind == "word" and silent(text):
            sorted_out.pass_over(text)
        elif reason := sorted_out.take(kind, text):
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
        self.before_min = ""

    def take(self, kind: str, text: str) -> str:
        """Sort one token. Gives the key of a reason when the reply is hopeless already."""
        joined, self.glued = self.glued, kind in ("digits", "word", "part")
        if self.before_min:
            self._after_min(kind, text)
        if kind == "part":
            self.runs[-1].append(Token("setengah" if text == "1/2" else text, joined=joined))
        elif kind == "digits":
            if joined and not self.runs[-1] and self.last not in MONEY and len(self.last) < 3:
                return "unclear"  # l0, O5: a letter in the place of a digit
            if joined and text == "2" and len(self.last) > 3 and self.last not in MONEY:
                return "unclear"  # seratus2, sebanyak2nya: the word is said twice
            self.runs[-1].append(Token(text, joined=joined))
        elif kind == "word":
            reason = self._word(text, joined)
            self.last = text
            return reason
        elif kind == "about":
            self.about = True
        elif kind == "range":
            self._range()
        else:
            return self._mark(text)
        return ""

    def pass_over(self, text: str) -> None:
        """Take a word that says nothing of the amount, but parts what stands before it from what stands behind."""
        self._counted_again(text)
        self.before_min, self.last, self.glued = "", text, True
        self._break()

    def _after_min(self, kind: str, text: str) -> None:
        """Whether a `min` right before an amount is minus, the least, or the admin who is addressed: only money's own tells."""
        if kind in ("digits", "part") or text in MONEY or text == "-" or number_word(text):
            if self.before_min in SUBJECTS or self.before_min == "nya":
                self.minus = True
            elif self.before_min not in _HAILS:
                self.unknown = "min"
        self.before_min = ""

    def _word(self, text: str, joined: bool) -> str:
        if text in FOREIGN:
            return "foreign-money"
        if text == "an" and self.runs[-1]:
            self.about = True
            return ""
        if text == "bls" and not self.runs[-1]:
            self._around("balas")  # belas follows a number
        elif text in ("m", "t"):
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
        self._counted_again(text)
        self._beside(text)
        self._break()

    def _counted_again(self, text: str) -> None:
        if self.noun_first and text in _COUNTED_AGAIN and not any(self.runs):
            self.noun_first = False

    def _beside(self, text: str) -> None:
        if text in MONEY:
            self.money = True
        elif text in MINUS:
            self.minus = True
        elif text == "min" and not any(self.runs):
            self.before_min = self.last or "-"
        elif text in PLUS:
            self.plus = True
        elif text in ("dan", "serta") or (text == "min" and not (self.runs[-1] and self.runs[-1][-1].digits)):
            pass  # `10 jt min`: the admin is addressed; `5 min` may be anything
        elif text == "persen":
            self.percent = True
        elif text in GENDERS:
            self.part = True
        elif noun(text):
            self.parted = self.parted or (text == "terdiri" and self._one())
            self.counted = self.counted or bool(self.runs[-1])
            self.noun_first = self.noun_first and not (self.runs[-1] and text in COUNTED)
            self.noun_first = self.noun_first or (text in NAMED_BY_NUMBER and not any(self.runs))
        elif not filler(text):
            self.unknown = self.unknown or text

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
            self.opened, self.parted = self.opened or not any(self.runs), self.parted or self._one()
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
        if self.opened and not (bracketed and in_brackets(clean)):
            return "unclear"
        value = -read.value if self.minus or (bracketed and not self.plus) else read.value
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
