"""The columns of a file that one question fills."""

from __future__ import annotations

import pytest

from bot.papers.cells import slots
from conversations.columns import grids
from conversations.formfile import read_form
from conversations.texts import SOURCE, read_locales


@pytest.mark.parametrize(
    ("choices", "told"),
    [({"serba_usaha": "Serba usaha"}, True), ({"MUS": "Musyawarah"}, True), ({"ya": "Ya", "tidak": "Tidak"}, False)],
)
def test_a_label_stands_beside_names_with_signs_of_their_own(choices: dict[str, str], told: bool) -> None:
    """An officer reads 'Serba usaha' beside 'serba_usaha'; 'ya' needs no 'Ya' beside it."""
    lines = "".join(f"  - {{list_name: l, name: {name}, label: {label}}}\n" for name, label in choices.items())
    survey = "survey:\n  - {type: select_one l, name: jenis, label: Jenis}\n"
    form = read_form('settings: {form_id: f, version: "1", form_title: F}\n' + survey + "choices:\n" + lines, "f.yaml")
    (column,) = grids({form.version: form})[0].columns
    assert [slot.name for slot in slots(column, read_locales()[SOURCE])] == ["jenis", "jenis/label"][: 1 + told]
