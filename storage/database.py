"""The database as the rest of the house sees it: units of work in, results out, SQLite and PostgreSQL behind one face."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from sqlalchemy import URL, make_url

from storage.desk import Desk
from storage.onefile import OneFile
from storage.server import Server

if TYPE_CHECKING:
    from storage.migrations.steps import Upgrade

T = TypeVar("T")


class Backend(Protocol):
    """What an engine has to do for us."""

    engine: str
    """Its name and version, for the operator: `SQLite 3.40.1`."""

    async def start(self) -> None:
        """Opens it. Raises a StorageError that says why it cannot be used."""
        ...

    async def write(self, work: Callable[[Desk], T], lock: str) -> T:
        """Runs the work in a transaction and returns after its commit."""
        ...

    async def read(self, work: Callable[[Desk], T]) -> T:
        """Runs the work on one committed state, without leave to write."""
        ...

    async def study(self, work: Callable[[Desk], T]) -> T:
        """As `read`, beside the event loop where the engine can."""
        ...

    async def close(self) -> None:
        """Finishes what it holds."""
        ...


class Database:
    """One database. Made by `open`, usable between `start` and `close`."""

    def __init__(self, url: URL, backend: Backend) -> None:
        self._url = url
        self._backend = backend

    @classmethod
    def open(cls, url: str) -> Database:
        """The database of a URL: `sqlite:///path` or `postgresql://…`. Nothing is touched before `start`.

        Raises ValueError for any other URL. The drivers are chosen here.
        """
        parsed = make_url(url)
        kind = parsed.get_backend_name()
        if kind == "sqlite" and parsed.database not in (None, "", ":memory:"):
            return cls(parsed, OneFile(parsed))
        if kind == "postgresql":
            return cls(parsed, Server(parsed))
        raise ValueError("not a database of ours: sqlite:///path or postgresql://user@host/name is wanted")

    @property
    def engine(self) -> str:
        """Name and version of what stands behind: `SQLite 3.40.1`. Known after `start`."""
        return self._backend.engine

    async def migrate(self) -> Upgrade:
        """Brings the tables up to this code; to be called before `start`. Raises DatabaseTooNew.

        An SQLite file that holds something is copied beside itself first.
        """
        from storage.migrations import steps  # noqa: PLC0415 - Alembic takes 12 MB, and a bot that runs does not migrate

        return await asyncio.to_thread(steps.upgrade, self._url.render_as_string(hide_password=False))

    async def start(self) -> None:
        """Opens it. Refuses with DatabaseNotMigrated, DatabaseTooNew, DatabaseBusy, DatabaseUnavailable or StorageError."""
        await self._backend.start()

    async def write(self, work: Callable[[Desk], T], *, lock: str = "") -> T:
        """Runs `work` in one transaction and returns its result once that is committed; what it raises undoes it all.

        `work` may run more than once, in another thread: it must depend on what it is given alone and act on the desk
        alone. `lock` (a chat, a village) keeps works of the same name from running side by side where several processes
        write. Cancelling does not undo: a cancelled write may well be committed.
        """
        return await self._backend.write(work, lock)

    async def read(self, work: Callable[[Desk], T]) -> T:
        """Runs `work`, a short look, on one committed state. Writing in it raises Refused."""
        return await self._backend.read(work)

    async def study(self, work: Callable[[Desk], T]) -> T:
        """As `read`, for a work that takes long: an export, the whole list of areas. It does not hold up the event loop."""
        return await self._backend.study(work)

    async def close(self) -> None:
        """Commits what was handed in and closes. May be called twice."""
        await self._backend.close()
