"""What an admin may send: whatever it is, it is answered clearly, nothing is published, and the live form stays as it is."""

from __future__ import annotations

import asyncio
import io
import zipfile

import pytest

from bot import examiner
from bot.clock import Clock
from bot.examiner import Examiner
from bot.papers import Papers
from bot.papers.overseen import PaperRefused
from conversations.messages import Paper
from conversations.people import Address, Role
from storage.desk import Desk
from tests.authoring.books import asks, book, repacked
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop, land

GOOD = land(("integer", "luas", "Luasnya?"))


def packed(**parts: bytes) -> bytes:
    """A zip of those parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, part in parts.items():
            zipped.writestr(name, part)
    return out.getvalue()


OFFICE = book(
    [
        ("DATA KOPERASI KABUPATEN KATINGAN",),
        ("Kode Wilayah", "Desa", "Nama Koperasi", "Jumlah Anggota"),
        (PETAK_PUTI, "Petak Puti", "KUD Maju", "120"),
        ("62.06.05.2007", "Samba Katung", "KUD Tani", "40"),
    ]
)
"""A list as an office keeps it: one sheet, and nothing of a form in it."""


async def test_an_admins_list_that_is_no_form_is_handed_over_to_be_compared(workshop: Workshop) -> None:
    """The mistakes of a form are told, with a button beside; pressed, the columns are said: the same file, not sent again."""
    admin = await workshop.settle(Role.ADMIN)
    told = await workshop.judged(admin, OFFICE, "Daftar ODS.xlsx")
    assert "Ini daftar: sandingkan" in told
    columns = await workshop.presses(admin, "/sandingkan 62.06")
    assert "Daftar ODS.xlsx" in columns
    assert "Kolom A “Kode Wilayah”: kode wilayah" in columns
    compared = await workshop.presses(admin, "/sandingkan 62.06 banding")
    assert "Daftar berisi <b>2</b> baris data" in compared
    assert await unchanged(workshop)


async def unchanged(workshop: Workshop) -> bool:
    """Whether nothing but the shipped forms is kept, and nothing is published or under way."""

    def look(desk: Desk) -> bool:
        kept = [one.version for name in ("koperasi", "pembentukan", "lahan") for one in desk.forms.editions(name)]
        return kept == ["1", "1"] and not desk.forms.publications(retired=True) and not desk.drafts.of_persons("formulir")

    return await workshop.ask(look)


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000), "lahan.xls", ".xls lama", id="xls"),
        pytest.param(packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "lahan.ods", "LibreOffice", id="ods"),
        pytest.param(b"type,name,label\ntext,a,A\n", "lahan.xlsx", "CSV", id="csv by another name"),
        pytest.param(packed(**{"lahan.xlsx": GOOD, "desa.csv": b"name,label\n"}), "lahan.zip", "arsip .zip", id="zip"),
        pytest.param(asks(("", "a", "A?")), "lahan.xlsx", "(kolom type) di baris ini belum diisi", id="no type"),
        pytest.param(packed(**{"xl/workbook.xml": b" " * 200_000_000}), "lahan.xlsx", "terlalu besar", id="zip bomb"),
        pytest.param(b"%PDF-1.7\x00\x01\x02", "lahan.xlsx", "belum dapat dibuka", id="pdf"),
        pytest.param(land(form="konfirmasi"), "x.xlsx", "konfirmasi", id="a small form of the bot"),
        pytest.param(land(form="Pendaftaran"), "x.xlsx", "Pendaftaran", id="a small form, other letters"),
        pytest.param(land(form="koperasi"), "x.xlsx", "sudah tersimpan dan tidak berubah", id="the live version"),
        pytest.param(land(("calculate", "a", "", "${b}"), ("integr", "b", "B?")), "x.xlsx", "integr", id="a mistake"),
        pytest.param(book([("a", "b")]), "daftar desa.xlsx", "baris pertama", id="another table"),
    ],
)
async def test_what_cannot_be_used(workshop: Workshop, content: bytes, name: str, words: str) -> None:
    """It is told what is the matter, and everything stays as it was."""
    admin = await workshop.settle(Role.ADMIN)
    assert words in await workshop.judged(admin, content, name)
    await workshop.presses(admin, "/formulir terbit")
    if words.startswith("sudah tersimpan"):
        await workshop.presses(admin, "/formulir buang")
    assert await unchanged(workshop)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(repacked(GOOD, {"xl/vbaProject.bin": b"\xd0\xcf" + bytes(900)}), "makro", id="macros"),
        pytest.param(asks(("text", "a", "=1+1")), "rumus", id="formulas"),
    ],
)
async def test_what_stays_behind_is_told(workshop: Workshop, content: bytes, told: str) -> None:
    """A macro runs nowhere, a formula gives its last value: the form can be used, and its author knows."""
    admin = await workshop.settle(Role.ADMIN)
    assert told in (await workshop.judged(admin, content, "lahan.xlsm")).lower()


async def test_two_hundred_megabytes_are_not_fetched(workshop: Workshop) -> None:
    """Said at once; and where the size was not told, once Telegram refuses to hand it out."""
    admin = await workshop.settle(Role.ADMIN)
    assert "terlalu besar" in await workshop.sends(admin, b"PK" + bytes(11_000_000))
    assert await unchanged(workshop)
    heard = await workshop.judged(admin, GOOD)
    assert "dapat dipakai" in heard
    await workshop.presses(admin, "/formulir buang")
    await workshop.sends(admin, land())
    workshop.world.files._stored.clear()
    await workshop.read()
    assert "tidak dapat diambil" in await workshop.heard(admin)
    assert await unchanged(workshop)


async def test_one_at_a_time(workshop: Workshop) -> None:
    """A second workbook waits until the first has been read; thrown away, the first is not judged any more."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.sends(admin, GOOD)
    assert "masih dibaca" in await workshop.sends(admin, land(), "lain.xlsx")
    await workshop.presses(admin, "/formulir buang")
    await workshop.read()
    assert await workshop.heard(admin) == ""
    assert "lain.xlsx" in await workshop.sends(admin, land(), "lain.xlsx")


