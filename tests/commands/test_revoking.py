"""An approval can be taken back: by who gave it or by somebody above, once, told to who gave it, and kept in the audit."""

from __future__ import annotations

from conversations.draft import Draft, Facts
from conversations.people import Role
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import KASONGAN, TELOK, Estate, presses, said

__all__ = ["here"]


async def _approved(here: Estate, who: str = "Budi", village: str = TELOK) -> int:
    report = await here.report("koperasi", village, answers=PLAIN, by="Hana")
    await looked(here)
    page = await here.call(who, f"/periksa ya {report.number} 1")
    assert f"/periksa batal {report.number} 1" in presses(page)
    return report.number


async def test_who_approved_takes_it_back_with_one_press(here: Estate) -> None:
    """The page says so, it waits again one by one, a second press changes nothing, and both deeds are in the audit."""
    number = await _approved(here)
    page = await here.call("Budi", f"/periksa batal {number} 1")
    assert "Persetujuan dibatalkan" in said(page)
    assert f"/periksa ya {number} 1" in presses(page)
    assert "belum disetujui" in said(await here.call("Budi", f"/periksa batal {number} 1"))
    assert "Perlu dilihat satu per satu: <b>1</b>" in said(await here.call("Budi", "/periksa"))
    rows = await here.database.read(lambda desk: desk.audit.latest(TELOK, 20))
    assert [row.what for row in rows].count("approval-revoked") == 1
    assert "Disetujui" in said(await here.call("Budi", f"/periksa ya {number} 1"))


async def test_an_approval_of_what_was_corrected_since_is_shown_as_such(here: Estate) -> None:
    """On the report and on the village's card: what was approved is the version before, and this one waits."""
    number = await _approved(here)
    assert "Disetujui Budi" in said(await here.call("Sari", f"/desa {TELOK}"))
    again, head = Draft("koperasi", "1", TELOK, PLAIN, corrects=number), here.people["Hana"].id
    await here.database.write(lambda desk: desk.reports.file(again, Facts(), by=head, now=here.now))
    for line in (f"/desa {TELOK}", f"/periksa buka {number}"):
        page = said(await here.call("Sari", line))
        assert "Versi sebelumnya disetujui Budi" in page
        assert "versi ini belum diperiksa lagi" in page


async def test_a_colleague_of_the_same_area_cannot_but_somebody_above_can(here: Estate) -> None:
    """Sari is told who may; the province may, and Budi hears it, once, with the way to the report."""
    number = await _approved(here)
    await here.settle("Prima", (Role.OFFICER, "62"))
    opened = await here.call("Sari", f"/periksa buka {number}")
    assert f"/periksa batal {number} 1" not in presses(opened)
    refused = said(await here.call("Sari", f"/periksa batal {number} 1"))
    assert "dapat dibatalkan oleh Budi" in refused
    assert await here.letters("Budi") == []
    assert f"/periksa batal {number} 1" in presses(await here.call("Prima", f"/periksa buka {number}"))
    assert "Persetujuan dibatalkan" in said(await here.call("Prima", f"/periksa batal {number} 1"))
    (letter,) = await here.letters("Budi")
    assert "Prima" in letter.text
    assert presses([letter]) == [f"/periksa buka {number}"]


async def test_nobody_below_or_outside_takes_it_back(here: Estate) -> None:
    """An officer of the kecamatan cannot undo the kabupaten; who is elsewhere hears what is said of a missing number."""
    number = await _approved(here, village=KASONGAN)
    assert "dapat dibatalkan oleh Budi" in said(await here.call("Camat", f"/periksa batal {number} 1"))
    outside = said(await here.call("Tono", f"/periksa batal {number} 1"))
    assert outside == said(await here.call("Tono", "/periksa batal 999 1"))
    standing = await here.database.read(lambda desk: desk.checks.standing(number))
    assert standing is not None
    assert standing.state == "approved"


async def test_when_who_approved_is_gone_the_area_is_not_stuck(here: Estate) -> None:
    """The role was taken away: whoever oversees the village now may take it back."""
    number = await _approved(here)
    grant = here.people["Budi"].grants[0].id
    await here.database.write(lambda desk: desk.people.revoke(grant, by=None, now=here.now))
    assert "Persetujuan dibatalkan" in said(await here.call("Sari", f"/periksa batal {number} 1"))


async def test_thanks_that_have_not_gone_out_stay_here(here: Estate) -> None:
    """Nobody is thanked for what is looked at again."""
    number = await _approved(here)
    here.now = here.now.replace(hour=15)  # 22.00 WIB: the thanks wait for the morning
    await here.call("Budi", "/periksa terima 62.06")
    await here.call("Budi", f"/periksa batal {number} 1")
    here.now = here.now.replace(day=here.now.day + 1, hour=2)
    assert await here.letters("Hana") == []


async def test_a_correction_after_the_approval_is_not_undone_with_it(here: Estate) -> None:
    """The button below the old revision shows what was sent since, and decides nothing."""
    number = await _approved(here)
    again = Draft("koperasi", "1", TELOK, ODD, corrects=number)
    await here.database.write(lambda desk: desk.reports.file(again, Facts(), by=here.people["Hana"].id, now=here.now))
    assert "diperbaiki selagi" in said(await here.call("Budi", f"/periksa batal {number} 1"))
    assert "belum disetujui" in said(await here.call("Budi", f"/periksa batal {number} 2"))


async def test_the_card_of_a_village_says_how_far_its_reports_are_checked(here: Estate) -> None:
    """Who approved, or who looks at it, stands with the report; its answers lead to the check."""
    number = await _approved(here)
    assert "Disetujui Budi" in said(await here.call("Sari", f"/desa {TELOK}"))
    assert f"/periksa buka {number}" in presses(await here.call("Sari", f"/desa {TELOK} isi {number}"))
