"""The pictures that a form shows with its questions, by the names of their files."""

from __future__ import annotations

from collections.abc import Iterable

from conversations.authoring.headings import PICTURE
from conversations.authoring.languages import beside
from conversations.authoring.raws import Raw
from conversations.form import Question, Template


def picture(raw: Raw) -> Template:
    """The file of the picture of a row, in each language that has one of its own."""
    others = {language: Template(_file(cell)) for language, cell in beside(raw.cells, PICTURE).items()}
    return Template(_file(raw.cells.get(PICTURE, "")), others=others)


def shown_by(asked: Iterable[Question]) -> tuple[str, ...]:
    """The files of those questions, each once, in the order of the form."""
    found = (each for question in asked if question.picture for each in (question.picture, *question.picture.others.values()))
    return tuple(dict.fromkeys(each.source for each in found if each))


def _file(cell: str) -> str:
    """The name of the file, without the folder in which it lay for other tools."""
    return cell.replace("\\", "/").rpartition("/")[2].strip()
