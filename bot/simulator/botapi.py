"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import hmac
import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.simulator import call as calls
from bot.simulator import polling
from bot.simulator.methods import METHODS
from bot.simulator.records import Json
from bot.simulator.refusal import Refused
from bot.simulator.world import World

_TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]+")


def routes(world: World) -> list[Route]:
    """The routes of the Bot API for one world."""

    async def method(request: Request) -> Response:
        try:
            _authorise(world, request.path_params["token"])
            return JSONResponse({"ok": True, "result": await _perform(world, request)})
        except Refused as refused:
            return JSONResponse(refused.body(), refused.code)

    async def file(request: Request) -> Response:
        try:
            _authorise(world, request.path_params["token"])
        except Refused as refused:
            return JSONResponse(refused.body(), refused.code)
        stored = world.files.at(request.path_params["path"])
        if stored is None:
            return JSONResponse(Refused(404, "Not Found").body(), 404)
        return Response(stored.content, media_type="application/octet-stream")

    return [
        Route("/bot{token}/{method}", method, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", file, methods=["GET"]),
    ]


def _authorise(world: World, token: str) -> None:
    """Raises Refused: 404 for what is no token at all, 401 for another bot's."""
    if not _TOKEN.fullmatch(token):
        raise Refused(404, "Not Found")
    if not hmac.compare_digest(token.encode(), world.token.encode()):
        raise Refused(401, "Unauthorized")


async def _perform(world: World, request: Request) -> Json | list[Json] | bool:
    """Do one call, or let it go wrong as ordered."""
    method = METHODS.get(request.path_params["method"].lower())
    if method is None:
        raise Refused(404, "Not Found")
    call = await calls.read(method.name, request)
    fault = world.faults.take(method.name)
    if fault is not None and not fault.silent:
        raise fault.refusal()
    method.check(call)
    result = await polling.get_updates(world, call) if method.do is None else method.do(world, call)
    if fault is not None:
        await _never_answer(world, request)
    return result


async def _never_answer(world: World, request: Request) -> None:
    """Wait until the caller has lost patience, or the house closes."""
    gone = asyncio.ensure_future(request.receive())
    while not gone.done() and not world.bell.closed:
        bell = asyncio.ensure_future(world.bell.wait(60))
        await asyncio.wait([gone, bell], return_when=asyncio.FIRST_COMPLETED)
        bell.cancel()
    gone.cancel()
