"""The grammar of one amount: digits and number words in falling scales, `dua juta lima ratus ribu`, `2jt500`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from conversations.reading.amount.digits import Exact, read_digits
from conversations.reading.amount.words import ONE_OF, ONES, SCALES, TENS

YEAR = re.compile(r"(?:19|20)\d\d")
_HALVES = {"setengah": Fraction(1, 2), "seperempat": Fraction(1, 4), "1/4": Fraction(1, 4), "3/4": Fraction(3, 4)}


@dataclass(frozen=True, slots=True)
class Token:
    """One number word in its proper spelling, or one run of digits. `joined`: no space before it; `short`: rb, jt, k."""

    text: str
    joined: bool = False
    short: bool = False
    letter: bool = False
    lone: str = ""

    @property
    def digits(self) -> bool:
        """Whether it is a run of digits."""
        return self.text[0].isdigit() and "/" not in self.text


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact value; `scaled` when a scale word was used, `doubtful` when people differ in what such words mean."""

    value: Exact
    scaled: bool = False
    doubtful: bool = False


@dataclass(slots=True)
class _Group:
    value: Exact
    kind: str
    """`digits`, `words`, `half` or `one` (the se- of sejuta)."""
    run: str = ""
    end: int = 0


def quantity(tokens: Sequence[Token], *, fraction: bool = False) -> Quantity | str:
    """The value of a run of number tokens, or the key of what is wrong with it."""
    tokens = _without_spaces(tokens)
    if vague(tokens):
        return "vague"
    total: Exact = 0
    scale, at = 0, 0
    doubtful, last = False, tokens[0]
    while at < len(tokens):
        group = _group(tokens, at, fraction=fraction)
        if isinstance(group, str):
            return group
        follows = tokens[group.end].text if group.end < len(tokens) else ""
        if follows in SCALES:
            size = SCALES[follows]
            if scale and (size >= scale or group.value * size >= scale):
                return "two-numbers"
            if group.value.denominator != 1 and group.end + 1 < len(tokens):
                return "unclear-rest"  # 2,5 juta 500: the part after the comma and the rest speak of the same thousands
            doubtful = doubtful or (group.kind == "digits" and "," in group.run and len(group.run.split(",")[1]) == 3)
            total, scale, last, at = total + group.value * size, size, tokens[group.end], group.end + 1
            continue
        if group.end < len(tokens):
            return "two-numbers"
        rest = _rest(group, scale, last, tokens[0]) if scale else (group.value, False)
        if isinstance(rest, str):
            return rest
        total, doubtful, at = total + rest[0], doubtful or rest[1], group.end
    if total.denominator != 1 and not fraction:
        return "not-whole"
    return Quantity(total, scaled=bool(scale), doubtful=doubtful)


def vague(tokens: Sequence[Token]) -> bool:
    """Whether the words only say a size: `puluhan`, `ribuan`, `ratusan juta`."""
    return tokens[0].text in ("puluh", "belas", "ratus", *SCALES) and not tokens[0].joined


def _without_spaces(tokens: Sequence[Token]) -> Sequence[Token]:
    """`1 250 000` as one run: only when a group of three zeros shows that the spaces part thousands."""
    runs = [token.text for token in tokens]
    if len(tokens) < 2 or not all(run.isdecimal() for run in runs) or runs[-1] != "000" or runs[0][0] == "0" or len(runs[0]) > 3:
        return tokens
    return [Token("".join(runs))] if all(len(run) == 3 for run in runs[1:]) else tokens


def _group(tokens: Sequence[Token], at: int, *, fraction: bool) -> _Group | str:
    """The largest number below a thousand, or run of digits, that begins at `at`."""
    token = tokens[at]
    if token.text in ONE_OF:
        return _se(tokens, at)
    if token.text in _HALVES:
        return _Group(_HALVES[token.text], "half", end=at + 1)
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if token.digits and follows not in ("puluh", "belas", "ratus"):
        value = read_digits(token.text, scaled=follows in SCALES, fraction=fraction)
        if isinstance(value, str):
            return value
        if (
            follows in _HALVES
            and at + 2 < len(tokens)
            and tokens[at + 2].text in SCALES
            and value.denominator == 1
            and value < 20
        ):
            return _Group(value + _HALVES[follows], "half", end=at + 2)
        return _Group(value, "digits", token.text, at + 1)
    return _words(tokens, at)


def _se(tokens: Sequence[Token], at: int) -> _Group:
    """The se- of `sejuta`: puts the scale word in its place, so that what follows is read like `satu juta`."""
    assert isinstance(tokens, list)
    tokens.insert(at + 1, Token(ONE_OF[tokens[at].text], lone="se"))
    return _Group(1, "one", end=at + 1)


def _words(tokens: Sequence[Token], at: int) -> _Group | str:
    """`[n ratus] [n puluh] [n]`, each part smaller than the one before; a digit may stand for a word."""
    value, room, digits = 0, 1000, 0
    while at < len(tokens):
        step = _step(tokens, at)
        if step is None:
            break
        part, size, used = step
        if part >= room or (room == 10 and size != 1):
            return "two-numbers"
        if tokens[at].digits:
            digits += 1
        value, room, at = value + part, size, at + used
        if size == 1:
            break
    if room == 1000:
        return "unclear"
    follows = tokens[at].text if at < len(tokens) else ""
    if follows in _HALVES and value < 20 and at + 1 < len(tokens) and tokens[at + 1].text in SCALES:
        return _Group(value + _HALVES[follows], "half", end=at + 1)
    return _Group(value, "words", end=at)


def _step(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """One part of a number below a thousand: its value, the size below which the next must lie, the tokens it took."""
    text = tokens[at].text
    if text in TENS:
        return TENS[text], {10: 1, 11: 1, 100: 100}[TENS[text]], 1
    if text in ONES:
        one = ONES[text]
    elif tokens[at].digits and text.isdecimal() and len(text) <= 2 and text[0] != "0":
        one = int(text)
    else:
        return None
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if follows in ("puluh", "belas", "ratus") and 0 < one < 10:
        part = {"puluh": one * 10, "belas": one + 10, "ratus": one * 100}[follows]
        return part, {"puluh": 10, "belas": 1, "ratus": 100}[follows], 2
    return one, 1, 1


def _rest(group: _Group, scale: int, last: Token, first: Token) -> tuple[Exact, bool] | str:
    """What a last group without a scale adds: `2jt500` is 2,500,000, `dua juta setengah` too; and whether that is doubtful."""
    if group.kind == "half":
        return (group.value * scale, True) if group.value < 1 and scale > 1000 else "unclear"
    if group.value >= scale:
        return "two-numbers"
    if group.kind == "words":
        if scale == 1000:
            return (group.value, False)
        # satu juta lima (ratus) is five (hundred) to a notary, half a million to a trader
        return "unclear-rest" if first.digits or last.lone == "se" else (group.value, True)
    if "." in group.run:
        return group.value, False
    return _digits_after(group, scale, last)


def _digits_after(group: _Group, scale: int, last: Token) -> tuple[Exact, bool] | str:
    if YEAR.fullmatch(group.run):
        return "unclear-rest"  # 15 juta 2024: the year it was
    three = len(group.run) == 3 and group.run.isdecimal()
    if scale == 1000:
        spelled_out = not (last.short or last.joined or last.letter)
        return (group.value, False) if three or spelled_out else "unclear-rest"
    if three and (last.short or last.joined or last.letter):
        return group.value * (scale // 1000), True
    return (group.value, False) if len(group.run) > 3 else "unclear-rest"
