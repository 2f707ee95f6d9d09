"""What goes with a letter: a paper made when it is sent, or a photo or document from the media folder."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

import structlog
from markupsafe import Markup

from bot.channel import File, Limits, Made, Needless, NotYet
from bot.logs import place
from conversations.messages import Message, Paper
from conversations.people import Address
from storage.database import Database
from storage.errors import StorageError
from storage.outbox import Letter

log = structlog.get_logger(__name__)

MakePaper = Callable[[Paper, Address, int], Awaitable[Made]]
"""From a paper, whom it is for, and the most bytes that can be sent."""


@dataclass(frozen=True, slots=True)
class Enclosures:
    """Where files come from. What cannot be had is left out, said in the log, and the words still arrive."""

    database: Database
    make_paper: MakePaper
    media_dir: Path

    async def of(self, letter: Letter, limits: Limits) -> tuple[Message, File | None]:
        """What to say and with which file. Raises NotYet, Needless, or StorageError when the database does not answer."""
        message, file = letter.message, None
        if message.paper is not None:
            made = await self._paper(message.paper, letter, limits)
            file = made.file
            text = Markup("\n\n").join(part for part in (message.text, made.words) if part)
            message = replace(message, text=text, buttons=(*message.buttons, *made.buttons))
        elif message.media:
            file = await self._stored(message.media)
        if file is not None and len(file.content) > limits.file:
            log.error("enclosure_too_large", letter=letter.id, bytes=len(file.content))
            file = None
        return message, file

    async def _paper(self, paper: Paper, letter: Letter, limits: Limits) -> Made:
        try:
            return await self.make_paper(paper, letter.to, limits.file)
        except (StorageError, Needless, NotYet):
            raise
        except Exception as error:
            log.error("paper_not_made", paper=paper.name, error=type(error).__name__, where=place(error))  # noqa: TRY400
            if not letter.message.text:
                raise  # All its words were to be made: there is nothing to send. Else the words go without it.
            return Made(None)

    async def _stored(self, name: str) -> File | None:
        row = await self.database.read(lambda desk: desk.media.get(name))
        if row is None or row.state == "gone":
            return None
        if row.state != "fetched":
            raise NotYet("the file is still being fetched")
        try:
            content = await asyncio.to_thread((self.media_dir / row.path).read_bytes)
        except OSError as error:
            log.error("media_unreadable", media=name, error=type(error).__name__)  # noqa: TRY400
            return None
        return File(row.filename or name + (mimetypes.guess_extension(row.mime) or ""), row.mime, content)
