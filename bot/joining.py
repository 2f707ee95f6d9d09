"""How somebody becomes known here: by a one-time code, or by asking the officers of the own area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot import notices
from bot.clock import code_hash
from bot.menu import below, menu
from bot.registry import Call
from bot.reminding.nudges import LEDGER
from conversations.draft import Answer, Draft
from conversations.engine.sent import OWN
from conversations.messages import Message, Urgency
from conversations.people import Person, Role, may_invite
from conversations.titles import full_title, plain
from storage.errors import StaleDraft
from storage.invitations import Invitation

A_DAY = 3
"""Applications of one phone in a day; who mistypes the village asks twice."""


def with_code(call: Call, code: str) -> list[Message] | Draft:
    """What a code leads to: the draft of a confirmation, or words that say why it leads nowhere."""
    invitation = call.desk.invitations.find(code_hash(code))
    if invitation is None:
        return below(call, Message(call.words("code-unknown")))
    if invitation.used_at is not None:
        mine = call.person.id and invitation.used_by == call.person.id
        return below(call, Message(call.words("code-used-by-you" if mine else "code-used")))
    if invitation.expires_at <= call.now:
        return below(call, Message(call.words("code-expired")))
    if not _stands(call, invitation):
        return below(call, Message(call.words("code-withdrawn")))
    return _confirmation(call, invitation, code)


def _stands(call: Call, invitation: Invitation) -> bool:
    """Whether who invited may still do so; the command line always may."""
    return invitation.by is None or may_invite(call.desk.people.get(invitation.by), invitation.role, invitation.area)


def _position(call: Call, invitation: Invitation) -> str:
    """As what somebody is invited: `Kepala Desa`, `Petugas DPMD`, `Admin`."""
    if invitation.position:
        return invitation.position
    area = call.house.gazetteer.get(invitation.area)
    if invitation.role is Role.HEAD and area is not None:
        return plain(call.words, f"position-{area.kind}")
    role = plain(call.words, f"role-{invitation.role.value}")
    return f"{role} {plain(call.words, f'agency-{invitation.agency}'.replace('_', '-'))}" if invitation.agency else role


def _confirmation(call: Call, invitation: Invitation, code: str) -> Draft:
    house = call.house
    known = call.person.id and call.person.grants
    given = {
        "undangan": code_hash(code),
        "peran": invitation.role.value,
        "instansi": invitation.agency,
        "wilayah": invitation.area,
        "sebutan": full_title(call.words, call.house.gazetteer, invitation.area),
        "jabatan_undangan": _position(call, invitation),
        "nama_undangan": invitation.name,
        "terdaftar_atas_nama": call.person.name if known else "",
    }
    form = house.forms["konfirmasi"]
    return Draft(
        form.name,
        form.version,
        f"{call.address.channel}/{call.address.chat}",
        {path: Answer(value, at=call.now) for path, value in given.items()},
    )


def corrected(call: Call, draft: Draft) -> list[Message]:
    """Somebody corrected the own name, position or phone."""
    values = _values(draft)
    call.desk.people.update(call.person.id, name=values["nama"], position=values.get("jabatan", ""), phone=values.get("hp", ""))
    call.desk.audit.note(call.person.id, "corrected", "", call.now)
    return below(call, Message(call.words("data-corrected")))


def confirmed(call: Call, draft: Draft) -> list[Message]:
    """An invitation was accepted: the code is used up, the role given, the phone bound."""
    values = _values(draft)
    if values.get("benar") == "tidak":
        return below(call, Message(call.words("joining-not-mine")))
    invitation = call.desk.invitations.find(values["undangan"])
    if invitation is None or values.get("setuju") != "ya":
        return below(call, Message(call.words("joining-declined")))
    if invitation.used_at is not None or invitation.expires_at <= call.now:
        return below(call, Message(call.words("code-used" if invitation.used_at else "code-expired")))
    if not _stands(call, invitation):
        return below(call, Message(call.words("code-withdrawn")))
    person = _who(call, draft, invitation)
    if not call.desk.invitations.use(values["undangan"], person.id, call.now):
        # Two phones at the same moment, where several processes write: tried again, this one hears that the code is used.
        raise StaleDraft("somebody was quicker with this code")
    if call.person.id != person.id:
        # What waits for whoever had this phone before is not for the one who has it now.
        call.desk.outbox.withdraw_from(call.address, call.now)
    call.desk.people.bind(call.address, person.id, call.now)
    call.desk.people.grant(person.id, invitation.role, invitation.area, invitation.agency, by=invitation.by, now=call.now)
    call.desk.audit.note(person.id, "joined", invitation.area, call.now, role=invitation.role.value)
    joined = replace(call, person=call.desk.people.get(person.id))
    said = Message(joined.words(f"joined-{invitation.role.value}", name=joined.person.name, area=values["sebutan"]))
    notices.accepted(joined, invitation, values["sebutan"])
    beside = notices.shared_village(joined, invitation.area) if invitation.role is Role.HEAD else []
    if call.person.grants and call.person.id != person.id:
        beside.append(Message(call.words("phone-handed-on", name=joined.person.name, before=call.person.name)))
    return below(joined, said, *beside)


def _values(draft: Draft) -> Mapping[str, str]:
    """What was answered, each on one line; what was passed over is not there.

    On one line: in the notice by which an officer decides, nobody adds lines that look like ours.
    """
    return {path: " ".join(str(answer.value).split()) for path, answer in draft.answers.items() if answer.value}


def _who(call: Call, draft: Draft, invitation: Invitation | None = None) -> Person:
    """The person this address will belong to: the one it has, or a new one.

    A number finds nobody, though the channel vouch for it: the number kept here may have been typed by another, or by the one
    who waits for its owner to come, and SIM cards change hands. Who has a new phone asks an officer, who decides with one tap.
    """
    people, now, values = call.desk.people, call.now, _values(draft)
    phone = values.get("hp", "")
    known = call.person if call.person.id and values.get("orang_sama") != "tidak" else None
    if known is None:
        name = values.get("nama") or (invitation.name if invitation else "")
        position = values.get("jabatan") or (_position(call, invitation) if invitation else "")
        known = people.add(name, now, position=position, phone=phone)
    elif not known.grants:
        # Somebody who asked before, and was refused or is asked anew: what was said last counts.
        told = {"name": values.get("nama"), "position": values.get("jabatan"), "phone": phone}
        people.update(known.id, **{field: said for field, said in told.items() if said})
    elif phone and not known.phone:
        people.update(known.id, phone=phone)
    people.update(known.id, consented_at=now)
    return people.get(known.id)


def officers_of(call: Call) -> str:
    """Whom this person may call: the officers of the own villages with their numbers, else the house's contact."""
    found = [officer for village in call.person.villages[:1] for officer in call.desk.people.officers(village)]
    named = ", ".join(f"{officer.name} ({officer.phone})" for officer in found if officer.phone)
    return named or call.house.contact or call.house.controller


