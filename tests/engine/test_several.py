"""Several answers in one message: all that it surely says is filled, nothing else, and nothing given before is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.draft import State, Value
from conversations.events import Said
from conversations.formfile import read_form
from tests.engine.conftest import NOW, Phone, Start

TO_NAME = ("1",)
TO_KIND = (*TO_NAME, "KUD Maju")
TO_RUNNING = (*TO_KIND, "sawit")
TO_MEETING = (*TO_RUNNING, "ya")
TO_MEMBERS = (*TO_MEETING, "2024")
TO_LEGAL = (*TO_MEMBERS, "150")
TO_CHAIR = (*TO_LEGAL, "belum", "pupuk")
TO_FORM = (*TO_CHAIR, "Siti", "-", "-", "-", "tidak", "ya", "Jl. Poros")
TO_MEN = (*TO_FORM, "-", "-", "-", "-")

FILLED: list[tuple[tuple[str, ...], str, dict[str, Value]]] = [
    (
        TO_NAME,
        "Koperasi Maju Jaya, berdiri 2015, anggota 120, masih jalan",
        {"nama": "Koperasi Maju Jaya", "tahun_berdiri": "2015", "anggota": 120, "berjalan": "ya"},
    ),
    (
        TO_NAME,
        "nama: KUD Maju\nanggota: 1.250\nketua: Siti Contoh\nno hp: 0812-3456-7890\nbelum berbadan hukum",
        {"nama": "KUD Maju", "anggota": 1250, "ketua": "Siti Contoh", "hp_ketua": "+6281234567890", "berbadan_hukum": "tidak"},
    ),
    (TO_NAME, "1. KUD Maju 2. Produsen 3. masih jalan", {"nama": "KUD Maju", "jenis": "produsen", "berjalan": "ya"}),
    (TO_NAME, "1) KUD Maju\n2) simpan pinjam", {"nama": "KUD Maju", "jenis": "simpan_pinjam"}),
    (TO_NAME, "KUD Maju Jaya (anggota 120)", {"nama": "KUD Maju Jaya", "anggota": 120}),
    (TO_NAME, "KUD MAJU JAYA / ANGGOTA 120 / MACET", {"nama": "KUD MAJU JAYA", "anggota": 120, "berjalan": "tidak"}),
    (TO_CHAIR, "Ketua: Budi, Sekretaris: Andi", {"ketua": "Budi"}),
    (TO_NAME, "Maju Jaya, anggota 45, vakum", {"nama": "Maju Jaya", "anggota": 45, "berjalan": "tidak"}),
    (TO_NAME, "Maju Jaya, berdiri 2015", {"nama": "Maju Jaya", "tahun_berdiri": "2015"}),
    (TO_NAME, "nama koperasinya KUD Maju", {"nama": "KUD Maju"}),
    (TO_NAME, "koperasi kami masih jalan", {"berjalan": "ya"}),
    (TO_KIND, "Jenis: serba usaha; Jumlah anggota: 80", {"jenis": "serba_usaha", "anggota": 80}),
    (TO_RUNNING, "ya masih jalan, anggota 120", {"berjalan": "ya", "anggota": 120}),
    (TO_MEETING, "belum pernah RAT, anggota 30", {"rat_terakhir": "never", "anggota": 30}),
    (TO_MEETING, "RAT 2026, anggota 30", {"rat_terakhir": "2026", "anggota": 30}),
    (TO_MEMBERS, "120 orang, ketua Budi, hp 081234567890", {"anggota": 120, "ketua": "Budi", "hp_ketua": "+6281234567890"}),
    (TO_MEMBERS, "anggota 120, berdiri 2015", {"anggota": 120, "tahun_berdiri": "2015"}),
    (TO_LEGAL, "sudah, nomor 518/96/BH/XIV/2008", {"berbadan_hukum": "ya", "nomor_badan_hukum": "518/96/BH/XIV/2008"}),
    (TO_CHAIR, "Pak Budi 081234567890", {"ketua": "Pak Budi", "hp_ketua": "+6281234567890"}),
    (TO_MEN, "L 90 P 60", {"anggota_l": 90, "anggota_p": 60}),
    (TO_MEN, "90 laki-laki, 60 perempuan", {"anggota_l": 90, "anggota_p": 60}),
    (TO_MEN, "90 laki-laki", {"anggota_l": 90}),
    (TO_MEN, "Anggota laki-laki: 90\nManajer: 1\nAset: 25 juta", {"anggota_l": 90, "manajer": 1, "aset": 25_000_000}),
]
"""What was answered before, the message, and what it fills of this cooperative."""

WHOLE: list[tuple[tuple[str, ...], str, dict[str, Value]]] = [
    (TO_NAME, "KUD Maju, Jaya", {"nama": "KUD Maju, Jaya"}),
    (TO_NAME, "Koperasi Berdiri Bersama", {"nama": "Koperasi Berdiri Bersama"}),
    (TO_NAME, "Koperasi Ketua Adat Dayak", {"nama": "Koperasi Ketua Adat Dayak"}),
    (TO_NAME, "Koperasi Serba Usaha Utama", {"nama": "Koperasi Serba Usaha Utama"}),
    (TO_NAME, "Koperasi Konsumen, Produsen dan Jasa", {"nama": "Koperasi Konsumen, Produsen dan Jasa"}),
    (TO_NAME, "1. KUD Maju 2. KUD Jaya", {}),
    (TO_NAME, "KUD Maju anggota 120, Koperasi Jaya anggota 50", {}),
    (TO_NAME, "apakah koperasi masih jalan, anggota 120?", {}),
    (TO_CHAIR, "Budi Santoso, S.Pd", {"ketua": "Budi Santoso, S.Pd"}),
    (TO_CHAIR[:-1], "jual pupuk, ketua Budi, anggota 90", {"usaha_utama": "jual pupuk, ketua Budi, anggota 90"}),
    ((*TO_CHAIR, "-"), "masih jalan, anggota 90, modal 5 juta", {"catatan": "masih jalan, anggota 90, modal 5 juta"}),
    (TO_NAME, "KUD Maju 10000001", {"nama": "KUD Maju 10000001"}),
    (TO_NAME, "Pak Budi 0812 3456 7890", {}),
    (TO_CHAIR, "ketua lama Budi, ketua baru Andi", {}),
    (TO_MEMBERS, "anggota 120, anggota 150", {}),
    (TO_MEMBERS, "dulu 100, ketua Budi", {}),
    (TO_MEMBERS, "120, L 70 P 40", {}),
    (TO_RUNNING, "tidak, masih jalan", {}),
    (TO_MEETING, "2023, sebelumnya tidak pernah", {}),
    (TO_MEN, "60 perempuan dan pengurus 3", {}),
    (TO_MEN, "sekitar 90", {"anggota_l": 90}),
    (TO_KIND, "ketua Budi, Harahap, anggota 90", {"anggota": 90}),
    (TO_FORM, "Primer, Belum dinilai", {"bentuk": "primer"}),
]
"""Messages that are one answer, or none: a name or a note with commas, two cooperatives, numbers that do not agree."""


def filled(phone: Phone, before: dict[str, Value]) -> dict[str, Value]:
    """What is newly settled in the cooperative."""
    mine = {path: answer for path, answer in phone.draft.answers.items() if path not in before and not path.startswith("~")}
    return {path.removeprefix("koperasi/1/"): a.value for path, a in mine.items() if a.state is State.GIVEN}


@pytest.mark.parametrize(("before", "message", "expected"), FILLED, ids=[case[1] for case in FILLED])
def test_a_message_fills_what_it_surely_says(
    start: Start, before: tuple[str, ...], message: str, expected: dict[str, Value]
) -> None:
    """Each part goes to its question, all are kept in the history, and only the rest is asked."""
    phone = start("koperasi")
    phone.says(*before)
    held = phone.values
    heard = phone.says(message)
    assert filled(phone, held) == expected
    assert {path for path, _ in phone.turn.kept} == {f"koperasi/1/{name}" for name in expected}
    if len(expected) > 1:
        assert "kami catat" in heard
        assert "UBAH" in heard


@pytest.mark.parametrize(("before", "message", "expected"), WHOLE, ids=[case[1] for case in WHOLE])
def test_a_message_is_not_torn_apart(start: Start, before: tuple[str, ...], message: str, expected: dict[str, Value]) -> None:
    """What is one answer stays one; what is not sure is asked, and fills nothing else."""
    phone = start("koperasi")
    phone.says(*before)
    held = phone.values
    phone.says(message)
    assert filled(phone, held) == expected


def test_what_was_noted_is_said_back_and_can_be_mended(start: Start) -> None:
    """One message lists what was understood under the titles of the review; UBAH changes any of it."""
    phone = start("koperasi")
    heard = phone.says("1", "Koperasi Maju Jaya, anggota sekitar 120, masih jalan")
    for line in ("Nama: <b>Koperasi Maju Jaya</b>", "Jumlah anggota: <b>kira-kira 120 orang</b>", "Usaha berjalan: <b>Ya</b>"):
        assert f"• {line}" in heard
    assert "<b>Apa jenis Koperasi Maju Jaya?</b>" in heard
    assert phone.draft.answers["koperasi/1/anggota"].approximate
    phone.says("UBAH 2", "KUD Maju")
    assert "<b>Apa jenis KUD Maju?</b>" in phone.heard
    assert "<b>Jumlah anggota</b> akan kami tanyakan lagi" in phone.says("UBAH 4")
    phone.says("sawit", "belum pernah", "90")
    assert phone.values["koperasi/1/anggota"] == 90


def test_what_was_given_before_is_not_changed_in_silence(start: Start) -> None:
    """A message that says otherwise than an earlier answer changes nothing of it, and says so."""
    phone = start("koperasi")
    heard = phone.says(*TO_LEGAL, "anggota 160, sudah berbadan hukum, usaha: simpan pinjam")
    assert phone.values["koperasi/1/anggota"] == 150
    assert "<b>Jumlah anggota</b> tetap <b>150 orang</b>" in heard
    assert phone.values["koperasi/1/usaha_utama"] == "simpan pinjam"


def test_limits_and_constraints_hold_for_each_part(start: Start) -> None:
    """What a question would refuse is refused here too, with its reason; it is asked in its turn."""
    phone = start("koperasi")
    heard = phone.says("1", "KUD Maju, Produsen, masih jalan, RAT 2024, anggota 30000")
    assert "20.000" in heard
    assert "<b>Berapa jumlah anggota KUD Maju?</b>" in heard
    assert "koperasi/1/anggota" not in phone.values
    phone = start("koperasi")
    heard = phone.says(*TO_MEN, "L 90 P 70")
    assert "belum sama dengan jumlah anggota, 150 orang" in heard
    assert "koperasi/1/anggota_p" not in phone.values


def test_a_large_part_is_confirmed_in_its_turn(start: Start) -> None:
    """A part that a question would echo is echoed, with the name of its question once others were asked in between."""
    phone = start("koperasi")
    heard = phone.says(*TO_RUNNING, "masih jalan, anggota 5000")
    assert "Jumlah anggota: <b>5.000 orang (akan kami pastikan)</b>" in heard
    assert phone.draft.answers["koperasi/1/anggota"].state == "echoed"
    phone.context = replace(phone.context, now=NOW + timedelta(minutes=1))
    heard = phone.says("belum pernah")
    assert "Untuk <b>Jumlah anggota</b> kami membaca: <b>5.000 orang (lima ribu)</b>" in heard
    phone.says("ya")
    assert phone.draft.answers["koperasi/1/anggota"].state == "given"


def test_men_and_women_are_summed_only_after_an_echo(start: Start) -> None:
    """'L 90 P 60' to the question for all members: their sum, once it is confirmed."""
    phone = start("koperasi")
    assert "150 orang (seratus lima puluh)" in phone.says(*TO_MEMBERS, "L 90 P 60")
    assert phone.draft.answers["koperasi/1/anggota"].state is State.ECHOED
    phone.says("ya")
    assert phone.values["koperasi/1/anggota"] == 150


def test_two_names_are_offered(start: Start) -> None:
    """Two cooperatives in one message: each is a key, and the one that is tapped is the answer."""
    phone = start("koperasi")
    assert "KUD Maju; Koperasi Jaya" in phone.says("2", "KUD Maju, Koperasi Jaya")
    assert phone.keys[:2] == ["KUD Maju", "Koperasi Jaya"]
    phone.says("KUD Maju")
    assert phone.values["koperasi/1/nama"] == "KUD Maju"


def test_two_phone_numbers_are_offered(start: Start) -> None:
    """Two numbers in one message are keys; neither is taken for the other."""
    phone = start("koperasi")
    phone.says(*TO_CHAIR, "Siti", "0812 3456 7890 atau 0813 4567 8901")
    assert phone.keys[:2] == ["0812-3456-7890", "0813-4567-8901"]
    phone.says("0813-4567-8901")
    assert phone.values["koperasi/1/hp_ketua"] == "+6281345678901"


def test_only_the_cooperative_that_is_asked_is_filled(start: Start) -> None:
    """The parts belong to the instance on the table; the one before keeps its own."""
    phone = start("koperasi")
    end = ["-", "-", "tidak", "tidak"]
    phone.says("2", "KUD Maju", "-", "ya", "2024", "150", "belum", "-", "-", *end, "KUD Jaya, anggota 60, macet")
    assert phone.values["koperasi/2/anggota"] == 60
    assert phone.values["koperasi/1/anggota"] == 150


def test_a_forwarded_message_is_read_back_as_one_answer(start: Start) -> None:
    """What somebody else wrote is not spread over the form."""
    phone = start("koperasi")
    phone.says("1", Said("KUD Maju, anggota 60, macet", forwarded=True))
    assert filled(phone, {"jumlah": 1}) == {}


OTHER = """
settings: {form_id: o, version: "1", form_title: O, "betang::several": gerai}
survey:
  - {type: begin_repeat, name: gerai, label: Gerai, repeat_count: "1"}
  - {type: text, name: sebutan, label: Apa sebutannya?, betang::title: Sebutan, appearance: person}
  - {type: integer, name: luas, label: Berapa luasnya?, betang::title: Luas}
  - {type: date, name: buka, label: Kapan dibuka?, betang::title: Dibuka}
  - {type: text, name: ket, label: Keterangan?, betang::title: Keterangan}
  - {type: end_repeat}
"""


def test_any_form_may_declare_it(start: Start) -> None:
    """The titles of a form's own questions part a message; without the setting nothing is parted."""
    phone = start(OTHER)
    phone.says("Sebutan: Sembako\nLuas: 40\nDibuka: Mei 2025")
    assert phone.values == {"gerai/1/sebutan": "Sembako", "gerai/1/luas": 40, "gerai/1/buka": "2025-05"}
    assert phone.draft.answers["gerai/1/buka"].precision == "month"
    phone = start(read_form(OTHER.replace(', "betang::several": gerai', ""), "f.yaml"))
    phone.says("Luas: 40\nDibuka: Mei 2025")
    assert "gerai/1/luas" not in phone.values
