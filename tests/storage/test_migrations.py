"""The steps build what the code expects, on both engines, forth and back, and keep what a file holds."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import migrations
from storage.database import Database
from storage.errors import StorageError
from storage.migrations.steps import configuration, downgrade, upgrade
from storage.tables import metadata
from tests.storage.scene import NOW, head

CATALOGUE = """
SELECT 'column', table_name, column_name, data_type, is_nullable, column_default, collation_name
  FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'index', tablename, indexname, indexdef, '', '', '' FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', ''
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', '', ''
  FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'function', proname, prosrc, '', '', '', '' FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""


async def ask(url: str, work: Callable[[Connection], Any]) -> Any:
    """The result of some work on a bare connection, committed."""
    if url.startswith("sqlite"):
        engine = create_engine(url)
        try:
            with engine.begin() as connection:
                return work(connection)
        finally:
            engine.dispose()
    server = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"))
    try:
        async with server.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await server.dispose()


def ddl(connection: Connection) -> set[Any]:
    """Everything that is defined, but Alembic's own table, in a form that can be compared."""
    if connection.dialect.name == "postgresql":
        return {tuple(row) for row in connection.execute(text(CATALOGUE)) if row[1] != "alembic_version"}
    rows = connection.execute(text("SELECT tbl_name, name, sql FROM sqlite_schema"))
    return {(table, name, _plain(sql)) for table, name, sql in rows if table != "alembic_version"}


def _plain(sql: str | None) -> tuple[str, ...]:
    """A statement without what depends on who wrote it: quotes, spaces, the order of a table's parts."""
    flat = re.sub(r"\s+", " ", (sql or "").replace('"', ""))
    if not flat.startswith("CREATE TABLE"):
        return (flat,)
    head, _, rest = flat.partition("(")
    body, _, tail = rest.rpartition(")")
    return (head.strip(), *sorted(part.strip() for part in re.split(r",(?![^()]*\))", body)), tail.strip())


async def test_the_steps_build_the_tables_of_the_code(bare_url: str) -> None:
    """Columns, constraints, indexes with their conditions, triggers: the same by `create_all` and by the steps."""
    await ask(bare_url, metadata.create_all)
    made = await ask(bare_url, ddl)
    await ask(bare_url, _wipe)
    await asyncio.to_thread(upgrade, bare_url)
    built = await ask(bare_url, ddl)
    assert len(made) > len(metadata.tables)
    assert built == made
    assert await ask(bare_url, lambda connection: compare_metadata(MigrationContext.configure(connection), metadata)) == []


def _wipe(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    else:
        metadata.drop_all(connection)


async def test_up_down_and_up_again(bare_url: str) -> None:
    """Every step can be taken back, and taken again, and says where it stands."""
    up = await asyncio.to_thread(upgrade, bare_url)
    assert (up.before, up.after, up.copy) == ("", migrations.HEAD, None)
    built = await ask(bare_url, ddl)
    for step in reversed(migrations.REVISIONS[:-1]):
        down = await asyncio.to_thread(downgrade, bare_url, step)
        assert down.after == step
    assert (await asyncio.to_thread(downgrade, bare_url, "base")).after == ""
    assert await ask(bare_url, ddl) == set()
    assert (await asyncio.to_thread(upgrade, bare_url)).after == migrations.HEAD
    assert await ask(bare_url, ddl) == built
    assert (await asyncio.to_thread(upgrade, bare_url)).before == migrations.HEAD


def test_every_step_is_known_in_one_line() -> None:
    """The list in the code is the chain of files: a forgotten entry would refuse our own database as too new."""
    script = ScriptDirectory.from_config(configuration())
    chain = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(chain)) == migrations.REVISIONS
    assert script.get_heads() == [migrations.HEAD]


async def test_a_file_that_holds_something_is_copied_first(sqlite_url: str) -> None:
    """Before an upgrade there is a whole copy beside the file, made anew each time; what was in it is in both."""
    database = Database.open(sqlite_url)
    await database.start()
    await database.write(head)
    await database.close()
    for number in (1, 2):
        await asyncio.to_thread(downgrade, sqlite_url, "0001")
        upgraded = await database.migrate()
        assert upgraded.before == "0001"
        assert upgraded.copy is not None
        assert upgraded.copy.name == f"betang.db.before-{migrations.HEAD}.{number}"
        for file in (upgraded.copy, Path(sqlite_url.removeprefix("sqlite:///"))):
            with closing(sqlite3.connect(file)) as connection:
                assert connection.execute("SELECT name, added_at FROM person").fetchall() == [
                    ("Budi", int(NOW.timestamp() * 1_000_000))
                ]
    assert (await database.migrate()).copy is None


async def test_a_step_that_fails_leaves_nothing_behind(bare_url: str) -> None:
    """DDL is undone like everything else, on both engines; the next attempt succeeds."""
    await ask(bare_url, lambda connection: connection.execute(text("CREATE TABLE outbox (in_the_way INTEGER)")))
    before = await ask(bare_url, ddl)
    with pytest.raises(StorageError):
        await asyncio.to_thread(upgrade, bare_url)
    assert await ask(bare_url, ddl) == before
    await ask(bare_url, lambda connection: connection.execute(text("DROP TABLE outbox")))
    assert (await asyncio.to_thread(upgrade, bare_url)).after == migrations.HEAD
