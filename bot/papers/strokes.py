"""How the pictures look, 360 points wide as a phone: Vega-Lite specifications of bars, lines and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from bot.papers.overseen import Look
from conversations.oversight.counts import SOURCE
from conversations.oversight.days import day_words, hour_words
from conversations.titles import plain

WIDE = 360
"""Points; a cheap phone shows as many."""
ROW = 25
"""Points of one area: a figure on it is read without a glass."""
LETTERS = 40
"""Of a line of the title."""
LETTER, BOLD, MOST_NAME = 6.0, 6.6, 146
"""Points of a letter, of a bold one, and of the longest name that is not cut."""
FONT = "Liberation Sans, DejaVu Sans, sans-serif"
"""The first comes with the drawing engine: a server needs no fonts."""
INK, FAINT = "#1a1a1a", "#5a5a5a"
Spec = dict[str, Any]


def bars(
    names: Sequence[tuple[str, str]], parts: Sequence[Spec], notes: Sequence[Spec], legend: Sequence[str], colours: Sequence[str]
) -> Spec:
    """Bars of areas (code and name, top to bottom). Names, bars and notes stand on one scale of 0 … 1 over the width.

    So nothing pushes the bars about, or is pushed out.
    """
    longest = max((len(name) for _, name in names), default=0)
    left = min(MOST_NAME, longest * LETTER + 8) / WIDE
    right = max((len(note["n"]) for note in notes), default=0)
    wide = 1 - left - (right * BOLD + 8 if right else 0) / WIDE
    laid = [{**part, "x": left + part["x"] * wide, "x2": left + part["x2"] * wide} for part in parts]
    roomy = [part for part in laid if (part["x2"] - part["x"]) * WIDE > len(part["n"]) * BOLD + 3]
    middle = [{**part, "x": (part["x"] + part["x2"]) / 2} for part in roomy]
    named = {"align": "left", "fontSize": 11.5 if longest * LETTER < MOST_NAME else 10.5, "limit": left * WIDE - 4}
    y = {"field": "code", "type": "nominal", "sort": [code for code, _ in names], "axis": None}
    x = {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": [0, 1], "nice": False}}
    bar = {"type": "bar", "stroke": "#ffffff", "strokeWidth": 0.6}
    ends = {"x2": {"field": "x2"}, "color": _legend(legend, colours)}
    ink = {"color": {"field": "ink", "type": "nominal", "scale": None}}
    return {
        "height": {"step": ROW},
        "encoding": {"y": {**y, "scale": {"paddingInner": 0.2, "paddingOuter": 0}}, "x": x},
        "layer": [
            {"data": {"values": laid}, "mark": bar, "encoding": ends},
            _texts(middle, "n", {"fontWeight": "bold"}, ink),
            _texts([{"code": code, "name": name, "x": 0} for code, name in names], "name", {**named, "color": INK}, {}),
            _texts([{**note, "x": 1} for note in notes], "n", {"fontWeight": "bold", "align": "right", "color": INK}, {}),
        ],
    }


def _texts(values: Sequence[Spec], what: str, look: Spec, how: Spec) -> Spec:
    mark = {"type": "text", "fontSize": 11.5, **look}
    return {"data": {"values": list(values)}, "mark": mark, "encoding": {"text": {"field": what, "type": "nominal"}, **how}}


def _legend(named: Sequence[str], colours: Sequence[str]) -> Spec:
    shown = {"orient": "top", "direction": "horizontal", "columns": 2, "title": None, "labelLimit": 170, "offset": 8}
    return {"field": "band", "type": "nominal", "scale": {"domain": list(named), "range": list(colours)}, "legend": shown}


def line(values: Sequence[Spec], colour: str, dash: Sequence[int], away: int, days: Sequence[str], top: float) -> list[Spec]:
    """One line over the days with a figure `away` points from each of its points."""
    axis = {"labelAngle": 0, "labelFontSize": 10.5, "labelOverlap": False, "ticks": False, "domainColor": "#bbbbbb"}
    x = {"field": "week", "type": "ordinal", "sort": list(days), "title": None, "axis": axis}
    y = {"field": "n", "type": "quantitative", "scale": {"domain": [-top / 7, top], "nice": False}, "axis": None}
    data = {"values": list(values)}
    stroke: Spec = {"type": "line", "strokeWidth": 3, "strokeDash": list(dash) or [1, 0], "point": {"size": 45, "color": colour}}
    said = {"type": "text", "dy": away, "fontSize": 11, "fontWeight": "bold", "color": colour}
    return [
        {"data": data, "mark": {**stroke, "color": colour}, "encoding": {"x": x, "y": y}},
        {"data": data, "mark": said, "encoding": {"x": x, "y": y, "text": {"field": "said", "type": "nominal"}}},
    ]


def ceiling(said: str, top: float) -> list[Spec]:
    """The line of all villages, which the others are to reach."""
    y = {"field": "n", "type": "quantitative", "axis": None}
    at = {"values": [{"n": top, "said": said}]}
    words: Spec = {"type": "text", "align": "left", "x": 2, "dy": 9, "fontSize": 11, "color": FAINT}
    return [
        {"data": at, "mark": {"type": "rule", "strokeDash": [2, 3], "color": FAINT}, "encoding": {"y": y}},
        {"data": at, "mark": words, "encoding": {"y": y, "text": {"field": "said", "type": "nominal"}}},
    ]


def head(look: Look, named: str, *below: str) -> Spec:
    """Title, what is counted against what, and when; the same for every picture."""
    moment = plain(look.words, "chart-moment", day=day_words(look.local.date()), hour=hour_words(look.local))
    lines = [*below, moment, plain(look.words, "chart-source", source=SOURCE)]
    lines += [plain(look.words, "chart-sample")] if look.desk.sample else []
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDE - 16, "autosize": {"type": "pad"}, "padding": 8,
        "background": "#ffffff",
        "title": {
            "text": wrap(named, LETTERS), "subtitle": lines, "anchor": "start", "frame": "group", "offset": 10,
            "fontSize": 15, "subtitleFontSize": 11, "subtitleColor": FAINT, "color": INK, "subtitlePadding": 5,
        },
        "config": {
            "font": FONT, "view": {"stroke": None},
            "axis": {"labelColor": INK, "grid": False}, "legend": {"labelFontSize": 11, "labelColor": INK, "symbolSize": 110},
        },
    }  # fmt: skip


def dotted(number: int) -> str:
    """`83.762`."""
    return f"{number:,}".replace(",", ".")
