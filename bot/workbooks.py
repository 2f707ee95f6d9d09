"""A workbook that an admin sends to become a form: taken in at once, fetched by the porter, judged by the examiner."""

from __future__ import annotations

from datetime import timedelta

from bot import uploads
from bot.registry import Call
from bot.uploads import READING, Upload
from conversations.authoring.workbook import BIGGEST
from conversations.events import SentFile
from conversations.messages import Button, Message
from conversations.people import Role
from conversations.titles import plain

LINE = "/formulir"
"""The line that waits for a workbook; without one, what looks like a table is taken for a form."""
TABLES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
"""Endings of what people may mean to be a form, though only the first two can be one: the others are told what to do."""
LONGEST = 80
"""Characters of a file's name as it is repeated."""
PATIENCE = timedelta(minutes=15)
"""How long one that is being read keeps the next one waiting."""


def taken_in(call: Call, file: SentFile, waiting: str) -> list[Message]:
    """The answer to a file that an admin sends while no form is open; nothing when it is not for us."""
    ours = waiting.startswith(LINE) or (not waiting and file.name.lower().endswith(TABLES))
    if not ours or file.kind != "document" or not call.person.has(Role.ADMIN):
        return []
    if file.size > BIGGEST:
        return [Message(call.words("form-too-large", most=BIGGEST // 1_000_000))]
    before = uploads.upload_of(call.desk, call.person.id)
    if before and before.stage == READING and call.now - before.at < PATIENCE:
        away = Button(plain(call.words, "button-form-away"), f"{LINE} buang")
        return [Message(call.words("form-still-reading", file=before.file), buttons=((away,),))]
    called = " ".join(file.name.rpartition("/")[2].split())[:LONGEST] or "formulir.xlsx"
    media = call.desk.media.expect(call.address.channel, file, by=call.person.id, now=call.now)
    uploads.drop(call.desk, call.person.id)
    one = Upload(call.person.id, READING, call.now, call.address.channel, call.address.chat, media=media, file=called)
    uploads.keep(call.desk, one)
    call.desk.audit.note(call.person.id, "form-sent", "", call.now)
    return [Message(call.words("form-reading", file=called))]
