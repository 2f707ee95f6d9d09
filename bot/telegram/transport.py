"""HTTP to the Bot API by python-telegram-bot's own client, with Telegram's refusals kept as they were said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

READ = 15.0
"""Seconds an answer may take. The postman's lease must be longer than sending can take."""


class Refusal(TelegramError):
    """Telegram, or what stands in front of it, said no: `code` is the HTTP status, `words` its description."""

    def __init__(self, code: int, words: str, retry_after: float = 0) -> None:
        super().__init__(f"{code} {words}")
        self.code = code
        self.words = words
        self.retry_after = retry_after


class Garbled(TelegramError):
    """The answer is not one of the Bot API: a proxy's page, or half an answer."""

    def __init__(self) -> None:
        super().__init__("the answer is not JSON of the Bot API")


class Transport(HTTPXRequest):
    """One pool of connections. Raises Refusal, Garbled, or python-telegram-bot's NetworkError and TimedOut.

    The library's own reading of refusals drops the status and warns about its coming change of `retry_after`, so refusals are
    read here.
    """

    def __init__(self, api_url: str, *, connections: int, read: float = READ) -> None:
        # httpx drops an idle connection after 5 s; a new one costs three round trips before the reply can leave.
        limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=30)
        super().__init__(
            read_timeout=read,
            write_timeout=READ,
            connect_timeout=5,
            pool_timeout=READ,
            httpx_kwargs={"limits": limits, "trust_env": not _on_this_machine(api_url)},
        )

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As HTTPXRequest, but whatever is not a success is raised as a Refusal."""
        code, payload = await super().do_request(*args, **kwargs)
        if HTTPStatus.OK <= code < HTTPStatus.MULTIPLE_CHOICES:
            return code, payload
        raise _refusal(code, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer's record. Raises Garbled without logging it: it may hold what people wrote."""
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError):
            raise Garbled from None
        if not isinstance(answer, dict) or "result" not in answer:
            raise Garbled
        return answer


def _refusal(code: int, payload: bytes) -> Refusal:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        answer = None
    said: Mapping[str, Any] = answer if isinstance(answer, dict) else {}
    parameters = said.get("parameters")
    after = parameters.get("retry_after") if isinstance(parameters, dict) else 0
    words = said.get("description")
    return Refusal(code, words if isinstance(words, str) else "", float(after) if isinstance(after, int | float) else 0)


def _on_this_machine(url: str) -> bool:
    """A proxy of the environment leads out of the house: it must not be asked for the simulator's address."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
