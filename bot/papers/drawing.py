"""Has a chart drawn beside the event loop, in a process that ends with it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.channel import File

BRUSH = Path(__file__).parent / "brush.py"
PATIENCE = 20.0
"""Seconds after which a drawing is given up; a cold one takes one."""


class NotDrawn(Exception):
    """The chart could not be drawn."""


class Drawing:
    """Draws one chart at a time: two would take twice the memory, and on Thursday many are asked for."""

    def __init__(self) -> None:
        self._free = asyncio.Lock()

    async def __call__(self, spec: Mapping[str, Any], name: str) -> File:
        """The picture of a Vega-Lite specification as a PNG called `name`. Raises NotDrawn."""
        async with self._free:
            content = await _drawn(json.dumps(spec).encode())
        return File(f"{name}.png", "image/png", content)


async def _drawn(spec: bytes) -> bytes:
    # Isolated: neither the folder of the script nor the environment adds to what is imported.
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-I", str(BRUSH),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        picture, _ = await asyncio.wait_for(process.communicate(spec), PATIENCE)
    except TimeoutError:
        raise NotDrawn("it took too long") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise NotDrawn(f"the drawing ended with {process.returncode}")
    return picture
