"""Carries drafts under way to the version of their form that was published, and tells who has to answer something again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.house import House
from conversations import engine
from conversations.authoring.again import asked_again
from conversations.authoring.assembly import Taken
from conversations.authoring.changes import changes, renames
from conversations.draft import Draft
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.oversight.publishing import Publication, version_of
from conversations.texts import Words
from conversations.titles import plain, title
from storage.database import Database
from storage.desk import Desk

CARRIED = "carried"
"""The name under which the database keeps the numbers of the publications whose drafts are carried, parted by blanks."""


@dataclass
class Succession:
    """What becomes of drafts under one new version of their form."""

    desk: Desk
    house: House
    words: Words
    new: Taken
    now: datetime
    _renamed: dict[str, dict[str, str]] = field(default_factory=dict)

    def again(self, draft: Draft) -> int:
        """How many questions that this draft had answered are asked again under the new version."""
        house = self.house
        context = engine.Context(
            words=self.words,
            places=house.places,
            now=house.local(self.now, draft.owner),
            owner=draft.owner,
            controller=house.controller,
            contact=house.contact,
        )
        return len(asked_again(draft, self.new.form, context, self._names(draft.version)))

    def _names(self, version: str) -> dict[str, str]:
        if version not in self._renamed:
            old = self.house.shelf.edition(self.desk, self.new.form.name, version)
            self._renamed[version] = renames(changes(old, self.new)) if old else {}
        return self._renamed[version]


async def carry_due(database: Database, house: House, now: datetime) -> None:
    """Carry the drafts of every publication whose day has come, once: a small transaction for each kecamatan.

    Outside of the quiet hours alone, since some are told; who goes on with a draft before that carries it by doing so.
    """
    known, done = await database.read(_known)
    holidays = await database.read(lambda desk: desk.holidays.days())
    for one in known:
        local = house.local(now, one.area)
        if one.version and str(one.number) not in done and one.first_day <= local.date() and not cadence.quiet(local, holidays):
            await database.study(partial(_read, house, one))
            for area in _parts(house, one.area):
                await database.write(partial(_carry, house, one, area, now))
            await database.write(partial(_mark, one.number))


def _known(desk: Desk) -> tuple[list[Publication], set[str]]:
    return desk.forms.publications(), set(desk.settings.get(CARRIED).split())


def _read(house: House, one: Publication, desk: Desk) -> None:
    """A form that nobody has needed yet is read beside the turns."""
    house.shelf.edition(desk, one.form, one.version)


def _mark(number: int, desk: Desk) -> None:
    desk.settings.put(CARRIED, " ".join(sorted({*desk.settings.get(CARRIED).split(), str(number)}, key=int)))


def carry_again(desk: Desk, form: str) -> None:
    """Count what is published of a form as not carried: a later word was taken back, and drafts stand in its words."""
    own = {str(one.number) for one in desk.forms.publications() if one.form == form}
    desk.settings.put(CARRIED, " ".join(one for one in desk.settings.get(CARRIED).split() if one not in own))


def _parts(house: House, area: str) -> Iterator[str]:
    """The kecamatan of an area; a smaller one is its own part."""
    if len(area) >= len("62.06.05"):
        yield area
    else:
        yield from (one.code for one in house.gazetteer.inside(area) if one.level == "kecamatan")


def _carry(house: House, one: Publication, area: str, now: datetime, desk: Desk) -> None:
    known, new = desk.forms.publications(), house.shelf.edition(desk, one.form, one.version)
    if new is None:
        return

    def live(village: str) -> str | None:
        return version_of(one.form, known, house.built_in, village, house.today(now, village))

    succession = Succession(desk, house, house.words(""), new, now)
    for draft in desk.forms.behind(one.form, area, live):
        # A correction stays in the words of its report; where another publication counts, that one carries.
        if draft.corrects or live(draft.owner) != one.version:
            continue
        again = succession.again(draft)
        desk.drafts.save(engine.carry(draft, new.form))
        if again:
            _tell(desk, house, one, new, draft.owner, again, now)


def _tell(desk: Desk, house: House, one: Publication, new: Taken, village: str, again: int, now: datetime) -> None:
    for head in desk.people.heads(village):
        address = desk.people.address(head.id)
        if address is None or cadence.stopped(head, now):
            continue
        words = house.words(head.language)
        text = words("draft-carried", title=new.form.title, village=title(words, house.gazetteer, village), number=again)
        button = Button(plain(words, "button-draft-carried"), f"/lapor {one.form} {village}")
        key = f"carried/{one.number}/{village}/{head.id}"
        desk.outbox.put(address, Message(text, buttons=((button,),)), urgency=Urgency.REMINDER, key=key, due=now)
