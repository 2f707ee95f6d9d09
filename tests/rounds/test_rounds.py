"""What the clock does, on a real database: each thing once, at a decent hour, and not after it has become pointless."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.reminding import nudges
from bot.rounds import Rounds
from conversations.draft import Answer, Draft, Facts
from conversations.messages import Message
from conversations.people import Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, SAMBA, TELOK, Estate, estate, presses, said

TUESDAY = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
"""8.05 WIB."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def _rounds(here: Estate) -> Rounds:
    return Rounds(here.database, here.house, lambda: None)


async def _walk(here: Estate, now: datetime) -> dict[str, list[Message]]:
    """A walk at that time, and what the postman then carries, by person."""
    here.now = now
    await _rounds(here).walk(now)
    return await here.carried()


async def test_a_silent_head_is_nudged_once_with_what_comes_next(tmp_path: Path) -> None:
    """On Tuesday morning a friendly word with the next stage and three buttons; the walks after that add nothing."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY - 10 * DAY
        await here.report("pembentukan", TELOK, Facts(stage="SOS"))
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        letters = (await _walk(here, TUESDAY)).get("Siti", [])
        assert len(letters) == 1
        assert "Yth. Bapak/Ibu Siti, selamat pagi." in said(letters)
        assert "Desa Telok" in said(letters)
        assert "sudah sampai tahap <b>Sosialisasi</b>. Tahap berikutnya: Musyawarah desa" in said(letters)
        put_off = [f"/nanti pembentukan {TELOK} {when}" for when in ("nanti sore", "besok jam 7", "pasar", "kapan")]
        assert presses(letters) == [f"/lapor pembentukan {TELOK}", *put_off, "/diam"]
        for later in (timedelta(minutes=1), HOUR, 5 * HOUR, DAY):
            assert await _walk(here, TUESDAY + later) == {}


async def test_the_button_opens_the_question_that_is_named(tmp_path: Path) -> None:
    """What a reminder names is what its button asks: of an untouched report, of a begun one, and of one that is complete."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY - 10 * DAY
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        letter = said((await _walk(here, TUESDAY))["Siti"])
        assert "Yang pertama kami tanyakan: <i>Sampai tahap mana</i>" in letter
        assert "Sampai tahap mana" in said(await here.call("Siti", f"/lapor pembentukan {TELOK}"))
        for day, name, value, question in ((2, "tahap", "SOS", "Jalur"), (7, "jalur", "baru", "Kendala")):
            told = Answer(value, by=here.people["Siti"].id, at=here.now)
            await here.database.write(partial(_answered, name, told))
            letter = said((await _walk(here, TUESDAY + day * DAY))["Siti"])
            assert f"Pertanyaan berikutnya: <i>{question}</i>" in letter
            assert question in said(await here.call("Siti", f"/lapor pembentukan {TELOK}"))


def _answered(name: str, told: Answer, desk: Desk) -> None:
    draft = desk.drafts.get("pembentukan", TELOK)
    assert draft is not None
    desk.drafts.save(replace(draft, answers={**draft.answers, name: told}))


async def test_a_second_nudge_on_thursday_and_none_after_the_report(tmp_path: Path) -> None:
    """Thursday names what is missing; a report in between ends it."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.settle("Tono", (Role.HEAD, SAMBA))
        here.now = TUESDAY - 10 * DAY
        for village in (TELOK, SAMBA):
            await here.report("koperasi", village, Facts(cooperatives=0))
        assert set(await _walk(here, TUESDAY)) == {"Siti", "Tono"}
        await here.report("pembentukan", TELOK, Facts(stage="SOS"))
        thursday = await _walk(here, TUESDAY + 2 * DAY)
        assert set(thursday) == {"Tono"}
        assert "minggu ini belum kami terima" in said(thursday["Tono"])


async def test_who_has_sent_nothing_is_asked_in_the_order_of_the_welcome(tmp_path: Path) -> None:
    """The welcome says 'Yang pertama: data koperasi': so the first reminder, then the formation twice, on three days."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        asked = [presses((await _walk(here, TUESDAY + day * DAY))["Siti"])[0] for day in range(3)]
        assert asked == [f"/lapor {form} {TELOK}" for form in ("koperasi", "pembentukan", "pembentukan")]
        assert await _walk(here, TUESDAY + 3 * DAY) == {}


