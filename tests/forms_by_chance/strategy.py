"""The strategy of whole forms: what stands where, and then every formula, in an order that allows no circle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tests.forms_by_chance.bounds import bounded, filtered
from tests.forms_by_chance.formulas import Draw, Names, number, truth, words
from tests.forms_by_chance.outlines import ASKED, FILTERED, LISTS, Lists, Outline, complete, edited, leaves
from tests.forms_by_chance.rows import DOT, Made, Row, call, figure, name, op
from tests.formula.twin import Tree

OPEN = {"parameters": "most=6"}
PER_CENT = st.integers(0, 99)
FIXED = {"number": "3", "text": "contoh", "date": "2025-01-02", "one": "a", "many": "a"}
ONCE = {"date": "=once(today())", "number": "=once(random())"}


@st.composite
def made_forms(draw: Draw, size: int = 8, *, counted: bool = True) -> Made:
    """A form with at most so many rows at its top; one that is not `counted` begins with an open repeat."""
    maker = Outline(draw)
    members = () if counted else (Row("repeat", "r0", {"label": "Anggota", **OPEN}, rows=tuple(maker.question(ASKED))),)
    outline = complete(draw, (*members, *maker.rows(size)), 500)
    return _whole(draw, outline, LISTS, "1")


@st.composite
def next_versions(draw: Draw, made: Made) -> Made:
    """A later version: other rows and other formulas, or the same ones under other constraints and needs."""
    if draw(st.booleans()):
        rows = _judged_anew(draw, made)
        return replace(made, rows=rows, version="2")
    outline = complete(draw, edited(draw, made.outline, Outline(draw, 1000)), 1500)
    gone = draw(st.sampled_from(("", "b", "d")))
    lists = {**LISTS, "buah": tuple(entry for entry in LISTS["buah"] if entry["name"] != gone)}
    return _whole(draw, outline, lists, "2")


def _whole(draw: Draw, outline: tuple[Row, ...], lists: Lists, version: str) -> Made:
    order = [row.name for row in leaves(outline)]
    if draw(PER_CENT) < 35:
        order = draw(st.permutations(order))
    bare = Made(outline, lists, version, outline)
    author = _Author(draw, bare, {own: at for at, own in enumerate(order)})
    return replace(bare, rows=tuple(author.written(row, (), "") for row in outline))


def _judged_anew(draw: Draw, made: Made) -> tuple[Row, ...]:
    author = _Author(draw, made, {})

    def again(row: Row, chain: tuple[str, ...]) -> Row:
        inner = (*chain, row.name) if row.sort == "repeat" else chain
        rows = tuple(again(one, inner) for one in row.rows)
        if not row.asked:
            return replace(row, rows=rows)
        kept = {column: tree for column, tree in row.trees.items() if column not in ("constraint", "required")}
        cells = {column: cell for column, cell in row.cells.items() if column != "required"}
        return author.judged(replace(row, cells=cells, trees=kept), chain)

    return tuple(again(row, ()) for row in made.rows)


@dataclass(frozen=True, slots=True)
class _Author:
    draw: Draw
    made: Made
    rank: dict[str, int]

    def _by(self, per_cent: int) -> bool:
        return self.draw(PER_CENT) < per_cent

    def ranked(self, row: Row) -> int:
        """A row rests on rows of lower rank alone; what stands around others, on those that all of them may rest on."""
        return self.rank[row.name] if row.sort == "question" else min(self.rank[leaf.name] for leaf in leaves(row.rows))

    def names(self, row: Row, chain: tuple[str, ...], *, free: bool, inside: bool = False) -> Names:
        """What its formulas may speak of; `free` ones can make no circle."""
        below = len(self.rank) if free else self.ranked(row)
        known = [
            (other, around)
            for other, around in self.made.every()
            if other is not row and other.name != row.name and (free or self.ranked(other) < below)
        ]
        questions = [(other, around) for other, around in known if other.sort == "question" and other.gives]
        return Names(
            [other for other, around in questions if chain[: len(around)] == around],
            [other for other, around in questions if chain[: len(around)] != around],
            [other.name for other, _ in known if other.sort == "repeat" and other.name not in chain],
            {own: tuple(dict.fromkeys(entry["name"] for entry in entries)) for own, entries in self.made.lists.items()},
            inside,
        )

    def written(self, row: Row, chain: tuple[str, ...], parent: str) -> Row:
        """The row with its formulas, and all that is inside of it."""
        names, trees, cells = self.names(row, chain, free=False, inside=parent == "repeat"), {}, dict(row.cells)
        if row.name != "r0" and self._by(50 if row.sort == "group" else 30):
            trees["relevant"] = truth(self.draw, names)
        if row.sort != "question":
            if row.sort == "repeat" and row.name != "r0":
                self._counted(names, trees, cells)
            inner = (*chain, row.name) if row.sort == "repeat" else chain
            return replace(row, cells=cells, trees=trees, rows=tuple(self.written(one, inner, row.sort) for one in row.rows))
        if row.type in ("calculate", "hidden"):
            trees["calculation"] = self._calculation(row, names)
            return replace(row, trees=trees)
        free = self.names(row, chain, free=True)
        if "label" in cells and free.singles and self._by(20):
            cells["label"] += f" (${{{self.draw(st.sampled_from(free.singles)).name}}})"
        row = replace(row, cells=cells, trees=trees)
        return self.judged(self._proposed(row, free), chain) if row.asked else row

    def _counted(self, names: Names, trees: dict[str, Tree], cells: dict[str, str]) -> None:
        if self._by(55):
            count = number(self.draw, names, 1)
            trees["repeat_count"] = call("if", op(">", count, figure(3)), figure(3), count)
        elif self._by(50):
            cells["parameters"] = self.draw(st.sampled_from(("least=1", "least=1 most=2", "most=3")))

    def _calculation(self, row: Row, names: Names) -> Tree:
        if row.gives in ONCE and self._by(12):
            return name(ONCE[row.gives])
        if row.gives == "number":
            saved = [one.name for one in names.singles if one.gives == "number"]
            if saved and self._by(15):
                return call("coalesce", name(f"last-saved#{self.draw(st.sampled_from(saved))}"), figure(0))
            return number(self.draw, names)
        if row.gives == "truth":
            return truth(self.draw, names)
        return words(self.draw, names) if row.gives == "text" else name("=today()")

    def _proposed(self, row: Row, free: Names) -> Row:
        if row.gives not in FIXED or not self._by(20):
            return row
        same = free.of(row.gives) if row.gives in ("number", "text", "date") else []
        if same and self._by(60):
            return replace(row, trees={**row.trees, "default": name(self.draw(st.sampled_from(same)))})
        return replace(row, cells={**row.cells, "default": FIXED[row.gives]})

    def judged(self, row: Row, chain: tuple[str, ...]) -> Row:
        """The row with what is asked of its answer: whether it must be there, a constraint, choices below another answer."""
        free, trees, cells = self.names(row, chain, free=True), dict(row.trees), dict(row.cells)
        needed = self.draw(PER_CENT)
        if needed < 30:
            cells["required"] = "yes"
        elif needed < 45:
            trees["required"] = truth(self.draw, free, 1)
        if self.rank and row.list_name and not row.other and self._by(90 if row.list_name in FILTERED else 20):
            # A filter below an answer that shows only while this one is blank would never come to rest.
            trees |= filtered(self.draw, row, self.names(row, chain, free=False))
        if self._by(35) and (found := bounded(self.draw, row, free, sure=needed < 45, narrowed="choice_filter" in trees)):
            trees["constraint"] = found
        if row.gives == "number" and self._by(10):
            trees["betang::warning"] = op(self.draw(st.sampled_from((">", "="))), DOT, number(self.draw, free, 1))
        return replace(row, cells=cells, trees=trees)
