"""A list that an officer has sent to be compared with the reports: one at a time for each officer, kept until the next one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.areas import Gazetteer
from conversations.authoring.workbook import BIGGEST
from conversations.draft import Answer, Draft
from conversations.events import SentFile
from conversations.messages import Button, Message, Paper
from conversations.people import Person
from conversations.texts import Words
from conversations.titles import plain
from storage.desk import Desk

FORM = "daftar"
"""The name under which it lies among the small drafts of persons: forgotten with them when nobody goes on with it."""
TABLES = (".xlsx", ".xlsm", ".csv")
OTHERS = (".xls", ".xlsb", ".ods")
"""Endings of tables that cannot be opened: their sender is told what to do."""
LONGEST = 80
"""Characters of a file's name as it is repeated."""
LARGEST = BIGGEST
LINE = "/sandingkan"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of it."""

    media: str
    """The file in the media store."""
    file: str
    changes: Mapping[str, str] = field(default_factory=dict)
    """Role to the letter of the column that the officer gave it, or `-` for none."""


def looks_like_one(file: SentFile) -> bool:
    """Whether a file may be meant as a list."""
    return file.kind == "document" and file.name.lower().endswith((*TABLES, *OTHERS))


def list_of(desk: Desk, person: int) -> Kept | None:
    """The list that this officer has sent last."""
    draft = desk.drafts.get(FORM, _owner(person))
    if draft is None:
        return None
    said: dict[str, Any] = {name: answer.value for name, answer in draft.answers.items()}
    changes = {name.removeprefix("kolom/"): str(value) for name, value in said.items() if name.startswith("kolom/")}
    return Kept(str(said["media"]), str(said["file"]), changes)


def keep(desk: Desk, person: int, kept: Kept) -> None:
    """Keep a list, in place of the one before."""
    desk.drafts.drop(FORM, _owner(person))
    said = {"media": kept.media, "file": kept.file} | {f"kolom/{role}": letter for role, letter in kept.changes.items()}
    desk.drafts.save(Draft(FORM, "1", _owner(person), {name: Answer(value) for name, value in said.items()}))


def named(file: SentFile) -> str:
    """How the file is called in what is said about it."""
    return " ".join(file.name.rpartition("/")[2].split())[:LONGEST] or "daftar.xlsx"


def _owner(person: int) -> str:
    return f"person/{person}"


def next_step(words: Words, gazetteer: Gazetteer, person: Person, kept: Kept) -> Message:
    """The columns of a list to be confirmed; who oversees several areas, or everything, says first for which one."""
    area = person.watched[0] if len(person.watched) == 1 else ""
    provinces = gazetteer.children("")
    area = area or (provinces[0].code if person.watched == ("",) and len(provinces) == 1 else "")
    if not area:
        return Message(words("watch-where"), buttons=((Button(plain(words, "button-watch-where"), LINE),),))
    args = {"area": area, "media": kept.media, "file": kept.file, "changes": json.dumps({}), "step": ""}
    return Message(words("watch-columns", file=kept.file), paper=Paper("list-columns", args))
