"""What changed from one version of a form to another, and what becomes of the answers that were given under the old one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from conversations.authoring.assembly import Taken
from conversations.authoring.headings import PICTURE, SPOKEN, parted
from conversations.authoring.languages import in_own_words, own_language
from conversations.authoring.lowering import EXPRESSIONS, OTHER
from conversations.authoring.sheets import Cells, Sheets, as_parameters, filled
from conversations.authoring.types import FILLED, canonical
from conversations.draft import Answer, Draft, State, Value
from conversations.engine import carry
from conversations.form import Form, Question

ALIKE = 80
"""From how many hundredths of likeness on two questions may be the same one, said otherwise."""
MOST_ALIKE = 300
"""So many of those that came are compared with so many that went: a form that is another one altogether is no rewording."""
_RULES = tuple(column for column in EXPRESSIONS if column != "required")
_MANNER = ("appearance", "read_only", "trigger")
_UNASKED = FILLED | {"begin_group", "begin_repeat", "note", "calculate"}
_YES = frozenset({"yes", "true", "true()"})


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was."""

    kind: str
    """`added`, `removed`, `renamed` (the same words under another name), `replaced` (one of the same type in its
    place), `alike` (an added one may be a removed one), `moved` (into or out of a repeat), `retyped`,
    `choices-added`, `choices-removed`, `required`, `optional`, `rule`, `manner`, `picture`, `words`, `order` or `setting`."""
    name: str
    """Of the question, group or repeat in the new version, in the old one where it was removed; of a setting its key."""
    title: str = ""
    """How people call it; blank for a setting."""
    was: str = ""
    now: str = ""
    lost: str = ""
    """What becomes of the answers: blank when they stay, `some` or `all` when they do not and are asked again."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A row that bears a name, at its place."""

    name: str
    cells: Cells
    chain: tuple[str, ...]
    """The repeats around it: they are part of the path under which an answer is kept."""
    title: str
    type: str
    entries: tuple[tuple[str, str], ...] = field(default=())
    """Of a list: names and all that stands beside them."""


def changes(old: Taken, new: Taken) -> tuple[Change, ...]:
    """What changed, in the order of the new version's rows; what was removed stands at the end. Nothing when nothing did."""
    before, after = _items(old.sheets), _items(new.sheets)
    said = _paired(_by_words(before, after), _by_words(after, before))
    places = _paired(_by_place(before, after, said.values()), _by_place(after, before, said))
    found: list[Change] = []
    for name, item in after.items():
        if name in before:
            found += _altered(before[name], item, old.form, new.form)
        elif was := said.get(name) or places.get(name):
            found.append(Change("renamed" if name in said else "replaced", name, item.title, was, name, _all(before[was])))
        else:
            found.append(Change("added", name, item.title))
    here = {*after, *said.values(), *places.values()}
    gone = [item for name, item in before.items() if name not in here]
    found += [Change("removed", item.name, item.title, lost=_all(item)) for item in gone]
    found += _alike(gone, [after[change.name] for change in found if change.kind == "added"])
    if [name for name in before if name in after] != [name for name in after if name in before]:
        found.append(Change("order", new.form.name))
    return (*found, *_settings(old.sheets.settings, new.sheets.settings))


def renames(found: Iterable[Change]) -> dict[str, str]:
    """The names that others have become, new to old: for `asked_again`."""
    return {change.now: change.was for change in found if change.kind == "renamed"}


def _items(sheets: Sheets) -> dict[str, _Item]:
    """Each row with a name by that name; where names stand twice, with its group's before it, as in the form itself."""
    language = own_language(sheets)
    lists: dict[str, list[tuple[str, str]]] = {}
    for row in sheets.choices:
        rest = " ".join(f"{column}={cell}" for column, cell in sorted(filled(row).items()) if column not in ("list_name", "name"))
        lists.setdefault(row.get("list_name", ""), []).append((row.get("name", ""), rest))
    twice = {name for name, count in Counter(row.get("name", "") for row in sheets.survey).items() if count > 1}
    items: dict[str, _Item] = {}
    around: list[tuple[str, str]] = []
    for cells in sheets.survey:
        row = in_own_words(cells, language)
        type_ = canonical(row.get("type", ""))
        if type_.startswith("end_") and around:
            around.pop()
        if not row.get("name"):
            continue
        name = f"{around[-1][1]}-{row['name']}" if row["name"] in twice and around else row["name"]
        chain = tuple(other for sort, other in around if sort == "begin_repeat")
        title = row.get("betang::title") or row.get("label") or row.get("hint") or name
        items[name] = _Item(name, filled(cells), chain, title, type_, _entries(type_, lists))
        if type_.startswith("begin_"):
            around.append((type_, name))
    return items


def _entries(type_: str, lists: Mapping[str, list[tuple[str, str]]]) -> tuple[tuple[str, str], ...]:
    _, name, other = f"{type_}  ".split(" ", 2)
    entries = lists.get(name, [])
    return (*entries, (OTHER, "")) if other.strip() == "or_other" else tuple(entries)


def _word(item: _Item) -> str:
    return item.type.partition(" ")[0]


def _holds(item: _Item) -> bool:
    """Whether somebody answers it."""
    return _word(item) not in _UNASKED


def _all(item: _Item) -> str:
    return "all" if _holds(item) else ""


def _paired(gone: Mapping[str, object], come: Mapping[str, object]) -> dict[str, str]:
    """New name to old: those of which the same is true, the first with the first."""
    left: dict[object, list[str]] = {}
    for name, what in gone.items():
        left.setdefault(what, []).append(name)
    return {name: left[what].pop(0) for name, what in come.items() if left.get(what)}


