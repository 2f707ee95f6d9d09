"""Two officers decide on one report at the same moment: the second is told what the first did, and decides knowing it."""

from __future__ import annotations

import asyncio

from conversations.checking.states import What
from conversations.draft import Answer, Draft, Facts
from conversations.events import Pressed
from conversations.people import Role
from storage.database import Database
from storage.desk import Desk
from storage.errors import StaleDraft
from tests.attack.bed import PETAK_PUTI, Bed
from tests.transcripts import stage


async def _reported(database: Database) -> Bed:
    """A head has sent an inventory, and two officers have it on their screens."""
    bed = Bed(database, stage.house())
    await database.write(lambda desk: desk.areas.replace(bed.house.gazetteer.inside("")))
    head = await bed.settle("1", Role.HEAD, PETAK_PUTI)
    for chat in ("2", "3"):
        await bed.settle(chat, Role.OFFICER, "62.06", name=f"Petugas {chat}")
    draft = Draft("koperasi", bed.house.forms["koperasi"].version, PETAK_PUTI, {"koperasi/1/nama": Answer("KUD Maju")})
    await database.write(lambda desk: desk.reports.file(draft, Facts(), by=head.id, now=bed.now))
    return bed


def _decided(desk: Desk) -> list[What]:
    return [deed.what for deed in desk.checks.deeds(1) if deed.what in (What.APPROVED, What.RETURNED)]


async def test_both_approve(database: Database) -> None:
    """It is approved once; the slower one reads who it was."""
    bed = await _reported(database)
    await asyncio.gather(*(bed.does(chat, Pressed("/periksa ya 1 1")) for chat in ("2", "3")))
    assert await bed.ask(_decided) == [What.APPROVED]
    heard = [await bed.heard(chat) for chat in ("2", "3")]
    assert sorted("sudah disetujui" in words for words in heard) == [False, True]


async def test_one_approves_what_the_other_gives_back(database: Database) -> None:
    """Whoever comes second does not undo the first unknowingly; to approve then takes a press on a page that says so."""
    bed = await _reported(database)
    returned, approved = Pressed("/periksa catatan 1 1 1 nama lengkapnya?"), Pressed("/periksa ya 1 1")
    ended = await asyncio.gather(bed.does("3", returned), bed.does("2", approved), return_exceptions=True)
    assert all(end is None or isinstance(end, StaleDraft) for end in ended), ended
    assert len(await bed.ask(_decided)) == 1
    await bed.heard("2")
    if await bed.ask(_decided) == [What.RETURNED]:
        await bed.does("2", approved)
        (page,) = await bed.letters("2")
        assert "dikembalikan" in page.text
        assert await bed.ask(_decided) == [What.RETURNED]
        await bed.presses("2", page.buttons[0][0].data)
        assert await bed.ask(_decided) == [What.RETURNED, What.APPROVED]
