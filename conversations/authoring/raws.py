"""A row of the survey sheet before anything of it is compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Raw:
    """One row, with the rows inside of it where it is a group or a repeat."""

    cells: Mapping[str, str]
    where: str
    name: str
    sort: str
    """`question`, `group` or `repeat`."""
    type: str = ""
    list_name: str = ""
    other: bool = False
    """Whether `or_other` stands beside the list."""
    chain: tuple[str, ...] = ()
    appearance: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    rows: list[Raw] = field(default_factory=list)

    @property
    def drawn(self) -> str:
        """The question whose answers are the choices (`select_one ${name}`); blank where a list is named."""
        return self.list_name[2:-1].strip() if self.list_name.startswith("${") else ""


def flat(raws: Sequence[Raw]) -> list[Raw]:
    """Every row, each before those inside of it."""
    return [found for raw in raws for found in (raw, *flat(raw.rows))]
