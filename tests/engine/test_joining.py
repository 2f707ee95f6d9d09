"""Letting somebody in: with an invitation, and without one."""

from __future__ import annotations

import pytest

from conversations.draft import Draft
from conversations.events import SharedContact
from tests.engine.conftest import VILLAGE, Start, given


def test_an_invitation_is_accepted(start: Start) -> None:
    """Village confirmed, five lines of privacy read, SETUJU said, own number shared: done, without a further review."""
    hidden = given(
        undangan="h", peran="head", instansi="", wilayah=VILLAGE, sebutan="Desa Telok", jabatan_undangan="kepala desa",
        nama_undangan="Siti Aminah", terdaftar_atas_nama="",
    )  # fmt: skip
    phone = start("konfirmasi", answers=hidden, owner="telegram/1")
    assert "Desa Telok" in phone.heard
    heard = phone.says("ya")
    assert "Dinas Contoh" in heard
    assert "5. Hak" in heard
    assert "sendiri" in phone.says("SETUJU", SharedContact("+6281234567890", own=False))
    phone.says(SharedContact("+6281234567890", own=True))
    assert phone.turn.outcome == "filed"
    assert phone.values["hp"] == "+6281234567890"
    assert phone.values["undangan"] == "h"
    assert "nama" not in phone.values, "the name is known from the invitation"


def test_an_invitation_is_refused(start: Start) -> None:
    """Whoever does not agree is asked nothing more."""
    phone = start("konfirmasi", answers=given(sebutan="Desa Telok", jabatan_undangan="kepala desa"), owner="telegram/1")
    phone.says("ya", "tidak setuju")
    assert phone.turn.outcome == "filed"
    assert phone.values["setuju"] == "tidak"


@pytest.mark.parametrize("said", ["1", "2", "knp harus setuju", "setuju?", "kalau tidak setuju bagaimana", "terserah", "pilih 1"])
def test_what_is_no_consent(start: Start, said: str) -> None:
    """A number, a question or what is merely alike agrees to nothing, offers nothing, and leaves both keys."""
    phone = start("pendaftaran", owner="telegram/1")
    phone.says(said)
    assert "setuju" not in phone.values
    assert {"SETUJU", "Tidak setuju"} <= set(phone.keys)


@pytest.mark.parametrize(("said", "kept"), [
    ("SETUJU", "ya"), ("setuju pak", "ya"), ("stuju", "ya"), ("ya saya setuju", "ya"), ("iya", "ya"),
    ("gak setuju", "tidak"), ("Tidak setuju", "tidak"), ("tdk", "tidak"), ("keberatan", "tidak"), ("belum setuju", "tidak"),
])  # fmt: skip
def test_consent_and_refusal_in_words(start: Start, said: str, kept: str) -> None:
    """Both are understood as people write them."""
    phone = start("pendaftaran", owner="telegram/1")
    phone.says(said)
    assert phone.values["setuju"] == kept


def test_somebody_without_an_invitation(start: Start) -> None:
    """The village is found through a misspelling, confirmed with kecamatan and kabupaten, never guessed between twins."""
    phone = start("pendaftaran", owner="telegram/1")
    phone.says("setuju", "sumber makmur")
    assert phone.keys[:2] == [
        "Sumber Makmur, Kec. Mentaya Hilir Selatan, Kab. Kotawaringin Timur",
        "Sumber Makmur, Kec. Parenggean, Kab. Kotawaringin Timur",
    ]
    heard = phone.says(phone.keys[1])
    assert "Desa Sumber Makmur, Kecamatan Parenggean, Kabupaten Kotawaringin Timur" in heard
    phone.says("bukan", "Kabupaten Katingan", "Mendawai")
    assert phone.keys[:2] == ["Mendawai", "Kampung Melayu"]
    phone.says("KEMBALI", "Katingan Tengah", "telokk")
    assert phone.keys[0] == "Telok, Kec. Katingan Tengah, Kab. Katingan"
    phone.says(phone.keys[0], "ya", "Siti Aminah", "Kepala Desa", "-")
    assert phone.turn.outcome == "filed"
    assert phone.values["desa"] == VILLAGE


def test_a_village_elsewhere_is_found_while_another_kabupaten_is_open(start: Start) -> None:
    """Part of a name may be typed at any moment, also of a village outside what was narrowed to."""
    phone = start("pendaftaran", owner="telegram/1")
    assert "Desa Samba Danum, Kecamatan Katingan Tengah" in phone.says("setuju", "kotim", "samba danum")


def test_a_village_that_is_not_listed(start: Start) -> None:
    """'Tidak ada di daftar' leads back to the beginning with a way to a human."""
    phone = start("pendaftaran", owner="telegram/1")
    assert "PETUGAS" in phone.says("setuju", "Katingan", "Tidak ada di daftar")
    assert "Kabupaten Katingan" in phone.keys


def test_a_draft_of_another_form_is_not_begun(start: Start) -> None:
    """A draft with only hidden answers is new: nobody is told to go on."""
    phone = start("konfirmasi", Draft("konfirmasi", "1", "telegram/1", given(sebutan="Desa Telok")))
    assert "Mari kita lanjutkan" not in phone.heard
