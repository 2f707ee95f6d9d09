"""The steps by which /formulir retires a form, and takes back a publication or a retirement that was a slip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.commands.where import EVERYWHERE
from bot.registry import Call
from bot.succession import carry_again
from conversations.areas import within
from conversations.messages import Button, Message
from conversations.oversight.days import day_short
from conversations.oversight.publishing import Publication
from conversations.titles import plain, title

PLACES = 12
"""Areas of one form on one screen."""
LATELY = timedelta(days=7)
"""How long the page of a form offers to take the newest word about it back."""


def standing_of(call: Call, name: str) -> list[Publication]:
    """What counts of a form, or will: by area, without what a later word for the same villages has overtaken."""
    known = [one for one in call.desk.forms.publications() if one.form == name]
    today = call.house.today(call.now, "")

    def passed(one: Publication) -> bool:
        later = (other for other in known if other.number > one.number and within(one.area, other.area))
        return any(other.first_day <= max(today, one.first_day) for other in later)

    return sorted((one for one in known if not passed(one)), key=lambda one: (one.area, one.number))


def undo_button(call: Call, name: str) -> tuple[tuple[Button, ...], ...]:
    """A row that takes the newest word about a form back, while it is new; no row otherwise."""
    newest = _newest(call, name)
    return (_undo(call, newest),) if newest and call.now - newest.at < LATELY else ()


def afterwards(call: Call, made: Publication) -> tuple[tuple[Button, ...], ...]:
    """What can be done right after a form was published or retired."""
    return (_undo(call, made), (Button(plain(call.words, "button-forms"), "/formulir"),))


def _undo(call: Call, made: Publication) -> tuple[Button, ...]:
    key = "button-form-undo" if made.version else "button-form-undo-end"
    return (Button(plain(call.words, key), f"/formulir batal {made.number}"),)


def _newest(call: Call, name: str) -> Publication | None:
    """The word about a form that was given last and still counts: the only one that can be taken back."""
    known = [one for one in call.desk.forms.publications() if one.form == name]
    return known[-1] if known else None


def _meant(call: Call, typed: str) -> Publication | None:
    """The publication of that number, when it is the newest of its form."""
    found = next((one for one in call.desk.forms.publications() if str(one.number) == typed), None)
    return found if found and found == _newest(call, found.form) else None


def _take_back(call: Call, typed: str) -> list[Message]:
    """`batal NUMBER`: what counts again afterwards, and whether really."""
    made = _meant(call, typed)
    if made is None:
        return [Message(call.words("form-undo-late"), replaces=call.message)]
    yes = Button(plain(call.words, "button-form-undo-now"), f"/formulir batalya {made.number}")
    no = Button(plain(call.words, "button-form-undo-not"), f"/formulir lihat {made.form}")
    text = call.words("form-undo-sure" if made.version else "form-undo-end-sure", **_told(call, made), then=_then(call, made))
    return [Message(text, buttons=((yes,), (no,)), replaces=call.message)]


def _told(call: Call, made: Publication) -> dict[str, str]:
    called = call.house.titles(call.desk).get(made.form, made.form)
    area = title(call.words, call.house.gazetteer, made.area)
    return {"title": called, "version": made.version, "area": area}


def _then(call: Call, made: Publication) -> str:
    """What counts in that area once the word about it is taken back."""
    before = [one for one in call.desk.forms.publications() if one.form == made.form and one.number != made.number]
    last = next((one for one in reversed(before) if within(made.area, one.area)), None)
    version = last.version if last else call.house.built_in.get(made.form, "")
    if not version:
        return plain(call.words, "form-undo-then-none")
    if last is None:
        return plain(call.words, "form-undo-then-shipped", version=version)
    return plain(call.words, "form-undo-then", version=version, day=day_short(last.first_day))


def _taken_back(call: Call, typed: str) -> list[Message]:
    made = _meant(call, typed)
    if made is None or not call.desk.forms.retire(made.number, by=call.person.id, now=call.now):
        return [Message(call.words("form-undo-late"), replaces=call.message)]
    carry_again(call.desk, made.form)
    call.desk.audit.note(call.person.id, "form-undone", made.area, call.now, form=made.form, version=made.version or "-")
    text = call.words("form-undone" if made.version else "form-undone-end", **_told(call, made))
    back = Button(plain(call.words, "button-forms"), "/formulir")
    return [Message(text, buttons=((back,),), replaces=call.message)]


def _retire(call: Call, rest: str) -> list[Message]:
    """`tarik NAME [AREA]`: where, then whether really."""
    name, _, where = rest.partition(" ")
    called, places = call.house.titles(call.desk).get(name), asked_in(call, name)
    if called is None or not places:
        return [Message(call.words("form-not-published"), replaces=call.message)]
    code = "" if where == EVERYWHERE else where
    if where and code in places:
        area = title(call.words, call.house.gazetteer, code)
        drafts = sum(1 for _ in call.desk.forms.behind(name, code, lambda _: "-"))
        yes = Button(plain(call.words, "button-form-end-now"), f"/formulir tarikya {name} {where}")
        no = Button(plain(call.words, "button-cancel"), f"/formulir lihat {name}")
        text = call.words("form-end-sure", title=called, area=area, drafts=drafts)
        return [Message(text, buttons=((yes,), (no,)), replaces=call.message)]
    buttons = tuple(
        (Button(title(call.words, call.house.gazetteer, one), f"/formulir tarik {name} {one or EVERYWHERE}"),)
        for one in places[:PLACES]
    )
    return [Message(call.words("form-end-where", title=called), buttons=buttons, replaces=call.message)]


def asked_in(call: Call, name: str) -> list[str]:
    """The areas in which the form was said to be asked."""
    known = standing_of(call, name)
    shipped = [""] if name in call.house.built_in and all(one.area for one in known) else []
    return shipped + [one.area for one in known if one.version]


def _retired(call: Call, rest: str) -> list[Message]:
    name, _, where = rest.partition(" ")
    code = "" if where == EVERYWHERE else where
    if code not in asked_in(call, name):
        return [Message(call.words("form-not-published"), replaces=call.message)]
    today = call.house.today(call.now, code)
    ended = call.desk.forms.publish(name, "", code, today, "", by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "form-ended", code, call.now, form=name)
    area = title(call.words, call.house.gazetteer, code)
    called = call.house.titles(call.desk).get(name, name)
    return [Message(call.words("form-ended", title=called, area=area), buttons=afterwards(call, ended), replaces=call.message)]


STEPS: Mapping[str, Callable[[Call, str], list[Message]]] = {
    "tarik": _retire,
    "tarikya": _retired,
    "batal": _take_back,
    "batalya": _taken_back,
}
