"""Which version of a form is asked of a village on a day, and how often: publications, and the rules by which they count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conversations.areas import within
from conversations.oversight.cadence import FRIDAY, RHYTHMS, THURSDAY, TUESDAY, WEDNESDAY, Rhythm

RESERVED = frozenset({"konfirmasi", "pendaftaran", "gantidata"})
"""The small forms of the bot itself: no other form may bear their names, and none of them is published."""

ONCE = Rhythm(days=36_500, nudges=(TUESDAY, THURSDAY), urgent=3)
"""One report is enough, whenever it came in."""
OFTEN: Mapping[str, Rhythm] = {
    "once": ONCE,
    "weekly": Rhythm(days=7, nudges=(TUESDAY, THURSDAY), urgent=3),
    # Whole weeks, because a rhythm counts from the Monday of a report's week.
    "monthly": Rhythm(days=28, nudges=(TUESDAY, FRIDAY), urgent=4),
    "halfyearly": Rhythm(days=183, nudges=(WEDNESDAY,), urgent=5),
}
"""How often a published form can be wanted, by the word that is kept with its publication."""


@dataclass(frozen=True, slots=True)
class Publication:
    """That a form is asked, or asked no more, in an area from a day on."""

    number: int
    """Counted by storage: of two publications the one with the greater number was made last."""
    form: str
    version: str
    """Blank when the form is asked no more in that area."""
    area: str
    """The code of an area; everything inside of it is meant, and the whole country when it is blank."""
    first_day: date
    """Local day of the village from which it counts."""
    rhythm: str
    """A word of `OFTEN`, or the ISO day by which it is wanted once; blank for a form that has its own in `cadence.RHYTHMS`."""
    by: int
    at: datetime
    retired_at: datetime | None = None
    retired_by: int | None = None

    def counts(self, village: str, day: date) -> bool:
        """Whether it says something about that village on that local day."""
        return self.retired_at is None and self.first_day <= day and within(village, self.area)


def standing(form: str, publications: Iterable[Publication], village: str, day: date) -> Publication | None:
    """The publication of the form that counts for that village on that local day: of those that do, the one made last.

    None when nothing was ever published there or all of it is retired: then a built-in form is asked as it was shipped.
    """
    counting = (one for one in publications if one.form == form and one.counts(village, day))
    return max(counting, key=lambda one: one.number, default=None)


def version_of(
    form: str, publications: Iterable[Publication], built_in: Mapping[str, str], village: str, day: date
) -> str | None:
    """The version of the form that is asked of that village on that local day, or None when it is not asked.

    `built_in` holds the version of each form that is shipped with the bot: they stand as published everywhere from the start,
    before every publication.
    """
    found = standing(form, publications, village, day)
    return (found.version if found else built_in.get(form)) or None


def asked_of(publications: Iterable[Publication], built_in: Mapping[str, str], village: str, day: date) -> dict[str, str]:
    """Every form that is asked of that village on that local day, with its version: the built-in ones first, in their order."""
    known = tuple(publications)
    names = dict.fromkeys((*built_in, *(one.form for one in known)))
    asked = {name: version_of(name, known, built_in, village, day) for name in names}
    return {name: version for name, version in asked.items() if version}


def wanted(publication: Publication | None, form: str) -> tuple[Rhythm | None, date | None]:
    """How often the form is wanted, and the day by which it is to be in, if one was said with its publication.

    The rhythm is None for a form that nobody is reminded of.
    """
    said = publication.rhythm if publication else ""
    if not said:
        return RHYTHMS.get(form), None
    return (OFTEN[said], None) if said in OFTEN else (ONCE, date.fromisoformat(said))


def is_rhythm(text: str) -> bool:
    """Whether a publication can bear that rhythm: a word of `OFTEN`, an ISO day, or blank."""
    if not text or text in OFTEN:
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
