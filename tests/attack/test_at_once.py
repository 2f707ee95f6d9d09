"""Two phones at the same moment, a crowd of strangers, and what an error of the database tells."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from traceback import format_exception

import pytest

from bot.commands import declared  # noqa: F401 - the commands declare themselves
from bot.menu import CommandMenus
from bot.reception import STRANGER
from conversations.events import Said
from conversations.people import Address, Role
from storage.database import Database
from storage.errors import StaleDraft, StorageError
from tests.attack.bed import NOW, Bed
from tests.transcripts import stage


async def test_one_code_lets_in_one_of_two_who_come_at_once(database: Database) -> None:
    """However their transactions lie; the slower one is told, or tried again and told then."""
    bed = Bed(database, stage.house())
    await bed.invited("KODEADMIN", Role.ADMIN, "")
    for chat in ("1", "2"):
        await bed.says(chat, "/start KODEADMIN", "ya", "setuju", f"Orang {chat}")
    ended = await asyncio.gather(*(bed.does(chat, Said("lewati")) for chat in ("1", "2")), return_exceptions=True)
    assert all(end is None or isinstance(end, StaleDraft) for end in ended)
    assert len(await bed.ask(lambda desk: desk.people.admins())) == 1


async def test_an_error_of_the_database_tells_no_values(database: Database) -> None:
    """A traceback goes into the log; the names and numbers of the statement must not go with it."""
    secret = "SITI-AMINAH"
    with pytest.raises(StorageError) as caught:
        await database.write(lambda desk: desk.people.bind(Address("telegram", secret), 999, NOW))
    assert secret not in "".join(format_exception(caught.value))


async def test_a_crowd_of_strangers_costs_no_calls(bed: Bed) -> None:
    """All of them have the one menu that was shown to everybody; who was let in, and put out again, has an own one."""
    shown: list[str] = []

    async def show(_commands: Sequence[tuple[str, str]], chat: str) -> None:
        shown.append(chat)

    menus = CommandMenus(bed.house, show)
    menus.open()
    for number in range(100):
        menus.offer(Address("telegram", str(number)), STRANGER)
    admin = await bed.settle("7", Role.ADMIN, "")
    menus.offer(Address("telegram", "7"), admin)
    menus.offer(Address("telegram", "7"), STRANGER)
    await asyncio.sleep(0)
    assert shown == ["", "7", "7"]
