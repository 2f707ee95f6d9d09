"""Any events in any order: the engine never raises, never loses an answer, and always knows where it is."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from conversations import engine
from conversations.areas import Area, Gazetteer
from conversations.draft import Draft, Report, State
from conversations.engine.sheet import Place, Sheet
from conversations.events import Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started, Strange
from conversations.formfile import read_form, read_forms
from conversations.formula.functions import truth
from conversations.reading.places import PlaceIndex
from conversations.texts import read_locales
from tests.engine.conftest import AREAS, NOW, VILLAGE
from tests.engine.test_conversation import SHORT
from tests.engine.test_open_repeats import NESTED, OPEN
from tests.engine.test_same import MONTH

MADE = {"short": SHORT, "open": OPEN, "nested": NESTED, "month": MONTH.replace("LIMIT", "100")}
FORMS = {**read_forms(), **{name: read_form(text, f"{name}.yaml") for name, text in MADE.items()}}
CONTEXT = engine.Context(
    read_locales()["id"], PlaceIndex(Gazetteer(Area(code, name) for code, name in AREAS)), NOW, by=7, owner=VILLAGE
)
LIKELY = """
ya|tidak|1|2|3|5|12|1,3|2026|2024|120|300|30000|lewati|LEWATI|kembali|KEMBALI|ubah|UBAH|bantu|nanti|batal|menu|kirim|KIRIM|selesai
SELESAI|semua|-|tetap|kemarin|petugas|lanjut|Telok|katingan|setuju|baru|musdesus|terkendala|ubah 1|ubah 3|UBAH 40|belum pernah
belum tahu|tidak ada|15 juta|12 Mei 2025|Mei 2025|Ya, benar|KUD Maju|sumber makmur|0812 3456 7890|<b>&amp;</b>|Tidak ada di daftar
AHU-0036770.AH.01.29.TAHUN 2025|KUD Maju, anggota 120, masih jalan|L 90 P 60|ketua Budi hp 081234567890|RAT 2026, macet
Sama seperti laporan lalu|tidak ada perubahan
Ya, ada|Tidak ada|hapus|hapus 1|hapus 2|hapus anggota 1|hapus warga 2|hapus rt 1|Ya, hapus|tidak jadi|tambah|nanti dulu
anggota 5000, belum berbadan hukum|Manajer: 1; Aset: 2 miliar; Pola pengelolaan: syariah|1. KUD Maju 2. Produsen 3. masih jalan
"""
TYPED = [word for line in LIKELY.split("\n") for word in line.split("|") if word]
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(TYPED).map(Said),
    st.builds(Said, st.text(max_size=60), st.booleans()),
    st.builds(Said, st.text(alphabet="0123456789.,/-: jutrbmaei", max_size=20)),
    st.sampled_from(["photo", "document", "voice", "sticker"]).map(lambda kind: SentFile(kind, "media-1")),
    st.builds(SharedContact, st.sampled_from(["+6281234567890", "123"]), st.booleans()),
    st.builds(SharedPlace, st.floats(-90, 90), st.floats(-180, 180)),
    st.sampled_from([Edited("x"), Pressed("y"), Strange("dice"), Started()]),
)


class AnyEvents(RuleBasedStateMachine):
    """A head who does whatever comes to mind, over several reports of one village."""

    @initialize(name=st.sampled_from(sorted(FORMS)))
    def begins(self, name: str) -> None:
        """A new draft of any form."""
        self.form = FORMS[name]
        self.draft = Draft(self.form.name, self.form.version, VILLAGE)
        self.number = 0
        self.take(engine.begin(self.form, self.draft, CONTEXT))

    @rule(event=EVENTS)
    def happens(self, event: Event) -> None:
        """Anything arrives."""
        before = self.draft
        turn = engine.advance(self.form, before, event, CONTEXT)
        if turn.outcome == "filed":
            self.is_filed(before, turn)
            return
        kept = dict(turn.kept)
        if "~deleting" in before.answers and "~deleting" not in turn.draft.answers and len(kept) == 1:
            self.is_deleted(before, turn, *kept)
            return
        for path, answer in before.answers.items():
            if not path.startswith("~") and answer.state in (State.GIVEN, State.SKIPPED, State.REOPENED) and path not in kept:
                now = turn.draft.answers.get(path)
                replaced = now is not None and now.state in (State.ECHOED, State.PARTIAL)
                assert replaced or (now is not None and now.value == answer.value), f"{path} was lost to {event}"
        self.take(turn)

    def is_deleted(self, before: Draft, turn: engine.Turn, repeat: str) -> None:
        """Only the instance that was confirmed is gone: all others stand, moved up by one behind it."""
        path, _, index = str(before.answers["~deleting"].value).rpartition("/")
        assert path == repeat
        left = sorted(
            (other.split("/", path.count("/") + 2)[-1], str(answer.value))
            for other, answer in before.answers.items()
            if other.startswith(f"{path}/") and not other.startswith(f"{path}/{index}/")
        )
        now = turn.draft.answers.items()
        assert left == sorted(
            (other.split("/", path.count("/") + 2)[-1], str(answer.value))
            for other, answer in now
            if other.startswith(f"{path}/")
        )
        for other, answer in before.answers.items():
            if not other.startswith((f"{path}/", "~", "#")) and other != path:
                assert turn.draft.answers[other].value == answer.value, f"{other} was lost to a deletion"
        self.take(turn)

    @precondition(lambda self: self.place() is not None)
    @rule(data=st.data())
    def taps(self, data: st.DataObject) -> None:
        """A key that is shown is tapped: it is always understood."""
        keys = [key for message in self.messages for row in message.keys for key in row if not key.asks]
        if keys:
            self.happens(Said(data.draw(st.sampled_from(keys)).label))

    @precondition(lambda self: any(repeat.more for repeat in self.form.repeats.values()))
    @rule(number=st.integers(1, 9), sure=st.booleans())
    def deletes(self, number: int, sure: bool) -> None:
        """One of several is taken away, or nearly."""
        self.happens(Said(f"hapus {number}"))
        self.happens(Said("Ya, hapus" if sure else "tidak"))

    @rule()
    def answers_to_the_end(self) -> None:
        """The quickest way through: whatever can be skipped is, the first choice is taken, then KIRIM."""
        for _ in range(400):
            place = self.place()
            if place is None:
                self.happens(Said("KIRIM"))
                return
            answer = self.draft.answers.get(place.path)
            echoed = answer is not None and answer.state is State.ECHOED
            narrowed = {"place": "Telok, Katingan Tengah", "integer": "1", "person": "Maju", "text": "Maju", "consent": "setuju"}
            skips = not place.question.needs(place.scope)
            if "~deleting" in self.draft.answers:
                self.happens(Said("tidak jadi"))
                continue
            self.happens(Said("ya" if echoed else "LEWATI" if skips else narrowed.get(place.question.kind, "1")))
            if self.number and not self.draft.answers:
                return
        raise AssertionError(f"never came to the end of {self.form.name}")

    def take(self, turn: engine.Turn) -> None:
        """Look at what came back."""
        self.draft, self.messages = turn.draft, turn.messages
        for message in turn.messages:
            assert 0 < len(str(message.text)) <= 4096
            assert len(message.placeholder) <= 64
            assert all(key.label for row in message.keys for key in row)

    def is_filed(self, before: Draft, turn: engine.Turn) -> None:
        """A report holds exactly the relevant answers, all settled, all within their constraints; the next one begins from it."""
        sheet = Sheet(self.form, {**before.answers, **dict(turn.kept)}, NOW, CONTEXT.about)
        asked = {place.path: place for place in sheet.places if place.question.asked}
        filed = turn.draft.answers
        assert asked.keys() <= filed.keys()
        for path in filed.keys() - asked.keys():
            name = path.rpartition("/")[2]
            assert path.startswith("#") or self.form.questions[name].type in ("calculate", "hidden"), f"{path} is not relevant"
        for path, place in asked.items():
            answer = filed[path]
            assert answer.state in (State.GIVEN, State.SKIPPED)
            if place.question.constraint and answer.value not in (None, ()):
                scope = type(place.scope)(
                    sheet, place.scope.prefixes, place.scope.index, sheet.value(place.question.name, place.scope.prefixes)
                )
                assert truth(place.question.constraint(scope)), f"{path} breaks its constraint"
        self.number += 1
        facts = engine.facts(self.form, filed)
        report = Report(self.number, 1, self.form.name, self.form.version, VILLAGE, filed, facts, 7, NOW)
        engine.show(self.form, filed, CONTEXT)
        begin_again = engine.prefill if self.number % 2 else engine.correct
        self.take(engine.begin(self.form, begin_again(self.form, report), CONTEXT))

    def place(self) -> Place | None:
        """What is on the table, by the slow way: the first relevant question that is not settled."""
        sheet = Sheet(self.form, self.draft.answers, NOW, CONTEXT.about)
        return next((place for place in sheet.places if place.question.asked and not sheet.settled(place)), None)

    @invariant()
    def the_quick_way_and_the_slow_way_agree(self) -> None:
        """The position that the engine works out is the first relevant question that is not settled."""
        if hasattr(self, "draft"):
            slow, quick = self.place(), Sheet(self.form, self.draft.answers, NOW, CONTEXT.about).on_the_table()
            assert (slow and slow.path) == (quick and quick.path)


AnyEvents.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyEvents = AnyEvents.TestCase
