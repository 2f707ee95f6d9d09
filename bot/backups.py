"""The copy of the database that is made each day, and how many of them are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.settings import Settings
from storage.backup import back_up

BACKED_UP = "backed-up"
"""The name under which the database keeps when it was last copied, as ISO."""
KEPT = 7
"""Daily copies that stay: a mistake is often noticed only after some days (our own choice)."""


def daily(settings: Settings) -> Callable[[datetime], Awaitable[None]] | None:
    """What makes the copy of a day; None where there is no folder for it, or where PostgreSQL's own tools are to be used."""
    folder = settings.backup_dir
    if not settings.keeps_backups:
        return None

    async def copy(now: datetime) -> None:
        target = folder / f"betang-{now:%Y-%m-%d}.db"
        if not target.exists():
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            await back_up(settings.database_url, target)
        await asyncio.to_thread(_forget_old, folder)

    return copy


def _forget_old(folder: Path) -> None:
    for old in sorted(folder.glob("betang-????-??-??.db"))[:-KEPT]:
        old.unlink()
