"""/periksa and /serah: only what was read is approved, nothing outside the area is told, reminders keep caps and nights."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from bot.checks import worklist
from bot.checks.replies import filed
from bot.registry import Call
from conversations.checking.states import What
from conversations.draft import Answer, Draft, Facts, Report
from conversations.oversight import cadence
from conversations.people import Address, Role
from storage.chains import Turn
from storage.desk import Desk
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import KASONGAN, NOW, RUNGUN, SAMBA, TELOK, Estate, presses, said

__all__ = ["here"]


async def test_only_the_list_that_was_read_is_approved(here: Estate) -> None:
    """A clean report that comes in between the list and the yes is not slipped in: the new list is shown first."""
    await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
    await looked(here)
    sure = next(line for line in presses(await here.call("Budi", "/periksa bersih 62.06")) if "sahkan" in line)
    await here.report("koperasi", KASONGAN, answers=PLAIN, by="Hana")
    await looked(here)
    changed = await here.call("Budi", sure)
    assert "Daftarnya berubah" in said(changed)
    assert await here.look(lambda desk: len(desk.checks.pending("koperasi", "62.06"))) == 2
    sure = next(line for line in presses(changed) if "sahkan" in line)
    assert "2 laporan disetujui" in said(await here.call("Budi", sure))
    assert await here.look(lambda desk: desk.checks.pending("koperasi", "62.06")) == []
    assert "Daftarnya berubah" in said(await here.call("Sari", sure))


async def test_what_does_not_fit_one_list_is_a_press_away(here: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two clean reports one is listed at once: after it is approved the button for the other stands there."""
    monkeypatch.setattr(worklist, "AT_ONCE", 1)
    for village in (TELOK, KASONGAN):
        await here.report("koperasi", village, answers=PLAIN, by="Hana")
    await looked(here)
    for left in (1, 0):
        sure = next(line for line in presses(await here.call("Budi", "/periksa bersih 62.06")) if "sahkan" in line)
        done = await here.call("Budi", sure)
        assert "1 laporan disetujui" in said(done)
        assert presses(done).count("/periksa bersih 62.06") == left


async def test_a_report_outside_is_as_one_that_is_not_there(here: Estate) -> None:
    """Whatever is tried with its number says the same as for a number that does not exist, and leaves no deed."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    for verb in (
        "buka {}",
        "isi {} 1",
        "telepon {}",
        "ya {} 1",
        "tunda {} 1",
        "tanya {} 1",
        "tanya {} 1 3",
        "catatan {} 1 3 cek",
        "pakai {} 1 3",
    ):
        for who in ("Tono", "Camat"):
            inside, missing = [await here.call(who, "/periksa " + verb.format(number)) for number in (report.number, 999)]
            assert said(inside) == said(missing), verb
    assert await here.look(lambda desk: desk.checks.deeds(report.number)) == []
    assert "cakupan" in said(await here.call("Tono", "/periksa 62.06"))
    assert await here.letters("Hana") == []


async def test_every_look_and_deed_is_in_the_audit(here: Estate) -> None:
    """Answers, contacts, returns, approvals, thanks and handovers, each with who and where."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await looked(here)
    for line in (f"buka {report.number}", f"isi {report.number} 1", f"telepon {report.number}", f"pakai {report.number} 1 3"):
        await here.call("Budi", f"/periksa {line}")
    await here.call("Budi", f"/serah {here.people['Sari'].id}")
    await here.call("Sari", f"/periksa ya {report.number} 1")
    await here.call("Sari", "/periksa terima 62.06")
    rows = await here.database.read(lambda desk: desk.audit.latest(TELOK, 20))
    done = [(row.what, row.who) for row in reversed(rows)]
    budi, sari = here.people["Budi"].id, here.people["Sari"].id
    assert [what for what, who in done if who == budi] == ["answers", "answers", "contacts", "report-returned", "handed"]
    assert [what for what, who in done if who == sari] == ["report-approved", "thanked"]


