"""/rekap, /ringkasan and /belum: the figures, who is silent, and whom to call."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from conversations.draft import Facts
from conversations.people import Role
from tests.commands.estate import KASONGAN, SAMBA, TELOK, Estate, estate, presses, said

DAY = timedelta(days=1)


async def _province(here: Estate) -> None:
    await here.settle("Ani", (Role.ADMIN, ""))
    await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dinas_koperasi")
    await here.settle("Siti", (Role.HEAD, TELOK), phone="+6281200000001")
    await here.settle("Tono <b>", (Role.HEAD, SAMBA), phone="+6281200000002")


async def test_the_recap_counts_villages_against_a_named_denominator(tmp_path: Path) -> None:
    """One screen: reported of all, the funnel, pathways, cooperatives by status, and where the number of villages is from."""
    async with estate(tmp_path) as here:
        await _province(here)
        here.now -= 8 * DAY
        await here.report("pembentukan", TELOK, Facts(stage="MUS", pathway="baru", obstacle="lahan"))
        here.now += 8 * DAY
        await here.report("pembentukan", KASONGAN, Facts(stage="SOS", pathway="revitalisasi"))
        await here.report("koperasi", TELOK, Facts(cooperatives=3, active=1, inactive=1))
        page = await here.call("Budi", "/rekap")
        assert str(page[0].text) == (
            "<b>Rekap Kabupaten Katingan</b>\n"
            "Selasa, 24 November 2026, pukul 09.00 WIB\n"
            "\n"
            "<b>Pembentukan</b>\n"
            "Sudah lapor: <b>2 dari 3</b> (67%)\n"
            "Belum lapor: 1 · Lapor minggu ini: 1\n"
            "Desa/kelurahan yang sudah selesai pada tahap:\n• Sosialisasi: 2\n• Musyawarah desa: 1\n"
            "Jalur: Membentuk baru 1 · Merevitalisasi 1\n"
            "Kendala terbanyak: Lahan belum ada 1\n"
            "\n"
            "<b>Koperasi yang sudah ada</b>\n"
            "Sudah didata: 1 dari 3 desa/kelurahan\n"
            "Jumlah koperasi: 3 (aktif 1, tidak aktif 1, perlu diperiksa 1)\n"
            "\n"
            "<i>Dihitung dari 3 desa/kelurahan menurut Kepmendagri 300.2.2-2430/2025.</i>\n"
            "\n"
            "Ketuk nama wilayah untuk melihat rinciannya (sudah lapor/jumlah desa)."
        )
        assert [[button.label for button in row] for row in page[0].buttons] == [
            ["Katingan Hilir 1/1", "Katingan Tengah 1/2"],
            ["Belum lapor (1)", "Unduh Excel"],
            ["Grafik"],
        ]


async def test_a_press_drills_down_in_place_and_back(tmp_path: Path) -> None:
    """A row's button edits the same message into the area below, which leads up again, but never above the own area."""
    async with estate(tmp_path) as here:
        await _province(here)
        page = await here.call("Budi", "/rekap 62.06.04", message="77")
        assert page[0].replaces == "77"
        assert "Rekap Kecamatan Katingan Tengah" in said(page)
        assert presses(page)[-1] == "/rekap 62.06"
        assert "/rekap 62" not in presses(await here.call("Budi", "/rekap 62.06"))
        assert "/rekap 62" in presses(await here.call("Ani", "/rekap 62.06"))
        assert "/rekap semua" not in presses(await here.call("Ani", "/rekap 62"))


async def test_an_area_is_found_by_its_name(tmp_path: Path) -> None:
    """Whole or half a name, with or without its kind; what may be two things is asked."""
    async with estate(tmp_path) as here:
        await _province(here)
        assert "Rekap Kecamatan Katingan Hilir" in said(await here.call("Budi", "/rekap kec. katingan hilir"))
        assert "/rekap 62.06.04" in presses(await here.call("Budi", "/rekap katingan tengh"))
        outside = said(await here.call("Budi", "/rekap Arut Selatan"))
        assert outside == said(await here.call("Budi", "/rekap 62.01.02")) == said(await here.call("Budi", "/rekap 99.99"))


