"""What the codes of a report's facts are called, read from its form: stages, pathways, obstacles."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.form import Form

LISTS = {"stage": "tahap", "pathway": "jalur", "obstacle": "kendala"}
"""The fact to the list of choices that names its codes."""


def labels(form: Form | None, fact: str) -> dict[str, str]:
    """Code to label of a fact, in the form's order; empty when the form has no such list."""
    choices = form.lists.get(LISTS[fact], ()) if form else ()
    return {choice.name: choice.label for choice in choices}


def all_labels(forms: Mapping[str, Form]) -> dict[str, str]:
    """Code to label over all facts of the report on formation, for counts."""
    form = forms.get("pembentukan")
    return {code: label for fact in LISTS for code, label in labels(form, fact).items()}
