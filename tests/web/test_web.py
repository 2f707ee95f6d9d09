"""The doors over HTTP: who may deliver, what is refused, when it is confirmed, and how the bot is."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from markupsafe import Markup

from bot.channel import Incoming
from bot.clock import Clock
from bot.meters import Meters
from bot.telegram.intake import Intake
from bot.web import LARGEST, Hook, build
from conversations.messages import Message, Urgency
from conversations.people import Address
from storage.database import Database
from storage.errors import DatabaseBusy
from tests.telegram.payloads import message, press

SECRET = "rahasia-uji_1"
SHOWN = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Door:
    """The web application with the real intake, and what comes through it."""

    def __init__(self, database: Database) -> None:
        self.kept: list[Incoming] = []
        self.aside: list[str] = []
        self.acknowledged: list[str] = []
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.clock, self.meters = Clock(), Meters()
        intake = Intake(self, self.receive, self.set_aside, self.clock, self.meters)
        hook = Hook("https://contoh.id/telegram", SECRET, intake)
        self.web = build(database, self.clock, self.meters, "1.2.3", hook)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(self.web), base_url="http://bot")

    async def receive(self, arrived: Incoming) -> None:
        """In place of reception."""
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(arrived)

    async def set_aside(self, _channel: str, _key: str, raw: str, _error: str) -> None:
        """In place of reception."""
        if isinstance(self.trouble, DatabaseBusy):
            raise self.trouble
        self.aside.append(raw)

    async def acknowledge(self, press: str) -> None:
        """In place of the link."""
        self.acknowledged.append(press)

    async def deliver(self, update: Any, headers: dict[str, str] = SHOWN) -> int:
        """Deliver as Telegram does; the status."""
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        return (await self.client.post("/telegram", content=body, headers=headers)).status_code


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh SQLite file."""
    found = Database.open(f"sqlite:///{tmp_path / 'betang.db'}")
    await found.migrate()
    await found.start()
    yield found
    await found.close()


@pytest.fixture
async def door(database: Database) -> AsyncIterator[Door]:
    """The application, and a client of it."""
    found = Door(database)
    yield found
    await found.client.aclose()


async def test_a_delivery_is_confirmed_after_it_is_kept(door: Door) -> None:
    """No 200 while the transaction is open."""
    door.gate = asyncio.Event()
    delivery = asyncio.create_task(door.deliver(message(text="120")))
    await asyncio.sleep(0.05)
    assert not delivery.done()
    door.gate.set()
    assert await delivery == 200
    assert len(door.kept) == 1


async def test_a_press_is_acknowledged(door: Door) -> None:
    """The little clock on the button stops."""
    assert await door.deliver(press()) == 200
    assert door.acknowledged == ["4382bfdwdsb323b2d9"]


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Telegram-Bot-Api-Secret-Token": ""}, {"X-Telegram-Bot-Api-Secret-Token": SECRET + "x"}, {"Authorization": SECRET}],
)
async def test_who_does_not_know_the_secret_is_refused(door: Door, headers: dict[str, str]) -> None:
    """Nothing of a stranger's delivery is read."""
    assert await door.deliver(message(text="120"), headers) == 403
    assert door.kept == []


async def test_a_secret_in_strange_letters_is_refused(door: Door) -> None:
    """Header bytes beyond ASCII are a wrong secret, not an error."""
    answer = await door.client.post("/telegram", content=b"{}", headers={b"X-Telegram-Bot-Api-Secret-Token": b"\xff\xfe"})
    assert answer.status_code == 403


async def test_a_delivery_that_is_too_large_is_refused(door: Door) -> None:
    """A body over the bound is not read to its end."""
    assert await door.deliver(b"x" * (LARGEST + 1)) == 413


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
async def test_garbage_is_refused(door: Door, body: bytes) -> None:
    """What is not JSON did not come from Telegram."""
    assert await door.deliver(body) == 400
    assert door.aside == []


@pytest.mark.parametrize("update", [[], "x", {"update_id": 1, "message": {"text": "x"}}])
async def test_poison_is_set_aside_and_confirmed(door: Door, update: Any) -> None:
    """An update that cannot be read is kept for a person to look at; Telegram need not bring it again."""
    assert await door.deliver(update) == 200
    assert [json.loads(raw) for raw in door.aside] == [update]


async def test_what_cannot_be_kept_is_to_be_brought_again(door: Door) -> None:
    """503 while the database is busy, and 200 once it is not."""
    door.trouble = DatabaseBusy()
    assert await door.deliver(message(text="120")) == 503
    assert await door.deliver({"poison": True}) == 503
    door.trouble = None
    assert await door.deliver(message(text="120")) == 200
    assert len(door.kept) == 1


async def test_only_post_delivers(door: Door) -> None:
    """A browser finds nothing there."""
    assert (await door.client.get("/telegram", headers=SHOWN)).status_code == 405


async def test_a_well_bot_says_so(door: Door) -> None:
    """The database answers, nothing is stuck, and when something came last is told."""
    await door.deliver(message(text="120"))
    answer = await door.client.get("/health")
    assert answer.status_code == 200
    told = answer.json()
    assert (told["well"], told["database"], told["letters_waiting"], told["version"]) == (True, "answers", 0, "1.2.3")
    assert told["last_update"] == door.meters.last_update.isoformat() if door.meters.last_update else False


async def test_stuck_letters_are_an_illness(door: Door, database: Database) -> None:
    """When nothing gets out for a quarter of an hour, whoever watches is told."""
    await put(database, door)
    door.clock.shift(timedelta(minutes=14))
    assert (await door.client.get("/health")).status_code == 200
    door.clock.shift(timedelta(minutes=2))
    answer = await door.client.get("/health")
    assert answer.status_code == 503
    assert answer.json()["letters_waiting"] == 1
    assert answer.json()["oldest_letter_seconds"] >= 960


async def test_a_database_that_does_not_answer_is_an_illness(door: Door, tmp_path: Path) -> None:
    """The health page still answers, and so do the counters."""
    other = sqlite3.connect(tmp_path / "betang.db")
    other.execute("DROP TABLE outbox")
    other.close()
    answer = await door.client.get("/health")
    assert (answer.status_code, answer.json()["database"]) == (503, "does not answer")
    assert (await door.client.get("/metrics")).status_code == 200


async def test_the_counters_tell_no_names(door: Door, database: Database) -> None:
    """Turns by outcome, letters that wait, time in buckets; nobody's chat, name or words."""
    await put(database, door)
    await door.deliver(message(text="seratus dua puluh"))
    await door.deliver({"poison": True})
    answer = await door.client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'betang_turns_total{outcome="kept"} 1.0' in answer.text
    assert 'betang_turns_total{outcome="aside"} 1.0' in answer.text
    assert "betang_letters_waiting 1.0" in answer.text
    assert 'betang_turn_seconds_bucket{le="0.05"}' in answer.text
    assert not any(word in answer.text for word in ("5501", "Siti", "seratus"))


async def put(database: Database, door: Door) -> None:
    """A letter that nobody carries."""
    now = door.clock.now()
    words = Message(Markup("x"))
    await database.write(lambda desk: desk.outbox.put(Address("telegram", "5501"), words, urgency=Urgency.REPLY, due=now))