async def test_an_officer_of_two_areas_chooses(tmp_path: Path) -> None:
    """Nobody guesses which of two areas is meant."""
    async with estate(tmp_path) as here:
        await here.settle("Dedi", (Role.OFFICER, "62.06.04"), (Role.OFFICER, "62.01"))
        assert presses(await here.call("Dedi", "/rekap")) == ["/rekap 62.01", "/rekap 62.06.04"]
        assert presses(await here.call("Dedi", "/belum koperasi")) == ["/belum 62.01 koperasi", "/belum 62.06.04 koperasi"]


async def test_the_digest_names_where_help_is_needed_and_what_waits(tmp_path: Path) -> None:
    """On demand, the same page that Thursday brings."""
    async with estate(tmp_path) as here:
        await _province(here)
        siti = here.people["Siti"]
        await here.report("pembentukan", TELOK, Facts(stage="MUS"))
        await here.database.write(lambda desk: desk.applications.add(siti.id, SAMBA, here.now))
        page = await here.call("Budi", "/ringkasan")
        assert "Belum lapor 2" in said(page)
        assert "<b>Menunggu:</b> 1 laporan baru masuk, 1 permohonan" in said(page)


async def test_a_sample_is_called_a_sample(tmp_path: Path) -> None:
    """Made-up reports are never shown as if they were real."""
    async with estate(tmp_path) as here:
        await _province(here)
        await here.database.write(lambda desk: setattr(desk, "sample", True))
        for line in ("/rekap", "/ringkasan"):
            assert "Contoh data untuk latihan" in said(await here.call("Budi", line))


async def test_silent_villages_come_with_whom_to_call_and_each_look_is_noted(tmp_path: Path) -> None:
    """Counts down to the kecamatan, there names and numbers, escaped; who looked is in the audit."""
    async with estate(tmp_path) as here:
        await _province(here)
        page = await here.call("Budi", "/belum")
        assert "3 dari 3 desa/kelurahan" in said(page)
        assert "/belum 62.06.04 pembentukan" in presses(page)
        assert "+62812" not in said(page)
        page = await here.call("Budi", "/belum 62.06.04 pembentukan")
        assert "• Desa Telok: Siti, +6281200000001" in said(page)
        assert "Tono &lt;b&gt;" in said(page)
        assert "belum ada kepala desa/lurah terdaftar" in said(await here.call("Budi", "/belum 62.06.02"))
        rows = await here.database.read(lambda desk: desk.audit.latest("62.06", 5))
        assert [(row.what, row.area) for row in rows] == [("contacts", "62.06.02"), ("contacts", "62.06.04")]


async def test_the_three_views_of_silence(tmp_path: Path) -> None:
    """Never reported, not this week, and no inventory are three different lists."""
    async with estate(tmp_path) as here:
        await _province(here)
        here.now -= 8 * DAY
        await here.report("pembentukan", TELOK, Facts(stage="MUS"))
        here.now += 8 * DAY
        await here.report("koperasi", SAMBA, Facts(cooperatives=0))
        views = {view: said(await here.call("Budi", f"/belum 62.06.04 {view}")) for view in ("pembentukan", "minggu", "koperasi")}
        assert "Telok" not in views["pembentukan"]
        assert "Telok" in views["minggu"]
        assert "Telok" in views["koperasi"]
        assert "Samba" not in views["koperasi"]
        await here.report("pembentukan", SAMBA, Facts(stage="SOS"))
        assert "Semua sudah lapor" in said(await here.call("Budi", "/belum 62.06.04"))


async def test_heads_and_strangers_see_no_figures(tmp_path: Path) -> None:
    """Laggards are named to officers only."""
    async with estate(tmp_path) as here:
        await _province(here)
        for name in ("Siti", "siapa"):
            for line in ("/rekap", "/belum 62.06.04", f"/desa {SAMBA}", "/ekspor", "/peran", "/audit", "/kesehatan"):
                assert "Samba" not in said(await here.call(name, line))
