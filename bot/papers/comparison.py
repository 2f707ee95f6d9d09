"""A list that an officer sent, beside the reports: which column is what, what differs, and the questions that it raises."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from markupsafe import Markup

from bot.channel import Made
from bot.papers.listing import workbook
from bot.papers.overseen import Look
from conversations.authoring.extents import letter
from conversations.errors import Problem
from conversations.matching.columns import Columns, changed, guess, proposal, remembered
from conversations.matching.comparing import Comparison, Difference, compare, first_questions, kind_of
from conversations.matching.placing import Line, Placing
from conversations.matching.roles import ROLES
from conversations.matching.saying import summary, tables
from conversations.matching.tables import Table
from conversations.messages import Button
from conversations.reading.cleaning import shown
from conversations.titles import full_title, plain, title
from storage.questions import Question

SETTING = "columns/"
"""Under which name the mapping of some headings is remembered, for every officer: it says nothing of anybody."""
LISTED = 6
"""Differences that are said in the chat; all are in the sheet."""
A_LIST = 20
"""Open questions that are said in the chat."""
STRANGE = 3
"""Rows without a village that are."""
LIKELY = 85
"""How alike a name must be (of 100) to be named in the chat as what a row may mean."""
UNREAD = ("match-why-unknown", "match-why-code", "match-why-bps")
"""Reasons for which the village is not known by its name; for the others several are, or it lies outside."""
A_LABEL = 28
"""Characters of a heading on a button."""


Sent = Table | Problem
"""The list as it was opened (`bot/opener.py`), or why it could not be."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is to be sent, and what is to be kept once it is worked out."""

    made: Made
    remember: tuple[str, str] | None = None
    """The name of a setting, and its value."""
    form: str = ""
    ask: Sequence[Difference] = field(default=())
    """Differences that a head each is to be asked about."""


def columns_page(sent: Sent, look: Look) -> Compared:
    """The mapping in words, to be confirmed or changed; with `step` the roles, with a role the columns that it may be."""
    found = _columns(sent, look)
    if isinstance(found, Problem):
        return Compared(Made(None, look.words.say(found.phrase)))
    step = look.args["step"]
    if step in ROLES:
        return Compared(Made(None, look.words("watch-which-column", role=_role(look, step)), _letters(look, found, step)))
    if step:
        return Compared(Made(None, look.words("watch-which-role"), _roles(look)))
    lines = [look.words("watch-proposal", sheet=found.table.sheet, row=str(found.table.first), rows=len(found.table.rows))]
    lines += [Markup("• ") + look.words.say(phrase) for phrase in proposal(found)]
    change = Button(plain(look.words, "button-watch-change"), f"{_line(look)} ubah")
    if found.problem is not None:
        return Compared(Made(None, Markup("\n").join([*lines, look.words.say(found.problem.phrase)]), ((change,),)))
    right = Button(plain(look.words, "button-watch-right"), f"{_line(look)} banding")
    known = found == remembered(found.table, look.desk.settings.get(_name(found)))
    ask = look.words("watch-right-again" if known else "watch-right")
    return Compared(Made(None, Markup("\n").join([*lines, ask]), ((right,), (change,))))


def result(sent: Sent, look: Look) -> Compared:
    """What differs: figures and the weightiest in words, everything as a sheet, and a button to ask the heads."""
    found = _columns(sent, look)
    if isinstance(found, Problem) or found.problem is not None:
        return columns_page(sent, look)
    comparison = _compared(look, found)
    to_ask = _askable(look, comparison)
    lines = [summary(look.words, comparison)]
    weighty = [one for own in comparison.by_area.values() for one in own[:1]][:LISTED]
    lines += [look.words("watch-first"), *(_said(look, one) for one in weighty)] if weighty else []
    lines += list(_strange(look, comparison))
    lines += list(_asked(look))
    ask = Button(plain(look.words, "button-watch-ask", number=len(to_ask)), f"{_line(look)} tanya")
    again = Button(plain(look.words, "button-watch-columns"), _line(look))
    stem = "-".join(("perbedaan", look.area, look.local.date().isoformat()))
    sheets = [(title, heads, rows) for title, heads, rows in tables(look.words, look.house.gazetteer, comparison)]
    buttons = (((ask,),) if to_ask else ()) + ((again,),)
    made = Made(workbook(stem, sheets), Markup("\n").join(lines), buttons)
    return Compared(made, (_name(found), found.kept()))