async def test_the_next_one_takes_the_place_of_what_waits(workshop: Workshop) -> None:
    """And says so: the first is not published, and a button of it does nothing."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, GOOD)
    assert "menggantikan <b>Data lahan</b> versi 1, yang belum diterbitkan" in await workshop.sends(admin, land(), "lain.xlsx")
    assert "tidak menunggu lagi" in await workshop.presses(admin, "/formulir terbit")


async def test_what_was_sent_outlives_the_process(workshops: Workshop) -> None:
    """Killed while it was being judged, it is judged after the next start, and told once."""
    admin = await workshops.settle(Role.ADMIN)
    await workshops.sends(admin, GOOD)
    await workshops.porter.walk()
    judging = asyncio.create_task(workshops.examiner.walk())
    await asyncio.sleep(0.1)
    judging.cancel()
    with pytest.raises(asyncio.CancelledError):
        await judging
    assert await workshops.heard(admin) == ""
    again = Examiner(workshops.database, workshops.house, Clock(), workshops.folder, lambda: None)
    assert (await again.walk(), await again.walk()) == (1, 0)
    workshops.clock.at = Clock().now()
    assert (await workshops.heard(admin)).count("dapat dipakai") == 1


async def test_what_is_thrown_away_while_it_is_judged(workshop: Workshop) -> None:
    """The judgement of what nobody waits for any more is not told, and brings nothing back."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.sends(admin, GOOD)
    await workshop.porter.walk()
    judging = asyncio.create_task(workshop.examiner.walk())
    await asyncio.sleep(0.1)
    await workshop.presses(admin, "/formulir buang")
    assert await judging == 1
    assert await workshop.heard(admin) == ""
    assert await unchanged(workshop)


async def test_what_takes_too_long_is_ended(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is killed, its sender is told, and the next workbook is read."""
    admin = await workshop.settle(Role.ADMIN)
    with monkeypatch.context() as patched:
        patched.setattr(examiner, "PATIENCE", 0.05)
        assert "terlalu berat" in await workshop.judged(admin, GOOD)
    assert await unchanged(workshop)
    assert "dapat dipakai" in await workshop.judged(admin, GOOD)


async def test_only_admins(workshop: Workshop) -> None:
    """Heads and officers send what they like: it is no form, and the commands and papers of forms are not theirs."""
    await workshop.publishes(await workshop.settle(Role.ADMIN), GOOD)
    for role, area in ((Role.HEAD, PETAK_PUTI), (Role.OFFICER, KATINGAN)):
        phone = await workshop.settle(role, area)
        assert "kami baca dulu" not in await workshop.sends(phone, GOOD)
        for line in ("/formulir", "/formulir ya 1", "/formulir tarikya lahan 62.06", "/formulir coba"):
            assert "Data lahan" not in await workshop.presses(phone, line)
        papers = Papers(workshop.database, workshop.house, workshop.clock, workshop.folder)
        for paper in ("form-workbook", "form-changes"):
            args = {"area": "", "form": "lahan", "version": "1"}
            with pytest.raises(PaperRefused):
                await papers(Paper(paper, args), Address("telegram", str(phone.id)), 1_000_000)
    assert len(await workshop.publications()) == 1
    assert await workshop.ask(lambda desk: desk.drafts.of_persons("formulir")) == []


async def test_a_file_for_an_open_form_is_no_workbook(workshop: Workshop) -> None:
    """An admin who is a head too answers with a document: it goes to the question; after /formulir it is taken."""
    admin = await workshop.settle(Role.ADMIN)
    assert "hanya tersimpan bila" in await workshop.sends(admin, b"%PDF-1.7", "surat.pdf")
    await workshop.says(admin, "/formulir")
    assert "kami baca dulu" in await workshop.sends(admin, GOOD, "tanpa akhiran")
