"""/siaran: an announcement to everybody of an area, previewed, counted and confirmed before it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from bot.commands.where import EVERYWHERE, area_buttons, place, visible
from bot.posing import pose
from bot.registry import Call, command
from conversations.draft import Answer, Draft
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.people import Address, Role
from conversations.texts import Words
from conversations.titles import plain, title

FORM = "siaran"
LONGEST = 1500
"""Characters of an announcement: two screens; more belongs into a letter."""


def _spoken(_: Call, rest: str) -> bool:
    """Any text may follow: nothing of it goes out before it has been previewed and confirmed."""
    return not _PRESSED.fullmatch(rest)


@command("siaran", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def announce(call: Call) -> Iterable[Message]:
    """`/siaran TEXT`, then by buttons: the area, a preview with the number of recipients, and the sending."""
    if step := _PRESSED.fullmatch(call.text):
        return [_STEPS[step[1]](call, "" if step[2] in (None, EVERYWHERE) else step[2])]
    if call.text.startswith(_NAMED):
        return [_typed_area(call, call.text.removeprefix(_NAMED))]
    if not call.text:
        pose(call, "/siaran")
        return [Message(call.words("announce-how"), replaces=call.message)]
    if len(call.text) > LONGEST:
        return [Message(call.words("announce-too-long", most=LONGEST, length=len(call.text)))]
    call.desk.drafts.drop(FORM, _owner(call))
    draft = Draft(FORM, "1", _owner(call), {"teks": Answer(call.text, by=call.person.id, at=call.now)}, began_at=call.now)
    call.desk.drafts.save(draft)
    return [_ask_area(call, "")]


def _owner(call: Call) -> str:
    return f"person/{call.person.id}"


def _ask_area(call: Call, code: str) -> Message:
    """Which area below `code`; the own area, or a choice of them, when none is given."""
    pose(call, f"/siaran {_NAMED}")
    if not code:
        where = place(replace(call, text=""), FORM)
        if isinstance(where, Message):
            buttons = [(Button(title(call.words, call.house.gazetteer, own), f"/siaran ke {own}"),) for own in call.areas]
            return Message(call.words("announce-where"), buttons=tuple(buttons))
        code = where.area
    if not visible(call, code):
        return Message(call.words("area-unknown"), replaces=call.message)
    return Message(call.words("announce-where"), buttons=area_buttons(call, "/siaran ke", code), replaces=call.message)


def _typed_area(call: Call, typed: str) -> Message:
    """The preview for an area that was typed; the question stays until there is one."""
    where = place(replace(call, text=typed), f"{FORM} ke")
    if not isinstance(where, Message):
        return _preview(call, where.area)
    pose(call, f"/siaran {_NAMED}")
    return where


def _preview(call: Call, code: str) -> Message:
    draft = call.desk.drafts.get(FORM, _owner(call))
    if draft is None or not visible(call, code):
        return Message(call.words("announce-gone"), replaces=call.message)
    pose(call, f"/siaran {_NAMED}")
    number = len(_recipients(call, code))
    if not number:
        other = Button(plain(call.words, "button-other-area"), "/siaran wilayah")
        return Message(call.words("announce-nobody"), buttons=((other,),), replaces=call.message)
    text = call.words("announce-preview", letter=_letter(call, call.words, code, draft), number=number)
    send = Button(plain(call.words, "button-send-to", number=number), f"/siaran kirim {code or EVERYWHERE}")
    cancel = Button(plain(call.words, "button-cancel"), "/siaran batal")
    return Message(text, buttons=((send,), *_deeper(call, code), (cancel,)), replaces=call.message)


def _deeper(call: Call, code: str) -> tuple[tuple[Button, ...], ...]:
    """A way to one of the areas below, where there are any above the villages."""
    if len(code) >= 8:
        return ()
    return ((Button(plain(call.words, "button-below"), f"/siaran wilayah {code or EVERYWHERE}"),),)


def _send(call: Call, code: str) -> Message:
    draft = call.desk.drafts.get(FORM, _owner(call))
    if draft is None or draft.began_at is None or not visible(call, code):
        return Message(call.words("announce-gone"), replaces=call.message)
    recipients = _recipients(call, code)
    for person, language, address in recipients:
        text = _letter(call, call.house.words(language), code, draft)
        key = f"siaran/{call.person.id}/{draft.began_at:%Y%m%dT%H%M%S%f}/{person}"
        call.desk.outbox.put(address, Message(text), urgency=Urgency.DIGEST, key=key, due=call.now)
    call.desk.drafts.drop(FORM, _owner(call))
    call.desk.audit.note(call.person.id, "announced", code, call.now, recipients=len(recipients))
    return Message(call.words("announce-sent", number=len(recipients)), replaces=call.message)


def _cancel(call: Call, _: str) -> Message:
    call.desk.drafts.drop(FORM, _owner(call))
    return Message(call.words("announce-cancelled"), replaces=call.message)


def _recipients(call: Call, code: str) -> list[tuple[int, str, Address]]:
    """Everybody with a role in the area who can be reached and has not stopped all messages, except the sender."""
    return [
        (person.id, person.language, address)
        for person in call.desk.people.in_area(code)
        if person.id != call.person.id
        and not cadence.stopped(person, call.now)
        and (address := call.desk.people.address(person.id)) is not None
    ]


def _letter(call: Call, words: Words, code: str, draft: Draft) -> Markup:
    """The announcement as it is read: for whom, the text, from whom."""
    agency = next((held.agency for held in call.person.grants if held.role is Role.OFFICER and held.agency), "")
    sender = plain(words, f"agency-{agency.replace('_', '-')}") if agency else plain(words, "role-admin")
    return words(
        "announce-letter",
        area=title(words, call.house.gazetteer, code),
        text=str(draft.answers["teks"].value),
        name=call.person.name,
        agency=sender,
    )


_NAMED = "wilayah?"
"""Before the name of an area, typed where one was asked for: no announcement begins so."""
_PRESSED = re.compile(rf"(ke|wilayah|kirim|batal)(?: (\d[\d.]*|{EVERYWHERE}))?", re.ASCII)
"""What the buttons send; an announcement that reads just so would be a strange one."""
_STEPS = {"ke": _preview, "wilayah": _ask_area, "kirim": _send, "batal": _cancel}
