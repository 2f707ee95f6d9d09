"""Cascades and lists of thousands: narrowed by what was answered, searched by typing, never numbered where no number is seen."""

from __future__ import annotations

import pytest

from conversations.form import Form
from conversations.formfile import read_form
from conversations.xlsform import read_xlsx
from tests.authoring.books import book
from tests.engine.conftest import Start

MANY = 3_000


@pytest.fixture(scope="module")
def cascade() -> Form:
    """Kabupaten, kecamatan and village, each below the one before, and a whole list of villages."""
    lists = [f"{{list_name: k, name: k{at}, label: Kabupaten {at}}}" for at in range(5)]
    lists += [f"{{list_name: c, name: c{at}, label: Kecamatan {at}, k: k{at % 5}}}" for at in range(150)]
    lists += [f"{{list_name: d, name: d{at}, label: Desa Ke{at} Makmur, c: c{at % 150}}}" for at in range(MANY)]
    survey = [
        "type: select_one k, name: kab, label: Kabupaten?",
        "type: select_one c, name: kec, label: Kecamatan?, choice_filter: 'k = ${kab}'",
        "type: select_one d, name: desa, label: Desa?, choice_filter: '${kec} = c and name != \"d3\"'",
        "type: select_one d, name: mana, label: Mana saja?",
    ]
    rows = "".join(f"  - {{{row}}}\n" for row in survey)
    choices = "".join(f"  - {row}\n" for row in lists)
    return read_form(f"settings: {{form_id: c, version: '1', form_title: C}}\nsurvey:\n{rows}choices:\n{choices}", "c.yaml")


def test_a_cascade_offers_what_lies_below(start: Start, cascade: Form) -> None:
    """Each list holds only what its filter lets through, whether an index finds it or not."""
    phone = start(cascade)
    phone.says("Kabupaten 3")
    assert [key for key in phone.keys if key.startswith("Kec")] == [f"Kecamatan {at}" for at in range(3, 150, 5)]
    phone.says("Kecamatan 3")
    offered = [key for key in phone.keys if key.startswith("Desa")]
    assert offered == [f"Desa Ke{at} Makmur" for at in range(153, MANY, 150)]
    phone.says("ke153 makmur")
    assert phone.values["desa"] == "d153"


def test_an_answer_above_asks_again_below(start: Start, cascade: Form) -> None:
    """Another kabupaten makes the kecamatan and the village to be asked again."""
    phone = start(cascade)
    phone.says("Kabupaten 3", "Kecamatan 3", "Desa Ke153 Makmur", "lewati", "ubah 1")
    assert "<b>Kecamatan?</b>" in phone.says("Kabupaten 2")
    assert "<b>Desa?</b>" in phone.says("Kecamatan 7")


def test_a_list_of_thousands_is_searched_by_typing(start: Start, cascade: Form) -> None:
    """No keys, no numbers: a part of the name finds it, a slip is offered, a number is no place in a list nobody sees."""
    phone = start(cascade)
    heard = phone.says("Kabupaten 3", "Kecamatan 3", "lewati")
    assert "ketik sebagian namanya" in heard
    assert phone.keys == ["LEWATI", "KEMBALI", "BANTU", "NANTI"]
    assert "belum kami temukan" in phone.says("77")
    assert "mana" not in phone.values
    assert "belum kami temukan" in phone.says("Palangkaraya")
    phone.says("ke2077")
    assert phone.values["mana"] == "d2077"


def test_a_select_from_a_file_is_played(start: Start) -> None:
    """select_one_from_file with its CSV beside the form: the same cascade."""
    csv = b"name,label,kab\n" + b"".join(f"d{at},Desa Ke{at},k{at % 9}\n".encode() for at in range(MANY))
    content = book(
        [
            ("type", "name", "label", "choice_filter"),
            ("text", "kab", "Kab?", ""),
            ("select_one_from_file desa.csv", "desa", "Desa?", "kab = ${kab}"),
        ]
    )
    form = read_xlsx(content, "f.xlsx", {"desa.csv": csv})
    phone = start(form)
    assert "ketik sebagian namanya" in phone.says("k4")
    phone.says("ke13")
    assert phone.values["desa"] == "d13"
