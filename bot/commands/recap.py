"""/rekap and /ringkasan: the figures of the own area, on one screen, to drill into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.commands.where import about_area, place, up
from bot.figures import digest_page, figures, marked, page
from bot.registry import Call, command
from conversations.messages import Message
from conversations.oversight.digest import digest, recap
from conversations.people import Role


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


@command("ringkasan", Role.OFFICER, Role.ADMIN, spoken=about_area())
def show_digest(call: Call) -> Iterable[Message]:
    """`/ringkasan [area]`: the weekly digest, now."""
    where = place(call, "ringkasan")
    if isinstance(where, Message):
        return [where]
    drawn = digest_page(call.desk, call.house, where.area, call.now)
    message = digest(call.words, drawn, figures(call.desk, call.house, where.area, call.now))
    return [marked(call.desk, call.words, replace(message, replaces=call.message))]
