"""Versions of forms that never change, publications that end, and the rule by which one of them counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from conversations.areas import within
from conversations.draft import Draft
from conversations.events import SentFile
from conversations.formfile import read_forms
from conversations.oversight.cadence import RHYTHMS, due
from conversations.oversight.publishing import (
    OFTEN,
    ONCE,
    RESERVED,
    Publication,
    asked_of,
    is_rhythm,
    standing,
    version_of,
    wanted,
)
from storage.database import Database
from storage.desk import Desk
from storage.errors import Refused, VersionTaken
from tests.storage.scene import HOUR, NOW, OTHER, VILLAGE, draft, head

MONDAY = date(2026, 3, 2)
BUILT_IN = {"koperasi": "1", "pembentukan": "4"}


def run(statement: str, desk: Desk) -> None:
    """Says something to the database that no repository would."""
    desk.forms._db.execute(text(statement))


async def test_a_version_is_kept_once_and_for_ever(database: Database) -> None:
    """The same text twice is once; another text under the same version is refused, and nobody can change or delete a row."""
    words = "label: “Añ 🌱”\n"
    assert await database.write(lambda desk: desk.forms.keep("lahan", "1", "Lahan", words, by=None, now=NOW))
    assert not await database.write(lambda desk: desk.forms.keep("lahan", "1", "Lahan", words, by=None, now=NOW + HOUR))
    with pytest.raises(VersionTaken):
        await database.write(lambda desk: desk.forms.keep("lahan", "1", "Lahan", "other", by=None, now=NOW))
    await database.write(lambda desk: desk.forms.keep("lahan", "2", "Lahan", "other", by=None, now=NOW + HOUR))
    assert await database.read(lambda desk: desk.forms.get("lahan", "1")) == words
    assert await database.read(lambda desk: desk.forms.get("lahan", "3")) is None
    editions = await database.read(lambda desk: desk.forms.editions("lahan"))
    assert [(one.version, one.title, one.by, one.at) for one in editions] == [
        ("1", "Lahan", None, NOW),
        ("2", "Lahan", None, NOW + HOUR),
    ]
    for statement in ("UPDATE form_version SET text = 'x'", "DELETE FROM form_version"):
        with pytest.raises(Refused):
            await database.write(partial(run, statement))


async def test_pictures_are_kept_with_their_version(database: Database) -> None:
    """What was missing may come later, the same bytes sent again are the same picture, and another one needs another version."""

    def stored(name: str, content: str, desk: Desk) -> str:
        media = desk.media.expect("telegram", SentFile("document", name, unique=name), by=None, now=NOW)
        desk.media.fetched(media, content, 9, "image/png", f"aa/{content}", NOW)
        return media

    def keep(pictures: dict[str, str], desk: Desk) -> bool:
        return desk.forms.keep("lahan", "1", "Lahan", "…", by=None, now=NOW, pictures=pictures)

    one, again, other = [await database.write(partial(stored, *pair)) for pair in (("one", "x"), ("again", "x"), ("other", "y"))]
    assert await database.write(partial(keep, {"peta.png": one}))
    assert not await database.write(partial(keep, {"peta.png": again, "contoh.png": other}))
    assert await database.read(lambda desk: desk.forms.pictures("lahan", "1")) == {"peta.png": one, "contoh.png": other}
    assert await database.read(lambda desk: desk.forms.pictures("lahan", "2")) == {}
    with pytest.raises(VersionTaken):
        await database.write(partial(keep, {"peta.png": other}))
    for statement in ("UPDATE form_picture SET media = 'x'", "DELETE FROM form_picture"):
        with pytest.raises(Refused):
            await database.write(partial(run, statement))
    later = NOW + 48 * HOUR
    assert await database.study(lambda desk: desk.media.unnamed(later)) == {again}


async def test_publications_are_kept_and_ended(database: Database) -> None:
    """What is published comes back as it was said; a retired one is out of sight unless asked for, and ends only once."""

    def publish(desk: Desk) -> tuple[Publication, Publication, int]:
        who = head(desk).id
        desk.forms.keep("lahan", "1", "Lahan", "…", by=who, now=NOW)
        first = desk.forms.publish("lahan", "1", "62.06", MONDAY, "weekly", by=who, now=NOW)
        return first, desk.forms.publish("koperasi", "", "62.01", MONDAY, "", by=who, now=NOW), who

    first, stop, who = await database.write(publish)
    assert await database.read(lambda desk: desk.forms.publications()) == [first, stop]
    assert await database.write(lambda desk: desk.forms.retire(stop.number, by=who, now=NOW + HOUR))
    assert not await database.write(lambda desk: desk.forms.retire(stop.number, by=who, now=NOW + 2 * HOUR))
    assert not await database.write(lambda desk: desk.forms.retire(999, by=who, now=NOW))
    assert await database.read(lambda desk: desk.forms.publications()) == [first]
    every = await database.read(lambda desk: desk.forms.publications(retired=True))
    assert every == [first, replace(stop, retired_at=NOW + HOUR, retired_by=who)]


@pytest.mark.parametrize(
    ("form", "version", "rhythm", "refused"),
    [
        ("lahan", "9", "", KeyError),
        ("lahan", "1", "harian", ValueError),
        ("lahan", "1", "2026-13-01", ValueError),
        ("konfirmasi", "", "", ValueError),
    ],
)
async def test_what_cannot_be_published(
    sqlite_database: Database, form: str, version: str, rhythm: str, refused: type[Exception]
) -> None:
    """A version nobody kept, a rhythm nobody knows, a form of the bot itself."""

    def publish(desk: Desk) -> Publication:
        desk.forms.keep("lahan", "1", "Lahan", "…", by=None, now=NOW)
        return desk.forms.publish(form, version, "", MONDAY, rhythm, by=head(desk).id, now=NOW)

    with pytest.raises(refused):
        await sqlite_database.write(publish)
    assert await sqlite_database.read(lambda desk: desk.forms.publications(retired=True)) == []


async def test_the_drafts_that_are_behind(database: Database) -> None:
    """Those of another version than the live one, in the area; not those that are up to date or no longer asked."""

    def write(desk: Desk) -> None:
        for village, version in ((VILLAGE, "1"), (OTHER, "2"), ("62.01.03.2001", "1"), ("62.02.01.2001", "1")):
            desk.drafts.save(replace(draft("a", village=village, form="lahan"), version=version))
        desk.drafts.save(draft("a", village="person/62", form="lahan"))

    def behind(area: str, desk: Desk) -> list[Draft]:
        return list(desk.forms.behind("lahan", area, live.get))

    await database.write(write)
    live = {VILLAGE: "2", OTHER: "2", "62.02.01.2001": "2", "person/62": "2"}
    for area, expected in (("62.01", [VILLAGE]), ("", [VILLAGE, "62.02.01.2001"]), (OTHER, [])):
        found = await database.read(partial(behind, area))
        assert [one.owner for one in found] == expected
    saved = await database.write(
        lambda desk: [desk.drafts.save(replace(one, version="2")) for one in desk.forms.behind("lahan", "", live.get)]
    )
    assert len(saved) == 2
    assert await database.read(lambda desk: list(desk.forms.behind("lahan", "", live.get))) == []


def made(number: int, version: str, area: str, day: int = 0, *, retired: bool = False, form: str = "koperasi") -> Publication:
    """A publication that counts from so many days after Monday on."""
    at = datetime(2026, 3, 1, tzinfo=UTC)
    ended = at if retired else None
    return Publication(number, form, version, area, MONDAY + timedelta(days=day), "", 1, at, ended, 1 if retired else None)


@pytest.mark.parametrize(
    ("publications", "expected"),
    [
        pytest.param([], "1", id="as it was shipped"),
        pytest.param([made(1, "2", "62.01")], "2", id="a publication over it wins in its area"),
        pytest.param([made(1, "2", "62.0")], "1", id="half a code is no area"),
        pytest.param([made(1, "2", "62.02")], "1", id="elsewhere"),
        pytest.param([made(1, "2", "", 1)], "1", id="not begun"),
        pytest.param([made(1, "2", "", 0)], "2", id="begins today"),
        pytest.param([made(2, "3", ""), made(1, "2", VILLAGE)], "3", id="the last one, not the nearest nor the last told"),
        pytest.param([made(1, "2", ""), made(2, "3", "", retired=True)], "2", id="what was before counts again"),
        pytest.param([made(1, "2", "", retired=True)], "1", id="the built-in one counts again"),
        pytest.param([made(1, "", "62.01")], None, id="asked no more"),
        pytest.param([made(1, "", "62.01"), made(2, "2", VILLAGE)], "2", id="asked again"),
        pytest.param([made(1, "", "62.01", retired=True)], "1", id="the end is taken back"),
        pytest.param([made(1, "2", "", form="lahan")], "1", id="of another form"),
    ],
)
def test_which_version_is_asked(publications: list[Publication], expected: str | None) -> None:
    """The one published last, of those that cover the village, have begun and are not retired."""
    assert version_of("koperasi", publications, BUILT_IN, VILLAGE, MONDAY) == expected


AREAS = st.sampled_from(["", "62", "62.01", "62.01.02", VILLAGE, OTHER, "62.02", "63"])
PUBLICATIONS = st.lists(
    st.tuples(st.sampled_from(["koperasi", "lahan"]), st.sampled_from(["", "2", "3"]), AREAS, st.integers(-2, 2), st.booleans())
).map(lambda rows: [made(n, v, a, d, retired=r, form=f) for n, (f, v, a, d, r) in enumerate(rows, 1)])


@given(PUBLICATIONS, st.sampled_from([VILLAGE, OTHER, "62.02.01.2001"]), st.integers(-3, 3), st.randoms(use_true_random=False))
def test_the_rule_in_other_words(publications: list[Publication], village: str, day: int, chance: object) -> None:
    """Told one after the other from the first, each that counts replaces what stood; in whatever order they are handed over."""
    local = MONDAY + timedelta(days=day)
    expected = dict(BUILT_IN)
    for one in publications:
        if not one.retired_at and one.first_day <= local and within(village, one.area):
            expected[one.form] = one.version
    shuffled = list(publications)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert asked_of(shuffled, BUILT_IN, village, local) == {form: version for form, version in expected.items() if version}


@given(PUBLICATIONS, AREAS, st.integers(-2, 2), st.sampled_from([VILLAGE, "63.01.01.2001"]))
def test_the_last_word_is_the_last(publications: list[Publication], area: str, day: int, village: str) -> None:
    """A new publication changes its own area from its day on and nothing else; retired again it has changed nothing."""
    new = made(99, "7", area, day)
    for local in (MONDAY + timedelta(days=step) for step in range(-3, 4)):
        before = version_of("koperasi", publications, BUILT_IN, village, local)
        after = version_of("koperasi", [new, *publications], BUILT_IN, village, local)
        assert after == ("7" if new.counts(village, local) else before)
        gone = replace(new, retired_at=NOW)
        assert version_of("koperasi", [gone, *publications], BUILT_IN, village, local) == before
        assert version_of("lahan", [new, *publications], BUILT_IN, village, local) == version_of(
            "lahan", publications, BUILT_IN, village, local
        )


def test_the_bots_own_forms_are_reserved() -> None:
    """They are exactly those that no village sends."""
    assert {name for name, form in read_forms().items() if not form.reports} == RESERVED


def test_rhythms() -> None:
    """A word, a day or the form's own; one that is wanted once is due until it came in, and never again."""
    weekly = replace(made(1, "2", ""), rhythm="weekly")
    assert wanted(None, "koperasi") == (RHYTHMS["koperasi"], None)
    assert wanted(made(1, "2", ""), "lahan") == (None, None)
    assert wanted(weekly, "lahan") == (OFTEN["weekly"], None)
    assert wanted(replace(weekly, rhythm="2026-12-31"), "lahan") == (ONCE, date(2026, 12, 31))
    assert due(ONCE, MONDAY, None)
    assert not due(ONCE, MONDAY, date(2000, 1, 3))
    assert all(map(is_rhythm, ("", "2026-12-31", *OFTEN)))
    assert not any(map(is_rhythm, ("20261231", "2026-W01-1", "daily")))
    assert standing("lahan", [weekly], VILLAGE, MONDAY) is None
