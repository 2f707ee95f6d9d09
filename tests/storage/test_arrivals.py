"""What arrives and what is noted: updates once, chats as they were left, files until they are fetched, deeds for good."""

from __future__ import annotations

import asyncio
from datetime import date

from conversations.events import SentFile
from storage.chats import Chat
from storage.database import Database
from storage.desk import Desk
from tests.storage.scene import HOUR, NOW, PHONE, VILLAGE

PHOTO = SentFile("photo", ref="AgAC1", unique="AQAD1", size=2_000, name="papan\0.jpg", mime="image/jpeg")


async def test_an_update_is_handled_once(database: Database) -> None:
    """Delivered twice at the same moment, one of the two is the first; keys are of a channel."""

    def first(desk: Desk) -> bool:
        return desk.inbox.first("telegram", "7", NOW)

    both = await asyncio.gather(database.write(first, lock="a"), database.write(first, lock="b"))
    assert sorted(both) == [False, True]
    assert await database.write(lambda desk: desk.inbox.first("whatsapp", "7", NOW))


async def test_an_update_whose_work_fails_may_come_again(database: Database) -> None:
    """The key is kept with the effect or not at all."""

    def fails(desk: Desk) -> None:
        assert desk.inbox.first("telegram", "8", NOW)
        raise LookupError

    outcome = await asyncio.gather(database.write(fails), return_exceptions=True)
    assert isinstance(outcome[0], LookupError)
    assert await database.write(lambda desk: desk.inbox.first("telegram", "8", NOW))


async def test_old_keys_are_forgotten(database: Database) -> None:
    """After the channel has stopped repeating them."""

    def work(desk: Desk) -> int:
        desk.inbox.first("telegram", "old", NOW)
        desk.inbox.first("telegram", "new", NOW + HOUR)
        return desk.inbox.purge(NOW + HOUR)

    assert await database.write(work) == 1
    assert not await database.write(lambda desk: desk.inbox.first("telegram", "new", NOW))


async def test_what_could_not_be_handled_is_set_aside_whole(database: Database) -> None:
    """With its raw text and its error, in the order of arrival."""
    await database.write(lambda desk: desk.inbox.set_aside("telegram", "7", '{"a": 1}', "KeyError: \0x", NOW))
    (aside,) = await database.read(lambda desk: desk.inbox.aside())
    assert (aside.channel, aside.key, aside.raw, aside.error, aside.at) == ("telegram", "7", '{"a": 1}', "KeyError: x", NOW)


async def test_the_offset_is_kept_beside_the_pause(database: Database) -> None:
    """Both stand in the row of the channel and do not overwrite each other; offsets outgrow 32 bits."""

    def work(desk: Desk) -> None:
        assert desk.inbox.offset("telegram") == 0
        desk.inbox.keep_offset("telegram", 2**40)
        desk.outbox.pause("telegram", NOW)
        desk.inbox.keep_offset("telegram", 2**40 + 1)

    await database.write(work)
    assert await database.read(lambda desk: (desk.inbox.offset("telegram"), desk.outbox.paused("telegram"))) == (2**40 + 1, NOW)


async def test_a_chat_is_found_as_it_was_left(database: Database) -> None:
    """Focus and village are each kept; an unseen chat is empty and asking writes nothing."""

    def work(desk: Desk) -> list[Chat]:
        seen = [desk.chats.get(PHONE)]
        desk.chats.focus(PHONE, "koperasi", VILLAGE, NOW)
        desk.chats.choose_village(PHONE, VILLAGE, NOW + HOUR)
        seen.append(desk.chats.get(PHONE))
        desk.chats.focus(PHONE, "", "", NOW)
        desk.chats.seen(PHONE, NOW + 2 * HOUR)
        return [*seen, desk.chats.get(PHONE)]

    unseen, left, cleared = await database.write(work)
    assert unseen == Chat(PHONE)
    assert left == Chat(PHONE, None, "koperasi", VILLAGE, VILLAGE, NOW, NOW + HOUR)
    assert cleared == Chat(PHONE, None, "", "", VILLAGE, NOW, NOW + 2 * HOUR)


