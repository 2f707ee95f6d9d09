"""/rekap and /ringkasan: the figures of the own area on one screen, to drill into and to work in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.commands.where import about_area, place, up
from bot.commands.wishing import SET, wishes
from bot.digesting import brief, full, wish_of
from bot.figures import digest_page, figures, marked, page
from bot.registry import Call, command
from conversations.messages import Message, Paper
from conversations.oversight.digest import recap
from conversations.oversight.listed import VIEWS, listed
from conversations.oversight.wishes import BRIEF, FULL
from conversations.people import Role
from conversations.titles import title

SHAPES = (FULL, BRIEF)
KABUPATEN = 5
"""Length of its code: what is wider is made when it is sent, since its week is many reports."""


@command("rekap", Role.OFFICER, Role.ADMIN, spoken=about_area())
def show_recap(call: Call) -> Iterable[Message]:
    """`/rekap [area]`: how many villages reported, how far they are, and a button for each area below."""
    where = place(call, "rekap")
    if isinstance(where, Message):
        return [where]
    drawn = page(call.desk, call.house, where.area, call.now)
    message = recap(call.words, drawn, figures(call.desk, call.house, where.area, call.now))
    above = up(call, "/rekap", where.area)
    return [marked(call.desk, call.words, replace(message, buttons=(*message.buttons, *above), replaces=call.message))]


@command("ringkasan", Role.OFFICER, Role.ADMIN, spoken=about_area(SET, *SHAPES, *VIEWS))
def show_digest(call: Call) -> Iterable[Message]:
    """`/ringkasan [area] [lengkap|singkat|diam|tertahan|jalur] [page]`: the digest, now, or all of one of its lists.

    `/ringkasan atur` changes how it comes by itself.
    """
    first, _, said = call.text.partition(" ")
    if first == SET:
        return [wishes(call, said.strip())]
    where = place(call, "ringkasan", (*SHAPES, *VIEWS))
    if isinstance(where, Message):
        return [where]
    view = where.option(VIEWS, "")
    brief_one = not view and where.option(SHAPES, wish_of(call.desk, call.person).kind) == BRIEF
    if len(where.area) < KABUPATEN and not brief_one:
        args = {"area": where.area, "view": view, "page": str(where.page)}
        heading = call.words("digest-title", area=title(call.words, call.house.gazetteer, where.area))
        return [Message(heading, paper=Paper("digest", args), replaces=call.message)]
    if view:
        drawn = digest_page(call.desk, call.house, where.area, call.now)
        if drawn.week:
            return [replace(listed(call.words, drawn, drawn.week, view, where.page), replaces=call.message)]
    if brief_one:
        return [brief(call.house, call.words, where.area, call.now)]
    return [replace(full(call.desk, call.house, call.words, where.area, call.now), replaces=call.message)]
