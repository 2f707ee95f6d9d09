"""The digest as it is read, line by line: golden pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from textwrap import wrap
from zoneinfo import ZoneInfo

from markupsafe import Markup

from conversations.areas import Area, Gazetteer
from conversations.draft import Facts
from conversations.oversight.counts import Counts, Tally, count
from conversations.oversight.digest import Page, recap
from conversations.oversight.listed import listed
from conversations.oversight.screen import brief_lines, digest
from conversations.oversight.weekly import Pointed, Quiet, Still, Week
from conversations.texts import Phrase, read_locales
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
        Counter((at.area[:length], at.facts.stage, at.facts.done) for at in standings),
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
        "<b>Ringkasan Kabupaten Katingan</b>\n"
        "26 Nov 2026, 14.00 WIB\n"
        "Sudah lapor: <b>0 dari 20</b> desa (0%)\n"
        "<i>(Kepmendagri 300.2.2-2430/2025)</i>\n"
        "<b>Selesai:</b> Musdes 0, Akta 0"
    )
    assert [button.data for row in message.buttons for button in row] == [
        "/belum 62.06",
        "/rekap 62.06",
        "/grafik 62.06",
        "/ringkasan atur",
    ]


def _week(villages: list[str], clean: int = 14) -> Week:
    """A week in which everything happened that a digest tells of, in every one of these villages."""
    day = NOW.date()
    return Week(
        new=24,
        moved=13,
        quiet=tuple(Quiet(code, day - timedelta(days=45)) for code in villages),
        still=tuple(Still(code, "MUS", "lahan", day - timedelta(days=60)) for code in villages),
        pointed=tuple(
            Pointed(code, "verifikasi" if n % 2 else "merevitalisasi", Phrase("pathway-reason-none"))
            for n, code in enumerate(villages)
        ),
        odd=tuple(villages),
        clean=clean,
        doubtful=len(villages),
        returned=3,
        unlooked=2,
    )


def _formation(codes: list[str]) -> list[Standing]:
    stages = ["AKT"] * 3 + ["MUS"] * 5 + ["SOS"] * 4 + [""]
    return [
        Standing(
            code, Facts(stage, "baru" if stage != "SOS" else "", "lahan" if stage == "MUS" else ""), NOW - timedelta(days=n), n
        )
        for n, (code, stage) in enumerate(zip(codes, stages, strict=False))
    ]


def test_a_week_of_work() -> None:
    """What was told, the funnel, who is silent, who stands still and why, what is pointed to, what looks wrong, what waits."""
    codes = [village.code for village in PLACES.villages("62.06")]
    page = replace(_page(waiting=2), week=_week(codes[:4]))
    message = digest(WORDS, page, _counts(_formation(codes), []))
    assert str(message.text) == (
        "<b>Ringkasan Kabupaten Katingan</b>\n"
        "26 Nov 2026, 14.00 WIB\n"
        "Sudah lapor: <b>13 dari 20</b> desa (65%)\n"
        "<i>(Kepmendagri 300.2.2-2430/2025)</i>\n"
        "Tujuh hari: 24 baru, 13 maju tahap\n"
        "<b>Selesai:</b> Musdes 8, Akta 3\n"
        "<b>Diam:</b> Desa1-1 45 hari, Desa1-2 45 hari dan 2 lagi\n"
        "<b>Tertahan:</b> Desa1-1 (Musdes, 60 hari, lahan), Desa1-2 (Musdes, 60 hari, lahan) dan 2 lagi\n"
        "<b>Usulan jalur:</b> merevitalisasi 2, perlu verifikasi 2\n"
        "<b>Janggal:</b> Desa1-1, Desa1-2 dan 2 lagi\n"
        "<b>Menunggu:</b> 2 laporan baru masuk, 3 jawaban desa, 2 permohonan"
    )
    assert [[(button.label, button.data) for button in row] for row in message.buttons] == [
        [("Setujui yang bersih (14)", "/periksa bersih 62.06 baru")],
        [("Perlu dilihat 4", "/periksa lanjut 62.06 baru"), ("Belum lapor 7", "/belum 62.06")],
        [
            ("Diam 4", "/ringkasan 62.06 diam"),
            ("Tertahan 4", "/ringkasan 62.06 tertahan"),
            ("Usulan 4", "/ringkasan 62.06 jalur"),
        ],
        [("Rekap", "/rekap 62.06"), ("Grafik", "/grafik 62.06"), ("Atur", "/ringkasan atur")],
    ]


def test_the_busiest_week_stays_on_one_screen_of_a_cheap_phone() -> None:
    """With long names everywhere: at most some twenty lines of 33 letters, and four rows of buttons that are not cut."""
    long = [
        Area("62.06", "Kabupaten Kotawaringin Barat"),
        *(Area(f"62.06.0{kec}", "Tewang Sangalang Garing") for kec in range(1, 10)),
        *(Area(f"62.06.0{kec}.20{n:02}", f"Tumbang Habangoi Sangalang {n}") for kec in range(1, 10) for n in range(1, 31)),
    ]
    places = Gazetteer(long)
    codes = [village.code for village in places.villages("62.06")]
    labels = {**LABELS, "AHU": "SK AHU", "LHN": "Lahan", "OPR": "Usaha berjalan", "lahan": "Surat atau status lahan"}
    page = Page(places, "62.06", NOW.astimezone(ZoneInfo("Asia/Jakarta")), labels, 12, (), 17, _week(codes, 199))
    counts = count(places, "62.06", ["SOS", "MUS", "AKT", "AHU", "LHN", "OPR"], _tally(_formation(codes)), Tally())
    message = digest(WORDS, page, counts)
    plain = [Markup(line).striptags() for line in str(message.text).split("\n")]
    assert sum(len(wrap(line, 33)) for line in plain) <= 22
    assert len(message.buttons) == 4
    assert max(len(button.label) for button in message.buttons[0]) <= 30
    for row in message.buttons[1:]:
        assert sum(len(button.label) for button in row) <= 34, row


def test_a_long_list_is_turned_over_in_pages() -> None:
    """Eight villages a page, the worst first, a number each to open its card; a page that is not there is the last one."""
    codes = [village.code for village in PLACES.villages("62.06")]
    page = _page()
    for view, says in (("diam", "45 hari (terakhir 12 Okt 2026)"), ("tertahan", "kendala: lahan"), ("jalur", "perlu verifikasi")):
        first = listed(WORDS, page, _week(codes), view, 1)
        assert says in str(first.text)
        pressed = [button.data for row in first.buttons for button in row]
        assert pressed[:8] == [f"/desa {code} baru" for code in codes[:8]]
        assert pressed[8:] == [f"/ringkasan 62.06 {view} 2", "/ringkasan 62.06"]
        last = [button.data for row in listed(WORDS, page, _week(codes), view, 99).buttons for button in row]
        assert last[:4] == [f"/desa {code} baru" for code in codes[16:]]
        assert "Tidak ada" in str(listed(WORDS, page, _week([]), view, 1).text)


def test_three_lines_for_who_leads() -> None:
    """Told, reached, and where help is needed; when all have told, that is said."""
    codes = [village.code for village in PLACES.villages("62.06")]
    lines = brief_lines(WORDS, _counts(_formation(codes), []), LABELS, 4).split("\n")
    assert lines == [
        "Sudah lapor <b>13 dari 20</b> desa/kelurahan (65%), 4 baru dalam tujuh hari.",
        "Musyawarah desa: <b>8</b>.",
        "Perlu perhatian: Kecamatan5 (4 dari 4 belum lapor), kendala lahan (5 desa).",
    ]
    every = [Standing(code, Facts("AKT"), NOW, 1) for code in codes]
    assert brief_lines(WORDS, _counts(every, []), LABELS, 0).endswith("Semua desa/kelurahan sudah lapor.")


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
