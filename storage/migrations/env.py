"""Alembic's way in: runs the steps on the connection it was handed, inside the transaction that is open there."""

from __future__ import annotations

from alembic import context

from storage import check_tables, form_tables, question_tables, reminder_tables  # noqa: F401 - they join the others in `metadata`
from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
