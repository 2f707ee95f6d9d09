"""What the rounds rest on is in the forms and words that are shipped."""

from __future__ import annotations

import pytest

from conversations.formfile import read_forms
from conversations.oversight.cadence import RHYTHMS
from conversations.oversight.labels import labels
from conversations.texts import read_locales


def test_the_stages_are_those_of_the_form_in_their_order() -> None:
    """The funnel and the reminders name the stages of `domain.md` 2.1 as the form does."""
    stages = labels(read_forms()["pembentukan"], "stage")
    assert " ".join(stages) == "SOS INV MUS RPD NOT AKT AHU NPWP NIB NIK REK SIM LHN BGN OPR RAT"
    assert all(stages.values())


@pytest.mark.parametrize("fact", ["pathway", "obstacle"])
def test_pathways_and_obstacles_have_names(fact: str) -> None:
    """No code is shown to an officer."""
    assert labels(read_forms()["pembentukan"], fact)


def test_every_rhythm_has_its_form_and_its_words() -> None:
    """A reminder that falls due can be said."""
    words = read_locales()["id"]
    for form, rhythm in RHYTHMS.items():
        assert form in read_forms()
        steps = [*map(str, range(1, len(rhythm.nudges) + 1)), "tenggat"]
        assert [step for step in steps if f"nudge-{form}-{step}" not in words] == []
