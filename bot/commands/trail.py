"""/audit: who did what where, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from bot.commands.where import about_area, place
from bot.registry import Call, command
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, hour_words
from conversations.people import Role
from conversations.titles import plain, title
from storage.audit import AuditRow

A_PAGE = 10
OVER_AREAS = frozenset(
    {
        *("announced", "contacts", "deadline", "deadline-dropped", "exported", "form-ended", "form-published"),
        *("asked", "compared", "potential", "potential-sheet", "roles"),
    }
)
"""Deeds that are about an area: without a code they were about all areas. Of any other deed it says that no area was meant."""


@command("audit", Role.ADMIN, spoken=about_area())
def show_trail(call: Call) -> Iterable[Message]:
    """`/audit [area] [row]`: the last deeds in the area, or those before a row."""
    where = place(call, "audit")
    if isinstance(where, Message):
        return [where]
    before = next((int(word) for word in where.rest if word.isdecimal() and len(word) < 16), None)
    area = where.area if call.text and call.text != str(before) else _all(call, where.area)
    rows = call.desk.audit.latest(area, A_PAGE + 1, before=before)
    if not rows:
        return [Message(call.words("audit-none"), replaces=call.message)]
    shown = rows[:A_PAGE]
    lines = [call.words("audit-title", area=title(call.words, call.house.gazetteer, area)), Markup("")]
    lines += [_line(call, row) for row in shown]
    older = Button(plain(call.words, "button-older"), f"/audit {area} {shown[-1].id}".replace("  ", " "))
    more = ((older,),) if len(rows) > A_PAGE else ()
    return [Message(Markup("\n").join(lines), buttons=more, replaces=call.message)]


def _all(call: Call, area: str) -> str:
    """Nothing typed: all deeds, also those that belong to no area."""
    return "" if "" in call.areas else area


def _line(call: Call, row: AuditRow) -> Markup:
    local = call.house.local(row.at, row.area)
    told = {
        "when": f"{day_short(local.date())} {hour_words(local)}",
        "who": _name(call, row.who),
        "what": _deed(call, row),
    }
    if not row.area and row.what not in OVER_AREAS:
        return call.words("audit-line-own", **told)
    return call.words("audit-line", **told, area=title(call.words, call.house.gazetteer, row.area))


def _deed(call: Call, row: AuditRow) -> str:
    """What was done, in words; of an invitation and of a role also which one, where the area does not tell it."""
    deed = "deed-" + row.what.replace(" ", "-")
    said = plain(call.words, deed) if deed in call.words else row.what
    role = f"role-{row.details.get('role', '')}"
    return f"{said} ({plain(call.words, role)})" if not row.area and role in call.words else said


def _name(call: Call, person: int | None) -> str:
    if person is None:
        return plain(call.words, "audit-nobody")
    try:
        return call.desk.people.get(person).name or f"#{person}"
    except KeyError:
        return f"#{person}"
