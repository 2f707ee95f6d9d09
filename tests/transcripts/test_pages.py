"""Each page, played anew on a real database, says what it said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcripts import page
from tests.transcripts.stage import PAGES, played


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
async def test_page(path: Path, tmp_path: Path) -> None:
    """What every phone receives is what the page says; `python -m tests.transcripts` writes the pages anew."""
    steps = page.read(path)
    assert page.written(await played(steps, tmp_path)) == path.read_text(encoding="utf-8")


def test_there_are_pages_enough() -> None:
    """Each flow of the product has its page."""
    assert len(PAGES) >= 40
