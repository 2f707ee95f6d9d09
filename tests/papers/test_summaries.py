"""The digest of a province is made when it is sent: for who oversees it, whole, and with its lists."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channel import Made
from bot.clock import Clock
from bot.papers import Papers
from bot.papers.overseen import PaperRefused
from conversations.draft import Facts
from conversations.messages import Message, Paper
from conversations.people import Address, Role
from tests.commands.estate import NOW, RUNGUN, TELOK, Estate, estate, presses, said


class _Still(Clock):
    def now(self):  # type: ignore[no-untyped-def]
        """The moment of the estate."""
        return NOW


async def _made(here: Estate, paper: Paper | None, to: str) -> Made:
    assert paper is not None
    return await Papers(here.database, here.house, _Still(), Path())(paper, Address("telegram", to), 10**7)


async def test_a_province_reads_its_week_beside_the_replies(tmp_path: Path) -> None:
    """The command says whose digest it is; the paper brings the rest, with the buttons of every other digest."""
    async with estate(tmp_path) as here:
        await here.settle("Prima", (Role.OFFICER, "62"))
        here.now = NOW - timedelta(days=30)
        for village in (TELOK, RUNGUN):
            await here.report("pembentukan", village, Facts(stage="SOS"))
        here.now = NOW
        (message,) = await here.call("Prima", "/ringkasan", message="3")
        assert message.text == "<b>Ringkasan Provinsi Kalimantan Tengah</b>"
        assert message.replaces == "3"
        made = await _made(here, message.paper, "Prima")
        whole = Message(message.text + "\n" + made.words, buttons=made.buttons)
        assert "Sudah lapor: <b>2 dari 5</b>" in said([whole])
        assert "<b>Tertahan:</b> Rungun (Sosialisasi, 30 hari), Telok (Sosialisasi, 30 hari)" in said([whole])
        assert said([whole]).count("Ringkasan Provinsi") == 1
        assert "/ringkasan 62 tertahan" in presses([whole])
        (listed,) = await here.call("Prima", "/ringkasan 62 tertahan")
        rows = await _made(here, listed.paper, "Prima")
        assert "1. Desa Rungun (Kecamatan Arut Selatan): Sosialisasi" in rows.words


async def test_nobody_else_gets_it(tmp_path: Path) -> None:
    """A forged paper of a province is refused to the officer of a kabupaten."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        with pytest.raises(PaperRefused):
            await _made(here, Paper("digest", {"area": "62", "view": "", "page": "1"}), "Budi")
        assert "Provinsi" not in said(await here.call("Budi", "/ringkasan 62 lengkap"))
