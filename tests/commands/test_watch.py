"""/sandingkan from the file to the answers: columns, differences, one question to each head, and what comes back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.channel import Made, Needless, NotYet
from bot.clock import Clock
from bot.lists import list_of
from bot.papers import Papers
from bot.porter import store
from bot.registry import Call
from bot.sentlists import taken_in
from conversations.draft import Facts
from conversations.events import SentFile
from conversations.form import Form
from conversations.formfile import read_forms
from conversations.messages import Message, Paper
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, SAMBA, TELOK, Estate, estate, given, presses, said

LIST = """Rekap koperasi 2026;;;;
Kode Wilayah;Desa;Nama Koperasi;Jumlah Anggota;Status
62.06.04.2003;Telok;KUD Maju;120;Aktif
62.06.04.2004;Samba Kahayan;KUD Tani;40;Aktif
62.06.02.1001;Kasongan Lama;=1+1 Kopwan;30;Aktif
62.01.02.2001;Rungun;KUD Lain;30;Aktif
9999;Tidak Ada;KUD Hilang;30;Aktif
"""


class _At(Clock):
    """The clock of the estate."""

    def __init__(self, here: Estate) -> None:
        super().__init__()
        self._here = here

    def now(self):  # type: ignore[no-untyped-def]
        """The moment of the estate."""
        return self._here.now


@cache
def _forms() -> dict[str, Form]:
    return {name: form for name, form in read_forms().items() if form.reports}


async def _set_up(here: Estate) -> None:
    here.house = replace(here.house, forms=_forms())
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    await here.settle("Dedi", (Role.OFFICER, "62.01"))
    await here.settle("Siti", (Role.HEAD, TELOK))
    await here.settle("Tono", (Role.HEAD, SAMBA), agreed=False)
    await here.settle("Wati", (Role.HEAD, KASONGAN))
    for village, name, members in ((TELOK, "KUD Maju", 80), (SAMBA, "KUD Tani", 90), (KASONGAN, "=1+1 Kopwan", 30)):
        told = given(koperasi__1__nama=name, koperasi__1__anggota=members)
        await here.report("koperasi", village, Facts(cooperatives=1), told, by="Siti")


async def _send(here: Estate, folder: Path, name: str = "Budi", file: str = "Daftar.csv", content: str = LIST) -> list[Message]:
    def work(desk: Desk) -> list[Message]:
        address = Address("telegram", name)
        person = desk.people.at(address)
        assert person is not None
        call = Call(desk, here.house, here.house.words("id"), person, address, here.now)
        event = SentFile("document", "ref", "text/csv", file, len(content), unique="u")
        return taken_in(call, event, "")

    messages = await here.database.write(work)
    kept = await here.database.read(lambda desk: list_of(desk, here.people[name].id))
    if kept is not None:
        sha, path = store(folder, content.encode(), "text/csv")
        await here.database.write(lambda desk: desk.media.fetched(kept.media, sha, len(content), "text/csv", path, here.now))
    return messages


async def _made(here: Estate, folder: Path, name: str, message: Message) -> Made:
    assert message.paper is not None
    papers = Papers(here.database, here.house, _At(here), folder)
    made = await papers(message.paper, Address("telegram", name), 10**7)
    return replace(made, words=message.text + "\n" + made.words)


async def _asked(here: Estate, folder: Path, name: str, line: str) -> Made:
    return await _made(here, folder, name, (await here.call(name, line))[-1])


def _data(made: Made) -> list[str]:
    return presses([Message(made.words, buttons=made.buttons)])


async def test_columns_are_said_confirmed_and_remembered_by_their_headings(tmp_path: Path) -> None:
    """The guess stands in words with an example; a change is kept, and holds for the next list with the same headings."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        page = await _made(here, tmp_path, "Budi", (await _send(here, tmp_path))[-1])
        assert "Kolom A “Kode Wilayah”: kode wilayah, misalnya 62.06.04.2003" in page.words
        assert "judul kolom pada baris 2" in page.words
        assert _data(page) == ["/sandingkan 62.06 banding", "/sandingkan 62.06 ubah"]
        roles = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 ubah")
        assert "/sandingkan 62.06 ubah members" in _data(roles)
        letters = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 ubah members")
        assert "/sandingkan 62.06 members d" in _data(letters)
        without = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 members -")
        assert "jumlah anggota" not in without.words
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        again = await _made(here, tmp_path, "Budi", (await _send(here, tmp_path, content=LIST + "\n"))[-1])
        assert "jumlah anggota" not in again.words


