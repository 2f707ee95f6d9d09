"""Pictures of questions (`media::image`): they come before, with or after the workbook, and heads see them with the question."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.simulator import hands
from bot.simulator.records import Phone
from bot.uploads import Upload, upload_of
from conversations.messages import Message
from conversations.people import Role
from tests.authoring.books import CHOICES, book
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop
from tests.transcripts.wired import JPEG

HEAD = ("type", "name", "label", "media::image")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10"
SURVEY = [
    HEAD,
    ("note", "awal", "Lihat contoh.", "contoh.png"),
    ("text", "nama", "Nama lahan?", "peta.jpg"),
    ("select_one l", "buah", "Buah apa?", ""),
    ("text", "batas", "Di mana batasnya?", "batas.png"),
]
WHOLE = ("contoh.png", "peta.jpg", "batas.png")


def form(version: str = "1", *more: tuple[str, str, str, str]) -> bytes:
    """The workbook of this file."""
    return book([*SURVEY, *more], CHOICES, [("form_id", "form_title", "version"), ("lahan", "Data lahan", version)])


async def upload(workshop: Workshop) -> Upload:
    """What the admin has under way."""
    found = await workshop.ask(lambda desk: upload_of(desk, 1))
    assert found is not None
    return found


async def photographs(workshop: Workshop, phone: Phone, content: bytes, caption: str = "") -> str:
    """A photo goes from that phone, with words below it."""
    hands.send_file(workshop.world, phone, "photo", content, caption=caption, mime="image/jpeg")
    return await workshop._arrived(phone)


async def read(workshop: Workshop, phone: Phone) -> str:
    """What is heard of the judgement."""
    await workshop.read()
    return await workshop.heard(phone)


async def contents(workshop: Workshop, messages: list[Message]) -> list[bytes | None]:
    """The pictures that go with these messages."""
    rows = await workshop.ask(lambda desk: desk.media.several([message.media for message in messages]))
    return [(workshop.folder / rows[one.media].path).read_bytes() if one.media else None for one in messages]


async def publish(workshop: Workshop, admin: Phone) -> str:
    """From the summary to the end, with the buttons; what the preview said, and the last word."""
    for step in ("terbit", f"di {KATINGAN}", "mulai hari ini"):
        await workshop.presses(admin, f"/formulir {step}")
    preview = await workshop.shown(admin)
    return f"{preview[-1].text}\n{await workshop.confirms(admin, preview)}"


async def test_from_the_workbook_to_a_head(workshops: Workshop) -> None:
    """The missing ones are named, each is taken in, the form is tried and published with them, and a head sees each once."""
    admin = await workshops.settle(Role.ADMIN)
    heard = await workshops.judged(admin, form())
    assert "Gambar: 3 disebut, belum ada yang dikirim." in heard
    assert "Gambar yang belum ada: <b>contoh.png, peta.jpg, batas.png</b>" in heard
    assert "media::image" not in heard
    assert "gambar contoh.png diterima" in await workshops.sends(admin, PNG + b"1", "Contoh.PNG")
    assert "sedang kami baca sekali lagi" in await workshops.presses(admin, "/formulir terbit")
    assert "gambar peta.jpg diterima" in await workshops.sends(admin, JPEG + b"2", "peta (1).jpeg")
    heard = await read(workshops, admin)
    assert "Gambar: 2 dari 3 sudah ada." in heard
    assert "belum ada: <b>batas.png</b>" in heard
    assert "gambar batas.png diterima" in await photographs(workshops, admin, JPEG + b"3")
    heard = await read(workshops, admin)
    assert "Gambar: 3 dari 3 sudah ada." in heard
    assert "belum ada" not in heard
    tried = await workshops.hears(admin, "/formulir coba")
    assert await contents(workshops, tried) == [None, PNG + b"1", JPEG + b"2"]
    assert tried[1].text == "<i>Latihan</i>\nLihat contoh."
    await workshops.says(admin, "NANTI")
    assert "sudah terbit" in await publish(workshops, admin)
    head = await workshops.settle(Role.HEAD, PETAK_PUTI)
    asked = await workshops.hears(head, "/lapor data lahan")
    assert [one for one in await contents(workshops, asked) if one] == [PNG + b"1", JPEG + b"2"]
    assert await contents(workshops, await workshops.hears(head, "BANTU")) == [JPEG + b"2"]
    assert await contents(workshops, await workshops.hears(head, "Kebun")) == [None]
    assert await contents(workshops, await workshops.hears(head, "Nanas")) == [None]
    assert await contents(workshops, await workshops.hears(head, "Apel")) == [JPEG + b"3"]


async def test_published_without_them(workshop: Workshop) -> None:
    """Nobody is held up: the preview says what is missing, and the questions are asked with their words alone."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    heard = await publish(workshop, admin)
    assert "Gambar yang belum ada (3): contoh.png, peta.jpg, batas.png." in heard
    assert "sudah terbit" in heard
    head = await workshop.settle(Role.HEAD, PETAK_PUTI)
    (asked,) = await workshop.hears(head, "/lapor data lahan")
    assert not asked.media
    assert "Lihat contoh." in asked.text


