"""/potensi: the existing cooperatives of an area ranked for revitalisation, with reasons, and a sheet for the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.commands.where import EVERYWHERE, about_area, area_buttons, place
from bot.registry import Call, command
from conversations.messages import Message, Paper
from conversations.pathway import PATHWAYS
from conversations.people import Role
from conversations.titles import title

SHEET = "excel"
MOST = 20_000
"""Inventories that are ranked at once, more than two of the largest provinces have; above, a province is to be chosen."""
_ONE = re.compile(r"\d{1,12}-\d{1,4}")
"""A candidate: the number of its report, and its own in it."""


@command("potensi", Role.OFFICER, Role.ADMIN, spoken=about_area(*PATHWAYS, SHEET))
def show_potential(call: Call) -> Iterable[Message]:
    """`/potensi [area] [pathway] [page] [candidate]`: made when it is sent, in place; `excel` for the sheet."""
    *typed, last = call.text.split() or [""]
    one = last if _ONE.fullmatch(last) else ""
    where = place(replace(call, text=" ".join(typed)) if one else call, "potensi", (*PATHWAYS, SHEET))
    if isinstance(where, Message):
        return [where]
    named = title(call.words, call.house.gazetteer, where.area)
    if not where.area and call.desk.reports.how_many("koperasi", "") > MOST:
        below = area_buttons(call, "/potensi", "")[1:]
        return [Message(call.words("potential-choose"), buttons=below, replaces=call.message)]
    args = {"area": where.area, "code": where.area or EVERYWHERE}
    if SHEET in where.rest:
        call.desk.audit.note(call.person.id, "potential-sheet", where.area, call.now)
        return [Message(call.words("potential-caption", area=named), paper=Paper("potential-sheet", args))]
    call.desk.audit.note(call.person.id, "potential", where.area, call.now)
    args |= {"pathway": where.option(PATHWAYS, ""), "page": str(where.page), "one": one}
    return [Message(call.words("potential-heading", area=named), paper=Paper("potential", args), replaces=call.message)]
