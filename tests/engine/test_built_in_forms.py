"""The forms that are shipped, played as a head would: the inventory, the formation over three weeks, letting somebody in."""

from __future__ import annotations

import pytest

from conversations import engine
from conversations.draft import Draft, Facts
from conversations.events import SentFile, SharedContact, SharedPlace
from conversations.pathway import read_rules, suggest
from conversations.review import show
from conversations.texts import Words
from tests.engine.conftest import VILLAGE, Phone, Start, given

ACTIVE = ["KUD Maju", "sawit", "ya", "2026", "3 kali", "120", "sudah", "518/96/BH/XIV/2008", "pupuk", "Siti", "0812 3456 7890"]
END = ["-", "tidak", "tidak"]


def test_no_cooperative_is_an_answer(start: Start) -> None:
    """Nought is said by many villages: one question, the review, and sent; it points to a new cooperative."""
    phone = start("koperasi")
    assert "Jumlah koperasi: <b>0</b>" in phone.says("tidak ada")
    phone.says("kirim")
    assert phone.sent().facts == Facts(cooperatives=0, active=0, inactive=0)
    assert suggest(phone.draft.answers).pathway == "baru"


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
    ("trading", "rat", "times", "status"),
    [
        ("ya", "2026", "3", "aktif"),
        ("ya", "2026", "2", "perlu_verifikasi"),
        ("ya", "2025", None, "perlu_verifikasi"),
        ("ya", "2023", None, "tidak_aktif"),
        ("ya", "belum pernah", None, "tidak_aktif"),
        ("tidak", "2026", "3", "tidak_aktif"),
        ("tidak tahu", "2026", "3", "perlu_verifikasi"),
        ("ya", "-", None, "perlu_verifikasi"),
    ],
)
def test_the_status_is_derived_from_trading_and_rat(start: Start, trading: str, rat: str, times: str | None, status: str) -> None:
    """Permen KUKM 25/2015: active needs three RAT in a row and a business, inactive lacks one of them."""
    phone = start("koperasi")
    phone.says("1", "KUD Maju", "-", trading, rat, *([times] if times else []), "-", "belum", "-", "-", *END, "kirim")
    assert phone.turn.outcome == "filed"
    assert phone.values["koperasi/1/status"] == status


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


def test_the_full_data_of_a_cooperative(start: Start) -> None:
    """Money with an echo for what is large, men and women that add up to the members, a photo and a place."""
    phone = start("koperasi")
    phone.says("1", *ACTIVE, "ya", "ya", "gudang ada", "ya", SentFile("photo", "media-9"), SharedPlace(-1.5, 113.25), "ya")
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


def week(start: Start, before: Phone, *replies: str) -> Phone:
    following = start(before.form, engine.prefill(before.form, before.sent()))
    following.says(*replies)
    return following


def test_the_formation_over_three_weeks(start: Start) -> None:
    """Asked once how far it is; then only what is new. What was reported before stands, and is not asked again."""
    first = start("pembentukan")
    first.says("baru", "musdesus", "4", "selesai", "sedang berjalan", "-", "kirim")
    assert first.sent().facts == Facts(stage="MUS", pathway="baru")
    assert first.values["tahap/1/status_akhir"] == "selesai"
    assert first.values["tahap/4/status_akhir"] == "proses"

    second = week(start, first, "notaris, akta", "selesai", "kemarin", "Siti Notaris", "terkendala", "dana", "-", "-", "kirim")
    assert second.sent().facts == Facts(stage="NOT", pathway="baru", obstacle="dana")
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
    assert corrected.sent().facts == Facts(stage="AKT", pathway="baru", obstacle="notaris")


def test_an_undecided_pathway_is_asked_again(start: Start) -> None:
    """'Belum diputuskan' is asked anew each time, with the old answer at hand; a decided one is not."""
    first = start("pembentukan")
    first.says("belum", "belum ada", "-", "-", "kirim")
    second = start(first.form, engine.prefill(first.form, first.sent()))
    assert "Jalur mana" in second.heard
    assert second.keys[0] == "Tetap: Belum diputuskan"