async def test_completed_after_it_was_published(workshop: Workshop) -> None:
    """The same workbook once more, with its pictures: the version that is asked shows them from then on."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await publish(workshop, admin)
    await workshop.says(admin, "/formulir")
    assert "kirim berkas Excel" in await workshop.sends(admin, JPEG, "peta.jpg")
    assert "Gambar: 1 dari 3 sudah ada." in await workshop.judged(admin, form())
    assert "sudah terbit" in await publish(workshop, admin)
    head = await workshop.settle(Role.HEAD, PETAK_PUTI)
    assert await contents(workshop, await workshop.hears(head, "/lapor data lahan")) == [JPEG]


async def test_the_next_version_shows_them_again(workshop: Workshop) -> None:
    """Nobody sends twenty pictures for one word that changed; another picture for a version that is asked is the next one."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await workshop.sends(admin, JPEG, "peta.jpg")
    await workshop.read()
    await publish(workshop, admin)
    heard = await workshop.judged(admin, form("2", ("text", "lain", "Hal lain?", "lain.png")))
    assert "Dipakai lagi dari versi sebelumnya: peta.jpg." in heard
    assert "belum ada: <b>contoh.png, batas.png, lain.png</b>" in heard
    await workshop.judged(admin, form())
    await workshop.sends(admin, JPEG + b"anew", "peta.jpg")
    await workshop.read()
    assert "memerlukan nomor versi yang baru" in await publish(workshop, admin)
    await workshop.presses(admin, "/formulir versi")
    assert "versi 2" in await read(workshop, admin)
    assert (await upload(workshop)).pictures.keys() == {"peta.jpg"}
    assert "sudah terbit" in await publish(workshop, admin)
    head = await workshop.settle(Role.HEAD, PETAK_PUTI)
    assert (await contents(workshop, await workshop.hears(head, "/lapor data lahan")))[-1] == JPEG + b"anew"


async def test_what_is_no_picture(workshop: Workshop) -> None:
    """A file that only bears the name, another sort, one too large, one that no question names, a photo without a name."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await workshop.sends(admin, b"<html>", "peta.jpg")
    heard = await read(workshop, admin)
    assert "Bukan gambar JPEG atau PNG, jadi belum dapat ditampilkan: peta.jpg." in heard
    assert "belum ada: <b>contoh.png, peta.jpg, batas.png</b>" in heard
    hands.send_file(workshop.world, admin, "document", b"RIFF", name="peta.webp", mime="image/webp")
    assert "peta.webp" in (other := await workshop._arrived(admin))
    assert "tidak disebut" in other
    assert "Paling besar 5 MB" in await workshop.sends(admin, PNG.ljust(5_000_001), "peta.jpg")
    assert "Yang masih diperlukan: <b>contoh.png" in await workshop.sends(admin, PNG, "kucing.png")
    assert "Untuk pertanyaan yang mana?" in await photographs(workshop, admin, JPEG)
    assert "gambar batas.png diterima" in await photographs(workshop, admin, JPEG + b"x", "Batas")
    assert "Gambar: 1 dari 3 sudah ada." in await read(workshop, admin)


async def test_pictures_that_come_first(workshop: Workshop) -> None:
    """After /formulir they wait for their workbook; one that it does not name is told and left out; so are mistakes outlived."""
    admin = await workshop.settle(Role.ADMIN)
    assert "gambar" not in (await workshop.sends(admin, JPEG, "peta.jpg")).lower()
    await workshop.says(admin, "/formulir")
    assert "nama gambarnya sebagai keterangan" in await photographs(workshop, admin, JPEG)
    await workshop.says(admin, "/formulir")
    assert "gambar peta.jpg diterima" in await photographs(workshop, admin, JPEG, "peta")
    assert "diterima" in await workshop.sends(admin, PNG, "kucing.png")
    faulty = book([*SURVEY, ("integr", "luas", "Luasnya?", "")], CHOICES)
    assert "Ada 1 hal" in await workshop.judged(admin, faulty)
    heard = await workshop.judged(admin, form())
    assert "Gambar: 1 dari 3 sudah ada." in heard
    assert "tidak disebut dalam formulir, jadi tidak dipakai: kucing.png." in heard
    assert (await upload(workshop)).pictures.keys() == {"peta.jpg"}


async def test_a_photo_of_something_else(workshop: Workshop) -> None:
    """A form that shows no pictures, or has them all, is not judged anew for a photo that an admin happens to send."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, book([HEAD[:3], ("text", "nama", "Nama?")], CHOICES, [("form_id",), ("lahan",)]))
    before = await upload(workshop)
    await photographs(workshop, admin, JPEG, "liburan")
    await workshop.sends(admin, PNG, "kucing.png")
    assert await upload(workshop) == before
    await workshop.says(admin, "/formulir")
    assert "tidak disebut dalam formulir, jadi tidak dipakai" in await workshop.sends(admin, PNG, "kucing.png")
    assert await upload(workshop) == before


