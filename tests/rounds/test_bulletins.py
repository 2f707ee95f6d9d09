"""What officers hear from the clock, and its housekeeping: the digest, bundled notices, copies, and what fails."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.backups import BACKED_UP
from bot.clock import Clock
from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.messages import Message
from conversations.people import Role
from tests.commands.estate import KASONGAN, RUNGUN, SAMBA, TELOK, Estate, estate, said

TUESDAY = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
"""8.05 WIB."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def _rounds(here: Estate) -> Rounds:
    return Rounds(here.database, here.house, lambda: None)


async def _walk(here: Estate, now: datetime) -> dict[str, list[Message]]:
    """A walk at that time, and what the postman then carries, by person."""
    here.now = now
    await _rounds(here).walk(now)
    return await here.carried()


async def test_the_digest_goes_out_on_thursday_afternoon_once(tmp_path: Path) -> None:
    """At 14.00 local every officer has the figures of the own area; later walks, also on Friday, add nothing."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.settle("Cici", (Role.OFFICER, "62.01.02"))
        thursday = datetime(2026, 11, 26, 6, 59, tzinfo=UTC)
        here.now = thursday
        await here.report("pembentukan", RUNGUN, Facts(stage="MUS"))
        assert await _walk(here, thursday) == {}
        letters = await _walk(here, thursday + timedelta(minutes=1))
        assert "Ringkasan Kabupaten Katingan" in said(letters["Budi"])
        assert "<b>0 dari 3</b>" in said(letters["Budi"])
        digest = [message for message in letters["Cici"] if "Ringkasan" in message.text]
        assert "<b>1 dari 2</b>" in said(digest)
        for later in (HOUR, DAY, 2 * DAY):
            found = await _walk(here, thursday + later)
            assert not [message for messages in found.values() for message in messages if "Ringkasan" in message.text]


async def test_a_digest_of_made_up_reports_says_so(tmp_path: Path) -> None:
    """The digest of a demonstration is marked as its recap is; a real one has no such line."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        thursday = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
        assert "Contoh data untuk latihan" not in said((await _walk(here, thursday))["Budi"])
        await here.database.write(lambda desk: setattr(desk, "sample", True))
        assert "Contoh data untuk latihan" in said((await _walk(here, thursday + 7 * DAY))["Budi"])


async def test_new_reports_are_told_once_an_hour_in_one_letter(tmp_path: Path) -> None:
    """Three reports of an hour are one notice; those of the night come in the morning; what is outside stays outside."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.settle("Siti", (Role.HEAD, TELOK), agreed=False)
        await _walk(here, TUESDAY)
        for minute, village in ((20, TELOK), (21, SAMBA), (22, RUNGUN)):
            here.now = TUESDAY.replace(minute=minute)
            await here.report("pembentukan", village, Facts(stage="MUS"), by="Siti")
        assert await _walk(here, TUESDAY.replace(minute=40)) == {}
        letters = (await _walk(here, TUESDAY + HOUR))["Budi"]
        assert len(letters) == 1
        assert "Laporan baru di Kabupaten Katingan: 2" in said(letters)
        assert "Desa Telok" in said(letters)
        assert "Rungun" not in said(letters)
        assert await _walk(here, TUESDAY + HOUR + timedelta(minutes=10)) == {}
        here.now = TUESDAY.replace(hour=16)  # 23.00 WIB
        await here.report("koperasi", KASONGAN, Facts(cooperatives=1), by="Siti")
        assert await _walk(here, TUESDAY.replace(hour=17)) == {}
        morning = await _walk(here, TUESDAY + DAY)
        assert "Kelurahan Kasongan Lama" in said(morning["Budi"])


async def test_the_first_walk_tells_nothing_of_the_past(tmp_path: Path) -> None:
    """A database that comes from elsewhere does not pour its reports over the officers."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.settle("Siti", (Role.HEAD, TELOK), agreed=False)
        here.now = TUESDAY - DAY
        await here.report("pembentukan", TELOK, Facts(stage="MUS"), by="Siti")
        assert await _walk(here, TUESDAY) == {}


async def test_old_rows_are_forgotten_and_the_database_is_copied_once_a_day(tmp_path: Path) -> None:
    """Housekeeping happens once a day, and the health page can say when the last copy was made."""
    copies: list[datetime] = []

    async def backup(now: datetime) -> None:
        copies.append(now)

    async with estate(tmp_path) as here:
        await here.database.write(lambda desk: desk.inbox.first("telegram", "alt", TUESDAY - 40 * DAY))
        await here.database.write(lambda desk: desk.inbox.first("telegram", "neu", TUESDAY - 10 * DAY))
        rounds = Rounds(here.database, here.house, lambda: None, backup)
        for minute in (0, 1, 2):
            await rounds.walk(TUESDAY + timedelta(minutes=minute))
        assert copies == [TUESDAY]
        assert await here.look(lambda desk: desk.settings.get(BACKED_UP)) == TUESDAY.isoformat()
        assert await here.database.write(lambda desk: desk.inbox.first("telegram", "alt", TUESDAY))
        assert not await here.database.write(lambda desk: desk.inbox.first("telegram", "neu", TUESDAY))
        await rounds.walk(TUESDAY + DAY)
        assert len(copies) == 2


async def test_what_fails_does_not_keep_the_rest_from_being_done(tmp_path: Path) -> None:
    """A copy that cannot be written is told, nudges and purge are done, and it is not tried again each minute."""
    tried: list[datetime] = []

    async def backup(now: datetime) -> None:
        tried.append(now)
        raise OSError("disk full")

    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY
        rounds = Rounds(here.database, here.house, lambda: None, backup)
        with pytest.raises(ExceptionGroup):
            await rounds.walk(TUESDAY)
        await rounds.walk(TUESDAY + timedelta(minutes=1))
        assert len(tried) == 1
        assert await here.look(lambda desk: desk.settings.get(BACKED_UP)) == ""
        assert "Siti" in await here.carried()


async def test_the_rounds_walk_at_once_when_the_clock_is_moved(tmp_path: Path) -> None:
    """A demo that jumps to next week sees what next week brings; what fails in one walk does not end the rounds."""
    walks: asyncio.Queue[datetime] = asyncio.Queue()

    async def backup(now: datetime) -> None:
        walks.put_nowait(now)
        raise OSError("once more")

    async with estate(tmp_path) as here:
        clock = Clock()
        running = asyncio.create_task(Rounds(here.database, here.house, lambda: None, backup).run(clock))
        walked = [await walks.get()]
        for _ in range(2):
            clock.shift(timedelta(days=7))
            walked.append(await walks.get())
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        assert [(after - before).days for before, after in pairwise(walked)] == [7, 7]


async def test_nothing_is_told_twice_to_who_oversees_an_area_and_one_inside_it(tmp_path: Path) -> None:
    """Kabupaten and kecamatan on two roles: one notice of a new report, and one digest."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"), (Role.OFFICER, "62.06.04"))
        await here.settle("Siti", (Role.HEAD, TELOK))
        await _walk(here, TUESDAY)
        here.now = TUESDAY + timedelta(minutes=10)
        await here.report("pembentukan", TELOK, Facts(stage="SOS"), by="Siti")
        told = (await _walk(here, TUESDAY + HOUR))["Budi"]
        assert [message.text.count("Desa Telok") for message in told] == [1]
        digests = [
            one for one in (await _walk(here, datetime(2026, 11, 26, 7, 0, tzinfo=UTC)))["Budi"] if "Ringkasan" in one.text
        ]
        assert len(digests) == 1
