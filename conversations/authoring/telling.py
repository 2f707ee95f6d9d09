"""Tells an author in the chat what is the matter with a form, where and what to do; and what changed since another version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from conversations.authoring.changes import Change
from conversations.errors import FormFault
from conversations.texts import Words

MOST, ROOM = 15, 3_300
"""Lines of one message, and characters of them together: Telegram takes 4,096, and a heading stands above."""
_PLACE = re.compile(
    r"(?P<sheet>[^,]*)(?:, (?:row|line) (?P<row>\d+)(?: \((?P<name>.*?)\))?)?"
    r"(?:, column (?P<column>[^ ]+)(?: \((?P<letter>[A-Z]+)\))?)?"
)
"""As `faults.row_name` and `Faults` write a place."""


@dataclass(frozen=True, slots=True)
class Told:
    """Faults or changes in words."""

    lines: tuple[Markup, ...]
    """What one message has room for, each fault or change a line."""
    left: Markup
    """How many more there are (`… dan 23 lainnya.`); blank when all are in `lines`."""
    everything: str
    """All of them as plain text, for a file."""


def told(fault: FormFault, file: str, words: Words) -> Markup:
    """One fault of that file in words: `Lembar survey, baris 12 (desa): …`."""
    about, meant = fault.about, fault.meant
    sentence = words(f"fault-{fault.code}", about=about) if about else words(f"fault-{fault.code}", about="…")
    mend = words("author-meant", meant=meant) if meant else words(f"mend-{fault.code}")
    place = _place(fault.where.removeprefix(file).removeprefix(", "), words)
    return Markup("<b>{}</b>: {} {}").format(place, sentence, mend) if place else Markup("{} {}").format(sentence, mend)


def all_told(faults: Sequence[FormFault], file: str, words: Words) -> Told:
    """The faults of a file, as many as a message has room for, and all of them for a file beside it."""
    return _gathered([told(fault, file, words) for fault in faults], words)


def changes_told(changes: Sequence[Change], words: Words) -> Told:
    """What changed from one version to another, a line each, with what becomes of the old answers."""
    return _gathered([_changed(change, words) for change in changes], words)


def _changed(change: Change, words: Words) -> Markup:
    cut = {name: text if len(text) <= 120 else text[:119] + "…" for name, text in _pieces(change).items()}
    line = words(f"change-{change.kind}", **cut)
    return Markup("{} {}").format(line, words(f"change-lost-{change.lost}")) if change.lost else line


def _pieces(change: Change) -> dict[str, str]:
    return {"name": change.name, "title": change.title or change.name, "was": change.was or "–", "now": change.now or "–"}


def _gathered(every: Sequence[Markup], words: Words) -> Told:
    lines: list[Markup] = []
    for line in every[:MOST]:
        if lines and sum(map(len, lines)) + len(line) > ROOM:
            break
        lines.append(line)
    rest = len(every) - len(lines)
    left = words("author-more", count=rest) if rest else Markup()
    return Told(tuple(lines), left, "".join(f"{line.striptags()}\n" for line in every))


def _place(where: str, words: Words) -> Markup | str:
    """A place in words; what is none of ours stands as it is."""
    found = _PLACE.fullmatch(where)
    if found is None or not where:
        return where
    sheet, row, name = found["sheet"], found["row"], found["name"]
    if sheet.endswith(".csv"):
        place = words("author-place-file", file=sheet, row=row or "1")
    elif not row:
        place = words("author-place-sheet", sheet=sheet)
    elif name:
        place = words("author-place-named", sheet=sheet, row=row, name=name)
    else:
        place = words("author-place-row", sheet=sheet, row=row)
    if found["letter"]:
        return words("author-place-letter", place=place, column=found["column"], letter=found["letter"])
    return words("author-place-column", place=place, column=found["column"]) if found["column"] else place
