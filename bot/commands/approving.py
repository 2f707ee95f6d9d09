"""Officers decide in place on heads who came without a code."""

from __future__ import annotations

from dataclasses import replace

from bot import notices
from bot.commands.where import visible
from bot.joining import tell
from bot.registry import Call, command, never, only_slashed
from conversations.messages import Message, Urgency
from conversations.people import Role
from conversations.titles import full_title


@command("setujui", Role.OFFICER, Role.ADMIN, listed=never, spoken=only_slashed)
def approve(call: Call) -> list[Message]:
    """`/setujui 12`: this head may report for the village that was asked for."""
    return _decide(call, approved=True)


@command("tolak", Role.OFFICER, Role.ADMIN, listed=never, spoken=only_slashed)
def refuse(call: Call) -> list[Message]:
    """`/tolak 12`: not this person, or not this village; the person is told whom to ask."""
    return _decide(call, approved=False)


def _decide(call: Call, *, approved: bool) -> list[Message]:
    """Decide once: of two officers who press at the same time the first decides, and the second is told who it was."""
    desk, words = call.desk, call.words
    application = desk.applications.get(int(call.text)) if call.text.isdecimal() and len(call.text) < 12 else None
    if application is None or not visible(call, application.area) or application.person == call.person.id:
        return [Message(words("application-unknown"), replaces=call.message)]
    applicant = desk.people.get(application.person)
    if not applicant.name:
        # Erased meanwhile: nobody is left to be let in.
        return [Message(words("application-unknown"), replaces=call.message)]
    if not desk.applications.decide(application.id, approved, by=call.person.id, now=call.now):
        decided = desk.applications.get(application.id)
        by = desk.people.get(decided.decided_by).name if decided and decided.decided_by else "-"
        return [Message(words("application-decided", name=applicant.name, by=by), replaces=call.message)]
    area = full_title(call.words, call.house.gazetteer, application.area)
    if approved:
        desk.people.grant(applicant.id, Role.HEAD, application.area, "", by=call.person.id, now=call.now)
    desk.audit.note(call.person.id, "approved" if approved else "refused", application.area, call.now, person=applicant.id)
    tell(call, applicant, "application-approved" if approved else "application-refused", area)
    if approved:
        newcomer = replace(call, person=desk.people.get(applicant.id), words=call.house.words(applicant.language))
        for others in notices.shared_village(newcomer, application.area):
            notices.tell(call, applicant, others, urgency=Urgency.REPLY)
    said = "application-was-approved" if approved else "application-was-refused"
    return [Message(words(said, name=applicant.name, area=area), replaces=call.message)]
