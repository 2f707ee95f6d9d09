"""Hostile files to the running bot: nothing is written astray, everything is answered, also when the bot dies over it."""

from __future__ import annotations

from pathlib import Path

from bot.simulator import hands
from conversations.people import Role
from tests.attack.heavy import GIANT, LISTS, NAMES, PULLED, SECRET, astray
from tests.formlife.workshop import XLSX, land
from tests.whole.estate import Estate
from tests.whole.people import Person, text
from tests.whole.settlers import known

AT_ONCE = 8
"""Files in one bundle of updates: a chat hears one message a second, and `tests/formlife` sends thirty."""


def send(admin: Person, content: bytes, name: str) -> int:
    """A document goes; the newest message before it."""
    before = admin.newest
    hands.send_file(admin.estate.world, admin.phone, "document", content, name=name, mime=XLSX)
    return before


async def settled(estate: Estate) -> Person:
    """An admin, and a bot that logs all it can."""
    estate.env |= {"BETANG_LOG_LEVEL": "DEBUG", "BETANG_LOG_FORMAT": "json"}
    return await known(estate, "Wiranto Admin", Role.ADMIN)


def silent(said: str) -> None:
    """The log tells neither who it was nor a word of a file or of its name."""
    for hidden in ("Rahasia", "Koperasi Kami", "Wiranto", "astray", "jiwa", "penduduk", "aaaaaaaaaa", "xxxx"):
        assert hidden not in said, hidden


def files(folder: Path) -> set[str]:
    """Every file below a folder, except the database, its copies and what was sent."""
    every = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in every if not name.startswith(("betang.db", "media/", "backup/"))}


async def test_names_that_lead_astray_write_nothing_anywhere(estate: Estate) -> None:
    """Of parts in a workbook and of the file itself; the form in it is read, and what is kept has the name of its bytes."""
    admin, before = await settled(estate), files(estate.folder)
    async with estate.running() as bot:
        for name in NAMES[:2]:
            sent = send(admin, astray(), name)
            await admin.told("dapat dipakai", sent)
            await admin.ask("/formulir buang", "tidak jadi diterbitkan")
        assert files(estate.folder) == before
        assert not list(estate.folder.parent.glob("astray*")) + list(Path("/tmp").glob("astray*"))
        kept = [path.name for path in (estate.folder / "media").rglob("*") if path.is_file()]
        assert all(len(name.partition(".")[0]) == 64 for name in kept)
        silent(bot.said)


async def test_huge_lists_beside_a_form_are_refused_in_words(estate: Estate) -> None:
    """Rows or fields without end: told within the time that a form has, and others are answered meanwhile."""
    admin = await settled(estate)
    async with estate.running() as bot:
        sent = send(admin, PULLED, "penduduk.xlsx")
        await admin.told("penduduk.csv", sent)
        for content in (LISTS["two hundred thousand rows"], LISTS["one field without an end"]):
            sent = send(admin, content, "penduduk.csv")
            await admin.ask("/kesehatan", "Antrean")
            await admin.told("perlu diperbaiki", sent)
        silent(bot.said)


async def test_many_at_once_are_all_answered_and_one_is_judged(estate: Estate) -> None:
    """The first is read, the others are asked to wait; then the next one can come."""
    admin = await settled(estate)
    async with estate.running() as bot:
        before = admin.newest
        for number in range(AT_ONCE):
            send(admin, land(version=str(number)), f"{SECRET}{number}.xlsx")
        await estate.until(lambda: sum("masih dibaca" in text(one) for one in admin.heard(before)) == AT_ONCE - 1)
        await admin.told("dapat dipakai", before)
        assert sum("dapat dipakai" in text(one) for one in admin.heard(before)) == 1
        silent(bot.said)


async def test_a_bot_that_dies_over_a_file_judges_it_after_the_next_start(estate: Estate) -> None:
    """Killed in the middle: nothing half done is there; then it is told once, and the next form is read."""
    admin = await settled(estate)
    async with estate.running() as bot:
        before = send(admin, GIANT, f"{SECRET}.xlsx")
        await estate.until(lambda: estate.rows("SELECT state FROM media") == [("fetched",)])
        bot.kill()
        assert await bot.ended() == -9
    assert len(estate.rows("SELECT owner FROM draft WHERE form = 'formulir'")) == 1
    assert estate.rows("SELECT form FROM publication") == []
    async with estate.running() as bot:
        await admin.told("terlalu berat", before)
        await admin.told("dapat dipakai", send(admin, land(), "lahan.xlsx"))
        assert sum("terlalu berat" in text(one) for one in admin.heard(before)) == 1
        silent(bot.said)