async def test_a_return_waits_for_the_morning_and_is_reminded_of_once(here: Estate) -> None:
    """At 22.00 nothing is carried; at 7.00 the question; the next day at 9.00 one reminder, and never another."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await looked(here)
    here.now = NOW.replace(hour=15)
    await here.call("Budi", f"/periksa catatan {report.number} 1 3 berapa asetnya")
    carried = []
    for hours in range(1, 100):
        here.now = NOW.replace(hour=15) + timedelta(hours=hours)
        carried += [(here.now, str(letter.text)) for letter in await here.letters("Hana")]
    assert len(carried) == 2
    assert ["mengingatkan" in text for _, text in carried] == [False, True]
    local = [here.house.local(moment, TELOK) for moment, _ in carried]
    assert [(one.day - local[0].day, one.hour) for one in local] == [(0, 7), (0, 9)]
    assert not any(cadence.quiet(one) for one in local)


async def test_a_reminder_of_a_return_keeps_the_cap_of_one_a_day(here: Estate) -> None:
    """Where the morning after belongs to another reminder, it goes a day later."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    day = here.house.local(NOW, TELOK).date() + timedelta(days=1)
    taken = Turn(here.people["Hana"].id, day, 0, cadence.week(day), "pembentukan", TELOK, "1", "nudge/x", NOW)
    await here.database.write(lambda desk: desk.chains.take(taken))
    await here.call("Budi", f"/periksa catatan {report.number} 1 3 berapa asetnya")
    await here.letters("Hana")
    here.now = NOW + timedelta(hours=26)
    assert await here.letters("Hana") == []
    here.now = NOW + timedelta(hours=49)
    assert len(await here.letters("Hana")) == 1


async def test_the_answer_ends_the_reminder_and_comes_back_to_who_deals_with_it(here: Estate) -> None:
    """After a handover the new officer hears it, once; when that one sees the area no more, the nearest who does."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await here.call("Budi", f"/periksa catatan {report.number} 1 3 berapa asetnya")
    await here.call("Budi", f"/serah {here.people['Sari'].id}")
    await here.carried()
    here.now += timedelta(minutes=5)
    await here.database.write(partial(_corrected, here, report))
    told = await here.carried()
    assert list(told) == ["Sari"]
    assert "Rp90 → <b>Rp90.000.000</b>" in said(told["Sari"])
    for hours in (21, 26, 49):
        here.now = NOW + timedelta(hours=hours)
        assert await here.letters("Hana") == []


async def test_who_lost_the_area_is_not_told(here: Estate) -> None:
    """The reply goes to another officer of the area when the one who asked has the role no more."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await here.call("Budi", f"/periksa catatan {report.number} 1 3 berapa asetnya")
    await here.carried()
    grant = here.people["Budi"].grants[0].id
    await here.database.write(lambda desk: desk.people.revoke(grant, by=None, now=here.now))
    here.now += timedelta(minutes=5)
    await here.database.write(partial(_corrected, here, report))
    assert list(await here.carried()) == ["Sari"]


def _corrected(here: Estate, report: Report, desk: Desk) -> None:
    """The head answers the third question anew, as the engine would file it."""
    answers = {**report.answers, "koperasi/1/aset": Answer(90_000_000, at=here.now)}
    head = desk.people.get(report.by)
    again = desk.reports.file(Draft("koperasi", "1", TELOK, answers, corrects=report.number), Facts(), by=head.id, now=here.now)
    call = Call(desk, here.house, here.house.words("id"), head, Address("telegram", head.name), here.now)
    filed(call, again)


