"""A Bot API at the edge of the network: keeps what it was asked, answers by script, forgets updates as Telegram does."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

TOKEN = "1234:TEST"

HANG_UP = object()
"""In a script: take the call, do it, and close the line without an answer."""


@dataclass
class FakeTelegram:
    """What a test looks at and what it writes down beforehand."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Method and parameters, those in JSON read; a file as (name, type, bytes)."""
    script: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    """Method to the answers it gives first: (status, body), or HANG_UP. Afterwards it succeeds."""
    updates: list[dict[str, Any]] = field(default_factory=list)
    offsets: list[int | None] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    url: str = ""
    hold: asyncio.Event | None = None
    """Closed, messages are taken and their answers held back."""
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def refuse(self, method: str, status: int, description: str, **parameters: Any) -> None:
        """The next call of `method` is refused."""
        body = {"ok": False, "error_code": status, "description": description}
        self.script[method].append((status, {**body, **({"parameters": parameters} if parameters else {})}))

    def said(self, method: str = "sendMessage") -> list[dict[str, Any]]:
        """The parameters of every call of `method`."""
        return [params for name, params in self.calls if name == method]

    def arrive(self, *updates: dict[str, Any]) -> None:
        """These updates wait to be asked for."""
        self.updates.extend(updates)
        self.news.set()

    async def answer(self, request: Request) -> Response:
        """One call."""
        method = request.path_params["method"]
        params = await _params(request)
        self.calls.append((method, params))
        if self.script[method]:
            scripted = self.script[method].popleft()
            if scripted is HANG_UP:
                return _Unfinished()
            status, body = scripted
            return JSONResponse(body, status) if isinstance(body, dict) else Response(body, status)
        return JSONResponse({"ok": True, "result": await self._result(method, params)})

    async def _result(self, method: str, params: dict[str, Any]) -> Any:
        if method == "getUpdates":
            return await self._updates(params)
        if method == "getMe":
            return {"id": 1234, "is_bot": True, "first_name": "Betang", "username": "betang_uji_bot"}
        if method == "getFile":
            name = params["file_id"]
            return {"file_id": name, "file_unique_id": name, "file_size": len(self.files[name]), "file_path": f"photos/{name}"}
        if method.startswith("send"):
            if self.hold is not None:
                await self.hold.wait()
            sent = {"message_id": len(self.calls), "date": 0, "chat": {"id": params["chat_id"], "type": "private"}}
            sizes = [{"file_id": f"{size}-{len(self.calls)}"} for size in ("small", "large")]
            return {**sent, "photo": sizes} if method == "sendPhoto" else sent
        return True

    async def _updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        offset = params.get("offset")
        self.offsets.append(offset)
        # Telegram forgets what lies below the offset when it receives the call.
        self.updates = [u for u in self.updates if "update_id" not in u or offset is None or u["update_id"] >= offset]
        if not self.updates:
            self.news.clear()
            try:
                await asyncio.wait_for(self.news.wait(), params.get("timeout", 0))
            except TimeoutError:
                return []
        return self.updates[:100]

    async def download(self, request: Request) -> Response:
        """The bytes of a file."""
        content = self.files.get(request.path_params["path"].removeprefix("photos/"))
        return Response(b'{"ok":false,"error_code":404,"description":"Not Found"}', 404) if content is None else Response(content)


class _Unfinished(Response):
    """An answer that is promised and never comes: the server closes the line."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"99")]})


async def _params(request: Request) -> dict[str, Any]:
    params: dict[str, Any] = {}
    async with request.form() as form:
        for name, value in form.items():
            if isinstance(value, UploadFile):
                params[name] = (value.filename, value.content_type, await value.read())
            else:
                params[name] = json.loads(value) if value[:1] in "{[-0123456789tf" and _is_json(value) else value
    return params


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@asynccontextmanager
async def running() -> AsyncIterator[FakeTelegram]:
    """A fake on a free port of this machine."""
    fake = FakeTelegram()
    routes = [
        Route(f"/bot{TOKEN}/{{method}}", fake.answer, methods=["POST"]),
        Route(f"/file/bot{TOKEN}/{{path:path}}", fake.download),
    ]
    config = uvicorn.Config(Starlette(routes=routes), port=0, log_level="critical", lifespan="off", timeout_graceful_shutdown=1)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    # Without uvicorn's main loop, which looks for the end every tenth of a second.
    await server.startup()
    fake.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        yield fake
    finally:
        fake.news.set()
        server.force_exit = True
        await server.shutdown()
