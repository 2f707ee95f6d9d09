"""Which rule of reminding counts for a form and area, and whether somebody may change it so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.house import House
from conversations.oversight.cadence import RHYTHMS
from conversations.oversight.publishing import ONCE, wanted
from conversations.oversight.schedules import Schedule, above, faults, loosened, nearest, shipped
from conversations.oversight.tuning import tuned
from conversations.people import Person, Role
from conversations.texts import Phrase
from storage.desk import Desk


def wanted_forms(desk: Desk, house: House) -> Mapping[str, str]:
    """The forms that villages can be reminded of, by name, with their titles."""
    published = {one.form for one in desk.forms.publications()}
    return {name: said for name, said in house.titles(desk).items() if name in RHYTHMS or name in published}


def current(desk: Desk, form: str, code: str) -> Schedule:
    """The rule that counts in the area now, wherever it was set."""
    return nearest(desk.schedules.all(), form, code) or _unset(desk, form)


def _unset(desk: Desk, form: str) -> Schedule:
    """The rule where nobody has set one: that of the form's last publication, or of its kind."""
    last = max((one for one in desk.forms.publications() if one.form == form), key=lambda one: one.number, default=None)
    return shipped(form, wanted(last, form)[0] or RHYTHMS.get(form, ONCE))


def looser_inside(desk: Desk, rule: Schedule) -> list[str]:
    """The areas inside the rule's own that keep one of their own which asks less than it does."""
    inside = [one for one in desk.schedules.inside(rule.area) if one.form == rule.form and one.area != rule.area]
    return [one.area for one in inside if any(loosened(one, rule))]


def _deadline(desk: Desk, rule: Schedule, today: date) -> date | None:
    """The last deadline ahead of all that the rule counts for: its area's, and those inside where no nearer rule stands."""
    rules = desk.schedules.all() | {(rule.form, rule.area): rule}
    inside = [one for one in desk.deadlines.all(rule.area) if one.form == rule.form]
    own = [one.day for one in inside if nearest(rules, rule.form, one.area) == rule]
    above_it = desk.deadlines.of(rule.form, rule.area)
    return max((day for day in (*own, above_it) if day is not None and day >= today), default=None)


def changed(
    desk: Desk, house: House, person: Person, form: str, code: str, part: str, typed: str, *, now: datetime
) -> Schedule | Sequence[Phrase] | None:
    """The rule with a part as that person typed it; the reasons why it may not stand; None when it was not understood.

    Admins set what does not contradict itself. An officer asks for more than the areas around the own one, never for less,
    and for no less than what somebody else has set for it.
    """
    today = house.today(now, code)
    rule = replace(current(desk, form, code), area=code)
    found = tuned(rule, part, typed, today)
    if found is None:
        return None
    wrong = list(faults(found, today, _deadline(desk, found, today)))
    if not person.has(Role.ADMIN):
        own = desk.schedules.by(form, code) in (None, person.id)
        wrong += loosened(found, (above(desk.schedules.all(), form, code) or _unset(desk, form)) if own else rule)
    return wrong or found
