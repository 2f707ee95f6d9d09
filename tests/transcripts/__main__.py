"""Writes the pages anew: `python -m tests.transcripts [name …]`. Read the diff: it is the review."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.transcripts import page
from tests.transcripts.stage import PAGES, played

for path in PAGES:
    if not sys.argv[1:] or path.stem in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            path.write_text(page.written(asyncio.run(played(page.read(path), Path(folder)))), encoding="utf-8")
        print(path.name)  # noqa: T201 - a command line tells what it does
