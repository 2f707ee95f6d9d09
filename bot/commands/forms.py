"""/formulir: the forms that villages are asked, and what an admin does with one that was sent or is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from bot import practice, uploads
from bot.commands import publish
from bot.commands.where import EVERYWHERE
from bot.posing import pose
from bot.registry import Call, command
from bot.shelf import marked
from bot.uploads import READING, READY, TAKEN
from bot.verdicts import next_steps
from conversations.areas import within
from conversations.judging import next_version
from conversations.messages import Button, Message, Paper
from conversations.oversight.days import day_short
from conversations.oversight.publishing import Publication
from conversations.people import Role
from conversations.titles import plain, title

LISTED = 12
"""Forms, and areas of one, on one screen."""


def _spoken(_: Call, rest: str) -> bool:
    """Meant by the bare name when nothing follows: what follows comes from buttons."""
    return not rest


@command("formulir", Role.ADMIN, spoken=_spoken)
def forms(call: Call) -> Iterable[Message]:
    """`/formulir`: the list, and a workbook sent next is taken for a form; what follows the name comes from buttons."""
    if call.desk.chats.get(call.address).form == practice.FORM:
        practice.leave(call)
        call.desk.chats.focus(call.address, "", "", call.now)
    word, _, rest = call.text.partition(" ")
    step = _STEPS.get(word)
    return step(call, rest.strip()) if step else [_list(call)]


def _list(call: Call) -> Message:
    pose(call, "/formulir")
    titles = call.house.titles(call.desk)
    lines = [call.words("forms-title"), Markup("")]
    for name, called in list(titles.items())[:LISTED]:
        lines += [*_about(call, name, called), Markup("")]
    lines += [call.words("forms-how")]
    shown = list(titles.items())[:LISTED]
    buttons: list[tuple[Button, ...]] = [(Button(called, f"/formulir lihat {name}"),) for name, called in shown]
    if (upload := uploads.upload_of(call.desk, call.person.id)) and upload.stage == READY:
        lines += [Markup(""), call.words("forms-waiting", title=upload.title, version=upload.version)]
        buttons = [*next_steps(call.words), *buttons]
    return Message(Markup("\n").join(lines), buttons=tuple(buttons), replaces=call.message)


def standing_of(call: Call, name: str) -> list[Publication]:
    """What counts of a form, or will: by area, without what a later word for the same villages has overtaken."""
    known = [one for one in call.desk.forms.publications() if one.form == name]
    today = call.house.today(call.now, "")

    def passed(one: Publication) -> bool:
        later = (other for other in known if other.number > one.number and within(one.area, other.area))
        return any(other.first_day <= max(today, one.first_day) for other in later)

    return sorted((one for one in known if not passed(one)), key=lambda one: (one.area, one.number))


def _about(call: Call, name: str, called: str) -> list[Markup]:
    """A form in some lines: title, reports that are in, and where which version is asked how often."""
    words, reports = call.words, call.desk.reports.how_many(name, "")
    lines = [words("forms-line", title=called, form=name, reports=reports)]
    known = standing_of(call, name)
    if name in call.house.built_in and not any(one.area == "" for one in known):
        lines.append(words("forms-shipped", version=call.house.built_in[name]))
    for one in known[:LISTED]:
        told = {"area": title(words, call.house.gazetteer, one.area), "day": day_short(one.first_day)}
        if not one.version:
            lines.append(words("forms-ended", **told))
        else:
            lines.append(words("forms-place", version=one.version, rhythm=publish.rhythm_words(call, one.rhythm), **told))
    return lines


def _show(call: Call, name: str) -> list[Message]:
    titles = call.house.titles(call.desk)
    if name not in titles:
        return [_list(call)]
    label = {step: plain(call.words, f"button-form-{step}") for step in ("changes", "download", "try", "elsewhere", "end")}
    first = (Button(label["changes"], f"/formulir ubah {name}"), Button(label["download"], f"/formulir unduh {name}"))
    second = (Button(label["try"], f"/formulir cobalagi {name}"), Button(label["elsewhere"], f"/formulir terbit {name}"))
    third = (Button(label["end"], f"/formulir tarik {name}"), Button(plain(call.words, "button-forms"), "/formulir"))
    text = Markup("\n").join(_about(call, name, titles[name]))
    return [Message(text, buttons=(first, second, third), replaces=call.message)]


def _attempt(call: Call, _: str) -> list[Message]:
    upload = uploads.upload_of(call.desk, call.person.id)
    if upload is None or upload.stage != READY or not upload.text:
        return publish.gone(call)
    return practice.begin(call, practice.UPLOADED, marked(upload.text))


def _attempt_kept(call: Call, name: str) -> list[Message]:
    version = publish.live(call, name)
    return practice.begin(call, name, version) if version else [_list(call)]


def _throw_away(call: Call, _: str) -> list[Message]:
    upload = uploads.upload_of(call.desk, call.person.id)
    if upload is None:
        return publish.gone(call)
    uploads.drop(call.desk, call.person.id)
    call.desk.audit.note(call.person.id, "form-thrown-away", "", call.now, form=upload.form, version=upload.version)
    return [Message(call.words("form-thrown-away", name=upload.title or upload.file), replaces=call.message)]


def _next_version(call: Call, _: str) -> list[Message]:
    """The workbook is judged again, under the version that follows all that are kept."""
    upload = uploads.upload_of(call.desk, call.person.id)
    if upload is None or upload.stage != TAKEN:
        return publish.gone(call)
    under = next_version(one.version for one in call.desk.forms.editions(upload.form))
    uploads.keep(call.desk, replace(upload, stage=READING, under=under, at=call.now))
    return [Message(call.words("form-reading-again", version=under), replaces=call.message)]


def _paper(paper: str) -> Callable[[Call, str], list[Message]]:
    """A step that gives what is made when it is sent: to compare or to write a form takes its time."""

    def step(call: Call, name: str) -> list[Message]:
        version = publish.live(call, name)
        if not version:
            return [_list(call)]
        called = call.house.titles(call.desk).get(name, name)
        text = call.words(f"{paper}-caption", title=called, version=version)
        return [Message(text, paper=Paper(paper, {"area": "", "form": name, "version": version}))]

    return step


def _retire(call: Call, rest: str) -> list[Message]:
    """`tarik NAME [AREA]`: where, then whether really."""
    name, _, where = rest.partition(" ")
    called, places = call.house.titles(call.desk).get(name), _asked_in(call, name)
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
        for one in places[:LISTED]
    )
    return [Message(call.words("form-end-where", title=called), buttons=buttons, replaces=call.message)]


def _asked_in(call: Call, name: str) -> list[str]:
    """The areas in which the form was said to be asked."""
    known = standing_of(call, name)
    shipped = [""] if name in call.house.built_in and all(one.area for one in known) else []
    return shipped + [one.area for one in known if one.version]


def _retired(call: Call, rest: str) -> list[Message]:
    name, _, where = rest.partition(" ")
    code = "" if where == EVERYWHERE else where
    if code not in _asked_in(call, name):
        return [Message(call.words("form-not-published"), replaces=call.message)]
    today = call.house.today(call.now, code)
    call.desk.forms.publish(name, "", code, today, "", by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "form-ended", code, call.now, form=name)
    area = title(call.words, call.house.gazetteer, code)
    called = call.house.titles(call.desk).get(name, name)
    return [Message(call.words("form-ended", title=called, area=area), replaces=call.message)]


_STEPS: Mapping[str, Callable[[Call, str], list[Message]]] = {
    "lihat": _show,
    "coba": _attempt,
    "cobalagi": _attempt_kept,
    "buang": _throw_away,
    "versi": _next_version,
    "ubah": _paper("form-changes"),
    "unduh": _paper("form-workbook"),
    "tarik": _retire,
    "tarikya": _retired,
    **publish.STEPS,
}
