"""YAML and workbooks lead to each other without loss, and what is written is an XLSForm for the tools of ODK as well."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert

from conversations.authoring.sheets import FORBIDDEN, Sheets, as_parameters, bare, clean
from conversations.authoring.types import TYPES, WIDER
from conversations.errors import FormError
from conversations.formfile import FORMS, take_yaml, write_yaml
from conversations.xlsform import take_xlsx, write_xlsx

NARROW = {(parameter, "no") for parameter in WIDER.values()}
"""What a workbook says and YAML means without saying it."""
BUILT_IN = sorted(FORMS.glob("*.yaml"))


def rows(sheets: Sheets) -> list[dict[str, Any]]:
    """All rows, with parameters as what they say: their order means nothing."""
    whole = bare(sheets)
    found: list[dict[str, Any]] = [dict(whole.settings)]
    for row in (*whole.survey, *whole.choices):
        pairs = as_parameters(row.get("parameters", ""))[0]
        found.append({**row, "parameters": {key: value for key, value in pairs.items() if (key, value) not in NARROW}})
    return found


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_built_in_forms_come_back_whole(path: Path) -> None:
    """YAML to workbook to YAML: the same cells; the same workbook byte for byte; a valid XLSForm."""
    taken = take_yaml(path.read_text(encoding="utf-8"), path.name)
    book = write_xlsx(taken.sheets)
    back = take_xlsx(book, "back.xlsx")
    assert bare(back.sheets) == bare(taken.sheets)
    assert back.remarks == ()
    assert bare(take_yaml(write_yaml(back.sheets), "back.yaml").sheets) == bare(taken.sheets)
    assert write_xlsx(back.sheets) == book
    assert convert(io.BytesIO(book)).xform


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))
WORDS = (
    st.one_of(
        st.text(LETTERS, max_size=30),
        st.sampled_from(["=1+1", "_x0041_", "0812", "no", "yes: # no", "- a", "'", '"', "1e3", "~"]),
    )
    .map(lambda text: clean(text.replace("${", "$ {")))
    .filter(lambda text: text and not FORBIDDEN.search(text))
)
LANGUAGES = st.sampled_from(["", "::English (en)", "::Bahasa Indonesia (id)"])
PLAYED = sorted(
    name
    for name, played in TYPES.items()
    if not played.refused and name not in ("select_one_external", "audit", "background-geopoint")
)


@st.composite
def questions(draw: st.DrawFn, number: int) -> dict[str, str]:
    """A row of any type that is played, with words in some languages."""
    type_ = draw(st.sampled_from(PLAYED))
    row = {"type": f"{type_} l" if type_.startswith("select_") or type_ == "rank" else type_, "name": f"q{number}"}
    row |= {column + draw(LANGUAGES): draw(WORDS) for column in ("label", "hint", "betang::title")}
    row.setdefault("label", draw(WORDS))
    if type_ in ("text", "note", "select_one") and draw(st.booleans()):
        row["media::image" + draw(LANGUAGES)] = draw(st.sampled_from(["peta.png", "Denah Baru.JPG"]))
    if type_ == "calculate":
        row["calculation"] = draw(st.sampled_from(["1 + 1", "today()", "'=1'"]))
    if type_ == "integer":
        row["parameters"] = draw(st.sampled_from(["", "most=5", "negative=yes least=-3", "last=ask unit=orang"]))
    if type_ == "range":
        row["parameters"] = draw(st.sampled_from(["", "start=1 end=5", "start=0 end=1 step=0.5 last=ask"]))
    if type_ in ("text", "date", "image") and draw(st.booleans()):
        row |= {"relevant": "1 = 1", "required": "yes", "constraint": "string-length(.) > 0", "constraint_message": draw(WORDS)}
    return row


@st.composite
def forms(draw: st.DrawFn) -> Sheets:
    """Any form: questions of all types, some of them in a group, with a list in two languages."""
    survey = [draw(questions(number)) for number in range(draw(st.integers(1, 6)))]
    if draw(st.booleans()):
        survey = [{"type": "begin_group", "name": "g", "label": draw(WORDS)}, *survey, {"type": "end_group"}]
    choices = [{"list_name": "l", "name": name, "label": draw(WORDS), "label::English (en)": draw(WORDS)} for name in "abc"]
    choices[0]["alias"] = draw(WORDS)
    return Sheets({"form_id": "f", "version": "1", "form_title": draw(WORDS), "filled_by": "head"}, survey, choices)


@given(forms())
@settings(max_examples=40, deadline=None)
def test_any_form_comes_back_whole(sheets: Sheets) -> None:
    """Whatever its words: YAML to workbook to YAML and again, in any order, holds the same rows."""
    from_yaml = take_yaml(write_yaml(sheets), "f.yaml").sheets
    assert rows(from_yaml) == rows(sheets)
    from_book = take_xlsx(write_xlsx(from_yaml), "f.xlsx").sheets
    assert rows(from_book) == rows(sheets)
    assert rows(take_xlsx(write_xlsx(from_book), "f.xlsx").sheets) == rows(sheets)
    assert rows(take_yaml(write_yaml(from_book), "f.yaml").sheets) == rows(sheets)


@given(forms())
@settings(max_examples=20, deadline=None)
def test_any_form_is_valid_for_odk(sheets: Sheets) -> None:
    """ODK's own converter makes an XForm of whatever is written."""
    assert convert(io.BytesIO(write_xlsx(sheets))).xform


def test_a_text_that_no_cell_can_hold_is_told() -> None:
    """Excel ends at 32,767 characters: nothing is cut in silence."""
    sheets = Sheets(
        {"form_id": "f", "version": "1", "form_title": "F"}, [{"type": "note", "name": "a", "label": "x" * 40_000}], []
    )
    with pytest.raises(FormError, match="cell-too-long"):
        write_xlsx(sheets)


def test_nothing_written_can_run() -> None:
    """A label that looks like a formula or a link is a text in the workbook."""
    sheets = Sheets(
        {"form_id": "f", "version": "1", "form_title": "=1"}, [{"type": "note", "name": "a", "label": "=HYPERLINK(1)"}], []
    )
    back = take_xlsx(write_xlsx(sheets), "f.xlsx")
    assert back.form.title == "=1"
    assert back.form.questions["a"].label.source == "=HYPERLINK(1)"
