"""What a head types when an officer has given an answer back: it is the answer, and nothing is lost by not knowing one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands import declared  # noqa: F401 - the commands declare themselves
from conversations.draft import Answer, Draft, Facts, Report, Value
from conversations.people import Role
from storage.desk import Desk
from tests.attack.bed import PETAK_PUTI, Bed
from tests.transcripts import stage

MEMBERS, NAME = "koperasi/1/anggota", "koperasi/1/nama"
INVENTORY: dict[str, Value] = {
    "jumlah": 1, "koperasi": 1, NAME: "KUD Maju", "koperasi/1/jenis": "produsen", "koperasi/1/berjalan": "ya",
    "koperasi/1/rat_terakhir": "2025", "koperasi/1/rat_tiga": "3", MEMBERS: 80, "koperasi/1/berbadan_hukum": "tidak",
    "koperasi/1/usaha_utama": "pupuk", "koperasi/1/ketua": None, "koperasi/1/catatan": None, "koperasi/1/tahun_berdiri": "2008",
    "koperasi/1/lampiran": "tidak", "koperasi/1/lengkap": "tidak",
}  # fmt: skip
REMARK = "Mohon dipastikan dari buku anggota"


@pytest.fixture
async def bed(tmp_path: Path) -> AsyncIterator[Bed]:
    """A head who has sent an inventory, and an officer."""
    database = await stage.opened(tmp_path / "bed.db")
    try:
        made = Bed(database, stage.house())
        await made.settle("hana", Role.HEAD, PETAK_PUTI, name="Hana")
        await made.settle("budi", Role.OFFICER, "62.06", name="Budi")
        yield made
    finally:
        await database.close()


async def returned(bed: Bed, *lines: int) -> int:
    """The inventory comes in, and these lines of it go back to the head, who has the letter. The number of the report."""
    head = await bed.person("hana")
    assert head is not None
    answers = {path: Answer(value, at=bed.now) for path, value in INVENTORY.items()}
    draft = Draft("koperasi", "1", PETAK_PUTI, answers)
    report = await bed.database.write(lambda desk: desk.reports.file(draft, Facts(), by=head.id, now=bed.now))
    for line in lines:
        assert "Hana" in await bed.presses("budi", f"/periksa catatan {report.number} 1 {line} {REMARK}")
    bed.now += timedelta(minutes=5)
    assert REMARK in await bed.heard("hana")
    return report.number


async def latest(bed: Bed) -> Report:
    """The report as it stands now."""

    def work(desk: Desk) -> Report:
        found = desk.reports.latest("koperasi", PETAK_PUTI)
        assert found is not None
        return found

    return await bed.ask(work)


@pytest.mark.parametrize("unknown", ["gak tau", "LEWATI", "-"])
async def test_not_knowing_takes_no_answer_away(bed: Bed, unknown: str) -> None:
    """The head is asked first, for nobody looks at it again: the old answer stays on a tap, and any number still counts."""
    number = await returned(bed, 7)
    await bed.presses("hana", f"/tanggapi {number}")
    asked = await bed.says("hana", unknown)
    assert "80 orang" in asked
    assert "LEWATI" in asked
    assert (await latest(bed)).revision == 1
    await bed.says("hana", "150 org")
    now = await latest(bed)
    assert (now.revision, now.answers[MEMBERS].value) == (2, 150)


async def test_who_says_so_twice_empties_the_answer(bed: Bed) -> None:
    """It may well be that nobody knows."""
    number = await returned(bed, 7)
    await bed.presses("hana", f"/tanggapi {number}")
    await bed.says("hana", "belum tahu", "LEWATI")
    now = await latest(bed)
    assert (now.revision, now.answers[MEMBERS].value) == (2, None)


async def test_what_is_typed_right_after_the_letter_is_the_answer(bed: Bed) -> None:
    """No button is needed: a figure is taken as if the question had been opened first."""
    await returned(bed, 7)
    assert "Perbaikan diterima" in await bed.says("hana", "150 orang pak")
    assert (await latest(bed)).answers[MEMBERS].value == 150


async def test_words_that_may_mean_something_else_are_read_back_first(bed: Bed) -> None:
    """A name is any words; what does not answer the question at all brings the question with its remark."""
    await returned(bed, 2)
    assert "Kami membaca: <b>KUD Maju Bersama</b>" in await bed.says("hana", "KUD Maju Bersama")
    assert (await latest(bed)).revision == 1
    await bed.says("hana", "ya")
    assert (await latest(bed)).answers[NAME].value == "KUD Maju Bersama"


async def test_words_that_do_not_answer_bring_the_question(bed: Bed) -> None:
    """With what the officer remarked; and not to know is asked about."""
    await returned(bed, 7)
    heard = await bed.says("hana", "pak saya masih cari bukunya")
    assert REMARK in heard
    assert "Berapa jumlah anggota KUD Maju?" in heard
    assert (await latest(bed)).revision == 1


async def test_ubah_behind_a_sent_report_opens_it_again(bed: Bed) -> None:
    """BANTU names it among the words that always work: also when no form is open it asks which report."""
    await returned(bed, 7)
    assert "Laporan mana yang ingin diperbaiki?" in await bed.says("hana", "ubah")


async def test_one_answer_does_not_choose_between_two_questions(bed: Bed) -> None:
    """Two were given back: the first is asked, the figure is nobody's."""
    await returned(bed, 7, 2)
    assert "Apa nama koperasinya?" in await bed.says("hana", "150 orang")
    assert (await latest(bed)).revision == 1


async def test_days_later_a_figure_is_no_answer(bed: Bed) -> None:
    """The letter is long forgotten: nothing is sent for a number that may be about anything."""
    await returned(bed, 7)
    bed.now += timedelta(days=5)
    assert "belum kami pahami" in await bed.says("hana", "150")
    assert "Sama-sama" in await bed.says("hana", "terima kasih")
    assert (await latest(bed)).revision == 1
