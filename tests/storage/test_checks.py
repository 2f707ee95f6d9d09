"""Checking of reports: decided once, the standing is the fold of the deeds, and what waits is told by area."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from conversations.checking.flags import Flag, Severity
from conversations.checking.states import Deed, State, What, fold, unanswered
from conversations.draft import Facts, Report
from conversations.people import Address, Role
from conversations.texts import Phrase
from storage.database import Database
from storage.desk import Desk
from storage.errors import Refused
from tests.storage.scene import HOUR, NOW, OTHER, VILLAGE, draft, head

PHONES = (Address("telegram", "1"), Address("telegram", "2"))
DOUBT = Flag("gone", Severity.DOUBT, ("q1",), Phrase("flag-gone", {"what": "x"}), Phrase("flag-gone-ask", {"what": "x"}))
NOTE = Flag(
    "years", Severity.NOTE, ("q1", "q2"), Phrase("flag-years", {"value": "<b>"}), Phrase("flag-years-ask", {"value": "<b>"})
)


def _scene(desk: Desk) -> tuple[int, int, int]:
    """A head and two officers."""
    officers: list[int] = []
    for name, phone in zip(("Rina", "Tono"), PHONES, strict=True):
        person = desk.people.add(name, NOW)
        desk.people.bind(phone, person.id, NOW)
        desk.people.grant(person.id, Role.OFFICER, "62.01", "dpmd", by=None, now=NOW)
        officers.append(person.id)
    rina, tono = officers
    return head(desk).id, rina, tono


def _sent(desk: Desk, by: int, village: str = VILLAGE, corrects: int = 0) -> Report:
    return desk.reports.file(draft("a", village=village, corrects=corrects), Facts(), by=by, now=NOW)


async def test_an_approval_by_two_officers_is_decided_once(database: Database) -> None:
    """Both have it on the screen and press at once: one is written down, the other learns who it was."""
    by, *officers = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    await database.write(lambda desk: desk.checks.move(report.number, 1, What.OPENED, by=officers[0], now=NOW))

    def approve(officer: int) -> asyncio.Task[Deed | None]:
        work = lambda desk: desk.checks.move(report.number, 1, What.APPROVED, by=officer, now=NOW)  # noqa: E731
        return asyncio.ensure_future(database.write(work, lock=str(officer)))

    done = await asyncio.gather(*(approve(officer) for officer in officers))
    won = [deed for deed in done if deed is not None]
    assert len(won) == 1
    standing = await database.read(lambda desk: desk.checks.standing(report.number))
    deeds = await database.read(lambda desk: desk.checks.deeds(report.number))
    assert standing is not None
    assert (standing.state, standing.officer) == (State.APPROVED, won[0].by)
    assert [deed.what for deed in deeds] == [What.OPENED, What.APPROVED]


async def test_after_an_approval_nothing_is_returned_until_it_is_corrected(database: Database) -> None:
    """A revision that was approved stays so; the next revision begins anew, and what was dealt with before does not decide it."""
    by, rina, tono = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    number = report.number

    def move(desk: Desk, revision: int, what: What, officer: int) -> bool:
        return desk.checks.move(number, revision, what, by=officer, now=NOW, path="q1") is not None

    def first(desk: Desk) -> list[bool]:
        opened = [move(desk, 1, What.OPENED, rina), move(desk, 1, What.OPENED, tono)]
        return [*opened, move(desk, 1, What.RETURNED, tono), move(desk, 1, What.APPROVED, rina)]

    def after(desk: Desk) -> list[bool]:
        refused = [move(desk, 1, What.RETURNED, tono), move(desk, 1, What.APPROVED, tono)]
        _sent(desk, by, corrects=number)
        again = [move(desk, 2, What.OPENED, tono), move(desk, 1, What.APPROVED, rina)]
        return [*refused, *again, move(desk, 2, What.APPROVED, tono)]

    assert await database.write(first) == [True, False, True, True]
    assert await database.write(after) == [False, False, True, False, True]


async def test_the_standing_is_the_fold_of_the_deeds(database: Database) -> None:
    """After any course of moves and handovers the row at hand says what the deeds say."""
    by, rina, tono = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    number = report.number
    course = (
        *((What.OPENED, rina), (What.RETURNED, tono), (What.RETURNED, rina), (What.APPROVED, tono)),
        *((What.REVOKED, tono), (What.APPROVED, rina)),
    )
    for what, officer in course:

        def work(desk: Desk, what: What = what, officer: int = officer) -> None:
            if what is What.REVOKED:
                assert desk.checks.revoke(number, 1, by=officer, now=NOW) is not None
            else:
                desk.checks.move(number, 1, what, by=officer, now=NOW, path="q1")
            desk.checks.hand_over(number, holder=officer, to=rina, by=by, now=NOW)

        await database.write(work)
        standing, deeds = await database.read(lambda desk: (desk.checks.standing(number), desk.checks.deeds(number)))
        assert standing == fold(deeds)
        assert standing is not None
        assert standing.officer == rina


async def test_an_approval_is_taken_back_once_and_only_while_it_stands(database: Database) -> None:
    """Of two who press at once one does it. It waits again, and not as a clean one; what is not approved stays as it is."""
    by, rina, tono = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    number = report.number

    def approve(desk: Desk) -> bool:
        desk.looks.keep(number, 1, (), NOW)
        desk.checks.move(number, 1, What.OPENED, by=rina, now=NOW)
        return desk.checks.move(number, 1, What.APPROVED, by=rina, now=NOW) is not None

    def revoke(officer: int) -> asyncio.Task[Deed | None]:
        work = lambda desk: desk.checks.revoke(number, 1, by=officer, now=NOW)  # noqa: E731
        return asyncio.ensure_future(database.write(work, lock=str(officer)))

    assert await revoke(rina) is None
    assert await database.write(approve)
    done = await asyncio.gather(*(revoke(officer) for officer in (rina, tono)))
    assert sum(deed is not None for deed in done) == 1
    (waits,) = await database.read(lambda desk: desk.checks.pending(report.form, "62"))
    assert (waits.state, waits.doubts, waits.clean, waits.sort(NOW)) == (State.OPENED, 0, False, "doubtful")
    assert await database.write(lambda desk: desk.checks.move(number, 1, What.APPROVED, by=tono, now=NOW)) is not None
    await database.write(lambda desk: _sent(desk, by, corrects=number))
    assert await database.write(lambda desk: desk.checks.revoke(number, 2, by=tono, now=NOW)) is None


async def test_deeds_are_never_changed(database: Database) -> None:
    """The database itself refuses: who approved what, and when, cannot be written over."""
    by, rina, _ = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    await database.write(lambda desk: desk.checks.move(report.number, 1, What.OPENED, by=rina, now=NOW))
    with pytest.raises(Refused):
        await database.write(lambda desk: desk.checks._db.execute(text("UPDATE check_deed SET by = 1")))
    with pytest.raises(Refused):
        await database.write(lambda desk: desk.checks._db.execute(text("DELETE FROM check_deed")))


async def test_what_waits_is_told_by_area_with_what_looked_wrong(database: Database) -> None:
    """Approved ones are gone, returned and corrected ones are there and never clean, and the area bounds all."""
    by, rina, _ = await database.write(_scene)

    def work(desk: Desk) -> tuple[list[str], ...]:
        one, two, far = _sent(desk, by), _sent(desk, by, OTHER), _sent(desk, by, "62.02.01.2001")
        unlooked = [one.clean for one in desk.checks.pending("koperasi", "62.01")]
        for report, flags in ((one, [NOTE]), (two, [NOTE, DOUBT]), (far, [])):
            desk.looks.keep(report.number, 1, flags, NOW)
        before = [f"{p.area} {p.state} {p.doubts} {p.clean}" for p in desk.checks.pending("koperasi", "62.01")]
        desk.checks.move(two.number, 1, What.APPROVED, by=rina, now=NOW)
        desk.checks.move(one.number, 1, What.RETURNED, by=rina, now=NOW, path="q1", remark="mohon dicek")
        during = [f"{p.area} {p.state} {p.again} {p.clean}" for p in desk.checks.pending("koperasi", "62.01")]
        for report in (one, two):
            desk.looks.keep(_sent(desk, by, report.area, report.number).number, 2, [], NOW)
        after = [f"{p.area} {p.state} {p.again} {p.clean}" for p in desk.checks.pending("koperasi", "62.01")]
        return [str(flag) for flag in unlooked], before, during, after

    unlooked, before, during, after = await database.write(work)
    assert unlooked == ["False", "False"]
    assert before == [f"{VILLAGE} sent 0 True", f"{OTHER} sent 1 False"]
    assert during == [f"{VILLAGE} returned False False"]
    assert after == [f"{VILLAGE} sent True False", f"{OTHER} sent True False"]


async def test_flags_come_back_as_they_were_found(database: Database) -> None:
    """With their words' arguments as they were, escaped only when they are said; another revision has none."""
    by, *_ = await database.write(_scene)
    report = await database.write(lambda desk: _sent(desk, by))
    await database.write(lambda desk: desk.looks.keep(report.number, 1, [DOUBT, NOTE], NOW))
    assert await database.read(lambda desk: desk.looks.flags(report.number, 1)) == (DOUBT, NOTE)
    assert await database.read(lambda desk: desk.looks.flags(report.number, 2)) is None
    assert await database.read(lambda desk: desk.looks.unlooked("koperasi", "62.01", NOW)) == []
    assert await database.read(lambda desk: desk.looks.unlooked("koperasi", "62.01", NOW + HOUR)) == [report.number]


