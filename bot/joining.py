"""How somebody becomes known here: by a one-time code, or by asking the officers of the own area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot import notices
from bot.clock import code_hash
from bot.commands.registry import Call
from bot.menu import menu
from conversations.draft import Answer, Draft, Value
from conversations.messages import Message, Urgency
from conversations.people import Person, Role
from conversations.titles import full_title
from storage.invitations import Invitation


def with_code(call: Call, code: str) -> list[Message] | Draft:
    """What a code leads to: the draft of a confirmation, or words that say why it leads nowhere."""
    invitation = call.desk.invitations.find(code_hash(code))
    if invitation is None:
        return [Message(call.words("code-unknown"))]
    if invitation.used_at is not None:
        mine = call.person.id and invitation.used_by == call.person.id
        return [Message(call.words("code-used-by-you")), menu(call)] if mine else [Message(call.words("code-used"))]
    if invitation.expires_at <= call.now:
        return [Message(call.words("code-expired"))]
    return _confirmation(call, invitation, code)


def _confirmation(call: Call, invitation: Invitation, code: str) -> Draft:
    words, house = call.words, call.house
    known = call.person.id and call.person.grants
    given = {
        "undangan": code_hash(code),
        "peran": invitation.role.value,
        "instansi": invitation.agency,
        "wilayah": invitation.area,
        "sebutan": full_title(call.words, call.house.gazetteer, invitation.area),
        "jabatan_undangan": str(words(f"role-{invitation.role.value}")),
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
    values = {path: str(answer.value) for path, answer in draft.answers.items() if answer.value}
    call.desk.people.update(call.person.id, name=values["nama"], position=values.get("jabatan", ""), phone=values.get("hp", ""))
    call.desk.audit.note(call.person.id, "corrected own data", "", call.now)
    return [Message(call.words("data-corrected")), menu(call)]


def confirmed(call: Call, draft: Draft) -> list[Message]:
    """An invitation was accepted: the code is used up, the role given, the phone bound."""
    values = {path: answer.value for path, answer in draft.answers.items()}
    invitation = call.desk.invitations.find(str(values["undangan"]))
    if invitation is None or values.get("setuju") != "setuju":
        return [Message(call.words("joining-declined"))]
    person = _who(call, values)
    if not call.desk.invitations.use(str(values["undangan"]), person.id, call.now):
        return [Message(call.words("code-used"))]
    call.desk.people.bind(call.address, person.id, call.now)
    call.desk.people.grant(person.id, invitation.role, invitation.area, invitation.agency, by=invitation.by, now=call.now)
    call.desk.audit.note(person.id, "joined", invitation.area, call.now, role=invitation.role.value)
    joined = replace(call, person=call.desk.people.get(person.id))
    said = [Message(call.words("joined", name=joined.person.name, area=str(values["sebutan"])))]
    if invitation.role is Role.HEAD:
        said += notices.shared_village(joined, invitation.area)
    return [*said, menu(joined)]


def _who(call: Call, values: Mapping[str, Value]) -> Person:
    """The person this address will belong to: the one it has, one with the same own phone, or a new one."""
    people, now = call.desk.people, call.now
    name, phone = str(values.get("nama") or values.get("nama_undangan") or ""), str(values.get("hp") or "")
    same = call.person.id and values.get("orang_sama") != "tidak"
    known = call.person if same else (people.with_phone(phone) if phone else None)
    if known is None:
        known = people.add(name, now, position=str(values.get("jabatan") or ""), phone=phone)
    elif phone and not known.phone:
        people.update(known.id, phone=phone)
    people.update(known.id, consented_at=now)
    return known


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


def applied(call: Call, draft: Draft) -> list[Message]:
    """A head without a code has said who and where: the officers of the area are asked."""
    values = {path: answer.value for path, answer in draft.answers.items()}
    if values.get("setuju") != "setuju":
        return [Message(call.words("joining-declined"))]
    area = str(values["desa"])
    person = call.person if call.person.id else _who(call, values)
    call.desk.people.bind(call.address, person.id, call.now)
    application = call.desk.applications.add(person.id, area, call.now)
    asked = notices.application(replace(call, person=person), application, area)
    call.desk.audit.note(person.id, "applied", area, call.now)
    return [
        Message(
            call.words(
                "application-sent" if asked else "application-no-officer", area=full_title(call.words, call.house.gazetteer, area)
            )
        )
    ]
