"""/ekspor in plain speech: the name without its slash, or the label of the key, with a form, an area and a shape."""

from __future__ import annotations

import pytest

from bot.simulator.records import Phone
from conversations.people import Role
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop, land

TENGAH = "62.06.05"


@pytest.mark.parametrize(
    ("typed", "area", "kind"),
    [
        ("ekspor lahan katingan tengah csv", TENGAH, "csv"),
        ("tolong ekspor data lahan dalam bentuk excel", KATINGAN, "xlsx"),
        ("Unduh data lahan 62.06.05 json", TENGAH, "json"),
        ("unduh data lahan excel", KATINGAN, "xlsx"),
        ("ekspor Data Lahan foto 2", KATINGAN, "foto"),
    ],
)
async def test_in_plain_speech(workshop: Workshop, typed: str, area: str, kind: str) -> None:
    """A form is known by its title or its name, a shape by its usual name."""
    officer = await reported(workshop)
    message = (await workshop.hears(officer, typed))[-1]
    assert message.paper is not None
    assert [message.paper.args[name] for name in ("form", "area", "format")] == ["lahan", area, kind]


@pytest.mark.parametrize("typed", ["ekspor karet ke mana ya", "unduh data saja dulu nanti", "unduh"])
async def test_other_speech_is_left_alone(workshop: Workshop, typed: str) -> None:
    """Words that are about something else call nothing."""
    officer = await reported(workshop)
    assert "belum kami pahami" in await workshop.says(officer, typed)


async def test_what_is_left_open_is_asked(workshop: Workshop) -> None:
    """No form: which one; no shape: which one."""
    officer = await reported(workshop)
    assert "Data apa yang ingin diunduh" in await workshop.says(officer, "unduh data")
    assert "Data apa yang ingin diunduh" in await workshop.says(officer, "unduh data katingan tengah excel")
    assert "Dalam bentuk apa" in await workshop.says(officer, "ekspor lahan")


async def reported(workshop: Workshop) -> Phone:
    """An officer where one village has filed a form that was published."""
    await workshop.publishes(await workshop.settle(Role.ADMIN), land(("integer", "luas", "Luasnya?")))
    head = await workshop.settle(Role.HEAD, PETAK_PUTI)
    await workshop.says(head, "/lapor data lahan", "Kebun", "12", "KIRIM")
    return await workshop.settle(Role.OFFICER, KATINGAN)
