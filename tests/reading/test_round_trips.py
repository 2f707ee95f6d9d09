"""Numbers, money and dates written in every style are read back as they were."""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from conversations.reading.dates import read_date
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.saying import in_words, rupiah, say_date

WHOLE = st.one_of(
    st.integers(0, 2_000),
    st.integers(0, 10**15 - 1),
    st.builds(lambda head, zeros: head * 10**zeros, st.integers(1, 9_999), st.integers(0, 11)),
)
DAYS = st.dates(date(1950, 1, 1), date(2026, 11, 23))
TODAY = date(2026, 11, 23)


def value(read: object) -> object:
    """What was read, or what stands in its place."""
    return read.value if isinstance(read, Read) else read


def dotted(number: int) -> str:
    """Digits with the dots of thousands."""
    return f"{number:,}".replace(",", ".")


@settings(max_examples=400, deadline=None)
@given(WHOLE)
def test_words_agree_with_another_writer_and_read_back(number: int) -> None:
    """Our words are num2words' words, and both readers read them back."""
    said, theirs = in_words(number), num2words(number, lang="id").strip()
    assert said == re.sub(r"(juta|miliar|triliun) satu ribu", r"\1 seribu", theirs)  # inside a number theirs is stiff
    assert value(read_count(said)) == number
    assert value(read_count(theirs)) == number
    assert value(read_money(f"{said} rupiah")) == number


@settings(max_examples=300, deadline=None)
@given(WHOLE)
def test_joined_and_capital_words_read_back(number: int) -> None:
    """Words without a space between them, or in capitals, are the same number."""
    said = in_words(number)
    assert value(read_count(said.upper())) == number
    assert value(read_count(said.replace(" puluh", "puluh").replace(" belas", "belas").replace(" ratus", "ratus"))) == number


@settings(max_examples=300, deadline=None)
@given(WHOLE)
def test_digits_read_back_in_each_style(number: int) -> None:
    """Plain, dotted, with a unit, and as rupiah in the usual ways."""
    if not re.fullmatch(r"628\d{8,11}|8[1-9]\d{8,10}(?<!000)", str(number)):  # those may be a phone's
        assert value(read_count(str(number))) == number
    assert value(read_count(dotted(number))) == number
    assert value(read_count(f"{dotted(number)} orang")) == number
    for written in (
        rupiah(number),
        f"Rp. {dotted(number)},-",
        f"rp{number}",
        f"Rp {dotted(number)},00",
        f"{dotted(number)} rupiah",
    ):
        assert value(read_money(written)) == number, written


@settings(deadline=None)
@given(
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from([("rb", 3), ("ribu", 3), ("jt", 6), ("juta", 6), ("miliar", 9), ("M", 9)]),
)
def test_scaled_amounts_read_back(head: int, tenth: int, scale: tuple[str, int]) -> None:
    """`12,5 jt`, `12.5jt`, `sekitar 12,5 juta`: a decimal before a scale, joined or parted."""
    word, zeros = scale
    wanted = (head * 10 + tenth) * 10 ** (zeros - 1)
    for written in (f"{head},{tenth} {word}", f"{head}.{tenth}{word}", f"Rp {head},{tenth} {word}"):
        assert value(read_money(written)) == wanted, written
    about = read_money(f"sekitar {head},{tenth} {word}")
    assert isinstance(about, Read)
    assert about.approximate


@settings(deadline=None)
@given(st.integers(1, 10**12))
def test_losses_are_negative_only_where_welcome(number: int) -> None:
    """A loss reads as a negative sum where the question allows it, and is asked where it does not."""
    for written in (
        f"rugi {rupiah(number)}",
        f"({dotted(number)} rupiah)",
        f"-{rupiah(number)}",
        f"minus {in_words(number)} rupiah",
    ):
        assert value(read_money(written, negative=True)) == -number, written
        assert not isinstance(read_money(written), Read), written


