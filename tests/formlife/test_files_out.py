"""What a form from the chat gives out again: an open repeat stands in its own rows, and nothing is called gone that is not."""

from __future__ import annotations

import io
import json

from python_calamine import CalamineWorkbook

from bot.papers import Papers
from bot.simulator.records import Phone
from bot.telegram.calls import LIMITS
from conversations.people import Address, Role
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop, land

REPEAT = (("begin_repeat", "kebun", "Kebun"), ("integer", "luas", "Luasnya?"), ("end_repeat", "", ""))


async def given(workshop: Workshop, officer: Phone, kind: str) -> bytes:
    """The file of that shape, as it is made when it is sent."""
    (message,) = await workshop.hears(officer, f"ekspor lahan {kind}")
    assert message.paper is not None
    papers = Papers(workshop.database, workshop.house, workshop.clock, workshop.folder)
    made = await papers(message.paper, Address("telegram", str(officer.id)), LIMITS.file)
    assert made.file is not None
    return made.file.content


async def test_the_count_of_a_repeat_is_no_answer_that_is_gone(workshop: Workshop) -> None:
    """Two gardens: a row each on their sheet; the column of what the form asks no more is blank, also in a later version."""
    admin, head = await workshop.settle(Role.ADMIN), await workshop.settle(Role.HEAD, PETAK_PUTI)
    await workshop.publishes(admin, land(*REPEAT))
    await workshop.says(head, "/lapor data lahan", "Tani", "ya", "12", "ya", "30", "tidak", "KIRIM")
    officer = await workshop.settle(Role.OFFICER, KATINGAN)
    book = CalamineWorkbook.from_filelike(io.BytesIO(await given(workshop, officer, "xlsx")))
    heads, row = book.get_sheet_by_name("Laporan").to_python()
    assert dict(zip(heads, row, strict=True))["_other"] == ""
    assert [row[-1] for row in book.get_sheet_by_name("kebun").to_python()] == ["luas", 12, 30]
    (report,) = json.loads(await given(workshop, officer, "json"))
    assert report["kebun"] == [{"luas": 12}, {"luas": 30}]
    assert "__other" not in report
    await workshop.publishes(admin, land(("text", "surat", "Nomor suratnya?"), version="2"))
    (report,) = json.loads(await given(workshop, officer, "json"))
    assert report["kebun"] == [{"luas": 12}, {"luas": 30}]
