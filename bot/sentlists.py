"""A list that an officer sends to be compared with the reports: taken in at once, read when it is here."""

from __future__ import annotations

from bot.lists import LARGEST, LINE, Kept, keep, looks_like_one, named, next_step
from bot.registry import Call
from conversations.events import SentFile
from conversations.messages import Message
from conversations.people import Role


def taken_in(call: Call, file: SentFile, waiting: str) -> list[Message]:
    """The answer to a table of an officer; nothing when it is not for us: an admin's is tried as a form first."""
    ours = waiting.startswith(LINE) or (not waiting and looks_like_one(file))
    if not ours or file.kind != "document" or not call.person.watched:
        return []
    if call.person.has(Role.ADMIN) and not waiting:
        return []
    if file.size > LARGEST:
        return [Message(call.words("watch-too-large", most=LARGEST // 1_000_000))]
    media = call.desk.media.expect(call.address.channel, file, by=call.person.id, now=call.now)
    kept = Kept(media, named(file))
    keep(call.desk, call.person.id, kept)
    call.desk.audit.note(call.person.id, "list-sent", "", call.now)
    return [Message(call.words("watch-reading", file=kept.file)), next_step(call.words, call.house.gazetteer, call.person, kept)]
