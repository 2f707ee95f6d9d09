"""/serah: an officer's reports under check go to another officer of the same area, in one command."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from bot import notices
from bot.commands.where import visible
from bot.registry import Call, command
from conversations.messages import Button, Message
from conversations.people import Person, Role, sees
from conversations.titles import plain, title

WAYS = 8
"""Ways to hand over that are offered; others can be typed."""


@command("serah", Role.OFFICER, Role.ADMIN)
def hand_over(call: Call) -> Iterable[Message]:
    """`/serah`: who deals with how many; `/serah 17 [9]`: officer 17 goes on with what I, or officer 9, was dealing with."""
    words = call.text.split()
    if not words:
        return [_who_holds_what(call)]
    known = {person.id: person for person in _officers(call)}
    ids = [int(word) for word in words if word.isdecimal() and len(word) < 12]
    to = known.get(ids[0]) if ids else _named(call.text, known.values())
    holder = known.get(ids[1]) if len(ids) > 1 else call.person
    if to is None or holder is None or to.id == holder.id:
        return [Message(call.words("hand-unknown"), replaces=call.message)]
    return [_handed(call, holder, to)]


def _named(typed: str, officers: Iterable[Person]) -> Person | None:
    """The one officer of that name, or with that part of a name; None when there are several."""
    name = " ".join(typed.casefold().split())
    found = [one for one in officers if one.name.casefold() == name] or [one for one in officers if name in one.name.casefold()]
    return found[0] if len(found) == 1 else None


def _officers(call: Call) -> list[Person]:
    """Who works in the own areas: those whose area holds one of them or lies in it, and the caller."""
    found: dict[int, Person] = {call.person.id: call.person}
    for area in call.areas:
        for person in (*call.desk.people.officers(area), *call.desk.people.in_area(area)):
            if person.has(Role.OFFICER):
                found.setdefault(person.id, person)
    return list(found.values())


def _held(call: Call, holder: Person) -> list[tuple[int, str]]:
    """What somebody deals with, as far as the caller may see it."""
    return [(number, area) for number, area in call.desk.checks.held(holder.id) if visible(call, area)]


def _handed(call: Call, holder: Person, to: Person) -> Message:
    mine = _held(call, holder)
    moved = [
        area
        for number, area in mine
        if sees(to, area) and call.desk.checks.hand_over(number, holder=holder.id, to=to.id, by=call.person.id, now=call.now)
    ]
    for area in dict.fromkeys(moved):
        call.desk.audit.note(call.person.id, "handed", area, call.now, to=to.id, holder=holder.id)
    if moved:
        words = call.house.words(to.language)
        villages = ", ".join(title(words, call.house.gazetteer, area) for area in list(dict.fromkeys(moved))[:10])
        text = words("hand-got", name=call.person.name, number=len(moved), villages=villages)
        start = Button(plain(words, "button-checks-home"), "/periksa")
        notices.tell(call, to, Message(text, buttons=((start,),)))
    left = len(mine) - len(moved)
    key = "handed" if moved and not left else "handed-some" if moved else "handed-none"
    return Message(call.words(key, number=len(moved), name=to.name, left=left), replaces=call.message)


def _who_holds_what(call: Call) -> Message:
    officers = _officers(call)
    counts = {person.id: len(_held(call, person)) for person in officers}
    lines = [call.words("hand-title"), Markup("")]
    held = [person for person in officers if counts[person.id]]
    lines += [call.words("hand-line", name=person.name, number=counts[person.id]) for person in held]
    if not held:
        lines.append(call.words("hand-nothing"))
    own = [call.person] if counts[call.person.id] else held
    ways = [(holder, to) for holder in own for to in officers if to.id not in (holder.id, call.person.id)][:WAYS]
    if held and not ways:
        lines += [Markup(""), call.words("hand-alone")]
    buttons = tuple((_way(call, holder, to, counts[holder.id]),) for holder, to in ways)
    return Message(Markup("\n").join(lines), buttons=buttons, replaces=call.message)


def _way(call: Call, holder: Person, to: Person, number: int) -> Button:
    """One's own by the name of who goes on with them; another's, for whoever deals with none, by both names."""
    if holder.id == call.person.id:
        return Button(plain(call.words, "button-hand", name=to.name, number=number), f"/serah {to.id}")
    label = plain(call.words, "button-hand-of", name=to.name, number=number, holder=holder.name)
    return Button(label, f"/serah {to.id} {holder.id}")
