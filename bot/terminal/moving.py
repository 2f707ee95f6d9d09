"""Areas whose codes change: what is kept goes with them, and who oversees them no more is told in the chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.areas import Area, Gazetteer
from conversations.messages import Message, Urgency
from conversations.oversight import cadence
from conversations.texts import SOURCE, Words
from storage.desk import Desk

NAMED = 8
"""Villages that are named to an officer."""
VILLAGE = 13
"""Length of a village's code."""


class CodesTaken(ValueError):
    """Something is kept under a new code already: nothing was changed."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(
            "\n".join(
                f"Something is kept under {code} already; two areas would become one. Empty its kode_lama." for code in codes
            )
        )


def move(desk: Desk, listed: Mapping[str, str], languages: Mapping[str, Words], now: datetime) -> tuple[int, int]:
    """Move what is kept under old codes to new ones, which are loaded: each once, however often the list is.

    How many codes, and how many officers oversee less than before. Raises CodesTaken before anything is moved.
    """
    moved = {old: new for old, new in listed.items() if not desk.settings.get(_mark(old, new))}
    if taken := desk.moves.taken([new for new in moved.values() if new not in moved]):
        raise CodesTaken(taken)
    villages = {old: new for old, new in moved.items() if len(old) == VILLAGE}
    before = {new: {officer.id for officer in desk.people.officers(old)} for old, new in villages.items()}
    desk.moves.move(moved)
    lost: dict[int, list[str]] = {}
    for new, officers in before.items():
        for officer in officers - {one.id for one in desk.people.officers(new)}:
            lost.setdefault(officer, []).append(new)
    for old, new in moved.items():
        desk.settings.put(_mark(old, new), now.isoformat())
        desk.audit.note(None, "area-moved", new, now, old=old)
    places = desk.areas.load() if lost else Gazetteer(())
    for officer, codes in lost.items():
        _tell(desk, officer, [places[code] for code in codes], languages, now)
    return len(moved), len(lost)


def _mark(old: str, new: str) -> str:
    return f"area-moved/{old}/{new}"


def _tell(desk: Desk, officer: int, lost: Sequence[Area], languages: Mapping[str, Words], now: datetime) -> None:
    """Which villages are theirs no more, and whom to ask; not at night."""
    person, address = desk.people.get(officer), desk.people.address(officer)
    if address is None or cadence.stopped(person, now):
        return
    words = languages.get(person.language) or languages[SOURCE]
    names = [village.name for village in lost[:NAMED]]
    text = words("area-moved", number=len(lost), villages=", ".join(names), more=len(lost) - len(names))
    due = cadence.next_open(now.astimezone(ZoneInfo(lost[0].timezone)), desk.holidays.days())
    key = f"area-moved/{lost[0].code}/{now.date()}/{officer}"
    desk.outbox.put(address, Message(text), urgency=Urgency.REMINDER, key=key, due=due)
