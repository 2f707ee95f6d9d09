"""What was returned stays with its cooperative: when others are taken away, and when it is gone itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.checks.replies import filed
from bot.registry import Call
from conversations.checking.moving import Moves
from conversations.checking.states import Deed, What, unanswered
from conversations.draft import Answer, Answers, Draft, Facts, Report
from conversations.engine.repeating import without
from conversations.formfile import read_form
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import INVENTORY, NOW, TELOK, Estate, estate, said

OPEN = INVENTORY.replace(', repeat_count: "${jumlah}"', "")
NAMES = ("KUD Satu", "KUD Dua", "KUD Tiga")
REMARK = "benarkah namanya"


def three() -> Answers:
    """Three cooperatives, each answer at a moment of its own."""
    minutes = count()
    told = {"jumlah": 3} | {
        f"koperasi/{at}/{path}": value
        for at, name in enumerate(NAMES, 1)
        for path, value in (("nama", name), ("aset", at * 1000))
    }
    dated = {path: Answer(value, at=NOW - timedelta(hours=9, minutes=-next(minutes))) for path, value in told.items()}
    return {**dated, "koperasi": Answer(3, at=NOW - timedelta(hours=2))}


def taken_away(answers: Answers, index: int) -> Answers:
    """As the engine takes an instance away."""
    moved = {path: answer for path, answer in without(answers, "koperasi", index).items() if answer is not None}
    left = {path: answer for path, answer in answers.items() if not path.startswith("koperasi/")}
    stays = {path: answer for path, answer in answers.items() if path.startswith("koperasi/") and int(path.split("/")[1]) < index}
    return {**left, **stays, **moved, "koperasi": Answer(sum(path.endswith("nama") for path in {**stays, **moved}), at=NOW)}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Estate]:
    """A head and an officer; an inventory in which cooperatives are told one after the other."""
    async with estate(tmp_path) as made:
        made.house = replace(made.house, forms={**made.house.forms, "koperasi": read_form(OPEN, "koperasi.yaml")})
        await made.settle("Hana", (Role.HEAD, TELOK))
        await made.settle("Budi", (Role.OFFICER, "62.06"))
        yield made


async def returned(here: Estate, *names: str) -> Report:
    """A report of three, of which the officer gives these names back."""
    report = await here.report("koperasi", TELOK, answers=three(), by="Hana")
    for name in names:
        number = 2 + 3 * NAMES.index(name) - NAMES.index(name)
        assert name in said(await here.call("Budi", f"/periksa catatan {report.number} 1 {number} {REMARK}"))
    await here.carried()
    here.now += timedelta(minutes=5)
    return report


async def corrected(here: Estate, report: Report, answers: Answers) -> str:
    """The head sends the report anew; what the officer hears."""

    def work(desk: Desk) -> None:
        head = desk.people.get(report.by)
        again = desk.reports.file(
            Draft("koperasi", "1", TELOK, answers, corrects=report.number), Facts(), by=head.id, now=here.now
        )
        filed(Call(desk, here.house, here.house.words("id"), head, Address("telegram", head.name), here.now), again)

    await here.database.write(work)
    heard = said((await here.carried()).get("Budi", []))
    assert "koperasi/" not in heard
    return heard


async def waits(here: Estate, report: Report) -> str:
    """What the officer's page says that is waited for."""
    page = said(await here.call("Budi", f"/periksa buka {report.number}"))
    assert "koperasi/" not in page
    return "\n".join(line for line in page.splitlines() if "Menunggu jawaban" in line)


@pytest.mark.parametrize("name", NAMES)
async def test_with_its_cooperative_a_return_is_settled_and_the_officer_told(here: Estate, name: str) -> None:
    """Whichever it was, and whoever stands in its place now: nobody is asked any more, and the officer reads why."""
    report = await returned(here, name)
    heard = await corrected(here, report, taken_away(report.answers, NAMES.index(name) + 1))
    assert f"<b>Nama koperasi ({name})</b> tidak ada lagi dalam laporan" in heard
    assert [other for other in NAMES if other != name and other in heard] == []
    assert await waits(here, report) == ""
    assert "Tidak ada lagi yang perlu dijawab" in said(await here.call("Hana", f"/tanggapi {report.number}"))
    here.now += timedelta(days=1)
    assert "Hana" not in await here.carried()


