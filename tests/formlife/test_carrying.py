"""Drafts under way when a new version comes: carried by their answers, on its day, told only to who must answer again."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.simulator.records import Phone
from bot.succession import carry_due
from conversations.draft import Draft
from conversations.people import Role
from storage.desk import Desk
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, SAMBA_KATUNG, Workshop, land

KINDS = [("list_name", "name", "label"), ("l", "a", "Apel"), ("l", "b", "Belimbing")]
FIRST = land(("select_one l", "buah", "Buah apa?"), ("integer", "luas", "Luasnya?"))
SECOND = land(("select_one l", "buah", "Buah apa?"), ("integer", "luas", "Luasnya?"), version="2", choices=KINDS)


async def begun(workshop: Workshop) -> tuple[Phone, Phone, Phone]:
    """An admin, and two heads half way: the first chose what the next version does not know."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.publishes(admin, FIRST)
    lost, kept = await workshop.settle(Role.HEAD, PETAK_PUTI), await workshop.settle(Role.HEAD, SAMBA_KATUNG)
    await workshop.says(lost, "/lapor data lahan", "Kebun", "Cempedak")
    await workshop.says(kept, "/lapor data lahan", "Ladang", "Apel")
    return admin, lost, kept


async def versions(workshop: Workshop) -> list[str]:
    """The versions of both drafts."""
    first, second = [await workshop.ask(partial(_drafts, owner)) for owner in (PETAK_PUTI, SAMBA_KATUNG)]
    return [draft.version for draft in (*first, *second)]


def _drafts(owner: str, desk: Desk) -> list[Draft]:
    return desk.drafts.open_for(owner)


async def test_carried_on_its_day_and_told_once(workshops: Workshop) -> None:
    """Not before, not in the quiet hours, not twice; who has lost nothing hears nothing."""
    admin, lost, kept = await begun(workshops)
    await workshops.judged(admin, SECOND)
    for step in ("terbit", f"di {KATINGAN}", "mulai besok"):
        await workshops.presses(admin, f"/formulir {step}")
    preview = await workshops.shown(admin)
    await workshops.confirms(admin, preview)
    monday = workshops.clock.at
    for hours, there in ((0, ["1", "1"]), (19, ["1", "1"]), (24, ["2", "2"])):
        workshops.clock.at = monday + timedelta(hours=hours)
        await carry_due(workshops.database, workshops.house, workshops.clock.at)
        assert await versions(workshops) == there
    assert (await workshops.heard(lost)).count("perlu dijawab lagi") == 1
    assert await workshops.heard(kept) == ""
    await carry_due(workshops.database, workshops.house, workshops.clock.at + timedelta(minutes=1))
    assert await workshops.heard(lost) == ""
    assert "Buah apa?" in await workshops.presses(lost, f"/lapor lahan {PETAK_PUTI}")
    assert "Luasnya?" in await workshops.says(kept, "/lapor data lahan")


async def test_the_preview_counts(workshop: Workshop) -> None:
    """How many drafts there are, how many must answer something again, and how much."""
    admin, _, _ = await begun(workshop)
    await workshop.judged(admin, SECOND)
    for step in ("terbit", f"di {KATINGAN}", "mulai besok"):
        await workshop.presses(admin, f"/formulir {step}")
    heard = await workshop.presses(admin, "/formulir irama weekly")
    assert "161 desa/kelurahan" in heard
    assert "2 isian yang sedang berjalan terbawa, 1 di antaranya perlu menjawab lagi 1 pertanyaan" in heard


async def test_who_goes_on_first_carries_it_by_doing_so(workshop: Workshop) -> None:
    """In the quiet hours of the first day the next answer meets the new version, and nobody is told of it afterwards."""
    admin, lost, _ = await begun(workshop)
    await workshop.publishes(admin, SECOND, day="besok")
    workshop.clock.at += timedelta(hours=18)
    assert "Belimbing" in await workshop.presses(lost, f"/lapor lahan {PETAK_PUTI}")
    await workshop.says(lost, "Belimbing")
    workshop.clock.at += timedelta(hours=6)
    await carry_due(workshop.database, workshop.house, workshop.clock.at)
    assert await workshop.heard(lost) == ""


async def test_a_draft_elsewhere_and_a_correction_stay(workshop: Workshop) -> None:
    """Published in one kecamatan, the drafts of the others keep their version; a correction keeps that of its report."""
    admin, lost, kept = await begun(workshop)
    await workshop.says(kept, "12", "KIRIM", "/perbaiki 1")
    await workshop.publishes(admin, SECOND, area="62.06.04")
    await carry_due(workshop.database, workshop.house, workshop.clock.at)
    assert await versions(workshop) == ["1", "1"]
    await workshop.publishes(admin, SECOND, area="62.06.05")
    await carry_due(workshop.database, workshop.house, workshop.clock.at)
    assert await versions(workshop) == ["2", "1"]
    assert "Cempedak" in await workshop.says(kept, "2")
    assert await workshop.heard(lost) != ""
