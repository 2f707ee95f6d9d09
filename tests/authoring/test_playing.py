"""What XLSForm knows is played in a chat to its end, or refused with row and reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations import engine
from conversations.authoring.types import TYPES, canonical
from conversations.draft import Draft
from conversations.engine.kinds import TYPES as ENGINE
from conversations.errors import FormError
from conversations.events import SentFile
from conversations.form import Form
from conversations.texts import Words
from conversations.xlsform import read_xlsx, take_xlsx
from tests.authoring.books import CHOICES, HEAD, asks, book
from tests.engine.conftest import VILLAGE, Phone, context, places, words

__all__ = ["context", "places", "words"]
HEADS = (*HEAD, "parameters", "relevant", "calculation", "default", "read_only", "constraint")


def phone(content: bytes, context: engine.Context) -> Phone:
    form = read_xlsx(content, "Survei Desa.xlsx")
    return Phone(form, context, Draft(form.name, form.version, VILLAGE))


@pytest.mark.parametrize("type_", TYPES)
def test_every_type_is_played_or_refused(type_: str) -> None:
    """The table has a way or a reason for each type; a row of it is one or the other."""
    played = TYPES[type_]
    assert bool(played.as_type in ENGINE) != bool(played.refused)
    written = f"{type_} l" if type_.startswith("select_") or type_ == "rank" else type_
    content = asks((written, "a", "A", "", "", "1"), ("text", "z", "Z"), head=HEADS)
    if not played.refused:
        assert "a" in read_xlsx(content, "f.xlsx").questions
        return
    with pytest.raises(FormError) as refused:
        read_xlsx(content, "f.xlsx")
    assert refused.value.faults[0].code == ("file-missing" if type_ == "csv-external" else "type-not-played")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("select one X", "select_one X"),
        ("Select1 X or other", "select_one X or_other"),
        ("select_multiple x or_other", "select_multiple x or_other"),
        ("select all that apply from X", "select_multiple X"),
        ("begin group", "begin_group"),
        ("End  Repeat", "end_repeat"),
        ("add note prompt", "note"),
        ("gps", "geopoint"),
        ("datetime", "dateTime"),
        ("trigger", "acknowledge"),
        ("int", "integer"),
    ],
)
def test_spellings_of_types(written: str, meant: str) -> None:
    """Whatever authors write for a type is that type."""
    assert canonical(written) == meant


ROWS = [
    ("start", "start"),
    ("today", "today"),
    ("username", "username"),
    ("deviceid", "deviceid"),
    ("begin group", "g", "Bagian"),
    ("select one l or_other", "buah", "Buah apa?"),
    ("time", "jam", "Jam berapa?"),
    ("dateTime", "kapan", "Kapan?"),
    ("range", "nilai", "Nilai?", "start=1 end=5"),
    ("range", "bagian", "Bagian?", "start=0 end=1 step=0.25"),
    ("rank l", "urutan", "Urutkan"),
    ("audio", "suara", "Suara?"),
    ("trigger", "paham", "Paham?"),
    ("end group",),
    ("text", "dua", "Dua kali", "", "", "${nilai} * 2", "", "yes"),
]


def test_a_form_of_kobotoolbox_is_played_to_its_end(context: engine.Context) -> None:
    """Hours, scales, orders, recordings, 'other' and what a phone fills in: asked, read, and filed."""
    chat = phone(asks(*ROWS, head=HEADS), context)
    assert "Lainnya" in chat.keys
    assert "tidak ada dalam daftar" in chat.says("lainnya")
    assert "02:00" in chat.says("jeruk bali", "jam 2")
    chat.says("jam 2 siang", "12 Mei 2025 jam 9 pagi")
    assert chat.keys[:5] == ["1", "2", "3", "4", "5"]
    assert "pilihan angkanya 0; 0,25" in chat.says("4", "0,3")
    chat.says("0,25", "cempedak")
    assert "Apel" in chat.keys
    assert "Cempedak" not in chat.keys
    assert "suara" in chat.says("apel", "ini teks")
    assert "Dua kali: <b>8</b>" in chat.says(SentFile("voice", "berkas-1"), "Mengerti")
    chat.says("KIRIM")
    filed = {path: answer.value for path, answer in chat.sent().answers.items() if not path.startswith("~")}
    assert filed == {
        "start": "2026-11-23T09:00:00+07:00",
        "today": "2026-11-23",
        "username": "Contoh",
        "buah": "other",
        "buah_other": "jeruk bali",
        "jam": "14:00",
        "kapan": "2025-05-12T09:00",
        "nilai": 4,
        "bagian": 0.25,
        "urutan": ("c", "a", "b"),
        "suara": "berkas-1",
        "paham": "OK",
        "dua": 8,
    }


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("14.30", "14:30"),
        ("pukul 08.00 WIB", "08:00"),
        ("setengah tiga sore", "14:30"),
        ("jam 7 malam", "19:00"),
        ("jam 12 malam", "00:00"),
    ],
)
def test_hours_as_they_are_told(context: engine.Context, typed: str, kept: str) -> None:
    """The hour of an official's letter and that of a neighbour."""
    chat = phone(asks(("time", "jam", "Jam?")), context)
    chat.says(typed)
    assert chat.values["jam"] == kept


