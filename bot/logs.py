"""Structured logs of our own and of the libraries, from which tokens, secrets and phone numbers are taken out."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import structlog

from bot.settings import Settings

HIDDEN = "[disembunyikan]"
_TOKEN = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}")
"""A bot token. Not `\\b\\d+`: in `/bot<token>/` there is no word boundary between t and the first digit (`libraries.md` 10)."""
_PHONE = re.compile(r"(?<![\w.-])(?:\+\d|0[2-9]|62[ -]?8)[\d .-]{5,15}\d(?![\w-])")
"""A phone number as people write it, and never a village code (62.03.01.2003). A date that begins with 0 may go with it."""

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What would colour, clear or rename the terminal of whoever reads the log."""

# Quiet, because their lines carry addresses with the token in them (httpx, httpcore), whole answers of the platform, which
# are people's words (telegram), or every value of a statement (aiosqlite);
# uvicorn tells nothing that `ready` and `stopped` do not. What fails there reaches us as an exception.
_QUIET = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL,
    "asyncio": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "uvicorn": logging.WARNING,
}

Processor = Callable[[Any, str, Any], Any]


def configure(settings: Settings) -> None:
    """Send every log line of this process to standard error, redacted. Calling it again replaces what was set."""
    hide = redactor(settings.secrets)
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.ExceptionRenderer(lambda raised: without_words(raised[1])),
        # After the traceback became text, so that it is looked through as well.
        lambda _logger, _method, event: _on_one_line(_redacted(event, hide)),
    ]
    as_json = settings.log_format == "json"
    drawn: Processor = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, drawn],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def redactor(secrets: Iterable[str]) -> Callable[[str], str]:
    """A function that takes these exact values, whatever looks like a bot token, and phone numbers out of a text."""
    known = [re.escape(secret) for secret in secrets if secret]
    exact = re.compile("|".join(known)) if known else None

    def hide(text: str) -> str:
        text = _STEERING.sub(lambda sign: f"\\x{ord(sign[0]):02x}", text)
        text = exact.sub(HIDDEN, text) if exact else text
        return _PHONE.sub(HIDDEN, _TOKEN.sub(HIDDEN, text))

    return hide


def place(error: BaseException) -> str:
    """Where an exception was raised (`reception.py:41 receive`), for a log line that must not hold the exception's words."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else ""


def without_words(error: BaseException | None) -> str:
    """The traceback of an exception, and of those that led to it, without their words: they may quote what people wrote."""
    parts: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        within = [without_words(inner) for inner in error.exceptions] if isinstance(error, BaseExceptionGroup) else []
        parts += ["".join([*traceback.format_tb(error.__traceback__), type(error).__name__]), *within]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(parts)


def _on_one_line(event: dict[str, Any]) -> dict[str, Any]:
    """The same with its first words on one line: a library may put into them what came from outside."""
    return event | {"event": str(event.get("event", "")).replace("\n", "\\n")}


def _redacted(value: Any, hide: Callable[[str], str]) -> Any:
    """The value with every text in it redacted, however deep; what structlog keeps for itself stays as it is."""
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, dict):
        return {name: part if name in {"_record", "timestamp"} else _redacted(part, hide) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_redacted(part, hide) for part in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return hide(str(value))
