"""All answers of a report in words: for the review before KIRIM and an officer's card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from conversations.draft import Answer, Answers, Facts, State, Value
from conversations.engine.asked import as_offered
from conversations.engine.context import Context
from conversations.engine.heading import heading
from conversations.engine.kinds import say
from conversations.engine.sheet import BEFORE, Place, Sheet
from conversations.engine.standing import Filed
from conversations.engine.values import plain_value
from conversations.form import Form
from conversations.messages import Key, Message
from conversations.texts import Words, bold, italic, list_line
from conversations.titles import plain

LONGEST = 3400
"""Letters of one page of a review: a message holds 4,096, and names may need escaping."""
COUNTS = ("cooperatives", "active", "inactive")


@dataclass(frozen=True, slots=True)
class Line:
    """One answered question of a report."""

    path: str
    label: str
    words: str
    place: Place
    number: int
    """As it is counted in the review; 0 for what is computed, which nobody can change."""


def lines(sheet: Sheet, context: Context) -> list[Line]:
    """Every settled answer that is relevant, and what is computed and has a name, in the order of the form."""
    found: list[Line] = []
    number = 0
    for place in sheet.computed():
        question = place.question
        if question.asked:
            answer = sheet.answers.get(place.path)
            if answer is None or not sheet.settled(place):
                continue
            number += 1
            words = say(as_offered(place), answer, context) or str(context.words("said-skipped"))
            if answer.approximate:
                words = plain(context.words, "said-about", value=words)
            found.append(Line(place.path, question.called(place.scope), words, place, number))
        elif question.type == "calculate" and (label := question.called(place.scope)):
            value = plain_value(sheet.value(question.name, place.scope.prefixes))
            if value not in ("", None):
                found.append(Line(place.path, label, say(as_offered(place), Answer(value), context), place, 0))
    return found


def show(form: Form, answers: Answers, context: Context) -> list[tuple[str, str, str]]:
    """Path, label and words of every answer of a sent report, as it was filed, in plain text and the order of the form."""
    sheet = Filed(form, answers, context.now, context.about)
    return [(line.path, line.label, line.words) for line in lines(sheet, context)]


def facts(form: Form, answers: Answers) -> Facts:
    """What the counts of officers rest on, from the fields that the form's settings name (`fact::active: jumlah_aktif`)."""
    found: dict[str, Value] = {}
    for key, name in form.settings.items():
        answer = answers.get(name)
        if key.startswith("fact::") and answer is not None:
            found[key.removeprefix("fact::")] = answer.value
    counts = {fact: int(value) for fact in COUNTS if isinstance(value := found.get(fact), int | float)}
    return Facts(
        stage=str(found.get("stage") or ""),
        pathway=str(found.get("pathway") or ""),
        obstacle=str(found.get("obstacle") or ""),
        cooperatives=counts.get("cooperatives"),
        active=counts.get("active"),
        inactive=counts.get("inactive"),
        done=str(found.get("done") or ""),
    )


def filed(sheet: Sheet) -> dict[str, Answer]:
    """The answers that a report holds: what is relevant and settled, what is computed, and what was remembered."""
    kept = {path: answer for path, answer in sheet.answers.items() if path.startswith(BEFORE)}
    for place in sheet.computed():
        question = place.question
        if question.type == "calculate":
            value = plain_value(sheet.value(question.name, place.scope.prefixes))
            if value not in ("", None):
                kept[place.path] = Answer(value)
        elif question.type not in ("note", "repeat") and (answer := sheet.answers.get(place.path)):
            kept[place.path] = answer
    for path, count in sheet.counts():
        kept[path] = replace(sheet.answers.get(path, Answer(count)), value=count, state=State.GIVEN)
    return kept


def pages(sheet: Sheet, context: Context, lead: tuple[Markup, ...] = ()) -> tuple[Message, ...]:
    """The review: all answers numbered and grouped, split where a message would be too long, with KIRIM at the end."""
    words = context.words
    texts = list(_split([*_listed(sheet, lines(sheet, context))], words("review-title", title=sheet.form.title)))
    texts[0] = Markup("\n\n").join([*lead, texts[0]])
    ends = [words("review-end")]
    if (line := _deletable(sheet, context)) is not None:
        ends.append(words("review-end-sections", number=str(line.number)))
    texts[-1] = Markup("\n\n").join([texts[-1], Markup(" ").join(ends)])
    return (*(Message(text) for text in texts[:-1]), Message(texts[-1], keys=review_keys(words)))


def _deletable(sheet: Sheet, context: Context) -> Line | None:
    """The first line that stands in an instance which can be taken away."""
    open_ones = {name for name, repeat in sheet.form.repeats.items() if repeat.more is not None}
    if not open_ones:
        return None
    return next((line for line in lines(sheet, context) if line.number and open_ones & set(line.place.question.chain)), None)


def so_far(sheet: Sheet, context: Context) -> tuple[Message, ...]:
    """The answers until now, numbered, for UBAH in the middle of a form.

    Without what is computed: it rests on questions that were not asked yet, and would judge what nobody has told.
    """
    told = [line for line in lines(sheet, context) if line.number]
    texts = list(_split([*_listed(sheet, told)], context.words("review-so-far")))
    texts[-1] = Markup("\n\n").join([texts[-1], context.words("review-change")])
    return tuple(Message(text) for text in texts)


def review_keys(words: Words) -> tuple[tuple[Key, ...], ...]:
    """KIRIM alone in its row, then the rest."""
    rest = tuple(Key(str(words(name))) for name in ("key-edit", "key-back", "key-later"))
    return ((Key(str(words("key-send"))),), rest)


def _listed(sheet: Sheet, told: list[Line]) -> Iterator[Markup]:
    before, group = "", ""
    for line in told:
        prefix, now = line.place.scope.prefixes[-1], heading(line.place)
        if prefix != before:
            before, group = prefix, ""
            if prefix and (title := _instance(sheet, line.place)):
                yield Markup("\n") + bold(title)
            elif not prefix and not now:
                yield Markup("")
        if now != group:
            group = now
            yield Markup("\n") + italic(now) if now else Markup("")
        said = escape(line.label) + (" " if line.label.endswith("?") else ": ") + bold(line.words)
        yield list_line(line.number, said) if line.number else Markup("• ") + said


def _instance(sheet: Sheet, place: Place) -> str:
    repeat = sheet.form.repeats[place.question.chain[-1]]
    label = repeat.label.words(place.scope)
    return f"{label} {place.scope.index}" if repeat.label.run is None else label


def _split(listed: list[Markup], title: Markup) -> Iterator[Markup]:
    page = [title, Markup("")]
    length = len(title)
    for line in (listed[0].lstrip("\n"), *listed[1:]) if listed else ():
        if length + len(line) > LONGEST and len(page) > 2:
            yield Markup("\n").join(page)
            page, length = [], 0
        page.append(line)
        length += len(line) + 1
    yield Markup("\n").join(page)


def numbered(sheet: Sheet, context: Context) -> dict[int, Line]:
    """The lines that can be changed, by their number in the review."""
    return {line.number: line for line in lines(sheet, context) if line.number}
