"""When the digest comes to an officer, of which areas and in which shape: the own wish, kept, followed and never said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.messages import Message
from conversations.oversight.wishes import BRIEF, FULL, NONE, WORKDAYS, Wish, due_day, read_wish, usual, written
from conversations.people import Role
from tests.commands.estate import TELOK, Estate, estate, presses, said

HERE = ZoneInfo("Asia/Jakarta")
THURSDAY = datetime(2026, 11, 26, 14, 0, tzinfo=HERE)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("moment", "wish", "day"),
    [
        (THURSDAY - timedelta(minutes=1), Wish(), None),
        (THURSDAY, Wish(), date(2026, 11, 26)),
        (THURSDAY.replace(hour=20), Wish(), None),
        (THURSDAY + 20 * HOUR, Wish(), date(2026, 11, 26)),
        (THURSDAY + 22 * HOUR, Wish(), None),
        (THURSDAY + 2 * DAY, Wish(), None),
        (THURSDAY, Wish(kind=NONE), None),
        (THURSDAY, Wish(hour=15), None),
        (THURSDAY, Wish(days=WORKDAYS, hour=7), date(2026, 11, 26)),
        (THURSDAY + DAY, Wish(days=WORKDAYS, hour=7), date(2026, 11, 27)),
        (THURSDAY + 4 * DAY, Wish(days=WORKDAYS, hour=15), None),
        (THURSDAY + 18 * HOUR, Wish(days=WORKDAYS, hour=9), None),
        (THURSDAY + 18 * HOUR, Wish(since=date(2026, 11, 27)), None),
    ],
)
def test_the_day_of_the_letter_that_is_due(moment: datetime, wish: Wish, day: date | None) -> None:
    """From its hour until the evening of the day after, never in the night, at Friday prayers, nor when it is not wished for."""
    assert due_day(wish, moment) == day


def test_after_holidays_it_comes_on_the_first_day_that_is_none() -> None:
    """Thursday and Friday are holidays: it comes on Saturday; an ordinary weekend does not bring it again."""
    holidays = {date(2026, 11, 26), date(2026, 11, 27)}
    assert due_day(Wish(), THURSDAY + 2 * DAY, holidays) == date(2026, 11, 26)
    assert due_day(Wish(), THURSDAY + DAY, holidays) is None


def test_every_second_week_is_every_second_week_also_over_new_year() -> None:
    """Fourteen days lie between two letters, whatever number the weeks have."""
    days = [due_day(Wish(every=2), THURSDAY + timedelta(weeks=week)) for week in range(10)]
    sent = [day for day in days if day]
    assert len(sent) == 5
    assert {(after - before).days for before, after in pairwise(sent)} == {14}


def test_a_wish_is_kept_as_it_was_said() -> None:
    """What is written is read again; who leads begins with the brief one."""
    wish = Wish((0, 3), 9, 2, BRIEF, True, ("62.06.04",), date(2026, 11, 24))
    assert read_wish(written(wish)) == wish
    assert read_wish("") is None
    assert [usual(agency).kind for agency in ("camat", "kepala_daerah", "dpmd", "")] == [BRIEF, BRIEF, FULL, FULL]


async def _walk(here: Estate, local: datetime) -> list[Message]:
    here.now = local.astimezone(UTC)
    await Rounds(here.database, here.house, lambda: None).walk(here.now)
    return [message for message in await here.letters("Budi") if "Ringkasan" in message.text or message.paper]


async def test_the_officer_sets_it_by_buttons_and_it_comes_so(tmp_path: Path) -> None:
    """Brief, of one kecamatan, every workday at nine, with the table: two letters each morning, and never one twice."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.report("pembentukan", TELOK, Facts(stage="MUS"))
        page = await here.call("Budi", "/ringkasan atur", message="5")
        assert "setiap minggu, Kamis, pukul 14.00" in said(page)
        assert page[0].replaces == "5"
        choices = presses(await here.call("Budi", "/ringkasan atur bentuk"))
        assert choices[:3] == [f"/ringkasan atur bentuk {kind}" for kind in (FULL, BRIEF, NONE)]
        for part in ("bentuk singkat", "hari kerja", "jam 9", "excel ya", "wilayah 62.06.04"):
            page = await here.call("Budi", f"/ringkasan atur {part}")
        assert "Kecamatan Katingan Tengah" in said(page)
        assert "setiap hari kerja, pukul 09.00" in said(page)
        for morning in (THURSDAY + DAY, THURSDAY + 4 * DAY):
            at = morning.replace(hour=9)
            assert await _walk(here, at - timedelta(minutes=1)) == []
            letters = await _walk(here, at)
            assert [letter.paper.name if letter.paper else "" for letter in letters] == ["chart-brief", "export"]
            assert [letter.paper.args["area"] for letter in letters if letter.paper] == ["62.06.04", "62.06.04"]
            assert await _walk(here, at + HOUR) == []
        rows = await here.database.read(lambda desk: desk.audit.latest("62.06", 20))
        assert [(row.who, row.area) for row in rows if row.what == "exported"] == [(here.people["Budi"].id, "62.06.04")] * 2


