"""Who asks for silence gets it, is seen by the officers, and does not stay out of the count for ever by asking again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from conversations.draft import Facts
from conversations.people import Role
from tests.commands.estate import TELOK, Estate, estate, said
from tests.rounds.test_escalations import DAY, HOUR, TUESDAY, _naming, _settled, _walk

WARNING = "kami sampaikan kepada petugas"


async def test_silence_asked_for_month_after_month_ends_in_a_warning_too(tmp_path: Path) -> None:
    """A press while it holds prolongs nothing; the fourth reminder warns, and the officers read how often it was asked for."""
    async with estate(tmp_path) as here:
        await _settled(here)
        reminded, warned, named = [], [], []
        for day in [first + week * 7 for week in range(17) for first in (0, 2, 3, 6)]:  # Tuesday, Thursday, Friday, Monday.
            heard = await _walk(here, TUESDAY + day * DAY + 2 * HOUR)
            if "Siti" in heard:
                reminded.append(day)
                warned += [day] if WARNING in said(heard["Siti"]) else []
            lines = said(_naming(heard).get("Budi", [])).partition("Desa Telok")[2].splitlines()
            named += [lines[2]] if lines else []
            if reminded and day - reminded[-1] < 30:
                await here.call("Siti", "/diam")
        assert reminded[:4] == [0, 30, 63, 93]
        assert warned == [reminded[3]]
        assert len(named) == 1
        assert "sudah 4 kali tanpa laporan di antaranya" in named[0]


async def _seen(here: Estate) -> list[str]:
    pages = [await here.call("Budi", line) for line in ("/belum 62.06.04 minggu", f"/desa {TELOK}")]
    return [next((line.strip() for line in said(page).splitlines() if "ingat" in line), "") for page in pages]


async def test_officers_see_who_is_not_reminded_and_how_often_it_was_asked(tmp_path: Path) -> None:
    """On the list of the silent and on the card; a report in between begins the count anew; a press more is none."""
    async with estate(tmp_path) as here:
        await _settled(here)
        here.now = TUESDAY
        assert await _seen(here) == ["", ""]
        assert "sampai Kamis, 24 Desember 2026" in said(await here.call("Siti", "/diam"))
        here.now += 3 * DAY
        assert "sedang berhenti sampai Kamis, 24 Desember 2026" in said(await here.call("Siti", "/diam"))
        assert await _seen(here) == ["minta tidak diingatkan sampai 24 Des 2026"] * 2
        here.now = TUESDAY + 31 * DAY
        assert await _seen(here) == ["", ""]
        await here.call("Siti", "/diam")
        assert await _seen(here) == ["minta tidak diingatkan sampai 24 Jan 2027, sudah 2 kali tanpa laporan di antaranya"] * 2
        await here.report("pembentukan", TELOK, Facts(stage="SOS"))
        here.now += 40 * DAY
        await here.call("Siti", "/diam")
        assert await _seen(here) == ["minta tidak diingatkan sampai 5 Mar 2027"] * 2
        await here.call("Siti", "/berhenti")
        assert await _seen(here) == ["tidak menerima pengingat lagi; mohon dihubungi langsung"] * 2
        assert "Maret" not in said(await here.call("Siti", "/diam"))


async def test_of_two_heads_it_is_said_whose_wish_it_is(tmp_path: Path) -> None:
    """The other one is reminded as before, and can be called."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Kedua", (Role.HEAD, TELOK))
        here.now = TUESDAY
        await here.call("Kedua", "/diam")
        assert await _seen(here) == ["Kedua minta tidak diingatkan sampai 24 Des 2026"] * 2
        here.now += timedelta(days=1)
        assert "Siti" in await _walk(here, here.now)
