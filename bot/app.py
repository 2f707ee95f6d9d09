"""The one place that wires: settings in, a running bot out."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib.metadata import version
from typing import Any, Protocol

import structlog
from telegram.error import TelegramError

from bot import backups, web
from bot.clock import Clock
from bot.commands import declared  # noqa: F401  # the commands declare themselves
from bot.examiner import Examiner
from bot.furnishing import furnish
from bot.house import House
from bot.listening import Listener
from bot.menu import CommandMenus
from bot.meters import Meters
from bot.papers import Papers
from bot.porter import Porter
from bot.postman import Postman
from bot.reception import Reception
from bot.rounds import Rounds
from bot.settings import Settings
from bot.sweeping import set_aside_for_good
from bot.telegram.intake import Intake
from bot.telegram.link import TelegramChannel
from bot.telegram.poller import Poller
from bot.telegram.webhook import Webhook
from bot.web import Hook
from conversations.judging import Accepted, shipped
from storage.database import Database
from storage.desk import Desk
from storage.errors import VersionTaken

log = structlog.get_logger(__name__)

VERSION = version("betang")
SWITCH = 0.001
"""Seconds that a thread keeps the interpreter while others wait. A turn changes threads some ten times, and beside a long export
each change waits so long: with Python's 5 ms replies took up to 200 ms, with 1 ms up to 45, at no cost that could be measured."""


class Way(Protocol):
    """A part that runs until it is told to stop, and then finishes what it holds."""

    async def run(self) -> None:
        """Until `stop`."""
        ...

    def stop(self) -> None:
        """Let `run` return soon."""
        ...


@dataclass(slots=True)
class Bot:
    """Every part of a running bot. Started by `start`; `serve` runs it until `stop`."""

    settings: Settings
    clock: Clock
    database: Database
    house: House
    channel: TelegramChannel
    postman: Postman
    rounds: Rounds
    ways: tuple[Way, ...]
    """What is stopped first, the ways in before the ways out."""

    @classmethod
    async def start(cls, settings: Settings, clock: Clock) -> Bot:
        """Open the database and wire every part to it. Raises StorageError, FormError or TokenRefused."""
        database = Database.open(settings.database_url)
        await database.start()
        try:
            return await cls._wired(settings, clock, database)
        except BaseException:
            await database.close()
            raise

    @classmethod
    async def _wired(cls, settings: Settings, clock: Clock, database: Database) -> Bot:
        channel = TelegramChannel(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
        sys.setswitchinterval(SWITCH)
        gazetteer = await database.study(lambda desk: desk.areas.load())
        house = furnish(
            gazetteer,
            timezone=settings.timezone,
            controller=settings.controller,
            contact=settings.help_contact,
            link=await _introduced(channel, clock),
        )
        await asyncio.to_thread(house.places.build)
        set_aside_for_good()
        await keep_shipped(database, clock)
        meters = Meters()
        channels = {channel.name: channel}
        # One process for a token: what another had in its hands died with it, and somebody waits for the next question.
        await database.write(lambda desk: desk.outbox.release(channel.name))
        papers = Papers(database, house, clock, settings.media_dir)
        postman = Postman(database, channels, clock, papers, settings.media_dir, meters=meters)
        porter = Porter(database, channels, clock, settings.media_dir)
        examiner = Examiner(database, house, clock, settings.media_dir, postman.wake)
        menus = CommandMenus(house, channel.set_menu)
        menus.open()

        def wake() -> None:
            postman.wake()
            porter.wake()

        reception = Reception(database, house, clock, wake, menus.offer)
        intake = Intake(channel, reception.receive, reception.set_aside, clock, meters)
        rounds = Rounds(database, house, postman.wake, backups.daily(settings))
        hook = Hook(settings.webhook_url, settings.webhook_secret.get_secret_value(), intake) if settings.webhook_url else None
        way_in: Way = (
            Webhook(channel, settings.webhook_url, settings.webhook_secret.get_secret_value(), clock)
            if hook
            else Poller(channel, intake, clock)
        )
        listener = Listener(settings.listens_on, web.build(database, clock, meters, VERSION, hook))
        return cls(settings, clock, database, house, channel, postman, rounds, (way_in, listener, examiner, porter, postman))

    async def serve(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set or a part cannot go on; then finish what is held. Raises what ended it."""
        running: dict[asyncio.Task[None], Way] = {asyncio.create_task(way.run()): way for way in self.ways}
        walking = asyncio.create_task(self.rounds.run(self.clock))
        stopping = asyncio.create_task(stop.wait())
        every: list[asyncio.Task[Any]] = [*running, walking, stopping]
        try:
            await asyncio.wait(every, return_when=asyncio.FIRST_COMPLETED)
            walking.cancel()
            for task, way in running.items():
                way.stop()
                await asyncio.wait([task])
            for task in running:
                task.result()
        finally:
            for task in every:
                task.cancel()
            await asyncio.gather(*every, return_exceptions=True)
            await self.channel.close()
            await self.database.close()


async def keep_shipped(database: Database, clock: Clock) -> None:
    """Keep the texts of the shipped forms, so that reports stay readable when the next release asks something else.

    One that an admin has kept otherwise under the same version is told in the log: its version is to be counted up.
    """
    now = clock.now()
    for one in (await asyncio.to_thread(shipped)).values():
        try:
            await database.write(partial(_keep, one, now))
        except VersionTaken:
            log.error("form_version_taken", form=one.name, version=one.version)  # noqa: TRY400


def _keep(one: Accepted, now: datetime, desk: Desk) -> None:
    desk.forms.keep(one.name, one.version, one.title, one.text, by=None, now=now)


async def _introduced(channel: TelegramChannel, clock: Clock) -> str:
    """The bot's own address. Telegram out of reach does not keep the bot from starting: links then lack until it is back."""
    try:
        await channel.introduce()
    except TelegramError as error:
        log.warning("telegram_out_of_reach", reason=type(error).__name__, at=clock.now().isoformat())
    return f"https://t.me/{channel.username}" if channel.username else ""