async def test_differences_are_said_and_listed_in_a_sheet(tmp_path: Path) -> None:
    """What agrees, what differs, rows without a village or outside the area with the reason; nothing in the sheet runs."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path)
        made = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        assert "Ada perbedaan: <b>2</b> desa/kelurahan" in made.words
        assert "Anggota KUD Maju: daftar 120, laporan 80." in made.words
        assert "desanya belum dikenali: 2" in made.words
        assert made.file is not None
        book = CalamineWorkbook.from_filelike(io.BytesIO(made.file.content))
        assert [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names] == [3, 1, 3]
        assert "Tanyakan kepada kepala desa (2)" in said([Message(made.words, buttons=made.buttons)])


async def test_each_head_is_asked_once_and_the_answer_comes_back(tmp_path: Path) -> None:
    """One clear question to who agreed to be written to; the officer hears the answer; asked twice is asked once."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path)
        done = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        assert "1 pertanyaan dikirim" in done.words
        assert "Belum dapat ditanyakan: 1 desa/kelurahan" in done.words
        letters = (await here.carried())["Siti"]
        assert "Anggota <b>KUD Maju</b> dalam daftar dinas <b>120</b> orang" in said(letters)
        assert presses(letters) == ["/jawab 1 ya", "/jawab 1 tidak", "/jawab 1 ubah"]
        assert "Tidak ada pertanyaan baru" in (await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")).words
        assert "menunggu jawaban" in (await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 sisa")).words
        assert "tidak ada lagi" in said(await here.call("Wati", "/jawab 1 ya"))
        assert "sesuai daftar" in said(await here.call("Siti", "/jawab 1 ya"))
        assert "sudah dijawab" in said(await here.call("Siti", "/jawab 1 tidak"))
        assert "menjawab: <b>sesuai daftar</b>" in said(await here.letters("Budi"))
        left = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 sisa")
        assert "Sesuai daftar 1, sesuai laporan 0, diperbaiki 0, belum dijawab 0" in left.words
        assert "Desa Telok" not in left.words


async def test_a_yes_is_told_as_the_side_that_it_takes(tmp_path: Path) -> None:
    """`Apakah koperasi itu memang ada?` of what only the report has: a yes, pressed or typed, is the report's word."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path, content=LIST.replace("KUD Maju;120", ";"))
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        letters = (await here.carried())["Siti"]
        assert "Apakah koperasi itu memang ada" in said(letters)
        assert presses(letters) == ["/jawab 1 tidak", "/jawab 1 ya", "/jawab 1 ubah"]
        assert [row[0].label for row in letters[0].buttons] == ["Ya", "Ubah laporan"]
        assert said(await here.call("Siti", presses(letters)[0])).endswith("sesuai laporan Bapak/Ibu.")
        assert "menjawab: <b>sesuai laporan</b>" in said(await here.letters("Budi"))


async def test_who_says_that_the_list_is_right_finds_the_way_to_mend_the_report(tmp_path: Path) -> None:
    """The thanks bring a button that opens the report."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path)
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        letters = (await here.carried())["Siti"]
        labels = [one.label for row in letters[0].buttons for one in row]
        assert labels == ["Sesuai daftar", "Sesuai laporan", "Ubah laporan"]
        (way,) = presses(await here.call("Siti", "/jawab 1 ya"))
        assert "Ini jawaban dalam laporan nomor 1" in said(await here.call("Siti", way))


async def test_a_question_opens_the_report_when_the_head_wants_to_mend_it(tmp_path: Path) -> None:
    """`Ubah laporan` thanks and opens the report that the question is about."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path)
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        assert len(await here.call("Siti", "/jawab 1 ubah")) > 1


async def test_no_question_in_quiet_hours_nor_above_the_caps(tmp_path: Path) -> None:
    """Asked at night it waits for the morning, and a head who was reminded that day is left alone."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        await _send(here, tmp_path)
        here.now += timedelta(hours=13)
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        assert "Siti" not in await here.carried()
        paper = Message(here.house.words("id")("watch-left"), paper=Paper("question", {"number": "1", "letter": "q"}))
        with pytest.raises(Needless):
            await _made(here, tmp_path, "Siti", paper)
        here.now += timedelta(hours=11)
        assert "Siti" in await here.carried()
        other = replace(paper, paper=Paper("question", {"number": "1", "letter": "other"}))
        with pytest.raises(Needless):
            await _made(here, tmp_path, "Siti", other)


async def test_who_has_agreed_today_is_asked_tomorrow(tmp_path: Path) -> None:
    """Also late in the evening the question is taken and counted; it comes in the morning, and once."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        here.now = here.now.replace(hour=15)  # 22.00 WIB
        agreed = here.now - timedelta(minutes=5)
        await here.database.write(lambda desk: desk.people.update(here.people["Siti"].id, consented_at=agreed))
        await _send(here, tmp_path)
        done = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 tanya")
        assert "1 pertanyaan dikirim" in done.words
        assert "Belum dapat ditanyakan: 1 desa/kelurahan" in done.words
        assert "Siti" not in await here.carried()
        here.now += timedelta(hours=12)
        assert presses((await here.carried())["Siti"]) == ["/jawab 1 ya", "/jawab 1 tidak", "/jawab 1 ubah"]


async def test_broken_and_foreign_lists_are_told_kindly(tmp_path: Path) -> None:
    """No headings, no file yet, another's area, a head who sends a table: each has its answer, and nothing leaks."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        assert await _send(here, tmp_path, "Siti") == []
        page = await _made(here, tmp_path, "Budi", (await _send(here, tmp_path, content="a;b\n1;2\n"))[-1])
        assert "judul kolomnya belum ditemukan" in page.words
        assert "tidak ada dalam cakupan" in said(await here.call("Budi", "/sandingkan 62.01 banding"))
        assert "Silakan kirim daftarnya" in said(await here.call("Dedi", "/sandingkan"))
        old = await _send(here, tmp_path, file="Daftar.xls", content="\0\0\0\0biner")
        assert "belum dapat dibuka" in (await _made(here, tmp_path, "Budi", old[-1])).words
        waiting = replace(old[-1].paper or Paper(""), args={**(old[-1].paper or Paper("")).args, "media": "telegram/x"})
        assert "tidak lagi tersimpan" in (await _made(here, tmp_path, "Budi", replace(old[-1], paper=waiting))).words
        event = SentFile("document", "new", "text/csv", "baru.csv", 10, unique="new")
        name = await here.database.write(partial(_expected, event, here))
        early = replace(waiting, args={**waiting.args, "media": name})
        with pytest.raises(NotYet):
            await _made(here, tmp_path, "Budi", replace(old[-1], paper=early))


def _expected(event: SentFile, here: Estate, desk: Desk) -> str:
    return desk.media.expect("telegram", event, by=None, now=here.now)
