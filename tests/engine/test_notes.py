"""Notes are said where they stand: before a repeat, at the end of an instance, behind the last question."""

from __future__ import annotations

from tests.engine.conftest import Start, given

FORM = """
settings: {form_id: catatan, version: "1", form_title: Catatan}
survey:
  - {type: note, name: awal, label: Selamat datang., hint: Isi dengan tenang.}
  - {type: integer, name: jumlah, label: Berapa anggota?}
  - {type: hidden, name: kunci}
  - {type: note, name: kini, label: Kini para anggota.}
  - {type: begin_repeat, name: anggota, label: Anggota, repeat_count: "${jumlah}"}
  - {type: note, name: mulai, label: Satu anggota.}
  - {type: text, name: nama, label: Nama?}
  - {type: note, name: usai, label: "Terima kasih, ${nama} tercatat."}
  - {type: end_repeat}
  - {type: note, name: lalu, label: Lalu kebun.}
  - {type: begin_repeat, name: kebun, label: Kebun}
  - {type: text, name: luas, label: Luas?}
  - {type: note, name: luasnya, label: "Luas ${luas} tercatat."}
  - {type: end_repeat}
  - {type: note, name: habis, label: Kebun selesai.}
  - {type: text, name: pesan, label: Pesan?}
  - {type: note, name: tamat, label: Tamat.}
"""


def test_notes_around_a_counted_repeat(start: Start) -> None:
    """What introduces it comes before its first question, what ends an instance before the next; hidden rows are not said."""
    phone = start(FORM, answers=given(kunci="tidak untuk dibaca"))
    assert phone.heard.startswith("Selamat datang.\nIsi dengan tenang.\n\n<i>")
    assert phone.says("2").startswith("Kini para anggota.\n\nSatu anggota.\n\n<i>Anggota 1")
    assert phone.says("Ani").startswith("Terima kasih, Ani tercatat.\n\nSatu anggota.\n\n<i>Anggota 2")
    assert phone.says("Budi").startswith("Terima kasih, Budi tercatat.\n\nLalu kebun.\n\n<i>")


def test_notes_around_an_open_repeat(start: Start) -> None:
    """They are said once: when it is asked whether there is one more, and not again before the first question of it."""
    phone = start(FORM)
    phone.says("1", "Ani")
    assert phone.says("ya").startswith("<i>Kebun 1")
    assert phone.says("12").startswith("Luas 12 tercatat.\n\n<i>")
    assert phone.says("ya").startswith("<i>Kebun 2")
    phone.says("30")
    assert phone.says("tidak").startswith("Kebun selesai.\n\n<i>")
    assert phone.says("tidak ada pesan").startswith("Tamat.\n\n<b>Catatan</b>")
