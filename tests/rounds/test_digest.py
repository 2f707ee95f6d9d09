"""The digest as it is read, line by line: golden pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.areas import Area, Gazetteer
from conversations.draft import Facts
from conversations.oversight.counts import Counts, Tally, count
from conversations.oversight.digest import Page, digest, recap
from conversations.texts import read_locales
from storage.reports import Standing

NOW = datetime(2026, 11, 26, 7, tzinfo=UTC)
WORDS = read_locales()["id"]
PLACES = Gazetteer(
    [
        Area("62", "Kalimantan Tengah"),
        Area("62.06", "Kabupaten Katingan"),
        *(Area(f"62.06.{kec:02}", f"Kecamatan{kec}") for kec in range(1, 6)),
        *(Area(f"62.06.{kec:02}.20{desa:02}", f"Desa{kec}-{desa}") for kec in range(1, 6) for desa in range(1, 5)),
    ]
)
LABELS = {"SOS": "Sosialisasi", "MUS": "Musyawarah desa", "AKT": "Akta", "baru": "Membentuk baru", "lahan": "Lahan"}


def _page(waiting: int = 0) -> Page:
    return Page(PLACES, "62.06", NOW.astimezone(ZoneInfo("Asia/Jakarta")), LABELS, waiting)


def _counts(formation: list[Standing], inventory: list[Standing]) -> Counts:
    return count(PLACES, "62.06", ["SOS", "MUS", "AKT"], _tally(formation), _tally(inventory))


def _tally(standings: list[Standing], length: int = 8) -> Tally:
    """What the storage adds up of reports such as these."""
    facts = [at.facts for at in standings]
    return Tally(
        Counter(at.area[:length] for at in standings),
        Counter((at.area[:length], at.facts.stage) for at in standings),
        Counter((one.stage, one.done) for one in facts),
        Counter(one.pathway for one in facts),
        Counter(one.obstacle for one in facts),
        sum(at.at >= NOW - timedelta(days=3) for at in standings),
        *(sum(getattr(one, name) or 0 for one in facts) for name in ("cooperatives", "active", "inactive")),
    )


def test_a_week_in_which_nobody_reported() -> None:
    """The beginning: zeros, no empty lists, no blame."""
    message = digest(WORDS, _page(), _counts([], []))
    assert str(message.text) == (
        "<b>Ringkasan mingguan Kabupaten Katingan</b>\n"
        "Kamis, 26 November 2026, pukul 14.00 WIB\n"
        "\n"
        "<b>Pembentukan</b>\n"
        "Sudah lapor: <b>0 dari 20</b> (0%)\n"
        "Belum lapor: 20 · Lapor minggu ini: 0\n"
        "Terbanyak belum lapor: Kecamatan1 4 · Kecamatan2 4 · Kecamatan3 4\n"
        "\n"
        "<b>Koperasi yang sudah ada</b>\n"
        "Sudah didata: 0 dari 20 desa/kelurahan\n"
        "\n"
        "<i>Dihitung dari 20 desa/kelurahan menurut Kepmendagri 300.2.2-2430/2025.</i>"
    )


def test_a_week_of_work() -> None:
    """Funnel, pathways, obstacles, cooperatives, where help is needed, what waits: one screen."""
    codes = [village.code for village in PLACES.villages("62.06")]
    stages = ["AKT"] * 3 + ["MUS"] * 5 + ["SOS"] * 4 + [""]
    formation = [
        Standing(
            code, Facts(stage, "baru" if stage != "SOS" else "", "lahan" if stage == "MUS" else ""), NOW - timedelta(days=n), n
        )
        for n, (code, stage) in enumerate(zip(codes, stages, strict=False))
    ]
    inventory = [
        Standing(codes[0], Facts(cooperatives=4, active=1, inactive=2), NOW, 1),
        Standing(codes[1], Facts(cooperatives=0), NOW, 2),
    ]
    message = digest(WORDS, _page(waiting=2), _counts(formation, inventory))
    assert str(message.text) == (
        "<b>Ringkasan mingguan Kabupaten Katingan</b>\n"
        "Kamis, 26 November 2026, pukul 14.00 WIB\n"
        "\n"
        "<b>Pembentukan</b>\n"
        "Sudah lapor: <b>13 dari 20</b> (65%)\n"
        "Belum lapor: 7 · Lapor minggu ini: 4\n"
        "Desa/kelurahan yang sudah selesai pada tahap:\n• Sosialisasi: 12\n• Musyawarah desa: 8\n• Akta: 3\n"
        "Jalur: Membentuk baru 9\n"
        "Kendala terbanyak: Lahan 5\n"
        "Terbanyak belum lapor: Kecamatan5 4 · Kecamatan4 3\n"
        "\n"
        "<b>Koperasi yang sudah ada</b>\n"
        "Sudah didata: 2 dari 20 desa/kelurahan\n"
        "Jumlah koperasi: 4 (aktif 1, tidak aktif 2, perlu diperiksa 1)\n"
        "\n"
        "Menunggu keputusan Bapak/Ibu: 2 permohonan kepala desa.\n"
        "\n"
        "<i>Dihitung dari 20 desa/kelurahan menurut Kepmendagri 300.2.2-2430/2025.</i>"
    )
    pressed = [button.data for row in message.buttons for button in row]
    assert pressed == ["/rekap 62.06", "/grafik 62.06", "/belum 62.06", "/ekspor pembentukan 62.06"]


def test_a_hundred_percent_is_said_only_when_nobody_is_missing() -> None:
    """Rounding never hides a village, nor those that reported."""
    formation = [Standing(village.code, Facts("SOS"), NOW, 1) for village in PLACES.villages("62.06")]
    counts = _counts(formation, [])
    assert (counts.reported, counts.silent) == (20, 0)
    assert "(100%)" in recap(WORDS, _page(), counts).text
    assert "(95%)" in recap(WORDS, _page(), _counts(formation[1:], [])).text
    for reported, villages, percent in ((80, 161, 50), (199, 200, 99), (1, 1571, 1), (0, 161, 0)):
        assert f"({percent}%)" in recap(WORDS, _page(), replace(counts, reported=reported, villages=villages)).text


def test_hostile_names_stay_text() -> None:
    """An area or label with markup in it is shown, not obeyed."""
    places = Gazetteer([Area("62", "<b>&"), Area("62.01", "Kabupaten <i>")])
    page = Page(places, "62", NOW.astimezone(ZoneInfo("Asia/Jakarta")), {"SOS": "<u>x"})
    counts = count(places, "62", ["SOS"], _tally([Standing("62.01", Facts("SOS"), NOW, 1)], 5), Tally())
    text = str(recap(WORDS, page, counts).text)
    assert "Provinsi &lt;b&gt;&amp;" in text
    assert "&lt;u&gt;x: 1" in text


def test_each_stage_counts_those_that_have_done_it() -> None:
    """Stages run side by side: who has land and no tax number counts for land alone; equal neighbours share a line."""
    formation = [
        Standing("62.06.01.2001", Facts("LHN", done="SOS AHU LHN"), NOW, 1),
        Standing("62.06.01.2002", Facts("NPWP", done="SOS AHU NPWP"), NOW, 2),
    ]
    counts = count(PLACES, "62.06", ["SOS", "AHU", "NPWP", "LHN"], _tally(formation), Tally())
    assert counts.stages == {"SOS": 2, "AHU": 2, "NPWP": 1, "LHN": 1}
    text = recap(WORDS, _page(), counts).text
    assert "s.d. AHU: 2" in text
    assert "• NPWP s.d. LHN: 1" in text
