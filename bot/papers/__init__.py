"""Files that are made when they are sent: pictures and sheets, by name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import structlog

from bot import questions
from bot.channel import Made, NotYet
from bot.clock import Clock
from bot.house import House
from bot.opener import Opener
from bot.papers import candidates, chart, comparison, formpapers, summaries
from bot.papers.drawing import Drawing, NotDrawn
from bot.papers.latewords import SAYS, say
from bot.papers.overseen import Look, overseer
from bot.papers.parcels import parcel
from bot.papers.qr import qr
from bot.sweeping import no_full_sweep
from conversations.errors import Problem
from conversations.matching.differences import Difference
from conversations.messages import Paper
from conversations.people import Address
from conversations.texts import Phrase
from storage.database import Database
from storage.desk import Desk
from storage.media import MediaRow

log = structlog.get_logger(__name__)

LOOKS: Mapping[str, Callable[[Look], Made]] = {
    "digest": summaries.digest,
    "potential": candidates.page,
    "potential-sheet": candidates.meeting_sheet,
    "form-changes": formpapers.changed,
    "form-preview": formpapers.preview,
    "form-workbook": formpapers.workbook,
    "list-left": comparison.left,
}
"""Papers about an area, for those who oversee it: forms are for those who oversee everything."""
CHARTS: Mapping[str, Callable[[Look], chart.Picture]] = {
    "chart-stages": chart.stages,
    "chart-weeks": chart.weeks,
    "chart-brief": chart.brief,
}
"""Pictures of an area, for those who oversee it."""
LISTS: Mapping[str, Callable[[comparison.Sent, Look], comparison.Compared]] = {
    "list-columns": comparison.columns_page,
    "list-result": comparison.result,
    "list-ask": comparison.questions,
}
"""Lists that officers sent, beside the reports of an area that they oversee."""
T = TypeVar("T")


class Papers:
    """Makes papers: `await papers(paper, to, most)`. Heavy work runs beside the event loop, on one committed state."""

    def __init__(self, database: Database, house: House, clock: Clock, media_dir: Path) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._media_dir = media_dir
        self._draw = Drawing()
        self._opener = Opener()

    async def __call__(self, paper: Paper, to: Address, most: int) -> Made:
        """The file of a paper for that address, at most `most` bytes; words that say why when there is none.

        Raises PaperRefused when its reader may not see the area (any more), Needless when what it says is not true any more,
        NotYet when what it speaks of is still being fetched, KeyError for a paper nobody makes, StorageError.
        """
        if paper.name in SAYS:
            said = await self._database.write(partial(say, self._house, paper, to, self._clock.now()), lock=to.chat)
            return Made(None, said.text, said.buttons)
        if paper.name == "qr":
            return Made(await asyncio.to_thread(qr, paper.args["text"]))
        if paper.name in LOOKS:
            return await self._database.study(partial(self._look, LOOKS[paper.name], paper, to))
        if paper.name in CHARTS:
            return await self._drawn(await self._database.study(partial(self._look, CHARTS[paper.name], paper, to)))
        if paper.name in LISTS:
            with no_full_sweep():
                return await self._compared(paper, to)
        make = {"export": self._export}[paper.name]
        return await self._database.study(partial(make, paper.args, to, most))

    def _look(self, make: Callable[[Look], T], paper: Paper, to: Address, desk: Desk) -> T:
        words = self._house.words(overseer(desk, to, paper.args["area"]).language)
        return make(Look(desk, self._house, words, paper.args, self._clock.now()))

    async def _drawn(self, picture: chart.Picture) -> Made:
        """The picture with its figures in words; the words alone when it cannot be drawn."""
        try:
            return Made(await self._draw(picture.spec, picture.name), picture.words, picture.buttons)
        except (NotDrawn, OSError) as error:
            log.error("chart_not_drawn", reason=str(error))  # noqa: TRY400 - the words arrive
            return Made(None, picture.words, picture.buttons)

    async def _sent(self, paper: Paper, to: Address) -> comparison.Sent:
        """The list of a paper as it was opened; a Problem when it cannot be, or is here no more. Raises NotYet, PaperRefused."""

        def work(desk: Desk) -> MediaRow | None:
            overseer(desk, to, paper.args["area"])
            return desk.media.get(paper.args["media"])

        row = await self._database.read(work)
        if row is not None and row.state == "expected":
            raise NotYet("the list is still being fetched")
        if row is None or row.state != "fetched":
            return Problem(Phrase("watch-gone"))
        try:
            content = await asyncio.to_thread((self._media_dir / row.path).read_bytes)
        except OSError:
            return Problem(Phrase("watch-gone"))
        return await self._opener.table(content, paper.args["file"])

    async def _compared(self, paper: Paper, to: Address) -> Made:
        """Keeps what the comparison is to leave behind: the columns that were confirmed, the questions that it raises."""
        make = partial(LISTS[paper.name], await self._sent(paper, to))
        found = await self._database.study(partial(self._look, make, paper, to))
        if found.form:
            return await self._ask(paper, to, found)
        if found.remember is not None:
            name, value = found.remember
            await self._database.write(lambda desk: desk.settings.put(name, value), lock=to.chat)
        return found.made

    async def _ask(self, paper: Paper, to: Address, found: comparison.Compared) -> Made:
        """Questions of the whole country are tens of thousands: some at a time, for nobody is answered while they are written."""
        slots: questions.Slots = {}
        number, now = 0, self._clock.now()

        def work(some: Sequence[Difference], desk: Desk) -> int:
            by = overseer(desk, to, paper.args["area"])
            return questions.ask(desk, self._house, found.form, some, by, now, slots)

        for first in range(0, len(found.ask), questions.AT_ONCE):
            some = found.ask[first : first + questions.AT_ONCE]
            number += await self._database.write(partial(work, some), lock=to.chat)
        reader = await self._database.read(lambda desk: overseer(desk, to, paper.args["area"]))
        return Made(None, questions.said(self._house.words(reader.language), number, len(found.ask) - number))

    def _export(self, args: Mapping[str, str], to: Address, most: int, desk: Desk) -> Made:
        """The newest reports of a form in an area, as `format` says; of photos the part that `part` says."""
        house, area = self._house, args["area"]
        reader = overseer(desk, to, area)
        today = house.local(self._clock.now(), area).date()
        return parcel(desk, house, house.words(reader.language), args, today, self._media_dir, most)
