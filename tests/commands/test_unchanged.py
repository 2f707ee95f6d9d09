"""A correction that corrects nothing: no officer has to look at it again, and no advice is said twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.filings import file
from bot.registry import Call
from bot.rounds import Rounds
from conversations.checking.states import fold
from conversations.draft import Answer, Answers, Draft, Report
from conversations.people import Address
from storage.desk import Desk
from tests.commands.checkers import PLAIN, here, looked
from tests.commands.estate import TELOK, Estate, given, presses, said

__all__ = ["here"]
SAME = "tidak perlu diperiksa lagi"
ADVICE = "Pertimbangannya"


async def _sent(here: Estate, answers: Answers, corrects: int = 0) -> tuple[Report, str]:
    """The inventory of Hana of Telok as it is sent from the chat, and what she reads then."""

    def work(desk: Desk) -> tuple[Report, str]:
        hana = desk.people.get(here.people["Hana"].id)
        call = Call(desk, here.house, here.house.words("id"), hana, Address("telegram", "Hana"), here.now)
        messages = file(call, here.house.forms["koperasi"], Draft("koperasi", "1", TELOK, answers, corrects=corrects))
        report = desk.reports.latest("koperasi", TELOK)
        assert report is not None
        return report, said(messages)

    return await here.database.write(work)


async def _approved(here: Estate) -> int:
    report, _ = await _sent(here, PLAIN)
    await looked(here)
    assert "Disetujui" in said(await here.call("Budi", f"/periksa ya {report.number} 1"))
    await here.carried()
    here.now += timedelta(minutes=10)
    return report.number


async def test_what_was_approved_stays_so_when_nothing_has_changed(here: Estate) -> None:
    """The head reads that it need not be looked at again; nothing waits, nobody is told, and it can be taken back as before."""
    number = await _approved(here)
    report, read = await _sent(here, {path: Answer(one.value, at=here.now) for path, one in PLAIN.items()}, number)
    assert report.revision == 2
    assert SAME in read
    assert "Semua laporan sudah diperiksa" in said(await here.call("Budi", "/periksa"))
    rounds = Rounds(here.database, here.house, lambda: None)
    for hours in (0, 1, 2):
        here.now += timedelta(hours=hours)
        await rounds.walk(here.now)
        assert "perbaikan" not in said((await here.carried()).get("Sari", []))
    page = await here.call("Budi", f"/periksa buka {number}")
    assert "Disetujui" in said(page)
    assert f"/periksa batal {number} 2" in presses(page)
    deeds, standing = await here.database.read(lambda desk: (desk.checks.deeds(number), desk.checks.standing(number)))
    assert fold(deeds) == standing
    assert "Persetujuan dibatalkan" in said(await here.call("Budi", f"/periksa batal {number} 2"))


@pytest.mark.parametrize("change", [{"koperasi/1/aset": 91_000_000}, {"koperasi/1/rat": "2025"}, {"koperasi/1/nama": None}])
async def test_the_least_change_is_looked_at_again(here: Estate, change: dict[str, str | int | None]) -> None:
    """Another figure, an answer more, an answer less."""
    number = await _approved(here)
    _, read = await _sent(here, {**PLAIN, **{path: Answer(value) for path, value in change.items()}}, number)
    assert SAME not in read
    assert f"/periksa ya {number} 2" in presses(await here.call("Budi", f"/periksa buka {number}"))


async def test_what_nobody_has_approved_still_waits(here: Estate) -> None:
    """Sent twice without a change before anybody has looked: the head reads nothing of officers, and it is to be looked at."""
    report, _ = await _sent(here, PLAIN)
    _, read = await _sent(here, PLAIN, report.number)
    assert SAME not in read
    await looked(here)
    assert f"/periksa ya {report.number} 2" in presses(await here.call("Budi", f"/periksa buka {report.number}"))


async def test_the_same_advice_is_said_once(here: Estate) -> None:
    """After a correction it is said again only when it is another one."""
    report, read = await _sent(here, PLAIN)
    assert ADVICE in read
    _, read = await _sent(here, {**PLAIN, "koperasi/1/aset": Answer(95_000_000)}, report.number)
    assert ADVICE not in read
    _, read = await _sent(here, given(jumlah=0), report.number)
    assert ADVICE in read
