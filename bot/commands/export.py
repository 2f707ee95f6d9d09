"""/ekspor: the reports of an area as a file, made when it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from bot.commands.where import EVERYWHERE, Place, about_area, pairs, place
from bot.papers.exports import exportable
from bot.registry import Call, command
from conversations.engine.choosing import comparable
from conversations.messages import Button, Message, Paper
from conversations.people import Role
from conversations.titles import plain, title

FORMATS = ("xlsx", "csv", "json", "foto")
LONG = 2_000
"""Reports from which the making takes so long that it is announced."""
LONGEST_LINE = 200
"""Characters of a line in which a form's title is looked for."""
LONGEST_MARK = 30
"""Bytes of a form's name in a button, which holds 64."""


def _spoken(call: Call, rest: str) -> bool:
    """Meant by the bare name when nothing follows but a form, an area and a shape."""
    _, left = _form_meant(exportable(call.desk, call.house), rest)
    return about_area(*FORMATS)(call, _shaped(call, left))


@command("ekspor", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def export(call: Call) -> Iterable[Message]:
    """`/ekspor [form] [area] [xlsx|csv|json|foto]`: which data, then how, in place; then the file.

    What is in it, and whether the reader may have it, is judged when it is made.
    """
    forms = exportable(call.desk, call.house)
    form, rest = _form_meant(forms, call.text)
    where = place(replace(call, text=_shaped(call, rest)), f"ekspor {_mark(form)}".strip(), FORMATS)
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


def _form_meant(forms: Mapping[str, str], text: str) -> tuple[str, str]:
    """The form that a line begins with, by its name, the stand-in of a button, or its title; and the rest of the line."""
    first, _, rest = text.partition(" ")
    for name in forms:
        if first in (name, _mark(name)):
            return name, rest
    clean = f"{comparable(text[:LONGEST_LINE])} "
    titles = {f"{comparable(called)} ": name for name, called in forms.items()}
    said = max((one for one in titles if clean.startswith(one)), key=len, default="")
    return (titles[said], " ".join(text.split()[len(said.split()) :])) if said else ("", text)


def _shaped(call: Call, text: str) -> str:
    """The line with the shape that was said in words (`dalam bentuk excel`) as the last of it, by its own name."""
    words = text.split()
    said = {word: kind for kind in FORMATS for word in (kind, *plain(call.words, f"export-said-{kind}").split())}
    at = next((at for at, word in enumerate(words) if word.casefold() in said), None)
    if at is None:
        return text
    around = plain(call.words, "export-said-around").split()
    before = [word for word in words[:at] if word.casefold() not in around]
    after = [word for word in words[at + 1 :] if not word.isdecimal()]
    numbers = [word for word in words[at + 1 :] if word.isdecimal()]
    return " ".join([*before, *after, said[words[at].casefold()], *numbers])


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
