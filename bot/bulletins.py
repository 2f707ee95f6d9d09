"""What officers are told by the clock: new reports, bundled by the hour, and the digest of the week."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from markupsafe import Markup

from bot.figures import digest_page, figures, marked
from bot.house import House
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.oversight.digest import digest
from conversations.people import Person, Role
from conversations.texts import Words
from conversations.titles import plain, title
from storage.desk import Desk
from storage.reports import Filing

DIGEST_AT = time(14)
"""On Thursday, local: officers tell the figures upward on Friday (domain.md 5)."""
LISTED = 10
"""Villages named in one notice of new reports; more would not fit a screen."""
LOOKS_BACK = timedelta(days=3)
"""After a standstill the notice reaches back so far, not further: older reports stand in the digest."""


def areas_of(officer: Person) -> list[str]:
    """The areas a person oversees as an officer."""
    return sorted({grant.area for grant in officer.grants if grant.role is Role.OFFICER})


def zone_of(house: House, officer: Person) -> str:
    """The time zone this officer lives by: that of the first area, as an IANA name."""
    area = house.gazetteer.get(areas_of(officer)[0])
    return area.timezone if area else house.timezone


def digest_time(local: datetime, holidays: Collection[date] = cadence.NO_HOLIDAYS) -> bool:
    """Whether digests may go out now: from Thursday 14.00 until Friday evening, outside of the quiet hours.

    Where Thursday and Friday are holidays they go out on the days after.
    """
    day, today = local.weekday(), local.date()
    if cadence.quiet(local, holidays) or day < cadence.THURSDAY or (day == cadence.THURSDAY and local.time() < DIGEST_AT):
        return False
    return day <= cadence.FRIDAY or all(today - timedelta(days=day - one) in holidays for one in (3, 4))


def write_digest(house: House, officer: Person, now: datetime, desk: Desk) -> None:
    """One digest for each area of this officer, once a week."""
    address = desk.people.address(officer.id)
    if address is None:
        return
    for area in areas_of(officer):
        local = house.local(now, area)
        key = f"digest/{cadence.week(local.date())}/{officer.id}/{area}"
        words = house.words(officer.language)
        message = digest(words, digest_page(desk, house, area, now), figures(desk, house, area, now))
        message = marked(desk, words, message)
        desk.outbox.put(address, message, urgency=Urgency.DIGEST, key=key, due=now, expires=cadence.silence_at(local))


def full_hour(local: datetime) -> datetime:
    """The full hour before, in UTC: notices tell of whole hours, a minute late, when no report of the hour is on its way."""
    return (local - timedelta(minutes=1)).astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def write_fresh(house: House, officer: Person, since: datetime, until: datetime, desk: Desk) -> None:
    """One notice for each area of this officer with the reports of that time; none when there were none."""
    address = desk.people.address(officer.id)
    if address is None:
        return
    for area in areas_of(officer):
        reports = [report for report in desk.reports.fresh(area, since, until) if report.by != officer.id]
        if reports:
            key = f"fresh/{until:%Y-%m-%dT%H}/{officer.id}/{area}"
            evening = cadence.silence_at(house.local(until, area))
            message = fresh_notice(house.words(officer.language), house, area, reports, house.titles(desk))
            desk.outbox.put(address, message, urgency=Urgency.REMINDER, key=key, due=until, expires=evening)


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
