"""What is kept of whom: nothing of a stranger for long, nothing of a person who wants to be forgotten."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from markupsafe import Markup

from bot.commands.invite import LIFE
from bot.forgetting import ASIDE, KEEP, WAITING
from bot.rounds import Rounds
from conversations.events import Said
from conversations.messages import Message, Urgency
from conversations.people import Address, Role
from storage.desk import Desk
from tests.attack.bed import PETAK_PUTI, Bed

NUMBER = "+6281234567890"


def _everything(file: Path) -> str:
    """Every value of every row, as one text."""
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return "\n".join(repr(row) for name in names if name != "area" for row in connection.execute(f'SELECT * FROM "{name}"'))


async def test_nothing_of_a_stranger_is_kept_before_the_agreement(bed: Bed, tmp_path: Path) -> None:
    """Neither the name that Telegram tells nor what is written before SETUJU stands anywhere."""
    for text in ("Halo, nama saya Rahmat Hidayat", "/start x", "Rahmat Hidayat", "tidak"):
        await bed.does("9", Said(text), sender="Rahmat Telegram")
    await bed.heard("9")
    assert "Rahmat" not in _everything(tmp_path / "bed.db")


async def test_erasing_leaves_neither_name_nor_number(bed: Bed, tmp_path: Path) -> None:
    """Drafts of every kind, an undecided application and letters that wait go with the person."""
    officer = await bed.settle("2", Role.OFFICER, "62.06")
    await bed.applies("9", "Rahmat Hidayat", NUMBER)
    await bed.says("9", "/gantidata")
    await bed.says("2", "/siaran Pesan Rahasia", "/hapusdata ya")
    await bed.database.write(
        lambda desk: desk.outbox.put(
            Address("telegram", "9"), Message(Markup("Untuk Rahmat Hidayat")), urgency=Urgency.DIGEST, due=bed.now + LIFE
        )
    )
    await bed.says("9", "/hapusdata ya")
    left = _everything(tmp_path / "bed.db")
    for word in ("Rahmat", NUMBER, "Pesan Rahasia", f"Orang {officer.id}"):
        assert word not in left


async def test_who_was_erased_is_not_let_in_afterwards(bed: Bed) -> None:
    """The officer's old button decides about nobody."""
    await bed.applies("9", "Rahmat")
    await bed.says("9", "/hapusdata ya")
    await bed.settle("2", Role.OFFICER, "62.06")
    assert "tidak ada dalam wilayah" in await bed.presses("2", "/setujui 1")
    assert await bed.ask(lambda desk: desk.people.heads(PETAK_PUTI)) == []


async def test_time_forgets_what_led_nowhere(bed: Bed, tmp_path: Path) -> None:
    """Half an application, a stranger's chat, an invitation nobody used, and an update set aside are gone after their time."""
    await bed.says("9", "/start", "setuju", "petak puti katingan tengah", "Ya, benar", "Rahmat Hidayat")

    def work(desk: Desk) -> None:
        desk.inbox.set_aside("telegram", "1", "Rahmat Hidayat", "boom", bed.now)
        desk.invitations.add("0" * 64, Role.HEAD, PETAK_PUTI, "", name="Rahmat", by=None, expires_at=bed.now + LIFE, now=bed.now)

    await bed.database.write(work)
    rounds = Rounds(bed.database, bed.house, lambda: None)
    await rounds.walk(bed.now + timedelta(days=1))
    assert "Rahmat Hidayat" in _everything(tmp_path / "bed.db")
    await rounds.walk(bed.now + KEEP + ASIDE + LIFE)
    left = _everything(tmp_path / "bed.db")
    assert "Rahmat" not in left
    assert await bed.ask(lambda desk: desk.chats.get(Address("telegram", "9")).form) == ""


async def test_an_application_does_not_wait_for_ever(bed: Bed, tmp_path: Path) -> None:
    """What no officer decided is closed and said so by day; then it goes as if refused, unless the person applies again."""
    await bed.applies("9", "Rahmat Hidayat", NUMBER)
    rounds = Rounds(bed.database, bed.house, lambda: None)
    await bed.letters("9")
    await rounds.walk(bed.now + WAITING - timedelta(days=1))
    assert await bed.letters("9") == []
    bed.now += WAITING + timedelta(days=1)
    await rounds.walk(bed.now)
    (said,) = await bed.letters("9")
    assert "belum sempat diputuskan dalam 90 hari" in str(said.text)
    assert await bed.ask(lambda desk: desk.applications.open_in(PETAK_PUTI)) == []
    bed.now += timedelta(days=1)
    await rounds.walk(bed.now)
    assert await bed.letters("9") == []
    await rounds.walk(bed.now + KEEP)
    assert "Rahmat" not in _everything(tmp_path / "bed.db")


async def test_time_forgets_no_village_and_no_member(bed: Bed) -> None:
    """A village's draft waits for ever, and so does the chat of somebody who is known."""
    head = await bed.settle("1", Role.HEAD, PETAK_PUTI)
    await bed.says("1", "/lapor koperasi", "1")
    await Rounds(bed.database, bed.house, lambda: None).walk(bed.now + timedelta(days=400))
    assert await bed.ask(lambda desk: desk.drafts.get("koperasi", PETAK_PUTI)) is not None
    assert await bed.ask(lambda desk: desk.people.address(head.id)) == Address("telegram", "1")


async def test_one_phone_floods_no_officer_with_applications(bed: Bed) -> None:
    """Applying and erasing in turn asks the officers a few times a day, not more."""
    await bed.settle("2", Role.OFFICER, "62.06")
    for number in range(6):
        await bed.applies("9", f"Orang {number}")
        await bed.says("9", "/hapusdata ya")
    assert (await bed.heard("2")).count("Permohonan baru") == 3
