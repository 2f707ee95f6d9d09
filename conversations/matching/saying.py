"""Says what a comparison found: a few lines for the chat, and the tables for a workbook."""

from __future__ import annotations

from markupsafe import Markup

from conversations.areas import Gazetteer
from conversations.matching.comparing import Comparison
from conversations.matching.placing import Line
from conversations.texts import Phrase, Words
from conversations.titles import full_title, plain

Cell = str | int
Sheet = tuple[str, list[str], list[list[Cell]]]
"""Title, headings and rows. Cells hold what people typed: whoever writes the file keeps it from running (`bot/papers`)."""


def summary(words: Words, comparison: Comparison) -> Markup:
    """The figures in a few lines: what agrees, what differs, who has not reported, which rows belong to no village.

    And how many rows bear a wrong code.
    """
    counted = (
        ("agreed", len(comparison.agreed)),
        ("different", len(comparison.by_area)),
        ("silent", len(comparison.silent)),
        ("unlisted", len(comparison.unlisted)),
        ("unmatched", len(comparison.unmatched)),
        ("named", len(comparison.named)),
    )
    lines = [words(f"match-summary-{name}", number=number) for name, number in counted if number]
    return Markup("\n").join([words("match-summary", rows=comparison.rows), *lines])


def tables(words: Words, gazetteer: Gazetteer, comparison: Comparison) -> list[Sheet]:
    """Three tables: the differences, the villages that only one side knows, the rows without a village and why."""
    differing: list[list[Cell]] = [
        [
            one.area,
            full_title(words, gazetteer, one.area),
            one.name,
            _said(words, one.officer),
            one.listed,
            one.told,
            one.line or "",
        ]
        for one in comparison.differences
    ]
    alone: list[list[Cell]] = [
        [area, full_title(words, gazetteer, area), plain(words, f"match-only-{side}")]
        for side, areas in (("silent", comparison.silent), ("unlisted", comparison.unlisted))
        for area in areas
    ]
    return [
        (
            plain(words, "match-sheet-differences"),
            _heads(words, "code", "village", "name", "what", "listed", "told", "line"),
            differing,
        ),
        (plain(words, "match-sheet-alone"), _heads(words, "code", "village", "what"), alone),
        (
            plain(words, "match-sheet-unmatched"),
            _heads(words, "line", "place", "name", "why", "maybe"),
            [_unmatched(words, gazetteer, line) for line in (*comparison.unmatched, *comparison.named)],
        ),
    ]


def _unmatched(words: Words, gazetteer: Gazetteer, line: Line) -> list[Cell]:
    names = [line.cells.get(role, "") for role in ("code", "village", "kecamatan", "kabupaten")]
    reason = line.why or line.miscoded
    why = _said(words, reason) if reason is not None else ""
    codes = (line.area,) if line.area else line.candidates
    maybe = "; ".join(f"{full_title(words, gazetteer, code)} ({code})" for code in codes)
    return [line.line, ", ".join(name for name in names if name), line.cells.get("cooperative", ""), why, maybe]


def _said(words: Words, phrase: Phrase) -> str:
    """A phrase for a cell: without its markup."""
    return str(words.say(phrase).striptags())


def _heads(words: Words, *names: str) -> list[str]:
    return [plain(words, f"match-head-{name}") for name in names]
