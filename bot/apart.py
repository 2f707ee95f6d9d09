"""Asks a process of its own what a file holds that somebody sent: whatever the file does to it, the bot goes on."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from typing import Any

import structlog

log = structlog.get_logger(__name__)


class TooHeavy(Exception):
    """The process was ended, or ended itself: the file needs more time or memory than there is for one, or breaks its reader."""


async def ask(module: str, question: Mapping[str, object], content: bytes, patience: float) -> dict[str, Any]:
    """What `python -m module` answers to a line of JSON and the bytes behind it, within `patience` seconds. Raises TooHeavy.

    It answers an object of JSON, or one on each of several lines: lists of the same name are joined.
    The process bounds itself (`bot/bounds.py`); one that outlives this call in any way is ended here.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        asked = json.dumps(dict(question)).encode() + b"\n" + content
        out, err = await asyncio.wait_for(process.communicate(asked), patience)
    except TimeoutError as error:
        log.warning("ended_apart", module=module, error="timeout")
        raise TooHeavy from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        # A reader that breaks may quote the file: only what looks like the name of an error goes into the log.
        kind = err.strip().rpartition(b"\n")[2].decode("ascii", "replace")
        log.warning("ended_apart", module=module, code=process.returncode, error=kind if kind.isidentifier() else "")
        raise TooHeavy
    return await asyncio.to_thread(_joined, out)


def _joined(out: bytes) -> dict[str, Any]:
    """All lines as one object. Line by line: Python reads a piece of JSON in one go, and every reply waits for that long."""
    found: dict[str, Any] = {}
    for line in out.splitlines():
        for name, value in json.loads(line).items():
            if isinstance(value, list) and name in found:
                found[name] += value
            else:
                found[name] = value
    return found
