"""What every turn needs and no turn changes: forms, words, places and who answers for the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.areas import Gazetteer
from conversations.form import Form
from conversations.reading.places import PlaceIndex
from conversations.texts import SOURCE, Words


@dataclass(frozen=True, slots=True)
class House:
    """Read once at start (`bot/app.py`) and handed to everything that answers."""

    forms: Mapping[str, Form]
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

    def words(self, language: str) -> Words:
        """The words of a language, Indonesian when we have no such language."""
        return self.languages.get(language) or self.languages[SOURCE]

    def local(self, now: datetime, area: str = "") -> datetime:
        """`now` as the clock on the wall of that area shows it."""
        found = self.gazetteer.get(area)
        return now.astimezone(ZoneInfo(found.timezone if found else self.timezone))
