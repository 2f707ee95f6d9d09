"""What stands where in a form made by chance: rows of every type, in groups and repeats; no formula yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from conversations.authoring.sheets import Cells
from tests.forms_by_chance.formulas import Draw
from tests.forms_by_chance.rows import Row

Lists = Mapping[str, tuple[Cells, ...]]
LISTS: Lists = {
    "buah": (
        {"name": "a", "label": "Apel"},
        {"name": "b", "label": "Durian"},
        {"name": "c", "label": "Cempedak"},
        {"name": "d", "label": "Langsat"},
    ),
    "kab": ({"name": "k1", "label": "Katingan"}, {"name": "k2", "label": "Seruyan"}, {"name": "k3", "label": "Lamandau"}),
    "kec": (
        {"name": "c1", "label": "Mendawai", "kab": "k1"},
        {"name": "c2", "label": "Kamipang", "kab": "k1"},
        {"name": "c3", "label": "Hanau", "kab": "k2"},
    ),
    "kampung": (
        {"name": "v1", "label": "Sumber Makmur", "kec": "c1"},
        {"name": "v2", "label": "Tewang Baru", "kec": "c2"},
        {"name": "v1", "label": "Pematang Limau", "kec": "c3"},
    ),
}
"""The last list holds two of one name, which only its filter tells apart."""
FILTERED = {"kec": "kab", "kampung": "kec"}
"""Lists that are narrowed by an answer, and the list of that answer, which is also the column."""
ASKED = (
    *("text", "text", "integer", "integer", "integer", "decimal", "range", "date", "select_one", "select_one", "select_multiple"),
    *("cascade", "time", "dateTime", "rank", "acknowledge", "geopoint", "image", "audio", "video", "file", "barcode", "other"),
)
UNASKED = ("calculate", "calculate", "calculate", "calculate", "note", "hidden", "start", "today", "username")
GIVES = {"text": "text", "barcode": "text", "date": "date", "select_one": "one", "select_multiple": "many", "rank": "many"}
GIVES |= {**dict.fromkeys(("integer", "decimal", "range"), "number"), "today": "date", "username": "text"}
STEPS = ("start=1 end=5", "start=0 end=1 step=0.25", "start=10 end=40 step=10")


@dataclass(slots=True)
class Outline:
    """Draws rows; each gets a name of its own."""

    draw: Draw
    last: int = 0

    def rows(self, most: int, depth: int = 0) -> tuple[Row, ...]:
        """Some rows of one level, with what is inside of them."""
        found: list[Row] = []
        sorts = ("question",) * 7 + (("group", "repeat", "repeat") if depth < 3 else ())
        for _ in range(self.draw(st.integers(1, most))):
            sort = self.draw(st.sampled_from(sorts))
            if sort == "question":
                found += self.question()
            else:
                own = self._name(sort[0])
                found.append(Row(sort, own, {"label": f"Bagian {own}"}, rows=self.rows(3, depth + 1)))
        return tuple(found)

    def question(self, kinds: Sequence[str] = ASKED + UNASKED) -> list[Row]:
        """One question, or the three of a cascade."""
        kind = self.draw(st.sampled_from(kinds))
        if kind == "cascade":
            return [self._row("select_one", f"select_one {one}") for one in ("kab", "kec", "kampung")]
        if kind == "other":
            return [self._row("select_one", "select_one buah or_other")]
        if kind in ("select_one", "select_multiple", "rank"):
            return [self._row(kind, f"{kind} {self.draw(st.sampled_from(('buah', 'buah', 'kab')))}")]
        if kind == "range":
            return [self._row(kind, kind, parameters=self.draw(st.sampled_from(STEPS)))]
        if kind in ("calculate", "hidden"):
            gives = self.draw(st.sampled_from(("number", "number", "text", "truth", "date")))
            label = {"label": "Hasil"} if kind == "calculate" and self.draw(st.booleans()) else {}
            return [Row("question", self._name("c"), {"type": kind, **label}, gives=gives)]
        if kind in ("start", "today", "username"):
            return [Row("question", self._name("m"), {"type": kind}, gives=GIVES.get(kind, ""))]
        return [self._row(kind, kind)]

    def _row(self, kind: str, type_: str, **cells: str) -> Row:
        own = self._name("q")
        return Row("question", own, {"type": type_, "label": f"Pertanyaan {own}?", **cells}, gives=GIVES.get(kind, ""))

    def _name(self, begins: str) -> str:
        self.last += 1
        return f"{begins}{self.last}"


def complete(draw: Draw, rows: tuple[Row, ...], last: int) -> tuple[Row, ...]:
    """The rows, with a question where nothing was asked, and something in each group and repeat."""
    maker = Outline(draw, last)
    whole = tuple(_filled(row, maker) for row in rows)
    return whole if any(row.asked for row in leaves(whole)) else (*whole, *maker.question(("integer",)))


def _filled(row: Row, maker: Outline) -> Row:
    if row.sort == "question":
        return row
    inner = tuple(_filled(one, maker) for one in row.rows) or tuple(maker.question(ASKED))
    return replace(row, rows=inner)


def leaves(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Every question below the rows."""
    for row in rows:
        if row.sort == "question":
            yield row
        else:
            yield from leaves(row.rows)


def edited(draw: Draw, rows: tuple[Row, ...], maker: Outline) -> tuple[Row, ...]:
    """The rows as another version may have them: some gone, some of another type or under other words, some new."""
    found: list[Row] = []
    for row in rows:
        fate = draw(st.sampled_from(("stays",) * 4 + ("goes", "changes", "changes", "comes", "words")))
        if row.sort != "question":
            found.append(replace(row, rows=edited(draw, row.rows, maker)))
            continue
        if fate == "comes":
            found += maker.question(ASKED)
        if fate == "changes":
            changed = maker.question()[0]
            row = replace(changed, name=row.name)  # noqa: PLW2901 - the row as it is from here on
        if fate == "words":
            row = replace(row, cells={**row.cells, "label": f"Kata lain untuk {row.name}?"})  # noqa: PLW2901
        if fate != "goes":
            found.append(row)
    return tuple(found)
