"""Letters: each once, in order within a chat, the urgent first, and never two workers on one."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from markupsafe import Markup
from sqlalchemy import text

from conversations.messages import Message, Urgency
from conversations.people import Address
from storage.database import Database
from storage.desk import Desk
from storage.outbox import Letter, Waiting
from tests.storage.scene import HELLO, HOUR, MINUTE, NOW, PHONE

REPLY, REMINDER, DIGEST = Urgency
LEASE = timedelta(seconds=60)


def phone(number: int) -> Address:
    """Another phone."""
    return Address("telegram", str(number))


def put(
    desk: Desk, words: str, to: Address = PHONE, urgency: Urgency = REPLY, due: datetime = NOW, expires: datetime | None = None
) -> None:
    """A letter without a key."""
    desk.outbox.put(to, Message(Markup(words)), urgency=urgency, due=due, expires=expires)


def claim(desk: Desk, now: datetime = NOW, most: int = 10) -> list[Letter]:
    """What the postman would be handed."""
    return desk.outbox.claim("telegram", now, most, LEASE)


def words(letters: list[Letter]) -> list[str]:
    """What they say."""
    return [str(letter.message.text) for letter in letters]


async def test_what_has_a_key_happens_once(database: Database) -> None:
    """Also when both ticks of the clock come at once, and also after it was sent."""

    def nudge(desk: Desk) -> bool:
        return desk.outbox.put(PHONE, HELLO, urgency=REMINDER, key="nudge/x/1", due=NOW)

    both = await asyncio.gather(database.write(nudge, lock="a"), database.write(nudge, lock="b"))
    assert sorted(both) == [False, True]
    letters = await database.write(claim)
    assert [letter.key for letter in letters] == ["nudge/x/1"]
    await database.write(lambda desk: desk.outbox.sent(letters[0].id, "99", NOW))
    assert not await database.write(nudge)
    assert await database.write(lambda desk: claim(desk, NOW + HOUR)) == []


async def test_letters_without_a_key_are_all_different(database: Database) -> None:
    """The same reply twice is two replies."""
    assert await database.write(lambda desk: [desk.outbox.put(PHONE, HELLO, urgency=REPLY, due=NOW) for _ in "ab"]) == [True] * 2


async def test_one_letter_a_chat_and_in_order(database: Database) -> None:
    """The second letter of a chat waits until the first is done; other chats do not wait."""

    def work(desk: Desk) -> list[list[str]]:
        put(desk, "first")
        put(desk, "second")
        put(desk, "elsewhere", to=phone(2))
        one = claim(desk)
        none = claim(desk)
        desk.outbox.sent(one[0].id, "r1", NOW)
        return [words(one), words(none), words(claim(desk))]

    assert await database.write(work) == [["first", "elsewhere"], [], ["second"]]


async def test_a_letter_that_failed_is_not_overtaken(database: Database) -> None:
    """While the first waits for its next attempt, the second waits too; then both go, in order, the first counted twice."""

    def work(desk: Desk) -> None:
        put(desk, "first")
        put(desk, "second")
        first = claim(desk)[0]
        assert first.attempts == 1
        desk.outbox.later(first.id, NOW + MINUTE, "429")
        assert claim(desk) == []
        assert claim(desk, NOW + MINUTE - timedelta(seconds=1)) == []
        again = claim(desk, NOW + MINUTE)
        assert [(str(letter.message.text), letter.attempts) for letter in again] == [("first", 2)]
        desk.outbox.never(again[0].id, "blocked", NOW + MINUTE)
        assert words(claim(desk, NOW + MINUTE)) == ["second"]

    await database.write(work)


async def test_a_reply_goes_before_reminders_and_those_before_digests(database: Database) -> None:
    """By urgency, then by when it was due; within a chat a reply passes a waiting reminder, never one that is under way."""

    def work(desk: Desk) -> None:
        put(desk, "digest", to=phone(1), urgency=DIGEST, due=NOW - HOUR)
        put(desk, "late reminder", to=phone(2), urgency=REMINDER, due=NOW - MINUTE)
        put(desk, "later reminder", to=phone(3), urgency=REMINDER, due=NOW)
        put(desk, "reminder", urgency=REMINDER, due=NOW - HOUR)
        put(desk, "reply")
        first = claim(desk)
        assert words(first) == ["reply", "late reminder", "later reminder", "digest"]
        desk.outbox.sent(first[0].id, "", NOW)
        assert words(claim(desk)) == ["reminder"]
        put(desk, "another reply")
        assert claim(desk) == []

    await database.write(work)


async def test_what_is_due_later_holds_nothing_up(database: Database) -> None:
    """A reminder planned for tomorrow neither goes today nor delays today's."""

    def work(desk: Desk) -> None:
        put(desk, "tomorrow", urgency=REMINDER, due=NOW + 24 * HOUR)
        put(desk, "today", urgency=REMINDER)
        assert desk.outbox.waiting(NOW) == Waiting(1, NOW)
        assert words(claim(desk)) == ["today"]

    await database.write(work)


async def test_the_claims_of_a_dead_worker_come_back(database: Database) -> None:
    """After the lease the letter is anybody's again, and its second attempt is known as such."""

    def work(desk: Desk) -> None:
        put(desk, "hello")
        assert len(claim(desk)) == 1
        assert claim(desk, NOW + LEASE - timedelta(seconds=1)) == []
        assert [letter.attempts for letter in claim(desk, NOW + LEASE)] == [2]

    await database.write(work)


