"""What came in is looked at by the rules beside its kabupaten, wholly, and again after a day when more has come in."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from bot.checks import lookout
from storage.desk import Desk
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import RUNGUN, SAMBA, TELOK, Estate, given, said

__all__ = ["here"]


async def test_a_report_is_not_clean_before_the_rules_have_looked(here: Estate) -> None:
    """What just came in is never approved unseen; after the look the odd one is doubtful and the other one clean."""
    await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await here.report("koperasi", SAMBA, answers=ODD, by="Hadi")
    before = said(await here.call("Budi", "/periksa"))
    assert "sedang dibandingkan: 2" in before
    assert "Bersih" not in before
    await looked(here)
    after = said(await here.call("Budi", "/periksa"))
    assert "Bersih, dapat disetujui bersama: <b>1</b>" in after
    assert "satu per satu: <b>1</b>" in after


async def test_flags_are_worked_out_beside_the_villages_around(here: Estate) -> None:
    """The same cooperative told by two villages is flagged in the look that sees both, with the other village's name."""
    number = given(
        jumlah=1, koperasi__1__nama="KUD Sinar Kahayan", koperasi__1__nomor_badan_hukum="518.08/96/BH/XIV.10/VIII/2008"
    )
    await here.report("koperasi", TELOK, answers=number, by="Hana")
    await looked(here)
    second = await here.report("koperasi", SAMBA, answers=number, by="Hadi")
    await looked(here)
    page = said(await here.call("Budi", f"/periksa buka {second.number}"))
    assert "Desa Telok" in page
    assert "⚠" in page


async def test_what_one_look_leaves_over_is_looked_at_in_the_next(here: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many came in at once: nothing is counted as looked at that was not."""
    monkeypatch.setattr(lookout, "A_LOOK", 1)
    reports = [await here.report("koperasi", village, answers=PLAIN, by="Hana") for village in (TELOK, SAMBA, RUNGUN)]
    for _ in range(3):
        here.now += timedelta(minutes=10)
        await looked(here)
    flags = [await here.look(partial(_flags, report.number)) for report in reports]
    assert flags == [(), (), ()]


def _flags(number: int, desk: Desk) -> object:
    return desk.looks.flags(number, 1)


async def test_what_waits_is_looked_at_again_a_day_after_something_new(here: Estate) -> None:
    """The first of two tellings of one cooperative is flagged too, once a day has passed and the kabupaten has told more."""
    number = given(
        jumlah=1, koperasi__1__nama="KUD Sinar Kahayan", koperasi__1__nomor_badan_hukum="518.08/96/BH/XIV.10/VIII/2008"
    )
    first = await here.report("koperasi", TELOK, answers=number, by="Hana")
    await looked(here)
    assert await here.look(lambda desk: desk.looks.flags(first.number, 1)) == ()
    here.now += timedelta(days=2)
    await here.report("koperasi", SAMBA, answers=number, by="Hadi")
    await looked(here)
    assert await here.look(lambda desk: desk.looks.flags(first.number, 1)) != ()
