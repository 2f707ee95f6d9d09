"""When a form is due and which nudge comes next."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS, Nudge, due, next_nudge
from conversations.people import Person

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = date(2026, 11, 23)
ANY_TIME = st.integers(0, 2 * 365 * 1440).map(lambda minute: datetime(2026, 1, 1, tzinfo=WIB) + timedelta(minutes=minute))
FORMATION, INVENTORY = RHYTHMS["pembentukan"], RHYTHMS["koperasi"]


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (0, None),
        (1, Nudge("2026-W48", "1")),
        (2, Nudge("2026-W48", "1")),
        (3, Nudge("2026-W48", "2")),
        (5, Nudge("2026-W48", "2")),
        (7, None),
        (8, Nudge("2026-W49", "1")),
    ],
)
def test_weekly_form_is_nudged_on_tuesday_and_thursday(today: int, expected: Nudge | None) -> None:
    """A village silent this week hears a gentle word on Tuesday and a clear one on Thursday; what was missed is not doubled."""
    assert next_nudge(FORMATION, day(today), MONDAY - timedelta(days=1)) == expected


def test_no_nudge_once_reported_this_week() -> None:
    """A report of this week ends the week's nudges, and counts until Sunday."""
    assert next_nudge(FORMATION, day(3), day(0)) is None
    assert next_nudge(FORMATION, day(6), day(1)) is None
    assert next_nudge(FORMATION, day(8), day(6)) is not None


def test_inventory_is_asked_once_and_again_after_half_a_year() -> None:
    """Cooperatives are asked for until told, then left alone for six months."""
    assert next_nudge(INVENTORY, day(2), None) == Nudge("2026-W48", "1")
    assert not due(INVENTORY, day(2), day(2) - timedelta(days=170))
    assert due(INVENTORY, day(2), day(2) - timedelta(days=190))


def test_a_near_deadline_makes_an_old_report_due_and_is_mentioned() -> None:
    """Within a fortnight of a deadline an older report is asked for anew, and the eve has a nudge of its own."""
    old = day(2) - timedelta(days=60)
    assert next_nudge(INVENTORY, day(2), old) is None
    assert next_nudge(INVENTORY, day(2), old, day(12)) == Nudge("2026-W48", "1", day(12))
    assert next_nudge(INVENTORY, day(0), old, day(1)) == Nudge("2026-11-24", "tenggat", day(1))
    assert next_nudge(INVENTORY, day(2), day(0), day(12)) is None
    assert next_nudge(INVENTORY, day(2), old, day(30)) is None


def test_a_past_deadline_is_never_mentioned() -> None:
    """What is over is not held against anybody."""
    nudge = next_nudge(FORMATION, day(3), None, day(2))
    assert nudge == Nudge("2026-W48", "2", None)
    assert not due(INVENTORY, day(3), day(3) - timedelta(days=60), day(2))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-11-23 06:59", True),
        ("2026-11-23 07:00", False),
        ("2026-11-23 19:59", False),
        ("2026-11-23 20:00", True),
        ("2026-11-27 11:29", False),
        ("2026-11-27 11:30", True),
        ("2026-11-27 13:00", False),
        ("2026-11-29 11:59", True),
        ("2026-11-29 12:00", False),
    ],
)
def test_quiet_hours(when: str, expected: bool) -> None:
    """Nights, the Friday prayer and Sunday mornings are quiet."""
    assert cadence.quiet(datetime.fromisoformat(when).replace(tzinfo=WIB)) is expected


@given(ANY_TIME)
def test_the_time_a_nudge_may_travel_is_never_quiet(local: datetime) -> None:
    """Whatever is planned for a moment may be carried until `silence_at`, and no minute of that is quiet."""
    due = cadence.hour_of_day(local, cadence.MORNING.hour)
    if not cadence.planning(local) or due is None:
        return
    assert due >= local
    end = cadence.silence_at(due)
    assert end > due
    for minute in range(0, int((end - due).total_seconds() // 60), 7):
        assert not cadence.quiet(due + timedelta(minutes=minute))


@given(ANY_TIME)
def test_the_next_open_moment_is_the_first_that_is_not_quiet(local: datetime) -> None:
    """What falls into quiet hours or holidays is moved to their end, and nothing else is moved."""
    holidays = {local.date() + timedelta(days=1)}
    later = cadence.next_open(local, holidays)
    assert not cadence.quiet(later, holidays)
    assert later == local or cadence.quiet(local, holidays)
    assert later == local or cadence.quiet(later - timedelta(minutes=1), holidays)
    assert later.date() not in holidays


def test_welcome_needs_consent_of_an_earlier_day_and_no_wish_for_silence() -> None:
    """Nobody is nudged on the day of joining, without consent, or while silence was asked for."""
    local = datetime(2026, 11, 24, 8, tzinfo=WIB)
    agreed = Person(1, "Siti", consented_at=datetime(2026, 11, 23, 3, tzinfo=UTC))
    assert cadence.welcome(agreed, local)
    assert not cadence.welcome(Person(1, "Siti"), local)
    assert not cadence.welcome(Person(1, "Siti", consented_at=datetime(2026, 11, 23, 18, tzinfo=UTC)), local)
    muted = Person(1, "Siti", consented_at=agreed.consented_at, muted_until=local + timedelta(hours=1))
    assert not cadence.welcome(muted, local)
    assert not cadence.stopped(muted, local)
    assert cadence.stopped(Person(1, "Siti", muted_until=datetime(9999, 1, 1, tzinfo=UTC)), local)
