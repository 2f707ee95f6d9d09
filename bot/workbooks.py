"""A workbook that an admin sends to become a form, and the lists beside it: taken in at once, judged by the examiner."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot import lists, uploads
from bot.registry import Call
from bot.uploads import FILES, MOST_LISTS, READING, READY, Upload
from conversations.authoring import beside
from conversations.authoring.workbook import BIGGEST
from conversations.events import SentFile
from conversations.messages import Button, Message
from conversations.people import Role
from conversations.titles import plain

LINE = "/formulir"
"""The line that waits for a workbook; without one, what looks like a table is taken for a form."""
TABLES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".zip")
"""Endings of what people may mean to be a form, though only the first two can be one: the others are told what to do."""
LIST = ".csv"
"""The ending of a list of choices that a form names (`select_one_from_file`)."""
_COPY = re.compile(r"( ?\(\d+\)| - (copy|salinan))+(?=\.csv$)", re.IGNORECASE)
"""What phones and computers put behind the name of a file that they hold twice."""
LONGEST = 80
"""Characters of a file's name as it is repeated."""
PATIENCE = timedelta(minutes=15)
"""How long one that is being read keeps the next one waiting."""


def taken_in(call: Call, file: SentFile, waiting: str) -> list[Message]:
    """The answer to a file that an admin sends while no form is open; nothing when it is not for us."""
    ours = waiting.startswith(LINE) or (not waiting and file.name.lower().endswith(TABLES))
    if not ours or file.kind != "document" or not call.person.has(Role.ADMIN):
        return []
    is_list = file.name.lower().endswith(LIST)
    most = beside.BIGGEST if is_list else BIGGEST
    if file.size > most:
        return [Message(call.words("form-list-too-large" if is_list else "form-too-large", most=most // 1_000_000))]
    called = " ".join(file.name.rpartition("/")[2].split())[:LONGEST] or "formulir.xlsx"
    return [_list(call, file, called) if is_list else _workbook(call, file, called)]


def _workbook(call: Call, file: SentFile, called: str) -> Message:
    before = uploads.upload_of(call.desk, call.person.id)
    if before and before.stage == READING and call.now - before.at < PATIENCE:
        return Message(call.words("form-still-reading", file=before.file), buttons=((_away(call),),))
    media = call.desk.media.expect(call.address.channel, file, by=call.person.id, now=call.now)
    uploads.drop(call.desk, call.person.id)
    # Lists that came first, or with a workbook that had mistakes, go with this one.
    waiting = before.lists if before and before.stage == FILES else ()
    # Pictures go with whatever comes next: there are many of them, and only what is named is shown.
    images, at = before.images if before else (), call.address
    one = Upload(call.person.id, READING, call.now, at.channel, at.chat, media=media, file=called, lists=waiting, images=images)
    uploads.keep(call.desk, one)
    call.desk.audit.note(call.person.id, "form-sent", "", call.now)
    if before and before.stage == READY and before.text:
        told = {"title": before.title, "version": before.version}
        return Message(call.words("form-reading-instead", file=called, **told))
    return Message(call.words("form-reading", file=called))


def _list(call: Call, file: SentFile, called: str) -> Message:
    """A list goes with the workbook that is being read or waits for it; else it may be one for a form to come, or to compare."""
    upload = uploads.upload_of(call.desk, call.person.id)
    name = _named(called, upload)
    if upload and upload.stage == FILES and upload.wanted and not name:
        return Message(call.words("form-list-other", file=called, names=", ".join(upload.wanted)), buttons=((_away(call),),))
    if upload and upload.stage in (READING, FILES) and name not in upload.beside and len(upload.beside) >= MOST_LISTS:
        return Message(call.words("form-lists-many", most=MOST_LISTS), buttons=((_away(call),),))
    media = call.desk.media.expect(call.address.channel, file, by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "form-list-sent", "", call.now)
    if upload and upload.media and (upload.stage in (READING, FILES) or name in upload.beside):
        again = replace(upload.with_list(name, media), stage=READING, wanted=(), at=call.now)
        uploads.keep(call.desk, again)
        key = "form-list-here" if name == called else "form-list-here-as"
        return Message(call.words(key, file=called, name=name, form=upload.file))
    if upload is None or upload.stage == FILES:
        at = call.address
        kept = upload or Upload(call.person.id, FILES, call.now, at.channel, at.chat)
        uploads.keep(call.desk, kept.with_list(name, media))
    lists.keep(call.desk, call.person.id, lists.Kept(media, called))
    compare = Button(plain(call.words, "button-watch-list"), lists.LINE)
    return Message(call.words("form-list-alone", file=called), buttons=((compare,),))


def _named(called: str, upload: Upload | None) -> str:
    """By which name the form knows a list: its own, or the only one that is wanted; blank when it may be any of several."""
    name = _COPY.sub("", called)
    wanted = upload.wanted if upload and upload.stage == FILES else ()
    alike = [one for one in wanted if one.casefold() == name.casefold()]
    if not wanted or alike:
        return alike[0] if alike else name
    return wanted[0] if len(wanted) == 1 else ""


def _away(call: Call) -> Button:
    return Button(plain(call.words, "button-form-away"), f"{LINE} buang")
