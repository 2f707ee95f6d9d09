"""Publishing: what is shown is what counts, two admins do not overtake each other, and a practice leaves no trace."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from bot.succession import carry_due
from conversations.people import Role
from storage.desk import Desk
from storage.tables import metadata
from tests.authoring.books import HEAD, book
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, SAMBA_KATUNG, Workshop, land

FIRST = land(("integer", "luas", "Luasnya?"))
OTHER = land(("text", "surat", "Nomor suratnya?"))
SECOND = land(("integer", "luas", "Luasnya?"), ("text", "surat", "Nomor suratnya?"), version="2")


async def test_published_as_it_was_shown(workshops: Workshop) -> None:
    """Area, day, rhythm and version stand in the database, with who and when in the audit."""
    admin = await workshops.settle(Role.ADMIN)
    assert "sudah terbit untuk Kabupaten Katingan" in await workshops.publishes(admin, FIRST)
    (one,) = await workshops.publications()
    assert (one.form, one.version, one.area, one.first_day, one.rhythm) == ("lahan", "1", KATINGAN, date(2026, 3, 2), "weekly")
    deeds = [row.what for row in await workshops.ask(lambda desk: desk.audit.latest("", 9))]
    assert deeds == ["form-published", "form-judged", "form-sent"]
    head = await workshops.settle(Role.HEAD, PETAK_PUTI)
    assert "Nama lahan?" in await workshops.says(head, "/lapor data lahan")
    elsewhere = await workshops.settle(Role.HEAD, "62.01.02.2004")
    assert "Nama lahan?" not in await workshops.says(elsewhere, "/lapor data lahan")


async def test_a_new_title_takes_its_words_from_the_shipped_forms(workshop: Workshop) -> None:
    """What the locale calls the inventory means it only until a form is called by it."""
    admin, head = await workshop.settle(Role.ADMIN), await workshop.settle(Role.HEAD, PETAK_PUTI)
    await workshop.publishes(admin, land(form="rumah", title="Pendataan rumah tangga"))
    for typed in ("lapor pendataan rumah tangga", "pendataan rumah", "/lapor pendataan rumah tangga"):
        assert "Nama lahan?" in await workshop.says(head, typed)


async def test_two_admins_at_once(workshops: Workshop) -> None:
    """Who is second is shown what became of it meanwhile, and decides anew; another text of the same version is refused."""
    one, other = await workshops.settle(Role.ADMIN), await workshops.settle(Role.ADMIN)
    previews = []
    for admin, content in ((one, FIRST), (other, OTHER)):
        await workshops.judged(admin, content)
        for step in ("terbit", f"di {KATINGAN}", "mulai hari ini"):
            await workshops.presses(admin, f"/formulir {step}")
        previews.append(await workshops.shown(admin))
    assert "sudah terbit" in await workshops.confirms(one, previews[0])
    assert "oleh admin lain" in await workshops.confirms(other, previews[1])
    assert len(await workshops.publications()) == 1
    again = await workshops.shown(other)
    assert "sudah tersimpan dan tidak berubah" in await workshops.confirms(other, again)
    assert len(await workshops.publications()) == 1
    await workshops.presses(other, "/formulir versi")
    await workshops.examiner.walk()
    assert "versi 2" in await workshops.heard(other)


async def test_an_old_preview_publishes_nothing(workshop: Workshop) -> None:
    """A button of what was thrown away, changed since, or pressed twice does nothing more."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, FIRST)
    for step in ("terbit", f"di {KATINGAN}", "mulai hari ini"):
        await workshop.presses(admin, f"/formulir {step}")
    old = await workshop.shown(admin)
    await workshop.presses(admin, "/formulir di 62.03")
    assert "tidak menunggu lagi" in await workshop.confirms(admin, old)
    await workshop.presses(admin, "/formulir mulai besok")
    newer = await workshop.shown(admin)
    await workshop.confirms(admin, newer)
    assert "tidak menunggu lagi" in await workshop.confirms(admin, newer)
    assert [one.area for one in await workshop.publications()] == ["62.03"]


