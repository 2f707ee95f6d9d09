"""What the database knows of the villages of an area when reminders are planned: a few questions, however many they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.house import House
from conversations.areas import within
from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS
from conversations.oversight.labels import labels
from conversations.oversight.publishing import Publication, standing, wanted
from conversations.oversight.reminding import Case
from conversations.oversight.schedules import Schedule, Schedules, nearest, shipped
from storage.chains import Chain, Turn
from storage.desk import Desk
from storage.promises import Promise, Silence
from storage.reports import Standing


@dataclass(frozen=True, slots=True)
class Ground:
    """One area at one moment. Of a village or of a kabupaten: the questions are the same."""

    house: House
    area: str
    local: datetime
    publications: Mapping[str, Sequence[Publication]]
    """Of each form that may be wanted in the area, those that say where; empty for one that is asked as it was shipped."""
    schedules: Schedules
    deadlines: Mapping[tuple[str, str], date]
    holidays: Collection[date]
    standings: Mapping[tuple[str, str], Standing]
    touched: Mapping[tuple[str, str], datetime]
    silences: Mapping[str, Silence]
    promises: Mapping[tuple[str, str], Promise]
    chains: Mapping[tuple[str, str], Chain]
    said: Mapping[tuple[int, str, str], set[str]]
    """Of person, form and village: the marks of this week's nudges."""
    week: Counter[int]
    """How often each person was reminded this week."""
    today: Collection[int]
    """Who was reminded today without having asked for it."""
    last_stages: Mapping[str, str]
    _rules: dict[tuple[str, int, str], Schedule] = field(default_factory=dict)

    @property
    def forms(self) -> Iterator[str]:
        """Every form that may be wanted here."""
        return iter(self.publications)

    def rule(self, form: str, village: str) -> tuple[Schedule, date | None] | None:
        """How the form is wanted of that village, and by which day; None when nobody is reminded of it there."""
        rhythm, day, number = RHYTHMS.get(form), None, 0
        if published := self.publications.get(form):
            found = standing(form, published, village, self.local.date())
            if (found is not None and not found.version) or (found is None and form not in self.house.forms):
                return None
            rhythm, day = wanted(found, form)
            number = found.number if found else 0
        if rhythm is None:
            return None
        rule = nearest(self.schedules, form, village) if self.schedules else None
        key = (form, number, rule.area if rule else "-")
        if key not in self._rules:
            self._rules[key] = replace(rule, urgent=rhythm.urgent) if rule else shipped(form, rhythm)
        return self._rules[key], self._deadline(form, village) or day

    def _deadline(self, form: str, village: str) -> date | None:
        code = village if self.deadlines else ""
        while code:
            if day := self.deadlines.get((form, code)):
                return day
            code = code.rpartition(".")[0]
        return self.deadlines.get((form, ""))

    def case(self, form: str, village: str, person: int) -> Case | None:
        """What is known of a form and village, as far as that person is concerned; None when the form is not wanted there."""
        found = self.rule(form, village)
        if found is None:
            return None
        rule, deadline = found
        at = self.standings.get((form, village))
        promise = self.promises.get((form, village))
        touched = self.touched.get((form, village))
        zone = self.local.tzinfo
        done = at is not None and at.facts.stage != "" and at.facts.stage == self.last_stages.get(form)
        return Case(
            rule,
            at.at.astimezone(zone) if at else None,
            deadline,
            touched.astimezone(zone) if touched else None,
            done or village in self.silences,
            promise.made_at.astimezone(zone) if promise else None,
            promise.due_at.astimezone(zone) if promise else None,
            promise is not None and promise.person != person,
            self.said.get((person, form, village), ()),
        )

    def chain(self, form: str, village: str) -> Chain:
        """The reminders that nobody answered, since the last report; a new chain when there are none."""
        found = self.chains.get((form, village))
        at = self.standings.get((form, village))
        if found is None or (at is not None and at.at >= found.began_at):
            return Chain(form, village, 0, self.local)
        return found


def survey(desk: Desk, house: House, area: str, local: datetime) -> Ground:
    """Everything that reminders in the area rest on, at `local`."""
    publications = _published(desk, house, area)
    turns = desk.chains.week_inside(area, cadence.week(local.date()))
    return Ground(
        house,
        area,
        local,
        publications,
        desk.schedules.all(),
        {(one.form, one.area): one.day for one in desk.deadlines.all("")},
        desk.holidays.days(),
        {(form, at.area): at for form in publications for at in desk.reports.standings(form, area)},
        desk.chains.touched(area),
        desk.silences.inside(area, local.date()),
        desk.promises.inside(area),
        desk.chains.inside(area),
        _said(turns),
        Counter(turn.person for turn in turns),
        {turn.person for turn in turns if turn.day == local.date() and not turn.asked},
        {form: order[-1] for form in publications if (order := list(labels(house.forms.get(form), "stage")))},
    )


def _published(desk: Desk, house: House, area: str) -> dict[str, list[Publication]]:
    found: dict[str, list[Publication]] = {form: [] for form in RHYTHMS if form in house.forms}
    for one in desk.forms.publications():
        if within(one.area, area) or within(area, one.area):
            found.setdefault(one.form, []).append(one)
    return found


def _said(turns: Sequence[Turn]) -> dict[tuple[int, str, str], set[str]]:
    said: dict[tuple[int, str, str], set[str]] = defaultdict(set)
    for turn in turns:
        said[turn.person, turn.form, turn.village].add(turn.step)
    return dict(said)
