"""What officers are told by the clock of new reports: one notice for those of an hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from markupsafe import Markup

from bot.digesting import areas_of
from bot.house import House
from conversations.checking.states import State
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.people import Person
from conversations.texts import Words
from conversations.titles import plain, title
from storage.desk import Desk
from storage.reports import Filing

LISTED = 10
"""Villages named in one notice of new reports; more would not fit a screen."""
LOOKS_BACK = timedelta(days=3)
"""After a standstill the notice reaches back so far, not further: older reports stand in the digest."""


def zone_of(house: House, officer: Person) -> str:
    """The time zone this officer lives by: that of the first area, as an IANA name."""
    area = house.gazetteer.get(areas_of(officer)[0])
    return area.timezone if area else house.timezone


def full_hour(local: datetime) -> datetime:
    """The full hour before, in UTC: notices tell of whole hours, a minute late, when no report of the hour is on its way."""
    return (local - timedelta(minutes=1)).astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def write_fresh(house: House, officer: Person, since: datetime, until: datetime, desk: Desk) -> None:
    """One notice for each area of this officer with the reports of that time; none when there were none."""
    address = desk.people.address(officer.id)
    if address is None:
        return
    for area in areas_of(officer):
        reports = _news(desk, officer, desk.reports.fresh(area, since, until))
        if reports:
            key = f"fresh/{until:%Y-%m-%dT%H}/{officer.id}/{area}"
            evening = cadence.silence_at(house.local(until, area))
            message = fresh_notice(house.words(officer.language), house, area, reports, house.titles(desk))
            desk.outbox.put(address, message, urgency=Urgency.REMINDER, key=key, due=until, expires=evening)


def reply_key(number: int, revision: int, officer: Person) -> str:
    """Under which key that officer is told of a revision with what it changes: it is no news after that."""
    return f"replied/{number}/{revision}/{officer.id}"


def _news(desk: Desk, officer: Person, filings: Sequence[Filing]) -> list[Filing]:
    """What this officer neither sent nor was written to about already, and what is not approved again as it came: each once."""
    unheard = [
        one
        for one in filings
        if one.by != officer.id
        and not desk.outbox.known(reply_key(one.number, one.revision, officer))
        and not (one.revision > 1 and _approved(desk, one))
    ]
    return list({one.number: one for one in reversed(unheard)}.values())[::-1]


def _approved(desk: Desk, one: Filing) -> bool:
    now = desk.checks.standing(one.number)
    return now is not None and (now.revision, now.state) == (one.revision, State.APPROVED)


def fresh_notice(words: Words, house: House, area: str, reports: Sequence[Filing], titles: Mapping[str, str]) -> Message:
    """The list of new reports, with a button for each of the first villages."""
    places = house.gazetteer
    lines = [words("notice-fresh-title", area=title(words, places, area), number=len(reports))]
    for report in reports[:LISTED]:
        key = "notice-fresh-line" if report.revision == 1 else "notice-fresh-corrected"
        lines.append(words(key, form=titles.get(report.form, report.form), village=title(words, places, report.area)))
    if len(reports) > LISTED:
        lines.append(words("notice-fresh-more", number=len(reports) - LISTED))
    villages = list(dict.fromkeys(report.area for report in reports))[:3]
    buttons = [
        Button(plain(words, "button-village", village=title(words, places, code)), f"/desa {code} baru") for code in villages
    ]
    return Message(Markup("\n").join(lines), buttons=tuple((button,) for button in buttons))
