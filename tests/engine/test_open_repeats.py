"""Repeats without a count: asked for after each instance, entered anywhere, and taken away again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.events import SentFile
from conversations.formfile import read_form
from tests.engine.conftest import VILLAGE, Phone, Start

ROOMS = """
settings: {form_id: rumah, version: "1", form_title: Rumah}
survey:
  - {type: text, name: kepala, label: Nama kepala keluarga?}
  - {type: begin_repeat, name: anggota, label: Anggota, PARAMETERS}
  - {type: text, name: nama, label: Namanya?, required: "yes"}
  - {type: integer, name: umur, label: "Umur ${nama}?"}
  - {type: end_repeat}
  - {type: integer, name: jumlah, label: Umur semua?, constraint: ". >= sum(${umur})"}
  - {type: calculate, name: jumlah_umur, calculation: "sum(${umur})"}
  - {type: calculate, name: orang, label: Orang, calculation: "count(${anggota})"}
"""
OPEN = ROOMS.replace(", PARAMETERS", "")
NESTED = """
settings: {form_id: rt, version: "1", form_title: RT}
survey:
  - {type: begin_repeat, name: rt, label: RT, parameters: least=1}
  - {type: text, name: ketua, label: Ketua?}
  - {type: begin_repeat, name: warga, label: Warga}
  - {type: text, name: nama, label: Siapa?}
  - {type: calculate, name: tanda, calculation: "once(${nama})"}
  - {type: end_repeat}
  - {type: end_repeat}
