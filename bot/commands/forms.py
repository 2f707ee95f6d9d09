"""/formulir: the forms that villages are asked, and what an admin does with one that was sent or is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from bot import practice, uploads
from bot.commands import ending, publish
from bot.commands.where import turns
from bot.posing import pose
from bot.registry import Call, command
from bot.shelf import marked
from bot.uploads import FILES, READING, READY, TAKEN
from bot.verdicts import next_steps
from conversations.judging import next_version
from conversations.messages import Button, Message, Paper
from conversations.oversight.days import day_short
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


def _list(call: Call, page: int = 1) -> Message:
    pose(call, "/formulir")
    titles = list(call.house.titles(call.desk).items())
    pages = max(1, -(-len(titles) // LISTED))
    page = min(page, pages)
    shown = titles[(page - 1) * LISTED : page * LISTED]
    lines = [call.words("forms-title"), Markup("")]
    for name, called in shown:
        lines += [*_about(call, name, called), Markup("")]
    if pages > 1:
        lines += [call.words("forms-page", page=page, pages=pages, number=len(titles)), Markup("")]
    lines += [call.words("forms-how")]
    buttons: tuple[tuple[Button, ...], ...] = tuple((Button(called, f"/formulir lihat {name}"),) for name, called in shown)
    upload = uploads.upload_of(call.desk, call.person.id)
    if upload and upload.stage == READY:
        lines += [Markup(""), call.words("forms-waiting", title=upload.title, version=upload.version)]
        buttons = (*next_steps(call.words), *buttons)
    elif upload and upload.stage == FILES and upload.wanted:
        lines += [Markup(""), call.words("forms-wanting", file=upload.file, names=", ".join(upload.wanted))]
    buttons = (*buttons, *turns(call, "/formulir daftar", page, pages))
    return Message(Markup("\n").join(lines), buttons=buttons, replaces=call.message)


def _page(call: Call, typed: str) -> list[Message]:
    return [_list(call, int(typed) if typed.isdecimal() and len(typed) < 6 and int(typed) else 1)]


def _about(call: Call, name: str, called: str) -> list[Markup]:
    """A form in some lines: title, reports that are in, and where which version is asked how often."""
    words, reports = call.words, call.desk.reports.how_many(name, "")
    lines = [words("forms-line", title=called, form=name, reports=reports)]
    known = ending.standing_of(call, name)
    if not known and name not in call.house.built_in:
        lines.append(words("forms-nowhere"))
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
    asked = bool(ending.asked_in(call, name))
    steps = {"changes": "ubah", "download": "unduh", "try": "cobalagi", "elsewhere" if asked else "again": "terbit"}
    one, two, three, four = (
        Button(plain(call.words, f"button-form-{key}"), f"/formulir {step} {name}") for key, step in steps.items()
    )
    last = [Button(plain(call.words, "button-form-end"), f"/formulir tarik {name}")] if asked else []
    undo = ending.undo_button(call, name)
    rows = ((one, two), (three, four), (*last, Button(plain(call.words, "button-forms"), "/formulir")))
    text = Markup("\n").join(_about(call, name, titles[name]))
    return [Message(text, buttons=(*rows, *undo), replaces=call.message)]


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


_STEPS: Mapping[str, Callable[[Call, str], list[Message]]] = {
    "daftar": _page,
    "lihat": _show,
    "coba": _attempt,
    "cobalagi": _attempt_kept,
    "buang": _throw_away,
    "versi": _next_version,
    "ubah": _paper("form-changes"),
    "unduh": _paper("form-workbook"),
    **ending.STEPS,
    **publish.STEPS,
}
