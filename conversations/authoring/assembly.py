"""Puts the rows of a form's sheets together into a Form: names and nesting first, then every expression compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from conversations.authoring.circles import Uses, find_circles
from conversations.authoring.counts import remark_counts
from conversations.authoring.faults import Faults
from conversations.authoring.headings import PICTURE
from conversations.authoring.illustrated import picture, shown_by
from conversations.authoring.languages import own_language
from conversations.authoring.lists import check_references, read_lists, speaking
from conversations.authoring.outline import outlined
from conversations.authoring.raws import Raw, flat
from conversations.authoring.rowparts import Parts
from conversations.authoring.sheets import Sheets, as_parameters
from conversations.authoring.twins import part_twins
from conversations.authoring.whole import check_characters, check_facts, check_whole
from conversations.engine.kinds import KINDS, TYPES, kind_of
from conversations.errors import FormFault
from conversations.form import MOST as MOST_TIMES
from conversations.form import Form, Group, Question, Repeat, Row, Template, questions
from conversations.formula.scope import Run, Spot


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that became a form."""

    form: Form
    sheets: Sheets
    """What stands in the file, in XLSForm's names: to be written to another format, or compared."""
    remarks: tuple[FormFault, ...] = ()
    """What its author should know although the form can be used."""


def take(sheets: Sheets, faults: Faults) -> Taken:
    """The form of those sheets, with the sheets and the remarks. Raises FormError with every fault."""
    form = assemble(sheets, faults)
    remark_counts(form, sheets, faults)
    return Taken(form, sheets, tuple(faults.remarks))


def assemble(sheets: Sheets, faults: Faults) -> Form:
    """The form of those sheets. Raises FormError with every fault."""
    check_whole(sheets, faults)
    check_characters(sheets, faults)
    language = own_language(sheets)
    lists = read_lists(sheets, language, faults)
    raws = outlined(sheets, language, faults)
    twins = part_twins(raws, faults, speaking(sheets))
    spots = _spots(raws, {name: Spot(sort="shared") for name in twins})
    check_references(sheets, spots, faults)
    parts = Parts(spots, lists, faults, twins)
    builder = _Builder(parts, faults)
    rows = builder.rows(raws, Around())
    check_facts(sheets.settings, spots, faults)
    several = sheets.settings.get("betang::several")
    if several and several not in builder.repeats:
        rule = f"'betang::several' names '{several}'."
        faults.add("settings", "several-source", rule, "Name a repeat of this form.", about=several)
    find_circles(parts.uses, {raw.name: raw.where for raw in flat(raws)}, parts.heights, faults)
    faults.stop()
    return Form(
        name=sheets.settings["form_id"],
        version=sheets.settings["version"],
        title=sheets.settings["form_title"],
        rows=rows,
        questions=_by_name(rows, builder.repeats),
        repeats=builder.repeats,
        lists=lists,
        uses=parts.uses,
        settings=sheets.settings,
        remembered=frozenset(parts.remembered),
        lasting=frozenset(parts.lasting),
        pictures=shown_by(questions(rows)),
    )


def _by_name(rows: Sequence[Row], repeats: Mapping[str, Repeat]) -> dict[str, Question]:
    mores = {name: repeat.more for name, repeat in repeats.items() if repeat.more}
    return {**{question.name: question for question in questions(tuple(rows))}, **mores}


def _spots(raws: Sequence[Raw], spots: dict[str, Spot], parents: tuple[str, ...] = ()) -> dict[str, Spot]:
    for raw in raws:
        spots[raw.name] = Spot(raw.chain, raw.sort, raw.list_name or raw.parameters.get("choices", ""), parents)
        _spots(raw.rows, spots, (*parents, raw.name))
    return spots


@dataclass(frozen=True, slots=True)
class Around:
    """What the groups and repeats around a row say of it."""

    conditions: tuple[tuple[int, Run], ...] = ()
    uses: Uses = frozenset()
    groups: tuple[Template, ...] = ()
    """The labels of the groups, up to the nearest repeat."""


