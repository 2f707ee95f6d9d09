"""A form on its way from an admin's workbook to the villages: one at a time for each admin, kept until it is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from conversations.draft import Answer, Draft
from storage.desk import Desk

FORM = "formulir"
"""The name under which it lies among the small drafts of persons: forgotten with them when nobody goes on with it."""
READING, FILES, TAKEN, READY = "reading", "files", "taken", "ready"
MOST_LISTS = 8
"""Lists (CSV files) that are kept beside one workbook."""
MOST_PICTURES = 100
"""Pictures that are kept beside one workbook: one for every question of a long form."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What is known of it so far. Words that are blank are not known yet."""

    person: int
    stage: str
    """`reading` until it has been judged, `taken` when its version is kept with other questions, then `ready`.

    `files` while a list that it names has yet to come, or lists are here that wait for their workbook.
    """
    at: datetime
    channel: str
    chat: str
    """Where its sender hears of it."""
    media: str = ""
    """The workbook in the media store; blank while it is awaited, and for a kept form that goes to another area."""
    file: str = ""
    lists: tuple[str, ...] = ()
    """The CSV files that came with it: name in the media store and name as it was sent, by turns."""
    images: tuple[str, ...] = ()
    """The pictures that came with it, as `lists`; once it is judged, those that it shows, by the names that it knows them by."""
    shows: tuple[str, ...] = ()
    """The files of the pictures that its questions show; not known before it is judged."""
    wanted: tuple[str, ...] = ()
    """The CSV files that it names and that are not here."""
    under: str = ""
    """The version under which it is to be read, instead of the one that stands in the file."""
    form: str = ""
    version: str = ""
    title: str = ""
    text: str = ""
    """What is to be kept when it is published; blank when it is kept already."""
    area: str = ""
    """Where it is to be asked: a code, or `semua` for the whole country."""
    day: str = ""
    """From which local day on, ISO."""
    rhythm: str = ""
    """How often, as `publishing.is_rhythm` knows it, or `bawaan` for the form's own."""
    seen: int = 0
    """The number of the newest publication of the form when the publishing was shown."""
    revision: int = 0
    """Counted by storage."""

    @property
    def beside(self) -> dict[str, str]:
        """The lists that are here: the name that the form knows each by, to its name in the media store."""
        return dict(zip(self.lists[1::2], self.lists[::2], strict=True))

    @property
    def pictures(self) -> dict[str, str]:
        """The pictures that are here: the name of each to its name in the media store."""
        return dict(zip(self.images[1::2], self.images[::2], strict=True))

    @property
    def unseen(self) -> tuple[str, ...]:
        """The pictures that it shows and that are not here."""
        return tuple(name for name in self.shows if name not in self.pictures)

    def with_list(self, name: str, media: str) -> Upload:
        """With one list more, or another in its place."""
        return replace(self, lists=_by_turns({**self.beside, name: media}))

    def with_pictures(self, pictures: Mapping[str, str]) -> Upload:
        """With these pictures and no others."""
        return replace(self, images=_by_turns(pictures))


_WORDS = (
    "stage",
    "channel",
    "chat",
    "media",
    "file",
    "lists",
    "images",
    "shows",
    "wanted",
    "under",
    "form",
    "version",
    "title",
    "text",
    "area",
    "day",
    "rhythm",
    "seen",
)


def upload_of(desk: Desk, person: int) -> Upload | None:
    """What that admin has under way."""
    draft = desk.drafts.get(FORM, _owner(person))
    return _read(draft) if draft else None


def being_read(desk: Desk) -> list[Upload]:
    """Those that wait for their judgement."""
    return [one for one in map(_read, desk.drafts.of_persons(FORM)) if one.stage == READING]


def keep(desk: Desk, upload: Upload) -> Upload:
    """Keep it as it is now. Raises StaleDraft when another has kept it since it was read."""
    said = {name: value for name, value in asdict(upload).items() if name in _WORDS and value}
    answers = {name: Answer(value) for name, value in said.items()}
    draft = Draft(FORM, "1", _owner(upload.person), answers, began_at=upload.at, touched_at=upload.at, revision=upload.revision)
    return replace(upload, revision=desk.drafts.save(draft).revision)


def drop(desk: Desk, person: int) -> None:
    """Throw away what that admin has under way; what was published stays."""
    desk.drafts.drop(FORM, _owner(person))


def _by_turns(named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(one for called, kept in named.items() for one in (kept, called))


def _owner(person: int) -> str:
    return f"person/{person}"


def _read(draft: Draft) -> Upload:
    said: dict[str, Any] = {name: answer.value for name, answer in draft.answers.items() if name in _WORDS}
    if draft.began_at is None:
        raise ValueError(f"an upload without its moment: {draft.owner}")
    return Upload(int(draft.owner.partition("/")[2]), at=draft.began_at, revision=draft.revision, **said)
