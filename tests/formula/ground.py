"""A form laid out by hand, in which the expressions of the tests stand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from conversations.formula.evaluation import compiled
from conversations.formula.functions import Single, Value
from conversations.formula.scope import Choice, Prefixes, Scope, Spot, Surroundings

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 23, 9, 30, 15, 250_000, tzinfo=WIB)

LISTS = {
    "buah": (
        Choice("a", "Aren", {"kelas": "manis", "harga": "10"}),
        Choice("b", "Bakau", {"kelas": "asin", "harga": "20"}),
        Choice("c", "Cempedak", {"kelas": "manis", "harga": "030"}),
    ),
    "six": tuple(Choice(name, name, {}) for name in "ABCDEF"),
    "desa": tuple(Choice(f"d{at}", f"Desa {at}", {"kec": f"k{at % 50}"}) for at in range(5_000)),
}
SPOTS = {
    "n": Spot(parents=()),
    "seven": Spot(parents=()),
    "half": Spot(parents=()),
    "blank": Spot(parents=()),
    "word": Spot(parents=()),
    "day": Spot(parents=()),
    "moment": Spot(parents=()),
    "hour": Spot(parents=()),
    "several": Spot(parents=()),
    "pick": Spot(list_name="buah", parents=()),
    "shape": Spot(parents=()),
    "box": Spot(sort="group", parents=()),
    "boxed": Spot(parents=("box",)),
    "rep": Spot(sort="repeat", parents=()),
    "x": Spot(("rep",), parents=("rep",)),
    "who": Spot(("rep",), parents=("rep",)),
    "point": Spot(("rep",), parents=("rep",)),
    "sub": Spot(("rep",), sort="group", parents=("rep",)),
    "deep": Spot(("rep",), parents=("rep", "sub")),
    "in": Spot(("rep",), sort="repeat", parents=("rep",)),
    "y": Spot(("rep", "in"), parents=("rep", "in")),
    "none": Spot(sort="repeat", parents=()),
    "z": Spot(("none",), parents=("none",)),
    "bersama": Spot(sort="shared"),
    "box-bersama": Spot(parents=("box",)),
    "rep-bersama": Spot(("rep",), parents=("rep",)),
}
HELD: dict[str, Single] = {
    "n": 3,
    "seven": 7,
    "half": 0.5,
    "blank": "",
    "word": "Telok",
    "day": date(2024, 2, 29),
    "moment": "2026-11-23T08:00:00.000+07:00",
    "hour": "13:45",
    "several": "a c",
    "pick": "b",
    "shape": "0 0;0 1;1 1;1 0;0 0",
    "boxed": "in a box",
    "box-bersama": "in the box",
    "rep/1/rep-bersama": "in the first",
    "rep/2/rep-bersama": "in the second",
    "rep/1/x": 10,
    "rep/2/x": "",
    "rep/3/x": 5,
    "rep/1/who": "Ani",
    "rep/2/who": "Budi",
    "rep/3/who": "Ani",
    "rep/1/point": "0 0 0 0",
    "rep/2/point": "0 1 0 0",
    "rep/3/point": "1 1 0 0",
    "rep/1/deep": 1,
    "rep/2/deep": 2,
    "rep/3/deep": 3,
    "rep/1/in/1/y": 1,
    "rep/1/in/2/y": 2,
    "rep/3/in/1/y": 4,
}
COUNTS = {"rep": 3, "none": 0, "rep/1/in": 2, "rep/2/in": 0, "rep/3/in": 1}


@dataclass
class Ground:
    """What the form holds, how often each repeat stands, and what is not relevant."""

    held: Mapping[str, Single] = field(default_factory=lambda: HELD)
    counts: Mapping[str, int] = field(default_factory=lambda: COUNTS)
    hidden: frozenset[str] = frozenset()
    before_: Mapping[str, Single] = field(default_factory=dict)
    kept_: Mapping[str, Single] = field(default_factory=dict)
    now: datetime = NOW

    def value(self, name: str, prefixes: Prefixes) -> Single:
        """What stands there; blank when it is hidden."""
        return "" if prefixes[-1] + name in self.hidden else self.held.get(prefixes[-1] + name, "")

    def stands(self, name: str, prefixes: Prefixes) -> bool:
        """Whether it is not hidden."""
        return prefixes[-1] + name not in self.hidden

    def kept(self, path: str) -> Single:
        """What a calculation was."""
        return self.kept_.get(path, "")

    def before(self, name: str, prefixes: Prefixes) -> Single:
        """What stood in the report before."""
        return self.before_.get(prefixes[-1] + name, "")

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """How often the repeat stands there."""
        return self.counts.get(prefixes[-1] + repeat, 0)

    def about(self, column: str) -> str:
        """One fact."""
        return {"desa": "Telok"}.get(column, "")


def places(at: str) -> Prefixes:
    """The prefixes of a place: `rep/2/in/1` is `("", "rep/2/", "rep/2/in/1/")`."""
    parts = at.split("/") if at else []
    return ("", *("/".join(parts[: end + 2]) + "/" for end in range(0, len(parts), 2)))


def worked_out(
    source: str, ground: Ground | None = None, *, at: str = "", here: str = "", own: str = "", dot: Single | None = None
) -> Value:
    """The expression at a place of the form; `here` is the row it belongs to, `dot` what `.` is."""
    chain = tuple(at.split("/")[::2]) if at else ()
    around = Surroundings(SPOTS, LISTS, chain, dot is not None, here=here, own=own)
    prefixes = places(at)
    index = int(at.rsplit("/", 1)[1]) if at else 0
    return compiled(source, around)(Scope(ground or Ground(), prefixes, index, "" if dot is None else dot))


def alike(found: Value, expected: Value) -> bool:
    """Whether two values are the same: NaN is NaN, and a number is no text."""
    if isinstance(found, float) and isinstance(expected, int | float) and not isinstance(expected, bool):
        return (
            (math.isnan(found) and math.isnan(expected)) or found == expected or abs(found - expected) < 1e-9 * max(1, abs(found))
        )
    return found == expected and isinstance(found, bool) == isinstance(expected, bool)