@dataclass(slots=True)
class _Builder:
    parts: Parts
    faults: Faults
    repeats: dict[str, Repeat] = field(default_factory=dict)

    def rows(self, raws: Sequence[Raw], around: Around) -> tuple[Row, ...]:
        return tuple(self._row(raw, around) for raw in raws)

    def _row(self, raw: Raw, around: Around) -> Row:
        relevant = self.parts.expression(raw, "relevant")
        conditions = around.conditions if relevant is None else (*around.conditions, (len(raw.chain), relevant))
        around = replace(around, conditions=conditions, uses=around.uses | self.parts.names(raw, "relevant"))
        if raw.sort != "question" and raw.cells.get(PICTURE):
            rule = f"The picture of a {raw.sort} is not shown in a chat."
            self.faults.remark(raw.where, "picture-of-group", rule, "Give it to a question or a note inside.", PICTURE)
        if raw.sort == "group":
            label = self.parts.template(raw, "label")
            inner = replace(around, groups=(*around.groups, label)) if label else around
            return Group(raw.name, label, relevant, self.rows(raw.rows, inner))
        if raw.sort == "repeat":
            return self._repeat(raw, relevant, around)
        return self._question(raw, relevant, around)

    def _repeat(self, raw: Raw, relevant: Run | None, around: Around) -> Repeat:
        count = self.parts.expression(raw, "repeat_count")
        uses = around.uses | self.parts.names(raw, "repeat_count")
        self.parts.uses[raw.name], conditions = uses, around.conditions
        label = self.parts.inner_template(raw, "label")
        rows = self.rows(raw.rows, Around(conditions, uses))
        more = None if raw.cells.get("repeat_count") else self._more(raw, around)
        least, most = self._bounds(raw)
        repeat = Repeat(raw.name, label, relevant, rows, count, raw.chain, conditions, more, least, most)
        self.repeats[raw.name] = repeat
        return repeat

    def _more(self, raw: Raw, around: Around) -> Question:
        """Whether there is another instance. A label that speaks of an answer inside of the instance says nothing there."""
        spoken = Template() if "${" in raw.cells.get("label", "") else self.parts.template(raw, "label")
        parameters = as_parameters(raw.cells.get("parameters", ""))[0]
        asked = Question(raw.name, "repeat", "more", raw.chain, spoken, parameters=parameters)
        return replace(asked, conditions=around.conditions, groups=around.groups)

    def _bounds(self, raw: Raw) -> tuple[int, int]:
        """How many instances an open repeat has at least and at most."""
        raw.parameters = as_parameters(raw.cells.get("parameters", ""))[0]
        self._check_parameters(raw, "more")
        least, most = raw.parameters.get("least", "0"), raw.parameters.get("most", str(MOST_TIMES))
        if not (least.isdecimal() and most.isdecimal() and int(least) <= int(most) <= MOST_TIMES):
            rule = f"A repeat has between 0 and {MOST_TIMES} instances."
            self.faults.add(raw.where, "parameters", rule, "Write least=1 most=20.", "parameters", f"least={least} most={most}")
            return 0, MOST_TIMES
        return int(least), int(most)

    def _question(self, raw: Raw, relevant: Run | None, around: Around) -> Question:
        parts = self.parts
        kind = kind_of(raw.type, raw.appearance)
        self._check(raw, kind)
        works_out = raw.type in ("calculate", "hidden")
        self.parts.uses[raw.name] = around.uses | (parts.names(raw, "calculation") if works_out else frozenset())
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
            conditions=around.conditions,
            groups=around.groups,
            constraint=parts.expression(raw, "constraint"),
            constraint_message=parts.template(raw, "constraint_message"),
            warning=parts.expression(raw, "betang::warning"),
            warning_message=parts.template(raw, "betang::warning_message"),
            calculation=parts.expression(raw, "calculation") if works_out else None,
            default=parts.default(raw),
            choice_filter=parts.choice_filter(raw),
            narrowing=parts.narrowing(raw),
            choices=parts.choices(raw),
            drawn=parts.drawn(raw),
            spoken=parts.spoken(raw),
            appearance=raw.appearance,
            parameters=raw.parameters,
            picture=picture(raw),
            seen=raw.type == "note" or (raw.type == "calculate" and raw.cells.get("read_only") == "yes"),
            checked_by=parts.names(raw, "constraint") | parts.names(raw, "choice_filter") | frozenset({raw.drawn} - {""}),
        )

    def _check(self, raw: Raw, kind: str) -> None:
        if raw.type == "calculate" and not raw.cells.get("calculation"):
            rule = "A calculate row computes something."
            self.faults.add(raw.where, "calculation-missing", rule, "Fill in calculation.", "calculation")
        wordless = raw.type in ("calculate", "hidden") or (raw.type == "note" and raw.cells.get(PICTURE))
        if not wordless and not raw.cells.get("label"):
            self.faults.add(raw.where, "label-missing", "The question has no words.", "Fill in label.", "label")
        if raw.type in TYPES:
            self._check_parameters(raw, kind)

    def _check_parameters(self, raw: Raw, kind: str) -> None:
        for parameter in raw.parameters:
            if parameter not in KINDS[kind].parameters:
                known = ", ".join(sorted(KINDS[kind].parameters)) or "none"
                rule = f"'{parameter}' means nothing to {raw.sort if kind == 'more' else kind}."
                self.faults.add(raw.where, "unknown-parameter", rule, f"Known are: {known}.", "parameters", parameter)
