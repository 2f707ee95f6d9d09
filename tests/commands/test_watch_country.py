"""/sandingkan over a whole country: tens of thousands of questions, and nobody who writes meanwhile waits for them."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot import questions
from bot.house import House
from bot.sweeping import NEVER
from conversations.matching.differences import Difference
from storage.desk import Desk
from tests.commands.estate import estate
from tests.commands.test_watch import _asked as asked
from tests.commands.test_watch import _send as send
from tests.commands.test_watch import _set_up as set_up


async def test_the_questions_of_a_country_are_written_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each portion is a transaction of its own, the figures are those of all, and no full sweep stops the replies meanwhile."""
    written: list[tuple[int, int]] = []
    real = questions.ask

    def counted(desk: Desk, house: House, form: str, some: Sequence[Difference], *rest: Any) -> int:
        written.append((len(some), gc.get_threshold()[2]))
        return real(desk, house, form, some, *rest)

    async with estate(tmp_path) as here:
        await set_up(here)
        await send(here, tmp_path)
        await asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        monkeypatch.setattr(questions, "AT_ONCE", 1)
        monkeypatch.setattr(questions, "ask", counted)
        done = await asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        assert "1 pertanyaan dikirim" in done.words
        assert "Belum dapat ditanyakan: 1 desa/kelurahan" in done.words
    assert written == [(1, NEVER), (1, NEVER)]
    assert gc.get_threshold()[2] < NEVER