def test_words_in_the_language_of_the_person(context: engine.Context) -> None:
    """Indonesian is a form's own language where nothing else is said; who speaks another one of the form reads that."""
    head = ("type", "name", "label::English (en)", "label::Bahasa Indonesia (id)")
    choices = [("list_name", "name", "label::English (en)", "label:Bahasa Indonesia (id)"), ("l", "r", "Red", "Merah")]
    content = book([head, ("select_one l", "warna", "Which colour?", "Warna apa?"), ("text", "x", "Only English")], choices)
    chat = phone(content, context)
    assert chat.form.questions["warna"].label.source == "Warna apa?"
    assert "Warna apa?" in chat.heard
    assert chat.keys[0] == "Merah"
    english = replace(context, words=InEnglish(context.words))
    chat = phone(content, english)
    assert "Which colour?" in chat.heard
    assert chat.keys[0] == "Red"
    assert "Only English" in chat.says("red")
    assert chat.values["warna"] == "r"


class InEnglish(Words):
    """Indonesian words that say they are English: the bot itself need not speak a language that a form has."""

    def __init__(self, words: Words) -> None:
        self.__dict__.update(words.__dict__)
        self.language = "en"


def test_a_list_beside_the_form_is_searched_by_typing(context: engine.Context) -> None:
    """A CSV with a thousand rows becomes part of the form; no keyboard of a thousand keys is sent."""
    lines = "kode;nama\n" + "\n".join(f"d{at};Desa Sumber {at}" for at in range(1000)) + "\nx;Telok\n"
    content = asks(("select_one_from_file desa.csv", "desa", "Desa mana?", "value=kode label=nama"), head=HEADS)
    taken = take_xlsx(content, "f.xlsx", {"desa.csv": lines.encode()})
    chat = Phone(taken.form, context, Draft("f", "1", VILLAGE))
    assert "sebagian namanya" in chat.heard
    assert len(chat.keys) < 10
    chat.says("telok")
    assert chat.values["desa"] == "x"
    with pytest.raises(FormError, match="file-missing"):
        read_xlsx(content, "f.xlsx")


def test_what_odk_allows_a_workbook_need_not_say(context: engine.Context) -> None:
    """Days to come and numbers below zero are answers to a form made for ODK, which has no word to allow them."""
    chat = phone(asks(("date", "rapat", "Kapan rapat berikutnya?"), ("integer", "suhu", "Suhu?")), context)
    chat.says("12 Desember 2026", "-4")
    assert chat.values == {"rapat": "2026-12-12", "suhu": -4}


@pytest.mark.parametrize(
    ("parameters", "keys", "between", "beside"),
    [
        ("start=1 end=6 step=2", ["1", "3", "5"], "4", ["3", "5"]),
        ("start=10 end=1 step=-4", ["2", "6", "10"], "5", ["2", "6"]),
        ("start=-0.5 end=0.5 step=0.25", ["-0,5", "-0,25", "0", "0,25", "0,5"], "0,3", ["0,25", "0,5"]),
        ("start=0.5 end=2.9 step=1", ["0,5", "1,5", "2,5"], "1", ["0,5", "1,5"]),
    ],
)
def test_a_scale_has_its_steps_on_keys(
    parameters: str, keys: list[str], between: str, beside: list[str], context: engine.Context
) -> None:
    """ODK's slider stops there and nowhere else, also downwards; what lies between is answered with what lies beside."""
    chat = phone(asks(("range", "a", "A", parameters), ("text", "z", "Z"), head=HEADS), context)
    assert chat.keys[: len(keys) + 1] == [*keys, "LEWATI"]
    chat.says(between)
    assert chat.keys[:3] == [*beside, "LEWATI"]
    assert "Z" in chat.says(keys[0])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"type": "select_one ${z}"}, "choices-from-repeat"),
        ({"appearance": "search('desa')"}, "search-not-played"),
        ({"type": "select_one l or_other", "choice_filter": "name != 'a'"}, "or-other-filtered"),
        ({"type": "geotrace"}, "type-not-played"),
        ({"type": "select_one_from_file x.xml"}, "type-not-played"),
    ],
)
def test_what_is_not_played_is_refused_with_its_row(row: dict[str, str], code: str) -> None:
    """Nothing is dropped in silence."""
    whole = {"type": "text", "name": "a", "label": "A", **row}
    with pytest.raises(FormError) as refused:
        read_xlsx(book([tuple(whole), tuple(whole.values()), ("text", "z", "Z")], CHOICES), "f.xlsx")
    assert {(fault.code, "survey, row 2 (a)" in fault.where) for fault in refused.value.faults} == {(code, True)}


def test_a_workbook_without_settings_has_the_name_of_its_file() -> None:
    """KoboToolbox leaves the settings blank."""
    form: Form = read_xlsx(asks(("note", "", "Halo"), ("text", "a", "A")), "Survei Desa 2026.xlsx")
    assert (form.name, form.version, form.title) == ("Survei_Desa_2026", "1", "Survei Desa 2026")
    assert "generated_note_name_2" in form.questions


def test_smart_quotes_numbers_and_merged_names() -> None:
    """What Excel does to an author: typographic quotes, codes as numbers, a list's name merged over its choices."""
    choices = [("list name", "value", "caption"), ("l", 1, "Satu"), ("", 2, "Dua")]
    rows = [("select_one l", "a", "A", ""), ("text", "b", "B", "${a} = ‘2’")]

    content = book(
        [(*HEAD, "Relevance"), *rows],
        choices,
        more=lambda made: made.get_worksheet_by_name("choices").merge_range(1, 0, 2, 0, "l"),
    )
    form = read_xlsx(content, "f.xlsx")
    assert [choice.name for choice in form.lists["l"]] == ["1", "2"]
    assert form.questions["b"].relevant is not None
