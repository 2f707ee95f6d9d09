"""The simulated Telegram: accounts, chats, files and the queue of updates, all in memory and bounded."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.simulator.bell import Bell
from bot.simulator.faults import Faults
from bot.simulator.files import Files
from bot.simulator.records import Bubble, Clock, Json, Notice, Phone, Query, Step
from bot.simulator.refusal import Impossible, Refused, bad
from bot.simulator.updates import Updates

PHONES = 50
BUBBLES = 500
QUERIES = 1000
"""Bounds; what is oldest goes first, and the fifty-first phone is refused."""


@dataclass(slots=True)
class Webhook:
    """What setWebhook left. Mutable: deliveries leave their last error here."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    ip: str = ""
    error: str = ""
    error_at: int = 0


class World:
    """Everything the phones and the bot share. To be used from one event loop."""

    def __init__(self, token: str, clock: Clock, *, username: str = "betang_bot", name: str = "Betang") -> None:
        self.token = token
        self.clock = clock
        self.username = username
        self.bell = Bell()
        self.era = str(int(clock.now().timestamp() * 1000))
        """Tells a page that it speaks to another world than before; the ids of updates begin elsewhere in each, too."""
        self.updates = Updates(clock, self.bell, f"{token}/{self.era}", self._settled)
        self.files = Files(clock, token)
        self.faults = Faults()
        self.webhook = Webhook()
        self.phones: dict[int, Phone] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        """By scope (`default`, `all_private_chats`, `chat:7`) and language."""
        self.menu_buttons: dict[int, Json] = {}
        """By chat; 0 is the default."""
        self.guide: list[Step] = []
        """What the page proposes to try first."""
        self.revision = 1
        self._name = name
        self._message_ids = itertools.count(1)
        self._query_ids = itertools.count(4_000_000_000_000_001)

    @property
    def bot(self) -> Json:
        """The bot's own account as a User object."""
        return {"id": int(self.token.split(":")[0]), "is_bot": True, "first_name": self._name, "username": self.username}

    def add_phone(self, name: str, phone_number: str, note: str = "") -> Phone:
        """A new phone with an account; `name` is shown to the bot, `note` (`Kepala desa`) only on the page. Raises Impossible."""
        if len(self.phones) >= PHONES:
            raise Impossible("too_many_phones")
        phone = Phone(id=700_000_001 + len(self.phones), name=name, number=phone_number, note=note)
        self.phones[phone.id] = phone
        self.touch(phone)
        return phone

    def shift(self, delta: timedelta) -> None:
        """Move the clock, for the bot and for the phones."""
        self.clock.shift(delta)
        self.revision += 1
        self.bell.ring()

    def touch(self, phone: Phone, bubble: Bubble | None = None) -> None:
        """Say that a phone's screen (and one bubble on it) has changed."""
        self.revision += 1
        phone.revision = self.revision
        if bubble is not None:
            bubble.revision = self.revision
        self.bell.ring()

    def now(self) -> int:
        """The world's time as Telegram writes it: whole seconds since 1970."""
        return int(self.clock.now().timestamp())

    def add(self, phone: Phone, content: Json, *, by_bot: bool) -> Bubble:
        """A new message in the chat, dated now."""
        message: Json = {
            "message_id": next(self._message_ids),
            "from": self.bot if by_bot else phone.user(),
            "chat": phone.chat(),
            "date": self.now(),
            **content,
        }
        bubble = Bubble(message, by_bot)
        phone.bubbles[message["message_id"]] = bubble
        if len(phone.bubbles) > BUBBLES:
            del phone.bubbles[next(iter(phone.bubbles))]
        if by_bot:
            phone.action = ""
        self.touch(phone, bubble)
        return bubble

    def reachable(self, chat_id: Any) -> Phone:
        """The phone behind a chat_id to which the bot may write. Raises Refused as Telegram does."""
        phone = self.known(chat_id)
        if phone.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return phone

    def known(self, chat_id: Any) -> Phone:
        """The phone behind a chat_id, once it has written to the bot. Raises Refused as Telegram does."""
        if chat_id in (None, ""):
            raise bad("chat_id is empty")
        try:
            phone = self.phones.get(int(chat_id))
        except (TypeError, ValueError):
            phone = None
        if phone is None or not phone.started:
            raise bad("chat not found")
        return phone

    def ask(self, phone: Phone, message: int, data: str) -> Query:
        """Note that a button was pressed, so that the bot can answer."""
        query = Query(str(next(self._query_ids)), phone.id, message, data, self.clock.now())
        self.queries[query.id] = query
        if len(self.queries) > QUERIES:
            del self.queries[next(iter(self.queries))]
        return query

    def notify(self, phone: Phone, text: str, *, alert: bool) -> None:
        """Show the answer to a pressed button."""
        self.touch(phone)
        if text:
            phone.notices.append(Notice(self.revision, text, alert))

    def commands_for(self, phone: Phone) -> list[Json]:
        """The commands menu of a chat: the narrowest scope and the person's language win (Bot API, BotCommandScope)."""
        for scope in (f"chat:{phone.id}", "all_private_chats", "default"):
            for language in ("id", ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []

    def _settled(self, update: Json, taken: bool) -> None:
        """An update left the queue: show it on the bubble it came from, or on its button."""
        press = update.get("callback_query")
        message = press.get("message") if press else update.get("message") or update.get("edited_message")
        phone = self.phones.get(_chat(message))
        bubble = phone.bubbles.get(message.get("message_id", 0)) if phone and message else None
        if phone is None or bubble is None:
            return
        if press and not taken:
            bubble.waiting.discard(press.get("data", ""))
        elif not press and not bubble.by_bot:
            bubble.state = "taken" if taken else "lost"
        self.touch(phone, bubble)


def _chat(message: Any) -> int:
    """The chat of a message; 0 when it has none, as in updates that tests have broken."""
    chat = message.get("chat") if isinstance(message, dict) else None
    return chat.get("id", 0) if isinstance(chat, dict) else 0
