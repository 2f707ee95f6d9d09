"""`betang demo`: the whole job on this machine, against the simulator, with a made-up sample of reports."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import signal
import webbrowser
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from bot import logs
from bot.app import Bot
from bot.checks.lookout import Lookout
from bot.clock import Clock, code_hash, new_code
from bot.house import House
from bot.menu import menu
from bot.reception import called
from bot.settings import Settings
from bot.simulator.records import Step
from bot.simulator.serving import serving
from bot.simulator.world import World
from bot.terminal.importing import VALID
from bot.terminal.sample import OFFICE, VILLAGE, lay_out
from conversations.messages import Urgency
from conversations.people import Address, Role
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from storage.desk import Desk

FOLDER = Path("var/demo")
TOKEN = "1234567890:SIMULATOR-ON-THIS-MACHINE-ONLY"  # noqa: S105 - opens nothing but the simulator of this process
TO_THE_BOT = "https://t.me/betang_bot?start="
LOOKS = 4
"""Looks at the sample, each at some of its kabupaten: so that the officer finds it checked, and need not wait two minutes."""


class CannotPlay(ValueError):
    """The demo cannot run here; the message says what to change."""


async def play(port: int, *, keep: bool, browser: bool, say: Callable[[str], None]) -> None:
    """Serve the simulator and run the bot against it until Ctrl+C. Raises CannotPlay when the port is taken."""
    clock = Clock()
    world = World(TOKEN, clock)
    async with contextlib.AsyncExitStack() as serves:
        try:
            address = await serves.enter_async_context(serving(world, "127.0.0.1", port))
        except OSError as error:
            raise CannotPlay(
                f"port {port} cannot be had ({error.strerror}); another demo? Try betang demo --port {port + 1}."
            ) from error
        # Only now: a demo that has the port goes on with its database.
        if not keep:
            shutil.rmtree(FOLDER, ignore_errors=True)
        await _perform(world, clock, address, browser=browser, say=say)


async def _perform(world: World, clock: Clock, address: str, *, browser: bool, say: Callable[[str], None]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    fresh = not (FOLDER / "betang.db").exists()
    settings = _settings(world.token, address)
    logs.configure(settings)
    say("[1/3] database and the 1,571 villages of Central Kalimantan …")
    await _prepared(settings.database_url)
    say("[2/3] phones and a made-up sample of reports …")
    bot = await Bot.start(settings, clock)
    await _peopled(bot, world, fresh=fresh)
    say("[3/3] the bot is talking to the phones")
    _tell(address, world, say)
    if browser:
        _show(address)
    await bot.serve(_stopped())


def _settings(token: str, address: str) -> Settings:
    """Nothing of a real bot's settings reaches the demo."""
    return Settings.load(
        telegram_token=token,
        telegram_api_url=address,
        database_url=f"sqlite:///{FOLDER}/betang.db",
        media_dir=FOLDER / "media",
        backup_dir=FOLDER / "backup",
        controller="Dinas Koperasi dan UKM (contoh)",
        help_contact="Dinas Koperasi, 0536 000 0000 (contoh)",
        log_level="WARNING",
        webhook_url="",
        listen="",
    )


def _show(address: str) -> None:
    """Open the page, but not in a browser that lives in the terminal: it would take the terminal, and wait for this process."""
    with contextlib.suppress(webbrowser.Error):
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(address)


async def _prepared(url: str) -> None:
    database = Database.open(url)
    await database.migrate()
    await database.start()
    try:
        if await database.read(lambda desk: desk.areas.count()) == 0:
            areas = read_areas(CENTRAL_KALIMANTAN)
            await database.write(lambda desk: desk.areas.replace(areas))
    finally:
        await database.close()


async def _peopled(bot: Bot, world: World, *, fresh: bool) -> None:
    """Three phones: a head with an invitation, an officer and an admin who are known already."""
    head = world.add_phone("Siti Aminah", "+6281200000001", note="Kepala desa")
    officer = world.add_phone("Budi Santoso", "+6281200000002", note="Petugas dinas")
    admin = world.add_phone("Rina Wati", "+6281200000003", note="Admin")
    officer.started = admin.started = True
    code, now = new_code(), bot.clock.now()

    def known(desk: Desk) -> None:
        if fresh:
            lay_out(desk, bot.house, now)
            for phone, role, area, agency in ((officer, Role.OFFICER, OFFICE, "dinas_koperasi"), (admin, Role.ADMIN, "", "")):
                person = desk.people.add(phone.name, now, phone=phone.number)
                desk.people.bind(Address("telegram", str(phone.id)), person.id, now)
                desk.people.grant(person.id, role, area, agency, by=None, now=now)
                _greet(desk, bot.house, Address("telegram", str(phone.id)), now)
        desk.invitations.add(
            code_hash(code),
            Role.HEAD,
            VILLAGE,
            "",
            name=head.name,
            position="Kepala Desa",
            by=None,
            expires_at=now + VALID,
            now=now,
        )

    await bot.database.write(known)
    if fresh:
        lookout = Lookout(bot.database, bot.house)
        for _ in range(LOOKS):
            await lookout.walk(now)
    world.guide = [
        Step("Kepala desa", f"Buka undangan: {TO_THE_BOT}{code}"),
        Step("Kepala desa", "Ikuti sampai SETUJU, lalu ketuk Lapor dan isi laporan koperasi."),
        Step("Petugas dinas", "Ketik /ringkasan, lalu /periksa dan /belum; kerjakan dengan tombolnya."),
        Step("Admin", "Ketik /undang untuk mengundang petugas atau kepala desa; /formulir untuk formulir sendiri dari Excel."),
        Step("Waktu", "Majukan waktu untuk melihat pengingat kepada kepala desa dan ringkasan Kamis 14.00."),
    ]


def _greet(desk: Desk, house: House, to: Address, now: datetime) -> None:
    """The menu, so that the first look at a phone shows what its person can do."""
    caller = desk.callers.at(to)
    if caller.person is not None:
        desk.outbox.put(to, menu(called(house, desk, caller, now)), urgency=Urgency.REPLY, due=now)


def _tell(address: str, world: World, say: Callable[[str], None]) -> None:
    say(f"\nThe simulator: {address}\n\nTry first (the page says it too):")
    for number, step in enumerate(world.guide, 1):
        say(f"  {number}. {step.phone}: {step.text}")
    say("\nNothing leaves this machine. Ctrl+C ends it; the next `make demo` begins anew.")


def _stopped() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, partial(stop.set))
    return stop
