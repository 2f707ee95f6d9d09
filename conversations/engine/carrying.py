"""Carries answers from one draft to another: to a newer version of the form, from the last report, into a correction."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.draft import Answer, Answers, Draft, Report, State
from conversations.engine.repeating import counts_of
from conversations.engine.sheet import BEFORE, CARRIED, KEPT, NOTE, SAME
from conversations.form import Form, Question

_FILE = r"[0-9a-f]{24}"
"""A file's name in the media store: no words, and no words are such a name."""
_WORDS = rf"(?s)(?!{_FILE}\Z).*"
_SHAPES = {
    "date": r"\d{4}(-\d\d(-\d\d)?)?",
    "time": r"\d\d:\d\d",
    "dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d",
    "geopoint": r"-?\d+\.\d+ -?\d+\.\d+",
    "acknowledge": "OK",
    **dict.fromkeys(("image", "audio", "video", "file"), _FILE),
}
"""What the answers of a type look like; all others are words."""


def carry(draft: Draft, form: Form) -> Draft:
    """The draft under that version of the form, by its answers; the very same draft when it is of that version already.

    An answer that no longer fits (another type, a choice that is gone, another constraint) is asked again, with the old value
    shown where it can be. What rests on other answers is judged in the next turn, which knows them and the day.
    """
    if draft.form == form.name and draft.version == form.version:
        return draft
    other = _other_numbers(form, draft.answers)
    kept = {path: answer for path, answer in draft.answers.items() if path not in other}
    answers = {path: fitted for path, answer in kept.items() if (fitted := _fitted(form, path, answer))}
    counts = {path: Answer(count, State.PARTIAL) for path, count in counts_of(form, answers).items()}
    noted = {CARRIED: Answer(draft.version)}
    return replace(draft, form=form.name, version=form.version, answers={**answers, **counts, **noted})


def prefill(form: Form, report: Report) -> Draft:
    """A new report that begins from the last one.

    A question with the parameter `last=ask` is asked anew, one with `last=show` is asked with the old value shown, and so is one
    whose old value is the one that `again` names. The others stand as they were until somebody changes them in the review.
    What `last=ask` asks anew is remembered for one tap ('sama seperti laporan lalu'); what `last=new` asks belongs to one report
    alone and is never taken over.
    """
    answers, other = {**_remembered(form, report), SAME: Answer(report.number)}, _other_numbers(form, report.answers)
    for path, answer in report.answers.items():
        question = _question(form, path)
        if question is None or not question.asked or path in other or path.startswith((BEFORE, NOTE)):
            continue
        anew = answer.value is not None and answer.value == question.parameters.get("again")
        fate = "ask" if _begins_anew(form, question) else "show" if anew else question.parameters.get("last", "keep")
        if fate == "new" or not (fitted := _fitted(form, path, answer)):
            continue
        at = f"{SAME}/{path}" if fate == "ask" else path
        answers[at] = replace(fitted, by=None, state=State.REOPENED) if fate == "show" else replace(fitted, by=None)
    return Draft(form.name, form.version, report.area, {**_counts(form, report), **answers})


def _begins_anew(form: Form, question: Question) -> bool:
    """Whether it stands in an open repeat whose instances are asked for anew (`last=ask`), or is that repeat."""
    around = (*question.chain, *([question.name] if question.type == "repeat" else []))
    mores = (form.repeats[name].more for name in around)
    return any(more is not None and more.parameters.get("last") == "ask" for more in mores)


def _counts(form: Form, report: Report) -> dict[str, Answer]:
    kept = {path: answer for path, answer in report.answers.items() if not path.startswith((BEFORE, NOTE))}
    counts = counts_of(form, kept).items()
    return {path: Answer(count) for path, count in counts if not _begins_anew(form, form.questions[path.rpartition("/")[2]])}


def correct(form: Form, report: Report) -> Draft:
    """A draft that revises a sent report: all its answers stand as they were given."""
    other = _other_numbers(form, report.answers)
    answers = {
        path: fitted
        for path, answer in report.answers.items()
        if _answered(form, path) and path not in other and (fitted := _fitted(form, path, answer))
    }
    lasting = {KEPT + path: answer for path, answer in report.answers.items() if path.rpartition("/")[2] in form.lasting}
    counts = {path: Answer(count) for path, count in counts_of(form, answers).items()}
    return Draft(form.name, form.version, report.area, {**counts, **answers, **lasting}, corrects=report.number)


def _answered(form: Form, path: str) -> bool:
    """Whether that path is to be kept as it stands; what is computed is worked out anew."""
    question = _question(form, path)
    return path.startswith(BEFORE) or (question is not None and question.type not in ("calculate", "note"))


def _remembered(form: Form, report: Report) -> dict[str, Answer]:
    return {
        BEFORE + path: replace(answer, by=None)
        for path, answer in report.answers.items()
        if path.rpartition("/")[2] in form.remembered and answer.value is not None and not path.startswith(BEFORE)
    }


def _question(form: Form, path: str) -> Question | None:
    return form.questions.get(path.rpartition("/")[2])


def _other_numbers(form: Form, answers: Answers) -> set[str]:
    """The paths of open repeats where a number stands that counts no instances: another version asked for it by that name.

    An instance that was only begun holds nothing yet, so one more than there are may have been counted.
    """
    named = {path for path in answers if (row := form.repeats.get(path.rpartition("/")[2])) is not None and row.more is not None}
    told = counts_of(form, {path: answer for path, answer in answers.items() if path not in named})
    numbers = {path: answers[path].value for path in named}
    return {path for path, value in numbers.items() if isinstance(value, int) and value > told.get(path, 0) + 1}


def _fitted(form: Form, path: str, answer: Answer) -> Answer | None:
    """The answer as that form can hold it, or None."""
    if path.startswith((BEFORE, NOTE)):
        return answer
    question = _question(form, path)
    return answer if question is None or answer.value is None else _typed(question, answer)


def _typed(question: Question, answer: Answer) -> Answer | None:
    value = answer.value
    if question.type in ("select_multiple", "rank"):
        return _of_several(question, answer)
    if question.type == "select_one":
        return answer if question.drawn or value in {choice.name for choice in question.choices} else None
    if question.type in ("integer", "decimal", "repeat"):
        return answer if isinstance(value, int) or (question.type == "decimal" and isinstance(value, float)) else None
    return answer if isinstance(value, str) and re.fullmatch(_SHAPES.get(question.type, _WORDS), value) else None


def _of_several(question: Question, answer: Answer) -> Answer | None:
    if not isinstance(answer.value, tuple):
        return None
    names = {choice.name for choice in question.choices}
    left = tuple(name for name in answer.value if name in names)
    if left == answer.value:
        return answer
    return replace(answer, value=left, state=State.REOPENED) if left else None
