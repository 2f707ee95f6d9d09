"""What goes with a letter: papers made when it leaves, and photos from the media folder."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from markupsafe import Markup

from bot.channel import File
from conversations.events import SentFile
from conversations.messages import Message, Paper
from storage.errors import DatabaseBusy
from tests.postman.office import Office
from tests.telegram.waiting import until


async def test_a_paper_is_made_when_it_is_sent(office: Office) -> None:
    """The sheet shows what is known when it leaves, and is made for the one who gets it."""
    office.papers["rekap"] = File("rekap.csv", "text/csv", b"a;b")
    await office.put_messages([("1", Message(Markup("Rekap"), paper=Paper("rekap")))])
    async with office.carrying():
        await until(lambda: office.wire.sent)
    assert office.wire.files == [File("1-rekap.csv", "text/csv", b"a;b")]


@pytest.mark.parametrize("trouble", [KeyError("x"), File("large", "x/y", b"x" * 1001)])
async def test_words_arrive_without_a_paper_that_cannot_be_had(office: Office, trouble: File | Exception) -> None:
    """A mistake in a chart, or one too large to send, does not keep back the words."""
    office.papers["rekap"] = trouble
    await office.put_messages([("1", Message(Markup("Rekap"), paper=Paper("rekap")))])
    async with office.carrying():
        await until(lambda: office.wire.sent)
    assert office.wire.files == [None]


async def test_a_photo_is_waited_for(office: Office) -> None:
    """A photo that is still being fetched goes out when it is there."""
    photo = SentFile("photo", "ref", "image/jpeg", size=3, unique="u")
    now = office.clock.now()
    name = await office.database.write(lambda desk: desk.media.expect("telegram", photo, by=None, now=now))
    await office.put_messages([("1", Message(Markup("Bukti"), media=name))])
    async with office.carrying() as postman:
        await asyncio.sleep(0.05)
        assert office.wire.sent == []
        (office.folder / "a.jpg").write_bytes(b"abc")
        await office.database.write(lambda desk: desk.media.fetched(name, "0" * 64, 3, "image/jpeg", "a.jpg", now))
        office.clock.shift(timedelta(minutes=1))
        postman.wake()
        await until(lambda: office.wire.sent)
    assert office.wire.files == [File(f"{name}.jpg", "image/jpeg", b"abc")]


@pytest.mark.parametrize("lost", ["never known", "gone at the platform", "gone from the disk"])
async def test_words_arrive_without_a_photo_that_is_lost(office: Office, lost: str) -> None:
    """A photo that cannot be had any more does not keep back the words."""
    name, now = "0" * 24, office.clock.now()
    if lost != "never known":
        photo = SentFile("photo", "ref", "image/jpeg", size=3, unique="u")
        name = await office.database.write(lambda desk: desk.media.expect("telegram", photo, by=None, now=now))
    if lost == "gone at the platform":
        await office.database.write(lambda desk: desk.media.failed(name, "gone", now, None))
    if lost == "gone from the disk":
        await office.database.write(lambda desk: desk.media.fetched(name, "0" * 64, 3, "image/jpeg", "a.jpg", now))
    await office.put_messages([("1", Message(Markup("Bukti"), media=name))])
    async with office.carrying():
        await until(lambda: office.wire.sent)
    assert office.wire.files == [None]


async def test_a_paper_waits_for_the_database(office: Office) -> None:
    """A sheet that could not be read now is made later; the letter is not sent without it."""
    office.papers["rekap"] = DatabaseBusy()
    await office.put_messages([("1", Message(Markup("Rekap"), paper=Paper("rekap")))])
    async with office.carrying() as postman:
        await asyncio.sleep(0.1)
        assert office.wire.sent == []
        office.papers["rekap"] = File("rekap.csv", "text/csv", b"a;b")
        office.clock.shift(timedelta(minutes=1))
        postman.wake()
        await until(lambda: office.wire.sent)
    assert office.wire.files == [File("1-rekap.csv", "text/csv", b"a;b")]
