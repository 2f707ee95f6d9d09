"""Reports on their way into a file: read as they are asked for, each with its form, its places and its files."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import PurePath

from bot.house import House
from conversations.columns import FILES, Editions
from conversations.draft import Answers, Report
from conversations.engine.sheet import BEFORE, NOTE
from conversations.form import Form
from storage.desk import Desk
from storage.media import MediaRow

A_LOOK = 200
"""Reports whose files are looked up at once."""
_INNER = (BEFORE, NOTE)
_STORED = re.compile(r"[0-9a-f]{24}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Filed:
    """One report as files show it."""

    report: Report
    form: Form
    """The version it was answered in; the newest one when nobody has that version any more."""
    answers: Answers
    """What was filed: without what was remembered from the report before, and the counts of repeats."""
    places: Mapping[str, str]
    """The names of its `kabupaten`, `kecamatan` and `village`; without those that are unknown."""
    at: datetime
    """When it came in, as the clock in the village showed."""
    files: Mapping[str, MediaRow]
    """The stored files it names, by what each is called in an archive."""
    called: Mapping[str, str]
    """What each of them is called there, by its name in the media store."""


def filed(desk: Desk, house: House, editions: Editions, reports: Iterable[Report]) -> Iterator[Filed]:
    """The reports of one form, in memory that does not grow with their number."""
    newest = next(iter(editions.values()))
    naming = {form: _naming(form) for form in editions.values()}
    reports = iter(reports)
    while some := list(islice(reports, A_LOOK)):
        forms = [editions.get(report.version, newest) for report in some]
        answers = [_own(report, form) for report, form in zip(some, forms, strict=True)]
        named = [_named(own, naming[form]) for own, form in zip(answers, forms, strict=True)]
        known = desk.media.several({name for one in named for name in one.values()})
        for report, form, own, paths in zip(some, forms, answers, named, strict=True):
            places = {area.level: area.name for area in house.gazetteer.chain(report.area)}
            files = dict(_files(report.number, paths, known))
            called = {row.name: name for name, row in files.items()}
            yield Filed(report, form, own, places, house.local(report.at, report.area), files, called)


def _own(report: Report, form: Form) -> Answers:
    """Without what was remembered, and without how often a repeat was answered, which its own rows say."""
    answers, repeats = report.answers, form.repeats
    if repeats or any(path.startswith(_INNER) for path in answers):
        return {
            path: answer
            for path, answer in answers.items()
            if not path.startswith(_INNER) and path[path.rfind("/") + 1 :] not in repeats
        }
    return answers


def _naming(form: Form) -> frozenset[str]:
    """The questions whose value may be a stored file: those that ask for one, and what is computed from them."""
    return frozenset(name for name, question in form.questions.items() if question.type in FILES or question.type == "calculate")


def _named(answers: Answers, naming: frozenset[str]) -> dict[str, str]:
    """Path to name in the media store, each file once, by the first question that names it."""
    found: dict[str, str] = {}
    for path, answer in answers.items():
        value = answer.value
        if isinstance(value, str) and len(value) == 24 and path[path.rfind("/") + 1 :] in naming and _STORED.fullmatch(value):
            found.setdefault(value, path)
    return {path: value for value, path in found.items()}


def _files(number: int, paths: Mapping[str, str], known: Mapping[str, MediaRow]) -> Iterator[tuple[str, MediaRow]]:
    """`12-koperasi-2-foto.jpg`: receipt number and question, with the ending of what was sent."""
    taken: set[str] = set()
    for path, value in paths.items():
        if row := known.get(value):
            stem = f"{number}-{path.replace('/', '-')}"
            while stem.casefold() in taken:
                stem += "-2"
            taken.add(stem.casefold())
            yield stem + ending(row), row


def ending(row: MediaRow) -> str:
    """`.pdf`: of the name it was sent under when that is plain, else by its kind."""
    found = PurePath(row.filename).suffix.lower()
    return found if _SUFFIX.fullmatch(found) else mimetypes.guess_extension(row.mime) or ""
