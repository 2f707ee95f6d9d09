"""The link and the intake against the simulator, which judges calls and makes updates by Telegram's rules, not by ours."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channel import Delivered, FetchNever, File, Incoming, Never
from bot.clock import Clock
from bot.meters import Meters
from bot.simulator import hands
from bot.simulator.records import Phone
from bot.simulator.serving import serving
from bot.simulator.world import World
from bot.telegram.intake import Intake
from bot.telegram.link import TelegramChannel
from conversations.events import Blocked, Edited, Pressed, Said, SentFile, SharedContact, SharedPlace, Started
from conversations.messages import Message
from conversations.people import Address
from tests.telegram.test_outgoing import HELLO, KINDS, NANTI

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
TOKEN = "1234567890:SIMULATOR-ON-THIS-MACHINE-ONLY"


class Village:
    """A phone in the simulator, and the bot's link to it."""

    def __init__(self, world: World, link: TelegramChannel) -> None:
        self.world, self.link = world, link
        self.phone: Phone = world.add_phone("Siti Contoh", "6281200000000")
        hands.start(world, self.phone, "K7QF20XWD1")
        self.address = Address("telegram", str(self.phone.id))
        self.arrived: list[Incoming] = []

    async def take_everything(self) -> None:
        """Ask once, and take what there is."""

        async def receive(arrived: Incoming) -> None:
            self.arrived.append(arrived)

        async def set_aside(_channel: str, _key: str, raw: str, _error: str) -> None:
            raise AssertionError(raw)

        intake = Intake(self.link, receive, set_aside, Clock(), Meters())
        for update in await self.link.updates(None, 0):
            await intake.take(update)
        await intake.close()


@pytest.fixture
async def village() -> AsyncIterator[Village]:
    """A simulator of its own."""
    world = World(TOKEN, Clock())
    async with serving(world) as url:
        link = TelegramChannel(TOKEN, url)
        yield Village(world, link)
        await link.close()


@pytest.mark.parametrize(("message", "file"), [(row[1], row[2]) for row in KINDS], ids=[row[0] for row in KINDS])
async def test_each_kind_of_message_is_taken(village: Village, message: Message, file: File | None) -> None:
    """Nothing we say is refused, also not an edit of a message that is not there."""
    shown = File(file.name, file.mime, PIXEL) if file is not None and file.mime == "image/png" else file
    assert isinstance(await village.link.send(village.address, message, shown), Delivered)


async def test_what_people_do_arrives_as_it_was_done(village: Village) -> None:
    """Everything a phone can send comes out as the event of its kind, and nothing is set aside."""
    world, phone = village.world, village.phone
    sent = await village.link.send(village.address, Message(HELLO.text, buttons=((NANTI,),)), None)
    assert isinstance(sent, Delivered)
    (said,) = hands.say(world, phone, "seratus dua puluh")
    hands.send_file(world, phone, "photo", PIXEL, name="a.png", mime="image/png", small=PIXEL)
    hands.send_file(world, phone, "voice", b"isi", name="a.ogg", mime="audio/ogg")
    hands.send_contact(world, phone)
    hands.send_place(world, phone, -2.2, 113.9)
    hands.edit(world, phone, said.message["message_id"], "120")
    hands.press(world, phone, int(sent.ref), "s1|nanti")
    hands.block(world, phone)
    hands.unblock(world, phone)
    await village.take_everything()
    kinds = [type(arrived.event) for arrived in village.arrived]
    assert kinds == [Started, Said, SentFile, SentFile, SharedContact, SharedPlace, Edited, Pressed, Blocked, Blocked]
    assert village.arrived[0].event == Started("K7QF20XWD1")
    assert village.arrived[7].event == Pressed("s1|nanti", sent.ref)
    assert [arrived.event.own for arrived in village.arrived if isinstance(arrived.event, SharedContact)] == [True]
    assert len({arrived.key for arrived in village.arrived}) == len(village.arrived)
    assert {arrived.address for arrived in village.arrived} == {village.address}


async def test_a_photo_can_be_fetched(village: Village) -> None:
    """The bytes come back as they were sent; what is over 20 MB does not come at all."""
    hands.send_file(village.world, village.phone, "document", b"isi berkas", name="a.txt", mime="text/plain")
    hands.send_file(village.world, village.phone, "document", bytes(21 * 1024 * 1024), name="besar.bin", mime="text/plain")
    await village.take_everything()
    small, large = [arrived.event for arrived in village.arrived if isinstance(arrived.event, SentFile)]
    assert await village.link.fetch(small.ref) == b"isi berkas"
    with pytest.raises(FetchNever):
        await village.link.fetch(large.ref)


async def test_who_blocked_the_bot_is_out_of_reach(village: Village) -> None:
    """And a press that is too old to be acknowledged does no harm."""
    sent = await village.link.send(village.address, Message(HELLO.text, buttons=((NANTI,),)), None)
    assert isinstance(sent, Delivered)
    query = hands.press(village.world, village.phone, int(sent.ref), "s1|nanti")
    village.world.shift(timedelta(minutes=5))
    await village.link.acknowledge(query.id)
    hands.block(village.world, village.phone)
    assert await village.link.send(village.address, HELLO, None) == Never(
        "blocked (403: bot was blocked by the user)", unreachable=True
    )
