"""What a form proposes, warns of and shows: defaults of every kind, soft warnings, values that nobody types."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.draft import State, Value
from conversations.formfile import read_form
from tests.engine.conftest import Start

DEFAULT = """
settings: {{form_id: d, version: "1", form_title: D}}
survey:
  - {{type: text, name: nama, label: Nama?}}
  - {{type: {type}, name: a, label: Berapa?, default: "{default}"}}
  - {{type: text, name: b, label: Lagi?}}
choices:
  - {{list_name: l, name: merah, label: Merah}}
  - {{list_name: l, name: biru, label: Biru}}
"""
PROPOSED: list[tuple[str, str, str, Value]] = [
    ("text", "Telok", "Telok", "Telok"),
    ("text", "${nama}", "Siti", "Siti"),
    ("integer", "1200", "1.200", 1200),
    ("integer", "string-length(${nama}) + 1", "5", 5),
    ("decimal", "2.5", "2,5", 2.5),
    ("date", "today()", "Senin, 23 November 2026", "2026-11-23"),
    ("select_one l", "biru", "Pakai: Biru", "biru"),
    ("select_one l", "if(${nama} = 'Siti', 'merah', 'biru')", "Pakai: Merah", "merah"),
    ("select_multiple l", "merah biru", "Pakai: Merah, Biru", ("merah", "biru")),
]
"""Type, default, the key, what is kept by a tap."""


@pytest.mark.parametrize(("kind", "default", "key", "value"), PROPOSED, ids=[row[1] for row in PROPOSED])
def test_a_default_is_one_tap(start: Start, kind: str, default: str, key: str, value: Value) -> None:
    """Fixed or worked out, of every kind, for choices too: the first key, taken as it is."""
    phone = start(DEFAULT.format(type=kind, default=default))
    phone.says("Siti")
    assert phone.keys[0] == key
    assert "<b>Lagi?</b>" in phone.says(key)
    assert phone.values["a"] == value


UNFIT = [
    ("integer", "banyak"),
    ("integer", "-4"),
    ("integer, parameters: most=2", "3"),
    ("range, parameters: start=0 end=1 step=0.25", "3"),
    ("range, parameters: start=0 end=1 step=0.25", "0.3"),
    ("text, constraint: 'string-length(.) > 5'", "Telok"),
    ("select_one l", "hijau"),
    ("date", "kapan-kapan"),
]
"""Type with what bounds it, and a default that nobody could type."""


@pytest.mark.parametrize(("kind", "default"), UNFIT)
def test_a_default_that_does_not_fit_is_not_proposed(start: Start, kind: str, default: str) -> None:
    """An author's slip proposes nothing and stops nothing."""
    phone = start(DEFAULT.format(type=kind, default=default))
    phone.says("Siti")
    assert phone.keys[0] in ("LEWATI", "Merah", "Hari ini", "0")


WARNED = """
settings: {form_id: w, version: "1", form_title: W}
survey:
  - {type: integer, name: a, label: A?, constraint: ". <= 100", betang::warning: ". > 50", betang::warning_message: "MESSAGE"}
  - {type: text, name: b, label: Lagi?}
"""


def test_a_warning_is_confirmed_and_a_constraint_is_not_to_be_had(start: Start) -> None:
    """What is unusual is kept after 'betul' only; what cannot be is not kept at all."""
    phone = start(WARNED.replace("MESSAGE", "Biasanya paling banyak 50."))
    assert "belum sesuai" in phone.says("101")
    assert "Biasanya paling banyak 50. Kami membaca: <b>60 (enam puluh)</b>. Apakah sudah betul?" in phone.says("60")
    assert phone.turn.kept == ()
    assert phone.draft.answers["a"].state is State.ECHOED
    assert "Biasanya paling banyak 50." in start(phone.form, phone.draft).heard
    assert "<b>Lagi?</b>" in phone.says("Betul")
    assert phone.values["a"] == 60
    other = start(WARNED.replace("MESSAGE", ""))
    assert "tidak seperti biasanya" in other.says("60")
    other.says("Ubah")
    assert "<b>Lagi?</b>" in other.says("40")


DOUBTED = """
settings: {form_id: w, version: "1", form_title: W}
survey:
  - {type: integer, name: a, label: Anggota?, betang::warning: ". > ${b}"}
  - {type: integer, name: b, label: Warga?}
  - {type: text, name: c, label: Lagi?}
"""


def test_a_warning_is_raised_when_another_answer_makes_it_one(start: Start) -> None:
    """What has become unusual is read back under its own name, once; what was confirmed is not doubted again."""
    phone = start(DOUBTED)
    assert "tidak seperti biasanya" not in phone.says("60")
    phone.context = replace(phone.context, now=phone.context.now + timedelta(minutes=2))
    heard = phone.says("50")
    assert "perlu dipastikan lagi" in heard
    assert "<b>Anggota?</b>\nKami membaca: <b>60 (enam puluh)</b>. Jawaban ini tidak seperti biasanya." in heard
    assert "<b>Lagi?</b>" in phone.says("ya")
    assert "<b>Lagi?</b>" in phone.says("UBAH 2", "40")
    assert "tidak seperti biasanya" not in phone.heard
    assert "<b>Lagi?</b>" in phone.says("UBAH 2", "80")
    assert "tidak seperti biasanya" in phone.says("UBAH 2", "30")
    assert phone.says("tidak").endswith("<b>Anggota?</b>")
    assert "<b>Lagi?</b>" in phone.says("30")
    phone.says("-", "KIRIM")
    assert phone.values == {"a": 30, "b": 30, "c": None}


def test_what_nobody_types_is_shown_where_it_stands(start: Start) -> None:
    """A read-only question is said before the question after it; in the words of its list where it has one."""
    phone = start(
        "settings: {form_id: r, version: '1', form_title: R}\n"
        "survey:\n"
        "  - {type: integer, name: a, label: Berapa?}\n"
        "  - {type: integer, name: b, label: Dua kalinya, read_only: 'yes', calculation: '${a} * 2'}\n"
        "  - {type: select_one l, name: c, label: Golongan, read_only: 'yes', calculation: \"if(${b} > 10, 'atas', 'bawah')\"}\n"
        "  - {type: text, name: e, label: Tetap, read_only: 'yes'}\n"
        "  - {type: text, name: d, label: Lagi?}\n"
        "choices:\n"
        "  - {list_name: l, name: atas, label: Golongan atas}\n"
        "  - {list_name: l, name: bawah, label: Golongan bawah}\n"
    )
    heard = phone.says("7")
    assert heard.index("Dua kalinya: <b>14</b>") < heard.index("Golongan: <b>Golongan atas</b>") < heard.index("Tetap")
    assert "<b>Lagi?</b>" in heard
    phone.says("x", "KIRIM")
    assert phone.values == {"a": 7, "b": 14, "c": "atas", "d": "x"}


def test_warnings_stand_in_several_languages() -> None:
    """Betang's own columns may stand once for each language, as XLSForm's do."""
    text = WARNED.replace("betang::warning_message", "betang::warning_message::English (en)").replace("MESSAGE", "Most have 50.")
    form = read_form(text, "w.yaml")
    assert form.questions["a"].warning_message.source == "Most have 50."
