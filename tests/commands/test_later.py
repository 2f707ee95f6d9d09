"""/nanti and /diam, and what one person's deed tells others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import notices
from bot.registry import Call
from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.messages import Message
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import MENDAWAI, SAMBA, TELOK, Estate, estate, presses, said


async def test_later_comes_back_the_next_morning(tmp_path: Path) -> None:
    """One reminder at 8.00, said so; pressed twice it is still one."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        page = await here.call("Siti", f"/nanti pembentukan {TELOK}", message="9")
        assert "Rabu, 25 November 2026, pukul 08.00 WIB" in said(page)
        assert page[0].replaces == "9"
        assert said(await here.call("Siti", f"/nanti pembentukan {TELOK}")) == said(page)
        assert await here.carried() == {}
        here.now = datetime(2026, 11, 25, 1, tzinfo=UTC)
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        letters = await here.letters("Siti")
        assert len(letters) == 1
        assert "Sesuai permintaan Bapak/Ibu" in said(letters)
        assert f"/nanti pembentukan {TELOK} besok jam 7" in presses(letters)


async def test_later_after_the_report_says_thanks(tmp_path: Path) -> None:
    """Somebody else of the village has sent it: nothing is planned."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.report("pembentukan", TELOK, Facts(stage="SOS"))
        assert "sudah kami terima" in said(await here.call("Siti", f"/nanti pembentukan {TELOK}"))
        here.now += timedelta(days=1)
        assert await here.carried() == {}


async def test_later_is_for_the_own_village(tmp_path: Path) -> None:
    """A forged button plans nothing for another's village."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        for line in (f"/nanti pembentukan {SAMBA}", f"/nanti siaran {TELOK}", "/nanti x"):
            await here.call("Siti", line)
        here.now += timedelta(days=1)
        assert await here.carried() == {}


async def test_silence_holds_for_a_month_and_takes_back_what_waits(tmp_path: Path) -> None:
    """No reminder, the day on which it ends, and a way back; announcements still come."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dpmd")
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.call("Siti", f"/nanti pembentukan {TELOK}")
        page = await here.call("Siti", "/diam")
        assert "Kamis, 24 Desember 2026" in said(page)
        assert presses(page) == ["/terima"]
        for _ in range(14):
            here.now += timedelta(days=1)
            await Rounds(here.database, here.house, lambda: None).walk(here.now)
            assert "Siti" not in await here.carried()
        await here.call("Budi", "/siaran Halo")
        await here.call("Budi", "/siaran kirim 62.06")
        assert "Halo" in said(await here.letters("Siti"))


async def _applied(here: Estate, name: str, area: str) -> bool:
    def work(desk: Desk) -> bool:
        person = desk.people.get(here.people[name].id)
        call = Call(desk, here.house, here.house.words("id"), person, Address("telegram", name), here.now)
        return notices.application(call, desk.applications.add(person.id, area, here.now), area, vouched=False)

    return await here.database.write(work)


async def test_an_application_reaches_the_officers_of_the_area(tmp_path: Path) -> None:
    """Those of the kecamatan and of the kabupaten, with two buttons, once; not those of elsewhere, nor the admins."""
    async with estate(tmp_path) as here:
        for name, area in (("Budi", "62.06"), ("Cici", "62.06.04"), ("Dedi", "62.01")):
            await here.settle(name, (Role.OFFICER, area))
        await here.settle("Ani", (Role.ADMIN, ""))
        await here.settle("Wati <b>", phone="+6281200000009")
        assert await _applied(here, "Wati <b>", TELOK)
        assert await _applied(here, "Wati <b>", TELOK)
        carried = await here.carried()
        assert set(carried) == {"Budi", "Cici"}
        assert presses(carried["Budi"]) == ["/setujui 1", "/tolak 1"]
        assert "Wati &lt;b&gt;" in said(carried["Budi"])
        assert "+6281200000009" in said(carried["Budi"])
        assert "Desa Telok, Kecamatan Katingan Tengah" in said(carried["Cici"])


async def test_admins_are_asked_where_no_officer_is(tmp_path: Path) -> None:
    """An application is never lost: without an officer it goes to the admins, and the applicant is told so."""
    async with estate(tmp_path) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.settle("Wati")
        assert not await _applied(here, "Wati", MENDAWAI)
        assert set(await here.carried()) == {"Ani"}


async def test_the_heads_of_one_village_know_of_each_other(tmp_path: Path) -> None:
    """The newcomer hears who is there, those who are there hear of the newcomer."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.settle("Tono", (Role.HEAD, TELOK))

        def work(desk: Desk) -> list[Message]:
            person = desk.people.get(here.people["Tono"].id)
            words = here.house.words("id")
            return notices.shared_village(Call(desk, here.house, words, person, Address("telegram", "Tono"), here.now), TELOK)

        assert "Siti" in said(await here.database.write(work))
        assert "Tono" in said(await here.letters("Siti"))


async def test_no_reminder_is_promised_that_cannot_come(tmp_path: Path) -> None:
    """After the last day of the rule, or after the deadline for which it is wanted anew; a deadline in between is named."""
    async with estate(tmp_path) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.call("Ani", "/jadwal pembentukan 62.06 sampai 27 november 2026")
        page = said(await here.call("Siti", f"/nanti pembentukan {TELOK} 1 desember jam 9"))
        assert "hanya sampai Jumat, 27 November 2026" in page
        assert "ingatkan lagi" not in page
        assert "Kami ingatkan lagi" in said(await here.call("Siti", f"/nanti pembentukan {TELOK} 27 november jam 9"))
        await here.call("Ani", "/tenggat koperasi 62.06 2026-11-30")
        page = said(await here.call("Siti", f"/nanti koperasi {TELOK} 1 desember jam 9"))
        assert "Kami ingatkan lagi Selasa, 1 Desember 2026" in page
        assert "sesudah batas waktu laporan ini, <b>Senin, 30 November 2026</b>" in page
        assert "batas waktu" not in said(await here.call("Siti", f"/nanti koperasi {TELOK} 30 november jam 9"))
        here.now -= timedelta(days=50)
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        here.now += timedelta(days=50)
        page = said(await here.call("Siti", f"/nanti koperasi {TELOK} 1 desember jam 9"))
        assert "Batas waktu laporan ini Senin, 30 November 2026" in page
