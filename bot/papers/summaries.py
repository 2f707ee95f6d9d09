"""The digest of a wide area, made when it is sent: a province's week is read beside the replies, not among them."""

from __future__ import annotations

from bot.channel import Made
from bot.digesting import full
from bot.figures import digest_page
from bot.papers.overseen import Look
from conversations.oversight.listed import listed


def digest(look: Look) -> Made:
    """All but its first line, which is said already; with `view` that list of it."""
    if look.args["view"]:
        drawn = digest_page(look.desk, look.house, look.area, look.now)
        if drawn.week is not None:
            told = listed(look.words, drawn, drawn.week, look.args["view"], int(look.args["page"]))
            return Made(None, told.text, told.buttons)
    whole = full(look.desk, look.house, look.words, look.area, look.now)
    return Made(None, whole.text.partition("\n")[2], whole.buttons)