def test_parallel_stages_wait_for_nothing(start: Start) -> None:
    """With the legal entity approved, what else is done is told in one answer; the furthest stage is the last of them."""
    phone = start("pembentukan")
    phone.says("mengembangkan", "sk ahu", "npwp, nib, lahan", "-", "-", "kirim")
    assert phone.sent().facts.stage == "LHN"
    assert phone.values["tahap/8/status_akhir"] == "selesai"
    assert phone.values["tahap/10/status_akhir"] == "belum"


def test_kelurahan_hold_a_muskelsus(start: Start) -> None:
    """In a kelurahan the words are those of a kelurahan."""
    assert "muskelsus di Kelurahan Mendawai" in start("pembentukan", owner="62.06.04.1001").heard


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


def test_a_village_that_is_not_listed(start: Start) -> None:
    """'Tidak ada di daftar' leads back to the beginning with a way to a human."""
    phone = start("pendaftaran", owner="telegram/1")
    assert "PETUGAS" in phone.says("setuju", "Katingan", "Tidak ada di daftar")
    assert "Kabupaten Katingan" in phone.keys


def test_a_report_is_shown_in_words(start: Start, context: engine.Context) -> None:
    """A card and an export read path, label and words; what is computed and named is among them."""
    phone = start("koperasi")
    phone.says("1", *ACTIVE, "ya", "ya", *END, "kirim")
    shown = {path: (label, words) for path, label, words in show(phone.form, phone.draft.answers, context)}
    assert shown["koperasi/1/anggota"] == ("Jumlah anggota", "120 orang")
    assert shown["koperasi/1/status"] == ("Status menurut isian", "Aktif")
    assert [column.name for column in engine.columns(phone.form) if not column.chain][:2] == ["sebutan", "tahun_rat"]


@pytest.mark.parametrize(
    ("cells", "pathway"),
    [
        ({"berbadan_hukum": "tidak", "status": "aktif"}, "baru"),
        ({"berbadan_hukum": "tidak_tahu", "status": "aktif"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "tidak"}, "baru"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "ya", "anggota_setuju": "ya"}, "mengembangkan"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "ya", "anggota_setuju": "tidak_tahu"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif", "pengurus_setuju": "ya"}, "merevitalisasi"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif", "pengurus_setuju": "tidak"}, "baru"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "perlu_verifikasi"}, "verifikasi"),
        ({}, "verifikasi"),
    ],
)
def test_the_pathway_of_one_cooperative(cells: dict[str, str], pathway: str, words: Words) -> None:
    """Each row of the decision table, with words for its reason."""
    suggested = suggest(given(**{f"koperasi/1/{name}": value for name, value in {"nama": "Maju", **cells}.items()}))
    assert suggested.pathway == pathway
    assert "Maju" in words.say(suggested.reasons[0])
    assert words(f"pathway-{pathway}")


def test_the_pathway_of_several(words: Words) -> None:
    """One that can be developed leads; every cooperative has its reason."""
    answers = given(**{
        "koperasi/1/berbadan_hukum": "tidak", "koperasi/2/berbadan_hukum": "ya",
        "koperasi/2/status": "aktif", "koperasi/2/warga": "ya", "koperasi/2/anggota_setuju": "ya",
    })  # fmt: skip
    assert suggest(answers).pathway == "mengembangkan"
    assert len(suggest(answers).reasons) == 2


def test_a_broken_table_of_pathways_is_refused() -> None:
    """A pathway that does not exist, or a table that decides nothing, is told."""
    village = "village: [mengembangkan, verifikasi, merevitalisasi, baru]\n"
    with pytest.raises(ValueError, match="pathways are"):
        read_rules("cooperative: [{pathway: lain, reason: x}]\n" + village)
    with pytest.raises(ValueError, match="must fit anything"):
        read_rules("cooperative: [{pathway: baru, status: aktif, reason: x}]\n" + village)


def test_a_draft_of_another_form_is_not_begun(start: Start) -> None:
    """A draft with only hidden answers is new: nobody is told to go on."""
    phone = start("konfirmasi", Draft("konfirmasi", "1", "telegram/1", given(sebutan="Desa Telok")))
    assert "Mari kita lanjutkan" not in phone.heard
