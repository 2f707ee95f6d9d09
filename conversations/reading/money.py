"""Reads whole rupiah as people write them: `15 jt`, `2jt500`, `Rp. 15.000.000,-`, `rugi 2 juta`."""

from __future__ import annotations

import re

from conversations.reading.amount.around import silent
from conversations.reading.amount.counted import year_of_source
from conversations.reading.amount.digits import is_phone
from conversations.reading.amount.finding import Amount, read_amount
from conversations.reading.amount.mistaken import dashed, loss_of_else, of_sums
from conversations.reading.amount.zero_first import later
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.numbers import LARGEST
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.saying import rupiah
from conversations.reading.second_look import among_strange, looked_again
from conversations.reading.silence import no_answer, none_of
from conversations.texts import Phrase

USUAL = 500_000_000
"""Money above this is echoed when the form does not say what is usual: few villages' cooperatives move more."""
SMALLEST = 1_000
"""A bare number below this is most likely thousands or millions of rupiah: tables of the ministry are in Rp juta."""
TOO_FAR = 1_000_000
"""A bare number so many times below what is usual is in another unit."""
_SCALES = {"jt": 1_000_000, "juta": 1_000_000, "miliar": 10**9, "milyar": 10**9}
_SIMPLE = re.compile(rf"(?:rp\.? ?)?(?:([1-9]\d{{0,2}}) ?({'|'.join(_SCALES)})|([1-9]\d{{0,2}}(?:\.\d{{3}}){{2}})(?:,-)?)")
"""What most people type: nothing in it can mean anything else."""
SMALL = 10_000
"""Rupiah below this are taken, with a question whether thousands or millions were meant."""


def read_money(
    text: str,
    *,
    zero_words: bool = True,
    negative: bool = False,
    most: int | None = None,
    usual: int | None = None,
    in_report: bool = False,
) -> Outcome[int]:
    """Whole rupiah. `negative`: losses are welcome; `zero_words` and `in_report` as in `read_count`.

    Above `usual` the value is echoed. A number far too small for rupiah is a Problem that offers thousands and millions,
    never a value.
    """
    clean = plain(text)
    if (simple := _SIMPLE.fullmatch(clean)) and most is None:
        value = int(simple[3].replace(".", "")) if simple[3] else int(simple[1]) * _SCALES[simple[2]]
        return Read(value, echo=value > (USUAL if usual is None else usual))
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if negative and (loss_of_else(clean) or dashed(clean)):
        return ask("money-unclear", text)

    def read(said: str) -> Outcome[int]:
        if no_answer(said):
            return NoAnswer()
        none = none_of(said)
        if none is not None:
            amount: Amount | str = "unclear" if none and not of_sums(none) else Amount(0) if zero_words else "zero-not-here"
        else:
            amount = "unclear" if year_of_source(said) else read_amount(said)
        if isinstance(amount, str):
            return ask(f"money-{amount}", text)
        return _rupiah(amount, text, negative, most, USUAL if usual is None else usual)

    found = looked_again(read(clean), text, read, silent=silent)
    found = found if in_report else among_strange(found, clean, read, losses=negative, money=True)
    return ask("money-unclear", text) if isinstance(found, Read) and not found.value and later(clean) else found


def _rupiah(amount: Amount, text: str, negative: bool, most: int | None, usual: int) -> Outcome[int]:
    value = int(amount.value)
    if amount.percent or amount.counted:
        return ask("money-percent" if amount.percent else "money-counted", text)
    if value < 0 and not negative:
        return ask("money-negative", text)
    if abs(value) >= LARGEST:
        return ask("money-too-large", text)
    bare = not amount.money and not amount.scaled
    if bare and is_phone(text):
        return ask("money-unclear", text)
    if bare and 0 < abs(value) < max(SMALLEST, usual // TOO_FAR):
        return ask("money-unit", text, tuple(rupiah(value * size) for size in (1_000, 1_000_000)))
    if most is not None and value > most:
        return ask("money-above", text, most=rupiah(most))
    small = 0 < abs(value) < SMALL
    warning = Phrase("reading-money-small", {"text": rupiah(value)}) if small else None
    return Read(value, approximate=amount.approximate, echo=amount.doubtful or small or abs(value) > usual, warning=warning)
