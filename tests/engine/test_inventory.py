"""The inventory of cooperatives, played as a head would: none, one, several, in full, and again next time."""

from __future__ import annotations

import pytest

from conversations import engine
from conversations.draft import Facts
from conversations.engine.review import show
from conversations.events import SentFile, SharedPlace
from conversations.pathway import suggest
from tests.engine.conftest import Start

ACTIVE = ["KUD Maju", "sawit", "ya", "2026", "3 kali", "120", "sudah", "518/96/BH/XIV/2008", "pupuk", "Siti", "0812 3456 7890"]
END = ["-", "1998", "tidak", "tidak"]


def test_no_cooperative_is_an_answer(start: Start) -> None:
    """Nought is said by many villages: one question, the review, and sent; it points to a new cooperative."""
    phone = start("koperasi")
    assert "Jumlah koperasi: <b>0</b>" in phone.says("tidak ada")
    phone.says("kirim")
    assert phone.sent().facts == Facts(cooperatives=0, active=0, inactive=0)
    assert suggest(phone.draft.answers).pathway == "baru"


def test_passing_over_an_offer_is_told_how_to_decline_it(start: Start) -> None:
    """LEWATI at 'foto atau lokasi' and 'data lengkap' means Tidak: that is what is said, and nothing of data to be sought."""
    phone = start("koperasi")
    asked = phone.says("1", *ACTIVE, "ya", "ya", "-", "1998", "lewati")
    assert "cukup jawab Tidak" in asked
    assert "perlukan" not in asked
    assert "cukup jawab Tidak" in phone.says("tidak", "lewati")


def test_an_active_cooperative(start: Start) -> None:
    """RAT this year and the two before, and trading: active, and a case for 'mengembangkan' when the members agree."""
    phone = start("koperasi")
    phone.says("1", *ACTIVE, "ya", "ya", *END, "kirim")
    assert phone.sent().facts == Facts(cooperatives=1, active=1, inactive=0)
    assert phone.values["koperasi/1/hp_ketua"] == "+6281234567890"
    assert phone.values["koperasi/1/jenis"] == "produsen"
    suggested = suggest(phone.draft.answers)
    assert suggested.pathway == "mengembangkan"
    assert suggested.reasons[0].args == {"name": "KUD Maju"}


@pytest.mark.parametrize(
    ("trading", "rat", "times", "status", "why"),
    [
        ("ya", "2026", "3", "aktif", "usaha berjalan, RAT tiga tahun berturut-turut"),
        ("ya", "2026", "2", "perlu_verifikasi", "RAT terakhir 2026, belum setiap tahun"),
        ("ya", "2026", "tidak tahu", "perlu_verifikasi", "RAT tiga tahun terakhir belum pasti"),
        ("ya", "2026", "-", "perlu_verifikasi", "RAT tiga tahun terakhir belum pasti"),
        ("ya", "2025", None, "perlu_verifikasi", "RAT terakhir 2025, belum setiap tahun"),
        ("ya", "2023", None, "tidak_aktif", "RAT terakhir 2023, tiga tahun tanpa RAT"),
        ("ya", "belum pernah", None, "tidak_aktif", "belum pernah RAT"),
        ("tidak", "2026", "3", "tidak_aktif", "usaha tidak berjalan"),
        ("tidak tahu", "2026", "3", "perlu_verifikasi", "usahanya belum pasti"),
        ("ya", "-", None, "perlu_verifikasi", "RAT terakhir belum diketahui"),
    ],
)
def test_the_status_is_derived_from_trading_and_rat(
    start: Start, trading: str, rat: str, times: str | None, status: str, why: str
) -> None:
    """Permen KUKM 25/2015: active needs three RAT in a row and a business, inactive lacks one of them; the reason is said."""
    phone = start("koperasi")
    phone.says("1", "KUD Maju", "-", trading, rat, *([times] if times else []), "-", "belum", "-", "-", *END, "kirim")
    assert phone.turn.outcome == "filed"
    assert phone.values["koperasi/1/status"] == status
    assert phone.values["koperasi/1/sebab_status"] == why


