"""Areas and people from files, for the command line: everything is checked first, then taken over in one transaction."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock, code_hash, new_code
from bot.settings import Settings
from bot.telegram.link import TelegramChannel
from bot.terminal.keeping import opened
from bot.terminal.moving import move
from bot.terminal.roster import Row, read_roster
from conversations.texts import read_locales
from storage.arealist import read_areas, read_moves
from storage.desk import Desk

VALID = timedelta(days=14)
"""How long a one-time code lives (the issue's rule)."""

SHOWN = 8
"""Codes that are named when a list leaves areas out."""
SEPARATE = 2_000
"""After how many rows the person at the terminal hears of it."""


async def areas(file: Path, say: Callable[[str], None]) -> int:
    """Load the areas of a `kode,nama` file; with a `kode_lama` beside, what is kept under that. How many are then known.

    Raises as `read_areas` and `moving.move`, before anything is written.
    """
    say(f"Reading {file} …")
    found, moved, now = read_areas(file), read_moves(file), Clock().now()
    async with opened(Settings.load()) as database:

        def replace(desk: Desk) -> tuple[int, tuple[int, int], list[str]]:
            desk.areas.replace(found, lambda done: say(f"  {done:>6} of {len(found)} areas"))
            changed = move(desk, moved, read_locales(), now)
            return desk.areas.count(), changed, desk.areas.left_out([area.code for area in found])

        known, (codes, officers), left = await database.write(replace)
    if codes:
        say(f"Codes that changed: {codes}; what was kept went with them. Officers who oversee less and are told: {officers}.")
    if left:
        say(
            f"Not in this list, and left as they are: {', '.join(left[:SHOWN])}{' …' if len(left) > SHOWN else ''} ({len(left)})."
        )
        say("Has one of them another code now, write it into a column kode_lama beside the new one.")
    return known


async def people(file: Path, out: Path, say: Callable[[str], None]) -> int:
    """Invite everybody of a roster and write the codes to `out`, readable by this user alone. How many invitations.

    Raises RosterError with all faults of all rows, before anything is written; FileExistsError when `out` is there: the codes
    in it are not kept anywhere else; OSError when it cannot be made.
    """
    settings, now = Settings.load(), Clock().now()
    async with opened(settings) as database:
        gazetteer = await database.study(lambda desk: desk.areas.load())
        rows = await read_roster(file, gazetteer)
        say(f"Rows in order: {len(rows)}. Making invitations …")
        coded = [(row, new_code()) for row in rows]
        link = await bot_link(settings)
        if out.exists():
            raise FileExistsError(f"{out} is there already: move it away first, or write to another file with --out.")
        out.touch(mode=0o600, exist_ok=False)
        _write(out, coded, link)

        def keep(desk: Desk) -> None:
            for row, code in coded:
                desk.invitations.add(
                    code_hash(code),
                    row.role,
                    row.code,
                    row.agency,
                    name=row.name,
                    position=row.position,
                    phone=row.phone,
                    by=None,
                    expires_at=now + VALID,
                    now=now,
                )

        await database.write(keep)
    return len(coded)


def _write(out: Path, coded: list[tuple[Row, str]], link: str) -> None:
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(["kode", "nama", "jabatan", "telepon", "undangan", "tautan"])
        for row, code in coded:
            sheet.writerow([row.code, row.name, row.position, row.phone, code, f"{link}?start={code}" if link else ""])


async def bot_link(settings: Settings) -> str:
    """The bot's address on Telegram, `https://t.me/…`; empty without a token or when Telegram is out of reach."""
    if not settings.telegram_token.get_secret_value():
        return ""
    channel = TelegramChannel(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    try:
        await channel.introduce()
    except Exception:  # noqa: BLE001 - a link is a convenience: the code works without it
        return ""
    finally:
        await channel.close()
    return f"https://t.me/{channel.username}" if channel.username else ""