def tell(call: Call, person: Person, key: str, area: str) -> None:
    """Say to another person, with the menu that person now has, what was decided; `key` takes name, area and contact."""
    words = call.house.words(person.language)
    contact = call.person.phone or call.house.contact or call.house.controller
    text = words(key, name=person.name, area=area, contact=f"{call.person.name}, {contact}")
    now_is = replace(call, person=call.desk.people.get(person.id), words=words)
    notices.tell(call, person, replace(menu(now_is), text=text), urgency=Urgency.REPLY)


def _patient(call: Call) -> bool:
    """Whether this phone may still ask officers today: each application is a notice to all of them."""
    day = call.now.date().isoformat()
    keys = (f"applied/{call.address.channel}/{call.address.chat}/{day}/{turn}" for turn in range(A_DAY))
    return any(call.desk.inbox.first(LEDGER, key, call.now) for key in keys)


def applied(call: Call, draft: Draft) -> list[Message]:
    """A head without a code has said who and where: the officers of the area are asked."""
    values = _values(draft)
    if values.get("setuju") != "ya":
        return below(call, Message(call.words("joining-declined")))
    area = values["desa"]
    person = _who(call, draft)
    call.desk.people.bind(call.address, person.id, call.now)
    title = full_title(call.words, call.house.gazetteer, area)
    if area in person.villages:
        return below(replace(call, person=person), Message(call.words("joined-again", name=person.name, area=title)))
    if not _patient(call):
        return [Message(call.words("application-enough"), bare=True)]
    application = call.desk.applications.add(person.id, area, call.now)
    vouched = bool(values.get("hp")) and draft.answers["hp"].precision == OWN
    asked = notices.application(replace(call, person=person), application, area, vouched=vouched)
    call.desk.audit.note(person.id, "applied", area, call.now)
    return [Message(call.words("application-sent" if asked else "application-no-officer", area=title), bare=True)]
