"""/ekspor: the reports of an area as a spreadsheet, made when it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.commands.where import EVERYWHERE, place
from bot.papers.sheets import tables
from bot.registry import Call, command
from conversations.messages import Button, Message, Paper
from conversations.oversight.cadence import RHYTHMS
from conversations.people import Role
from conversations.titles import plain, title

FORMATS = ("xlsx", "csv")


@command("ekspor", Role.OFFICER, Role.ADMIN)
def export(call: Call) -> Iterable[Message]:
    """`/ekspor [form] [area] [xlsx|csv]`: which data, by buttons, then the file. What is in it is judged when it is made."""
    forms = [name for name in RHYTHMS if name in call.house.forms]
    first, _, rest = call.text.partition(" ")
    form = first if first in forms else ""
    where = place(replace(call, text=rest if form else call.text), f"ekspor {form}".strip(), FORMATS)
    if isinstance(where, Message):
        return [where]
    wanted = where.option(FORMATS, "")
    if not form or not wanted:
        return [_ask(call, [form] if form else forms, where.area)]
    return _files(call, form, where.area, wanted)


def _ask(call: Call, forms: list[str], area: str) -> Message:
    buttons = tuple(
        (
            Button(
                plain(call.words, f"button-export-{kind}", form=call.house.forms[form].title),
                f"/ekspor {form} {area or EVERYWHERE} {kind}",
            ),
        )
        for form in forms
        for kind in FORMATS
    )
    text = call.words("export-what", area=title(call.words, call.house.gazetteer, area))
    return Message(text, buttons=buttons, replaces=call.message)


def _files(call: Call, form: str, area: str, wanted: str) -> list[Message]:
    """One workbook, or a CSV for each table: a CSV holds one."""
    number = len(call.desk.reports.standings(form, area))
    args = {"form": call.house.forms[form].title, "area": title(call.words, call.house.gazetteer, area)}
    if not number:
        return [Message(call.words("export-empty", **args))]
    call.desk.audit.note(call.person.id, "exported", area, call.now, form=form, format=wanted)
    caption = call.words("export-caption", number=number, **args)
    paper = {"form": form, "area": area, "format": wanted}
    if wanted == "xlsx":
        return [Message(caption, paper=Paper("export", paper))]
    every = tables(call.house.forms[form], call.words)
    return [
        Message(caption + f" ({table.title})", paper=Paper("export", {**paper, "table": str(at)}))
        for at, table in enumerate(every)
    ]
