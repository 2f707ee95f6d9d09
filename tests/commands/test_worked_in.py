"""The digest is worked in place: what waits stands below it as buttons, with what has moved; heads are thanked once."""

from __future__ import annotations

from datetime import timedelta

from conversations.draft import Facts
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import KASONGAN, MENDAWAI, NOW, RUNGUN, SAMBA, TELOK, Estate, presses, said

__all__ = ["here"]


async def test_the_digest_can_be_worked_in(here: Estate) -> None:
    """Below it stand the buttons for what waits; what they bring comes below the digest and does not take its place."""
    await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await here.report("koperasi", SAMBA, answers=ODD, by="Hadi")
    await here.report("koperasi", RUNGUN, answers=ODD, by="Hadi")
    await looked(here)
    digest = await here.call("Budi", "/ringkasan 62.06")
    assert "1 bersih, 1 perlu dilihat" in said(digest)
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
    assert "<b>0</b> desa/kelurahan baru lapor, <b>1</b> maju tahapnya" in text
    assert "Desa Telok: Sosialisasi, sejak 25 Okt 2026 (Lahan belum ada)" in text
    assert "Kasongan Lama: " not in text
    assert "<b>0</b> maju tahapnya" in said(await here.call("Tono", "/ringkasan 62.01"))
    here.now += timedelta(days=8)
    await here.report("pembentukan", RUNGUN, Facts(stage="SOS"), by="Hana")
    assert "<b>1</b> desa/kelurahan baru lapor" in said(await here.call("Tono", "/ringkasan 62.01"))


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
