"""Holds off Python's full sweep for garbage while much is worked out: over millions of living objects it stops every reply."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEVER = 1_000_000_000
_usual = gc.get_threshold()
_held = [0]


@contextmanager
def no_full_sweep() -> Iterator[None]:
    """Within it only what is young is swept. For the event loop's thread, around work that it waits for; may lie in another.

    A list of the whole country beside its reports makes ten full sweeps, each of which would hold up all replies for up to
    half a second. What such work leaves behind holds no circles, and goes without a sweep.
    """
    _held[0] += 1
    gc.set_threshold(*_usual[:2], NEVER)
    try:
        yield
    finally:
        _held[0] -= 1
        if not _held[0]:
            gc.set_threshold(*_usual)


def set_aside_for_good() -> None:
    """What lives now lives until the end, as the index of places does: no sweep looks at it again."""
    gc.collect()
    gc.freeze()
