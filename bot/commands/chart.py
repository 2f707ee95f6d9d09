"""/grafik: the figures of an area as a picture, made when it is sent."""

from __future__ import annotations

from collections.abc import Iterable

from bot.commands.where import EVERYWHERE, about_area, place
from bot.registry import Call, command
from conversations.messages import Message, Paper
from conversations.people import Role
from conversations.titles import title

WEEKS = "tren"


@command("grafik", Role.OFFICER, Role.ADMIN, spoken=about_area(WEEKS))
def show_chart(call: Call) -> Iterable[Message]:
    """`/grafik [area] [tren]`: how far each area below is, or how the weeks went."""
    where = place(call, "grafik", (WEEKS,))
    if isinstance(where, Message):
        return [where]
    kind = "weeks" if WEEKS in where.rest else "stages"
    heading = call.words(f"chart-heading-{kind}", area=title(call.words, call.house.gazetteer, where.area))
    args = {"area": where.area, "code": where.area or EVERYWHERE}
    return [Message(heading, paper=Paper(f"chart-{kind}", args))]
