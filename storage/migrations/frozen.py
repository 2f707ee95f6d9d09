"""What several steps share, as it was when they were written: a step of last year must go on building last year's tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

Moment = sa.Integer().with_variant(sa.DateTime(timezone=True), "postgresql")
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Code = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def never_changed(table: str) -> None:
    """Makes the rows of a table refuse UPDATE and DELETE."""
    says = f"'{table} is never changed'"
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            name = f"{table}_no_{verb.lower()}"
            op.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, {says}); END")
        return
    body = f"RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION {says}; END $$"
    op.execute(f"CREATE FUNCTION {table}_is_immutable() {body}")
    each = f"FOR EACH ROW EXECUTE FUNCTION {table}_is_immutable()"
    op.execute(f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} {each}")


def drop(tables: tuple[str, ...], immutable: str) -> None:
    """Takes tables away, the last first, and what made one of them immutable."""
    for table in reversed(tables):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"DROP FUNCTION {immutable}_is_immutable")
