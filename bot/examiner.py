"""Has workbooks judged that admins sent, each in a process of its own, and tells what came of it; a restart loses none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import structlog

from bot import lists, uploads
from bot.apart import TooHeavy, ask
from bot.clock import Clock
from bot.gallery import FIRST, hung
from bot.house import House
from bot.porter import store
from bot.uploads import FILES, READING, READY, TAKEN, Upload
from bot.verdicts import Judged, Letter, letter
from conversations.events import SentFile
from conversations.messages import Button, Message, Urgency
from conversations.people import Address
from conversations.titles import plain
from storage.database import Database
from storage.desk import Desk
from storage.errors import StaleDraft, StorageError
from storage.media import MediaRow, media_name

log = structlog.get_logger(__name__)

PROCESS = "bot.examining"
POLL = 2.0
"""Seconds between two looks; a file is a second or two on its way anyway."""
PATIENCE = 120.0
"""Seconds after which a judgement is ended from here, twice what the process may work."""
FETCHING = timedelta(minutes=5)
"""How long a form waits for its pictures. One that is not here then is told as lost, and may be sent again."""


class Examiner:
    """Judges what waits, one after the other. `run` until `stop`; what is under way then waits for the next start."""

    def __init__(self, database: Database, house: House, clock: Clock, media_dir: Path, wake: Callable[[], None]) -> None:
        """`wake` tells the postman that a letter waits."""
        self._database = database
        self._house = house
        self._clock = clock
        self._media_dir = media_dir
        self._wake = wake
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """`run` returns at once: a judgement is begun again after the next start."""
        self._stop.set()

    async def run(self) -> None:
        """Read the forms that are asked, so that no turn has to, then judge what comes, until `stop`."""
        walking = asyncio.create_task(self._walk_on())
        await self._stop.wait()
        walking.cancel()
        with suppress(asyncio.CancelledError):
            await walking

    async def _walk_on(self) -> None:
        await self._warm()
        while True:
            try:
                await self.walk()
            except (StorageError, StaleDraft, OSError) as error:
                log.warning("form_not_judged", error=type(error).__name__)
            await asyncio.sleep(POLL)

    async def walk(self) -> int:
        """Judge what is here now. How many; what is still fetched waits. Raises StorageError or OSError."""
        told = 0
        for upload in await self._database.read(uploads.being_read):
            rows = await self._database.read(partial(_files, (upload.media, *upload.beside.values())))
            young = self._clock.now() - upload.at < FETCHING
            images = await self._database.read(partial(_files, tuple(upload.pictures.values()))) if young else []
            if not any(row and row.state == "expected" for row in (*rows, *images)):
                await self._examine(upload, rows)
                told += 1
        return told

    async def _warm(self) -> None:
        """Each version that somebody may be asked, read beside the turns: the largest take seconds."""

        def work(desk: Desk) -> None:
            published = [(one.form, one.version) for one in desk.forms.publications() if one.version]
            for form, version in [*self._house.built_in.items(), *published]:
                self._house.shelf.edition(desk, form, version)

        try:
            await self._database.study(work)
        except StorageError as error:
            log.warning("forms_not_read", error=type(error).__name__)

    async def _examine(self, upload: Upload, rows: Sequence[MediaRow | None]) -> None:
        judged = await self._judged(upload, rows)
        if judged.text:
            await asyncio.to_thread(self._house.shelf.read, judged.text, judged.form)
        words = self._house.words(await self._database.read(partial(_language, upload.person)))
        told = letter(words, judged, upload.file)
        kept = await asyncio.to_thread(self._laid_down, told)
        lock = f"{upload.channel}/{upload.chat}"
        await self._database.write(partial(self._tell, upload, judged, told, kept), lock=lock)
        self._wake()

    async def _judged(self, upload: Upload, rows: Sequence[MediaRow | None]) -> Judged:
        here = [row for row in rows if row and row.state != "gone"]
        if len(here) < len(rows):
            names = (upload.file, *upload.beside)
            return Judged("not-fetched", lost=next(name for name, row in zip(names, rows, strict=True) if row not in here))
        contents = [await asyncio.to_thread((self._media_dir / row.path).read_bytes) for row in here]
        sizes = [len(content) for content in contents]
        lists = dict(zip(upload.beside, sizes[1:], strict=True))
        try:
            asked = {"file": upload.file, "under": upload.under, "size": sizes[0], "lists": lists}
            found = await ask(PROCESS, asked, b"".join(contents), PATIENCE)
            if found["faults"]:
                return Judged.refused(found)
            kept, old, before = await self._database.read(partial(self._known, found["form"], found["version"]))
            if kept is not None and kept[1] != found["text"]:
                return Judged.taken(found)
            live = None
            if old is not None and old[1] != found["text"]:
                live = await ask(PROCESS, {"old": old[1], "new": found["text"]}, b"", PATIENCE)
        except TooHeavy:
            return Judged("too-heavy")
        gallery = hung(found["shows"], upload.pictures, await self._beginnings(upload), before)
        return Judged.accepted(found, gallery, old, live)

    async def _beginnings(self, upload: Upload) -> dict[str, bytes | None]:
        """The first bytes of each picture that was sent, by its name in the media store; None where there are none."""
        found: dict[str, bytes | None] = {}
        for row in await self._database.read(partial(_files, tuple(upload.pictures.values()))):
            if row is not None:
                there = row.state == "fetched"
                found[row.name] = await asyncio.to_thread(_first_bytes, self._media_dir / row.path) if there else None
        return found

    def _known(
        self, form: str, version: str, desk: Desk
    ) -> tuple[tuple[str, str] | None, tuple[str, str] | None, dict[str, str]]:
        """Version and text: as it is kept under that version, and as the form is asked now; and the pictures of the latter."""
        text = desk.forms.get(form, version)
        live = newest(desk, self._house, form)
        now = desk.forms.get(form, live) if live else None
        pictures = desk.forms.pictures(form, live) if live else {}
        return (version, text) if text is not None else None, (live, now) if now is not None else None, pictures

    def _laid_down(self, told: Letter) -> tuple[SentFile, str, str] | None:
        """The list that goes with the letter, flushed to the disk, as a file of the media store."""
        if not told.list:
            return None
        content = told.list.encode()
        sha256, path = store(self._media_dir, content, "text/plain")
        return SentFile("document", "", "text/plain", told.list_name, len(content), unique=f"list/{sha256}"), sha256, path

    def _tell(self, upload: Upload, judged: Judged, told: Letter, kept: tuple[SentFile, str, str] | None, desk: Desk) -> None:
        now, current = self._clock.now(), uploads.upload_of(desk, upload.person)
        if current is None or current.revision != upload.revision or current.stage != READING:
            return  # Thrown away, or judged, meanwhile.
        message = told.message
        if (judged.is_list or judged.may_be_list) and not upload.lists:
            message = self._as_list(upload, judged, message, desk)
        elif kept:
            file, sha256, path = kept
            name = media_name("list", file)
            desk.media.expect("list", file, by=None, now=now)
            desk.media.fetched(name, sha256, file.size, file.mime, path, now)
            message = told.with_media(name)
        if judged.outcome in (READY, TAKEN):
            uploads.keep(desk, judged.after(current))
        elif judged.outcome == FILES:
            uploads.keep(desk, replace(current, stage=FILES, wanted=judged.missing))
        elif judged.outcome == "refused" and (current.lists or current.images):
            # What is mended comes next, the workbook or a list: the others need not be sent again.
            uploads.keep(desk, replace(current, stage=FILES))
        else:
            uploads.drop(desk, upload.person)
        desk.audit.note(upload.person, "form-judged", "", now, form=judged.form, version=judged.version, outcome=judged.outcome)
        desk.outbox.put(Address(upload.channel, upload.chat), message, urgency=Urgency.REPLY, due=now)

    def _as_list(self, upload: Upload, judged: Judged, message: Message, desk: Desk) -> Message:
        """What is said of a table that is no form: it is kept as a list, to be compared with the reports."""
        sent, person = lists.Kept(upload.media, upload.file), desk.people.get(upload.person)
        words = self._house.words(person.language)
        lists.keep(desk, upload.person, sent)
        if judged.is_list:
            return lists.next_step(words, self._house.gazetteer, person, sent)
        return replace(message, buttons=(*message.buttons, (Button(plain(words, "button-watch-list"), lists.LINE),)))


def newest(desk: Desk, house: House, form: str) -> str:
    """The version of a form that was published last, wherever; else the shipped one, else one whose publication was taken back.

    Blank when there is none.
    """
    published = [one for one in desk.forms.publications(retired=True) if one.form == form and one.version]
    counting = [one.version for one in published if one.retired_at is None]
    shipped = [house.built_in[form]] if form in house.built_in else []
    return (counting or shipped or [one.version for one in published] or [""])[-1]


def _first_bytes(file: Path) -> bytes | None:
    """None where the disk does not have it: the form can be judged without."""
    try:
        with file.open("rb") as content:
            return content.read(FIRST)
    except OSError as error:
        log.error("media_unreadable", error=type(error).__name__)  # noqa: TRY400
        return None


def _files(names: Sequence[str], desk: Desk) -> list[MediaRow | None]:
    found = desk.media.several(names)
    return [found.get(name) for name in names]


def _language(person: int, desk: Desk) -> str:
    return desk.people.get(person).language
