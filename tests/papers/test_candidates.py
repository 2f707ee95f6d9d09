"""/potensi: a page of the ranking, its reasons, the sheet for the meeting, and that nobody else gets them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.channel import Made
from bot.clock import Clock
from bot.papers import Papers
from bot.papers.candidates import A_PAGE
from bot.papers.overseen import PaperRefused
from conversations.draft import Answer, Draft, Facts
from conversations.messages import Message
from conversations.people import Address, Role
from tests.commands.checkers import ODD, looked
from tests.commands.estate import KASONGAN, RUNGUN, SAMBA, TELOK, Estate, estate, given, said


async def _sent(here: Estate, name: str, line: str) -> Made:
    """What arrives of the last message that a command line gets: its words with the paper's, and the file."""
    message = (await here.call(name, line))[-1]
    assert message.paper is not None
    made = await Papers(here.database, here.house, Clock(), Path())(message.paper, Address("telegram", name), 10**7)
    return Made(made.file, message.text + "\n" + made.words, (*message.buttons, *made.buttons))


def _seen(made: Made) -> str:
    return said([Message(made.words, buttons=made.buttons)])


def _pressed(made: Made, label: str) -> str:
    return next(button.data for row in made.buttons for button in row if button.label == label)


async def _katingan(here: Estate) -> None:
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    await here.settle("Dedi", (Role.OFFICER, "62.01"))
    await here.settle("Siti", (Role.HEAD, TELOK))
    good = {"koperasi__1__nama": "KUD <Maju>", "koperasi__1__berbadan_hukum": "ya", "koperasi__1__berjalan": "ya"}
    more = {f"koperasi__{number}__nama": f"=Kop {number}" for number in range(2, A_PAGE + 3)}
    await here.report("koperasi", TELOK, Facts(cooperatives=A_PAGE + 2), given(**good, **more))
    await here.report("koperasi", SAMBA, Facts(cooperatives=0))
    await here.report("koperasi", RUNGUN, Facts(cooperatives=1), given(koperasi__1__nama="Rahasia"))


async def test_a_page_ranks_and_each_number_tells_its_reasons(tmp_path: Path) -> None:
    """The denominator, villages without any, the best first, the next page, and the reasons of one with a way back."""
    async with estate(tmp_path) as here:
        await _katingan(here)
        page = await _sent(here, "Budi", "/potensi")
        assert "Potensi koperasi Kabupaten Katingan" in page.words
        assert "2 dari 3 desa/kelurahan" in page.words
        assert "Belum ada koperasi sama sekali: 1" in page.words
        assert "1. KUD &lt;Maju&gt;, Desa Telok: <b>34</b>" in page.words
        assert "Rahasia" not in _seen(page)
        more = await _sent(here, "Budi", _pressed(page, "Berikutnya ›"))
        assert "\n10. =Kop " in more.words
        reasons = await _sent(here, "Budi", _pressed(page, "1"))
        assert "KUD &lt;Maju&gt;" in reasons.words
        assert "usaha berjalan" in reasons.words
        assert _pressed(reasons, "◀ Kembali ke daftar") == "/potensi 62.06 1"
        kept = await _sent(here, "Budi", "/potensi 62.06 merevitalisasi")
        assert "Belum ada koperasi yang tercatat" in kept.words


async def test_the_sheet_holds_everything_and_nothing_in_it_runs(tmp_path: Path) -> None:
    """Every candidate with its points; villages without a cooperative on a sheet of their own; formulas stay texts."""
    async with estate(tmp_path) as here:
        await _katingan(here)
        made = await _sent(here, "Budi", "/potensi 62.06 excel")
        assert made.file is not None
        assert made.file.name == "potensi-62.06-" + made.file.name[-15:]
        book = CalamineWorkbook.from_filelike(io.BytesIO(made.file.content))
        ranked, none = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
        assert len(ranked) == A_PAGE + 3
        assert ranked[1][5] == "KUD <Maju>"
        assert {row[5] for row in ranked[2:]} == {f"=Kop {number}" for number in range(2, A_PAGE + 3)}
        assert none[1][-1] == "Desa Samba Kahayan"


async def test_a_flagged_figure_counts_once_it_is_approved(tmp_path: Path) -> None:
    """Assets of ninety rupiah are a slip until an officer has said that they are right; a correction is in doubt again."""
    async with estate(tmp_path) as here:
        await _katingan(here)
        report = await here.report("koperasi", SAMBA, Facts(cooperatives=1), ODD)
        await looked(here)

        async def assets() -> str:
            page = await _sent(here, "Budi", f"/potensi 62.06 1 {report.number}-1")
            return next(line for line in page.words.splitlines() if "Aset" in line)

        doubted = "• Aset 0/10: aset Rp90; belum dihitung karena masih perlu diperiksa"
        assert await assets() == doubted
        await here.call("Budi", f"/periksa ya {report.number} 1")
        assert await assets() == "• Aset 1/10: aset Rp90"
        again = Draft("koperasi", "1", SAMBA, {**ODD, "koperasi/1/aset": Answer(91)}, corrects=report.number)
        await here.database.write(lambda desk: desk.reports.file(again, Facts(cooperatives=1), by=report.by, now=here.now))
        await looked(here)
        assert await assets() == doubted.replace("90", "91")


async def test_only_who_oversees_the_area_gets_it_and_each_look_is_noted(tmp_path: Path) -> None:
    """Another's area is unknown, a head is refused, and a role taken away meanwhile keeps the paper back."""
    async with estate(tmp_path) as here:
        await _katingan(here)
        assert "tidak ada dalam cakupan" in said(await here.call("Budi", "/potensi 62.01"))
        assert (await here.call("Siti", "/potensi"))[0].paper is None
        message = (await here.call("Budi", "/potensi"))[0]
        assert message.paper is not None
        with pytest.raises(PaperRefused):
            await Papers(here.database, here.house, Clock(), Path())(message.paper, Address("telegram", "Dedi"), 10**7)
        rows = await here.database.read(lambda desk: desk.audit.latest("62.06", 5))
        assert [(row.what, row.area) for row in rows] == [("potential", "62.06")]


async def test_an_area_without_reports_says_so(tmp_path: Path) -> None:
    """Nothing to rank is said, without a sheet to be had."""
    async with estate(tmp_path) as here:
        await _katingan(here)
        await here.report("koperasi", KASONGAN, Facts(cooperatives=0))
        page = await _sent(here, "Budi", "/potensi 62.06.02")
        assert "Belum ada koperasi yang tercatat" in page.words
        assert page.buttons == ()
