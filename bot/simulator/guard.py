"""Keeps strangers' web pages out: only this machine's own addresses, and orders only from our own page."""

from __future__ import annotations

import ipaddress

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine and nobody else."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _host(header: str) -> str:
    """The Host header without its port."""
    if header.startswith("["):
        return header.partition("]")[0] + "]"
    return header.partition(":")[0]


class Guard:
    """ASGI middleware: Host must be loopback; a POST by a browser must come from our own page; headers on each answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not is_loopback(_host(host)):
            await PlainTextResponse("Host not allowed", 403)(scope, receive, send)
            return
        if _strange(scope, headers) or (scope["method"] != "GET" and not _same_origin(headers, f"{scope['scheme']}://{host}")):
            await PlainTextResponse("Origin not allowed", 403)(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message["headers"], *own]
            await send(message)

        await self._app(scope, receive, dressed)


def _strange(scope: Scope, headers: Headers) -> bool:
    """Whether another site's page asks for this, as a picture or behind a link: the Bot API does things on GET too.

    Only the page itself is opened from elsewhere.
    """
    return headers.get("sec-fetch-site") in ("cross-site", "same-site") and scope["path"] != "/"


def _same_origin(headers: Headers, own: str) -> bool:
    """Browsers name the origin of each POST; what names none is no browser, and no stranger's page can speak through it."""
    if "origin" in headers:
        return headers["origin"] == own
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
