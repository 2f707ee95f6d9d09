"""/kesehatan: whether the bot itself is well, for the admin who has to call somebody when it is not."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterable
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from markupsafe import Markup

from bot.backups import BACKED_UP
from bot.registry import Call, command
from conversations.messages import Message
from conversations.oversight.days import day_short, hour_words
from conversations.people import Role
from storage.migrations import HEAD

SAFE_SQLITE = (3, 51, 3)
"""From this version on a rare corruption of the WAL is mended (sqlite.org/wal.html, "the WAL-reset bug")."""
STUCK = timedelta(minutes=15)
"""A letter that waits longer than this waits for something that somebody should look at."""
STALE = timedelta(days=2)
"""A copy is made every day; an older one means that it fails."""
LITTLE = 500_000_000
"""Bytes of free disk below which photos may soon find no room."""


@command("kesehatan", Role.ADMIN)
def show_health(call: Call) -> Iterable[Message]:
    """`/kesehatan`: queue, last deed, copies, what was set aside, room on the disk, versions."""
    lines = [call.words("health-title"), _queue(call), _last(call), *_aside(call), _disk(call), _versions(call)]
    engine = call.desk.engine
    if engine.name == "sqlite" and engine.version < SAFE_SQLITE:
        wanted, present = (".".join(map(str, number)) for number in (SAFE_SQLITE, engine.version))
        lines += [Markup(""), call.words("health-sqlite-old", wanted=wanted, version=present)]
    return [Message(Markup("\n").join(lines), replaces=call.message)]


def _moment(call: Call, moment: datetime) -> str:
    local = call.house.local(moment)
    return f"{day_short(local.date())} {hour_words(local)}"


def _queue(call: Call) -> Markup:
    waiting = call.desk.outbox.waiting(call.now)
    if waiting.oldest is None:
        return call.words("health-queue-empty")
    key = "health-queue-stuck" if call.now - waiting.oldest > STUCK else "health-queue"
    return call.words(key, number=waiting.count, since=_moment(call, waiting.oldest))


def _last(call: Call) -> Markup:
    latest = call.desk.audit.latest("", 1)
    deed = call.words("health-last-deed", when=_moment(call, latest[0].at)) if latest else call.words("health-no-deed")
    kept = call.desk.settings.get(BACKED_UP)
    never = "health-no-backup" if call.desk.engine.name == "sqlite" else "health-backup-elsewhere"
    return Markup("\n").join([deed, _copy(call, datetime.fromisoformat(kept)) if kept else call.words(never)])


def _copy(call: Call, made: datetime) -> Markup:
    key = "health-backup-old" if call.now - made > STALE else "health-backup"
    return call.words(key, when=_moment(call, made))


def _aside(call: Call) -> list[Markup]:
    aside = call.desk.inbox.aside()
    return [call.words("health-aside", number=len(aside), when=_moment(call, aside[-1].at))] if aside else []


def _disk(call: Call) -> Markup:
    free = shutil.disk_usage(Path.cwd()).free
    key = "health-disk-low" if free < LITTLE else "health-disk"
    return call.words(key, gigabytes=f"{free / 1e9:.1f}".replace(".", ","))


def _versions(call: Call) -> Markup:
    ours = {"betang": version("betang"), "schema": HEAD}
    return call.words("health-versions", **ours, python=platform.python_version(), engine=str(call.desk.engine))
