"""The digest is worked in place: what waits stands below it as buttons, with what has moved; heads are thanked once."""

from __future__ import annotations

from datetime import timedelta

from conversations.draft import Facts
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import KASONGAN, MENDAWAI, NOW, RUNGUN, SAMBA, TELOK, Estate, given, presses, said

__all__ = ["here"]


async def test_the_digest_can_be_worked_in(here: Estate) -> None:
    """Below it stand the buttons for what waits; what they bring comes below the digest and does not take its place."""
    await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await here.report("koperasi", SAMBA, answers=ODD, by="Hadi")
    await here.report("koperasi", RUNGUN, answers=ODD, by="Hadi")
    await looked(here)
    digest = await here.call("Budi", "/ringkasan 62.06")
    assert "<b>Janggal:</b> Samba Kahayan" in said(digest)
    assert "Setujui yang bersih (1)" in said(digest)
    assert "Perlu dilihat 1" in said(digest)
    work = [line for line in presses(digest) if line.startswith("/periksa")]
    assert len(work) == 2
    for line in work:
        (answer,) = await here.call("Budi", line, message="7")
        assert answer.replaces == ""


async def test_the_digest_says_what_moved_and_what_stands_still(here: Estate) -> None:
    """New villages and stages of the last seven days; the longest at one stage, with its obstacle, but not one that is done."""
    for days, village, stage in (
        (30, TELOK, "SOS"),
        (20, SAMBA, "SOS"),
        (40, KASONGAN, "RAT"),
        (3, TELOK, "SOS"),
        (2, SAMBA, "MUS"),
        (30, MENDAWAI, "MUS"),
        (3, MENDAWAI, "SOS"),
    ):
        here.now = NOW - timedelta(days=days)
        await here.report("pembentukan", village, Facts(stage=stage, obstacle="lahan"), by="Hana")
    here.now = NOW
    text = said(await here.call("Budi", "/ringkasan 62.06"))
    assert "Tujuh hari: 0 baru, 1 maju tahap" in text
    assert "<b>Tertahan:</b> Telok (Sosialisasi, 30 hari, lahan belum ada)\n" in text
    assert "<b>Diam:</b> Kasongan Lama 40 hari\n" in text
    assert "0 maju tahap" in said(await here.call("Tono", "/ringkasan 62.01"))
    here.now += timedelta(days=8)
    await here.report("pembentukan", RUNGUN, Facts(stage="SOS"), by="Hana")
    assert "Tujuh hari: 1 baru" in said(await here.call("Tono", "/ringkasan 62.01"))


async def test_the_pathways_that_new_inventories_point_to_are_told(here: Estate) -> None:
    """Those of the last seven days, with the reason; older ones are no news, and what lies outside is not told."""
    await here.report("koperasi", RUNGUN, answers=PLAIN, by="Hana")
    here.now = NOW - timedelta(days=8)
    await here.report("koperasi", SAMBA, answers=PLAIN, by="Hadi")
    here.now = NOW
    await here.report("koperasi", TELOK, answers=given(jumlah=0), by="Hana")
    assert "<b>Usulan jalur:</b> baru 1\n" in said(await here.call("Budi", "/ringkasan 62.06"))
    (page,) = await here.call("Budi", "/ringkasan 62.06 jalur", message="4")
    assert "1. Desa Telok (Kecamatan Katingan Tengah): <b>baru</b>. Belum ada koperasi yang tercatat." in page.text
    assert "Samba" not in page.text
    assert page.replaces == "4"


async def test_whose_silence_is_excused_is_not_named_as_silent(here: Estate) -> None:
    """A village that an officer has marked is counted as such, and left out of those who are long silent."""
    here.now = NOW - timedelta(days=40)
    for village in (TELOK, SAMBA):
        await here.report("pembentukan", village, Facts(stage="SOS"), by="Hana")
    here.now = NOW
    budi = here.people["Budi"].id
    until = here.house.today(NOW, TELOK) + timedelta(days=9)
    await here.database.write(lambda desk: desk.silences.mark(TELOK, "sinyal", until, by=budi, now=NOW))
    text = said(await here.call("Budi", "/ringkasan"))
    assert "<b>Diam:</b> Samba Kahayan 40 hari\n" in text
    assert "Berhalangan lapor: 1 desa" in text


async def test_thanks_go_out_once(here: Estate) -> None:
    """One letter a village however many reports were approved, and none when the button is pressed again."""
    for form in ("koperasi", "pembentukan"):
        await here.report(form, TELOK, answers=PLAIN if form == "koperasi" else {}, by="Hana")
    await looked(here)
    sure = next(line for line in presses(await here.call("Budi", "/periksa bersih 62.06")) if "sahkan" in line)
    assert "/periksa terima 62.06" in presses(await here.call("Budi", sure))
    for _ in range(2):
        await here.call("Budi", "/periksa terima 62.06")
    (letter,) = await here.letters("Hana")
    assert "Data koperasi" in letter.text
    assert "Pembentukan" in letter.text
