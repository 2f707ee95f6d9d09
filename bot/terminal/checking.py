"""`betang check`: settings, forms, texts and database, and everything that is wrong with them at once."""

from __future__ import annotations

from collections.abc import Callable

from bot.settings import Settings, SettingsError
from bot.terminal.keeping import opened
from bot.terminal.saying import here, told
from conversations.errors import FormError
from conversations.formfile import read_forms
from conversations.texts import LOCALES, SOURCE, keys
from storage.errors import StorageError


async def everything(say: Callable[[str], None]) -> list[str]:
    """Every fault that was found, in the words of whoever can mend it; `say` hears what is being looked at."""
    say("settings …")
    faults, settings = _settings()
    say("forms …")
    faults += _forms()
    say("texts …")
    faults += texts()
    if settings is not None:
        say("database …")
        faults += await _database(settings)
    return faults


def _settings() -> tuple[list[str], Settings | None]:
    try:
        return [], Settings.load(telegram=True)
    except SettingsError as error:
        faults = list(error.faults)
    try:
        # Without a token, a database can be looked at.
        return faults, Settings.load()
    except SettingsError:
        return faults, None


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
