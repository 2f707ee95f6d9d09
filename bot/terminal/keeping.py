"""The database on the command line: opened, made, brought up, copied."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import make_url

from bot.backups import BACKED_UP
from bot.clock import Clock
from bot.furnishing import furnish
from bot.house import House
from bot.settings import Settings
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.backup import back_up as copy
from storage.backup import restore
from storage.database import Database


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database of these settings, started; closed at the end. Raises StorageError with what to do."""
    database = Database.open(settings.database_url)
    await database.start()
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def furnished(settings: Settings) -> AsyncIterator[tuple[Database, House]]:
    """The database and the house of these settings, for a command that needs forms and areas but no phone."""
    async with opened(settings) as database:
        gazetteer = await database.study(lambda desk: desk.areas.load())
        yield (
            database,
            furnish(
                gazetteer,
                timezone=settings.timezone,
                controller=settings.controller,
                contact=settings.help_contact,
                link="",
            ),
        )


async def bring_up() -> list[str]:
    """Make the database or bring it to this version's shape, and put the villages of Central Kalimantan into an empty one."""
    settings = Settings.load()
    lines = await _migrated(settings)
    async with opened(settings) as database:
        if await database.read(lambda desk: desk.areas.count()) == 0:
            areas = read_areas(CENTRAL_KALIMANTAN)
            await database.write(lambda desk: desk.areas.replace(areas))
            lines.append(f"{len(areas)} areas of Central Kalimantan are loaded.")
    return [*lines, "The database is ready."]


async def _migrated(settings: Settings) -> list[str]:
    _made_folders(settings)
    upgrade = await Database.open(settings.database_url).migrate()
    kept = f"A copy from before is in {upgrade.copy}: delete it once all is well, for it keeps what is erased later."
    return [kept] if upgrade.copy else []


def _made_folders(settings: Settings) -> None:
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    settings.media_dir.mkdir(parents=True, exist_ok=True)


async def back_up(file: Path) -> list[str]:
    """Copy the database beside a running bot and check the copy. Raises StorageError, or OSError when `file` is there."""
    settings, now = Settings.load(), Clock().now()
    if not file.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "There is no such folder; make it first", str(file.parent))
    made = await copy(settings.database_url, file)
    async with opened(settings) as database:
        await database.write(lambda desk: desk.settings.put(BACKED_UP, now.isoformat()))
    return [f"{file}: {made.size} bytes, checked whole, {made.rows} rows."]


async def put_back(file: Path) -> list[str]:
    """Make a checked copy the database of these settings. Raises FileExistsError while one is there, or StorageError."""
    settings = Settings.load()
    _made_folders(settings)
    restored = await restore(file, settings.database_url)
    return [f"{restored.rows} rows are back. Start the bot: what Telegram brings again is known and not counted twice."]
