"""What a person's deed makes known to others at once: an application to the officers, a newcomer to the village's other heads."""

from __future__ import annotations

from bot.registry import Call
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.people import Person, Role
from conversations.texts import Words
from conversations.titles import full_title, plain, title
from storage.invitations import Invitation


def tell(call: Call, person: Person, message: Message, *, key: str = "", urgency: Urgency = Urgency.REMINDER) -> bool:
    """Write to another person, once for each `key`. False when nobody knows how, or the person has stopped all messages."""
    address = call.desk.people.address(person.id)
    if address is None or cadence.stopped(person, call.now):
        return False
    call.desk.outbox.put(address, message, urgency=urgency, key=key, due=call.now)
    return True


def application(call: Call, number: int, area: str, *, vouched: bool) -> bool:
    """Ask those who may decide about application `number` of `call.person` for the village `area`.

    The officers of the area are asked, the nearest and those above; the admins when no officer can be reached.
    `vouched`: whether the channel says that the number is the applicant's own. True when an officer was asked.
    """
    officers = [person for person in call.desk.people.officers(area) if person.id != call.person.id]
    asked = [_ask(call, person, number, area, vouched=vouched) for person in officers]
    if any(asked):
        return True
    for admin in call.desk.people.admins():
        _ask(call, admin, number, area, vouched=vouched)
    return False


def _ask(call: Call, who: Person, number: int, area: str, *, vouched: bool) -> bool:
    words = call.house.words(who.language)
    applicant = call.person
    text = words(
        "notice-application",
        name=applicant.name,
        position=applicant.position or plain(words, "notice-no-position"),
        phone=_number(words, applicant.phone, vouched=vouched),
        area=full_title(words, call.house.gazetteer, area),
    )
    decide = (
        Button(plain(words, "button-approve"), f"/setujui {number}"),
        Button(plain(words, "button-refuse"), f"/tolak {number}"),
    )
    return tell(call, who, Message(text, buttons=(decide,)), key=f"application/{number}/{who.id}")


def _number(words: Words, phone: str, *, vouched: bool) -> str:
    """A number, with what it is worth: typed digits may be anybody's, and an officer might know the true owner by them."""
    if not phone:
        return plain(words, "notice-no-phone")
    return plain(words, "notice-phone-own" if vouched else "notice-phone-typed", phone=phone)


def accepted(call: Call, invitation: Invitation, area: str) -> None:
    """Say to who invited that `call.person` came, and of a new admin to every admin: a code in wrong hands is noticed so."""
    people = call.desk.people
    inviter = people.get(invitation.by) if invitation.by is not None else None
    told = {inviter.id: inviter} if inviter else {}
    if invitation.role is Role.ADMIN:
        told |= {admin.id: admin for admin in people.admins()}
    told.pop(call.person.id, None)
    for who in told.values():
        words = call.house.words(who.language)
        names = {"name": call.person.name, "inviter": inviter.name if inviter else plain(words, "audit-nobody")}
        text = words("invitation-accepted", **names, role=plain(words, f"role-{invitation.role.value}"), area=area)
        tell(call, who, Message(text), key=f"accepted/{invitation.id}/{who.id}")


def shared_village(call: Call, area: str) -> list[Message]:
    """Say to `call.person`, who has just joined, who else speaks for the village, and to them who has joined.

    Who now speaks for several villages hears that it will be asked each time for which one.
    """
    others = [person for person in call.desk.people.heads(area) if person.id != call.person.id]
    said = []
    if len(call.person.villages) > 1:
        villages = [title(call.words, call.house.gazetteer, village) for village in call.person.villages]
        said.append(Message(call.words("villages-several", villages=", ".join(villages))))
    if not others:
        return said
    for other in others:
        words = call.house.words(other.language)
        text = words(
            "village-joined",
            name=call.person.name,
            position=call.person.position or plain(words, "notice-no-position"),
            area=full_title(words, call.house.gazetteer, area),
        )
        tell(call, other, Message(text))
    return [*said, Message(call.words("village-shared", names=", ".join(other.name for other in others)))]
