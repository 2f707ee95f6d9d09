"""/ekspor: the reports of an area as a file, made when it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from bot.commands.where import EVERYWHERE, Place, pairs, place
from bot.papers.exports import exportable
from bot.registry import Call, command
from conversations.messages import Button, Message, Paper
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
    forms = exportable(call.desk, call.house)
    marks = {_mark(name): name for name in forms} | {name: name for name in forms}
    first, _, rest = call.text.partition(" ")
    form = marks.get(first, "")
    where = place(replace(call, text=rest if form else call.text), f"ekspor {_mark(form)}".strip(), FORMATS)
    if isinstance(where, Message):
        return [where]
    if not form and len(forms) != 1:
        return [_ask_form(call, forms, where)]
    form = form or next(iter(forms))
    asked = Asked(form, forms[form], where.area, alone=len(forms) == 1)
    wanted = where.option(FORMATS, "")
    return _file(call, asked, wanted, where.page) if wanted else [_ask_format(call, asked)]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose reports are asked for."""

    form: str
    title: str
    area: str
    alone: bool
    """Whether there is no other form."""

    @property
    def line(self) -> str:
        """The command line that asks for them."""
        return f"/ekspor {_mark(self.form)} {self.area or EVERYWHERE}"

    def words(self, call: Call) -> dict[str, str]:
        """How they are called."""
        return {"form": self.title, "area": title(call.words, call.house.gazetteer, self.area)}


def _mark(form: str) -> str:
    """The form in a button: its name, or a short stand-in where an author gave it a long one."""
    return form if len(form.encode()) <= LONGEST_MARK else blake2b(form.encode(), digest_size=8).hexdigest()


def _ask_form(call: Call, forms: Mapping[str, str], where: Place) -> Message:
    wanted = where.option(FORMATS, "")
    buttons = tuple(
        (Button(called, f"/ekspor {_mark(form)} {where.area or EVERYWHERE} {wanted}".strip()),) for form, called in forms.items()
    )
    text = call.words("export-what", area=title(call.words, call.house.gazetteer, where.area))
    return Message(text, buttons=buttons, replaces=call.message)


def _ask_format(call: Call, asked: Asked) -> Message:
    number = call.desk.reports.how_many(asked.form, asked.area)
    other = Button(plain(call.words, "button-export-other"), f"/ekspor {asked.area or EVERYWHERE}")
    others = () if asked.alone else ((other,),)
    if not number:
        return Message(call.words("export-empty", **asked.words(call)), buttons=others, replaces=call.message)
    formats = pairs([Button(plain(call.words, f"button-export-{kind}"), f"{asked.line} {kind}") for kind in FORMATS])
    text = call.words("export-how", number=number, **asked.words(call))
    return Message(text, buttons=(*formats, *others), replaces=call.message)


def _file(call: Call, asked: Asked, wanted: str, part: int) -> list[Message]:
    number, words = call.desk.reports.how_many(asked.form, asked.area), asked.words(call)
    if not number:
        return [Message(call.words("export-empty", **words))]
    call.desk.audit.note(call.person.id, "exported", asked.area, call.now, form=asked.form, format=wanted)
    args = {"form": asked.form, "area": asked.area, "format": wanted, "part": str(part), "line": f"{asked.line} {wanted}"}
    file = Message(call.words("export-caption", number=number, **words), paper=Paper("export", args))
    return [Message(call.words("export-wait", number=number, **words)), file] if number > LONG else [file]
