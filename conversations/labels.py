"""What the codes of a report's facts are called, read from its form: stages, pathways, obstacles."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.form import Form

CODED = ("stage", "pathway", "obstacle")
"""The facts whose values are codes of a list of choices."""


def labels(form: Form | None, fact: str) -> dict[str, str]:
    """Code to label of a fact, in the order of the list that its question chooses from.

    The question is the one that the form's settings name (`fact::stage: tahap_terakhir`). Empty when there is none.
    """
    question = form.questions.get(form.settings.get(f"fact::{fact}", "")) if form else None
    return {choice.name: choice.label for choice in question.choices} if question else {}


def all_labels(forms: Mapping[str, Form]) -> dict[str, str]:
    """Code to label over all facts of the report on formation, for counts."""
    form = forms.get("pembentukan")
    return {code: label for fact in CODED for code, label in labels(form, fact).items()}