@settings(max_examples=300, deadline=None)
@given(DAYS)
def test_days_read_back_in_each_style(day: date) -> None:
    """Any day in each style, day before month, with and without its weekday."""
    styles = [
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d %m %Y}",
        day.isoformat(),
        say_date(day.isoformat()),
        format_date(day, "d MMMM y", locale="id"),
        format_date(day, "d MMM y", locale="id"),
        f"tgl {day.day} bulan {day.month} tahun {day.year}",
        f"{in_words(day.day)} {format_date(day, 'MMMM', locale='id')} {in_words(day.year)}",
    ]
    if day.year >= 1990:
        styles += [f"{day:%d/%m/%y}", format_date(day, "d MMMM yy", locale="id")]
    for written in styles:
        assert value(read_date(written, TODAY)) == day.isoformat(), written


@settings(deadline=None)
@given(DAYS)
def test_months_and_years_stay_as_coarse_as_they_were_said(day: date) -> None:
    """A month reads as a month and a year as a year: no day is made up."""
    month = f"{day:%Y-%m}"
    for written in (say_date(month), f"{day.month}/{day.year}", f"akhir {say_date(month)}", month):
        assert value(read_date(written, TODAY)) == month, written
    assert value(read_date(f"th {day.year}", TODAY)) == str(day.year)
    assert value(read_date(day.isoformat(), TODAY, finest="year")) == str(day.year)


@settings(deadline=None)
@given(DAYS, st.integers(0, 300))
def test_days_told_from_today_are_exact(today: date, ago: int) -> None:
    """`n hari lalu` and `Senin lalu` name the day that the calendar names."""
    assert value(read_date(f"{ago} hari yg lalu", today)) == (today - timedelta(days=ago)).isoformat()
    names = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu")
    for weekday, name in enumerate(names):
        read = read_date(f"{name} lalu", today)
        assert isinstance(read, Read)
        there = date.fromisoformat(read.value)
        assert there.weekday() == weekday
        assert 1 <= (today - there).days <= 7


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_day_without_a_year_is_the_latest_that_has_been(day: date, today: date) -> None:
    """`17 agustus` is this year's when it has been, else last year's; never one to come."""
    read = read_date(format_date(day, "d MMMM", locale="id"), today)
    if (day.month, day.day) == (2, 29):
        return
    past = (day.month, day.day) <= (today.month, today.day)
    assert value(read) == day.replace(year=today.year if past else today.year - 1).isoformat()


@settings(deadline=None)
@given(st.integers(13, 31), st.integers(1, 12), st.integers(1990, 2025))
def test_swapped_days_and_months_are_never_read(day: int, month: int, year: int) -> None:
    """A month above twelve is asked again, whatever the separator."""
    for written in (f"{month}/{day}/{year}", f"{month}-{day}-{year}", f"{year}-{day}-{month}", f"{month}/{day}/{year % 100:02}"):
        assert not isinstance(read_date(written, TODAY), Read), written


@settings(deadline=None)
@given(st.integers(1, 999), st.integers(1, 999))
def test_two_numbers_are_never_one(first: int, second: int) -> None:
    """Ranges and pairs are asked again."""
    for written in (
        f"{first}-{second}",
        f"{first} sampai {second}",
        f"{first} {second}",
        f"L {first} P {second}",
        f"{first} dan {second}",
    ):
        assert not isinstance(read_count(written), Read), written


@settings(deadline=None)
@given(st.integers(0, 99), st.lists(st.integers(0, 9), min_size=1, max_size=3), st.sampled_from(["ribu", "juta", "miliar"]))
def test_spoken_decimals_read_back(whole: int, decimals: list[int], scale: str) -> None:
    """`dua belas koma lima juta` is what `12,5 juta` is."""
    typed = f"{whole},{''.join(map(str, decimals))} {scale}"
    spoken = f"{in_words(whole)} koma {' '.join(in_words(digit) for digit in decimals)} {scale}"
    assert type(read_money(spoken)) is type(read_money(typed))
    assert value(read_money(spoken)) == value(read_money(typed)) or not isinstance(read_money(typed), Read)
