"""The steps by which /formulir publishes a form: where, from which day, how often, then a look at all of it and the word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot import uploads
from bot.commands.ending import afterwards
from bot.commands.where import EVERYWHERE, area_buttons, place
from bot.examiner import newest
from bot.gallery import listed
from bot.posing import pose
from bot.registry import Call
from bot.uploads import READING, READY, Upload
from conversations.engine.choosing import comparable
from conversations.messages import Button, Message, Paper
from conversations.oversight.cadence import RHYTHMS
from conversations.oversight.days import day_words
from conversations.oversight.publishing import OFTEN
from conversations.reading.dates import read_date
from conversations.reading.outcome import Read
from conversations.titles import plain, title
from storage.errors import VersionTaken

OWN = "bawaan"
"""The rhythm that a shipped form has of its own."""
AHEAD = timedelta(days=366)
"""A first day lies at most a year ahead; what is farther is a slip of the pen."""


def gone(call: Call) -> list[Message]:
    """What the button speaks of is not there any more, or is just being read again, with a picture that has come."""
    upload = uploads.upload_of(call.desk, call.person.id)
    if upload and upload.stage == READING and upload.form:
        return [Message(call.words("form-once-more", title=upload.title))]
    return [Message(call.words("form-gone"), replaces=call.message)]


def live(call: Call, name: str) -> str:
    """The version of the form that was published last, or shipped; blank when there is none that can be read."""
    version = newest(call.desk, call.house, name)
    return version if version and call.house.edition(call.desk, name, version) else ""


def rhythm_words(call: Call, rhythm: str) -> str:
    """How often, in words."""
    if not rhythm or rhythm == OWN:
        return plain(call.words, "rhythm-own")
    if f"rhythm-{rhythm}" in call.words:
        return plain(call.words, f"rhythm-{rhythm}")
    return plain(call.words, "rhythm-by-day", day=day_words(date.fromisoformat(rhythm)))


def _ready(call: Call) -> Upload | None:
    upload = uploads.upload_of(call.desk, call.person.id)
    return upload if upload and upload.stage == READY else None


def _begin(call: Call, name: str) -> list[Message]:
    """`terbit [NAME]`: what was sent, or a form that is kept, goes to an area."""
    upload = _ready(call)
    if name:
        version = live(call, name)
        if not version:
            return gone(call)
        at = call.address
        revision = upload.revision if upload else 0
        if not revision:
            uploads.drop(call.desk, call.person.id)
        called = call.house.titles(call.desk).get(name, name)
        kept = Upload(call.person.id, READY, call.now, at.channel, at.chat, form=name, version=version, title=called)
        upload = uploads.keep(call.desk, replace(kept, revision=revision))
    return [_ask_area(call, upload, "")] if upload else gone(call)


def _ask_area(call: Call, upload: Upload, code: str) -> Message:
    if not code:
        where = place(replace(call, text=""), "formulir di")
        code = where.area if not isinstance(where, Message) else ""
    pose(call, "/formulir di")
    buttons = area_buttons(call, "/formulir di", code)
    whole = Button(plain(call.words, "button-form-everywhere"), f"/formulir di {EVERYWHERE}")
    text = call.words("form-where", title=upload.title, version=upload.version)
    return Message(text, buttons=(*buttons, *(((whole,),) if code else ())), replaces=call.message)


def _in_area(call: Call, typed: str) -> list[Message]:
    upload = _ready(call)
    if upload is None:
        return gone(call)
    where = place(replace(call, text=typed), "formulir di")
    if isinstance(where, Message) or not typed:
        pose(call, "/formulir di")
        return [where if isinstance(where, Message) else _ask_area(call, upload, "")]
    uploads.keep(call.desk, replace(upload, area=where.area or EVERYWHERE))
    return [_ask_day(call, where.area, "form-when")]


def _ask_day(call: Call, code: str, key: str) -> Message:
    today = call.house.today(call.now, code)
    monday = today + timedelta(days=7 - today.weekday())
    first = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    pose(call, "/formulir mulai")
    days = {"today": today, "tomorrow": today + timedelta(days=1), "monday": monday, "first": first}
    buttons = tuple(
        (Button(plain(call.words, f"button-form-{name}", day=day_words(day)), f"/formulir mulai {day.isoformat()}"),)
        for name, day in days.items()
    )
    text = call.words(key, area=title(call.words, call.house.gazetteer, code))
    return Message(text, buttons=buttons, replaces=call.message)


def _from_day(call: Call, typed: str) -> list[Message]:
    upload = _ready(call)
    if upload is None or not upload.area:
        return gone(call)
    code = _code(upload)
    day = _day(call, typed, code)
    if day is None:
        return [_ask_day(call, code, "form-when-unread")]
    uploads.keep(call.desk, replace(upload, day=day.isoformat()))
    return [_ask_rhythm(call, upload, "form-how-often")]


def _day(call: Call, typed: str, code: str) -> date | None:
    """A day from today on, at most a year ahead."""
    today = call.house.today(call.now, code)
    read = read_date(typed, today, future=True)
    day = date.fromisoformat(read.value) if isinstance(read, Read) and read.precision == "day" else None
    return day if day and today <= day <= today + AHEAD else None


def _ask_rhythm(call: Call, upload: Upload, key: str) -> Message:
    pose(call, "/formulir irama")
    names = [*([OWN] if upload.form in RHYTHMS else []), *OFTEN]
    buttons = tuple((Button(rhythm_words(call, name), f"/formulir irama {name}"),) for name in names)
    return Message(call.words(key), buttons=buttons, replaces=call.message)


def _how_often(call: Call, typed: str) -> list[Message]:
    upload = _ready(call)
    if upload is None or not upload.day:
        return gone(call)
    rhythm = _rhythm(call, upload, typed)
    if not rhythm:
        return [_ask_rhythm(call, upload, "form-how-often-unread")]
    return [_preview(call, replace(upload, rhythm=rhythm))]


def _rhythm(call: Call, upload: Upload, typed: str) -> str:
    """The word for what was pressed or typed: one of those offered, or the day by which it is to be in once."""
    names = [*([OWN] if upload.form in RHYTHMS else []), *OFTEN]
    clean = comparable(typed[:60])
    for name in names:
        if clean in (name, comparable(rhythm_words(call, name)), *plain(call.words, f"rhythm-{name}-said").split("|")):
            return name
    day = _day(call, typed, _code(upload))
    return day.isoformat() if day and day.isoformat() >= upload.day else ""


def _preview(call: Call, upload: Upload) -> Message:
    """Everything at once, with what becomes of the drafts, which is counted when it is sent."""
    code = _code(upload)
    upload = uploads.keep(call.desk, replace(upload, seen=_last(call, upload.form)))
    text = call.words(
        "form-preview",
        title=upload.title,
        version=upload.version,
        area=title(call.words, call.house.gazetteer, code),
        villages=len(call.house.gazetteer.villages(code)),
        day=day_words(date.fromisoformat(upload.day)),
        rhythm=rhythm_words(call, upload.rhythm),
    )
    if upload.unseen:
        text = text + "\n" + call.words("form-preview-pictures", number=len(upload.unseen), names=listed(upload.unseen))
    yes = Button(plain(call.words, "button-form-publish-now"), f"/formulir ya {upload.revision}")
    other = Button(plain(call.words, "button-form-other-area"), "/formulir terbit")
    away = Button(plain(call.words, "button-form-away"), "/formulir buang")
    paper = Paper("form-preview", {"area": "", "person": str(call.person.id), "revision": str(upload.revision)})
    return Message(text, buttons=((yes,), (other, away)), paper=paper, replaces=call.message)


def _publish(call: Call, shown: str) -> list[Message]:
    """`ya REVISION`: as it was shown, and nothing else."""
    upload = _ready(call)
    if upload is None or not upload.rhythm or shown != str(upload.revision):
        return gone(call)
    code, day = _code(upload), date.fromisoformat(upload.day)
    if day < call.house.today(call.now, code):
        return [_ask_day(call, code, "form-when-past")]
    if _last(call, upload.form) != upload.seen:
        # Another admin was faster: what was shown may be true no more.
        return [Message(call.words("form-meanwhile", title=upload.title)), replace(_preview(call, upload), replaces="")]
    try:
        if upload.text:
            who = call.person.id
            said = (upload.form, upload.version, upload.title, upload.text)
            call.desk.forms.keep(*said, by=who, now=call.now, pictures=upload.pictures)
    except VersionTaken:
        uploads.keep(call.desk, replace(upload, stage=uploads.TAKEN))
        following = Button(plain(call.words, "button-form-next-version"), "/formulir versi")
        text = call.words("form-taken", file=upload.file, form=upload.form, version=upload.version)
        return [Message(text, buttons=((following,),), replaces=call.message)]
    rhythm = "" if upload.rhythm == OWN else upload.rhythm
    made = call.desk.forms.publish(upload.form, upload.version, code, day, rhythm, by=call.person.id, now=call.now)
    call.desk.audit.note(
        call.person.id, "form-published", code, call.now, form=upload.form, version=upload.version, day=upload.day, rhythm=rhythm
    )
    uploads.drop(call.desk, call.person.id)
    area = title(call.words, call.house.gazetteer, code)
    told = {"title": upload.title, "version": upload.version, "area": area, "day": day_words(day)}
    return [Message(call.words("form-published", **told), buttons=afterwards(call, made), replaces=call.message)]


def _last(call: Call, form: str) -> int:
    """The number of the newest publication of the form, retired or not."""
    return max((one.number for one in call.desk.forms.publications(retired=True) if one.form == form), default=0)


def _code(upload: Upload) -> str:
    return "" if upload.area == EVERYWHERE else upload.area


STEPS: Mapping[str, Callable[[Call, str], list[Message]]] = {
    "terbit": _begin,
    "di": _in_area,
    "mulai": _from_day,
    "irama": _how_often,
    "ya": _publish,
}
