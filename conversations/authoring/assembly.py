"""Puts the rows of a form's sheets together into a Form: names and nesting first, then every expression compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conversations.authoring.circles import Uses, find_circles
from conversations.authoring.faults import Faults, row_name
from conversations.authoring.outline import Raw, outlined
from conversations.authoring.rowparts import Parts
from conversations.engine.kinds import KINDS, TYPES, kind_of
from conversations.form import Form, Group, Question, Repeat, Row, questions
from conversations.formula.scope import Choice, Run, Spot

FACTS = ("stage", "pathway", "obstacle", "cooperatives", "active", "inactive", "done")


@dataclass(frozen=True, slots=True)
class Sheets:
    """XLSForm's three sheets as they were read: cells are text, a missing cell is blank."""

    settings: Mapping[str, str]
    survey: Sequence[Mapping[str, str]]
    choices: Sequence[Mapping[str, str]]


def assemble(sheets: Sheets, faults: Faults) -> Form:
    """The form of those sheets. Raises FormError with every fault."""
    for key, mend in (
        ("form_id", "Name it with letters, digits and _."),
        ("version", "Count from 1."),
        ("form_title", "Write how people call it."),
    ):
        if not sheets.settings.get(key):
            faults.add("settings", "setting-missing", f"'{key}' is missing.", mend)
    lists = _lists(sheets.choices, faults)
    raws = outlined(sheets.survey, faults)
    spots = _spots(raws, {})
    parts = Parts(spots, lists, faults)
    builder = _Builder(parts, faults)
    rows = builder.rows(raws, ())
    _check_facts(sheets.settings, spots, faults)
    several = sheets.settings.get("betang::several")
    if several and several not in builder.repeats:
        faults.add("settings", "several-source", f"'betang::several' names '{several}'.", "Name a repeat of this form.")
    find_circles(parts.uses, {raw.name: raw.where for raw in _flat(raws)}, faults)
    faults.stop()
    return Form(
        name=sheets.settings["form_id"],
        version=sheets.settings["version"],
        title=sheets.settings["form_title"],
        rows=rows,
        questions={question.name: question for question in questions(rows)},
        repeats=builder.repeats,
        lists=lists,
        uses=parts.uses,
        settings=sheets.settings,
        remembered=frozenset(parts.remembered),
    )


def _lists(rows: Sequence[Mapping[str, str]], faults: Faults) -> dict[str, tuple[Choice, ...]]:
    lists: dict[str, dict[str, Choice]] = {}
    for number, row in enumerate(rows, 1):
        name, list_name = row.get("name", ""), row.get("list_name", "")
        where = row_name("choices", number, name)
        if not list_name or not name or not row.get("label"):
            faults.add(where, "choice-incomplete", "A choice has list_name, name and label.", "Fill in what is missing.")
            continue
        if not re.fullmatch(r"\S+", name):
            faults.add(where, "choice-name", f"'{name}' holds a blank.", "Several choices are kept with blanks between: use _.")
        entries = lists.setdefault(list_name, {})
        if name in entries:
            faults.add(where, "choice-twice", f"'{name}' stands twice in the list '{list_name}'.", "Rename one of them.")
        more = {column: cell for column, cell in row.items() if column not in ("list_name", "name", "label")}
        entries[name] = Choice(name, row["label"], more)
    return {list_name: tuple(entries.values()) for list_name, entries in lists.items()}


def _flat(raws: Sequence[Raw]) -> list[Raw]:
    return [found for raw in raws for found in (raw, *_flat(raw.rows))]


def _spots(raws: Sequence[Raw], spots: dict[str, Spot]) -> dict[str, Spot]:
    for raw in raws:
        spots[raw.name] = Spot(raw.chain, raw.sort, raw.list_name or raw.parameters.get("choices", ""))
        _spots(raw.rows, spots)
    return spots


