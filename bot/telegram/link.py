"""Telegram's Bot API over python-telegram-bot's client: sends, fetches, and asks for updates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog
from telegram import Bot, InputFile
from telegram.error import TelegramError

from bot.channel import Delivered, FetchLater, FetchNever, File, Later, Never, Outcome
from bot.telegram.calls import LIMITS, ApiCall, as_document, outgoing, plain
from bot.telegram.failures import Then, Verdict, judge, token_refused
from bot.telegram.transport import READ, Transport
from bot.telegram.uploaded import Uploaded
from bot.telegram.wire import CHANNEL, UPDATES
from conversations.messages import Message
from conversations.people import Address

log = structlog.get_logger(__name__)

UPLOAD = 60.0
"""Seconds a file may take to go up a slow line, between two pieces of it."""


class TokenRefused(Exception):
    """Telegram does not know the token: the operator must put another one into BETANG_TELEGRAM_TOKEN."""


class TelegramChannel:
    """The Telegram channel. Nothing is asked of the network before the first call."""

    name = CHANNEL
    limits = LIMITS

    def __init__(self, token: str, api_url: str = "https://api.telegram.org") -> None:
        """`api_url`: root of the Bot API server; `/bot<token>/…` and `/file/bot<token>/…` are added."""
        self.username = ""
        """The bot's name for links, once `introduce` has asked for it."""
        # Long polling holds one connection for itself, so that it never takes one from a reply.
        self._transports = (Transport(api_url, connections=2), Transport(api_url, connections=64))
        asking, saying = self._transports
        self._bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            get_updates_request=asking,
            request=saying,
        )
        self._uploaded = Uploaded()
        self._half_said: dict[str, tuple[list[ApiCall], int]] = {}

    async def close(self) -> None:
        """Close every connection."""
        for transport in self._transports:
            await transport.shutdown()

    async def send(self, to: Address, message: Message, file: File | None) -> Outcome:
        """Say one message. Raises ValueError when the message cannot be put into calls, which is a mistake of ours."""
        calls = outgoing(message, to.chat, self.limits, file)
        # A long text goes out in several messages. When one of them has to wait, those before it are not said twice.
        before, said = self._half_said.pop(to.chat, ([], 0))
        ref = ""
        for index in range(said if before == calls else 0, len(calls)):
            outcome = await self._say(calls[index])
            if outcome is None:
                return await self.send(to, replace(message, replaces=""), file)
            if not isinstance(outcome, Delivered):
                if isinstance(outcome, Later) and index:
                    self._half_said[to.chat] = (calls, index)
                return outcome
            ref = outcome.ref
        return Delivered(ref)

    async def _say(self, call: ApiCall) -> Outcome | None:
        """Make one call; None when the message it edits is gone."""
        sent = self._uploaded.by_name(call)
        try:
            answer = await self._call(sent.method, sent.params, sent.upload)
        except TelegramError as error:
            verdict = judge(error)
        else:
            if sent is call:
                self._uploaded.remember(call, answer)
            return Delivered(_message_id(answer) or str(call.params.get("message_id", "")))
        if sent is not call and verdict.rule.name in {"bad request", "no photo"}:
            self._uploaded.forget(call)
            return await self._say(call)
        if verdict.rule.loud:
            log.error("telegram_refused", method=call.method, reason=verdict.reason)
        if verdict.rule.then is Then.PLAIN and "parse_mode" in call.params:
            return await self._say(plain(call))
        if verdict.rule.then is Then.AS_DOCUMENT and call.method == "sendPhoto":
            return await self._say(as_document(call))
        if verdict.rule.then is Then.ANEW and call.method == "editMessageText":
            return None
        if verdict.rule.then is Then.DONE:
            return Delivered(str(call.params.get("message_id", "")))
        return _outcome(verdict)

    async def fetch(self, ref: str) -> bytes:
        """The bytes behind a file id. Raises FetchLater or FetchNever (gone, or larger than `limits.download`)."""
        try:
            found = await self._bot.get_file(ref)
            if (found.file_size or 0) > self.limits.download or not found.file_path:
                raise FetchNever("larger than Telegram hands out")
            return bytes(await found.download_as_bytearray(read_timeout=UPLOAD))
        except TelegramError as error:
            verdict = judge(error)
            hopeless = verdict.rule.name == "bad request" and "temporarily" not in verdict.reason
            raise (FetchNever if hopeless else FetchLater)(verdict.reason) from None

    async def updates(self, offset: int | None, wait: int) -> list[object]:
        """The updates from `offset` on, raw, after at most `wait` seconds; those below it are forgotten by Telegram.

        Raises TelegramError.
        """
        params = {"timeout": wait, "limit": 100, "allowed_updates": list(UPDATES)}
        answer = await self._call("getUpdates", params if offset is None else {**params, "offset": offset}, read=wait + READ)
        return answer if isinstance(answer, list) else []

    async def introduce(self) -> None:
        """Ask for the bot's own name. Raises TokenRefused, or TelegramError when Telegram is out of reach."""
        try:
            answer = await self._call("getMe", {})
        except TelegramError as error:
            if token_refused(error):
                raise TokenRefused(judge(error).reason) from None
            raise
        self.username = str(answer.get("username") or "") if isinstance(answer, Mapping) else ""

    def deep_link(self, code: str) -> str:
        """The link that opens the chat with this code; empty while the bot's name is not known."""
        return f"https://t.me/{self.username}?start={code}" if self.username else ""

    async def acknowledge(self, press: str) -> None:
        """Stop the little clock on a pressed button. Best effort: it carries no words and may be too late."""
        await self._quietly("answerCallbackQuery", {"callback_query_id": press})

    async def set_menu(self, commands: Sequence[tuple[str, str]], chat: str = "") -> None:
        """Show these commands (name, description) in the menu of one chat, or of all private chats. Best effort."""
        scope = {"type": "chat", "chat_id": int(chat)} if chat else {"type": "all_private_chats"}
        listed = [{"command": name, "description": description} for name, description in commands]
        await self._quietly("setMyCommands", {"commands": listed, "scope": scope})

    async def set_webhook(self, url: str, secret: str) -> None:
        """Let Telegram bring updates to `url`. What waits there is kept. Raises TelegramError."""
        await self._call("setWebhook", {"url": url, "secret_token": secret, "allowed_updates": list(UPDATES)})

    async def drop_webhook(self) -> None:
        """Let updates be asked for again. What waits is kept. Raises TelegramError."""
        await self._call("deleteWebhook", {})

    async def _quietly(self, method: str, params: Mapping[str, Any]) -> None:
        try:
            await self._call(method, params)
        except TelegramError as error:
            log.debug("telegram_ignored", method=method, reason=judge(error).reason)

    async def _call(
        self, method: str, params: Mapping[str, Any], upload: tuple[str, File] | None = None, read: float = READ
    ) -> object:
        given = dict(params)
        if upload is not None:
            field, file = upload
            given[field] = InputFile(file.content, filename=file.name)
        return await self._bot.do_api_request(
            _endpoint(method), given, read_timeout=UPLOAD if upload else read, write_timeout=UPLOAD if upload else READ
        )


def _outcome(verdict: Verdict) -> Later | Never:
    """LATER and PAUSE wait; whatever has no other way left is given up."""
    if verdict.rule.then in {Then.LATER, Then.PAUSE}:
        return Later(verdict.wait, verdict.reason, all_chats=verdict.rule.then is Then.PAUSE)
    return Never(verdict.reason, unreachable=verdict.rule.then is Then.UNREACHABLE)


def _message_id(answer: object) -> str:
    return str(answer.get("message_id", "")) if isinstance(answer, Mapping) else ""


def _endpoint(method: str) -> str:
    """The method's name, spelled so that python-telegram-bot makes the same camel case of it.

    Given a name it has a method of its own for, do_api_request warns at every call; `get__Updates` it takes silently.
    """
    return re.sub(r"(?=[A-Z])", "__", method)
