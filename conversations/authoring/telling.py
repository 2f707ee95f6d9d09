"""Tells an author in the chat what is the matter with a form: where it stands, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from conversations.errors import FormFault
from conversations.texts import Words

MOST, ROOM = 15, 3_300
"""Faults of one message, and characters of them together: Telegram takes 4,096, and a heading stands above."""
_PLACE = re.compile(
    r"(?P<sheet>[^,]*)(?:, (?:row|line) (?P<row>\d+)(?: \((?P<name>.*?)\))?)?"
    r"(?:, column (?P<column>[^ ]+)(?: \((?P<letter>[A-Z]+)\))?)?"
)
"""As `faults.row_name` and `Faults` write a place."""


@dataclass(frozen=True, slots=True)
class Told:
    """Faults in words."""

    lines: tuple[Markup, ...]
    """What one message has room for, each fault a line."""
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
    every = [told(fault, file, words) for fault in faults]
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
    if not row:
        place = words("author-place-sheet", sheet=sheet)
    elif name:
        place = words("author-place-named", sheet=sheet, row=row, name=name)
    else:
        place = words("author-place-row", sheet=sheet, row=row)
    if found["letter"]:
        return words("author-place-letter", place=place, column=found["column"], letter=found["letter"])
    return words("author-place-column", place=place, column=found["column"]) if found["column"] else place
