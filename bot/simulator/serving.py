"""Serves a world on this machine, in the event loop of whoever asks: `betang demo`, or a test."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import uvicorn

from bot.listening import Server
from bot.simulator.app import build
from bot.simulator.guard import is_loopback
from bot.simulator.webhooks import deliver
from bot.simulator.world import World


@contextlib.asynccontextmanager
async def serving(world: World, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve while the block runs; gives the root address, `http://127.0.0.1:8080`. Port 0 takes a free one.

    Raises ValueError for an address that other machines could reach, and OSError when the port is taken.
    """
    if not is_loopback(host):
        raise ValueError(f"the simulator serves this machine only, not {host}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    config = uvicorn.Config(
        build(world), log_config=None, access_log=False, lifespan="off", ws="none", timeout_graceful_shutdown=2
    )
    server = Server(config)
    tasks = [asyncio.create_task(server.serve([listening])), asyncio.create_task(deliver(world))]
    try:
        await server.ready.wait()
        bound = listening.getsockname()[1]
        yield f"http://[{host}]:{bound}" if family == socket.AF_INET6 else f"http://{host}:{bound}"
    finally:
        world.bell.close()
        server.should_exit = True
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        listening.close()


async def serve(world: World, host: str, port: int) -> None:
    """Serve until cancelled. Raises as `serving` does."""
    async with serving(world, host, port):
        await asyncio.Event().wait()
