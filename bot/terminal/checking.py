"""`betang check`: settings, forms, texts, folders and database, and everything that is wrong with them at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from bot.settings import PREFIX, Settings, SettingsError
from bot.terminal.keeping import opened
from bot.terminal.saying import here, told
from conversations.errors import FormError
from conversations.formfile import read_forms
from conversations.texts import LOCALES, SOURCE, keys
from storage.errors import StorageError

DATABASE = f"{PREFIX}DATABASE_URL"


async def everything(say: Callable[[str], None]) -> list[str]:
    """Every fault that was found, in the words of whoever can mend it; `say` hears what is being looked at."""
    say("settings …")
    faults, settings = _settings()
    say("forms …")
    faults += _forms()
    say("texts …")
    faults += texts()
    if settings is not None:
        say("folders …")
        faults += _folders(settings)
    if settings is not None and not any(fault.startswith(DATABASE) for fault in faults):
        say("database …")
        faults += await _database(settings)
    return faults


def _settings() -> tuple[list[str], Settings | None]:
    try:
        return [], Settings.load(telegram=True)
    except SettingsError as error:
        return list(error.faults), error.rest


def _folders(settings: Settings) -> list[str]:
    """The folders that this user cannot write to, or make."""
    wanted = {"media_dir": settings.media_dir} | ({"backup_dir": settings.backup_dir} if settings.keeps_backups else {})
    return [
        f"{PREFIX}{name.upper()}: {folder} cannot be written to. Choose another folder, or give this one to this user."
        for name, folder in wanted.items()
        if not _writable(folder)
    ]


def _writable(folder: Path) -> bool:
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _forms() -> list[str]:
    try:
        read_forms()
    except FormError as error:
        return [str(fault) for fault in error.faults]
    return []


def texts() -> list[str]:
    """What is wrong with the words: a line Fluent cannot read, a key twice, a key or variable that a language lacks."""
    faults: list[str] = []
    spoken: dict[str, dict[str, frozenset[str]]] = {}
    for path in sorted(LOCALES.glob("*/*.ftl")):
        known = spoken.setdefault(path.parent.name, {})
        try:
            own = keys(path.read_text(encoding="utf-8"))
        except ValueError as error:
            faults.append(f"{path.parent.name}/{path.name}: {error}. Mend the line; Fluent wants “key = words”.")
            continue
        faults += [
            f"{path.parent.name}/{path.name}: “{key}” stands in another file too. Keep one." for key in own if key in known
        ]
        known.update(own)
    source = spoken.get(SOURCE, {})
    for language, own in spoken.items():
        faults += [f"{language}: “{key}” is not in {SOURCE}. Remove it, or add it there first." for key in own.keys() - source]
        wrong = [key for key in own.keys() & source if own[key] != source[key]]
        faults += [f"{language}: “{key}” must use the variables {sorted(source[key])}." for key in wrong]
    return faults


async def _database(settings: Settings) -> list[str]:
    try:
        async with opened(settings) as database:
            count = await database.read(lambda desk: desk.areas.count())
    except StorageError as error:
        return [f"database: {line}" for line in told(error)]
    return [] if count else [here("database: it holds no areas. Run “betang migrate”, or “betang import-areas FILE”.")]
