"""What is written once and never changed: triggers that say so on both engines."""

from __future__ import annotations

from sqlalchemy import Connection, Table, event


def triggers(table: str, engine: str) -> tuple[str, ...]:
    """The statements that make rows of `table` refuse UPDATE and DELETE on that engine (`sqlite` or `postgresql`)."""
    if engine == "sqlite":
        return tuple(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"
            for verb in ("UPDATE", "DELETE")
        )
    body = f"RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{table} is never changed'; END $$"
    each = f"FOR EACH ROW EXECUTE FUNCTION {table}_is_immutable()"
    return (
        f"CREATE FUNCTION {table}_is_immutable() {body}",
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} {each}",
    )


def protect(table: Table) -> None:
    """Gives `table` its triggers whenever it is created from the metadata."""

    def create(_: object, connection: Connection, **_options: object) -> None:
        for statement in triggers(table.name, connection.dialect.name):
            connection.exec_driver_sql(statement)

    event.listen(table, "after_create", create)