async def test_what_cannot_be_set_is_asked_again_and_nothing_outside_is_taken(tmp_path: Path) -> None:
    """An hour of the night, a day that is none, an area of another kabupaten: the wish stays as it was."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        for part in ("jam 22", "jam x", "hari 9", "setiap 3", "bentuk besar", "jam ²"):
            assert "belum dapat dibaca" in said(await here.call("Budi", f"/ringkasan atur {part}")), part
        for area in ("62.01", "62", "semuanya", "99.99"):
            assert "62.01" not in presses(await here.call("Budi", f"/ringkasan atur wilayah {area}"))
        assert "semua wilayah tugas" in said(await here.call("Budi", "/ringkasan atur"))


async def test_an_area_that_was_taken_away_is_told_of_no_more(tmp_path: Path) -> None:
    """The wish names a kecamatan, the office moves to another kabupaten: the letters are of what is the own now."""
    async with estate(tmp_path) as here:
        budi = await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.call("Budi", "/ringkasan atur wilayah 62.06.04")
        await here.database.write(lambda desk: desk.people.revoke(budi.grants[0].id, by=None, now=here.now))
        await here.database.write(lambda desk: desk.people.grant(budi.id, Role.OFFICER, "62.01", "", by=None, now=here.now))
        assert "Kabupaten Kotawaringin Barat" in said(await _walk(here, THURSDAY))


async def test_who_wants_no_letter_still_gets_the_figures_by_asking(tmp_path: Path) -> None:
    """`tidak` silences the clock alone."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.call("Budi", "/ringkasan atur bentuk tidak")
        assert await _walk(here, THURSDAY) == []
        assert "Sudah lapor" in said(await here.call("Budi", "/ringkasan"))


async def test_a_camat_begins_with_three_lines_and_may_see_all(tmp_path: Path) -> None:
    """The letter is a picture with its words; the button below it brings the whole screen."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06.04"), agency="camat")
        (letter,) = await _walk(here, THURSDAY)
        assert letter.paper is not None
        assert (letter.paper.name, letter.paper.args["area"]) == ("chart-brief", "62.06.04")
        (typed,) = await here.call("Budi", "/ringkasan")
        assert typed.paper == replace(letter.paper)
        assert "Selesai" in said(await here.call("Budi", "/ringkasan 62.06.04 lengkap"))


async def test_an_admin_has_no_letters_to_set(tmp_path: Path) -> None:
    """Digests go to officers; an admin is told so and asks for the figures at any time."""
    async with estate(tmp_path) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        assert "petugas wilayah" in said(await here.call("Ani", "/ringkasan atur jam 9"))