async def test_the_ready_remark_is_the_question_for_the_head_not_what_officers_read(here: Estate) -> None:
    """What is compared with other villages stays with the officer; the head is asked, and thanked once."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await looked(here)
    offered = said(await here.call("Budi", f"/periksa tanya {report.number} 1 3"))
    await here.call("Budi", f"/periksa pakai {report.number} 1 3")
    (letter,) = await here.letters("Hana")
    flags = await here.database.read(lambda desk: desk.looks.flags(report.number, 1))
    words = here.house.words("id")
    (flag,) = flags or ()
    asked = str(words.say(flag.head).striptags()).removeprefix("Terima kasih atas laporannya. ")
    assert asked in str(letter.text.striptags())
    assert asked in offered.replace("<b>", "").replace("</b>", "")
    assert str(words.say(flag.officer).striptags()) not in letter.text
    assert letter.text.count("erima kasih") == 1


async def test_a_handover_stays_within_both_areas(here: Estate) -> None:
    """The officer of a kecamatan gets what lies there and no more; who works elsewhere cannot be named."""
    for village in (TELOK, KASONGAN):
        report = await here.report("koperasi", village, answers=ODD, by="Hana")
        await here.call("Budi", f"/periksa buka {report.number}")
    assert "tidak ada dalam wilayah" in said(await here.call("Budi", f"/serah {here.people['Tono'].id}"))
    done = said(await here.call("Budi", f"/serah {here.people['Camat'].id}"))
    assert "1 laporan sekarang diperiksa Camat" in done
    assert "1 laporan tetap" in done
    assert [area for _, area in await here.database.read(lambda desk: desk.checks.held(here.people["Camat"].id))] == [KASONGAN]
    got = said((await here.carried())["Camat"])
    assert "Kasongan Lama" in got
    assert "Telok" not in got


async def test_another_officers_work_is_handed_over_for_who_is_away(here: Estate) -> None:
    """`/serah TO FROM`: a colleague of the area does it; somebody of another kabupaten cannot."""
    report = await here.report("koperasi", TELOK, answers=ODD, by="Hana")
    await here.call("Budi", f"/periksa buka {report.number}")
    line = f"/serah {here.people['Sari'].id} {here.people['Budi'].id}"
    assert "tidak ada dalam wilayah" in said(await here.call("Tono", line))
    assert "1 laporan sekarang diperiksa Sari" in said(await here.call("Sari", line))
    deeds = await here.database.read(lambda desk: desk.checks.deeds(report.number))
    assert (deeds[-1].what, deeds[-1].by, deeds[-1].to) == (What.HANDED, here.people["Sari"].id, here.people["Sari"].id)


async def test_nobody_hands_over_what_lies_outside_the_own_area(here: Estate) -> None:
    """Between two officers of the province an officer of a kabupaten moves only what lies there."""
    for name in ("Prima", "Purnama"):
        await here.settle(name, (Role.OFFICER, "62"))
    for village in (TELOK, RUNGUN):
        report = await here.report("koperasi", village, answers=ODD, by="Hana")
        await here.call("Prima", f"/periksa buka {report.number}")
    await here.call("Budi", f"/serah {here.people['Purnama'].id} {here.people['Prima'].id}")
    held = {name: await here.database.read(partial(_held, here.people[name].id)) for name in ("Prima", "Purnama")}
    assert held == {"Prima": [RUNGUN], "Purnama": [TELOK]}


def _held(person: int, desk: Desk) -> list[str]:
    return [area for _, area in desk.checks.held(person)]


async def test_the_next_one_is_not_what_a_colleague_has_open(here: Estate) -> None:
    """Two officers who press 'next' get two reports, and a third press says that none is left."""
    for village in (TELOK, SAMBA):
        await here.report("koperasi", village, answers=ODD, by="Hana")
    await looked(here)
    pages = [said(await here.call(who, "/periksa lanjut 62.06")) for who in ("Budi", "Sari")]
    assert "Desa Telok" in pages[0]
    assert "Desa Samba Kahayan" in pages[1]
    assert "Tidak ada lagi" in said(await here.call("Camat", "/periksa lanjut 62.06.02"))
