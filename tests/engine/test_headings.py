"""The labels of groups: 'Nama' is the father's or the mother's by the heading that it stands under."""

from __future__ import annotations

from tests.engine.conftest import Start

LONG = "Data ibu kandung menurut kartu keluarga, bukan ibu tiri atau ibu angkat"
FAMILY = f"""
settings: {{form_id: keluarga, version: "1", form_title: Keluarga}}
survey:
  - {{type: text, name: alamat, label: Alamat?}}
  - {{type: begin_group, name: ayah, label: Data ayah}}
  - {{type: text, name: nama, label: Nama?}}
  - {{type: integer, name: umur, label: Umur?}}
  - {{type: end_group}}
  - {{type: begin_group, name: ibu, label: "{LONG}"}}
  - {{type: note, name: catatan, label: Sesuai KK.}}
  - {{type: text, name: nama, label: Nama?}}
  - {{type: begin_group, name: kerja, label: Pekerjaan}}
  - {{type: text, name: tempat, label: Di mana?}}
  - {{type: end_group}}
  - {{type: end_group}}
  - {{type: begin_group, name: anak_anak, label: Anak-anak}}
  - {{type: begin_repeat, name: anak, label: Anak}}
  - {{type: text, name: panggilan, label: Panggilan?}}
  - {{type: begin_group, name: sehat, label: "Kesehatan ${{panggilan}}"}}
  - {{type: text, name: sakit, label: Sakit apa?}}
  - {{type: end_group}}
  - {{type: end_repeat}}
  - {{type: end_group}}
  - {{type: begin_group, name: tanpa}}
  - {{type: text, name: tutup, label: Ada lagi?}}
  - {{type: end_group}}
"""


def test_the_heading_stands_over_each_question_of_its_group(start: Start) -> None:
    """Also over the second one, so that whoever comes back after days knows whose it is."""
    phone = start(FAMILY)
    assert phone.heard == "<i>Pertanyaan 1 dari 7</i>\n<b>Alamat?</b>"
    assert phone.says("Jalan Raya") == "<i>Pertanyaan 2 dari 7 · Data ayah</i>\n<b>Nama?</b>"
    assert phone.says("Budi") == "<i>Pertanyaan 3 dari 7 · Data ayah</i>\n<b>Umur?</b>"


def test_a_long_heading_is_said_whole_where_its_group_begins(start: Start) -> None:
    """Authors introduce a section in its label; over the questions it is cut."""
    phone = start(FAMILY)
    cut = "Data ibu kandung menurut kartu keluarga, bukan ibu tiri …"
    heard = phone.says("Jalan Raya", "Budi", "40")
    assert heard == f"{LONG}\n\nSesuai KK.\n\n<i>Pertanyaan 4 dari 7 · {cut}</i>\n<b>Nama?</b>"
    assert phone.says("Siti") == f"<i>Pertanyaan 5 dari 7 · {cut} › Pekerjaan</i>\n<b>Di mana?</b>"


def test_headings_in_a_repeat_and_in_the_review(start: Start) -> None:
    """A heading may speak of an answer; in the review it stands over what belongs to it, and over nothing else."""
    phone = start(FAMILY)
    heard = phone.says("Jalan Raya", "Budi", "40", "Siti", "Pasar")
    assert heard.startswith("<i>Pertanyaan 6 dari 7 · Anak-anak</i>")
    assert "<i>Anak 1: pertanyaan 2 dari 2 · Kesehatan Ani</i>" in phone.says("ya", "Ani")
    assert "<i>Pertanyaan 7 dari 7</i>" in phone.says("LEWATI", "tidak")
    review = phone.says("LEWATI")
    assert "\n\n<i>Data ayah</i>\n2. Nama? <b>Budi</b>\n3. Umur?" in review
    assert "\n\n<b>Anak 1</b>\n6. Panggilan? <b>Ani</b>\n\n<i>Kesehatan Ani</i>\n7. Sakit apa?" in review
    assert "\n\n9. Ada lagi?" in review
    assert "\n\n\n" not in review
