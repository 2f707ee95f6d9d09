"""The kinds of question, in one table: how each reads a reply and how its value is said back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conversations.draft import Answer
from conversations.engine import choosing, hours, placing, ranking, repeating, scaling, sent, typed
from conversations.engine.asked import Asked, Reply
from conversations.engine.context import Context
from conversations.events import Event, Said
from conversations.form import Question
from conversations.messages import Key

Read = Callable[[Asked, str], Reply]
Take = Callable[[Asked, Event], Reply | None]
Say = Callable[[Question, Answer, Context], str]
Keys = Callable[[Asked], list[Key]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question."""

    type: str
    """XLSForm's type."""
    read: Read
    """From typed words to a value, or a Problem that says why not, with an example."""
    say: Say
    """From a value to plain text: for the echo, the review, a card and an export."""
    keys: Keys = lambda _: []
    """What can be answered by a tap, in reading order."""
    take: Take = lambda _asked, _event: None
    """What arrives otherwise than as words: a file, a place, a contact. None: it does not belong to this question."""
    appearance: str = ""
    """The appearance that turns the type into this kind; blank for the plain one."""
    parameters: frozenset[str] = frozenset()
    long_list: bool = False
    """The choices are keys only: too many to be numbered in the text."""
    whole: bool = False
    """A reply is one answer, whatever it holds: free text, several choices, and what is sent rather than typed."""


def _of(*names: str) -> frozenset[str]:
    return frozenset(("last", "again", *names))


KINDS: Mapping[str, Kind] = {
    "text": Kind("text", typed.read_text, typed.say_text, parameters=_of("least", "most"), whole=True),
    "person": Kind("text", typed.read_person, typed.say_text, appearance="person", parameters=_of("most")),
    "phone": Kind("text", typed.read_phone, typed.say_phone, typed.phone_keys, sent.take_contact, "phone", _of("own")),
    "year": Kind("text", typed.read_year, typed.say_year, typed.year_keys, appearance="year", parameters=_of("never")),
    "legal_number": Kind("text", typed.read_identifier, typed.say_text, appearance="legal_number", parameters=_of()),
    "sk_ahu": Kind("text", typed.read_identifier, typed.say_text, appearance="sk_ahu", parameters=_of()),
    "npwp": Kind("text", typed.read_identifier, typed.say_text, appearance="npwp", parameters=_of()),
    "nib": Kind("text", typed.read_identifier, typed.say_text, appearance="nib", parameters=_of()),
    "nik_koperasi": Kind("text", typed.read_identifier, typed.say_text, appearance="nik_koperasi", parameters=_of()),
    "akta": Kind("text", typed.read_akta, typed.say_text, appearance="akta", parameters=_of()),
    "kode_wilayah": Kind("text", typed.read_kode_wilayah, placing.say, appearance="kode_wilayah", parameters=_of()),
    "place": Kind(
        "text", placing.read, placing.say, placing.keys, appearance="place", parameters=_of("within"), long_list=True, whole=True
    ),
    "integer": Kind(
        "integer", typed.read_integer, typed.say_number, parameters=_of("least", "most", "usual", "negative", "unit")
    ),
    "money": Kind("integer", typed.read_money, typed.say_money, appearance="money", parameters=_of("most", "usual", "negative")),
    "decimal": Kind("decimal", typed.read_decimal, typed.say_number, parameters=_of("least", "most", "unit")),
    "fine_scale": Kind(
        "decimal",
        scaling.read_scale,
        typed.say_number,
        scaling.scale_keys,
        appearance="scale",
        parameters=_of("least", "most", "step", "unit"),
    ),
    "date": Kind("date", typed.read_date, typed.say_date, typed.date_keys, parameters=_of("future")),
    "scale": Kind(
        "integer",
        scaling.read_scale,
        typed.say_number,
        scaling.scale_keys,
        appearance="scale",
        parameters=_of("least", "most", "step", "usual", "negative", "unit"),
    ),
    "time": Kind("time", hours.read_time, hours.say_time, hours.hour_keys, parameters=_of()),
    "moment": Kind("dateTime", hours.read_moment, hours.say_moment, hours.hour_keys, parameters=_of("future")),
    "choice": Kind("select_one", choosing.read_choice, typed.say_choices, typed.choice_keys, parameters=_of()),
    "yes_no": Kind(
        "select_one", choosing.read_yes_no, typed.say_choices, typed.choice_keys, appearance="yes_no", parameters=_of()
    ),
    "consent": Kind(
        "select_one", choosing.read_consent, typed.say_choices, typed.choice_keys, appearance="consent", parameters=_of()
    ),
    "choices": Kind(
        "select_multiple", choosing.read_choices, typed.say_choices, typed.choices_keys, parameters=_of(), whole=True
    ),
    "rank": Kind("rank", ranking.read_rank, typed.say_choices, ranking.rank_keys, parameters=_of(), whole=True),
    "acknowledge": Kind(
        "acknowledge", sent.read_acknowledge, sent.say_acknowledge, sent.acknowledge_keys, parameters=_of(), whole=True
    ),
    "point": Kind("geopoint", sent.read_point, sent.say_point, sent.point_keys, sent.take_point, parameters=_of(), whole=True),
    "image": Kind("image", sent.read_nothing, sent.say_file, take=sent.take_file, parameters=_of(), whole=True),
    "file": Kind("file", sent.read_nothing, sent.say_file, take=sent.take_file, parameters=_of(), whole=True),
    "audio": Kind("audio", sent.read_nothing, sent.say_file, take=sent.take_file, parameters=_of(), whole=True),
    "video": Kind("video", sent.read_nothing, sent.say_file, take=sent.take_file, parameters=_of(), whole=True),
    "more": Kind(
        "repeat", repeating.read_more, repeating.say_more, repeating.more_keys, parameters=_of("least", "most"), whole=True
    ),
    "note": Kind("note", sent.read_nothing, typed.say_text),
    "hidden": Kind("hidden", sent.read_nothing, typed.say_text),
    "calculate": Kind("calculate", sent.read_nothing, typed.say_computed, parameters=frozenset({"choices", "money"})),
}

TYPES: frozenset[str] = frozenset(kind.type for kind in KINDS.values()) - {"repeat"}
"""What a row of a survey can be; whether there is another instance is asked by the repeat itself."""
_PLAIN = {kind.type: name for name, kind in reversed(list(KINDS.items())) if not kind.appearance}
_SPECIAL = {(kind.type, kind.appearance): name for name, kind in KINDS.items() if kind.appearance}


def kind_of(type_: str, appearance: frozenset[str]) -> str:
    """The key of the kind for a type and its appearances. Appearances that mean nothing in a chat are passed over."""
    return next((_SPECIAL[type_, word] for word in sorted(appearance) if (type_, word) in _SPECIAL), _PLAIN[type_])


def received(asked: Asked, event: Event) -> Reply | None:
    """What an event means to the question; None when it does not belong to it."""
    kind = KINDS[asked.question.kind]
    return kind.read(asked, event.text) if isinstance(event, Said) else kind.take(asked, event)


def say(question: Question, answer: Answer, context: Context) -> str:
    """A value in words, as plain text; what was skipped is blank."""
    return "" if answer.value is None or answer.value == () else KINDS[question.kind].say(question, answer, context)
