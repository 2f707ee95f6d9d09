"""Each page, played anew on a real database, says what it said: straight, and through Telegram's wire."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcripts import page
from tests.transcripts.stage import PAGES, WAYS, played


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
async def test_page(path: Path, way: str, tmp_path: Path) -> None:
    """What every phone receives is what the page says; `python -m tests.transcripts` writes the pages anew."""
    steps = page.read(path)
    assert page.written(await played(steps, tmp_path, way)) == path.read_text(encoding="utf-8")


def test_every_button_was_there() -> None:
    """No page presses what is not on the screen."""
    assert [path.name for path in PAGES if page.NOT_THERE in path.read_text(encoding="utf-8")] == []


def test_there_are_pages_enough() -> None:
    """Each flow of the product has its page."""
    assert len(PAGES) >= 45
