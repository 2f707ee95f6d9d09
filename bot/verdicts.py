"""What an admin reads of a workbook that was judged: its mistakes, or what it holds and what changed, with what can be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markupsafe import Markup

from bot.gallery import Gallery, gallery_told
from bot.uploads import FILES, READY, TAKEN, Upload
from conversations.authoring.changes import Change
from conversations.authoring.telling import Told, all_told, changes_told, told
from conversations.errors import FormFault
from conversations.messages import Button, Message
from conversations.texts import Words
from conversations.titles import plain

NOTED = 3
"""Remarks that are said beside the summary; they stop nobody."""
_MISSING = "file-missing"
_CAUSES = ("merged", "formula-unsaved")
"""Remarks that may be the cause of a mistake, and so are said with it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """How a judgement ended."""

    outcome: str
    """`ready`, `taken`, `files` when only lists are missing, `refused`, `too-heavy` or `not-fetched`."""
    form: str = ""
    version: str = ""
    title: str = ""
    text: str = ""
    questions: int = 0
    faults: tuple[FormFault, ...] = ()
    notes: tuple[FormFault, ...] = ()
    lists: tuple[tuple[str, int], ...] = ()
    """The lists that came with it, each with its entries; none when the form does not name it."""
    lost: str = ""
    """The file that could not be fetched."""
    gallery: Gallery = field(default_factory=Gallery)
    live: str = ""
    """The version that is asked now; blank for a form that is new."""
    changes: tuple[Change, ...] | None = None
    """Since then; None when they cannot be told."""

    @property
    def is_list(self) -> bool:
        """Whether it is surely no form but some table: a workbook without a sheet of questions."""
        return self.outcome == "refused" and any(fault.code == "sheet" for fault in self.faults)

    @property
    def may_be_list(self) -> bool:
        """Whether it may be one, though somebody may have meant it as a form.

        So a text file, which is never one, and a workbook of one sheet with neither of the columns that every form has.
        """
        lacking = {fault.about for fault in self.faults if fault.code == "column-missing"}
        told = any(fault.code == "text-file" for fault in self.faults)
        return self.outcome == "refused" and (told or {"type", "name"} <= lacking)

    @property
    def missing(self) -> tuple[str, ...]:
        """The lists that it names and that are not here."""
        return tuple(dict.fromkeys(fault.about for fault in self.faults if fault.code == _MISSING))

    @classmethod
    def refused(cls, found: Mapping[str, Any]) -> Judged:
        """There are mistakes in it, or nothing but lists that it names is missing."""
        faults, notes = (tuple(FormFault(**fault) for fault in found[key]) for key in ("faults", "notes"))
        missing = all(fault.code == _MISSING for fault in faults)
        return cls(FILES if missing else "refused", faults=faults, notes=notes)

    @classmethod
    def taken(cls, found: Mapping[str, Any]) -> Judged:
        """Its version is kept with other questions."""
        return cls(TAKEN, found["form"], found["version"], found["title"])

    @classmethod
    def accepted(
        cls, found: Mapping[str, Any], gallery: Gallery, old: tuple[str, str] | None, compared: Mapping[str, Any] | None
    ) -> Judged:
        """It can be published. `old` is version and text of what is asked now, `compared` what changed since."""
        notes = tuple(FormFault(**note) for note in found["notes"])
        changed: tuple[Change, ...] | None = ()
        if compared is not None:
            changed = None if compared["changes"] is None else tuple(Change(**change) for change in compared["changes"])
        said = {name: found[name] for name in ("form", "version", "title", "text", "questions")}
        said["lists"] = tuple(found["lists"].items())
        return cls(READY, **said, notes=notes, gallery=gallery, live=old[0] if old else "", changes=changed)

    def after(self, upload: Upload) -> Upload:
        """The upload as this leaves it."""
        after = replace(
            upload, stage=self.outcome, form=self.form, version=self.version, title=self.title, text=self.text, under=""
        )
        return replace(after, shows=self.gallery.shows).with_pictures(self.gallery.here) if self.outcome == READY else after


