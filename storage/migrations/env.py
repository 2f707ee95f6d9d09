"""Alembic's way in: runs the steps on the connection it was handed, inside the transaction that is open there."""

from __future__ import annotations

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    # With our own BEGIN, SQLite undoes DDL like everything else; Alembic thinks it cannot.
    transactional_ddl=True,
)
context.run_migrations()
