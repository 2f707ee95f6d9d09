"""What nobody needs any more is forgotten, once a day: done letters, strangers, and applications that led nowhere."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.house import House
from conversations.messages import Message, Urgency
from conversations.oversight import cadence
from conversations.titles import title
from storage.applications import Application
from storage.desk import Desk

KEEP = timedelta(days=30)
"""How long done letters and seen arrivals are remembered: longer than any of their keys may come again."""
ASIDE = timedelta(days=90)
"""How long an update that could not be handled waits for somebody to look at it: it holds what people wrote (domain.md 7)."""
WAITING = timedelta(days=90)
"""How long an application waits for an officer: what nobody decided by then is closed, and the applicant told so."""


def forget(house: House, now: datetime, desk: Desk) -> None:
    """Everything whose time is over, in one transaction; a repeat changes nothing."""
    before = now - KEEP
    for kept in (desk.outbox, desk.inbox, desk.drafts, desk.chats):
        kept.purge(before)
    desk.invitations.forget(before)
    desk.chains.purge(before)
    desk.promises.purge(before)
    for application in desk.applications.lapse(now - WAITING, now):
        _tell(house, application, now, desk)
    for person in desk.applications.long_refused(before):
        desk.people.erase(person, now)
    desk.inbox.purge_aside(now - ASIDE)


def _tell(house: House, application: Application, now: datetime, desk: Desk) -> None:
    applicant, address = desk.people.get(application.person), desk.people.address(application.person)
    if applicant is None or address is None:
        return
    words = house.words(applicant.language)
    text = words("application-lapsed", area=title(words, house.gazetteer, application.area), days=WAITING.days)
    due = cadence.next_open(house.local(now, application.area))
    desk.outbox.put(address, Message(text), urgency=Urgency.REMINDER, key=f"lapsed/{application.id}", due=due)
