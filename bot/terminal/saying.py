"""How the command line speaks: of itself by the name it was called by, and of what went wrong with what to do."""

from __future__ import annotations

import errno
import re
import shlex
import shutil
import sys
from pathlib import Path

from storage.errors import DatabaseBusy, DatabaseUnavailable, DiskFull, StorageError

NAME = "betang"
_MENTION = re.compile(rf"\b{NAME} (?=--|[a-z])")
"""A command that is named as the mend: `betang migrate`."""

MENDS: tuple[tuple[type[StorageError], str], ...] = (
    (DatabaseBusy, "Another program holds it: end that one (a second bot, a database browser), then try again."),
    (DiskFull, "Make room on the disk of the database, then try again. Nothing was written."),
    (DatabaseUnavailable, "See that BETANG_DATABASE_URL is right, and that this user may read and write there."),
)
"""What an operator does about the troubles whose own words are the driver's."""


def called(typed: str) -> str:
    """How the person who typed this path of the program can call it again."""
    path = Path(typed)
    if path.name == "__main__.py":
        return "python -m bot"
    return NAME if shutil.which(NAME) == typed or path.parent == Path() else shlex.quote(typed)


def here(text: str) -> str:
    """The text with every command it names written as it can be typed here: `betang check` as `.venv/bin/betang check`."""
    return _MENTION.sub(lambda _: called(sys.argv[0]) + " ", text)


def told(error: Exception) -> list[str]:
    """What went wrong, a line each, with what to do about it."""
    # A file that was written while the database was read: its trouble is not the database's.
    cause = error.__cause__ if isinstance(error, StorageError) else error
    if isinstance(cause, OSError) and cause.filename:
        return [f"{_name(cause.filename)}: {cause.strerror}"]
    if isinstance(cause, OSError) and cause.errno == errno.ENOSPC:
        return [f"{cause.strerror}. Make room on the disk, then try again."]
    mend = next((mend for kind, mend in MENDS if isinstance(error, kind) and NAME not in str(error)), "")
    if mend:
        return [f"{str(error).partition(chr(10))[0].rstrip('.')}. {mend}"]
    return [here(line) for line in (str(error) or type(error).__name__).splitlines()]


def _name(filename: object) -> str:
    return filename.decode("utf-8", "backslashreplace") if isinstance(filename, bytes) else str(filename)
