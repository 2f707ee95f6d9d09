"""The leaps in time that the page offers."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = "Asia/Jakarta"
"""Central Kalimantan keeps WIB."""
_THURSDAY = 3


def leap(now: datetime, to: str) -> timedelta:
    """How far to move for one of the page's leaps. Raises KeyError for any other word.

    `hour`; `morning`, the next 08.00; `week`, seven days; `thursday`, the next Thursday 14.00, when the digest goes out.
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
    if target <= local:
        target += timedelta(days=1 if to == "morning" else 7)
    return target - local
