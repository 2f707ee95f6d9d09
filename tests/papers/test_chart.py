"""/grafik: what the pictures show, that they are drawn beside the event loop, and that their colours can be told apart."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.channel import Made
from bot.clock import Clock
from bot.papers import Papers, chart, drawing
from bot.papers.overseen import Look
from bot.papers.strokes import MOST_NAME, WIDE
from conversations.areas import Area
from conversations.draft import Facts
from conversations.oversight.bands import built_in_bands
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import AREAS, KASONGAN, RUNGUN, TELOK, Estate, estate, said

STAGES = ["SOS", "MUS", "AHU", "OPR"]


async def _told(here: Estate) -> None:
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    here.now -= timedelta(days=20)
    await here.report("pembentukan", TELOK, Facts("SOS"))
    here.now += timedelta(days=20)
    await here.report("pembentukan", KASONGAN, Facts("MUS"))
    await here.report("pembentukan", RUNGUN, Facts("RAT"))


async def _picture(here: Estate, kind: str, area: str = "62.06") -> chart.Picture:
    def look(desk: Desk) -> chart.Picture:
        seen = Look(desk, here.house, here.house.words("id"), {"area": area, "code": area}, here.now)
        return {"stages": chart.stages, "weeks": chart.weeks, "brief": chart.brief}[kind](seen)

    return await here.database.study(look)


def _texts(spec: dict[str, Any]) -> list[str]:
    """Every figure and name that is written in the picture."""
    values = [value for layer in spec["layer"] for value in layer["data"]["values"]]
    return [str(value[key]) for value in values for key in ("name", "n", "said") if value.get(key)]


async def test_bars_show_each_area_below_with_its_denominator(tmp_path: Path) -> None:
    """The furthest first; who has not reported is a part of the bar; a kecamatan shows the stage of each village."""
    async with estate(tmp_path) as here:
        await _told(here)
        picture = await _picture(here, "stages")
        texts = _texts(picture.spec)
        assert [text for text in texts if text.startswith("Katingan")] == ["Katingan Hilir", "Katingan Tengah"]
        assert {"1/1", "1/2"} <= set(texts)
        assert "Sudah lapor: 2 dari 3 desa/kelurahan" in picture.spec["title"]["subtitle"]
        assert "• Belum lapor: 1" in picture.words
        villages = _texts((await _picture(here, "stages", "62.06.04")).spec)
        assert {"Telok", "Samba Kahayan", "Sosialisasi", "Belum lapor"} <= set(villages)


async def test_weeks_rise_to_what_the_newest_reports_say(tmp_path: Path) -> None:
    """Eight points, the last one now, under the line of all villages."""
    async with estate(tmp_path) as here:
        await _told(here)
        picture = await _picture(here, "weeks")
        assert "• Sudah lapor: 0 → 0 → 0 → 0 → 1 → 1 → 1 → 2" in picture.words
        assert "semua: 3" in _texts(picture.spec)


async def test_who_leads_gets_the_picture_with_three_lines(tmp_path: Path) -> None:
    """The same bars; below them what was told, reached and is needed, and the way to all of it. A sample is called so."""
    async with estate(tmp_path) as here:
        await _told(here)
        picture = await _picture(here, "brief")
        assert picture.spec == (await _picture(here, "stages")).spec
        assert picture.words.split("\n") == [
            "Sudah lapor <b>2 dari 3</b> desa/kelurahan (67%), 1 baru dalam tujuh hari.",
            "Musyawarah desa: <b>1</b>.",
            "Perlu perhatian: Katingan Tengah (1 dari 2 belum lapor).",
        ]
        assert [button.data for row in picture.buttons for button in row] == ["/ringkasan 62.06 lengkap", "/grafik 62.06 tren"]
        await here.database.write(lambda desk: setattr(desk, "sample", True))
        assert "Contoh data untuk latihan" in (await _picture(here, "brief")).words


async def test_nothing_reported_and_long_names_stay_in_the_picture(tmp_path: Path) -> None:
    """All zero is a picture of grey bars; a name is given no more room than the bars can spare."""
    long = Area("62.06", "Kabupaten Administrasi Kepulauan Siau Tagulandang Biaro")
    areas = tuple(replace(long, code=one.code) if one.code == "62.06" else one for one in AREAS)
    async with estate(tmp_path, areas) as here:
        picture = await _picture(here, "stages", "62")
        bar = picture.spec["layer"][0]["data"]["values"]
        assert {value["band"] for value in bar} == {"Belum lapor (5)"}
        assert min(value["x"] for value in bar) * WIDE <= MOST_NAME
        weeks = await _picture(here, "weeks", "62")
        assert "0 → 0" in weeks.words


async def test_the_picture_is_drawn_in_a_process_of_its_own(tmp_path: Path) -> None:
    """A PNG of 1080 pixels for who oversees the area, while the event loop goes on."""
    async with estate(tmp_path) as here:
        await _told(here)
        message = (await here.call("Budi", "/grafik"))[0]
        assert message.paper is not None
        papers = Papers(here.database, here.house, Clock(), Path())
        making = asyncio.create_task(papers(message.paper, Address("telegram", "Budi"), 10**7))
        turns = 0
        while not making.done():
            turns += 1
            await asyncio.sleep(0.01)
        made: Made = making.result()
        assert turns > 10
        assert made.file is not None
        assert made.file.mime == "image/png"
        assert int.from_bytes(made.file.content[16:20], "big") == 1080
        assert made.buttons[0][0].data == "/grafik 62.06 tren"
        assert "tidak ada dalam cakupan" in said(await here.call("Budi", "/grafik 62.01"))


async def test_what_cannot_be_drawn_is_still_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken drawing keeps back the picture, never the figures."""
    monkeypatch.setattr(drawing, "BRUSH", tmp_path / "none.py")
    async with estate(tmp_path) as here:
        await _told(here)
        message = (await here.call("Budi", "/grafik 62.06 tren"))[0]
        assert message.paper is not None
        made = await Papers(here.database, here.house, Clock(), Path())(message.paper, Address("telegram", "Budi"), 10**7)
        assert made.file is None
        assert "dari 3</b> desa/kelurahan" in made.words


def test_bands_keep_apart_for_the_colour_blind_and_in_grey() -> None:
    """Each is clearly lighter than the one before it, and figures stand out from each."""
    bands = built_in_bands()
    told = [_light(band.colour) for band in bands.told]
    assert all(after - before > 0.1 for before, after in pairwise(told))
    for band in bands.every:
        light, dark = sorted((_light(band.colour), _light(band.ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4


def test_every_stage_has_one_band() -> None:
    """A report without a stage, or with one that no form knows, has begun; nothing is lost and nothing counted twice."""
    bands = built_in_bands()
    assert [bands.of(STAGES, stage).name for stage in ("", "X", "SOS", "MUS", "AHU", "OPR")] == [
        "begun", "begun", "begun", "deed", "legal", "trading",
    ]  # fmt: skip
    assert [bands.of(STAGES, "LHN", done).name for done in ("SOS LHN", "SOS MUS LHN", "SOS MUS AHU LHN", "AHUX OPRX")] == [
        "begun", "deed", "legal", "begun",
    ]  # fmt: skip
    split = bands.split(STAGES, {("", ""): 1, ("MUS", ""): 2, ("OPR", ""): 1}, 10)
    assert [number for _, number in split] == [1, 0, 2, 1, 6]


def _light(colour: str) -> float:
    """How light a colour is to the eye, 0 … 1 (relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
