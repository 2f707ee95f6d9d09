"""The one thread that writes to an SQLite file: what waits is committed together, and told only afterwards."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from sqlalchemy import Connection, Engine

from storage.desk import Desk
from storage.errors import StorageError, driver_errors_become_ours

MOST = 64
"""Works in one commit: enough to hide the flush, few enough that the first does not wait long for the last."""


@dataclass(slots=True)
class _Job:
    work: Callable[[Desk], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Runs works one after the other on one connection, several in a transaction when several wait.

    No savepoints: when one of a batch raises, the batch is rolled back and each of it runs again alone. So a work may run
    twice, and must do nothing that a rollback does not undo.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="betang-writer", daemon=True)
        self._open = False

    def start(self) -> None:
        """Begins to take works."""
        self._open = True
        self._thread.start()

    async def submit(self, work: Callable[[Desk], Any]) -> Any:
        """The result of the work, after its commit. Cancelling the wait does not cancel the work."""
        if not self._open:
            raise StorageError("the database is closed")
        loop = asyncio.get_running_loop()
        job = _Job(work, loop.create_future(), loop)
        self._jobs.put(job)
        return await job.future

    def refuse(self) -> None:
        """Takes no more works. To be called where `submit` is: between its two lines nothing may end the queue."""
        if self._open:
            self._open = False
            self._jobs.put(None)

    def join(self) -> None:
        """Waits, blocking, until what was handed in is committed. Only after `refuse`."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        connection: Connection | None = None
        while batch := self._next_batch():
            try:
                with driver_errors_become_ours():
                    connection = connection or self._engine.connect()
                    self._commit(connection, batch)
            except BaseException as error:  # noqa: BLE001 - those who wait are told, whatever it was
                for job in batch:
                    job.error = job.error or error
            _tell(batch)
        if connection is not None:
            connection.close()

    def _next_batch(self) -> list[_Job]:
        job = self._jobs.get()
        batch = []
        while job is not None:
            batch.append(job)
            if len(batch) == MOST:
                return batch
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return batch
        if batch:
            # The end was read together with works: put it back for the next round.
            self._jobs.put(None)
        return batch

    def _commit(self, connection: Connection, batch: list[_Job]) -> None:
        desk = Desk(connection)
        # When the lock cannot be had, nobody of the batch is tried again: each would wait as long.
        transaction = connection.begin()
        try:
            for job in batch:
                job.result = job.work(desk)
            transaction.commit()
        except BaseException as error:
            transaction.rollback()
            if len(batch) == 1:
                raise
            if not isinstance(error, Exception):
                raise
        else:
            return
        for job in batch:
            self._alone(connection, job)

    def _alone(self, connection: Connection, job: _Job) -> None:
        try:
            with driver_errors_become_ours():
                self._commit(connection, [job])
        except BaseException as error:  # noqa: BLE001 - told to whom it belongs; the neighbours go on
            job.error = error


def _tell(batch: list[_Job]) -> None:
    """Wakes those who wait: one call for each loop, since each costs a system call."""
    for loop in {id(job.loop): job.loop for job in batch}.values():
        mine = [job for job in batch if job.loop is loop]
        try:
            loop.call_soon_threadsafe(_settle, mine)
        except RuntimeError:
            continue  # that loop is gone, and with it those who waited


def _settle(jobs: list[_Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(job.error)
