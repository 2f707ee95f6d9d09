"""The texts and pictures of forms by their versions, never changed, and the publications that say where which is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from conversations.draft import Draft
from conversations.oversight.publishing import RESERVED, Publication, is_rhythm
from storage.codec import read_answers
from storage.errors import VersionTaken
from storage.form_tables import form_picture as shown
from storage.form_tables import form_version as versions
from storage.form_tables import publication as table
from storage.kinds import span
from storage.repository import Repository, on_both
from storage.tables import draft as drafts
from storage.tables import media


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a form that was kept; its text is read by itself."""

    form: str
    version: str
    title: str
    by: int | None
    """Who sent it; None for a form that is shipped with the bot."""
    at: datetime


_KEEP = on_both(lambda insert: insert(versions).on_conflict_do_nothing().returning(versions.c.version))
_TEXT = select(versions.c.text).where(versions.c.form == bindparam("form_"), versions.c.version == bindparam("version_"))
_SHOWN = (
    select(shown.c.file, shown.c.media)
    .where(shown.c.form == bindparam("form_"), shown.c.version == bindparam("version_"))
    .order_by(shown.c.file)
)
_SHOW = on_both(lambda insert: insert(shown).on_conflict_do_nothing())
_CONTENTS = select(media.c.name, media.c.sha256).where(media.c.name.in_(bindparam("names", expanding=True)))
_EDITIONS = (
    select(*(versions.c[name] for name in ("form", "version", "title", "by", "at")))
    .where(versions.c.form == bindparam("form_"))
    .order_by(versions.c.at, versions.c.version)
)
_COLUMNS = ("id", "form", "version", "area", "first_day", "rhythm", "by", "at", "retired_at", "retired_by")
_ALL = select(*(table.c[name] for name in _COLUMNS)).order_by(table.c.id)
_COUNTING = _ALL.where(table.c.retired_at.is_(None))
_PUBLISH = insert(table).returning(table.c.id)
_RETIRE = (
    update(table)
    .where(table.c.id == bindparam("number_"), table.c.retired_at.is_(None))
    .values(retired_at=bindparam("now"), retired_by=bindparam("who"))
    .returning(table.c.id)
)
_DRAFTS = (
    select(*(drafts.c[name] for name in ("form", "version", "owner", "answers")))
    .add_columns(*(drafts.c[name] for name in ("began_at", "touched_at", "revision", "corrects")))
    .where(drafts.c.form == bindparam("form_"), drafts.c.owner >= bindparam("low"), drafts.c.owner < bindparam("high"))
    .order_by(drafts.c.owner)
)


class Forms(Repository):
    """Forms: what their versions ask, and where they are asked. What counts is read once a transaction: each turn asks for it."""

    __slots__ = ("_counting",)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._counting: tuple[Publication, ...] | None = None

    def keep(
        self,
        form: str,
        version: str,
        title: str,
        text: str,
        *,
        by: int | None,
        now: datetime,
        pictures: Mapping[str, str] | None = None,
    ) -> bool:
        """Keeps the text of a version with its pictures; the same one twice is once. Whether it is new.

        `text` is what `write_yaml` makes of its sheets, `pictures` the names in the media store by the files that it names; what
        was missing before may come later. Raises VersionTaken, and keeps nothing, when that version was kept with another text
        or another picture in the place of one of these: reports may have been made under it.
        """
        row = {"form": form, "version": version, "title": title, "text": text, "by": by, "at": now}
        new = self._db.execute(_KEEP[self._engine], row).first() is not None
        if not new and (self.get(form, version) != text or self._others(self.pictures(form, version), pictures or {})):
            raise VersionTaken(f"version {version} of {form} is kept with another text or picture")
        rows = [
            {"form": form, "version": version, "file": file, "media": name, "at": now} for file, name in (pictures or {}).items()
        ]
        if rows:
            self._db.execute(_SHOW[self._engine], rows)
        return new

    def _others(self, kept: Mapping[str, str], sent: Mapping[str, str]) -> bool:
        """Whether a picture that was sent is another one than the kept one of its name; sent again, it has another name here."""
        both = [(kept[file], name) for file, name in sent.items() if kept.get(file, name) != name]
        if not both:
            return False
        found = self._db.execute(_CONTENTS, {"names": [name for pair in both for name in pair]})
        contents: dict[str, str] = {name: sha256 for name, sha256 in found}  # noqa: C416 - a row is no pair to mypy
        return any(contents.get(one) != contents.get(other) for one, other in both)

    def pictures(self, form: str, version: str) -> dict[str, str]:
        """The pictures of a version: the file that its text names, to the name in the media store."""
        return {row.file: row.media for row in self._db.execute(_SHOWN, {"form_": form, "version_": version})}

    def get(self, form: str, version: str) -> str | None:
        """The text of a version, or None when it was never kept."""
        return self._db.execute(_TEXT, {"form_": form, "version_": version}).scalar()

    def editions(self, form: str) -> list[Edition]:
        """Every version of the form that was kept, oldest first."""
        return [Edition(*row) for row in self._db.execute(_EDITIONS, {"form_": form})]

    def publications(self, *, retired: bool = False) -> list[Publication]:
        """All that count, or lie ahead, in the order in which they were made; with those that are retired when asked for."""
        if retired:
            return [Publication(*row) for row in self._db.execute(_ALL)]
        if self._counting is None:
            self._counting = tuple(Publication(*row) for row in self._db.execute(_COUNTING))
        return list(self._counting)

    def publish(self, form: str, version: str, area: str, first_day: date, rhythm: str, *, by: int, now: datetime) -> Publication:
        """The form is asked in that area from that local day on, in this version; with a blank one it is asked no more.

        Raises KeyError for a version that was not kept, ValueError for one of the bot's own small forms or an unknown rhythm.
        """
        if form in RESERVED:
            raise ValueError(f"{form} is a form of the bot itself")
        if not is_rhythm(rhythm):
            raise ValueError(f"no rhythm: {rhythm!r}")
        if version and self.get(form, version) is None:
            raise KeyError((form, version))
        row = {"form": form, "version": version, "area": area, "first_day": first_day, "rhythm": rhythm, "by": by, "at": now}
        number = self._db.execute(_PUBLISH, row).scalar_one()
        self._counting = None
        return Publication(number, form, version, area, first_day, rhythm, by, now)

    def retire(self, number: int, *, by: int, now: datetime) -> bool:
        """Ends one publication: what was published before it counts again. False when it had ended, or never was."""
        self._counting = None
        return self._db.execute(_RETIRE, {"number_": number, "now": now, "who": by}).first() is not None

    def behind(self, form: str, area: str, live: Callable[[str], str | None]) -> Iterator[Draft]:
        """The drafts of the form in the area that are of another version than the one that is live, by village.

        `live` says a village's version; a draft of a village that is not asked any more (None) waits where it is.
        Read all at once: what comes may be saved while going through them.
        """
        for row in self._db.execute(_DRAFTS, {"form_": form} | span(area)).all():
            version = live(row.owner)
            if version is not None and version != row.version and "/" not in row.owner:
                yield Draft(row.form, row.version, row.owner, read_answers(row.answers), *row[4:])