def _by_words(items: Mapping[str, _Item], others: Mapping[str, _Item]) -> dict[str, object]:
    """Of those that the others lack: type, place and words."""
    own = (item for name, item in items.items() if name not in others and item.title != name)
    return {item.name: (item.type, item.chain, item.title) for item in own}


def _by_place(items: Mapping[str, _Item], others: Mapping[str, _Item], known: Iterable[str]) -> dict[str, object]:
    """Of those that the others lack and that are not known yet: type, and the neighbours that both have."""
    names, passed = ["", *items, ""], set(known)
    found: dict[str, object] = {}
    for before, name, after in zip(names, names[1:], names[2:], strict=False):
        kept = all(not near or near in others for near in (before, after))
        if kept and (before or after) and name not in others and name not in passed:
            found[name] = (items[name].type, items[name].chain, before, after)
    return found


def _alike(gone: Sequence[_Item], come: Sequence[_Item]) -> Iterator[Change]:
    """For each that came, the one that went and that it resembles most: no more than a suggestion."""
    gone = gone[:MOST_ALIKE]
    for item in come[:MOST_ALIKE]:
        near = max(gone, key=lambda other: (fuzz.ratio(item.title, other.title), other.name), default=None)
        if near is not None and _word(near) == _word(item) and fuzz.ratio(item.title, near.title) >= ALIKE:
            yield Change("alike", item.name, item.title, near.name, item.name)


def _altered(was: _Item, now: _Item, old: Form, new: Form) -> Iterator[Change]:
    """What is another in a row that kept its name."""
    if was.chain != now.chain:
        yield Change("moved", now.name, now.title, "/".join(was.chain), "/".join(now.chain), _all(was))
    if _word(was) != _word(now):
        lost = _lost(old.questions.get(was.name), new.questions.get(now.name), new)
        if (OTHER, "") in was.entries and (OTHER, "") not in now.entries:
            # What was typed for `or_other` is an answer of its own, and has no question any more.
            lost = lost or "some"
        yield Change("retyped", now.name, now.title, was.type, now.type, "all" if was.chain != now.chain else lost)
    elif was.entries != now.entries:
        yield from _choices(was, now)
    yield from _required(was, now)
    for column in _RULES:
        if was.cells.get(column, "") != now.cells.get(column, ""):
            yield Change("rule", now.name, now.title, was.cells.get(column, ""), now.cells.get(column, ""))
    manner = [(as_parameters(cells.get("parameters", ""))[0], *map(cells.get, _MANNER)) for cells in (was.cells, now.cells)]
    if manner[0] != manner[1] and _word(was) == _word(now):
        yield Change("manner", now.name, now.title)
    words, pictures = (
        [{column: cell for column, cell in cells.items() if parted(column)[0] in bases} for cells in (was.cells, now.cells)]
        for bases in (SPOKEN - {PICTURE}, {PICTURE})
    )
    if pictures[0] != pictures[1]:
        yield Change("picture", now.name, now.title)
    if words[0] != words[1] or (_word(was) == _word(now) and _labels(was, now)):
        yield Change("words", now.name, now.title, was.title, now.title)


def _labels(was: _Item, now: _Item) -> bool:
    """Whether choices that both have are said otherwise, or stand under other columns for filters."""
    before = dict(was.entries)
    return any(before.get(name, rest) != rest for name, rest in now.entries)


def _choices(was: _Item, now: _Item) -> Iterator[Change]:
    before, after = ([name for name, _ in item.entries] for item in (was, now))
    if added := [name for name in after if name not in before]:
        yield Change("choices-added", now.name, now.title, now=", ".join(added))
    if removed := [name for name in before if name not in after]:
        yield Change("choices-removed", now.name, now.title, ", ".join(removed), lost="some")
    if not added and not removed and before != after:
        yield Change("manner", now.name, now.title)


def _required(was: _Item, now: _Item) -> Iterator[Change]:
    before, after = (_needed(item.cells.get("required", "").lower()) for item in (was, now))
    if before != after:
        kind = "required" if after == "yes" or before == "no" else "optional" if after == "no" or before == "yes" else "rule"
        yield Change(kind, now.name, now.title, before, after)


def _needed(cell: str) -> str:
    return "yes" if cell in _YES else "no" if cell in ("", "no", "false", "false()") else cell


_SAMPLES: Mapping[str, tuple[Value, ...]] = {"integer": (1, 0, -1), "decimal": (1.5, 2)}


def _lost(was: Question | None, now: Question | None, new: Form) -> str:
    """What becomes of answers to a question that is of another type now: what `engine.carry` does with some of them."""
    if was is None or not was.asked:
        return ""
    if now is None or not now.asked:
        return "all"
    names = tuple(choice.name for choice in was.choices)
    several: tuple[Value, ...] = (names, *((name,) for name in names))
    samples = several if was.type in ("select_multiple", "rank") else names or _SAMPLES.get(was.type, ("1", "x"))
    drafts = (Draft(new.name, f"{new.version}/", "", {now.name: Answer(value)}) for value in samples)
    kept = [carry(draft, new).answers.get(now.name) for draft in drafts]
    stay = sum(answer is not None and answer.state is State.GIVEN for answer in kept)
    return "" if stay == len(kept) else "some" if stay else "all"


def _settings(was: Cells, now: Cells) -> Iterator[Change]:
    for key in dict.fromkeys((*now, *was)):
        if key not in ("form_id", "version") and was.get(key, "") != now.get(key, ""):
            yield Change("setting", key, "", was.get(key, ""), now.get(key, ""))
