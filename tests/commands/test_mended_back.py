"""What an officer reads of corrections: what was told last is not left standing, and nothing is told twice."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.bulletins import write_fresh
from bot.checks.replies import filed
from bot.registry import Call
from conversations.draft import Answer, Draft, Facts, Report, Value
from conversations.people import Address
from storage.desk import Desk
from tests.commands.checkers import PLAIN, here
from tests.commands.estate import TELOK, Estate, said

__all__ = ["here"]

NAME = "koperasi/1/nama"


async def _mended(here: Estate, last: Report, name: Value) -> Report:
    def work(desk: Desk) -> Report:
        told = {**last.answers, NAME: Answer(name, at=here.now)}
        draft = Draft("koperasi", "1", TELOK, told, corrects=last.number, touched_at=here.now)
        report = desk.reports.file(draft, Facts(), by=here.people["Hana"].id, now=here.now)
        address = Address("telegram", "Hana")
        call = Call(desk, here.house, here.house.words("id"), here.people["Hana"], address, here.now)
        filed(call, report)
        return report

    return await here.database.write(work)


async def test_what_is_taken_back_is_told_by_what_was_told_before(here: Estate) -> None:
    """The first version was returned, the second told as another name: the third, as the first, is not said to change nothing."""
    first = await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await here.call("Budi", f"/periksa catatan {first.number} 1 2 benarkah")
    second = await _mended(here, first, "KUD Lain")
    assert "KUD Maju → <b>KUD Lain</b>" in said(await here.letters("Budi"))
    await _mended(here, second, "KUD Maju")
    for heard in (await here.letters("Budi"), await here.call("Budi", f"/periksa buka {first.number}")):
        assert "KUD Lain → <b>KUD Maju</b>" in said(heard)
        assert "seperti versi 1" in said(heard)
        assert "Tidak ada jawaban yang berubah" not in said(heard)


async def test_a_correction_that_was_told_is_no_news_an_hour_later(here: Estate) -> None:
    """Who was written to with before and after hears nothing of it in the notice of the hour; others do, once a report."""
    first = await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await here.call("Budi", f"/periksa catatan {first.number} 1 2 benarkah")
    here.now += timedelta(hours=1)
    second = await _mended(here, first, "KUD Lain")
    await _mended(here, second, "KUD Baru")
    await here.carried()
    since, until = here.now - timedelta(minutes=5), here.now + timedelta(minutes=5)
    for name in ("Budi", "Sari"):
        await here.database.write(partial(write_fresh, here.house, here.people[name], since, until))
    here.now += timedelta(minutes=6)
    heard = await here.carried()
    assert "Budi" not in heard
    assert said(heard["Sari"]).count("(perbaikan)") == 1
