"""What changed between two versions of a form, told with what becomes of the answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.authoring.assembly import Taken
from conversations.authoring.changes import Change, changes
from conversations.authoring.telling import changes_told
from conversations.draft import Answer, Draft, Value
from conversations.engine import carry
from conversations.errors import FormError
from conversations.formfile import FORMS, take_yaml
from conversations.texts import LOCALES, keys, read_locales

WORDS = read_locales()["id"]
KINDS = {
    key.removeprefix("change-") for key in keys((LOCALES / "id" / "xlsform.ftl").read_text("utf-8")) if key.startswith("change-")
}
LIST = "list_name: {}, name: {}, label: {}"
BASE = (
    "type: integer, name: luas, label: Berapa luas lahan?, required: yes",
    "type: select_one status, name: hak, label: Apa status lahannya?",
    "type: text, name: catatan, label: Adakah catatan?",
)
STATUS = ("list_name: status, name: milik, label: Milik desa", "list_name: status, name: sewa, label: Sewa")


def taken(survey: Sequence[str], choices: Sequence[str] = STATUS, version: str = "1", more: str = "") -> Taken:
    """A form of those rows."""
    rows = "\n".join(f"  - {{{row}}}" for row in survey)
    lists = "\n".join(f"  - {{{row}}}" for row in choices)
    head = f"settings: {{form_id: lahan, version: '{version}', form_title: Lahan, filled_by: head{more}}}"
    return take_yaml(f"{head}\nsurvey:\n{rows}\nchoices:\n{lists}\n", "lahan.yaml")


def told(found: Sequence[Change]) -> list[tuple[str, str, str]]:
    return [(change.kind, change.name, change.lost) for change in found]


def without(at: int) -> tuple[str, ...]:
    return tuple(row for number, row in enumerate(BASE) if number != at)


def instead(at: int, *rows: str) -> tuple[str, ...]:
    return (*BASE[:at], *rows, *BASE[at + 1 :])


@pytest.mark.parametrize(
    ("survey", "expected"),
    [
        pytest.param((*BASE, "type: image, name: foto, label: Foto lahan?"), [("added", "foto", "")], id="added"),
        pytest.param(without(1), [("removed", "hak", "all")], id="removed"),
        pytest.param(instead(2, BASE[2].replace("catatan,", "lain,")), [("renamed", "lain", "all")], id="renamed"),
        pytest.param(
            instead(1, "type: select_one status, name: guna, label: Untuk apa?"), [("replaced", "guna", "all")], id="replaced"
        ),
        pytest.param(
            (*without(0), "type: integer, name: luas_m2, label: Berapa luas lahannya?"),
            [("added", "luas_m2", ""), ("removed", "luas", "all"), ("alike", "luas_m2", "")],
            id="alike is only a suggestion",
        ),
        pytest.param(instead(0, BASE[0].replace("integer", "decimal")), [("retyped", "luas", "")], id="whole to broken: stays"),
        pytest.param(instead(0, BASE[0].replace("integer", "text")), [("retyped", "luas", "all")], id="number to text: lost"),
        pytest.param(
            instead(0, BASE[0].replace("integer", "text").replace("luas, ", "luas, appearance: multiline, ")),
            [("retyped", "luas", "all")],
            id="the manner goes with the type",
        ),
        pytest.param(
            instead(1, BASE[1].replace("select_one status", "text")), [("retyped", "hak", "")], id="choice to text: stays"
        ),
        pytest.param(
            instead(1, BASE[1].replace("select_one", "select_multiple")), [("retyped", "hak", "all")], id="one to several: lost"
        ),
        pytest.param(instead(2, BASE[2] + ", required: yes"), [("required", "catatan", "")], id="required"),
        pytest.param(instead(2, BASE[2] + ", required: '${luas} > 5'"), [("required", "catatan", "")], id="required at times"),
        pytest.param(instead(0, BASE[0].replace("yes", "no")), [("optional", "luas", "")], id="optional"),
        pytest.param(instead(2, BASE[2] + ", relevant: '${luas} > 5'"), [("rule", "catatan", "")], id="relevant"),
        pytest.param(instead(0, BASE[0] + ", constraint: '. > 5'"), [("rule", "luas", "")], id="constraint"),
        pytest.param(instead(2, BASE[2].replace("Adakah", "Apakah ada")), [("words", "catatan", "")], id="words"),
        pytest.param(instead(2, BASE[2] + ", 'label::English (en)': Notes?"), [("words", "catatan", "")], id="words elsewhere"),
        pytest.param(instead(2, BASE[2] + ", 'media::image': peta.png"), [("picture", "catatan", "")], id="a picture"),
        pytest.param(instead(2, BASE[2] + ", appearance: multiline"), [("manner", "catatan", "")], id="manner"),
        pytest.param((BASE[1], BASE[0], BASE[2]), [("order", "lahan", "")], id="order"),
        pytest.param(
            (*BASE[:2], "type: begin_group, name: g, label: G", BASE[2], "type: end_group"), [("added", "g", "")], id="group"
        ),
        pytest.param(
            (*BASE[:2], "type: begin_repeat, name: r, label: R, repeat_count: '${luas}'", BASE[2], "type: end_repeat"),
            [("added", "r", ""), ("moved", "catatan", "all")],
            id="into a repeat",
        ),
    ],
)  # fmt: skip
def test_what_changed(survey: Sequence[str], expected: list[tuple[str, str, str]]) -> None:
    """Each sort of change by itself, with what becomes of the answers."""
    assert told(changes(taken(BASE), taken(survey, version="2"))) == expected


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ((*STATUS, LIST.format("status", "hibah", "Hibah")), [("choices-added", "hak", "")]),
        (STATUS[:1], [("choices-removed", "hak", "some")]),
        (STATUS[::-1], [("manner", "hak", "")]),
        ((STATUS[0].replace("Milik", "Punya"), STATUS[1]), [("words", "hak", "")]),
        (
            (STATUS[0], LIST.format("status", "pinjam", "Pinjam")),
            [("choices-added", "hak", ""), ("choices-removed", "hak", "some")],
        ),
    ],
)
def test_what_changed_in_choices(choices: Sequence[str], expected: list[tuple[str, str, str]]) -> None:
    """Choices that came, went, changed places or words."""
    assert told(changes(taken(BASE), taken(BASE, choices, "2"))) == expected


def test_other_changes() -> None:
    """`or_other` brings a choice; settings are told by their keys, but for the version."""
    other = instead(1, BASE[1].replace("select_one status", "select_one status or_other"))
    assert told(changes(taken(BASE), taken(other))) == [("choices-added", "hak", "")]
    found = changes(taken(BASE), taken(BASE, more=", 'fact::active': luas"))
    assert [(change.kind, change.name, change.was, change.now) for change in found] == [("setting", "fact::active", "", "luas")]
    assert changes(taken(BASE), taken(BASE, version="2")) == ()


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_form_is_no_change_of_itself(path: Path) -> None:
    """And everything is new to a form that asks something else."""
    form = take_yaml(path.read_text(encoding="utf-8"), path.name)
    assert changes(form, form) == ()
    assert {change.kind for change in changes(taken(BASE), form)} >= {"added", "removed", "setting"}


ROWS = st.lists(
    st.sampled_from(
        [
            *BASE,
            *(row.replace("name: ", "name: x_") for row in BASE),
            *(row.replace("label: ", "label: Mohon sebutkan. ") for row in BASE),
            BASE[0].replace("integer", "text"),
            BASE[2].replace("text", "integer"),
            BASE[2] + ", required: yes",
            "type: note, name: pesan, label: Terima kasih",
        ]
    ),
    min_size=1,
    unique_by=lambda row: re.findall(r"name: (\w+)", row)[0],
)


@given(ROWS, ROWS, st.booleans())
@settings(max_examples=200, deadline=None)
def test_added_and_removed_mirror_each_other(one: list[str], other: list[str], nested: bool) -> None:
    """Seen from the other side what came went, what was renamed is renamed back, and each name is accounted for."""
    if nested:
        other = ["type: begin_group, name: g, label: G", *other, "type: end_group"]
    a, b = taken(one), taken(other)
    assert changes(a, a) == ()
    there, back = changes(a, b), changes(b, a)
    for kind, mirrored in (("added", "removed"), ("removed", "added")):
        assert {change.name for change in there if change.kind == kind} == {
            change.name for change in back if change.kind == mirrored
        }
    for kind in ("renamed", "replaced"):
        assert {(c.was, c.now) for c in there if c.kind == kind} == {(c.now, c.was) for c in back if c.kind == kind}
    for kind in ("moved", "retyped", "words", "order"):
        assert {change.name for change in there if change.kind == kind} == {change.name for change in back if change.kind == kind}
    came = {change.name for change in there if change.kind in ("added", "renamed", "replaced")}
    assert came == set(b.form.questions) - set(a.form.questions) | ({"g"} if nested else set())
    assert len(changes_told(there, WORDS).everything.splitlines()) == len(there)


@given(ROWS, ROWS, st.data())
@settings(max_examples=200, deadline=None)
def test_what_is_said_of_answers_is_what_the_engine_does(one: list[str], other: list[str], data: st.DataObject) -> None:
    """An answer of which nothing is said to be lost is carried over; one of which all is said to be lost is not."""
    a, b = taken(one), taken(other, version="2")
    values: dict[str, st.SearchStrategy[Value]] = {
        "integer": st.integers(0, 9),
        "select_one": st.sampled_from(["milik", "sewa"]),
        "text": st.text(max_size=3),
    }
    asked = {question.name: question for question in a.form.questions.values() if question.asked}
    answers = {name: Answer(data.draw(values[question.type])) for name, question in asked.items()}
    carried = carry(Draft("lahan", "1", "62.01.01.2001", answers), b.form)
    lost = {change.was if change.kind in ("renamed", "replaced") else change.name: change.lost for change in changes(a, b)
            if change.lost}  # fmt: skip
    for name in asked:
        stays = name in b.form.questions and carried.answers.get(name) == answers[name]
        assert stays == (lost.get(name, "") != "all") or lost.get(name) == "some"


def test_changes_in_words() -> None:
    """Each kind has its sentence; what stands in a form is shown and never obeyed, and long texts are cut."""
    assert KINDS - {"lost-all", "lost-some"} == {
        *("added", "removed", "renamed", "replaced", "alike", "moved", "retyped", "choices-added", "choices-removed"),
        *("required", "optional", "rule", "manner", "picture", "words", "order", "setting"),
    }
    found = changes(
        taken(BASE), taken(instead(2, "type: text, name: catatan, label: <b>Apa", BASE[0].replace("luas,", "lebar,")))
    )
    lines = changes_told(found, WORDS).lines
    assert "&lt;b&gt;Apa" in "".join(lines)
    removed = changes_told(changes(taken(BASE), taken(without(1))), WORDS)
    assert removed.everything == "Dihapus: “Apa status lahannya?” (hak). Jawaban lama tidak terbawa.\n"
    long = changes(taken(BASE), taken((*BASE, f"type: text, name: z, label: {'x' * 9_000}")))
    assert len(changes_told(long, WORDS).lines[0]) < 300


def test_tables_are_forms() -> None:
    """What this file calls a form is one."""
    with pytest.raises(FormError):
        taken((*BASE, BASE[0]))


def test_what_was_typed_for_another_choice() -> None:
    """With `or_other` goes what was typed for it, whatever the question becomes."""
    old = taken(instead(1, BASE[1].replace("status,", "status or_other,")))
    (change,) = changes(old, taken(instead(1, BASE[1].replace("select_one status", "text"))))
    assert (change.kind, change.lost) == ("retyped", "some")
