"""What is true of the whole database: whether it holds the made-up sample, when it was last copied."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from storage.repository import Repository, on_both
from storage.tables import setting

_GET = select(setting.c.value).where(setting.c.name == bindparam("name_"))
_PUT = on_both(
    lambda insert: (s := insert(setting)).on_conflict_do_update(index_elements=["name"], set_={"value": s.excluded.value})
)


class Settings(Repository):
    """A few words by name. Not the operator's settings, which come from the environment."""

    __slots__ = ()

    def get(self, name: str) -> str:
        """What is kept under a name; empty when nothing is."""
        return self._db.execute(_GET, {"name_": name}).scalar() or ""

    def put(self, name: str, value: str) -> None:
        """Keeps it in place of what was there."""
        self._db.execute(_PUT[self._engine], {"name": name, "value": value})
