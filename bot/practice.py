"""A form tried in the own chat: the whole engine, and nothing of it is kept, counted, fetched or reported."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bot.filling import context, owner_of
from bot.menu import below
from bot.registry import Call
from bot.shelf import marked
from bot.uploads import READY, upload_of
from bot.verdicts import next_steps
from conversations import engine
from conversations.draft import Draft
from conversations.events import Event, SentFile
from conversations.form import Form
from conversations.messages import Message
from conversations.texts import Argument, Words
from conversations.titles import title
from storage.media import media_name

FORM = "?latihan"
"""The name of the draft: no form can bear it. The own answers live in it while they are given."""
UPLOADED = "#"
"""In the place of a form's name: the one that the person has sent and not published."""


def begin(call: Call, name: str, version: str) -> list[Message]:
    """Put the form on the table of this chat: `UPLOADED`, or the name and version of one that is kept."""
    leave(call)
    draft = Draft(FORM, f"{name} {version}", owner_of(call))
    form = _form(call, draft)
    if form is None:
        return [Message(call.words("practice-gone"))]
    call.desk.chats.focus(call.address, FORM, draft.owner, call.now)
    turn = engine.begin(form, _under(form, draft), _context(call, form, draft))
    call.desk.drafts.save(replace(turn.draft, form=FORM, version=draft.version, owner=draft.owner))
    village = title(call.words, call.house.gazetteer, _village(call))
    opening = Message(call.words("practice-begins", title=form.title, village=village))
    return [opening, *_marked(call, turn.messages)]


def go_on(call: Call, event: Event) -> list[Message]:
    """Move it on by what arrived."""
    kept = call.desk.drafts.get(FORM, owner_of(call))
    form = _form(call, kept) if kept else None
    if kept is None or form is None:
        return _ended(call, "practice-gone")
    if isinstance(event, SentFile):
        # A name as a photo of a report would have; nobody fetches what it names.
        event = replace(event, ref=media_name(call.address.channel, event))
    turn = engine.advance(form, _under(form, kept), event, _context(call, form, kept))
    if turn.outcome == "filed":
        return _ended(call, "practice-done")
    if turn.outcome in ("left", "menu", "dropped"):
        return _ended(call, "practice-left")
    call.desk.drafts.save(replace(turn.draft, form=FORM, version=kept.version, owner=kept.owner))
    return _marked(call, turn.messages)


class Practised(Words):
    """The words of a language, but where practice has its own (`practice-…`): they do not promise that anything is kept."""

    def __init__(self, words: Words) -> None:
        self.language = words.language
        self._words = words

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def __call__(self, key: str, **args: Argument) -> Markup:
        """As `Words` promises."""
        own = f"practice-{key}"
        return self._words(own if own in self._words else key, **args)


def leave(call: Call) -> None:
    """Forget what was answered in practice on this phone, if anything was."""
    call.desk.drafts.drop(FORM, owner_of(call))


def _ended(call: Call, key: str) -> list[Message]:
    leave(call)
    call.desk.chats.focus(call.address, "", "", call.now)
    upload = upload_of(call.desk, call.person.id)
    said = below(call, Message(call.words(key)))
    if upload is None or upload.stage != READY:
        return said
    return [*said, Message(call.words("practice-then", title=upload.title), buttons=next_steps(call.words))]


def _form(call: Call, draft: Draft) -> Form | None:
    name, _, version = draft.version.partition(" ")
    if name != UPLOADED:
        return call.house.edition(call.desk, name, version)
    upload = upload_of(call.desk, call.person.id)
    if upload is None or version != marked(upload.text):
        return None
    taken = call.house.shelf.read(upload.text, upload.form)
    return taken.form if taken else None


def _under(form: Form, draft: Draft) -> Draft:
    return replace(draft, form=form.name, version=form.version)


def _context(call: Call, form: Form, draft: Draft) -> engine.Context:
    around = context(replace(call, words=Practised(call.words)), _village(call), form)
    upload = upload_of(call.desk, call.person.id) if draft.version.startswith(f"{UPLOADED} ") else None
    return replace(around, pictures=upload.pictures) if upload else around


def _village(call: Call) -> str:
    """For whom it is tried, since questions name the village: the own one, else the first there is."""
    return next(iter(call.person.villages), "") or call.house.gazetteer.villages("")[0].code


def _marked(call: Call, messages: tuple[Message, ...]) -> list[Message]:
    """Each message says that nothing counts."""
    mark = call.words("practice-mark")
    return [replace(message, text=Markup("{}\n{}").format(mark, message.text)) for message in messages]
