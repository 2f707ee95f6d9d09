"""Lists that would end the process which opens them, sent by officers: their sender is told, and nobody else notices."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot import opener
from bot.apart import TooHeavy, ask
from bot.opener import Opener
from bot.opening import A_LINE
from conversations.errors import Problem
from conversations.matching.tables import Table
from conversations.people import Role
from tests.attack.heavy import GIANT, REFUSED, SECRET, one_text_in_every_cell
from tests.formlife.workshop import KATINGAN, Workshop

GOOD = b"Kode Wilayah;Desa;Nama Koperasi;Jumlah Anggota\n62.06.05.2003;Petak Puti;KUD Maju;120\n"


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED)
async def test_the_sender_hears_it_and_the_next_list_is_opened(workshop: Workshop, content: bytes, told: str) -> None:
    """Thanked, told what to do, and not held up; the figures of the reports are there as before."""
    officer = await workshop.settle(Role.OFFICER, KATINGAN)
    heard = await workshop.compares(officer, content, "Daftar.xlsx")
    assert "Terima kasih" in heard
    assert told in heard
    assert "KUD Maju" in await workshop.compares(officer, GOOD, "Daftar.csv")
    assert "Sudah lapor" in await workshop.says(officer, "/rekap")


async def test_the_same_file_as_a_form(workshop: Workshop) -> None:
    """An admin's goes the same way: judged apart, its sender told."""
    admin = await workshop.settle(Role.ADMIN)
    assert "terlalu berat" in await workshop.judged(admin, GIANT)


async def test_one_is_opened_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many are sent at once, no more than one process holds a table in memory."""
    under_way, most = 0, 0

    async def slow(*_: object) -> dict[str, object]:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return {"rows": []}

    monkeypatch.setattr(opener, "ask", slow)
    alone = Opener()
    await asyncio.gather(*(alone.rows(GOOD, "a.csv") for _ in range(30)))
    assert most == 1


async def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words are the same, and the next one is opened."""
    alone = Opener()
    with monkeypatch.context() as patched:
        patched.setattr(opener, "PATIENCE", 0.01)
        refused = await alone.table(GOOD, "a.csv")
    assert isinstance(refused, Problem)
    assert refused.phrase.key == "watch-too-heavy"
    assert isinstance(await alone.table(GOOD, "a.csv"), Table)


async def test_a_long_list_is_handed_over_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row arrives once and in its order, and none of the pieces takes long to read: a reply may wait for each."""
    pieces: list[int] = []
    real = json.loads

    def loads(line: bytes) -> object:
        pieces.append(len(real(line)["rows"]))
        return real(line)

    monkeypatch.setattr("bot.apart.json.loads", loads)
    body = "".join(f"62.06.05.2003;Petak Puti;KUD {number};120\n" for number in range(A_LINE * 2 + 7))
    found = await Opener().table(GOOD.splitlines(keepends=True)[0] + body.encode(), "a.csv")
    assert isinstance(found, Table)
    assert found.column(2) == [f"KUD {number}" for number in range(A_LINE * 2 + 7)]
    assert pieces == [A_LINE, A_LINE, 7]


async def test_a_platform_without_bounds_opens_lists_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where Python has no `resource`, as on Windows, a list is opened all the same, in its own process."""
    (tmp_path / "resource.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "without.py").write_text("from bot.bounds import bound; bound(1, 1); print('{}')")
    assert await ask("without", {}, b"", 20) == {}
    found = await Opener().table(GOOD, "a.csv")
    assert isinstance(found, Table)
    assert found.column(2) == ["KUD Maju"]


async def test_what_a_reader_says_when_it_breaks_stays_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An error that quotes the file, over several lines too: the log knows its kind at most."""
    said: list[dict[str, object]] = []
    monkeypatch.setattr("bot.apart.log.warning", lambda event, **more: said.append({"event": event, **more}))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    raised = f"raise ValueError('a\\n{SECRET}\\n{SECRET.strip()}')"
    for name, body, kind in (
        ("bounded", f"from bot.bounds import bound; bound(9, 1 << 30); {raised}", "ValueError"),
        ("unbounded", raised, ""),
    ):
        (tmp_path / f"{name}.py").write_text(body)
        with pytest.raises(TooHeavy):
            await ask(name, {}, b"", 20)
        assert said.pop() == {"event": "ended_apart", "module": name, "code": 1, "error": kind}


def test_a_table_is_handed_over_within_bounds() -> None:
    """One that can be opened, but whose texts would fill the memory of the bot, is refused where it was opened."""
    asked = json.dumps({"file": "a.xlsx", "headed": False}).encode()
    many = one_text_in_every_cell(50)
    ran = subprocess.run([sys.executable, "-m", "bot.opening"], input=asked + b"\n" + many, capture_output=True, check=True)
    assert json.loads(ran.stdout) == {"problem": "match-sheet-too-big"}