async def test_a_nudge_that_waits_is_withdrawn_when_the_report_is_in(tmp_path: Path) -> None:
    """Reception withdraws by `nudge_prefix`; also the reminder that was asked for with 'Nanti'."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY - 10 * DAY
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        here.now = TUESDAY
        await here.database.write(lambda desk: nudges.plan(desk, here.house, "62.06", TUESDAY))
        assert await here.database.write(lambda desk: desk.outbox.withdraw(nudges.nudge_prefix("koperasi", TELOK), TUESDAY)) == 0
        assert (
            await here.database.write(lambda desk: desk.outbox.withdraw(nudges.nudge_prefix("pembentukan", TELOK), TUESDAY)) == 1
        )
        await here.call("Siti", f"/nanti pembentukan {TELOK} nanti sore")
        assert (
            await here.database.write(lambda desk: desk.outbox.withdraw(nudges.nudge_prefix("pembentukan", TELOK), TUESDAY)) == 1
        )
        assert await here.carried() == {}


async def test_an_old_nudge_is_not_carried_in_the_evening(tmp_path: Path) -> None:
    """What the postman could not carry until the quiet hours is dropped, and nothing is planned in them."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY
        await _rounds(here).walk(TUESDAY)
        here.now = TUESDAY.replace(hour=13)  # 20.00 WIB
        assert await here.carried() == {}
        assert await _walk(here, TUESDAY.replace(hour=14)) == {}


async def test_after_days_of_downtime_one_nudge_not_three(tmp_path: Path) -> None:
    """Silent since Monday, started on Friday noon: one word to each head, the second one."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY - 10 * DAY
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        friday = TUESDAY + 3 * DAY + 6 * HOUR
        letters = (await _walk(here, friday))["Siti"]
        assert len(letters) == 1
        assert "belum kami terima" in said(letters)


async def test_no_nudge_before_consent_while_muted_or_while_writing(tmp_path: Path) -> None:
    """Silence is kept for who has not agreed, who asked for it, and who is just filling in the form."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK), agreed=False)
        tono = await here.settle("Tono", (Role.HEAD, SAMBA))
        await here.settle("Wati", (Role.HEAD, KASONGAN))
        await here.database.write(lambda desk: desk.people.update(tono.id, muted_until=TUESDAY + DAY))
        draft = Draft("pembentukan", "1", KASONGAN, {"tahap": Answer("SOS")}, TUESDAY, TUESDAY - HOUR)
        inventory = Draft("koperasi", "1", KASONGAN, {}, TUESDAY, TUESDAY - HOUR)
        await here.database.write(lambda desk: (desk.drafts.save(draft), desk.drafts.save(inventory)))
        assert await _walk(here, TUESDAY) == {}


async def test_a_stand_in_with_two_villages_gets_one_word_a_day(tmp_path: Path) -> None:
    """A Pj. of two villages hears of the second on the next day, and of nothing more than three times a week."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK), (Role.HEAD, SAMBA))
        days = []
        for day in range(6):
            letters = (await _walk(here, TUESDAY + day * DAY + 5 * HOUR)).get("Siti", [])
            assert len(letters) <= 1
            days += [day] * len(letters)
        assert days == [0, 1, 2]


async def test_a_deadline_is_named(tmp_path: Path) -> None:
    """The day stands in the reminder, and its eve has a word of its own."""
    async with estate(tmp_path) as here:
        budi = await here.settle("Budi", (Role.OFFICER, "62.06"))
        await here.settle("Siti", (Role.HEAD, TELOK))
        here.now = TUESDAY - 10 * DAY
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        friday = (TUESDAY + 3 * DAY).date()
        await here.database.write(lambda desk: desk.deadlines.set("pembentukan", "62.06", friday, budi.id, TUESDAY))
        assert "Batas waktu: <b>Jumat, 27 November 2026</b>" in said((await _walk(here, TUESDAY))["Siti"])
        assert "paling lambat <b>Jumat, 27 November 2026</b>" in said((await _walk(here, TUESDAY + 2 * DAY))["Siti"])
        assert "Siti" not in await _walk(here, TUESDAY + 3 * DAY)