async def test_steps_in_words_that_are_not_understood(workshop: Workshop) -> None:
    """A day that has passed, a rhythm nobody knows, an area that is none: asked again, nothing is guessed."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, FIRST)
    await workshop.presses(admin, "/formulir terbit")
    assert "tidak ada dalam cakupan" in await workshop.says(admin, "atlantis")
    assert "Mulai kapan" in await workshop.says(admin, "katingan")
    assert "belum terbaca" in await workshop.says(admin, "1 maret 2026")
    assert "belum terbaca" in await workshop.says(admin, "kapan-kapan")
    assert "Seberapa sering" in await workshop.says(admin, "besok")
    assert "belum terbaca" in await workshop.says(admin, "sering sekali")
    assert "setiap bulan" in await workshop.says(admin, "bulanan")
    assert await workshop.publications() == []


async def test_a_practice_leaves_no_trace(workshop: Workshop) -> None:
    """Tried to its end, with a photo: every table but the outbox and the marks of arrivals holds what it held before."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, land(("image", "foto", "Fotonya?")))
    await workshop.presses(admin, "/formulir terbit")
    before = await counts(workshop)
    assert "Latihan" in await workshop.presses(admin, "/formulir coba")
    await workshop.says(admin, "Kebun desa")
    assert "KIRIM" in await workshop.photographs(admin)
    assert "tidak ada yang disimpan" in await workshop.says(admin, "KIRIM")
    assert await counts(workshop) == before
    await workshop.presses(admin, "/formulir coba")
    await workshop.says(admin, "Kebun desa")
    assert "<b>Formulir</b>" in await workshop.presses(admin, "/formulir")
    assert await counts(workshop) == before


async def test_a_practice_promises_nothing(workshop: Workshop) -> None:
    """Whatever is sent in it and whatever help is asked for, nobody reads that an answer is kept."""
    admin = await workshop.settle(Role.ADMIN)
    settings = [("form_id", "form_title", "version"), ("lahan", "Data lahan", "1")]
    await workshop.judged(admin, book([(*HEAD, "required"), ("text", "nama", "Nama lahan?", "yes")], (), settings))
    heard = await workshop.presses(admin, "/formulir coba")
    assert "seolah-olah dari Kelurahan" in heard
    heard += await workshop.photographs(admin)
    heard += await workshop.sends(admin, b"%PDF-1.7", "surat.pdf")
    for text in ("LEWATI", "LEWATI", "BANTU", "UBAH"):
        heard += await workshop.says(admin, text)
    assert "ketik NANTI" in heard
    assert "bukan foto" in heard
    assert "tersimpan" not in heard
    assert "tidak ada yang disimpan" in await workshop.says(admin, "NANTI")


async def counts(workshop: Workshop) -> dict[str, int]:
    """Rows of each table in which a practice could leave something."""
    tables = [table for name, table in metadata.tables.items() if name not in ("outbox", "inbox")]

    def look(desk: Desk) -> dict[str, int]:
        connection = desk.forms._db
        return {table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables}

    return await workshop.ask(look)


async def test_retired_forms_are_not_begun(workshops: Workshop) -> None:
    """The draft stays, goes on nowhere, and goes on where it stood once the form is published again."""
    admin, head = await workshops.settle(Role.ADMIN), await workshops.settle(Role.HEAD, PETAK_PUTI)
    await workshops.publishes(admin, FIRST)
    await workshops.says(head, "/lapor data lahan", "Kebun desa")
    assert "(1)" in await workshops.presses(admin, f"/formulir tarik lahan {KATINGAN}")
    assert "tidak diminta lagi" in await workshops.presses(admin, f"/formulir tarikya lahan {KATINGAN}")
    assert "sedang tidak diminta" in await workshops.says(head, "12")
    assert "Nama lahan" not in await workshops.says(head, "/lapor data lahan")
    other = await workshops.settle(Role.HEAD, SAMBA_KATUNG)
    assert "Nama lahan?" not in await workshops.says(other, "/lapor data lahan")
    draft = await workshops.ask(lambda desk: desk.drafts.get("lahan", PETAK_PUTI))
    assert draft is not None
    assert draft.answers["nama"].value == "Kebun desa"
    for step in ("terbit lahan", f"di {KATINGAN}", "mulai hari ini"):
        await workshops.presses(admin, f"/formulir {step}")
    await workshops.confirms(admin, await workshops.shown(admin))
    assert "Luasnya?" in await workshops.says(head, "/lapor data lahan")


async def test_a_shipped_form_can_be_retired_and_renewed(workshop: Workshop) -> None:
    """What is shipped is a form like the others: asked no more in one district, asked in a new version in another."""
    admin, head = await workshop.settle(Role.ADMIN), await workshop.settle(Role.HEAD, PETAK_PUTI)
    await workshop.presses(admin, "/formulir terbit koperasi")
    await workshop.presses(admin, "/formulir tarikya koperasi semua")
    assert "koperasi yang ada" not in await workshop.says(head, "/status")
    assert "Pembentukan" in await workshop.says(head, "/status")
    await workshop.publishes(admin, land(form="koperasi", version="2"), "62.06")
    assert "Nama lahan?" in await workshop.says(head, "/lapor data lahan")
    for text in ("Kebun", "KIRIM"):
        heard = await workshop.says(head, text)
    assert "Laporan diterima" in heard


