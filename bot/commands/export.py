"""/ekspor: the reports of an area as a file, made when it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from bot.commands.where import EVERYWHERE, Place, pairs, place
from bot.registry import Call, command
from conversations.messages import Button, Message, Paper
from conversations.oversight.cadence import RHYTHMS
from conversations.people import Role
from conversations.titles import plain, title

FORMATS = ("xlsx", "csv", "json", "foto")
LONG = 2_000
"""Reports from which the making takes so long that it is announced."""
LONGEST_MARK = 30
"""Bytes of a form's name in a button, which holds 64."""


@command("ekspor", Role.OFFICER, Role.ADMIN)
def export(call: Call) -> Iterable[Message]:
    """`/ekspor [form] [area] [xlsx|csv|json|foto]`: which data, then how, in place; then the file.

    What is in it, and whether the reader may have it, is judged when it is made.
    """
    marks = {_mark(name): name for name in _forms(call)} | {name: name for name in _forms(call)}
    first, _, rest = call.text.partition(" ")
    form = marks.get(first, "")
    where = place(replace(call, text=rest if form else call.text), f"ekspor {_mark(form)}".strip(), FORMATS)
    if isinstance(where, Message):
        return [where]
    if not form and len(names := _forms(call)) > 1:
        return [_ask_form(call, names, where)]
    form = form or next(iter(marks.values()))
    wanted = where.option(FORMATS, "")
    return _file(call, form, where, wanted) if wanted else [_ask_format(call, form, where.area)]


def _forms(call: Call) -> list[str]:
    return [name for name, form in call.house.forms.items() if form.reports or name in RHYTHMS]


def _mark(form: str) -> str:
    """The form in a button: its name, or a short stand-in where an author gave it a long one."""
    return form if len(form.encode()) <= LONGEST_MARK else blake2b(form.encode(), digest_size=8).hexdigest()


def _ask_form(call: Call, forms: list[str], where: Place) -> Message:
    wanted = where.option(FORMATS, "")
    buttons = tuple(
        (Button(call.house.forms[form].title, f"/ekspor {_mark(form)} {where.area or EVERYWHERE} {wanted}".strip()),)
        for form in forms
    )
    text = call.words("export-what", area=title(call.words, call.house.gazetteer, where.area))
    return Message(text, buttons=buttons, replaces=call.message)


def _ask_format(call: Call, form: str, area: str) -> Message:
    number = call.desk.reports.how_many(form, area)
    args = _about(call, form, area)
    line = f"/ekspor {_mark(form)} {area or EVERYWHERE}"
    other = (
        ((Button(plain(call.words, "button-export-other"), f"/ekspor {area or EVERYWHERE}"),),) if len(_forms(call)) > 1 else ()
    )
    if not number:
        return Message(call.words("export-empty", **args), buttons=other, replaces=call.message)
    formats = pairs([Button(plain(call.words, f"button-export-{kind}"), f"{line} {kind}") for kind in FORMATS])
    return Message(call.words("export-how", number=number, **args), buttons=(*formats, *other), replaces=call.message)


def _file(call: Call, form: str, where: Place, wanted: str) -> list[Message]:
    area, args = where.area, _about(call, form, where.area)
    number = call.desk.reports.how_many(form, area)
    if not number:
        return [Message(call.words("export-empty", **args))]
    call.desk.audit.note(call.person.id, "exported", area, call.now, form=form, format=wanted)
    line = f"/ekspor {_mark(form)} {area or EVERYWHERE} {wanted}"
    paper = Paper("export", {"form": form, "area": area, "format": wanted, "part": str(where.page), "line": line})
    caption = Message(call.words("export-caption", number=number, **args), paper=paper)
    return [Message(call.words("export-wait", number=number, **args)), caption] if number > LONG else [caption]


def _about(call: Call, form: str, area: str) -> dict[str, str]:
    return {"form": call.house.forms[form].title, "area": title(call.words, call.house.gazetteer, area)}
