"""What the page asks for: the phones' screens, and what the people at them do."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.simulator import hands, screens
from bot.simulator.leaps import leap
from bot.simulator.records import Json, Phone
from bot.simulator.refusal import Impossible
from bot.simulator.voice import silence
from bot.simulator.world import World

WAIT = 25
"""Seconds for which the page waits for news before it asks again."""
VOICE = 3
"""Seconds of the sample voice note."""
_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg")
"""What a browser may show in place; anything else is a download."""

Deed = Callable[[World, Phone, Json], Any]


def _say(world: World, phone: Phone, body: Json) -> None:
    hands.say(world, phone, str(body.get("text", "")), reply_to=int(body.get("reply_to") or 0))


def _contact(world: World, phone: Phone, body: Json) -> None:
    name, number, user = str(body.get("name", "")), str(body.get("number", "")), int(body.get("user") or 0)
    hands.send_contact(world, phone, number=number, name=name, user=user)


def _voice(world: World, phone: Phone, _: Json) -> None:
    hands.send_file(world, phone, "voice", silence(VOICE), name="suara.ogg", mime="audio/ogg", duration=VOICE)


def _forward(world: World, phone: Phone, body: Json) -> None:
    author = world.phones.get(int(body.get("phone") or phone.id))
    if author is None:
        raise Impossible("gone")
    hands.forward(world, phone, author, int(body["message"]))


DEEDS: dict[str, Deed] = {
    "say": _say,
    "start": lambda world, phone, body: hands.start(world, phone, str(body.get("code", ""))),
    "press": lambda world, phone, body: hands.press(world, phone, int(body["message"]), str(body["data"])),
    "edit": lambda world, phone, body: hands.edit(world, phone, int(body["message"]), str(body["text"])),
    "contact": _contact,
    "place": lambda world, phone, body: hands.send_place(world, phone, float(body["latitude"]), float(body["longitude"])),
    "forward": _forward,
    "voice": _voice,
    "block": lambda world, phone, _: hands.block(world, phone),
    "unblock": lambda world, phone, _: hands.unblock(world, phone),
}
"""What can be done on a phone with a JSON body: `/sim/phones/<id>/<deed>`."""


def routes(world: World) -> list[Route]:
    """The page's routes for one world."""

    def route(path: str, do: Callable[[World, Request], Awaitable[Response]], method: str) -> Route:
        async def answer(request: Request) -> Response:
            try:
                return await do(world, request)
            except Impossible as impossible:
                return JSONResponse({"error": impossible.reason}, 409)
            except (KeyError, TypeError, ValueError):
                return JSONResponse({"error": "not_understood"}, 400)

        return Route(path, answer, methods=[method])

    return [
        route("/sim/changes", _changes, "GET"),
        route("/sim/files/{file}", _file, "GET"),
        route("/sim/clock", _clock, "POST"),
        route("/sim/phones", _add_phone, "POST"),
        route("/sim/phones/{phone:int}/file", _send_file, "POST"),
        route("/sim/phones/{phone:int}/{deed}", _deed, "POST"),
    ]


async def _body(request: Request) -> Json:
    body = json.loads(await request.body() or b"{}")
    if not isinstance(body, dict):
        raise ValueError
    return body


def _phone(world: World, request: Request) -> Phone:
    phone = world.phones.get(request.path_params["phone"])
    if phone is None:
        raise Impossible("gone")
    return phone


async def _changes(world: World, request: Request) -> Response:
    """What is new since `?era=…&since=…`: at once when there is something, else after a while."""
    since = int(request.query_params.get("since", "0"))
    if request.query_params.get("era") != world.era:
        since = 0
    if since and since >= world.revision:
        await world.bell.wait(WAIT)
    return JSONResponse(screens.changes(world, since))


async def _file(world: World, request: Request) -> Response:
    stored = world.files.get(request.path_params["file"])
    if stored is None:
        raise Impossible("gone")
    shown = stored.mime in _SHOWN
    name = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in stored.name)
    disposition = "inline" if shown else "attachment"
    headers = {"Content-Disposition": f'{disposition}; filename="{name}"', "Cache-Control": "private, max-age=3600"}
    return Response(stored.content, media_type=stored.mime if shown else "application/octet-stream", headers=headers)


async def _clock(world: World, request: Request) -> Response:
    body = await _body(request)
    world.shift(leap(world.clock.now(), str(body["to"])))
    return JSONResponse(screens.clock(world))


async def _add_phone(world: World, request: Request) -> Response:
    body = await _body(request)
    name, number = str(body["name"]).strip()[:64], str(body.get("number", "")).strip()[:20]
    if not name:
        raise Impossible("empty")
    phone = world.add_phone(name, number or f"62812000{len(world.phones) + 1:04}", str(body.get("note", ""))[:100])
    return JSONResponse({"id": phone.id})


async def _send_file(world: World, request: Request) -> Response:
    async with request.form() as form:
        file, small = form["file"], form.get("small")
        if not isinstance(file, UploadFile):
            raise Impossible("empty")
        hands.send_file(
            world,
            _phone(world, request),
            str(form.get("kind", "document")),
            await file.read(),
            name=file.filename or "",
            mime=file.content_type or "",
            caption=str(form.get("caption", "")),
            small=await small.read() if isinstance(small, UploadFile) else b"",
        )
    return JSONResponse({"ok": True})


async def _deed(world: World, request: Request) -> Response:
    deed = DEEDS.get(request.path_params["deed"])
    if deed is None:
        return JSONResponse({"error": "not_understood"}, 404)
    deed(world, _phone(world, request), await _body(request))
    return JSONResponse({"ok": True})
