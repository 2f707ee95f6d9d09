"""What reminders rest on, kept and found again on both engines."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from conversations.draft import Answer, Draft
from conversations.oversight.schedules import Schedule
from conversations.people import Address, Role
from storage.chains import Chain, Turn
from storage.database import Database
from storage.desk import Desk

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
TODAY = date(2026, 11, 24)
TELOK, SAMBA = "62.06.04.2003", "62.06.04.2004"


def _person(desk: Desk, name: str = "Siti") -> int:
    person = desk.people.add(name, NOW).id
    desk.people.grant(person, Role.HEAD, TELOK, "", by=None, now=NOW)
    desk.people.bind(Address("telegram", name), person, NOW)
    return person


async def test_rules_are_kept_by_form_and_area(database: Database) -> None:
    """The newest of an area is the one that is found, and a dropped one is gone."""

    def work(desk: Desk) -> None:
        by = _person(desk)
        rule = Schedule("pembentukan", "62.06", 7, (1, 3), 9, date(2026, 12, 31), 3)
        desk.schedules.set(Schedule("pembentukan", "62.06", 14, (0,)), by=by, now=NOW)
        desk.schedules.set(rule, by=by, now=NOW)
        desk.schedules.set(Schedule("pembentukan", "", 7, (2,)), by=by, now=NOW)
        assert desk.schedules.all()["pembentukan", "62.06"] == rule
        assert desk.schedules.inside("62.06") == [rule]
        assert desk.schedules.drop("pembentukan", "62.06")
        assert not desk.schedules.drop("pembentukan", "62.06")
        assert set(desk.schedules.all()) == {("pembentukan", "")}

    await database.write(work)


async def test_holidays_are_a_list_of_days(database: Database) -> None:
    """A day named twice has the later name; dropping says whether it was there."""

    def work(desk: Desk) -> None:
        by = _person(desk)
        desk.holidays.add(date(2026, 12, 25), "Natl", by=by, now=NOW)
        desk.holidays.add(date(2026, 12, 25), "Natal", by=by, now=NOW)
        desk.holidays.add(date(2026, 8, 17), "Kemerdekaan", by=by, now=NOW)
        assert [one.name for one in desk.holidays.since(TODAY)] == ["Natal"]
        assert date(2026, 8, 17) in desk.holidays.days()
        assert desk.holidays.drop(date(2026, 8, 17))
        assert not desk.holidays.drop(date(2026, 8, 17))

    await database.write(work)


async def test_the_last_promise_and_the_standing_silence_count(database: Database) -> None:
    """A new promise or mark takes the place of the former; a mark ends with its day, or when it is lifted."""

    def work(desk: Desk) -> None:
        person = _person(desk)
        for hours in (5, 9):
            desk.promises.make(person, "koperasi", TELOK, NOW + timedelta(hours=hours), NOW)
        kept = desk.promises.inside("62.06")["koperasi", TELOK]
        assert kept.due_at == NOW + timedelta(hours=9)
        desk.promises.broken(kept.id, NOW)
        assert desk.promises.inside(TELOK)["koperasi", TELOK].broken_at == NOW
        desk.promises.keep_market(TELOK, 2)
        desk.promises.keep_market(TELOK, 4)
        assert (desk.promises.market(TELOK), desk.promises.market(SAMBA)) == (4, None)
        desk.silences.mark(TELOK, "sinyal", TODAY + timedelta(days=3), by=person, now=NOW)
        desk.silences.mark(TELOK, "surat", TODAY, by=person, now=NOW)
        assert {code: one.reason for code, one in desk.silences.inside("62", TODAY).items()} == {TELOK: "surat"}
        assert desk.silences.inside("62", TODAY + timedelta(days=1)) == {}
        assert desk.silences.lift(TELOK, NOW)
        assert not desk.silences.lift(TELOK, NOW)

    await database.write(work)


async def test_a_turn_is_taken_once_but_by_the_same_letter_again(database: Database) -> None:
    """The cap of a day, which a letter that is made again after a crash does not break its head on."""

    def work(desk: Desk) -> None:
        person = _person(desk)

        def turn(letter: str, asked: int = 0) -> Turn:
            return Turn(person, TODAY, asked, "2026-W48", "koperasi", TELOK, "1", letter, NOW)

        assert desk.chains.take(turn("a"))
        assert desk.chains.take(turn("a"))
        assert not desk.chains.take(turn("b"))
        assert desk.chains.take(turn("c", asked=1))
        assert len(desk.chains.week_of(person, "2026-W48")) == len(desk.chains.week_inside("62.06", "2026-W48")) == 2
        assert desk.chains.week_of(person, "2026-W49") == []
        chain = Chain("koperasi", TELOK, 2, NOW)
        desk.chains.keep(Chain("koperasi", TELOK, 1, NOW))
        desk.chains.keep(chain)
        assert desk.chains.inside("62.06") == {("koperasi", TELOK): chain}
        desk.chains.told("koperasi", [TELOK], NOW)
        assert desk.chains.inside("62.06")["koperasi", TELOK].told_at == NOW

    await database.write(work)


async def test_what_a_head_did_is_found_for_a_whole_area(database: Database) -> None:
    """Addresses that work, drafts that were touched, answers with their hour, habits; and erased data takes the habit along."""

    def work(desk: Desk) -> None:
        person = _person(desk)
        answer = Answer(1, at=NOW, by=person)
        desk.drafts.save(Draft("koperasi", "1", TELOK, {"jumlah": answer}, NOW, NOW), events=[("jumlah", answer)])
        assert desk.chains.addresses("62.06") == {person: Address("telegram", "Siti")}
        assert desk.chains.addresses("62.07") == {}
        assert desk.chains.touched("62.06") == {("koperasi", TELOK): NOW}
        assert [(one.owner, one.by, one.at) for one in desk.chains.answers_after(0, 10)] == [(TELOK, person, NOW)]
        desk.chains.learn({person: [0] * 9 + [3] + [0] * 14}, {person: 9})
        assert desk.chains.hours([person])[person][9] == 3
        assert desk.chains.usual_hours("62.06") == {person: 9}
        desk.people.unreachable(Address("telegram", "Siti"), NOW)
        assert desk.chains.addresses("62.06") == {}
        desk.people.erase(person, NOW)
        assert desk.chains.hours([person]) == {}

    await database.write(work)
