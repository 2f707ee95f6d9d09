"""The simulator as one web application: the Bot API for the bot, and the page with the phones for people."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.simulator import botapi, pageapi
from bot.simulator.guard import Guard
from bot.simulator.world import World

PAGE = Path(__file__).parent / "page"


async def _index(_: Request) -> Response:
    return FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


def build(world: World) -> Starlette:
    """The application over one world."""
    return Starlette(
        routes=[
            Route("/", _index),
            Mount("/page", StaticFiles(directory=PAGE)),
            *pageapi.routes(world),
            *botapi.routes(world),
        ],
        middleware=[Middleware(Guard)],
    )