def _strange(look: Look, comparison: Comparison) -> Iterator[Markup]:
    """The first rows without a village, each with its reason; the sheet has all of them."""
    reasons = [(line, line.why) for line in comparison.unmatched if line.why is not None]
    if reasons:
        yield look.words("watch-unmatched")
        for line, why in reasons[:STRANGE]:
            row = look.words("watch-row", row=str(line.line), why=look.words.say(why))
            meant = ", ".join(full_title(look.words, look.house.gazetteer, code) for code in _meant(look, line))
            yield Markup(" ").join([row, look.words("watch-row-maybe", places=meant)]) if meant else row


def _meant(look: Look, line: Line) -> list[str]:
    """The villages that a row without one was surely written for, but for a slip: the first of those in the sheet."""
    named = line.why is not None and line.why.key in UNREAD
    village = line.cells.get("village", "") if named else ""
    alike = look.house.places.search(village, look.area, STRANGE) if village and line.candidates else []
    likely = {one.area.code for one in alike if one.score >= LIKELY}
    return [code for code in line.candidates if code in likely][:1]


def questions(sent: Sent, look: Look) -> Compared:
    """One question for the head of each village with a difference that nobody has been asked about."""
    found = _columns(sent, look)
    if isinstance(found, Problem) or found.problem is not None:
        return columns_page(sent, look)
    comparison = _compared(look, found)
    return Compared(Made(None), form=comparison.form, ask=_askable(look, comparison))


def left(look: Look) -> Made:
    """What was asked, and what is still open, by village."""
    every = look.desk.questions.inside(look.area)
    lines = [*_asked(look), *(_open(look, one) for one in every if not one.answer)][:A_LIST]
    return Made(None, Markup("\n").join(lines) if every else look.words("watch-none-asked"))


def _open(look: Look, one: Question) -> Markup:
    state = "sent" if one.sent_at else "waiting"
    place = full_title(look.words, look.house.gazetteer, one.area)
    return look.words(f"watch-open-{state}", place=place, what=look.words.say(one.tells))


def _asked(look: Look) -> Iterator[Markup]:
    every = look.desk.questions.inside(look.area)
    if every:
        counts = {said: sum(one.answer == said for one in every) for said in ("ya", "tidak", "ubah", "")}
        figures = {"yes": counts["ya"], "no": counts["tidak"], "change": counts["ubah"], "open": counts[""]}
        yield look.words("watch-asked", number=len(every), **figures)


def _askable(look: Look, comparison: Comparison) -> list[Difference]:
    """The first difference of each village that was not asked about, of villages that have no question open."""
    every = look.desk.questions.inside(look.area)
    busy = {one.area for one in every if one.sent_at and not one.answer}
    asked = {one.key for one in every if one.sent_at or one.answer}
    return [one for area, one in first_questions(comparison, asked).items() if area not in busy]


def _said(look: Look, one: Difference) -> Markup:
    area = look.house.gazetteer[one.area]
    parent = title(look.words, look.house.gazetteer, area.parent)
    place = plain(look.words, "area-in", area=title(look.words, look.house.gazetteer, one.area), parent=parent)
    return look.words("watch-difference", place=place, what=look.words.say(one.officer))


def _columns(sent: Sent, look: Look) -> Columns | Problem:
    """The columns of the list: as remembered for its headings, else as guessed, with what the officer changed."""
    if isinstance(sent, Problem):
        return sent
    first = guess(sent, look.house.places, look.area)
    found = remembered(sent, look.desk.settings.get(_name(first))) or first
    for role, typed in json.loads(look.args["changes"]).items():
        found = changed(found, role, typed) or found
    return found


def _compared(look: Look, found: Columns) -> Comparison:
    lines = list(Placing(look.house.places, look.area).lines(found))
    form = kind_of(lines)
    reports = look.desk.reports.rows(form, look.area)
    return compare(lines, found.places, reports, look.house.forms, form)


def _name(columns: Columns) -> str:
    headings = "|".join(columns.table.headings)
    return SETTING + blake2b(headings.encode(), digest_size=12).hexdigest()


def _line(look: Look) -> str:
    return f"/sandingkan {look.area}"


def _role(look: Look, role: str) -> str:
    return plain(look.words, f"watch-role-{role}")


def _roles(look: Look) -> tuple[tuple[Button, ...], ...]:
    buttons = [Button(_role(look, role), f"{_line(look)} ubah {role}") for role in ROLES]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _letters(look: Look, columns: Columns, role: str) -> tuple[tuple[Button, ...], ...]:
    """A button for each column with a heading, and one for none."""
    named = [(letter(at), heading) for at, heading in enumerate(columns.table.headings) if heading]
    buttons = [
        Button(f"{column}: {shown(heading)}"[:A_LABEL], f"{_line(look)} {role} {column.lower()}")
        for column, heading in named[:40]
    ]
    none = Button(plain(look.words, "button-watch-no-column"), f"{_line(look)} {role} -")
    return (*(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)), (none,))
