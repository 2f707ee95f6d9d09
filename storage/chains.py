"""What reminders have been made and how they went: for the caps, for fair warning, and for the hour that suits somebody."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, delete, select, update

from conversations.people import Address, Role
from storage.codec import read_answer
from storage.kinds import span
from storage.reminder_tables import chain, habit, reminded
from storage.repository import Repository, on_both
from storage.tables import address as addresses
from storage.tables import answer_event as events
from storage.tables import draft as drafts
from storage.tables import outbox
from storage.tables import role_grant as grants


@dataclass(frozen=True, slots=True)
class Turn:
    """A reminder that was made."""

    person: int
    day: date
    """Local."""
    asked: int
    """1 when the head had asked for it, else 0."""
    week: str
    form: str
    village: str
    step: str
    letter: str
    """The key of the letter it went out with: made again after a crash, it is the same one."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Chain:
    """How many reminders of a form a village has let go by since `began_at`, and what came of it."""

    form: str
    village: str
    unanswered: int
    """Since it began, or since the officers were told."""
    began_at: datetime
    warned_at: datetime | None = None
    """When a head was first told that the officers will be told, since they were told last."""
    told_at: datetime | None = None


_TURN = tuple(reminded.c[name] for name in ("person", "day", "asked", "week", "form", "village", "step", "letter", "at"))
_WEEK_INSIDE = select(*_TURN).where(
    reminded.c.village >= bindparam("low"), reminded.c.village < bindparam("high"), reminded.c.week == bindparam("week_")
)
_WEEK_OF = select(*_TURN).where(reminded.c.person == bindparam("person_"), reminded.c.week == bindparam("week_"))
_TAKE = on_both(lambda insert: insert(reminded).on_conflict_do_nothing().returning(reminded.c.person))
_TAKEN = select(reminded.c.letter).where(
    *(reminded.c[name] == bindparam(f"{name}_") for name in ("person", "day", "asked")),
)
_FORGET = delete(reminded).where(reminded.c.at < bindparam("before"))
_CHAIN = tuple(chain.c[name] for name in ("form", "village", "unanswered", "began_at", "warned_at", "told_at"))
_CHAINS = select(*_CHAIN).where(chain.c.village >= bindparam("low"), chain.c.village < bindparam("high"))
_NEVER_HEARD = select(outbox.c.id).where(outbox.c.key == reminded.c.letter, outbox.c.state.not_in(("open", "sent"))).exists()
"""The letter was closed without having been sent: its process died, and it was too late or needless then."""
_SINCE_WARNING = (
    select(*_TURN)
    .join(chain, (chain.c.village == reminded.c.village) & (chain.c.form == reminded.c.form))
    .where(chain.c.village >= bindparam("low"), chain.c.village < bindparam("high"))
    .where(reminded.c.at >= chain.c.warned_at, reminded.c.asked == 0, ~_NEVER_HEARD)
)
_KEEP = on_both(
    lambda insert: (s := insert(chain)).on_conflict_do_update(
        index_elements=["village", "form"],
        set_={name: s.excluded[name] for name in ("unanswered", "began_at", "warned_at", "told_at")},
    )
)
_TELL = update(chain).where(chain.c.village == bindparam("village_"), chain.c.form == bindparam("form_"))
_TELL = _TELL.values(told_at=bindparam("now"), unanswered=0)
_HEADS = select(grants.c.person).where(
    grants.c.ended_at.is_(None),
    grants.c.role == Role.HEAD.value,
    grants.c.area >= bindparam("low"),
    grants.c.area < bindparam("high"),
)
_HABITS = select(habit.c.person, habit.c.usual).where(habit.c.person.in_(_HEADS), habit.c.usual >= 0)
_ADDRESSES = (
    select(addresses.c.person, addresses.c.channel, addresses.c.chat)
    .where(addresses.c.person.in_(_HEADS), addresses.c.unreachable_at.is_(None))
    .order_by(addresses.c.seen_at.desc().nulls_last(), addresses.c.channel, addresses.c.chat)
)
_TOUCHED = select(drafts.c.form, drafts.c.owner, drafts.c.touched_at).where(
    drafts.c.owner >= bindparam("low"), drafts.c.owner < bindparam("high"), drafts.c.touched_at.is_not(None)
)
_EVENTS = (
    select(events.c.id, events.c.owner, events.c.answer)
    .where(events.c.id > bindparam("after"))
    .order_by(events.c.id)
    .limit(bindparam("most"))
)
_KNOWN = select(habit.c.person, habit.c.hours).where(habit.c.person.in_(bindparam("people", expanding=True)))
_LEARN = on_both(
    lambda insert: (s := insert(habit)).on_conflict_do_update(
        index_elements=["person"], set_={name: s.excluded[name] for name in ("hours", "usual")}
    )
)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, as far as its hour is concerned."""

    id: int
    owner: str
    by: int | None
    at: datetime | None


class Chains(Repository):
    """Reminders made, chains of them, and habits, by village or person."""

    __slots__ = ()

    def take(self, turn: Turn) -> bool:
        """Takes the turn of that person and day; True also when this very letter has it already, False when another has."""
        row = {name: getattr(turn, name) for name in turn.__slots__}
        if self._db.execute(_TAKE[self._engine], row).first() is not None:
            return True
        this = {"person_": turn.person, "day_": turn.day, "asked_": turn.asked}
        return self._db.execute(_TAKEN, this).scalar() == turn.letter

    def week_of(self, person: int, week: str) -> list[Turn]:
        """What this person was reminded of in that week."""
        return [Turn(*row) for row in self._db.execute(_WEEK_OF, {"person_": person, "week_": week})]

    def week_inside(self, area: str, week: str) -> list[Turn]:
        """What the villages of the area were reminded of in that week."""
        return [Turn(*row) for row in self._db.execute(_WEEK_INSIDE, span(area) | {"week_": week})]

    def inside(self, area: str) -> dict[tuple[str, str], Chain]:
        """The chain of each form and village of the area, also those that a report has ended."""
        return {(row.form, row.village): Chain(*row) for row in self._db.execute(_CHAINS, span(area))}

    def since_warning(self, area: str) -> list[Turn]:
        """What the villages of the area were reminded of, unasked, from the warning of their chain on: what can have arrived."""
        return [Turn(*row) for row in self._db.execute(_SINCE_WARNING, span(area))]

    def keep(self, kept: Chain) -> None:
        """Keeps how the chain stands now."""
        self._db.execute(_KEEP[self._engine], {name: getattr(kept, name) for name in kept.__slots__})

    def told(self, form: str, villages: Sequence[str], now: datetime) -> None:
        """The officers know of these villages; what goes unanswered from now on is counted anew."""
        if villages:
            self._db.execute(_TELL, [{"village_": village, "form_": form, "now": now} for village in villages])

    def purge(self, before: datetime) -> int:
        """Forgets reminders that were made before. How many."""
        return self._db.execute(_FORGET, {"before": before}).rowcount

    def touched(self, area: str) -> dict[tuple[str, str], datetime]:
        """When somebody last worked on the draft of each form and village of the area."""
        return {(row.form, row.owner): row.touched_at for row in self._db.execute(_TOUCHED, span(area))}

    def addresses(self, area: str) -> dict[int, Address]:
        """Where to reach each head of the area: the last used of the addresses that work."""
        found: dict[int, Address] = {}
        for person, channel, chat in self._db.execute(_ADDRESSES, span(area)):
            found.setdefault(person, Address(channel, chat))
        return found

    def usual_hours(self, area: str) -> dict[int, int]:
        """The local hour at which each head of the area usually answers, of those whose habit is known."""
        return {row.person: row.usual for row in self._db.execute(_HABITS, span(area))}

    def answers_after(self, event: int, most: int) -> list[Given]:
        """The next answers after that one, oldest first."""
        return [_given(*row) for row in self._db.execute(_EVENTS, {"after": event, "most": most})]

    def hours(self, people: Iterable[int]) -> dict[int, list[int]]:
        """How often each of them has answered in each hour of the day, of those of whom anything is known."""
        rows = self._db.execute(_KNOWN, {"people": list(people)})
        return {person: json.loads(hours) for person, hours in rows}

    def learn(self, hours: Mapping[int, Sequence[int]], usual: Mapping[int, int]) -> None:
        """Keeps those counts, with the hour in the middle of them (-1 while too few are known)."""
        rows = [{"person": one, "hours": json.dumps(list(counts)), "usual": usual[one]} for one, counts in hours.items()]
        if rows:
            self._db.execute(_LEARN[self._engine], rows)


def _given(event: int, owner: str, written: str) -> Given:
    answer = read_answer(written)
    return Given(event, owner, answer.by, answer.at)