def _check_facts(settings: Mapping[str, str], spots: Mapping[str, Spot], faults: Faults) -> None:
    for key, name in settings.items():
        if not key.startswith("fact::"):
            continue
        if key.removeprefix("fact::") not in FACTS:
            faults.add("settings", "unknown-fact", f"'{key}' is no fact.", f"Known are {', '.join(FACTS)}.")
        spot = spots.get(name)
        if spot is None or spot.sort != "question" or spot.chain:
            faults.add(
                "settings", "fact-source", f"'{key}' names '{name}'.", "Name a question or calculation outside of repeats."
            )


@dataclass(slots=True)
class _Builder:
    parts: Parts
    faults: Faults
    repeats: dict[str, Repeat] = field(default_factory=dict)

    def rows(self, raws: Sequence[Raw], conditions: tuple[tuple[int, Run], ...], uses: Uses = frozenset()) -> tuple[Row, ...]:
        return tuple(self._row(raw, conditions, uses) for raw in raws)

    def _row(self, raw: Raw, conditions: tuple[tuple[int, Run], ...], uses: Uses) -> Row:
        relevant = self.parts.expression(raw, "relevant")
        if relevant is not None:
            conditions = (*conditions, (len(raw.chain), relevant))
        uses |= self.parts.names(raw, "relevant")
        if raw.sort == "group":
            return Group(raw.name, self.parts.template(raw, "label"), relevant, self.rows(raw.rows, conditions, uses))
        if raw.sort == "repeat":
            return self._repeat(raw, relevant, conditions, uses)
        return self._question(raw, relevant, conditions, uses)

    def _repeat(self, raw: Raw, relevant: Run | None, conditions: tuple[tuple[int, Run], ...], uses: Uses) -> Repeat:
        count = self.parts.expression(raw, "repeat_count")
        if count is None:
            self.faults.add(raw.where, "repeat-count", "A repeat says how many times.", "Write repeat_count: ${a_number}.")
        uses |= self.parts.names(raw, "repeat_count")
        self.parts.uses[raw.name] = uses
        label = self.parts.inner_template(raw, "label")
        rows = self.rows(raw.rows, conditions, uses)
        repeat = Repeat(raw.name, label, relevant, rows, count or (lambda _: 0), raw.chain, conditions)
        self.repeats[raw.name] = repeat
        return repeat

    def _question(self, raw: Raw, relevant: Run | None, conditions: tuple[tuple[int, Run], ...], uses: Uses) -> Question:
        parts = self.parts
        kind = kind_of(raw.type, raw.appearance)
        self._check(raw, kind)
        self.parts.uses[raw.name] = uses | (parts.names(raw, "calculation") if raw.type == "calculate" else frozenset())
        return Question(
            name=raw.name,
            type=raw.type,
            kind=kind,
            chain=raw.chain,
            label=parts.template(raw, "label"),
            title=parts.template(raw, "betang::title"),
            hint=parts.template(raw, "hint"),
            guidance=parts.template(raw, "guidance_hint"),
            required=parts.required(raw),
            required_message=parts.template(raw, "required_message"),
            relevant=relevant,
            conditions=conditions,
            constraint=parts.expression(raw, "constraint"),
            constraint_message=parts.template(raw, "constraint_message"),
            calculation=parts.expression(raw, "calculation") if raw.type == "calculate" else None,
            default=parts.default(raw),
            choice_filter=parts.expression(raw, "choice_filter"),
            choices=parts.choices(raw),
            appearance=raw.appearance,
            parameters=raw.parameters,
            checked_by=parts.names(raw, "constraint") | parts.names(raw, "choice_filter"),
        )

    def _check(self, raw: Raw, kind: str) -> None:
        if raw.type == "calculate" and not raw.cells.get("calculation"):
            self.faults.add(raw.where, "calculation-missing", "A calculate row computes something.", "Fill in calculation.")
        if raw.type not in ("calculate", "hidden") and not raw.cells.get("label"):
            self.faults.add(raw.where, "label-missing", "The question has no words.", "Fill in label.")
        if raw.type in TYPES:
            for parameter in raw.parameters:
                if parameter not in KINDS[kind].parameters:
                    known = ", ".join(sorted(KINDS[kind].parameters)) or "none"
                    self.faults.add(
                        raw.where, "unknown-parameter", f"'{parameter}' means nothing to {kind}.", f"Known are: {known}."
                    )
