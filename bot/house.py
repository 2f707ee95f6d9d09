"""What every turn needs and no turn changes: forms, words, places and who answers for the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.shelf import Shelf
from conversations.areas import Gazetteer
from conversations.form import Form
from conversations.oversight.publishing import Publication, asked_of, standing, version_of
from conversations.reading.places import PlaceIndex
from conversations.texts import SOURCE, Words
from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class House:
    """Read once at start (`bot/app.py`) and handed to everything that answers."""

    forms: Mapping[str, Form]
    """Those that are shipped with the bot. Which form a village is asked, and in which version, say `asked` and `live`."""
    languages: Mapping[str, Words]
    keys: Mapping[str, Mapping[str, str]]
    """Of each language: the label of a menu key, in small letters, to the command line it stands for."""
    gazetteer: Gazetteer
    places: PlaceIndex
    timezone: str
    """Of what has no area of its own, as an IANA name."""
    controller: str
    """The agency responsible for the data, named in the privacy notice (UU 27/2022)."""
    contact: str
    """Whom a person may call, in words; may be empty."""
    link: str
    """Where the bot is reached, e.g. `https://t.me/betang_bot`; an invitation adds `?start=CODE`."""
    largest_file: int
    """Bytes of the largest photo or document that the channels hand out."""
    new_code: Callable[[], str]
    shelf: Shelf = field(default_factory=Shelf)

    def words(self, language: str) -> Words:
        """The words of a language, Indonesian when we have no such language."""
        return self.languages.get(language) or self.languages[SOURCE]

    def local(self, now: datetime, area: str = "") -> datetime:
        """`now` as the clock on the wall of that area shows it."""
        found = self.gazetteer.get(area)
        return now.astimezone(ZoneInfo(found.timezone if found else self.timezone))

    def today(self, now: datetime, area: str) -> date:
        """The day on the wall of that area."""
        return self.local(now, area).date()

    @property
    def built_in(self) -> dict[str, str]:
        """The version of each shipped form that villages send."""
        return {name: form.version for name, form in self.forms.items() if form.reports}

    def asked(self, desk: Desk, village: str, now: datetime) -> dict[str, Form]:
        """Every form that is asked of that village today, by name: the shipped ones first."""
        known = desk.forms.publications()
        names = asked_of(known, self.built_in, village, self.today(now, village))
        found = {name: self._asked(desk, name, known, village, now) for name in names}
        return {name: form for name, form in found.items() if form is not None}

    def live(self, desk: Desk, name: str, village: str, now: datetime) -> Form | None:
        """The form in the version that is asked of that village today; None when it is not asked."""
        return self._asked(desk, name, desk.forms.publications(), village, now)

    def _asked(self, desk: Desk, name: str, known: list[Publication], village: str, now: datetime) -> Form | None:
        day = self.today(now, village)
        if standing(name, known, village, day) is None:
            shipped = self.forms.get(name)
            return shipped if shipped is not None and shipped.reports else None
        version = version_of(name, known, self.built_in, village, day)
        return self.edition(desk, name, version) if version else None

    def titles(self, desk: Desk) -> dict[str, str]:
        """Every form that villages send, or once sent, with its title as it is now: the shipped ones first."""
        found = {name: form.title for name, form in self.forms.items() if form.reports}
        published = {one.form: one.version for one in desk.forms.publications(retired=True) if one.version}
        for name, version in published.items():
            found[name] = next(one.title for one in desk.forms.editions(name) if one.version == version)
        return found

    def edition(self, desk: Desk, name: str, version: str) -> Form | None:
        """The form in just that version, as it was kept; None when nobody knows it (any more)."""
        if taken := self.shelf.edition(desk, name, version):
            return taken.form
        shipped = self.forms.get(name)
        return shipped if shipped is not None and shipped.version == version else None

    def read_with(self, desk: Desk, name: str, version: str) -> Form | None:
        """The form with which a report of that version is read: that version, or what is shipped under its name."""
        return self.edition(desk, name, version) or self.forms.get(name)
