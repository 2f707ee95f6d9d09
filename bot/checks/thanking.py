"""Thanks to the heads whose reports were approved: warm, and once for each report."""

from __future__ import annotations

from babel.lists import format_list

from bot.checks.deciding import LATELY
from bot.registry import Call
from conversations.checking.states import What
from conversations.messages import Message, Urgency
from conversations.oversight import cadence
from conversations.titles import title


def thank(call: Call, area: str) -> int:
    """Thank the heads of what this officer approved in the area and nobody thanked for: one letter a village. To how many."""
    villages: dict[str, list[tuple[int, str]]] = {}
    forms, thanked = call.house.titles(call.desk), 0
    for number, revision, village, form in call.desk.checks.thankable(area, call.person.id, call.now - LATELY):
        call.desk.checks.note(number, revision, What.THANKED, by=call.person.id, now=call.now)
        villages.setdefault(village, []).append((number, forms.get(form, form)))
    for village, reports in villages.items():
        local = call.house.local(call.now, village)
        due = cadence.next_open(local, call.desk.holidays.days())
        for head in call.desk.people.heads(village):
            address = call.desk.people.address(head.id)
            if address is None or cadence.stopped(head, call.now):
                continue
            words = call.house.words(head.language)
            text = words(
                "thanks-approved",
                name=head.name,
                forms=format_list([form for _, form in reports], locale="id"),
                village=title(words, call.house.gazetteer, village),
                officer=call.person.name,
            )
            key = f"thanks/{reports[0][0]}/{head.id}"
            thanked += call.desk.outbox.put(address, Message(text), urgency=Urgency.REMINDER, key=key, due=due)
        call.desk.audit.note(call.person.id, "thanked", village, call.now, reports=len(reports))
    return thanked
