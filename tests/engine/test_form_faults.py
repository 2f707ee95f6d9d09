"""A form with mistakes is refused with every one of them: file, row, rule and mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversations.draft import Answer
from conversations.engine.sheet import Sheet
from conversations.errors import FormError, FormFault
from conversations.formfile import read_form, read_forms
from tests.engine.conftest import NOW

SETTINGS = "settings: {form_id: f, version: '1', form_title: F}\n"
GOOD = SETTINGS + "survey:\n  - {type: text, name: a, label: A}\n"


def faults(text: str) -> tuple[FormFault, ...]:
    with pytest.raises(FormError) as refused:
        read_form(text, "f.yaml")
    for fault in refused.value.faults:
        assert fault.where.startswith("f.yaml")
        assert fault.rule
        assert fault.mend
    return refused.value.faults


def survey(*rows: str, choices: str = "") -> str:
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    return SETTINGS + "survey:\n" + listed + (f"choices:\n{choices}" if choices else "")


CHOICE = "  - {list_name: l, name: a, label: A}\n"

CASES = [
    ("settings: [", "yaml", "line"),
    ("just words", "yaml", ""),
    ("- a\n- b", "yaml", ""),
    ("", "yaml", ""),
    (GOOD + "extra: 1\n", "unknown-sheet", "extra"),
    ("settings: {version: '1', form_title: F}\nsurvey:\n  - {type: text, name: a, label: A}\n", "setting-missing", "settings"),
    (GOOD.replace("form_title: F", "form_title: F, colour: red"), "unknown-setting", "settings"),
    (GOOD.replace("form_title: F", "form_title: F, 'fact::money': a"), "unknown-fact", "settings"),
    (GOOD.replace("form_title: F", "form_title: F, 'fact::stage': nobody"), "fact-source", "settings"),
    (GOOD.replace("form_title: F", "form_title: F, 'betang::several': a"), "several-source", "settings"),
    (SETTINGS + "survey: none\n", "sheet", "survey"),
    (SETTINGS + "survey: []\n", "empty", "survey"),
    (SETTINGS + "survey:\n  - just words\n", "row", "survey, row 1"),
    (survey("type: text, name: a, label: [A, B]"), "cell", "survey, row 1"),
    (survey("type: text, name: a, label: A, colour: red"), "unknown-column", "survey, row 1 (a)"),
    (survey("type: telepathy, name: a, label: A"), "unknown-type", "survey, row 1 (a)"),
    (survey("type: text, label: A"), "name", "survey, row 1"),
    (survey("type: text, name: 1a, label: A"), "name", "survey, row 1 (1a)"),
    (survey("type: text, name: a, label: A", "type: text, name: a, label: B"), "name-twice", "survey, row 2 (a)"),
    (survey("type: text, name: a"), "label-missing", "survey, row 1 (a)"),
    (survey("type: calculate, name: a"), "calculation-missing", "survey, row 1 (a)"),
    (survey("type: select_one, name: a, label: A"), "list-name", "survey, row 1 (a)"),
    (survey("type: select_one none, name: a, label: A"), "unknown-list", "survey, row 1 (a), column type"),
    (survey("type: text, name: a, label: A", choices="  - {list_name: l, label: A}\n"), "choice-incomplete", "choices, row 1"),
    (survey("type: select_one l, name: a, label: A", choices=CHOICE + CHOICE), "choice-twice", "choices, row 2 (a)"),
    (
        survey("type: select_multiple l, name: a, label: A", choices=CHOICE.replace("name: a", "name: a b")),
        "choice-name",
        "choices",
    ),
    (survey("type: begin_group, name: g", "type: text, name: a, label: A"), "not-ended", "survey, row 1 (g)"),
    (survey("type: text, name: a, label: A", "type: end_group"), "end-without-begin", "survey, row 2"),
    (survey("type: begin_group, name: g", "type: end_repeat"), "end-without-begin", "survey, row 2"),
    (survey("type: begin_repeat, name: g", "type: end_repeat"), "empty", "survey, row 1 (g)"),
    (
        survey("type: begin_repeat, name: r, parameters: least=3 most=2", "type: text, name: a, label: A", "type: end_repeat"),
        "parameters",
        "survey, row 1 (r)",
    ),
    (survey("type: integer, name: a, label: A, parameters: least"), "parameters", "survey, row 1 (a)"),
    (survey("type: integer, name: a, label: A, parameters: colour=red"), "unknown-parameter", "survey, row 1 (a)"),
    (survey("type: text, name: a, label: 'Hi ${nobody}'"), "unknown-name", "column label"),
    (survey("type: text, name: a, label: A, relevant: '${b} ='"), "expression-syntax", "column relevant"),
    (survey("type: text, name: a, label: A, relevant: . = 1"), "dot-outside", "column relevant"),
    (survey("type: text, name: a, label: A, constraint: b > 1"), "bare-name", "column constraint"),
    (survey("type: text, name: a, label: A, relevant: '${a} = 1'"), "circle", "survey, row 1 (a)"),
    (
        survey("type: text, name: a, label: A, relevant: '${b} = 1'", "type: text, name: b, label: B, relevant: '${a} = 1'"),
        "circle",
        "survey, row 1 (a)",
    ),
]


@pytest.mark.parametrize(("text", "code", "where"), CASES)
def test_each_mistake_is_told_with_its_place(text: str, code: str, where: str) -> None:
    """Each rule that is broken is named, where it is broken."""
    assert any(fault.code == code and where in fault.where for fault in faults(text)), faults(text)


def test_all_mistakes_are_told_at_once() -> None:
    """An author mends a form in one go, not one mistake a day."""
    found = faults(
        survey(
            "type: text, name: a",
            "type: magic, name: b, label: B",
            "type: select_one none, name: c, label: C, relevant: '${nobody} = 1'",
        )
    )
    assert {fault.code for fault in found} == {"label-missing", "unknown-type", "unknown-list", "unknown-name"}


def test_a_calculation_cannot_rest_on_itself_through_others() -> None:
    """A circle through three rows is found and named in full."""
    found = faults(
        survey(
            "type: calculate, name: a, calculation: '${b} + 1'",
            "type: calculate, name: b, calculation: '${c} + 1'",
            "type: calculate, name: c, calculation: '${a} + 1'",
        )
    )
    assert "a → b → c → a" in found[0].rule


def test_a_chain_of_calculations_has_an_end() -> None:
    """A hundred names in a row are worked out; thousands, which would exhaust the stack, are refused when the form is read."""
    sheet = Sheet(read_form(survey(*chain(119)), "f.yaml"), {"c0": Answer(1)}, NOW, {})
    assert sheet.value("c119", ("",)) == 120
    assert [fault.code for fault in faults(survey(*chain(3000)))] == ["chain-too-long"]


def chain(length: int) -> list[str]:
    first = "type: integer, name: c0, label: N"
    return [first, *(f"type: calculate, name: c{at}, calculation: '${{c{at - 1}}} + 1'" for at in range(1, length + 1))]


def test_a_deep_document_is_refused() -> None:
    """A file made to exhaust the reader is an error with a mend, not a crash."""
    assert faults("[" * 5000)[0].code == "yaml"
    assert faults("a" * 2_000_001)[0].code == "file-too-big"


def test_the_faults_of_all_files_come_together(tmp_path: Path) -> None:
    """Two broken files and a form that stands twice are told in one error."""
    (tmp_path / "a.yaml").write_text(survey("type: text, name: a"))
    (tmp_path / "b.yaml").write_text(survey("type: text, name: 1"))
    (tmp_path / "c.yaml").write_text(GOOD)
    (tmp_path / "d.yaml").write_text(GOOD)
    with pytest.raises(FormError) as refused:
        read_forms(tmp_path)
    assert {fault.where.split(",")[0] for fault in refused.value.faults} == {"a.yaml", "b.yaml", "d.yaml"}


def test_the_built_in_forms_are_sound() -> None:
    """Every form that is shipped can be read, and bears the name of its file."""
    forms = read_forms()
    assert {"koperasi", "pembentukan", "konfirmasi", "pendaftaran"} <= set(forms)
