"""Pictures of a form: with the question when it comes onto the table, with BANTU, and with the notes on the way to it."""

from __future__ import annotations

from dataclasses import replace

from conversations.draft import Draft
from conversations.events import Strange
from conversations.form import Form
from conversations.formfile import read_form
from tests.engine.conftest import VILLAGE, Phone, Start

FORM = """
settings: {form_id: gambar, version: "1", form_title: Gambar}
survey:
  - {type: note, name: awal, label: Lihat dahulu., hint: Ini contohnya., "media::image": contoh.png}
  - {type: note, name: kata, label: Tanpa gambar.}
  - {type: integer, name: luas, label: Berapa luasnya?, "media::image": peta/luas.jpg, parameters: "usual=50"}
  - {type: select_multiple l, name: buah, label: Buah apa?, "media::image": buah.png}
  - {type: note, name: tamat, label: Tamat., "media::image": tamat.png}
choices:
  - {list_name: l, name: a, label: Apel}
  - {list_name: l, name: b, label: Belimbing}
"""
SHOWN = {"contoh.png": "m-contoh", "luas.jpg": "m-luas", "buah.png": "m-buah", "tamat.png": "m-tamat"}


def _media(phone: Phone) -> list[str]:
    return [message.media for message in phone.turn.messages]


def _phone(start: Start, form: Form | str = FORM, **shown: str) -> Phone:
    one = start(form)
    pictures = shown or SHOWN
    return Phone(one.form, replace(one.context, pictures=pictures), Draft(one.form.name, one.form.version, VILLAGE))


def test_a_question_comes_with_its_picture(start: Start) -> None:
    """Once: when it comes onto the table, and again only for BANTU; not when a reply was not understood or belongs elsewhere."""
    phone = _phone(start)
    assert _media(phone) == ["m-contoh", "m-luas"]
    assert phone.turn.messages[0].text == "Lihat dahulu.\nIni contohnya."
    assert phone.heard.count("Lihat dahulu.") == 1
    phone.says("entah apa")
    assert _media(phone) == [""]
    phone.says(Strange("poll"))
    assert _media(phone) == [""]
    phone.says("BANTU")
    assert _media(phone) == ["m-luas"]
    phone.says("12")
    assert _media(phone) == ["m-buah"]
    phone.says("KEMBALI")
    assert _media(phone) == ["m-luas"]


def test_an_echo_that_is_refused(start: Start) -> None:
    """The number is asked once more right below its picture: that is not sent a second time, nor are the notes before it."""
    phone = _phone(start)
    assert "Belum" not in phone.says("900")
    assert _media(phone) == [""]
    phone.says("tidak")
    assert _media(phone) == [""]
    assert "Tanpa gambar" not in phone.heard
    assert "Berapa luasnya?" in phone.heard


def test_a_note_behind_the_last_question(start: Start) -> None:
    """What was understood comes first, then the note with its picture, then the review; what is typed there repeats neither."""
    phone = _phone(start)
    phone.says("12", "1, 2")
    assert _media(phone)[:1] == ["m-tamat"]
    assert phone.turn.messages[0].text.endswith("Tamat.")
    assert phone.heard.count("Tamat.") == 1
    phone.says(Strange("poll"))
    assert _media(phone) == [""]


def test_without_the_files(start: Start) -> None:
    """A picture that is not there is no hindrance: the words are said as ever, a note's before its question."""
    phone = _phone(start, **{"lain.png": "m-lain"})
    assert _media(phone) == [""]
    assert phone.heard.startswith("Lihat dahulu.\nIni contohnya.\n\nTanpa gambar.")


def test_a_picture_in_each_language() -> None:
    """A map with words in it may be another one for those of another language; who has none sees the form's own."""
    both = '"media::image::Indonesia (id)": buah.png, "media::image::English (en)": fruit.png'
    text = FORM.replace('"media::image": buah.png', both)
    form = read_form(text, "f.yaml")
    assert form.pictures == ("contoh.png", "luas.jpg", "buah.png", "fruit.png", "tamat.png")
    picture = form.questions["buah"].picture
    assert (picture.source, picture.others["en"].source) == ("buah.png", "fruit.png")
