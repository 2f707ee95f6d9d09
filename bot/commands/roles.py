"""/peran and /cabut: who has which role where, and taking a role away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from bot import notices
from bot.commands.where import MOST_WORDS, Place, place, turns, visible
from bot.registry import Call, command, never, only_slashed
from conversations.messages import Button, Message
from conversations.people import Grant, Person, Role
from conversations.titles import full_title, plain

A_PAGE = 6
"""People on one screen, each with a button."""


def _spoken(_: Call, rest: str) -> bool:
    """The bare name is meant when nothing follows but what may be a name."""
    return len(rest.split()) <= MOST_WORDS


@command("peran", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def show_roles(call: Call) -> Iterable[Message]:
    """`/peran [name or area] [page]`: people and their roles within the own area, with buttons to take a role away."""
    name, where, people = _asked_for(call)
    shown = [(person, held) for person in people for held in _grants(call, person)]
    pages = max(1, -(-len(shown) // A_PAGE))
    number = min(where.page, pages)
    first = (number - 1) * A_PAGE
    part = shown[first : first + A_PAGE]
    if not part:
        return [Message(call.words("roles-nobody"), replaces=call.message)]
    for area in (where.area,) if where.area else call.areas:
        call.desk.audit.note(call.person.id, "roles", area, call.now, people=len(part))
    lines = [call.words("roles-title", number=len(shown)), Markup("")]
    lines += [_line(call, at, person, held) for at, (person, held) in enumerate(part, first + 1)]
    twins = len({person.name for person, _ in part}) < len(part)
    buttons = [
        (Button(_revoke_label(call, person, at if twins else 0), f"/cabut {held.id}"),)
        for at, (person, held) in enumerate(part, first + 1)
        if _may_revoke(call, held)
    ]
    line = f"/peran {_clipped(name)}".strip()
    return [Message(Markup("\n").join(lines), buttons=(*buttons, *turns(call, line, number, pages)), replaces=call.message)]


def _asked_for(call: Call) -> tuple[str, Place, list[Person]]:
    """What was typed before the page, and the people of that name; else those of the area typed; else of all own areas."""
    words = call.text.split()
    page = words[-1:] if len(words[-1:]) and words[-1].isdecimal() else []
    name = " ".join(words[: len(words) - len(page)])
    own = Place(call.areas[0] if len(call.areas) == 1 else "", tuple(page))
    if name:
        found = {person.id: person for area in call.areas for person in call.desk.people.find(name, area)}
        if found:
            return name, own, list(found.values())
        where = place(call, "peran")
        return (
            name,
            (own if isinstance(where, Message) else where),
            ([] if isinstance(where, Message) else call.desk.people.in_area(where.area)),
        )
    everyone = {person.id: person for area in call.areas for person in call.desk.people.in_area(area)}
    return name, own, sorted(everyone.values(), key=lambda person: (person.has(Role.HEAD), person.name))


def _clipped(name: str) -> str:
    """As much of a name as a button's 64 bytes leave room for; a part of a name finds the same people, and perhaps more."""
    return name.encode()[:40].decode(errors="ignore").strip()


def _grants(call: Call, person: Person) -> Iterator[Grant]:
    """The roles of a person that this caller may know of."""
    return (held for held in person.grants if visible(call, held.area))


def _revoke_label(call: Call, person: Person, at: int) -> str:
    """`Cabut: Siti`, or with the number of the row where a name stands twice: who is meant must not be guessed."""
    name = person.name[:30]
    return plain(call.words, "button-revoke-row", name=name, row=at) if at else plain(call.words, "button-revoke", name=name)


def _line(call: Call, at: int, person: Person, held: Grant) -> Markup:
    agency = plain(call.words, f"agency-{held.agency.replace('_', '-')}") if held.agency else ""
    role = plain(call.words, f"role-{held.role.value}")
    return call.words(
        "roles-line",
        row=at,
        name=person.name,
        role=f"{role}, {agency}" if agency else role,
        area=full_title(call.words, call.house.gazetteer, held.area),
    )


def _may_revoke(call: Call, held: Grant) -> bool:
    """Admins every role, officers the heads of their area."""
    return call.person.has(Role.ADMIN) or (held.role is Role.HEAD and visible(call, held.area))


@command("cabut", Role.OFFICER, Role.ADMIN, listed=never, spoken=only_slashed)
def revoke(call: Call) -> Iterable[Message]:
    """`/cabut GRANT [ya]`: take a role away, after one question. Drafts stay with the village; the person is told."""
    number, _, sure = call.text.partition(" ")
    found = _holder(call, int(number)) if number.isdecimal() and len(number) < 12 else None
    if found is None:
        return [Message(call.words("revoke-unknown"), replaces=call.message)]
    person, held = found
    if held.role is Role.ADMIN and len(call.desk.people.admins()) < 2:
        return [Message(call.words("revoke-last-admin"), replaces=call.message)]
    own = person.id == call.person.id
    if sure != ("saya" if own else "ya"):
        return [_ask(call, person, held, own=own)]
    call.desk.people.revoke(held.id, by=call.person.id, now=call.now)
    for phone in call.desk.people.addresses(person.id):
        # What still waits was written for somebody who might read it.
        call.desk.outbox.withdraw_from(phone, call.now)
    call.desk.audit.note(call.person.id, "revoked", held.area, call.now, person=person.id, role=held.role.value)
    if not own:
        _tell(call, person, held)
    return [Message(call.words("revoke-done", **_args(call, person, held)), replaces=call.message)]


def _holder(call: Call, number: int) -> tuple[Person, Grant] | None:
    """Who holds a grant that this caller may take away."""
    for area in call.areas:
        for person in call.desk.people.in_area(area):
            for held in person.grants:
                if held.id == number and visible(call, held.area) and _may_revoke(call, held):
                    return person, held
    return None


def _ask(call: Call, person: Person, held: Grant, *, own: bool) -> Message:
    key, word = ("revoke-own-sure", "saya") if own else ("revoke-sure", "ya")
    sure = Button(plain(call.words, "button-revoke-sure"), f"/cabut {held.id} {word}")
    return Message(call.words(key, **_args(call, person, held)), buttons=((sure,),), replaces=call.message)


def _tell(call: Call, person: Person, held: Grant) -> None:
    words = call.house.words(person.language)
    text = words(
        "revoke-told",
        role=plain(words, f"role-{held.role.value}"),
        area=full_title(words, call.house.gazetteer, held.area),
        contact=", ".join(filter(None, (call.person.name, call.person.phone))),
    )
    notices.tell(call, person, Message(text), key=f"revoked/{held.id}")


def _args(call: Call, person: Person, held: Grant) -> dict[str, str]:
    area = full_title(call.words, call.house.gazetteer, held.area)
    return {"name": person.name, "role": plain(call.words, f"role-{held.role.value}"), "area": area}