async def test_behind_one_that_is_taken_away_it_is_asked_where_it_stands_now(here: Estate) -> None:
    """Two returns move up together; /tanggapi asks each with its remark, and the answers come back as those."""
    report = await returned(here, "KUD Tiga", "KUD Dua")
    less = taken_away(report.answers, 1)
    assert "tidak ada lagi" not in await corrected(here, report, less)
    assert [name for name in NAMES if f"({name})" in await waits(here, report)] == ["KUD Dua", "KUD Tiga"]
    opened = said(await here.call("Hana", f"/tanggapi {report.number}"))
    assert opened.count(REMARK) == 2
    assert opened.index("KUD Dua") < opened.index("Nama koperasi</b>")
    await here.database.write(lambda desk: desk.drafts.drop("koperasi", TELOK))
    here.now += timedelta(minutes=5)
    again = {path: Answer(f"{less[path].value} Baru", at=here.now) for path in ("koperasi/1/nama", "koperasi/2/nama")}
    assert "<b>KUD Dua Baru</b>" in await corrected(here, report, {**less, **again})
    assert await waits(here, report) == ""


async def test_in_a_draft_from_which_it_is_gone_nothing_else_is_asked_for_it(here: Estate) -> None:
    """The head reads that it is gone from what is being written; the one that stands in its place is not opened."""
    report = await returned(here, "KUD Dua")
    draft = Draft(
        "koperasi", "1", TELOK, taken_away(report.answers, 2), corrects=report.number, began_at=NOW, touched_at=here.now
    )
    await here.database.write(lambda desk: desk.drafts.save(draft))
    heard = said(await here.call("Hana", f"/tanggapi {report.number}"))
    assert "<b>Nama koperasi (KUD Dua)</b>, tidak ada lagi dalam isian" in heard
    assert REMARK not in heard
    kept = await here.database.read(lambda desk: desk.drafts.get("koperasi", TELOK))
    assert kept is not None
    assert kept.answers["koperasi/2/nama"] == draft.answers["koperasi/2/nama"]


def test_instances_are_found_again_by_what_they_hold() -> None:
    """One that was changed in most of its answers stays where it is, unless another one moved there."""
    before = three()
    assert [Moves(before, before).where(path) for path in before] == list(before)
    after = taken_away(taken_away(before, 2), 1)
    assert {path: Moves(before, after).where(path) for path in before if path.endswith("nama")} == {
        "koperasi/1/nama": "", "koperasi/2/nama": "", "koperasi/3/nama": "koperasi/1/nama",
    }  # fmt: skip
    rewritten = {path: Answer("lain", at=NOW) if path.startswith("koperasi/2/") else answer for path, answer in before.items()}
    assert Moves(before, rewritten).where("koperasi/2/nama") == "koperasi/2/nama"
    inner = {f"rt/{outer}/warga/{at}/nama": Answer(f"{outer}{at}", at=NOW) for outer in (1, 2) for at in (1, 2)}
    assert Moves(inner, {"rt/1/warga/1/nama": Answer("22", at=NOW)}).where("rt/2/warga/2/nama") in ("", "rt/1/warga/1/nama")
    assert Moves(inner, {}).where("rt/2/warga/2/nama") == ""


def test_returns_move_one_after_the_other() -> None:
    """The place that one has left is taken by the next, with its remark and its moment."""

    def deed(what: What, path: str, remark: str = "") -> Deed:
        return Deed(1, 1, 1, what, path, remark, 1, None, NOW)

    asked = [deed(What.RETURNED, "k/3/a", "tiga"), deed(What.RETURNED, "k/2/a", "dua")]
    moved = [deed(What.MOVED, "k/2/a", "k/1/a"), deed(What.MOVED, "k/3/a", "k/2/a"), deed(What.MOVED, "k/9/a", "k/8/a")]
    assert {one.path: one.remark for one in unanswered([*asked, *moved])} == {"k/1/a": "dua", "k/2/a": "tiga"}
