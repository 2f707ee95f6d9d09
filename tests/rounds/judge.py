"""Judges every letter of a month as it arrives: each rule in words of its own, not in the product's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

BEGIN = datetime(2026, 11, 1, 17, tzinfo=UTC)
"""Monday 2 November 2026, 0.00 WIB."""
ZONES = {"62.03": "Asia/Makassar", "62.06": "Asia/Makassar", "62.11": "Asia/Jayapura"}
"""Kabupaten that are moved east, so that all three zones are there; the others keep Western time."""
WARNING = "kami sampaikan kepada petugas"
NOTICE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Heard:
    """A letter that has reached a head."""

    person: int
    village: str
    kind: str
    """`rutin`, `janji`, `tangan`, or `tanya` for a question about a difference."""
    at: datetime
    """Local."""


class Judge:
    """What is known of the world by whoever watches the phones, and what must not be heard there."""

    def __init__(self) -> None:
        self.villages: dict[int, set[str]] = {}
        """Of each head."""
        self.last: dict[tuple[str, str], datetime] = {}
        """When each form and village has reported, local."""
        self.promised: dict[tuple[str, str], datetime] = {}
        self.excused: dict[str, date] = {}
        self.muted: dict[int, datetime] = {}
        self.holidays: set[date] = set()
        self.last_days: dict[tuple[str, str], date] = {}
        """Of a form and kabupaten."""
        self.answered: set[str] = set()
        self.heard: list[Heard] = []
        self.named: Counter[str] = Counter()
        """How often each village was on an officer's list."""
        self._keys: set[str] = set()
        self._days: Counter[tuple[int, date, bool]] = Counter()
        self.weeks: Counter[tuple[int, int]] = Counter()
        self._warned: dict[str, list[datetime]] = {}
        self._told: set[tuple[int, str, date]] = set()

    def local(self, area: str, now: datetime) -> datetime:
        """The time on the wall of an area."""
        return now.astimezone(ZoneInfo(ZONES.get(area[:5], "Asia/Jakarta")))

    def nudged(self, who: int, args: dict[str, str], text: str, now: datetime) -> None:
        """A reminder arrives."""
        form, village, kind = args["form"], args["village"], args["kind"]
        at = self.local(village, now)
        self._letter(who, args["letter"], village, at, asked=kind == "janji")
        assert not self.reported(form, village, at), ("reported", form, village, at)
        assert self.promised.get((form, village), now) <= now, ("promised for later", village, at)
        if kind != "tangan":
            assert at.date() <= self.last_days.get((form, village[:5]), date.max), ("after the last day", at)
        if WARNING in text:
            self._warned.setdefault(village, []).append(now)
        self.heard.append(Heard(who, village, kind, at))

    def questioned(self, who: int, args: dict[str, str], village: str, form: str, asked_at: datetime, now: datetime) -> None:
        """A question about a difference arrives."""
        at = self.local(village, now)
        self._letter(who, args["letter"], village, at, asked=False)
        number = args["number"]
        assert number not in self.answered, ("answered", number)
        assert f"number {number}" not in self._keys, ("asked twice", number)
        self._keys.add(f"number {number}")
        assert self.last.get((form, village), asked_at) <= asked_at, ("reported since", number)
        self.heard.append(Heard(who, village, "tanya", at))

    def _letter(self, who: int, key: str, village: str, at: datetime, *, asked: bool) -> None:
        """What holds for everything that a head gets unasked; `asked`: the head has asked for it."""
        self._decent(at)
        assert village in self.villages[who], ("of another's village", who, village)
        assert key not in self._keys, ("doubled", key)
        self._keys.add(key)
        assert self.excused.get(village, date.min) < at.date(), ("excused", village, at)
        assert self.muted.get(who, at) <= at, ("asked for silence", who, at)
        self._days[who, at.date(), asked] += 1
        self.weeks[who, at.isocalendar().week] += 1
        assert self._days[who, at.date(), asked] == 1, ("twice a day", who, at)
        assert self.weeks[who, at.isocalendar().week] <= 3, ("four a week", who, at)

    def _decent(self, at: datetime) -> None:
        clock, weekday = at.hour * 60 + at.minute, at.weekday()
        assert 7 * 60 <= clock < 20 * 60, ("night", at)
        assert not (weekday == 4 and 11 * 60 + 30 <= clock < 13 * 60), ("Friday prayer", at)
        assert not (weekday == 6 and clock < 12 * 60), ("Sunday morning", at)
        assert at.date() not in self.holidays, ("holiday", at)

    def listed(self, who: int, area: str, lines: list[str], now: datetime) -> None:
        """An officer gets a list of who stays silent; `lines` are what can be pressed under it."""
        at = self.local(area, now)
        self._decent(at)
        assert at.weekday() < 5, ("weekend", at)
        assert at.hour >= 9, ("before the office opens", at)
        assert (who, area, at.date()) not in self._told, ("twice a day", who, at)
        self._told.add((who, area, at.date()))
        for village in [line.split()[1] for line in lines if line.startswith("/tandai ")]:
            assert village.startswith(area), ("of another area", village)
            assert any(now - warned >= NOTICE for warned in self._warned.get(village, [])), ("not warned", village, at)
            assert not all(self.reported(form, village, at) for form in ("pembentukan", "koperasi")), ("reported", village)
            assert self.excused.get(village, date.min) < at.date(), ("excused", village)
            self.named[village] += 1

    def reported(self, form: str, village: str, at: datetime) -> bool:
        """Whether a report is in that still counts: this week's for formation, any for the inventory."""
        last = self.last.get((form, village))
        return last is not None and (form == "koperasi" or last.isocalendar().week == at.isocalendar().week)
