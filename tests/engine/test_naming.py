"""An answer is changed by its name, with or without the new value, wherever the form stands."""

from __future__ import annotations

import pytest

from conversations.draft import State
from tests.engine.conftest import Phone, Start

ONE = ["1", "KUD Maju", "sawit", "ya", "2024", "120"]
LEGAL = [*ONE, "belum"]


@pytest.mark.parametrize(
    "wish",
    [
        "UBAH jumlah anggota jadi 54",
        "ubah anggotanya menjadi 54 org pak",
        "Koreksi: anggota 54",
        "salah tadi, anggota harusnya 54",
        "maaf pak anggota tadi salah, yg benar 54",
        "mau ganti jumlah anggota ke 54",
        "anggota keliru seharusnya 54",
    ],
)
def test_a_value_beside_the_name_is_taken(start: Start, wish: str) -> None:
    """Name and value in one message: the answer is given anew, and the question on the table comes again."""
    phone = start("koperasi")
    phone.says(*ONE)
    heard = phone.says(wish)
    assert heard.startswith("<b>Jumlah anggota</b> sudah diganti.")
    assert "berbadan hukum" in heard
    assert phone.values["koperasi/1/anggota"] == 54
    assert ("koperasi/1/anggota", 54) in [(path, answer.value) for path, answer in phone.turn.kept]


def test_a_value_told_before_its_turn_is_changed_at_once(start: Start) -> None:
    """What came early in a sentence, and is still to be asked about, takes the new value; the open question stays."""
    phone = start("koperasi")
    phone.says("1", "KUD Maju, ketuanya pak Darmo, anggotanya 45 org")
    heard = phone.says("ubah jumlah anggota jadi 54")
    assert phone.values["koperasi/1/anggota"] == 54
    assert heard.startswith("<b>Jumlah anggota</b> sudah diganti.")


@pytest.mark.parametrize("wish", ["ubah jumlah anggota", "anggota tadi salah pak", "mohon ganti anggotanya", "perbaiki anggota"])
def test_a_name_alone_opens_the_answer(start: Start, wish: str) -> None:
    """Without a value the question itself comes, with the old answer to be kept."""
    phone = start("koperasi")
    phone.says(*ONE)
    assert "Berapa jumlah anggota KUD Maju?" in phone.says(wish)
    assert phone.keys[0] == "Tetap: 120 orang"
    assert phone.values["koperasi/1/anggota"] == 120
    phone.says("54")
    assert phone.values["koperasi/1/anggota"] == 54


def test_a_value_that_does_not_fit_is_asked_again(start: Start) -> None:
    """The reason is said, the named question is on the table, and the old answer stays until then."""
    phone = start("koperasi")
    phone.says(*ONE)
    assert "rentang" in phone.says("ubah anggota jadi 50-60")
    assert phone.values["koperasi/1/anggota"] == 120
    phone.says("tetap")
    assert phone.values["koperasi/1/anggota"] == 120


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (LEGAL, "ganti ketua"),
        (LEGAL, "jenis salah"),
        ([*LEGAL, "karet", "Siti", "0812 3456 7890"], "ganti nama"),
        ([*LEGAL, "karet", "Siti", "0812 3456 7890"], "Nama salah di akta"),
    ],
)
def test_free_words_stay_an_answer(start: Start, asked: list[str], told: str) -> None:
    """Where free words are asked for, only a plain 'ubah' with the whole name changes another answer."""
    phone = start("koperasi")
    phone.says(*asked, told)
    assert told in phone.values.values()


def test_the_whole_name_counts_at_free_words(start: Start) -> None:
    """'Ubah jenis jadi jasa' at the question for the business is no business."""
    phone = start("koperasi")
    assert "usaha utama" in phone.says(*LEGAL, "ubah jenis jadi jasa")
    assert phone.values["koperasi/1/jenis"] == "jasa"
    assert "koperasi/1/usaha_utama" not in phone.values


@pytest.mark.parametrize(
    ("named", "path"),
    [
        ("nama koperasi", "koperasi/1/nama"),
        ("nama", "koperasi/1/nama"),
        ("jumlah koperasi", "jumlah"),
        ("RAT", "koperasi/1/rat_terakhir"),
    ],
)
def test_the_closest_name_is_meant(start: Start, named: str, path: str) -> None:
    """The name itself, then with a word around it, then a part of it."""
    phone = start("koperasi")
    phone.says(*ONE, f"ubah {named}")
    assert phone.draft.answers[path].state is State.REOPENED


def _two(start: Start) -> Phone:
    phone = start("koperasi")
    rest = ["sawit", "ya", "2024", "120", "belum", "karet", "-", "-", "-", "tidak", "tidak"]
    phone.says("2", "KUD Maju", *rest, "KUD Jaya", *rest)
    return phone


def test_of_two_cooperatives_the_one_that_is_told_is_meant(start: Start) -> None:
    """In the middle of the second, 'anggota' is that of the second."""
    phone = start("koperasi")
    rest = ["sawit", "ya", "2024", "120", "belum"]
    phone.says("2", "KUD Maju", *rest, "karet", "-", "-", "-", "tidak", "tidak", "KUD Jaya", *rest, "ubah anggota jadi 54")
    assert (phone.values["koperasi/1/anggota"], phone.values["koperasi/2/anggota"]) == (120, 54)


def test_in_the_review_the_names_of_two_are_asked_for(start: Start) -> None:
    """Nothing is guessed where two cooperatives have an answer of that name."""
    phone = _two(start)
    assert "Baris nomor berapa" in phone.says("ubah anggota jadi 54")
    assert (phone.values["koperasi/1/anggota"], phone.values["koperasi/2/anggota"]) == (120, 120)
    assert "Berapa koperasi" in phone.says("jumlah koperasi salah")


@pytest.mark.parametrize("told", ["ubah warna jadi biru", "salah ketik", "salah, harusnya 120", "ganti oli jadi 2"])
def test_what_names_no_answer_changes_none(start: Start, told: str) -> None:
    """Another name is no name: the draft stays as it is, and the question stands."""
    phone = start("koperasi")
    phone.says(*ONE)
    before = phone.values
    phone.says(told)
    assert phone.values == before
