"""Who of the heads of now was told that the officers will be, and when: nobody answers for what somebody else was told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.reminding.ground import Ground
from conversations.oversight.reminding import notice_ends
from conversations.people import Person
from storage.chains import Chain, Turn
from storage.desk import Desk

USUAL = "rutin"
"""The kind of letter in which the clock warns: not one that the head asked for, nor one that an officer sends."""

Warnings = Mapping[tuple[str, str, int], Turn]
"""Of form, village and person: the reminder that warned this person."""


def warnings(desk: Desk, area: str) -> Warnings:
    """The first usual reminder of each person since the village was warned: it warned this one, whoever was told before."""
    first: dict[tuple[str, str, int], Turn] = {}
    for one in desk.chains.since_warning(area):
        key = (one.form, one.village, one.person)
        if f"/{USUAL}/" in one.letter and (key not in first or one.at < first[key].at):
            first[key] = one
    return first


def had_time(ground: Ground, chain: Chain, heads: Sequence[Person], warned: Warnings) -> bool:
    """Whether one of the village's heads was warned, and the time is over that was named to any of them.

    Heads who cannot be reached do not hold it up beside one who was warned; where only one who has left was, nobody was.
    """
    here = [head.id for head in heads if chain.village in head.villages]
    known = [warned[chain.form, chain.village, one].at for one in here if (chain.form, chain.village, one) in warned]
    return bool(known) and ground.local >= notice_ends(max(known).astimezone(ground.local.tzinfo), ground.holidays)
