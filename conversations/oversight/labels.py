"""What the codes of a report's facts are called, read from its form: stages, pathways, obstacles."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conversations.draft import Answers
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


_NAMED = re.compile(r"\$\{(\w+)\}")


def instance_title(form: Form, answers: Answers, instance: str) -> str:
    """What one instance of a repeat is called in a report: `Koperasi 2`, or by its answers when the label holds a name.

    `instance` is the beginning of its paths, without the last `/`: `koperasi/2`.
    """
    parts = instance.split("/")
    label = form.repeats[parts[-2]].label.source
    if not _NAMED.search(label):
        return f"{label or parts[-2]} {parts[-1]}"
    values = (answers.get(f"{instance}/{name}") or answers.get(name) for name in _NAMED.findall(label))
    said = iter([str(answer.value) if answer else "" for answer in values])
    return _NAMED.sub(lambda _: next(said), label).strip() or parts[-1]
