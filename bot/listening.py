"""A web application on a port of this machine, started and stopped with the bot around it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette


class Server(uvicorn.Server):
    """uvicorn without its hands on the signals (they belong to the program around it), which says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open the port, then say so."""
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave them alone."""
        yield


class Listener:
    """The bot's own doors over HTTP; without an address it only waits to be stopped."""

    def __init__(self, address: tuple[str, int] | None, app: Starlette) -> None:
        self._address = address
        self._app = app
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Answer what is under way, then let `run` return."""
        self._stop.set()

    async def run(self) -> None:
        """Serve until `stop`. Raises OSError, with the name of the setting, when the port cannot be had."""
        if self._address is None:
            await self._stop.wait()
            return
        host, port = self._address
        with _opened(host, port) as listening:
            config = uvicorn.Config(self._app, log_config=None, access_log=False, lifespan="off", ws="none")
            server = Server(config)
            serving = asyncio.create_task(server.serve([listening]))
            await self._stop.wait()
            server.should_exit = True
            await serving


def _opened(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0]
        raise OSError(f"BETANG_LISTEN: {host}:{port} cannot be had ({reason}). Choose another.") from error