async def test_an_old_report_keeps_its_words(workshops: Workshop) -> None:
    """Sent under the first version, looked at and corrected under the second: in the words of the first."""
    admin, head = await workshops.settle(Role.ADMIN), await workshops.settle(Role.HEAD, PETAK_PUTI)
    await workshops.publishes(admin, FIRST)
    await workshops.says(head, "/lapor data lahan", "Kebun desa", "12", "KIRIM")
    await workshops.publishes(admin, land(("text", "surat", "Nomor suratnya?"), version="2"))
    officer = await workshops.settle(Role.OFFICER, KATINGAN)
    assert "Luasnya: <b>12</b>" in await workshops.presses(officer, f"/desa {PETAK_PUTI} isi 1")
    assert "Luasnya" in await workshops.says(head, "/perbaiki 1")
    await workshops.says(head, "2", "13", "KIRIM")
    first, last = await workshops.ask(lambda desk: desk.reports.get(1))
    assert (first.version, last.version, last.answers["luas"].value) == ("1", "1", 13)
    assert "Nomor suratnya?" in await workshops.says(head, "/lapor data lahan", "Kebun lain")


async def test_a_publication_that_was_a_slip(workshops: Workshop) -> None:
    """Taken back by a button right after it: what counted before counts again, drafts with their answers, reports stay."""
    admin, head = await workshops.settle(Role.ADMIN), await workshops.settle(Role.HEAD, PETAK_PUTI)
    await workshops.publishes(admin, FIRST)
    await workshops.says(head, "/lapor data lahan", "Kebun desa")
    heard = await workshops.publishes(admin, SECOND)
    assert "Batalkan penerbitan" in heard
    (_, made) = await workshops.publications()
    assert "Nomor suratnya?" in await workshops.says(head, "12")
    await carry_due(workshops.database, workshops.house, workshops.clock.at)
    heard = await workshops.presses(admin, f"/formulir batal {made.number}")
    assert "berlaku lagi di sana: versi 1" in heard
    assert "Tarik" not in heard
    assert "sudah dibatalkan" in await workshops.presses(admin, f"/formulir batalya {made.number}")
    assert [one.version for one in await workshops.publications()] == ["1"]
    assert "sudah dibatalkan, atau" in await workshops.presses(admin, f"/formulir batalya {made.number}")
    await carry_due(workshops.database, workshops.house, workshops.clock.at)
    draft = await workshops.ask(lambda desk: desk.drafts.get("lahan", PETAK_PUTI))
    assert draft is not None
    assert (draft.version, draft.answers["luas"].value) == ("1", 12)
    assert "KIRIM" in await workshops.says(head, "/lapor data lahan")
    deeds = [row.what for row in await workshops.ask(lambda desk: desk.audit.latest("", 9))]
    assert deeds[0] == "form-undone"


async def test_a_retirement_that_was_a_slip(workshop: Workshop) -> None:
    """Taken back by its button; a form that is asked nowhere can be published again, and only the newest word is taken back."""
    admin, head = await workshop.settle(Role.ADMIN), await workshop.settle(Role.HEAD, PETAK_PUTI)
    await workshop.publishes(admin, FIRST)
    (first,) = await workshop.publications()
    assert "Batalkan penarikan" in await workshop.presses(admin, f"/formulir tarikya lahan {KATINGAN}")
    page = await workshop.presses(admin, "/formulir lihat lahan")
    assert "Terbitkan lagi" in page
    assert "Tarik\n" not in page
    assert "Ketik /formulir" in await workshop.presses(admin, f"/formulir batal {first.number}")
    (_, ended) = await workshop.publications()
    assert "versi 1" in await workshop.presses(admin, f"/formulir batal {ended.number}")
    assert "Penarikan" in await workshop.presses(admin, f"/formulir batalya {ended.number}")
    assert "Nama lahan?" in await workshop.says(head, "/lapor data lahan")
    assert "sudah dibatalkan, atau" in await workshop.presses(admin, "/formulir batal x")
    assert "tidak diminta di sana, seperti sebelumnya" in await workshop.presses(admin, f"/formulir batal {first.number}")
    workshop.clock.at += timedelta(days=8)
    assert "Batalkan" not in await workshop.presses(admin, "/formulir lihat lahan")


async def test_more_forms_than_a_screen_holds(workshop: Workshop) -> None:
    """They are leafed through, and each can be opened."""
    admin = await workshop.settle(Role.ADMIN)

    def publish(desk: Desk) -> None:
        for number in range(12):
            desk.forms.keep(f"f{number}", "1", f"Formulir nomor {number}", "-", by=None, now=workshop.clock.at)
            desk.forms.publish(f"f{number}", "1", KATINGAN, date(2026, 3, 2), "weekly", by=1, now=workshop.clock.at)

    await workshop.database.write(publish)
    first = await workshop.presses(admin, "/formulir")
    assert "Halaman 1 dari 2, semuanya 14 formulir." in first
    assert "nomor 11" not in first
    assert "nomor 11" in await workshop.presses(admin, "/formulir daftar 2")
    assert "nomor 11" in await workshop.presses(admin, "/formulir daftar 99")
    assert "nomor 0" in await workshop.presses(admin, "/formulir daftar x")
