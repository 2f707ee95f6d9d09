"""Names that stand more than once, in different groups: each bears its group's name before its own, as in ODK's columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from conversations.authoring.faults import Faults
from conversations.authoring.raws import Raw, flat

_REFERENCE = re.compile(r"\$\{(?:last-saved#)?([^\s{}]+)\}")


def part_twins(raws: Sequence[Raw], faults: Faults, choices: Sequence[Raw] = ()) -> Mapping[str, frozenset[str]]:
    """Rename those that share a name (`g1-name`, `g2-name`); keep a fault where two stand in one group, or `${name}` is said.

    `choices` are rows of lists, whose labels may say it too. Returns each name that nobody bears any more, and what it became.
    """
    every = flat(raws)
    told: set[str] = set()
    _check_beside(raws, faults, told)
    shared = {name for name, count in Counter(raw.name for raw in every).items() if count > 1 and name}
    became: dict[str, set[str]] = {}
    _renamed(raws, "", (), shared, became)
    taken: dict[str, str] = {}
    for raw in every:
        if raw.name and raw.name in taken and raw.where not in told:
            _twice(raw, taken[raw.name], faults)
        taken.setdefault(raw.name, raw.where)
    _check_references([*every, *choices], {name for name in shared if name in became[name]}, faults)
    return {name: frozenset(names) for name, names in became.items() if name not in taken}


def _twice(raw: Raw, other: str, faults: Faults) -> None:
    rule = f"The name '{raw.name}' stands at {other} too."
    faults.add(raw.where, "name-twice", rule, "Rename one of them.", "name", raw.name)


def _check_beside(raws: Sequence[Raw], faults: Faults, told: set[str]) -> None:
    """Within one group, names are names."""
    seen: dict[str, Raw] = {}
    for raw in raws:
        if raw.name and raw.name in seen:
            _twice(raw, seen[raw.name].where, faults)
            told.add(raw.where)
        seen.setdefault(raw.name, raw)
        _check_beside(raw.rows, faults, told)


def _renamed(raws: Sequence[Raw], parent: str, chain: tuple[str, ...], shared: set[str], became: dict[str, set[str]]) -> None:
    beside: set[str] = set()
    for raw in raws:
        raw.chain = chain
        if raw.name in shared and raw.name not in beside:
            beside.add(raw.name)
            own = f"{parent}-{raw.name}" if parent else raw.name
            became.setdefault(raw.name, set()).add(own)
            raw.name = own
        _renamed(raw.rows, raw.name, (*chain, raw.name) if raw.sort == "repeat" else chain, shared, became)


def _check_references(every: Sequence[Raw], shared: set[str], faults: Faults) -> None:
    """`${name}` where one of those that share it stands outside of all groups, and so has kept it."""
    for raw in every:
        for column, cell in raw.cells.items():
            if found := next((name for name in _REFERENCE.findall(cell) if name in shared), None):
                rule = f"Several rows have the name '{found}'; it stays open which one ${{{found}}} means."
                faults.add(raw.where, "name-shared", rule, "Rename them, or write the path, such as ../name.", column, found)
