"""Reads how many: a whole number, or a decimal and a percentage, as people write them in Indonesian."""

from __future__ import annotations

from functools import partial

from conversations.errors import Problem
from conversations.reading.amount.around import silent
from conversations.reading.amount.counted import of_something_else, same_sort, year_of_source
from conversations.reading.amount.digits import is_phone
from conversations.reading.amount.finding import Amount, read_amount, simple_number
from conversations.reading.amount.mistaken import measured, of_places, of_sums
from conversations.reading.amount.own_words import without_own_words, without_times
from conversations.reading.amount.zero_first import later
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.second_look import among_strange, looked_again
from conversations.reading.silence import no_answer, none_of

LARGEST = 10**15
"""Nothing at or above a thousand triliun is read: the words end there, and so do the sums of a village."""
USUAL = 10_000
"""A count above this is echoed when the form does not say what is usual."""
_LEAST_PHONE = 10**9
"""A phone's digits make at least so much."""
_EXAMPLES = (120, 45, 12, 5, 3, 2, 1, 0)


def read_count(
    text: str,
    *,
    zero_words: bool = True,
    negative: bool = False,
    least: int | None = None,
    most: int | None = None,
    usual: int | None = None,
    question: str = "",
    in_report: bool = False,
) -> Outcome[int]:
    """A whole number. `zero_words`: nihil, kosong, tidak ada are 0; `negative`: below zero is welcome.

    Outside `least` … `most` (inclusive) is a Problem; above `usual` the value is echoed. `question`: its words,
    of which the reply may repeat what is counted (`80 kursi`, `perempuan 47`). `in_report`: a part of a longer
    message, where a word that nothing is known of may speak of something else.
    """
    clean, usual = plain(text), USUAL if usual is None else usual
    asked = plain(question) if question else ""
    simple = simple_number(clean)
    if simple is not None and not (asked and of_something_else(clean, simple, asked)):
        return _within(Read(simple, echo=simple > usual), text, least, most)
    if len(clean) > LONGEST:
        return ask("too-long", text)

    def read(said: str) -> Outcome[int]:
        return _count(said, text, zero_words, negative, (least, most, usual), asked)

    found = looked_again(read(clean), text, read, silent=silent)
    if isinstance(found, Problem) and not in_report:
        left = without_own_words(clean, asked) if asked else without_times(clean)
        if left != clean:
            found = looked_again(read(left), left, read, silent=silent)
        found = among_strange(found, left, read, losses=negative)
    if isinstance(found, Read) and (
        (asked and of_something_else(clean, found.value, asked)) or (not found.value and later(clean))
    ):
        return ask("count-unclear", text, example=_example(least, most, usual))
    return found


def _count(
    clean: str, text: str, zero_words: bool, negative: bool, bounds: tuple[int | None, int | None, int], asked: str
) -> Outcome[int]:
    """What a tidied reply, or a part of it, says of how many; `bounds` are `least`, `most` and `usual`, `asked` the question."""
    least, most, usual = bounds
    if no_answer(clean):
        return NoAnswer()
    such = partial(same_sort, question=asked) if asked else None
    none = none_of(clean, such)
    if none is not None:
        other = none and such and not such(none)
        amount: Amount | str = "unclear" if other else Amount(0) if zero_words else "zero-not-here"
    else:
        amount = "unclear" if measured(text) or year_of_source(clean) else read_amount(clean)
    value = 0 if isinstance(amount, str) else int(amount.value)
    reason = amount if isinstance(amount, str) else _not_a_count(amount, value, text, negative)
    if isinstance(amount, str) or reason:
        return ask(f"count-{reason}", text, example=_example(least, most, usual))
    read = Read(value, approximate=amount.approximate, echo=amount.doubtful or abs(value) > usual)
    return _within(read, text, least, most)


def _within(read: Read[int], text: str, least: int | None, most: int | None) -> Outcome[int]:
    if least is not None and read.value < least:
        return ask("count-below", text, least=least)
    if most is not None and read.value > most:
        return ask("count-above", text, most=most)
    return read


def _example(least: float | None, most: float | None, usual: float | None = None) -> int:
    """A number that the question could take: an example outside of its range would lead astray."""
    top = min(bound for bound in (most, usual, USUAL) if bound is not None)
    return next((number for number in _EXAMPLES if (least or 0) <= number <= top), int(least or 0))


def _not_a_count(amount: Amount, value: int, text: str, negative: bool) -> str:
    lower = text.lower()
    if amount.money or (amount.scaled and of_sums(lower)):
        return "money"
    if of_places(lower):
        return "unclear"
    if amount.percent:
        return "percent"
    if value < 0 and not negative:
        return "negative"
    if value >= _LEAST_PHONE and not amount.scaled and is_phone(text):
        return "phone"
    return "too-large" if abs(value) >= LARGEST else ""


def read_decimal(text: str, *, least: float | None = None, most: float | None = None) -> Outcome[float]:
    """A number with decimals, comma as the decimal mark; a percent sign is accepted and dropped (`12,5 %` is 12.5)."""
    example = _example(least, most)
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean):
        return NoAnswer()
    amount = read_amount(clean, fraction=True)
    if isinstance(amount, str):
        return ask(f"decimal-{amount}" if amount in _DECIMAL_WORDS else f"count-{amount}", text, example=example)
    if amount.money:
        return ask("count-money", text, example=example)
    value = float(amount.value)
    if abs(value) >= LARGEST:
        return ask("count-too-large", text, example=example)
    if (least is not None and value < least) or (most is not None and value > most):
        return ask("decimal-outside", text, least=_bound(least), most=_bound(most))
    return Read(value, approximate=amount.approximate, echo=amount.doubtful)


_DECIMAL_WORDS = frozenset({"odd-dots", "american", "unclear", "no-number", "not-whole"})


def _bound(value: float | None) -> str:
    return "…" if value is None else f"{value:g}".replace(".", ",")
