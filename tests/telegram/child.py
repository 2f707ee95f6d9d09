"""The bot's way in and out as a process of its own, to be killed: poller, SQLite file, postman; each arrival is answered once."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from markupsafe import Markup

from bot.channel import Incoming, Made
from bot.clock import Clock
from bot.meters import Meters
from bot.postman import Postman
from bot.telegram.intake import Intake
from bot.telegram.link import TelegramChannel
from bot.telegram.poller import Poller
from conversations.events import Said
from conversations.messages import Message, Paper, Urgency
from conversations.people import Address
from storage.database import Database
from storage.desk import Desk
from tests.telegram.fake import TOKEN


async def main(url: str, path: str, minutes: str) -> None:
    """Run until killed, `minutes` after the real time: what a killed process had in its hands is anybody's again."""
    database = Database.open(f"sqlite:///{path}")
    await database.migrate()
    await database.start()
    clock, meters, link = Clock(), Meters(), TelegramChannel(TOKEN, url)
    clock.shift(timedelta(minutes=int(minutes)))
    postman = Postman(database, {link.name: link}, clock, no_paper, Path(path).parent, meters=meters)

    async def receive(arrived: Incoming) -> None:
        now = clock.now()

        def turn(desk: Desk) -> None:
            if desk.inbox.first(arrived.address.channel, arrived.key, now):
                desk.audit.note(None, "turn", "", now)
                words = arrived.event.text if isinstance(arrived.event, Said) else "?"
                desk.outbox.put(arrived.address, Message(Markup(f"Diterima: {words}")), urgency=Urgency.REPLY, due=now)

        await database.write(turn)
        postman.wake()

    async def set_aside(_channel: str, _key: str, _raw: str, _error: str) -> None:
        raise AssertionError("nothing is to be set aside here")

    poller = Poller(link, Intake(link, receive, set_aside, clock, meters), clock, wait=1)
    await asyncio.gather(poller.run(), postman.run())


async def no_paper(paper: Paper, to: Address, most: int) -> Made:
    """No letter here has one."""
    raise AssertionError(paper, to)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
