"""How a day and an hour are written for a reader in Indonesia."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_time

ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
"""Hours ahead of UTC to the name of the zone, as everybody in Indonesia calls it."""


def day_words(day: date) -> str:
    """`Kamis, 26 November 2026`."""
    return format_date(day, "EEEE, d MMMM y", locale="id")


def day_short(day: date) -> str:
    """`26 Nov 2026`."""
    return format_date(day, "d MMM y", locale="id")


def hour_words(local: datetime) -> str:
    """`14.00 WIB`; without the name where the zone is not one of Indonesia's three."""
    offset = local.utcoffset()
    zone = ZONES.get(int(offset.total_seconds()) // 3600, "") if offset is not None else ""
    return f"{format_time(local, 'HH.mm', locale='id')} {zone}".strip()


def day_brief(day: date) -> str:
    """`26 Nov`, where the year is plain."""
    return format_date(day, "d MMM", locale="id")
