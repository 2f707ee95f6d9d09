"""The report on formation, played by a head over several weeks: asked once how far it is, then only what is new."""

from __future__ import annotations

from conversations import engine
from conversations.draft import Facts
from tests.engine.conftest import Phone, Start


def week(start: Start, before: Phone, *replies: str) -> Phone:
    following = start(before.form, engine.prefill(before.form, before.sent()))
    following.says(*replies)
    return following


def test_the_formation_over_three_weeks(start: Start) -> None:
    """Asked once how far it is; then only what is new. What was reported before stands, and is not asked again."""
    first = start("pembentukan")
    first.says("baru", "musdesus", "4", "selesai", "sedang berjalan", "-", "kirim")
    assert first.sent().facts == Facts(stage="MUS", pathway="baru", done="SOS INV MUS")
    assert first.values["tahap/1/status_akhir"] == "selesai"
    assert first.values["tahap/4/status_akhir"] == "proses"

    second = week(start, first, "notaris, akta", "selesai", "kemarin", "Siti Notaris", "terkendala", "dana", "-", "-", "kirim")
    assert second.sent().facts == Facts(stage="NOT", pathway="baru", obstacle="dana", done="SOS INV MUS NOT")
    assert second.values["tahap/5/tanggal_akhir"] == "2026-11-22"
    assert second.values["tahap/4/status_akhir"] == "proses", "what had no news stands"

    third = start(second.form, engine.prefill(second.form, second.sent()))
    assert "tahap mana yang ada kabar baru" in third.heard
    assert "Berkas ke notaris" not in third.keys, "what is done and dated is not offered again"
    third.says("tidak ada", "-", "kirim")
    assert third.sent().facts == second.sent().facts
    assert third.values["tahap/5/rincian_akhir"] == "Siti Notaris"


def test_a_correction_of_the_formation_keeps_what_stood_before(start: Start) -> None:
    """What was remembered from the report before is remembered in its correction too."""
    first = start("pembentukan")
    first.says("baru", "akta", "-", "-", "kirim")
    second = week(
        start, first, "sk ahu", "selesai", "selesai", "12 Mei 2025", "AHU-0036770.AH.01.29.TAHUN 2025", "-", "-", "kirim"
    )
    assert second.sent().facts.stage == "AHU"
    corrected = start(second.form, engine.correct(second.form, second.sent()))
    corrected.says("ubah 3", "terkendala", "notaris", "-", "kirim")
    assert corrected.sent().facts == Facts(stage="AKT", pathway="baru", obstacle="notaris", done="SOS INV MUS RPD NOT AKT")


def test_an_undecided_pathway_is_asked_again(start: Start) -> None:
    """'Belum diputuskan' is asked anew each time, with the old answer at hand; a decided one is not."""
    first = start("pembentukan")
    first.says("belum", "belum ada", "-", "-", "kirim")
    second = start(first.form, engine.prefill(first.form, first.sent()))
    assert "Jalur mana" in second.heard
    assert second.keys[:2] == ["Sama seperti laporan lalu", "Tetap: Belum diputuskan"]


def test_parallel_stages_wait_for_nothing(start: Start) -> None:
    """With the legal entity approved, what else is done is told in one answer; the furthest stage is the last of them."""
    phone = start("pembentukan")
    phone.says("mengembangkan", "sk ahu", "npwp, nib, lahan", "-", "-", "kirim")
    assert phone.sent().facts.stage == "LHN"
    assert phone.values["tahap/8/status_akhir"] == "selesai"
    assert phone.values["tahap/10/status_akhir"] == "belum"


def test_a_business_without_papers_is_worth_a_word(start: Start) -> None:
    """Trading before NPWP, NIB and bank account are there is kept, with a reminder; nothing is blocked."""
    phone = start("pembentukan")
    assert "Sebagai pengingat" in phone.says("baru", "sk ahu", "usaha berjalan, nib", "-")
    assert "Sebagai pengingat" not in phone.says("-")
    assert "Sebagai pengingat" not in start("pembentukan").says("baru", "sk ahu", "npwp, nib, rekening, usaha", "-")


def test_kelurahan_hold_a_muskelsus(start: Start) -> None:
    """In a kelurahan the words are those of a kelurahan."""
    assert "muskelsus di Kelurahan Mendawai" in start("pembentukan", owner="62.06.04.1001").heard