def test_more_and_fewer_cooperatives(start: Start) -> None:
    """Two become three: only the third is asked. Two become one: the second stays in the draft and is not filed."""
    phone = start("koperasi")
    one = ["-", "tidak", "-", "-", "belum", "-", "-", *END]
    phone.says("2", "Maju", *one, "Jaya", *one, "1", "3")
    assert "Koperasi 3 dari 3" in phone.heard
    phone.says("KEMBALI", "tetap", "Raya", *one, "1", "1")
    assert phone.values["koperasi/2/nama"] == "Jaya"
    phone.says("kirim")
    assert "koperasi/2/nama" not in phone.values


def test_no_report_grows_without_end(start: Start) -> None:
    """A number of cooperatives that cannot be is refused; no form asks one repeat more than two hundred times."""
    phone = start("koperasi")
    assert "50" in phone.says("2000000")
    assert "jumlah" not in phone.values
    form = """
settings: {form_id: r, version: "1", form_title: R}
survey:
  - {type: integer, name: n, label: N?, parameters: usual=99999999}
  - {type: begin_repeat, name: r, label: R, repeat_count: "${n}"}
  - {type: text, name: a, label: A?}
  - {type: end_repeat}
"""
    assert "R 1 dari 200" in start(form).says("99999999")


def test_the_full_data_of_a_cooperative(start: Start) -> None:
    """Money with an echo for what is large, men and women that add up to the members, a photo and a place."""
    phone = start("koperasi")
    phone.says(
        "1", *ACTIVE, "ya", "ya", "gudang ada", "th 98", "ya", SentFile("photo", "media-9"), SharedPlace(-1.5, 113.25), "ya"
    )
    phone.says("Jl. Poros RT 3", "1998", "Primer", "Konvensional", "KUD", "Belum ada", "70")
    assert "120" in phone.says("60")
    assert "Rp900.000.000" in phone.says("50", "0", "3", "2025", "900 juta")
    phone.says("ya", "0", "950 juta", "120 jt", "rugi 2 juta", "Sehat", "kirim")
    values = phone.sent().answers
    assert values["koperasi/1/foto"].value == "media-9"
    assert values["koperasi/1/lokasi"].value == "-1.500000 113.250000"
    assert values["koperasi/1/tanggal_badan_hukum"].precision == "year"
    assert values["koperasi/1/modal_sendiri"].value == 900_000_000
    assert values["koperasi/1/shu"].value == -2_000_000


def test_the_next_inventory_begins_from_the_last(start: Start) -> None:
    """Nothing is asked twice: the review stands there at once, and what is not changed bears nobody's name."""
    phone = start("koperasi")
    phone.says("1", *ACTIVE, "ya", "ya", *END, "kirim")
    following = start(phone.form, engine.prefill(phone.form, phone.sent()))
    assert "laporan terakhir" in following.heard
    assert following.draft.answers["koperasi/1/nama"].by is None
    following.says("7", "130", "kirim")
    assert following.values["koperasi/1/anggota"] == 130
    assert following.draft.answers["koperasi/1/anggota"].by == 7


def test_a_correction_keeps_number_and_names(start: Start) -> None:
    """A correction begins with all answers as they were given, and says which report it revises."""
    phone = start("koperasi")
    phone.says("0", "kirim")
    draft = engine.correct(phone.form, phone.sent(41))
    assert draft.corrects == 41
    assert draft.answers["jumlah"].by == 7
    assert "nomor 41" in start(phone.form, draft).heard


def test_a_report_is_shown_in_words(start: Start, context: engine.Context) -> None:
    """A card and an export read path, label and words; what is computed and named is among them."""
    phone = start("koperasi")
    phone.says("1", *ACTIVE, "ya", "ya", *END, "kirim")
    shown = {path: (label, words) for path, label, words in show(phone.form, phone.draft.answers, context)}
    assert shown["koperasi/1/anggota"] == ("Jumlah anggota", "120 orang")
    assert shown["koperasi/1/status"] == ("Status menurut isian", "Aktif")


def test_half_way_nothing_is_judged(start: Start) -> None:
    """UBAH shows what was told: of a cooperative that was not asked about yet no status, and none from half of the answers."""
    phone = start("koperasi")
    heard = phone.says("2", "KUD Maju", "produsen", "ya", "2026", "UBAH")
    assert "Usaha berjalan: <b>Ya</b>" in heard
    assert "Status" not in heard
    assert "Koperasi 2" not in heard