async def test_what_has_expired_is_dropped_and_not_sent_in_a_burst(database: Database) -> None:
    """After an outage, yesterday's reminder is not sent today; what is under way is left to its end."""

    def work(desk: Desk) -> None:
        put(desk, "old", urgency=REMINDER, expires=NOW + HOUR)
        put(desk, "under way", to=phone(2), urgency=REMINDER, expires=NOW + HOUR, due=NOW - HOUR)
        assert words(claim(desk, most=1)) == ["under way"]
        assert claim(desk, NOW + HOUR - LEASE) != []
        assert claim(desk, NOW + HOUR + LEASE) == []
        assert desk.outbox.waiting(NOW + 2 * HOUR) == Waiting(0, None)

    await database.write(work)


async def test_words_are_wiped_when_done(database: Database) -> None:
    """Sent, undeliverable, expired or withdrawn: what was said is not kept."""

    def work(desk: Desk) -> list[str]:
        for number, secret in enumerate(("sent", "never", "expired", "withdrawn")):
            expires = NOW + MINUTE if secret == "expired" else None
            message = Message(Markup(f"rahasia {secret}"))
            desk.outbox.put(phone(number), message, urgency=REPLY, key=secret, due=NOW, expires=expires)
        letters = {letter.key: letter.id for letter in claim(desk)}
        desk.outbox.sent(letters["sent"], "r", NOW)
        desk.outbox.never(letters["never"], "blocked", NOW)
        assert desk.outbox.withdraw("withdrawn", NOW) == 1
        claim(desk, NOW + HOUR)
        return list(desk.outbox._db.execute(text("SELECT state || ':' || body FROM outbox ORDER BY id")).scalars())

    assert await database.write(work) == ["sent:", "never:", "expired:", "withdrawn:"]


async def test_a_report_that_came_in_withdraws_its_reminders(database: Database) -> None:
    """By the beginning of the key, exactly; one that is under way is not tried again."""

    def work(desk: Desk) -> None:
        for number, key in enumerate(("nudge/a/62.01/1", "nudge/a/62.01/2", "nudge/a/62.011/1", "nudge/b/62.01/1", "nudge%")):
            desk.outbox.put(phone(number), HELLO, urgency=REMINDER, key=key, due=NOW)
        under_way = claim(desk, most=1)[0]
        assert desk.outbox.withdraw("nudge/a/62.01/", NOW) == 2
        desk.outbox.later(under_way.id, NOW, "timeout")
        assert [letter.key for letter in claim(desk)] == ["nudge/a/62.011/1", "nudge/b/62.01/1", "nudge%"]
        with pytest.raises(ValueError, match="empty"):
            desk.outbox.withdraw("", NOW)

    await database.write(work)


async def test_a_paused_channel_is_left_alone(database: Database) -> None:
    """After 429 nothing is claimed until it has passed; other channels go on."""

    def work(desk: Desk) -> None:
        put(desk, "hello")
        put(desk, "halo", to=Address("whatsapp", "1"))
        assert desk.outbox.paused("telegram") is None
        desk.outbox.pause("telegram", NOW + MINUTE)
        assert desk.outbox.paused("telegram") == NOW + MINUTE
        assert claim(desk) == []
        assert words(desk.outbox.claim("whatsapp", NOW, 5, LEASE)) == ["halo"]
        assert words(claim(desk, NOW + MINUTE)) == ["hello"]

    await database.write(work)


async def test_workers_side_by_side_share_the_letters(database: Database) -> None:
    """Six workers empty the outbox: each letter goes to one of them, and those of a chat in their order."""
    chats, each = 12, 5

    def fill(desk: Desk) -> None:
        for number in range(each):
            for chat in range(chats):
                put(desk, f"{number}", to=phone(chat))

    await database.write(fill)
    delivered: list[tuple[str, int]] = []

    async def worker() -> None:
        while len(delivered) < chats * each:
            letters = await database.write(lambda desk: claim(desk, most=3))
            for letter in letters:
                delivered.append((letter.to.chat, int(letter.message.text)))
                await database.write(lambda desk, letter=letter: desk.outbox.sent(letter.id, "", NOW))  # type: ignore[misc]
            await asyncio.sleep(0)

    await asyncio.wait_for(asyncio.gather(*(worker() for _ in range(6))), 60)
    assert len(delivered) == chats * each
    for chat in range(chats):
        assert [number for to, number in delivered if to == str(chat)] == list(range(each))


async def test_forgetting_what_is_long_done(database: Database) -> None:
    """Done letters go after a while, with their keys; open ones stay however old."""

    def work(desk: Desk) -> None:
        put(desk, "open")
        desk.outbox.put(phone(2), HELLO, urgency=REPLY, key="k", due=NOW)
        done = next(letter for letter in claim(desk) if letter.key)
        desk.outbox.sent(done.id, "", NOW)
        assert desk.outbox.purge(NOW) == 0
        assert desk.outbox.purge(NOW + HOUR) == 1
        assert desk.outbox.waiting(NOW).count == 1
        assert desk.outbox.put(phone(2), HELLO, urgency=REPLY, key="k", due=NOW)

    await database.write(work)
