"""What the tests of Telegram share: a fake Bot API, the link to it, and a database file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.link import TelegramChannel
from storage.database import Database
from tests.telegram.fake import TOKEN, FakeTelegram, running


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """A Bot API on this machine."""
    async with running() as found:
        yield found


@pytest.fixture
async def link(fake: FakeTelegram) -> AsyncIterator[TelegramChannel]:
    """The real link, connected to the fake."""
    channel = TelegramChannel(TOKEN, fake.url)
    yield channel
    await channel.close()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh SQLite file."""
    found = Database.open(f"sqlite:///{tmp_path / 'betang.db'}")
    await found.migrate()
    await found.start()
    yield found
    await found.close()
