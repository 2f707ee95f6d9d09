"""The figures of an area, read from the reports at hand: for /rekap, for the digest and for the clock alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.house import House
from conversations.areas import within
from conversations.messages import Message
from conversations.oversight import cadence
from conversations.oversight.counts import Counts, count
from conversations.oversight.digest import Page, Progress
from conversations.oversight.labels import all_labels, labels
from conversations.oversight.publishing import standing, wanted
from conversations.oversight.weekly import Pointed, Quiet, Still, Week
from conversations.pathway import suggest
from conversations.texts import Words
from storage.desk import Desk


def figures(desk: Desk, house: House, area: str, now: datetime) -> Counts:
    """Every count of the area; what was reported since Monday, local, counts as this week's."""
    since = week_began(house.local(now, area))
    return count(
        house.gazetteer,
        area,
        list(labels(house.forms.get("pembentukan"), "stage")),
        desk.tallies.of("pembentukan", area, since),
        desk.tallies.of("koperasi", area, since),
    )


def page(desk: Desk, house: House, area: str, now: datetime) -> Page:
    """What the figures of the area are shown with."""
    waiting = len(desk.applications.open_in(area))
    return Page(
        house.gazetteer,
        area,
        house.local(now, area),
        all_labels(house.forms),
        waiting,
        tuple(published(desk, house, area, now).values()),
        len(desk.silences.inside(area, house.today(now, area))),
    )


def digest_page(desk: Desk, house: House, area: str, now: datetime) -> Page:
    """The same with what the week has brought; not for the whole country, where too many revisions would be read."""
    drawn = page(desk, house, area, now)
    return replace(drawn, week=week(desk, house, area, now)) if area else drawn


def week(desk: Desk, house: House, area: str, now: datetime) -> Week:
    """What has moved in seven days, who is silent and what has stood still longest, and what waits to be checked."""
    since = now - timedelta(days=7)
    order = {code: place for place, code in enumerate(labels(house.forms.get("pembentukan"), "stage"))}
    courses = desk.weeks.courses("pembentukan", area, since)
    open_ones = sorted(
        (one for one in courses if one.stage and order.get(one.stage) != len(order) - 1), key=lambda one: (one.since, one.area)
    )
    still = [
        Still(one.area, one.stage, one.obstacle, house.local(one.since, one.area).date())
        for one in open_ones
        if one.since < since
    ]
    moved = sum(one.before is not None and order.get(one.stage, -1) > order.get(one.before, -1) for one in courses)
    waiting = [one for form in house.titles(desk) for one in desk.checks.pending(form, area)]
    sorts = Counter(one.sort(now) for one in waiting)
    odd = sorted((one for one in waiting if one.sort(now) == "doubtful"), key=lambda one: (-(one.doubts or 0), one.sent_at))
    return Week(
        new=desk.weeks.new("pembentukan", area, since),
        moved=moved,
        quiet=_quiet(desk, house, area, now),
        still=tuple(still),
        pointed=_pointed(desk, area, since),
        odd=tuple(dict.fromkeys(one.area for one in odd)),
        clean=sorts["clean"],
        doubtful=sorts["doubtful"],
        returned=sorts["returned"],
        unlooked=sorts["unlooked"],
    )


def _quiet(desk: Desk, house: House, area: str, now: datetime) -> tuple[Quiet, ...]:
    """The villages that have reported and are silent since before last week, the longest first; none that is excused."""
    today = house.today(now, area)
    excused = desk.silences.inside(area, today)
    before = cadence.monday(today) - timedelta(days=7)
    told = [Quiet(at.area, house.local(at.at, at.area).date()) for at in desk.reports.standings("pembentukan", area)]
    quiet = [one for one in told if one.last < before and one.area not in excused]
    return tuple(sorted(quiet, key=lambda one: (one.last, one.area)))


def _pointed(desk: Desk, area: str, since: datetime) -> tuple[Pointed, ...]:
    """To which pathway each inventory points that came in since then."""
    found = ((report.area, suggest(report.answers)) for report in desk.reports.rows_since("koperasi", area, since))
    return tuple(Pointed(village, one.pathway, one.deciding) for village, one in found)


def published(desk: Desk, house: House, area: str, now: datetime) -> dict[str, Progress]:
    """How far the forms are that admins have published in the area, by name, in the order of their publishing."""
    names = published_names(desk, house)
    return {name: found for name in names if (found := progress(desk, house, name, area, now)).asked}


def published_names(desk: Desk, house: House) -> list[str]:
    """The names of the forms that admins have published anywhere, in the order of their publishing."""
    names = dict.fromkeys(one.form for one in desk.forms.publications() if one.version)
    return [name for name in names if name not in house.forms]


def progress(desk: Desk, house: House, form: str, area: str, now: datetime) -> Progress:
    """Which villages of the area are asked a published form, and which of them owe it: by its rhythm, as reminders count."""
    known = [one for one in desk.forms.publications() if one.form == form]
    inside = [one.area if within(one.area, area) else area for one in known if within(one.area, area) or within(area, one.area)]
    villages = dict.fromkeys(village.code for code in inside for village in house.gazetteer.villages(code))
    sent = {at.area: at.at for at in desk.reports.standings(form, area)}
    asked, owed = [], []
    for village in villages:
        local = house.local(now, village)
        found = standing(form, known, village, local.date())
        if found is None or not found.version:
            continue
        asked.append(village)
        rhythm, day = wanted(found, form)
        last = sent[village].astimezone(local.tzinfo).date() if village in sent else None
        if last is None or (rhythm is not None and cadence.due(rhythm, local.date(), last, day)):
            owed.append(village)
    return Progress(house.titles(desk).get(form, form), tuple(asked), tuple(owed))


def marked(desk: Desk, words: Words, message: Message) -> Message:
    """Made-up reports of a demonstration are called so wherever they are counted."""
    return replace(message, text=message.text + "\n" + words("counts-sample")) if desk.sample else message


def week_began(local: datetime) -> datetime:
    """Monday 0.00 of the week of `local` on the same wall clock, in UTC."""
    return datetime.combine(cadence.monday(local.date()), time(), local.tzinfo).astimezone(UTC)