"""


def filled(start: Start) -> Phone:
    """Two people told, and the sum."""
    phone = start(OPEN)
    phone.says("Siti", "ya", "Ani", "30", "ya, masih ada", "Budi", "20", "tidak", "50")
    return phone


def test_it_asks_whether_there_is_another_one(start: Start) -> None:
    """Before the first, since there may be none, and after each; the number is told by nobody."""
    phone = start(OPEN)
    assert "<b>Anggota: apakah ada yang perlu diisi?</b>" in phone.says("Siti")
    assert phone.keys[:2] == ["Ya, ada", "Tidak ada"]
    assert "<i>Anggota 1: pertanyaan 1 dari 2</i>\n<b>Namanya?</b>" in phone.says("Ya, ada")
    assert "<b>Anggota: apakah masih ada lagi yang perlu diisi?</b>" in phone.says("Ani", "30")
    assert "<i>Anggota 2: pertanyaan 1 dari 2</i>" in phone.says("masih ada")
    assert "<b>Umur semua?</b>" in phone.says("Budi", "20", "sudah cukup")


@pytest.mark.parametrize("none", ["Tidak ada", "tidak", "belum ada", "LEWATI", "-", "cukup"])
def test_there_may_be_none(start: Start, none: str) -> None:
    """None is an answer, and the report says so."""
    phone = start(OPEN)
    phone.says("Siti", none, "0", "KIRIM")
    assert phone.sent().answers["anggota"].value == 0
    assert "orang" in phone.values


def test_what_is_neither_yes_nor_no_is_asked_again(start: Start) -> None:
    """A number, a picture or a story opens no instance."""
    phone = start(OPEN)
    assert "HAPUS 1" in phone.says("Siti", "barangkali tiga")
    phone.says(SentFile("photo", "m1"))
    assert "anggota" not in phone.values


def test_the_review_shows_sections_and_any_line_is_changed(start: Start) -> None:
    """Each instance stands under its heading; a line of the first is changed when the second is there."""
    phone = filled(start)
    heard = phone.heard
    assert "<b>Anggota 1</b>\n2. Namanya? <b>Ani</b>\n3. Umur Ani? <b>30</b>" in heard
    assert "<b>Anggota 2</b>\n4. Namanya? <b>Budi</b>" in heard
    assert "6. Anggota: <b>2 isian</b>" in heard
    assert "ketik HAPUS" in heard
    phone.says("2")
    assert "Tetap: Ani" in phone.keys
    assert "2. Namanya? <b>Ana</b>" in phone.says("Ana")


def test_another_one_is_added_from_the_review(start: Start) -> None:
    """The line of the repeat itself asks for more; what rests on the instances is judged anew."""
    phone = filled(start)
    assert "masih ada lagi" in phone.says("6")
    heard = phone.says("ya", "Cici", "10")
    assert "masih ada lagi" in heard
    assert "perlu dipastikan lagi" in heard
    assert "<b>Umur semua?</b>" in phone.says("tidak")
    phone.says("60", "KIRIM")
    filed = phone.sent().answers
    assert (filed["anggota"].value, filed["orang"].value, filed["jumlah"].value) == (3, 3, 60)


@pytest.mark.parametrize("command", ["hapus 2", "HAPUS anggota 1", "hapus no 3"])
def test_one_is_taken_away_and_later_ones_move_up(start: Start, command: str) -> None:
    """By any of its lines or by its number, after a yes; what rests on it is worked out anew."""
    phone = filled(start)
    assert "Anggota 1 (Ani; 30) dihapus?" in phone.says(command)
    assert phone.keys == ["Ya, hapus", "Tidak jadi"]
    assert phone.values["anggota/2/nama"] == "Budi"
    heard = phone.says("Ya, hapus")
    assert "sudah dihapus" in heard
    assert dict(phone.turn.kept).keys() == {"anggota"}
    phone.says("KIRIM")
    inside = {"anggota": 1, "anggota/1/nama": "Budi", "anggota/1/umur": 20}
    assert phone.values == {"kepala": "Siti", **inside, "jumlah": 50, "jumlah_umur": 20, "orang": 1}


@pytest.mark.parametrize("reply", ["Tidak jadi", "tidak", "jangan", "batal", "tunggu sebentar"])
def test_nothing_goes_without_a_yes(start: Start, reply: str) -> None:
    """A no, or anything else that is no yes, leaves all as it was."""
    phone = filled(start)
    before = phone.values
    phone.says("hapus 2", reply)
    assert phone.values == before
    phone.says("ya")
    assert phone.values["anggota/2/nama"] == "Budi"


def test_what_comes_in_between_forgets_the_question(start: Start) -> None:
    """A sticker, or the chat opened anew: a later yes deletes nothing."""
    phone = filled(start)
    phone.says("ubah 1", "hapus anggota 1", SentFile("sticker", "s"), "ya")
    assert phone.values["anggota/2/nama"] == "Budi"
    phone = filled(start)
    phone.says("hapus 2")
    other = start(phone.form, phone.draft)
    assert "Mohon diperiksa" in other.heard


def test_the_one_that_is_being_told_is_taken_away(start: Start) -> None:
    """HAPUS alone means where one stands; at the question for more, the only one there is."""
    phone = start(OPEN)
    phone.says("Siti", "ya", "Ani", "30")
    assert "Anggota 1 (Ani; 30)" in phone.says("HAPUS")
    phone.says("tidak", "ya", "Budi")
    assert "Anggota 2 (Budi)" in phone.says("hapus")
    assert "masih ada lagi" in phone.says("ya")
    assert phone.values == {"kepala": "Siti", "anggota": 1, "anggota/1/nama": "Ani", "anggota/1/umur": 30}
    assert "sebutkan nomornya" in phone.says("ya", "Budi", "20", "hapus")
    assert "Anggota 2 (Budi; 20)" in phone.says("hapus 2")


def test_going_back_out_of_an_empty_one_takes_it_back(start: Start) -> None:
    """KEMBALI right after 'ya' means that there was no other one."""
    phone = start(OPEN)
    phone.says("Siti", "ya", "Ani", "30", "ya")
    assert "masih ada lagi" in phone.says("KEMBALI")
    assert phone.values["anggota"] == 1
    assert "<b>Umur Ani?</b>" in phone.says("KEMBALI")


def test_least_and_most(start: Start) -> None:
    """The first ones are there without being asked for and stay; after the last one nobody is asked for more."""
    phone = start(ROOMS.replace("PARAMETERS", 'parameters: "least=1 most=2"'))
    assert "<b>Namanya?</b>" in phone.says("Siti")
    phone.says("Ani", "30")
    assert "paling sedikit 1" in phone.says("hapus 2", "hapus")
    assert "<b>Umur semua?</b>" in phone.says("ya", "Budi", "20")
    phone.says("50", "KIRIM")
    assert phone.sent().answers["anggota"].value == 2


def test_repeats_inside_repeats(start: Start) -> None:
    """Each instance counts its own; deleting an outer one takes what is inside along and moves the rest with what it had kept."""
    phone = start(NESTED)
    phone.says("Amat", "ya", "Ani", "ya", "Budi", "tidak", "ya", "Umar", "ya", "Cici", "tidak", "tidak")
    assert phone.values["rt/1/warga"] == 2
    assert "RT 1 (Amat; Ani; Budi)" in phone.says("hapus 1")
    phone.says("ya", "KIRIM")
    assert phone.values == {
        "rt": 1,
        "rt/1/ketua": "Umar",
        "rt/1/warga": 1,
        "rt/1/warga/1/nama": "Cici",
        "rt/1/warga/1/tanda": "Cici",
    }


def test_the_next_report_begins_with_all_of_them(start: Start) -> None:
    """As last time, to the review at once; a correction too; with `last=ask` they are told anew."""
    phone = filled(start)
    phone.says("KIRIM")
    report = phone.sent()
    again = start(phone.form, engine.prefill(phone.form, report))
    assert "6. Anggota: <b>2 isian</b>" in again.heard
    assert "6. Anggota: <b>2 isian</b>" in start(phone.form, engine.correct(phone.form, report)).heard
    uncounted = replace(report, answers={path: answer for path, answer in report.answers.items() if path != "anggota"})
    assert "6. Anggota: <b>2 isian</b>" in start(phone.form, engine.prefill(phone.form, uncounted)).heard
    anew = read_form(ROOMS.replace("PARAMETERS", "parameters: last=ask"), "f.yaml")
    phone = start(anew, engine.prefill(anew, report))
    assert "apakah ada yang perlu diisi" in phone.heard
    assert phone.values == {"kepala": "Siti", "jumlah": 50}


def test_a_draft_is_carried_into_an_open_repeat(start: Start) -> None:
    """A new version that counts no more knows how many there are."""
    counted = read_form(ROOMS.replace("PARAMETERS", 'repeat_count: "2"'), "f.yaml")
    phone = start(counted, Draft("rumah", "1", VILLAGE))
    phone.says("Siti", "Ani", "30", "Budi", "20")
    newer = read_form(OPEN.replace('version: "1"', 'version: "2"'), "f.yaml")
    carried = start(newer, engine.carry(phone.draft, newer))
    assert "masih ada lagi" in carried.heard
    assert carried.values["anggota/2/nama"] == "Budi"


def test_it_may_not_be_relevant(start: Start) -> None:
    """Instances of a repeat that is not relevant are neither asked nor filed, and come back with it."""
    phone = start(OPEN.replace("label: Anggota}", "label: Anggota, relevant: \"${kepala} != 'kosong'\"}"))
    assert "Ani" not in phone.says("Siti", "ya", "Ani", "30", "tidak", "30", "1", "kosong")
    unsent = phone.draft
    phone.says("KIRIM")
    assert phone.values == {"kepala": "kosong", "jumlah": 30, "jumlah_umur": 0, "orang": 0}
    assert "Ani" in start(phone.form, unsent).says("1", "Siti")
