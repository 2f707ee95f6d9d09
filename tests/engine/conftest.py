"""Words, places and a player for the tests of the engine: no clock, no database, no network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

import pytest

from conversations import engine
from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Answers, Draft, Report, Value
from conversations.events import Event, Said
from conversations.form import Form
from conversations.formfile import read_form, read_forms
from conversations.reading.places import PlaceIndex
from conversations.texts import Words, read_locales

VILLAGE = "62.06.03.2001"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=7)))
AREAS = (
    ("62", "Kalimantan Tengah"),
    ("62.02", "Kabupaten Kotawaringin Timur"),
    ("62.02.01", "Mentaya Hilir Selatan"),
    ("62.02.01.2001", "Sumber Makmur"),
    ("62.02.02", "Parenggean"),
    ("62.02.02.2001", "Sumber Makmur"),
    ("62.06", "Kabupaten Katingan"),
    ("62.06.03", "Katingan Tengah"),
    ("62.06.03.2001", "Telok"),
    ("62.06.03.2002", "Samba Danum"),
    ("62.06.04", "Mendawai"),
    ("62.06.04.1001", "Mendawai"),
    ("62.06.04.2002", "Kampung Melayu"),
)


@pytest.fixture(scope="session")
def words() -> Words:
    return read_locales()["id"]


@pytest.fixture(scope="session")
def places() -> PlaceIndex:
    return PlaceIndex(Gazetteer(Area(code, name) for code, name in AREAS))


@pytest.fixture(scope="session")
def forms() -> dict[str, Form]:
    return read_forms()


@pytest.fixture(scope="session")
def context(words: Words, places: PlaceIndex) -> engine.Context:
    return engine.Context(words, places, NOW, by=7, owner=VILLAGE, controller="Dinas Contoh", contact="0800", sender="Contoh")


@dataclass
class Phone:
    """One phone that fills in a form; `says` plays replies and remembers what came back."""

    form: Form
    context: engine.Context
    draft: Draft
    turn: engine.Turn = field(init=False)

    def __post_init__(self) -> None:
        self.turn = engine.begin(self.form, self.draft, self.context)
        self.draft = self.turn.draft

    def says(self, *replies: str | Event) -> str:
        """Play the replies; what is said after the last one, as text."""
        for reply in replies:
            event = Said(reply) if isinstance(reply, str) else reply
            self.turn = engine.advance(self.form, self.draft, event, self.context)
            self.draft = self.turn.draft
        return self.heard

    @property
    def heard(self) -> str:
        """All that was said last."""
        return "\n".join(str(message.text) for message in self.turn.messages)

    @property
    def keys(self) -> list[str]:
        """The labels of the keys that were shown last."""
        return [key.label for message in self.turn.messages for row in message.keys for key in row]

    @property
    def values(self) -> dict[str, Value]:
        """What the draft holds."""
        return {path: answer.value for path, answer in self.draft.answers.items() if not path.startswith("~")}

    def sent(self, number: int = 1) -> Report:
        """The report of a filed draft."""
        assert self.turn.outcome == "filed"
        facts = engine.facts(self.form, self.draft.answers)
        return Report(number, 1, self.form.name, self.form.version, VILLAGE, self.draft.answers, facts, 7, NOW)


Start = Callable[..., Phone]


@pytest.fixture
def start(context: engine.Context, forms: dict[str, Form]) -> Start:
    """A phone with a form in it: `start("koperasi")`, `start(yaml_text)`, `start(form, draft)`."""

    def begin(form: Form | str, draft: Draft | None = None, *, answers: Answers | None = None, owner: str = VILLAGE) -> Phone:
        if isinstance(form, str):
            form = forms[form] if form in forms else read_form(form, "test.yaml")
        return Phone(form, replace_owner(context, owner), draft or Draft(form.name, form.version, owner, answers or {}))

    return begin


def replace_owner(context: engine.Context, owner: str) -> engine.Context:
    return context if owner == context.owner else replace(context, owner=owner)


def given(**values: Value) -> dict[str, Answer]:
    """Answers as a caller would fill them in beforehand."""
    return {path: Answer(value) for path, value in values.items()}
