"""A form on the table of a chat: opened, moved on by what arrives, and filed at the end."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bot import filings, joining
from bot.checks import replies
from bot.menu import below
from bot.registry import Call
from bot.reminding import promised
from conversations import engine
from conversations.draft import Draft
from conversations.engine.kinds import received
from conversations.engine.turn import moving
from conversations.events import Event, Said, SentFile
from conversations.form import Form
from conversations.messages import Message
from conversations.reading.outcome import Read
from conversations.reading.words import read_word
from storage.chats import Chat
from storage.media import media_name

A_PERSON = 500_000_000
"""Bytes of photos and documents that are kept of one person: years of reports, and no way to fill the disk (our own choice)."""


def context(call: Call, owner: str, form: Form | None = None) -> engine.Context:
    """What the engine may know of the world outside the draft; with the pictures of that form, where they may be shown."""
    house = call.house
    return engine.Context(
        words=call.words,
        places=house.places,
        now=house.local(call.now, owner),
        by=call.person.id or None,
        owner=owner,
        controller=house.controller,
        contact=house.contact,
        sender=call.person.name,
        pictures=call.desk.forms.pictures(form.name, form.version) if form and form.pictures else {},
    )


def open_form(call: Call, name: str, owner: str, draft: Draft | None = None) -> list[Message]:
    """Put a form on the table of this chat and ask what comes first.

    A draft that was begun before, from any phone, is taken up where it stands; `draft` is what a new one starts with.
    """
    kept = call.desk.drafts.get(name, owner)
    form = form_of(call, name, owner, kept or draft)
    if form is None:
        return below(call, Message(call.words("filling-not-asked")))
    begun = engine.carry(kept, form) if kept else draft or Draft(name, form.version, owner)
    turn = engine.begin(form, begun, context(call, owner, form))
    if kept is None or turn.draft is not kept:
        call.desk.drafts.save(turn.draft)
    call.desk.chats.focus(call.address, name, owner, call.now)
    return list(turn.messages)


def form_of(call: Call, name: str, owner: str, draft: Draft | None) -> Form | None:
    """The form with which that draft goes on: the version that is asked of its village; a correction keeps the report's own.

    None when it is not asked there (any more): the draft waits where it is.
    """
    house = call.house
    if (small := house.forms.get(name)) and not small.reports:
        return small
    if draft is not None and draft.corrects and (old := house.edition(call.desk, name, draft.version)):
        return old
    return house.live(call.desk, name, owner, call.now)


def beside(call: Call, text: Markup) -> Message:
    """Something said while a form may be on the table: then also that the question still stands."""
    if call.desk.chats.get(call.address).form:
        text = text + "\n\n" + call.words("filling-open")
    return Message(text)


def go_on(call: Call, chat: Chat, event: Event) -> list[Message]:
    """Move the form on this chat's table by what arrived."""
    kept = call.desk.drafts.get(chat.form, chat.owner)
    form = form_of(call, chat.form, chat.owner, kept) if kept else None
    if kept is None or form is None:
        # Another phone of the same village has sent it, or threw it away; or it is asked no more.
        call.desk.chats.focus(call.address, "", "", call.now)
        return below(call, Message(call.words("filling-gone" if kept is None else "filling-not-asked")))
    if form.reports and chat.owner not in call.person.villages:
        # The role was taken away while the form was open: the village keeps the draft, this phone does not.
        call.desk.chats.focus(call.address, "", "", call.now)
        return below(call, Message(call.words("filling-not-yours")))
    draft = engine.carry(kept, form)
    if (other := _moved_by(call, chat, draft)) and not _leaves(event):
        call.desk.chats.focus(call.address, chat.form, chat.owner, call.now)
        first, *rest = engine.begin(form, draft, context(call, chat.owner, form)).messages
        moved = call.words("filling-moved", name=call.desk.people.get(other).name or "-")
        return [replace(first, text=moved + "\n\n" + first.text), *rest]
    if isinstance(event, SentFile) and event.size > call.house.largest_file:
        return [Message(call.words("file-too-large", most=call.house.largest_file // 1_000_000))]
    if isinstance(event, SentFile) and call.desk.media.held(call.person.id) + event.size > A_PERSON:
        return [Message(call.words("files-no-room", most=A_PERSON // 1_000_000))]
    named = replace(event, ref=media_name(call.address.channel, event)) if isinstance(event, SentFile) else event
    around = context(call, chat.owner, form)
    turn = engine.advance(form, draft, named, around)
    if isinstance(event, SentFile) and any(answer.value == media_name(call.address.channel, event) for _, answer in turn.kept):
        call.desk.media.expect(call.address.channel, event, by=call.person.id or None, now=call.now)
    turn = replies.finished(call, form, turn, around)
    if turn.outcome == "filed":
        call.desk.chats.focus(call.address, "", "", call.now)
        return [*turn.messages, *filings.file(call, form, turn.draft)]
    return _settle(call, chat, turn, report=form.reports)


def _moved_by(call: Call, chat: Chat, draft: Draft) -> int:
    """Who else of the village answered last since the form was put on this table, or 0: a reply to it fits no question then."""
    later = [
        (answer.at, answer.by)
        for answer in draft.answers.values()
        if answer.at and answer.by not in (None, call.person.id) and chat.focused_at and answer.at > chat.focused_at
    ]
    return max(later)[1] or 0 if later else 0


def _leaves(event: Event) -> bool:
    """Whether this is no answer at all, but a way out that is good at any question."""
    return isinstance(event, Said) and read_word(event.text) in ("later", "menu", "cancel", "stop", "human")


def _settle(call: Call, chat: Chat, turn: engine.Turn, *, report: bool) -> list[Message]:
    """Keep what the turn left, and say what follows from how it ended."""
    desk = call.desk
    if turn.outcome == "dropped":
        desk.drafts.drop(chat.form, chat.owner)
    else:
        # Who answered what is kept of a village's report; a person's own data have no history that would outlive them.
        desk.drafts.save(turn.draft, events=turn.kept if report else ())
    if turn.outcome in ("left", "menu", "dropped"):
        desk.chats.focus(call.address, "", "", call.now)
        said = turn.messages if report or turn.outcome == "dropped" else (Message(call.words(f"left-{chat.form}")),)
        return below(call, *said)
    if turn.outcome == "human":
        return [*turn.messages, beside(call, call.words("contact", who=joining.officers_of(call)))]
    return list(turn.messages)


def put_off(call: Call, chat: Chat, text: str) -> str:
    """The command line of words that put off the reminder which came since the form was touched; empty when they answer the form.

    `Lusa pagi` would be taken for any text that is asked for: below a reminder it is not meant so.
    """
    since = max(at for at in (chat.focused_at, call.now - promised.LATELY) if at is not None)
    # Nearly every answer has no reminder before it: that is known before the draft is looked up.
    if chat.owner not in call.person.villages or call.reminded_at is None or call.reminded_at <= since:
        return ""
    kept = call.desk.drafts.get(chat.form, chat.owner)
    form = form_of(call, chat.form, chat.owner, kept) if kept else None
    if kept is None or form is None or not form.reports:
        return ""
    line = promised.line_below(call, text, max(since, kept.touched_at or since))
    asked = moving(form, kept, context(call, chat.owner)).asked if line else None
    answers = asked is not None and asked.question.kind not in ("text", "person")
    return "" if asked and answers and isinstance(received(asked, Said(text)), Read) else line


def owner_of(call: Call) -> str:
    """Whose the small forms are that belong to no village: this phone's."""
    return f"{call.address.channel}/{call.address.chat}"
