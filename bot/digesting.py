"""The digest of one officer as it is sent: the own wish, the areas it is about, and the letters of a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from bot.figures import digest_page, figures, marked
from bot.house import House
from conversations.areas import within
from conversations.messages import Message, Paper, Urgency
from conversations.oversight import cadence
from conversations.oversight.days import day_short
from conversations.oversight.screen import digest
from conversations.oversight.wishes import BRIEF, Wish, due_day, read_wish, usual, written
from conversations.people import Person, Role
from conversations.texts import Words
from conversations.titles import title
from storage.desk import Desk
from storage.outbox import Planned

TABLE = "pembentukan"
"""The form whose full table comes with a digest where that is wished."""


def areas_of(officer: Person) -> list[str]:
    """The areas a person oversees as an officer, without those inside another of them: nothing is told twice."""
    areas = {grant.area for grant in officer.grants if grant.role is Role.OFFICER}
    return sorted(area for area in areas if not any(area != other and within(area, other) for other in areas))


def wish_of(desk: Desk, officer: Person) -> Wish:
    """What this officer wishes for, or what the own agency begins with."""
    agency = next((grant.agency for grant in officer.grants if grant.role is Role.OFFICER and grant.agency), "")
    return read_wish(desk.settings.get(_name(officer))) or usual(agency)


def keep_wish(desk: Desk, officer: Person, wish: Wish) -> None:
    """From now on the digest comes so."""
    desk.settings.put(_name(officer), written(wish))


def _name(officer: Person) -> str:
    return f"digest-wish/{officer.id}"


def told_of(officer: Person, wish: Wish) -> list[str]:
    """The areas of the officer's letters: those wished for as far as they are still the own; all of the own when none is."""
    own = areas_of(officer)
    return [area for area in wish.areas if any(within(area, one) for one in own)] or own


def full(desk: Desk, house: House, words: Words, area: str, now: datetime) -> Message:
    """The digest of an area, to be worked in."""
    return marked(desk, words, digest(words, digest_page(desk, house, area, now), figures(desk, house, area, now)))


def brief(house: House, words: Words, area: str, now: datetime) -> Message:
    """Three lines and a picture of an area, made when it is sent."""
    heading = words("brief-title", area=title(words, house.gazetteer, area), day=day_short(house.today(now, area)))
    return Message(heading, paper=Paper("chart-brief", {"area": area, "code": area or "semua"}))


def letters(house: House, officer: Person, now: datetime, holidays: Collection[date], desk: Desk) -> list[Planned]:
    """What is due to this officer now, and was not written before. Reads only."""
    wish, address = wish_of(desk, officer), desk.people.address(officer.id)
    words = house.words(officer.language)
    found = []
    for area in told_of(officer, wish) if address is not None else ():
        local = house.local(now, area)
        day = due_day(wish, local, holidays)
        key = f"digest/{day}/{officer.id}/{area}"
        if day is None or address is None or desk.outbox.known(key):
            continue
        ends = cadence.silence_at(local)
        message = brief(house, words, area, now) if wish.kind == BRIEF else full(desk, house, words, area, now)
        found.append(Planned(address, message, key, now, ends))
        if wish.sheet and (number := desk.reports.how_many(TABLE, area)):
            named = {"form": house.titles(desk)[TABLE], "area": title(words, house.gazetteer, area)}
            args = {"form": TABLE, "area": area, "format": "xlsx", "part": "1", "line": f"/ekspor {TABLE} {area} xlsx"}
            sheet = Message(words("export-caption", number=number, **named), paper=Paper("export", args))
            found.append(Planned(address, sheet, f"{key}/xlsx", now, ends))
    return found


def write(officer: Person, now: datetime, planned: list[Planned], desk: Desk) -> None:
    """Write letters that were planned a moment ago; a table on its way is a look at all that it holds."""
    for letter in planned:
        put = desk.outbox.put(
            letter.to, letter.message, urgency=Urgency.DIGEST, key=letter.key, due=letter.due, expires=letter.expires
        )
        if put and letter.message.paper is not None and letter.message.paper.name == "export":
            area = letter.message.paper.args["area"]
            desk.audit.note(officer.id, "exported", area, now, form=TABLE, format="xlsx")
