"""What is asked again when a draft is carried over to another version of its form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from conversations.areas import Gazetteer
from conversations.authoring.again import asked_again
from conversations.authoring.changes import changes, renames
from conversations.draft import Answer, Draft, State
from conversations.engine import Context
from conversations.reading.places import PlaceIndex
from tests.authoring.test_changes import BASE, STATUS, WORDS, instead, taken, without

CONTEXT = Context(WORDS, PlaceIndex(Gazetteer(())), datetime(2026, 3, 2, 9, tzinfo=UTC))


def written(**values: Any) -> Draft:
    """A draft of the first version."""
    answers = {path.replace("__", "/"): given if isinstance(given, Answer) else Answer(given) for path, given in values.items()}
    return Draft("lahan", "1", "62.01.01.2001", answers)


def again(draft: Draft, survey: Sequence[str], choices: Sequence[str] = STATUS) -> list[str]:
    new = taken(survey, choices, "2")
    return [place.path for place in asked_again(draft, new.form, CONTEXT, renames(changes(taken(BASE), new)))]


FULL = written(luas=5, hak="sewa", catatan="-")


@pytest.mark.parametrize(
    ("draft", "survey", "choices", "expected"),
    [
        pytest.param(FULL, BASE, STATUS, [], id="the same questions"),
        pytest.param(FULL, (*BASE, "type: text, name: z, label: Z"), STATUS, [], id="a new one is not asked again"),
        pytest.param(FULL, BASE, STATUS[:1], ["hak"], id="a choice that is gone"),
        pytest.param(FULL, instead(0, BASE[0].replace("integer", "text")), STATUS, ["luas"], id="another type"),
        pytest.param(FULL, instead(2, BASE[2].replace("catatan,", "lain,")), STATUS, ["lain"], id="another name"),
        pytest.param(FULL, without(1), STATUS, [], id="gone"),
        pytest.param(written(luas=5), BASE, STATUS[:1], [], id="never answered"),
        pytest.param(written(luas=5, hak=Answer("sewa", State.PARTIAL)), BASE, STATUS[:1], [], id="only begun"),
        pytest.param(
            written(luas=5, catatan=Answer(None, State.SKIPPED)), instead(2, BASE[2] + ", required: yes"), STATUS, ["catatan"],
            id="skipped and required now",
        ),
        pytest.param(
            FULL, instead(1, BASE[1] + ", relevant: '${luas} > 9'"), STATUS[:1], [], id="not relevant any more"
        ),
        pytest.param(
            written(luas=2, catatan="-"),
            (BASE[0], "type: begin_repeat, name: r, label: R, repeat_count: '${luas}'", BASE[2], "type: end_repeat"),
            STATUS, ["r/1/catatan", "r/2/catatan"], id="moved into a repeat",
        ),
    ],
)  # fmt: skip
def test_what_is_asked_again(draft: Draft, survey: Sequence[str], choices: Sequence[str], expected: list[str]) -> None:
    """Only what had been answered and stands open under the new version."""
    assert again(draft, survey, choices) == expected


def test_nothing_is_asked_again_of_the_same_version() -> None:
    """Though its questions may stand open."""
    assert asked_again(written(luas=Answer(5, State.REOPENED)), taken(BASE).form, CONTEXT) == ()


def test_an_instance_is_asked_again_by_itself() -> None:
    """One instance holds a choice that is gone, the other does not."""
    inside = (BASE[0], "type: begin_repeat, name: r, label: R, repeat_count: '${luas}'", BASE[1], "type: end_repeat")
    draft = written(luas=3, r__1__hak="sewa", r__2__hak="milik")
    assert [place.path for place in asked_again(draft, taken(inside, STATUS[:1], "2").form, CONTEXT)] == ["r/1/hak"]
