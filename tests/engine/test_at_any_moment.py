"""What may come at any moment: ways out, other things than answers, and text that means harm."""

from __future__ import annotations

import pytest

from conversations.draft import Answer, Draft
from conversations.events import (
    Blocked,
    Edited,
    Event,
    Pressed,
    Said,
    SentFile,
    SharedContact,
    SharedPlace,
    Started,
    Strange,
)
from conversations.formfile import read_form
from tests.engine.conftest import Start
from tests.engine.test_conversation import SHORT


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [("NANTI", "left"), ("BATAL", "left"), ("MENU", "menu"), ("PETUGAS", "human"), ("hapus isian", "dropped")],
)
def test_ways_out(start: Start, reply: str, outcome: str) -> None:
    """Whoever leaves loses nothing: the draft is the same before and after."""
    phone = start(SHORT)
    phone.says("Siti", "30")
    before = phone.draft
    phone.says(reply)
    assert phone.turn.outcome == outcome
    assert phone.draft.answers == before.answers


@pytest.mark.parametrize("reply", ["NANTI", "BATAL", "MENU", "BERHENTI"])
def test_who_leaves_before_answering_is_not_told_of_answers(start: Start, reply: str) -> None:
    """That all answers are kept is said only where there are some."""
    phone = start(SHORT)
    assert "jawaban" not in phone.says(reply).lower()
    phone.says("Siti")
    assert "jawaban" in phone.says(reply).lower()


def test_help_explains_and_stays(start: Start) -> None:
    """BANTU says how to answer and which words work; the question stays."""
    phone = start(SHORT)
    heard = phone.says("Siti", "BANTU")
    assert "Umur Siti?" in heard
    assert "KEMBALI" in heard
    assert "Buah" in phone.says("30")


@pytest.mark.parametrize(
    "event",
    [
        SentFile("photo", "m1"),
        SentFile("voice", "m1"),
        SentFile("sticker", "m1"),
        SentFile("video", "m1"),
        SentFile("unheard-of", "m1"),
        SharedContact("+628123", own=True),
        SharedPlace(-1.0, 113.0),
        Edited("41"),
        Pressed("old"),
        Strange("dice"),
        Started(),
        Said("   "),
        Said("terima kasih"),
        Said("selamat pagi"),
        Said("KIRIM"),
    ],
)
def test_what_comes_at_the_wrong_moment_is_answered_and_loses_nothing(start: Start, event: Event) -> None:
    """A photo, a voice note, a sticker, an edit: a kind word, and the same question again."""
    phone = start(SHORT)
    phone.says("Siti")
    before = phone.draft.answers
    phone.says(event)
    assert phone.draft.answers == before
    assert "Umur Siti?" in phone.heard
    assert phone.turn.outcome == ""


def test_a_blocked_phone_hears_nothing(start: Start) -> None:
    """Nothing is said to who has stopped the bot."""
    phone = start(SHORT)
    phone.says(Blocked())
    assert phone.turn.messages == ()


@pytest.mark.parametrize(
    "hostile",
    [
        "x" * 4096,
        "😀" * 2000,
        "\u202eاختبار\u202c",
        "<b>tebal</b> & <script>",
        "${nama}",
        "{nama}",
        "\x00",
        "1" * 4000,
        "٣٤",
        "\n\n\n",
        "%s%n",
    ],
)
def test_hostile_text_is_only_text(start: Start, hostile: str) -> None:
    """Whatever is typed is escaped where it is shown, and no reply grows beyond a message."""
    phone = start(SHORT)
    for _ in range(3):
        phone.says(hostile)
        assert "<script>" not in phone.heard
        assert all(len(str(message.text)) <= 4096 for message in phone.turn.messages)


def test_a_long_review_is_split(start: Start) -> None:
    """A review that does not fit one message is sent in pages; only the last has keys."""
    rows = "".join(f"  - {{type: text, name: q{at}, label: Pertanyaan nomor {at}?}}\n" for at in range(60))
    form = read_form("settings: {form_id: long, version: '1', form_title: Panjang}\nsurvey:\n" + rows, "f.yaml")
    draft = Draft("long", "1", "x", {f"q{at}": Answer("kata " * 30) for at in range(60)})
    messages = start(form, draft).turn.messages
    assert len(messages) > 2
    assert all(len(str(message.text)) <= 4096 for message in messages)
    assert [bool(message.keys) for message in messages] == [False] * (len(messages) - 1) + [True]
