"""What each failure of a call means, as a table: try again, give up, tell the operator, or say it another way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

import httpx
from telegram.error import TelegramError

from bot.telegram.transport import Garbled, Refusal


class Then(Enum):
    """What to do about a failure."""

    LATER = auto()
    """Try this chat again after a while."""
    PAUSE = auto()
    """Let the whole channel wait."""
    NEVER = auto()
    UNREACHABLE = auto()
    """Nothing reaches this person until the person writes again."""
    DONE = auto()
    """It already is as it should be."""
    ANEW = auto()
    """The message to edit is gone: say it in a new one."""
    AS_DOCUMENT = auto()
    """No photo in Telegram's eyes (too long, too wide, damaged): the same bytes go as a document."""
    PLAIN = auto()
    """Telegram cannot read our markup: say it without."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: which failures, and what then. `wait` in seconds; `loud` when an operator or a developer must hear of it."""

    name: str
    codes: range
    words: str
    then: Then
    wait: float = 0
    loud: bool = False


def _only(code: int) -> range:
    return range(code, code + 1)


NOT_SENT, PERHAPS_SENT, UNREADABLE = range(3)
"""In the place of a status when there was none: the request did not leave; it may have been taken; the answer is no answer."""

RULES = (
    Rule("network down", _only(NOT_SENT), "", Then.PAUSE, 2),
    # Telegram may have taken it. There is no key to make a second one harmless, so a rare double is accepted (`channels.md` 1).
    Rule("no answer", _only(PERHAPS_SENT), "", Then.LATER, 3),
    Rule("answer unreadable", _only(UNREADABLE), "", Then.PAUSE, 10, loud=True),
    Rule("not modified", _only(400), "message is not modified", Then.DONE),
    Rule(
        "edit impossible",
        _only(400),
        "message to edit not found|can't be edited|no text in the message|message_id_inv",
        Then.ANEW,
    ),
    Rule("bad markup", _only(400), "can't parse entities|can't parse message caption|can't find end", Then.PLAIN, loud=True),
    Rule("no photo", _only(400), "photo_invalid_dim|image_process_failed|photo_save_file_inv|photo_ext_inv", Then.AS_DOCUMENT),
    Rule("no such chat", _only(400), "chat not found|user not found|peer_id_invalid|user_deactivated", Then.UNREACHABLE),
    Rule("bad request", _only(400), "", Then.NEVER, loud=True),
    Rule("token refused", _only(401), "", Then.PAUSE, 60, loud=True),
    Rule("blocked", _only(403), "", Then.UNREACHABLE),
    # A token that is no token at all is answered so.
    Rule("token unknown", _only(404), "", Then.PAUSE, 60, loud=True),
    Rule("conflict", _only(409), "", Then.LATER, 5, loud=True),
    Rule("too large", _only(413), "", Then.NEVER, loud=True),
    # Telegram does not say whether this chat or the whole bot was too quick, and going on makes the wait longer.
    Rule("too many", _only(429), "", Then.PAUSE, 1),
    Rule("server error", range(500, 600), "", Then.LATER, 5),
    Rule("unexpected status", range(100, 600), "", Then.LATER, 30, loud=True),
)
"""The first row whose codes and words match is taken; the last one takes what Telegram never documented."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A failure, judged. `reason` holds nothing of what was sent."""

    rule: Rule
    reason: str
    wait: timedelta


def judge(error: TelegramError) -> Verdict:
    """The row for this failure, and how long Telegram or the table wants us to wait."""
    code, words = _status(error)
    rule = next(rule for rule in RULES if code in rule.codes and re.search(rule.words, words, re.IGNORECASE))
    asked = error.retry_after if isinstance(error, Refusal) else 0
    reason = f"{rule.name} ({code}: {brief(words)})" if isinstance(error, Refusal) else rule.name
    return Verdict(rule, reason, timedelta(seconds=max(rule.wait, asked)))


def token_refused(error: TelegramError) -> bool:
    """Whether Telegram does not know our token: nothing but another token helps."""
    return isinstance(error, Refusal) and error.code in {401, 404}


def brief(words: str) -> str:
    """The first clause of Telegram's description: what follows a colon may quote the message."""
    return words.removeprefix("Bad Request: ").removeprefix("Forbidden: ").partition(":")[0][:80]


def _status(error: TelegramError) -> tuple[int, str]:
    if isinstance(error, Refusal):
        return (error.code if 100 <= error.code < 600 else 599), error.words
    if isinstance(error, Garbled):
        return UNREADABLE, ""
    never_left = isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError)
    return (NOT_SENT if never_left else PERHAPS_SENT), ""
