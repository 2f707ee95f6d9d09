"""A person's own data: the notice, what is kept, correcting it, stopping, erasing (UU 27/2022; `domain.md` 7)."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.filling import beside, open_form
from bot.menu import below
from bot.registry import Call, command, known, only_slashed
from bot.reminding.nudges import withdraw_all
from conversations.draft import Answer, Draft
from conversations.messages import Button, Message
from conversations.people import Grant, Person
from conversations.titles import full_title

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""Until when reminders are off after BERHENTI: until the person wants them again."""


def _muted(person: Person) -> bool:
    """Whether the person has asked for silence, now or once; the later day is not known here and does not matter."""
    return person.muted_until is not None


def _heard(person: Person) -> bool:
    """Whether messages may still come: a role, and no BERHENTI so far."""
    return bool(person.grants) and person.muted_until != FOREVER


@command("privasi", everyone=True)
def notice(call: Call) -> list[Message]:
    """Who is responsible, what for, what is kept, for how long, and the rights: five lines."""
    return [beside(call, call.words("privacy-notice", controller=call.house.controller, contact=call.house.contact))]


@command("datasaya", everyone=True, listed=known)
def own_data(call: Call) -> list[Message]:
    """Everything personal that is kept of whoever asks."""
    person, words = call.person, call.words
    if not person.id:
        return [beside(call, words("data-none"))]
    roles = "; ".join(_role(call, grant) for grant in person.grants)
    when = call.house.local(person.consented_at).strftime("%d-%m-%Y %H.%M") if person.consented_at else "-"
    lines = words(
        "data-lines",
        name=person.name or "-",
        position=person.position or "-",
        phone=person.phone or "-",
        roles=roles or "-",
        consent=when,
    )
    return [beside(call, words("data-title") + "\n" + lines + "\n\n" + words("data-rights"))]


def _role(call: Call, grant: Grant) -> str:
    return f"{call.words('role-' + grant.role.value)} – {full_title(call.words, call.house.gazetteer, grant.area)}"


@command("gantidata", everyone=True, listed=known)
def change_data(call: Call) -> list[Message]:
    """Correct the own name, position or phone number, in a form that begins with what is kept."""
    person = call.person
    if not person.id:
        return [Message(call.words("data-none"))]
    form = call.house.forms["gantidata"]
    kept = {"nama": person.name, "jabatan": person.position, "hp": person.phone}
    answers = {path: Answer(value, at=call.now) for path, value in kept.items() if value}
    return open_form(call, form.name, f"person/{person.id}", Draft(form.name, form.version, f"person/{person.id}", answers))


@command("berhenti", everyone=True, listed=_heard)
def stop(call: Call) -> list[Message]:
    """No reminders any more, at once; reports stay possible."""
    if call.person.id:
        call.desk.people.update(call.person.id, muted_until=FOREVER)
        withdraw_all(call.desk, call.person, call.now)
        call.desk.audit.note(call.person.id, "stopped", "", call.now)
    return below(call, Message(call.words("stopped")))


@command("terima", everyone=True, listed=_muted, spoken=only_slashed)
def resume(call: Call) -> list[Message]:
    """Reminders again."""
    if call.person.id:
        call.desk.people.update(call.person.id, muted_until=None)
        call.desk.audit.note(call.person.id, "resumed", "", call.now)
    return below(call, Message(call.words("resumed")))


@command("hapusdata", everyone=True, listed=known)
def erase(call: Call) -> list[Message]:
    """Erase name, phone and addresses of whoever asks, once confirmed; the village's reports stay, without a name."""
    person = call.person
    if not person.id:
        return [Message(call.words("data-none"))]
    if call.text != "ya":
        button = Button(str(call.words("erase-button")), "/hapusdata ya")
        return [Message(call.words("erase-ask"), buttons=((button,),))]
    phones = call.desk.people.addresses(person.id)
    for owner in (f"person/{person.id}", *(f"{phone.channel}/{phone.chat}" for phone in phones)):
        for draft in call.desk.drafts.open_for(owner):
            call.desk.drafts.drop(draft.form, owner)
    for phone in phones:
        call.desk.outbox.withdraw_from(phone, call.now)
    call.desk.applications.withdraw(person.id, call.now)
    withdraw_all(call.desk, person, call.now)
    call.desk.people.erase(person.id, call.now)
    call.desk.audit.note(person.id, "erased", "", call.now)
    return [Message(call.words("erased"), bare=True)]
