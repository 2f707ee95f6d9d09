"""Which answer an arrival gets: a command's, the open form's, or a kind word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import filling, meant, posing, practice, sentlists, sentpictures, workbooks
from bot.checks import unpressed
from bot.menu import below, called_by, menu
from bot.registry import COMMANDS, Call, may
from bot.reminding import promised
from conversations.engine.steering import greeting
from conversations.events import Edited, Event, Pressed, Said, SentFile, Started, Strange
from conversations.messages import Message
from conversations.reading.words import read_word
from storage.chats import Chat

CALLED_BY_WORD = {
    "menu": "/menu",
    "report": "/lapor",
    "resume": "/lapor",
    "status": "/status",
    "help": "/bantuan",
    "stop": "/berhenti",
    "human": "/kontak",
    "greeting": "/menu",
    "edit": "/perbaiki",
}
"""What a word of command calls when no form is open. Inside a form the engine reads the words itself."""

FRESH = timedelta(minutes=10)
"""How exactly it is kept when a phone was last heard of: reminders go to the newest, and not every answer has to write it."""

_FILES = {
    **dict.fromkeys(("voice", "audio"), "voice-without-form"),
    **dict.fromkeys(("sticker", "animation"), "sticker-without-form"),
}
"""What is said to a file when no form is open; photos, documents and videos have their own word."""


def answer(call: Call, chat: Chat, event: Event, sender: str) -> list[Message]:
    """All that is said to this chat, as it was left, about this event. `sender` is what the channel calls the person."""
    if not call.person.name:
        call = replace(call, person=replace(call.person, name=sender))
    if chat.seen_at is not None and call.now - chat.seen_at > FRESH:
        call.desk.chats.seen(call.address, call.now)
    if waiting := posing.posed(chat):
        call.desk.chats.focus(call.address, "", "", call.now)
    match event:
        case Started(code):
            return run(call, f"/start {code}")
        case Pressed(data, message):
            return _stepped_aside(call, run(replace(call, message=message), data))
        case Said(text, forwarded=False) if (line := _line(call, text)) and _named(line) in COMMANDS:
            return _stepped_aside(call, run(call, line))
        case Said(text, forwarded=False) if waiting and (line := posing.completed(call, waiting, text)):
            return run(call, line)
        case Said(text, forwarded=False) if chat.form and not waiting and (line := filling.put_off(call, chat, text)):
            return run(call, line)
    if chat.form and not waiting:
        return practice.go_on(call, event) if chat.form == practice.FORM else filling.go_on(call, chat, event)
    taken = _taken(call, event, waiting) if isinstance(event, SentFile) else []
    return taken or _without_form(call, event)


def _taken(call: Call, file: SentFile, waiting: str) -> list[Message]:
    """The answer to a file that is sent while no form is open: a list to be compared, or an admin's form and its pictures."""
    takers = (sentlists.taken_in, sentpictures.taken_in, workbooks.taken_in)
    return next((said for taker in takers if (said := taker(call, file, waiting))), [])


def run(call: Call, line: str) -> list[Message]:
    """Run a command line (`/belum 62.06 2`), judged by who calls."""
    name, *rest = line.removeprefix("/").split(maxsplit=1) or [""]
    command = COMMANDS.get(name.partition("@")[0].lower())
    if command is None:
        return below(call, Message(call.words("command-unknown")))
    if not may(call.person, command):
        return _not_yours(call)
    return list(command.body(replace(call, text="".join(rest).strip())))


def _not_yours(call: Call) -> list[Message]:
    """Kindly no; and to who is not in yet how to come in, or that the officers have been asked."""
    if call.person.grants:
        return below(call, Message(call.words("command-not-yours")))
    if call.person.id and any(one.decided_at is None for one in call.desk.applications.of(call.person.id)):
        return run(call, "/start")
    return below(call, Message(call.words("command-join-first")))


def _stepped_aside(call: Call, messages: list[Message]) -> list[Message]:
    """The same messages. When the menu is on the screen now, the open form is off the table: "12" must not fall into it."""
    if any(message.keys == menu(call).keys for message in messages) and call.desk.chats.get(call.address).form:
        practice.leave(call)
        call.desk.chats.focus(call.address, "", "", call.now)
    return messages


def _line(call: Call, text: str) -> str:
    """The command line in what was typed or tapped, or empty."""
    return text.strip() if text.strip().startswith("/") else called_by(call, text)


def _replied(call: Call, number: int, text: str) -> list[Message]:
    """The question that was given back is opened, and answered with these words where they do."""
    opened = run(call, f"/tanggapi {number}")
    chat = call.desk.chats.get(call.address)
    draft = call.desk.drafts.get(chat.form, chat.owner)
    form = filling.form_of(call, chat.form, chat.owner, draft)
    if draft is None or form is None or draft.corrects != number:
        return opened
    event = unpressed.reply(form, draft, text, filling.context(call, chat.owner))
    return filling.go_on(call, chat, event) if event else opened


def _named(line: str) -> str:
    return (line.removeprefix("/").split(maxsplit=1) or [""])[0].partition("@")[0].lower()


def _without_form(call: Call, event: Event) -> list[Message]:
    match event:
        case Said(text):
            word = read_word(text)
            if word == "greeting" and call.person.grants:
                hello = call.words(greeting(call.house.local(call.now))) + " " + call.words("menu-below")
                return below(call, Message(hello))
            known = meant.line_for(call, text) or CALLED_BY_WORD.get(word or "") or posing.spoken(call, text)
            if line := known or promised.line_for(call, text):
                return run(call, line)
            unknown = "command-unknown" if text.startswith("/") else "not-understood"
            if number := unpressed.letter_before(call, text):
                return _replied(call, number, text)
            key = "you-are-welcome" if word == "thanks" else unknown
        case Edited():
            key = "edited-after"
        case SentFile(kind):
            key = _FILES.get(kind, "file-without-form")
        case Strange():
            key = "strange"
        case _:
            key = "not-understood"
    if not call.person.grants:
        return run(call, "/start")
    return below(call, Message(call.words(key)))