async def test_a_handover_moves_what_is_held_and_not_settled(database: Database) -> None:
    """Approved ones stay with who approved; whoever no longer holds a report cannot hand it over."""
    by, rina, tono = await database.write(_scene)

    def work(desk: Desk) -> tuple[list[tuple[int, str]], list[bool], list[tuple[int, str]]]:
        one, two = _sent(desk, by), _sent(desk, by, OTHER)
        for report in (one, two):
            desk.checks.move(report.number, 1, What.OPENED, by=rina, now=NOW)
        desk.checks.move(two.number, 1, What.APPROVED, by=rina, now=NOW)
        held = desk.checks.held(rina)
        done = [desk.checks.hand_over(one.number, holder=who, to=tono, by=rina, now=NOW) for who in (rina, rina)]
        return held, done, desk.checks.held(tono)

    held, done, now_held = await database.write(work)
    assert held == now_held
    assert [area for _, area in held] == [VILLAGE]
    assert done == [True, False]


async def test_who_was_thanked_is_not_thanked_again(database: Database) -> None:
    """Only what this officer approved, lately, and once."""
    by, rina, tono = await database.write(_scene)

    def work(desk: Desk) -> list[int]:
        report = _sent(desk, by)
        desk.checks.move(report.number, 1, What.APPROVED, by=rina, now=NOW)
        found = [len(desk.checks.thankable("62.01", who, NOW - HOUR)) for who in (rina, tono)]
        found.append(len(desk.checks.thankable("62.02", rina, NOW - HOUR)))
        found.append(len(desk.checks.thankable("62.01", rina, NOW + timedelta(seconds=1))))
        desk.checks.note(report.number, 1, What.THANKED, by=rina, now=NOW)
        return [*found, len(desk.checks.thankable("62.01", rina, NOW - HOUR))]

    assert await database.write(work) == [1, 0, 0, 0, 0]


def _deed(what: What, path: str = "", number: int = 0) -> Deed:
    return Deed(number, 1, 1, what, path, "", 7, None, NOW)


def test_what_still_waits_for_the_head() -> None:
    """Two returns wait side by side, a second one of the same answer takes the first's place, an approval ends them all."""
    asked = [_deed(What.RETURNED, "a", 1), _deed(What.RETURNED, "b", 2), _deed(What.RETURNED, "a", 3)]
    assert [deed.id for deed in unanswered(asked)] == [2, 3]
    assert [deed.id for deed in unanswered([*asked, _deed(What.ANSWERED, "b")])] == [3]
    assert unanswered([*asked, _deed(What.APPROVED)]) == []
    assert [deed.id for deed in unanswered([*asked, _deed(What.APPROVED), _deed(What.RETURNED, "c", 9)])] == [9]