@dataclass(frozen=True, slots=True)
class Letter:
    """A message, and the whole list that goes with it as a text file."""

    message: Message
    list: str = ""
    list_name: str = ""

    def with_media(self, name: str) -> Message:
        """The message with its list as that file of the media store."""
        return replace(self.message, media=name)


def letter(words: Words, judged: Judged, file: str) -> Letter:
    """What the sender of a file reads of its judgement."""
    if judged.outcome == "refused":
        return _mistakes(words, judged, file)
    if judged.outcome == READY:
        return _summary(words, judged, file)
    if judged.outcome == FILES:
        return Letter(Message(words("form-files", file=file, names=", ".join(judged.missing)), buttons=((_away(words),),)))
    text = words(f"form-{judged.outcome}", file=judged.lost or file, form=judged.form or "-", version=judged.version or "-")
    if judged.outcome != TAKEN:
        return Letter(Message(text))
    next_one = Button(plain(words, "button-form-next-version"), "/formulir versi")
    return Letter(Message(text, buttons=((next_one,), (_away(words),))))


def _mistakes(words: Words, judged: Judged, file: str) -> Letter:
    every = all_told(judged.faults, file, words)
    lines = [words("form-refused", file=file, number=len(judged.faults)), Markup(""), *every.lines]
    if every.left:
        lines += [every.left, words("form-refused-list")]
    if causes := [note for note in judged.notes if note.code in _CAUSES][:NOTED]:
        lines += [Markup(""), words("form-refused-cause"), *(told(note, file, words) for note in causes)]
    lines += [Markup(""), words("form-refused-then")]
    message = Message(Markup("\n").join(lines))
    return Letter(message, every.everything, f"{_stem(file)}-perbaikan.txt") if every.left else Letter(message)


def _summary(words: Words, judged: Judged, file: str) -> Letter:
    changed = changes_told(judged.changes or (), words)
    lines = [
        words(
            "form-summary", file=file, title=judged.title, form=judged.form, version=judged.version, questions=judged.questions
        ),
        *(
            words("form-summary-list" if entries else "form-summary-list-unused", file=name, number=entries)
            for name, entries in judged.lists
        ),
        *gallery_told(words, judged.gallery),
        *_changed(words, judged, changed),
        *_noted(words, judged, file),
        Markup(""),
        words("form-summary-then"),
    ]
    message = Message(Markup("\n").join(lines), buttons=next_steps(words))
    return Letter(message, changed.everything, f"{_stem(file)}-perubahan.txt") if changed.left else Letter(message)


def _changed(words: Words, judged: Judged, changed: Told) -> Iterator[Markup]:
    yield Markup("")
    if not judged.live:
        yield words("form-summary-new")
    elif judged.changes is None:
        yield words("form-summary-incomparable", version=judged.live)
    elif not changed.lines:
        yield words("form-summary-same", version=judged.live)
    else:
        yield words("form-summary-changed", version=judged.live)
        yield from (Markup("• ") + line for line in changed.lines)
        if changed.left:
            yield changed.left


def _noted(words: Words, judged: Judged, file: str) -> Iterator[Markup]:
    if judged.notes:
        yield Markup("")
        yield words("form-summary-noted")
        yield from (Markup("• ") + told(note, file, words) for note in judged.notes[:NOTED])
        if len(judged.notes) > NOTED:
            yield words("author-more", count=len(judged.notes) - NOTED)


def next_steps(words: Words) -> tuple[tuple[Button, ...], ...]:
    """What can be done with a form that was judged well."""
    attempt = Button(plain(words, "button-form-try"), "/formulir coba")
    publish = Button(plain(words, "button-form-publish"), "/formulir terbit")
    return ((attempt, publish), (_away(words),))


def _away(words: Words) -> Button:
    return Button(plain(words, "button-form-away"), "/formulir buang")


def _stem(file: str) -> str:
    return file.rpartition(".")[0] or file or "formulir"
