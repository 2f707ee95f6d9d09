"""/desa: one village's card, its answers and its evidence."""

from __future__ import annotations

from pathlib import Path

from conversations.draft import Facts
from conversations.people import Role
from tests.commands.estate import MENDAWAI, SAMBA, TELOK, Estate, estate, given, presses, said


async def _reported(here: Estate) -> None:
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    await here.settle("Siti <i>", (Role.HEAD, TELOK), phone="+6281200000001")
    facts = Facts(stage="MUS", pathway="baru", obstacle="lahan")
    await here.report("pembentukan", TELOK, facts, given(tahap="MUS", jalur="baru", foto="abc123"), by="Siti <i>")
    answers = given(jumlah=2, koperasi__1__nama="<b>KUD</b> & Maju", koperasi__2__nama="CU Betang", koperasi__2__aset=1_000_000)
    await here.report("koperasi", TELOK, Facts(cooperatives=2, active=1, inactive=0), answers, by="Siti <i>")


async def test_the_card_of_a_village(tmp_path: Path) -> None:
    """Head and phone, stage, pathway, obstacle, cooperatives and the last reports; the look is noted."""
    async with estate(tmp_path) as here:
        await _reported(here)
        page = await here.call("Budi", "/desa telok")
        assert str(page[0].text) == (
            "<b>Desa Telok</b> (62.06.04.2003)\n"
            "Kecamatan Katingan Tengah, Kabupaten Katingan\n"
            "\n"
            "Siti &lt;i&gt; (Kepala Desa), +6281200000001\n"
            "Jalur: Membentuk baru\n"
            "Tahap terakhir selesai: Musyawarah desa\n"
            "Kendala: Lahan belum ada\n"
            "Jumlah koperasi: 2 (aktif 1, tidak aktif 0, perlu diperiksa 1)\n"
            "\n"
            "<b>Laporan terakhir</b>\n"
            "Pembentukan Koperasi Merah Putih: 24 Nov 2026, nomor 1\n"
            "Data koperasi: 24 Nov 2026, nomor 2"
        )
        assert presses(page) == [f"/desa {TELOK} isi 1", f"/desa {TELOK} bukti 1", f"/desa {TELOK} isi 2"]
        row = (await here.database.read(lambda desk: desk.audit.latest(TELOK, 1)))[0]
        assert (row.what, row.who) == ("card", here.people["Budi"].id)


async def test_the_answers_of_a_report(tmp_path: Path) -> None:
    """Each answer in words, each cooperative under its number, nothing unescaped."""
    async with estate(tmp_path) as here:
        await _reported(here)
        page = said(await here.call("Budi", f"/desa {TELOK} isi 2"))
        assert "<i>Koperasi 1</i>\nNama koperasi: <b>&lt;b&gt;KUD&lt;/b&gt; &amp; Maju</b>" in page
        assert "Aset: <b>Rp1.000.000</b>" in page


async def test_evidence_is_shown_with_what_it_is(tmp_path: Path) -> None:
    """Photos come by their name in the media store."""
    async with estate(tmp_path) as here:
        await _reported(here)
        shown = await here.call("Budi", f"/desa {TELOK} bukti 1")
        assert [(message.media, "Foto musyawarah" in message.text) for message in shown] == [("abc123", True)]
        assert "tidak memuat foto" in said(await here.call("Budi", f"/desa {TELOK} bukti 2"))


async def test_a_misspelt_name_is_offered_never_guessed(tmp_path: Path) -> None:
    """A name that is only alike comes as a button with its kecamatan."""
    async with estate(tmp_path) as here:
        await _reported(here)
        page = await here.call("Budi", "/desa telk")
        assert presses(page)[0] == f"/desa {TELOK}"
        assert "Telok (Kecamatan Katingan Tengah)" in said(page)


async def test_nothing_of_a_village_outside(tmp_path: Path) -> None:
    """Neither by name nor by code, nor through another village's report number."""
    async with estate(tmp_path) as here:
        await _reported(here)
        number = (await here.report("pembentukan", MENDAWAI, Facts(stage="RAT"), given(tahap="RAT"))).number
        for line in ("/desa mendawai", f"/desa {MENDAWAI}", f"/desa {MENDAWAI} isi {number}"):
            assert "tidak kami temukan" in said(await here.call("Budi", line))
        for verb in ("isi", "bukti"):
            assert "Laporan itu tidak ada" in said(await here.call("Budi", f"/desa {TELOK} {verb} {number}"))
            assert "Laporan itu tidak ada" in said(await here.call("Budi", f"/desa {SAMBA} {verb} 9{'9' * 30}"))
