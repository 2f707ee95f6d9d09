"""The page's colours can be read: WCAG 2 AA, by day and by night."""

from __future__ import annotations

import re

import pytest

from bot.simulator.app import PAGE

PAIRS = [
    ("ink", "panel"),
    ("ink", "ground"),
    ("ink", "key"),
    ("soft", "panel"),
    ("soft", "ground"),
    ("soft", "wall"),
    ("leaf", "panel"),
    ("leaf", "key"),
    ("leaf", "leaf-faint"),
    ("leaf-ink", "leaf"),
    ("earth", "panel"),
    ("earth", "mine"),
    ("link", "panel"),
    ("link", "mine"),
    ("link", "theirs"),
    ("tick", "mine"),
    ("bubble-ink", "mine"),
    ("bubble-ink", "theirs"),
    ("bubble-soft", "mine"),
    ("bubble-soft", "theirs"),
]


def colours(night: bool) -> dict[str, str]:
    """The colours by name; those of the night stand in the second block."""
    blocks = (PAGE / "colours.css").read_text(encoding="utf-8").split("@media")
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", blocks[1 if night else 0]))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_stand_out(front: str, back: str, night: bool) -> None:
    """At least 4.5 to 1 between words and what lies behind them."""
    found = colours(night)
    light, dark = sorted((luminance(found[front]), luminance(found[back])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
