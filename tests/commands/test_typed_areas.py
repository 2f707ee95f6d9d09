"""/siaran and /tandai ask for an area or a village: what is typed then is the answer, and 'batal' ends it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.answering import answer
from bot.reception import called
from conversations.areas import Area
from conversations.events import Said
from conversations.messages import Message
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import AREAS, SAMBA, TELOK, Estate, estate, presses, said


async def _types(here: Estate, name: str, text: str) -> list[Message]:
    def work(desk: Desk) -> list[Message]:
        address = Address("telegram", name)
        caller = desk.callers.at(address)
        return answer(called(here.house, desk, caller, here.now), caller.chat, Said(text), name)

    return await here.database.write(work)


async def _settled(here: Estate) -> None:
    here.house = replace(here.house, keys={"id": {}})
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    await here.settle("Hana", (Role.HEAD, TELOK))
    await here.settle("Hadi", (Role.HEAD, SAMBA))


async def test_the_area_of_an_announcement_can_be_typed(tmp_path: Path) -> None:
    """Also after a slip, and below the preview to choose another; nothing goes out by typing."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _types(here, "Budi", "/siaran Rapat besok")
        assert "tidak ada dalam cakupan" in said(await _types(here, "Budi", "arut selatan"))
        shown = await _types(here, "Budi", "Katingan Tengah")
        assert "Penerima: <b>2</b>" in said(shown) or "Penerima: 2" in said(shown)
        assert "Rapat besok" in said(shown)
        assert "/siaran kirim 62.06.04" in presses(shown)
        assert "Belum ada penerima" in said(await _types(here, "Budi", "katingan hilir"))
        assert "Hana" not in await here.carried()


async def test_an_announcement_is_thrown_away_by_a_word(tmp_path: Path) -> None:
    """`batal` where the area is asked for, and below the preview: it cannot be sent any more."""
    async with estate(tmp_path) as here:
        await _settled(here)
        for steps in ((), ("katingan tengah",)):
            await _types(here, "Budi", "/siaran Rapat besok")
            for step in steps:
                await _types(here, "Budi", step)
            assert "Tidak ada yang terkirim" in said(await _types(here, "Budi", "batal"))
            assert "sudah dikirim atau dibatalkan" in said(await here.call("Budi", "/siaran kirim 62.06"))


async def test_the_village_to_be_marked_can_be_typed_alone(tmp_path: Path) -> None:
    """After /tandai its name is enough; after a slip it is asked for again."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _types(here, "Budi", "/tandai")
        assert "tidak ada dalam cakupan" in said(await _types(here, "Budi", "xyzzy qwerty"))
        assert f"/tandai {TELOK} sinyal" in presses(await _types(here, "Budi", "telok"))


async def test_a_village_is_found_behind_its_kecamatan(tmp_path: Path) -> None:
    """`katingan tengah telok` is Telok there, not the Telok of the neighbours, and no village outside is found so."""
    async with estate(tmp_path, (*AREAS, Area("62.06.02.2009", "Telok"))) as here:
        await _settled(here)
        for above, found in (("Katingan Tengah", TELOK), ("Katingan Hilir", "62.06.02.2009")):
            assert presses(await here.call("Budi", f"/tandai {above.lower()} telok"))[0] == f"/tandai {found} sinyal"
            assert f"({found})\nKecamatan {above}," in said(await here.call("Budi", f"/desa {above.lower()} telok"))
        assert not any("62.01" in line for line in presses(await here.call("Budi", "/desa arut selatan rungun")))
