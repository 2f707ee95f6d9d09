"""The leaps in time that the page offers."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = "Asia/Jakarta"
"""Central Kalimantan keeps WIB."""
_THURSDAY = 3
_NIGHT_ENDS = 4


def leap(now: datetime, to: str) -> timedelta:
    """How far to move for one of the page's leaps. Raises KeyError for any other word.

    `hour`; `morning`, 08.00 tomorrow (today for who is up before four); `week`, seven days; `thursday`, the next Thursday
    14.00, when the digest goes out.
    """
    local = now.astimezone(ZoneInfo(ZONE))
    if to == "hour":
        return timedelta(hours=1)
    if to == "week":
        return timedelta(days=7)
    hour = {"morning": 8, "thursday": 14}[to]
    target = datetime.combine(local.date(), time(hour), local.tzinfo)
    if to == "thursday":
        target += timedelta(days=(_THURSDAY - target.weekday()) % 7)
    if to == "morning" and local.hour >= _NIGHT_ENDS:
        target += timedelta(days=1)
    if target <= local:
        target += timedelta(days=7)
    return target - local
