"""Bounds a process that opens what somebody sent: the system ends it alone, and it tells nobody what the file says."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def bound(cpu: int, memory: int) -> None:
    """At most so many seconds of work and bytes of memory, and after whoever answers people. Windows has no such bounds."""
    sys.excepthook = _named
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    # A process that is ended may leave nothing behind: a picture of its memory holds what the file says.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    os.nice(10)


def _named(kind: type[BaseException], *_: object) -> None:
    """What was raised may quote the file: only its kind leaves the process, for the log (`bot/apart.py`)."""
    sys.stderr.write(kind.__name__)
