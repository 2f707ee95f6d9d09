"""Messages to Telegram's calls: one row a kind, and texts of any length."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.channel import File
from bot.telegram.calls import LIMITS, ApiCall, outgoing, plain
from bot.telegram.pieces import split, units, visible
from conversations.messages import Button, Key, Message, rows
from tests.telegram.spec import complaints, spec

PLAIN = {"chat_id": 5501, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
HELLO = Message(Markup("<b>Selamat pagi</b>"))
QR = File("undangan.png", "image/png", b"png")
SHEET = File("rekap.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK")
NANTI = Button("Nanti", data="s1|nanti")
NANTI_DRAWN = {"inline_keyboard": [[{"text": "Nanti", "callback_data": "s1|nanti"}]]}
KEYS = rows([Key("Ya"), Key("Tidak"), Key("Bagikan nomor", asks="contact")], 2)
KEYS_DRAWN = {
    "keyboard": [[{"text": "Ya"}, {"text": "Tidak"}], [{"text": "Bagikan nomor", "request_contact": True}]],
    "resize_keyboard": True,
}


def text(words: str, **more: Any) -> ApiCall:
    return ApiCall("sendMessage", PLAIN | {"text": words} | more)


HELLO_SAID = "<b>Selamat pagi</b>"
KINDS: list[tuple[str, Message, File | None, list[ApiCall]]] = [
    ("words", HELLO, None, [text(HELLO_SAID)]),
    ("keys", replace(HELLO, keys=KEYS), None, [text(HELLO_SAID, reply_markup=KEYS_DRAWN)]),
    (
        "keys with a hint",
        replace(HELLO, keys=KEYS, placeholder="Misalnya 120"),
        None,
        [text(HELLO_SAID, reply_markup=KEYS_DRAWN | {"input_field_placeholder": "Misalnya 120"})],
    ),
    ("a hint too long", replace(HELLO, keys=KEYS, placeholder="x" * 65), None, [text(HELLO_SAID, reply_markup=KEYS_DRAWN)]),
    (
        "the place is asked",
        replace(HELLO, keys=((Key("Kirim lokasi", asks="location"),),)),
        None,
        [
            text(
                HELLO_SAID,
                reply_markup={"keyboard": [[{"text": "Kirim lokasi", "request_location": True}]], "resize_keyboard": True},
            )
        ],
    ),
    ("no keys", replace(HELLO, bare=True), None, [text(HELLO_SAID, reply_markup={"remove_keyboard": True})]),
    ("buttons", replace(HELLO, buttons=((NANTI,),)), None, [text(HELLO_SAID, reply_markup=NANTI_DRAWN)]),
    (
        "a link",
        replace(HELLO, buttons=((Button("Buka", url="https://contoh.id"),),)),
        None,
        [text(HELLO_SAID, reply_markup={"inline_keyboard": [[{"text": "Buka", "url": "https://contoh.id"}]]})],
    ),
    (
        "keys and buttons",
        replace(HELLO, keys=KEYS, buttons=((NANTI,),)),
        None,
        [text(HELLO_SAID, reply_markup=KEYS_DRAWN), text("⬇️", reply_markup=NANTI_DRAWN)],
    ),
    (
        "in place of another",
        replace(HELLO, replaces="77", buttons=((NANTI,),)),
        None,
        [ApiCall("editMessageText", PLAIN | {"message_id": 77, "text": HELLO_SAID, "reply_markup": NANTI_DRAWN})],
    ),
    ("in place, with keys", replace(HELLO, replaces="77", keys=KEYS), None, [text(HELLO_SAID, reply_markup=KEYS_DRAWN)]),
    (
        "a picture",
        replace(HELLO, keys=KEYS),
        QR,
        [
            ApiCall(
                "sendPhoto",
                {"chat_id": 5501, "caption": HELLO_SAID, "parse_mode": "HTML", "reply_markup": KEYS_DRAWN},
                ("photo", QR),
            )
        ],
    ),
    ("a file alone", Message(Markup("")), SHEET, [ApiCall("sendDocument", {"chat_id": 5501}, ("document", SHEET))]),
    (
        "a file with more words than a caption",
        Message(Markup("x" * 1025), buttons=((NANTI,),)),
        SHEET,
        [ApiCall("sendDocument", {"chat_id": 5501}, ("document", SHEET)), text("x" * 1025, reply_markup=NANTI_DRAWN)],
    ),
    (
        "a file in place of another",
        replace(HELLO, replaces="77"),
        SHEET,
        [ApiCall("sendDocument", {"chat_id": 5501, "caption": HELLO_SAID, "parse_mode": "HTML"}, ("document", SHEET))],
    ),
]


@pytest.mark.parametrize(("message", "file", "calls"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_each_kind_has_its_calls(message: Message, file: File | None, calls: list[ApiCall]) -> None:
    """What is to be said, in Telegram's words; and Telegram's own description finds no fault in them."""
    said = outgoing(message, "5501", LIMITS, file)
    assert said == calls
    assert [complaint for call in said for complaint in complaints(call)] == []


def test_the_description_finds_faults() -> None:
    """The check against the Bot API is worth something, where the Bot API is at hand."""
    wrong = ApiCall("sendMessage", {"text": "x" * 4097, "colour": "red", "reply_markup": {"keyboard": [[{"label": "Ya"}]]}})
    assert not spec() or len(complaints(wrong)) == 5


def test_a_large_picture_goes_as_a_document() -> None:
    """Telegram takes photos up to 10 MB; the same bytes as a document are taken."""
    large = File("peta.png", "image/png", b"x" * (10 * 1024 * 1024 + 1))
    assert [call.method for call in outgoing(HELLO, "5501", LIMITS, large)] == ["sendDocument"]


@pytest.mark.parametrize("data", ["", "x" * 65, "ā" * 33])
def test_a_button_that_cannot_be_sent_is_our_mistake(data: str) -> None:
    """64 bytes, and at least one, is what Telegram carries."""
    with pytest.raises(ValueError, match="button"):
        outgoing(replace(HELLO, buttons=((Button("Ya", data=data),),)), "5501")


@pytest.mark.parametrize("words", ["", " \n ", "<b></b>"])
def test_nothing_to_say_is_our_mistake(words: str) -> None:
    """Telegram refuses an empty message."""
    with pytest.raises(ValueError, match="without text"):
        outgoing(Message(Markup(words)), "5501")


def test_plain_words_are_what_was_seen() -> None:
    """Without markup the person reads the same words."""
    call = plain(text("<b>Desa &lt;A&gt;</b> &amp; B"))
    assert call.params["text"] == "Desa <A> & B"
    assert "parse_mode" not in call.params


def test_a_list_is_cut_between_its_lines() -> None:
    """A long list of villages is cut where a line ends, and keys stand under the last piece."""
    lines = [f"{number}. Desa Contoh {number}" for number in range(400)]
    calls = outgoing(Message(Markup("\n".join(lines)), keys=KEYS), "5501")
    assert [line for call in calls for line in call.params["text"].split("\n")] == lines
    assert [("reply_markup" in call.params) for call in calls] == [False] * (len(calls) - 1) + [True]


def test_a_tag_open_at_the_cut_is_opened_again() -> None:
    """Bold words stay bold on both sides of a cut."""
    assert split("<b>aaa <i>bbb ccc</i></b>", 8) == ["<b>aaa <i>bbb</i></b>", "<b><i>ccc</i></b>"]


def test_emoji_count_as_telegram_counts() -> None:
    """2,100 emoji are 4,200 units: too long for one message although they are fewer than 4,096 signs."""
    assert [len(piece) for piece in split("👍" * 2100, 4096)] == [2048, 52]


WORDS = st.text(st.sampled_from("ab <&>\n👍é"), max_size=60)
MARKED = st.lists(st.tuples(st.sampled_from(["", "b", "i", "code"]), WORDS), max_size=8).map(
    lambda parts: "".join(f"<{tag}>{escape(words)}</{tag}>" if tag else str(escape(words)) for tag, words in parts)
)


@given(MARKED, st.integers(2, 40))
def test_whatever_is_cut_is_whole(markup: str, limit: int) -> None:
    """Every piece fits and is well-formed, and together they say all that was to be said."""
    pieces = split(markup, limit)
    assert all(0 < units(visible(piece)) <= limit for piece in pieces)
    assert "".join("".join(visible(piece).split()) for piece in pieces) == "".join(visible(markup).split())
    for piece in pieces:
        opened: list[str] = []
        for tag in _tags(piece):
            if tag.startswith("/"):
                assert opened.pop() == tag[1:]
            else:
                opened.append(tag)
        assert not opened


def _tags(markup: str) -> list[str]:
    return [part.partition(">")[0] for part in markup.split("<")[1:]]


def _drawn(*names: str) -> list[list[str]]:
    buttons = tuple(Button(name, data=str(at)) for at, name in enumerate(names))
    (call,) = outgoing(replace(HELLO, buttons=(buttons,)), "5501")
    return [[button["text"] for button in row] for row in call.params["reply_markup"]["inline_keyboard"]]


def test_no_label_is_cut_for_the_one_beside_it() -> None:
    """A name with its figure that needs the width of the phone has it; what fits beside each other stays so."""
    assert _drawn("Tewang Sangalang Garing 10/10", "Pulau Malan 7/14") == [
        ["Tewang Sangalang Garing 10/10"],
        ["Pulau Malan 7/14"],
    ]
    assert _drawn("Kamipang 5/9", "Katingan Hilir 4/8") == [["Kamipang 5/9", "Katingan Hilir 4/8"]]
    assert _drawn("Diam 48", "Tertahan 56", "Usulan 32") == [["Diam 48", "Tertahan 56", "Usulan 32"]]
    assert _drawn("Diam 480", "Tertahan 1.560", "Usulan 320") == [["Diam 480", "Tertahan 1.560"], ["Usulan 320"]]
    assert _drawn("Senin", "Selasa", "Rabu", "Kamis") == [["Senin", "Selasa", "Rabu", "Kamis"]]
    assert _drawn("x" * 64) == [["x" * 64]]


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=8))
def test_every_button_stays_in_its_order(names: list[str]) -> None:
    """However a row is parted, none is lost, none is added, and no row is empty."""
    drawn = _drawn(*names)
    assert [name for row in drawn for name in row] == names
    assert all(drawn)
