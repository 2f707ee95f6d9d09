"""Forms that an office has published itself are urged by hand and counted as those of the programme are."""

from __future__ import annotations

from pathlib import Path

from bot.reminding.ground import survey
from bot.reminding.nudgewords import reported
from conversations.draft import Draft, Facts
from conversations.people import Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, SAMBA, TELOK, estate, presses, said
from tests.rounds.test_escalations import TUESDAY, _settled

LAND = """
settings: {form_id: lahan, version: "1", form_title: Data lahan, filled_by: head}
survey:
  - {type: integer, name: luas, label: Berapa luas lahan}
"""


async def test_a_published_form_is_urged_by_hand_too(tmp_path: Path) -> None:
    """A form of the office's own has its list, its preview and its reminders; a village that is not asked for it has none."""
    async with estate(tmp_path) as here:
        await _settled(here)
        here.now = TUESDAY

        def publish(desk: Desk) -> None:
            desk.forms.keep("lahan", "1", "Data lahan", LAND, by=None, now=here.now)
            desk.forms.publish("lahan", "1", TELOK, here.now.date(), "once", by=here.people["Budi"].id, now=here.now)

        await here.database.write(publish)
        assert "/ingatkan 62.06 lahan" in presses(await here.call("Budi", "/ingatkan"))
        page = await here.call("Budi", "/ingatkan 62.06 lahan")
        assert "belum mengirim Data lahan" in said(page)
        assert "Akan diingatkan: <b>1 kepala desa/lurah</b>" in said(page)
        assert "/ingatkan 62.06 lahan kirim" in presses(page)
        await here.call("Budi", "/ingatkan 62.06 lahan kirim")
        heard = await here.carried()
        assert "Laporan <b>Data lahan</b> dari <b>Desa Telok</b> belum kami terima" in said(heard["Siti"])
        assert "Tono" not in heard
        assert "/ingatkan 62.01 lahan" not in presses(await here.call("Lain", "/ingatkan"))


async def test_neighbours_of_an_own_form_are_those_who_are_asked(tmp_path: Path) -> None:
    """A form that two villages of a kecamatan are asked is not counted over all of it."""
    async with estate(tmp_path) as here:
        await _settled(here)
        here.now = TUESDAY

        def told(desk: Desk) -> tuple[int, int]:
            ground = survey(desk, here.house, TELOK, here.house.local(here.now, TELOK))
            rule = ground.rule("lahan", TELOK)
            assert rule is not None
            return reported(desk, ground, "lahan", "62.06", rule[0])

        def publish(desk: Desk) -> None:
            desk.forms.keep("lahan", "1", "Data lahan", LAND, by=None, now=here.now)
            for village in (TELOK, SAMBA):
                desk.forms.publish("lahan", "1", village, here.now.date(), "once", by=here.people["Budi"].id, now=here.now)
            desk.reports.file(Draft("lahan", "1", SAMBA, {}), Facts(), by=here.people["Tono"].id, now=here.now)

        await here.database.write(publish)
        assert await here.database.read(told) == (1, 2)


async def test_a_head_without_a_number_is_named_without_one(tmp_path: Path) -> None:
    """The officer reads that there is no number yet, not a dash."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Wati", (Role.HEAD, KASONGAN))
        assert "Wati, nomor HP belum ada" in said(await here.call("Budi", "/belum 62.06.02"))
