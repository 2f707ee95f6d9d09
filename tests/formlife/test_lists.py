"""A list of thousands beside a workbook (`select_one_from_file`): it comes before, with or after it, by any copy's name."""

from __future__ import annotations

from bot.uploads import upload_of
from conversations.people import Role
from tests.authoring.books import CHOICES, book
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop

HEAD = ("type", "name", "label", "choice_filter", "calculation")
SETTINGS = [("form_id", "form_title", "version"), ("lahan", "Data lahan", "1")]
SURVEY = [HEAD, ("select_one l", "buah", "Buah apa?"), ("select_one_from_file desa.csv", "desa", "Desa mana?", "buah=${buah}")]
FORM = book(SURVEY, CHOICES, SETTINGS)
PULLED = ("calculate", "jiwa", "", "", "pulldata('penduduk', 'jiwa', 'kode', ${desa})")
TWO = book([*SURVEY, PULLED], CHOICES, SETTINGS)
FAULTY = book([*SURVEY, ("integr", "luas", "Luasnya?")], CHOICES, SETTINGS)
VILLAGES = "".join(f"d{at},Desa Nomor {at},{'abc'[at % 3]}\n" for at in range(3000))
LIST = f"name,label,buah\n{VILLAGES}".encode()
PEOPLE = b"kode;jiwa\nd0;120\nd3;80\n"


async def test_a_list_that_is_asked_for(workshops: Workshop) -> None:
    """Sent after the workbook that names it, it becomes part of the form, and a head finds an entry by typing."""
    admin = await workshops.settle(Role.ADMIN)
    heard = await workshops.judged(admin, FORM)
    assert "daftar di luar berkas Excel: <b>desa.csv</b>" in heard
    assert "perlu diperbaiki" not in heard
    assert "diterima" in await workshops.sends(admin, LIST, "desa.csv")
    await workshops.read()
    heard = await workshops.heard(admin)
    assert "dapat dipakai" in heard
    assert "Daftar desa.csv ikut terbaca: 3.000 baris." in heard
    for step in ("terbit", f"di {KATINGAN}", "mulai hari ini"):
        await workshops.presses(admin, f"/formulir {step}")
    assert "sudah terbit" in await workshops.confirms(admin, await workshops.shown(admin))
    head = await workshops.settle(Role.HEAD, PETAK_PUTI)
    await workshops.says(head, "/lapor data lahan", "Apel")
    assert "Desa Nomor 2997" in await workshops.says(head, "2997")


async def test_in_any_order_and_by_any_copys_name(workshop: Workshop) -> None:
    """Both marked and sent at once come in any order; a phone calls the second copy otherwise."""
    admin = await workshop.settle(Role.ADMIN)
    assert "kirim berkas Excel formulirnya" in await workshop.sends(admin, LIST, "desa.csv")
    assert "dapat dipakai" in await workshop.judged(admin, FORM)
    await workshop.presses(admin, "/formulir buang")
    await workshop.sends(admin, FORM)
    assert "sebagai daftar desa.csv" in await workshop.sends(admin, LIST, "desa (1).csv")
    await workshop.read()
    assert "3.000 baris" in await workshop.heard(admin)
    await workshop.presses(admin, "/formulir buang")
    assert "desa.csv" in await workshop.judged(admin, FORM)
    assert "sebagai daftar desa.csv" in await workshop.sends(admin, LIST, "daftar akhir.csv")
    await workshop.read()
    assert "dapat dipakai" in await workshop.heard(admin)


async def test_several_lists(workshop: Workshop) -> None:
    """Each is asked for by its name; what is none of them is not taken; one too large or too many is refused."""
    admin = await workshop.settle(Role.ADMIN)
    assert "desa.csv, penduduk.csv" in await workshop.judged(admin, TWO)
    assert "tidak disebut dalam formulir" in await workshop.sends(admin, LIST, "lain.csv")
    assert "Paling besar 5 MB" in await workshop.sends(admin, bytes(5_000_001), "desa.csv")
    await workshop.sends(admin, LIST, "Desa.csv")
    await workshop.read()
    assert "<b>penduduk.csv</b>" in await workshop.heard(admin)
    await workshop.sends(admin, PEOPLE, "penduduk.csv")
    await workshop.read()
    heard = await workshop.heard(admin)
    assert "Daftar penduduk.csv ikut terbaca: 2 baris." in heard
    await workshop.sends(admin, PEOPLE.replace(b"80", b"81"), "penduduk.csv")
    await workshop.read()
    upload = await workshop.ask(lambda desk: upload_of(desk, 1))
    assert upload is not None
    assert "81" in upload.text
    await workshop.presses(admin, "/formulir buang")
    for number in range(8):
        await workshop.sends(admin, PEOPLE + bytes([48 + number]), f"b{number}.csv")
    assert "paling banyak 8" in await workshop.sends(admin, PEOPLE, "b9.csv")


async def test_a_list_outlives_the_mistakes_of_its_workbook(workshop: Workshop) -> None:
    """It is sent once: the mended workbook finds it, and only what is wrong is told, not what follows from a missing list."""
    admin = await workshop.settle(Role.ADMIN)
    heard = await workshop.judged(admin, FAULTY)
    assert "Ada 2 hal" in heard
    assert "sebelum atau sesudah berkas Excel-nya" in heard
    await workshop.sends(admin, LIST, "desa.csv")
    assert "Ada 1 hal" in await workshop.judged(admin, FAULTY)
    assert "dapat dipakai" in await workshop.judged(admin, FORM)


async def test_a_list_with_mistakes(workshop: Workshop) -> None:
    """The column that a select needs is named with the file; the list is sent again, and nothing else."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, FORM)
    await workshop.sends(admin, b"name,nama,buah\nd1,Desa Satu,a\n", "desa.csv")
    await workshop.read()
    assert "<b>Berkas desa.csv, baris 1</b>: Kolom <code>label</code> belum ada." in await workshop.heard(admin)
    await workshop.sends(admin, LIST, "desa.csv")
    await workshop.read()
    assert "dapat dipakai" in await workshop.heard(admin)


async def test_a_list_leaves_a_form_that_is_ready_alone(workshop: Workshop) -> None:
    """A list of quite another thing is offered to be compared; the form still waits to be published."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.sends(admin, LIST, "desa.csv")
    await workshop.judged(admin, FORM)
    assert "sandingkan" in await workshop.sends(admin, PEOPLE, "koperasi.csv")
    assert "di wilayah mana" in await workshop.presses(admin, "/formulir terbit")


async def test_letters_of_windows(workshop: Workshop) -> None:
    """Excel saves CSV in the letters of Windows where nobody tells it otherwise: they come out as they were."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, FORM)
    await workshop.sends(admin, "name;label;buah\nd1;Désa Satu;a\n".encode("cp1252"), "desa.csv")
    await workshop.read()
    assert "1 baris" in await workshop.heard(admin)
    upload = await workshop.ask(lambda desk: upload_of(desk, 1))
    assert upload is not None
    assert "Désa Satu" in upload.text
