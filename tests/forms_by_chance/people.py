"""Somebody who fills in a form in any way: answers good and bad, commands, files and places, away for days and back again."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from conversations import engine
from conversations.areas import Area, Gazetteer
from conversations.authoring.assembly import take
from conversations.authoring.faults import Faults
from conversations.draft import Draft, State
from conversations.engine.asked import Asked
from conversations.engine.heading import introductions
from conversations.engine.leading import led_to, quiet
from conversations.engine.sheet import KEPT
from conversations.engine.turn import DELETING, moving
from conversations.events import Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started, Strange
from conversations.form import Form
from conversations.reading.places import PlaceIndex
from conversations.texts import read_locales
from tests.authoring.answerer import Chance, Stuck, replies, said
from tests.engine.conftest import AREAS, NOW, VILLAGE, Phone
from tests.forms_by_chance.answers import taken_as_told, unlost
from tests.forms_by_chance.rows import Made
from tests.forms_by_chance.slow import Slow

PLACES = PlaceIndex(Gazetteer(Area(code, name) for code, name in AREAS))
CONTEXT = engine.Context(read_locales()["id"], PLACES, NOW, by=7, owner=VILLAGE, sender="Contoh")
TYPED = """
KEMBALI|KEMBALI|KEMBALI|LEWATI|UBAH|UBAH 1|UBAH 2|UBAH 3|UBAH 5|ubah 9|NANTI|BANTU|menu|petugas|hapus|hapus 1|hapus 2|Ya, hapus|ya
tidak|tambah|tambah|tidak ada lagi|-|99999|-5|0|abc|tetap|SELESAI|semua|terima kasih|selamat pagi|KIRIM|nanti dulu|1|2|1, 2|batal
12 Mei 2025|Mei 2025|2025|tidak jadi|kirim saja|belum tahu|sama seperti laporan lalu|lapor|<b>&amp;</b>|31 Februari 2026
"""
WORDS = [word for line in TYPED.split("\n") for word in line.split("|") if word]
EVENTS: st.SearchStrategy[Event] = st.one_of(
    *[st.sampled_from(WORDS).map(Said)] * 3,
    st.builds(Said, st.text(max_size=12), st.booleans()),
    st.sampled_from(["photo", "document", "voice", "video", "sticker"]).map(lambda kind: SentFile(kind, f"{7:024x}")),
    st.builds(SharedPlace, st.floats(-4, 1), st.floats(110, 116)),
    st.sampled_from([Edited("x"), Pressed("y"), Strange("dice"), Started(), SharedContact("+6281234567890", own=True)]),
)
ANSWER, DELETE, LATER = "answer", "delete", "later"
ONE = st.one_of(
    *[st.tuples(st.just(ANSWER), st.integers(0, 4000))] * 5,
    st.tuples(st.just(DELETE), st.integers(1, 9)),
    st.tuples(st.just(LATER), st.integers(0, 3)),
    *[EVENTS] * 3,
)
DEEDS = st.integers(0, 30).flatmap(lambda size: st.lists(ONE, min_size=size, max_size=size))
"""What somebody does: an answer that fits (by the seed of its chance), an instance taken away, days gone by, or any event."""
Deed = Event | tuple[str, int]
MOST = 500
"""Replies until a form counts as one that never ends."""


def form_of(made: Made) -> Form:
    """The form, from its sheets."""
    return take(made.sheets(), Faults("chance")).form


class Person:
    """Plays deeds, and looks at every turn: nothing raises, nothing is lost, every message can be sent."""

    def __init__(self, made: Made, draft: Draft | None = None, context: engine.Context = CONTEXT) -> None:
        form, self.made = form_of(made), made
        self.phone = Phone(form, context, draft or Draft(form.name, form.version, VILLAGE))
        self.before, self.eager = self.phone.draft, 0.6

    @property
    def filed(self) -> bool:
        """Whether the report is sent."""
        return self.phone.turn.outcome == "filed"

    def does(self, deed: Deed) -> None:
        """One deed."""
        match deed:
            case ("answer", seed):
                self.answers(Chance(seed))
            case ("delete", number):
                self.deletes(number)
            case (_, days):
                self.resumes(days)
            case event:
                self.says(event)

    def says(self, event: Event) -> None:
        """One event, and what comes of it."""
        if self.filed:
            return
        phone, self.before = self.phone, self.phone.draft
        move = moving(phone.form, phone.draft, phone.context)
        table = move.asked
        if table is not None and table.question.name in quiet(phone.form):
            before, notes = led_to(table.place, move.sheet)
            assert not notes
            assert not introductions(table.place, before)
        phone.says(event)
        for message in phone.turn.messages:
            assert 0 < len(str(message.text)) <= 4096
            assert all(key.label for row in message.keys for key in row)
        if not self.filed:
            unlost(self.before, phone.turn, "" if table is None else table.place.path)
        if phone.turn.outcome in ("left", "menu", "human"):
            self.resumes(0)

    def deletes(self, number: int) -> None:
        """The instance around one of the first answers is taken away, where there is such a one."""
        for at in range(9):
            self.says(Said(f"hapus {(number + at) % 9 + 1}"))
            if DELETING in self.phone.draft.answers:
                self.says(Said("Ya, hapus"))
                return

    def resumes(self, days: int) -> None:
        """The draft is taken up again, after so many days."""
        if not self.filed:
            context = replace(self.phone.context, now=self.phone.context.now + timedelta(days=days))
            self.phone = Phone(self.phone.form, context, self.phone.draft)

    def answers(self, chance: Chance) -> bool:
        """Something that fits what is on the table; false when it was not taken."""
        phone = self.phone
        asked = moving(phone.form, phone.draft, phone.context).asked
        before = _settled(phone.draft)
        if asked is None:
            self.reviews()
            if chance.random() < 0.2:
                self.resumes(1)
            self.says(Said("KIRIM"))
            return True
        for reply in self._fitting(asked, chance):
            old = phone.draft.answers.get(asked.place.path)
            self.says(replace(reply, ref=f"{chance.randint(0, 99):024x}") if isinstance(reply, SentFile) else reply)
            if isinstance(reply, Said) and asked.question.type in ("integer", "decimal"):
                assert taken_as_told(reply.text, old, self.phone.draft.answers.get(asked.place.path)), reply
            if self.filed or _settled(self.phone.draft) != before:
                return True
        return False

    def reviews(self) -> None:
        """In the review no answer is wrong on the day on which it was given: what did not fit was asked again before."""
        if self.phone.context.now == NOW:
            self.stands()

    def stands(self, among: Container[str] | None = None) -> None:
        """Nothing is wrong with the answers of the draft, or with those at some paths only."""
        held = self.phone.draft.answers.items()
        # Choices taken one by one do not count yet; instances do, though nobody has said that there are no more.
        answers = {path: one for path, one in held if one.state is not State.PARTIAL or isinstance(one.value, int)}
        # What once() drew is noted beside the answers until the report is filed.
        drawn = {path.removeprefix(KEPT): answer.value for path, answer in answers.items() if path.startswith(KEPT)}
        given = drawn | {path: answer.value for path, answer in answers.items() if path[0] != "~"}
        began = self.phone.draft.began_at or self.phone.context.now
        today = self.phone.context.now.date()
        wrong = [*Slow(self.made, given, today, began.astimezone(CONTEXT.now.tzinfo).date()).wrong(among)]
        assert not wrong, wrong

    def _fitting(self, asked: Asked, chance: Chance) -> Iterator[Event]:
        if DELETING in self.phone.draft.answers:
            yield Said("tidak jadi")
        if asked.question.type == "select_multiple" and asked.choices and chance.random() < 0.2:
            yield Said(chance.choice(asked.choices).label)
        if asked.question.type == "repeat":
            yield Said("tambah" if chance.random() < self.eager else "tidak ada lagi")
        near = _near(self.phone.draft)
        forwarded = chance.random() < 0.1
        for reply in replies(asked, chance, tuple(chance.sample(near, min(6, len(near))))):
            yield replace(reply, forwarded=True) if forwarded and isinstance(reply, Said) else reply
        yield from (Said(text) for text in near if asked.question.type in ("integer", "decimal"))

    def finishes(self) -> None:
        """On to the end, one fitting answer after the other. Raises Stuck with the question that takes none."""
        self.eager = 0.15
        for replies_ in range(MOST):
            if self.filed:
                return
            if not any(self.answers(Chance(replies_ * 31 + again)) for again in range(4)):
                asked = moving(self.phone.form, self.phone.draft, self.phone.context).asked
                raise Stuck(f"{asked.place.path if asked else 'the review'} takes no answer: {self.phone.heard[-300:]}")
        raise Stuck("the form does not end")


def _settled(draft: Draft) -> Mapping[str, object]:
    return {path: (answer.value, answer.state) for path, answer in draft.answers.items() if not path.startswith("~")}


def _near(draft: Draft) -> list[str]:
    """What may fit a constraint: the numbers of these forms and of the draft, and those beside them."""
    held = {answer.value for answer in draft.answers.values() if isinstance(answer.value, int | float)}
    beside = {float(number) + step for number in {0, 1, 2, 5, 10, 12, 20, 30, 40, *held} for step in (-1, 0, 1)}
    return [said(number) for number in sorted({*beside, 0.25, 0.5, 0.75}) if number >= 0]


def unsettled(draft: Draft) -> list[str]:
    """What a report must not hold: answers that nobody has settled."""
    return [path for path, answer in draft.answers.items() if answer.state not in (State.GIVEN, State.SKIPPED)]
