"""`betang run`: the bot until it is told to stop."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot import logs
from bot.app import VERSION, Bot
from bot.clock import Clock
from bot.settings import Settings
from bot.telegram.link import TokenRefused
from conversations.errors import FormError
from storage.errors import StorageError

log = structlog.get_logger(__name__)


class CannotRun(ValueError):
    """The bot cannot go on as it is set up; the message says what to change."""


async def run_forever(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT, then finish what is held. Raises CannotRun or StorageError with what to do."""
    logs.configure(settings)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        bot = await Bot.start(settings, Clock())
        log.info("ready", version=VERSION, database=bot.database.engine, bot=bot.channel.username)
        await bot.serve(stop)
    except TokenRefused as error:
        raise CannotRun(
            f"Telegram does not know the token ({error}). Put the one BotFather gave into BETANG_TELEGRAM_TOKEN."
        ) from error
    except (FormError, StorageError, OSError, ValueError):
        raise
    except Exception:
        # A mistake of ours: its words may quote what people wrote, and this output is a log.
        log.exception("crashed")
        raise SystemExit(1) from None
    log.info("stopped")