async def test_somebody_else_sends_a_picture(workshop: Workshop) -> None:
    """Pictures of forms are taken from admins alone, and from nobody who is none any more."""
    admin, head = await workshop.settle(Role.ADMIN), await workshop.settle(Role.HEAD, PETAK_PUTI)
    assert "diterima" not in await workshop.sends(head, PNG, "peta.png")
    await workshop.judged(admin, form())
    before = await upload(workshop)
    await workshop.database.write(lambda desk: desk.people.revoke(1, by=None, now=workshop.clock.at))
    assert "diterima" not in await workshop.sends(admin, PNG, "peta.jpg")
    assert await upload(workshop) == before


async def test_they_are_kept_as_long_as_their_form(workshop: Workshop) -> None:
    """What no form names is removed after a day; what a published version shows stays."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await workshop.sends(admin, JPEG, "peta.jpg")
    await workshop.sends(admin, PNG, "batas.png")
    await workshop.sends(admin, PNG + b"better", "batas.png")
    await workshop.read()
    await publish(workshop, admin)
    workshop.clock.at = workshop.clock.at.replace(day=9)
    # The workbook, and the picture that another one has replaced.
    assert await workshop.porter.sweep() == 2
    head = await workshop.settle(Role.HEAD, PETAK_PUTI)
    assert (await contents(workshop, await workshop.hears(head, "/lapor data lahan")))[-1] == JPEG


async def test_a_picture_that_does_not_come_holds_no_form_up(workshop: Workshop) -> None:
    """While Telegram hands a picture out, or not, its form is judged some minutes later without it."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await workshop.sends(admin, JPEG, "peta.jpg")
    workshop.clock.at += timedelta(minutes=4)
    assert await workshop.examiner.walk() == 0
    workshop.clock.at += timedelta(minutes=2)
    assert await workshop.examiner.walk() == 1
    assert "Tidak dapat diambil, mohon dikirim sekali lagi: peta.jpg." in await workshop.heard(admin)


@pytest.mark.parametrize("gone", ["media", "bytes"])
async def test_a_picture_that_is_lost(workshop: Workshop, gone: str) -> None:
    """What cannot be fetched is told to the author, who sends it again; nothing of it is shown meanwhile."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, form())
    await workshop.sends(admin, JPEG, "peta.jpg")
    if gone == "media":
        name = (await upload(workshop)).pictures["peta.jpg"]
        await workshop.database.write(lambda desk: desk.media.failed(name, "gone", workshop.clock.at, None))
    else:
        await workshop.porter.walk()
        for path in workshop.folder.rglob("*.jpg"):
            path.unlink()
    heard = await read(workshop, admin)
    assert "Tidak dapat diambil, mohon dikirim sekali lagi: peta.jpg." in heard
    assert (await upload(workshop)).pictures == {}