async def test_a_file_is_expected_until_it_is_fetched(database: Database) -> None:
    """Failing, it is tried later; fetched, it is due no more; the same file is kept once, under a name without chance."""

    def work(desk: Desk) -> None:
        name = desk.media.expect("telegram", PHOTO, by=None, now=NOW)
        assert name == desk.media.expect("telegram", PHOTO, by=None, now=NOW)
        assert name != desk.media.expect("whatsapp", PHOTO, by=None, now=NOW + HOUR)
        (due,) = desk.media.due(NOW, 10)
        assert (due.name, due.ref, due.filename, due.state, due.attempts) == (name, "AgAC1", "papan.jpg", "expected", 0)
        desk.media.failed(name, "timeout", NOW, NOW + HOUR)
        assert desk.media.due(NOW, 10) == []
        assert [row.attempts for row in desk.media.due(NOW + HOUR, 1)] == [1]
        desk.media.fetched(name, "ab12", 1_999, "image/png", "ab/ab12", NOW + HOUR)
        assert [row.channel for row in desk.media.due(NOW + HOUR, 10)] == ["whatsapp"]
        kept = desk.media.get(name)
        assert kept is not None
        assert (kept.state, kept.sha256, kept.size, kept.mime, kept.path) == ("fetched", "ab12", 1_999, "image/png", "ab/ab12")
        desk.media.expect("telegram", PHOTO, by=None, now=NOW)
        assert desk.media.get(name) == kept

    await database.write(work)


async def test_a_file_that_is_gone_can_be_sent_again(database: Database) -> None:
    """When the link has died for good, the same photo sent anew is fetched by its new handle."""

    def work(desk: Desk) -> None:
        name = desk.media.expect("telegram", PHOTO, by=None, now=NOW)
        desk.media.failed(name, "too old", NOW, None)
        assert desk.media.due(NOW + HOUR, 9) == []
        again = SentFile("photo", ref="AgAC2", unique="AQAD1")
        assert desk.media.expect("telegram", again, by=None, now=NOW) == name
        assert [row.ref for row in desk.media.due(NOW, 9)] == ["AgAC2"]
        assert desk.media.get("none") is None

    await database.write(work)


async def test_deeds_are_read_newest_first_and_by_area(database: Database) -> None:
    """A page at a time; an officer's page holds the deeds of the own area alone."""

    def work(desk: Desk) -> None:
        who = desk.people.add("Budi", NOW).id
        for number, area in enumerate((VILLAGE, "62.02", "62.01", VILLAGE)):
            desk.audit.note(who, f"deed {number}", area, NOW, number=number, word="é")
        assert [row.what for row in desk.audit.latest("62.01", 2)] == ["deed 3", "deed 2"]
        last = desk.audit.latest("62.01", 2)[-1].id
        (older,) = desk.audit.latest("62.01", 2, before=last)
        assert (older.what, older.who, older.details) == ("deed 0", who, {"number": 0, "word": "é"})
        assert len(desk.audit.latest("", 10)) == 4

    await database.write(work)


async def test_the_nearest_deadline_counts(database: Database) -> None:
    """A kecamatan's own day goes before the kabupaten's, that before the one for all; a later setting replaces."""

    def work(desk: Desk) -> None:
        by = desk.people.add("Dinas", NOW).id
        assert desk.deadlines.of("koperasi", VILLAGE) is None
        for area, day in (("", 1), ("62.01", 2), ("62.01.02", 3), ("62.01.02", 4), ("62.02", 5)):
            desk.deadlines.set("koperasi", area, date(2026, 4, day), by, NOW)
        days = [desk.deadlines.of("koperasi", area) for area in (VILLAGE, "62.01.03.1001", "63.01")]
        assert [day and day.day for day in days] == [4, 2, 1]
        assert desk.deadlines.of("pembentukan", VILLAGE) is None
        assert [(one.area, one.day.day) for one in desk.deadlines.chain("koperasi", VILLAGE)] == [
            ("62.01.02", 4),
            ("62.01", 2),
            ("", 1),
        ]
        assert [(one.area, one.day.day) for one in desk.deadlines.all("62.01")] == [("62.01", 2), ("62.01.02", 4)]

    await database.write(work)


async def test_a_database_knows_that_it_holds_a_sample(database: Database) -> None:
    """Made-up reports are marked as such for as long as they are there."""

    def work(desk: Desk) -> None:
        assert not desk.sample
        desk.sample = True

    await database.write(work)
    assert await database.read(lambda desk: desk.sample)
    assert await database.read(lambda desk: desk.settings.get("nothing")) == ""
