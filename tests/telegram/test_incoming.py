"""Telegram's updates to what arrived: one row a kind, and whatever else may come."""

from __future__ import annotations

import copy
import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channel import Incoming
from bot.telegram.wire import chat_of, incoming, press_of, update_id
from conversations.events import Blocked, Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started, Strange
from conversations.people import Address
from tests.telegram.payloads import AT, CHAT, DOCUMENT, PHOTO, SECONDS, media, member, message, press

NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
EDIT = {"update_id": 900, "edited_message": message(text="120", edit_date=SECONDS)["message"]}
CARD = {"phone_number": "+6281200000000", "first_name": "Siti"}

KINDS: list[tuple[str, dict[str, Any], Event]] = [
    ("words", message(text="seratus"), Said("seratus")),
    ("words with emoji", message(text="120 👍🏽"), Said("120 👍🏽")),
    ("a command", message(text="/lapor"), Said("/lapor")),
    ("4,096 signs", message(text="x" * 4096), Said("x" * 4096)),
    ("turned round", message(text="\u202eabc"), Said("abc")),
    ("half a surrogate pair", message(text="a\ud800b"), Said("a?b")),
    ("NUL", message(text="a\x00b"), Said("ab")),
    ("forwarded", message(text="120", forward_origin={"type": "user"}), Said("120", forwarded=True)),
    ("forwarded start", message(text="/start K7", forward_origin={"type": "user"}), Said("/start K7", forwarded=True)),
    ("start", message(text="/start"), Started()),
    ("start with a code", message(text="/start K7QF29XWDM"), Started("K7QF29XWDM")),
    ("start by name", message(text="/start@betang_bot K7"), Started("K7")),
    ("not quite start", message(text="/starting"), Said("/starting")),
    ("own contact", message(contact=CARD | {"user_id": 5501}), SharedContact("+6281200000000", True, "Siti")),
    ("another's contact", message(contact=CARD | {"user_id": 7}), SharedContact("+6281200000000", False, "Siti")),
    ("contact of nobody", message(contact=CARD), SharedContact("+6281200000000", False, "Siti")),
    ("place", message(location={"latitude": -2.21, "longitude": 113.92}), SharedPlace(-2.21, 113.92)),
    ("venue", message(venue={"title": "Balai"}, location={"latitude": -2, "longitude": 113}), SharedPlace(-2.0, 113.0)),
    ("photo", message(photo=PHOTO), SentFile("photo", "large", "image/jpeg", "", 180_000, "", "l")),
    ("photo with words", message(photo=PHOTO, caption="RAT"), SentFile("photo", "large", "image/jpeg", "", 180_000, "RAT", "l")),
    ("document", message(document=DOCUMENT), SentFile("document", "doc", "application/pdf", "AD ART.pdf", 999, "", "d")),
    ("voice", message(voice=media(mime_type="audio/ogg", duration=3)), SentFile("voice", "x", "audio/ogg", unique="ux")),
    ("audio", message(audio=media(file_name="a.mp3")), SentFile("audio", "x", name="a.mp3", unique="ux")),
    ("video", message(video=media(file_size=25_000_000)), SentFile("video", "x", size=25_000_000, unique="ux")),
    ("round video", message(video_note=media()), SentFile("video", "x", unique="ux")),
    ("animation", message(document=media("y"), animation=media("x")), SentFile("animation", "x", unique="ux")),
    ("sticker", message(sticker=media(emoji="👍")), SentFile("sticker", "x", unique="ux")),
    ("poll", message(poll={"id": "1"}), Strange("poll")),
    ("dice", message(dice={"emoji": "🎲", "value": 3}), Strange("dice")),
    ("something of next year", message(hologram={}), Strange("hologram")),
    ("nothing at all", message(), Strange("empty")),
    ("edited", EDIT, Edited("120")),
    ("press", press(), Pressed("s1|nanti", "77")),
    ("press without its message", press(message=None), Pressed("s1|nanti", "")),
    ("game", press(data=None), Strange("game")),
    ("blocked", member("kicked"), Blocked()),
    ("let in again", member("member"), Blocked(again=True)),
]


@pytest.mark.parametrize(("update", "event"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_each_kind_has_its_event(update: dict[str, Any], event: Event) -> None:
    """What arrived, from whom, in the house's words."""
    arrived = incoming(update, NOW)
    assert arrived is not None
    assert arrived.event == event
    assert arrived.address == Address("telegram", "5501")
    assert arrived.name == "Siti Contoh"
    assert chat_of(update) == "5501"


def test_the_time_is_the_senders_and_a_press_has_none() -> None:
    """A message may have waited for a signal; a press tells no time."""
    assert [arrived.at for arrived in (incoming(message(text="1"), NOW), incoming(press(), NOW)) if arrived] == [AT, NOW]


GROUP = CHAT | {"type": "supergroup", "id": -1001}
SILENT: list[tuple[str, dict[str, Any]]] = [
    ("a group", message(text="halo", chat=GROUP)),
    ("a press in a group", press(message={"message_id": 1, "chat": GROUP, "date": 0})),
    ("taken out of a group", member("left", GROUP)),
    ("a pinned message", message(pinned_message={"message_id": 1})),
    ("a live place that moves", {"update_id": 1, "edited_message": message(location={"latitude": 1, "longitude": 1})["message"]}),
    ("a channel's post", {"update_id": 1, "channel_post": {}}),
    ("an update of next year", {"update_id": 1, "telepathy": {}}),
]


@pytest.mark.parametrize("update", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_nobody_waits_for_is_nothing(update: dict[str, Any]) -> None:
    """Groups and Telegram's own notices get no answer, and are no mistake."""
    assert incoming(update, NOW) is None


def key(update: dict[str, Any]) -> str:
    arrived = incoming(update, NOW)
    assert isinstance(arrived, Incoming)
    return arrived.key


def test_the_same_arrival_has_the_same_key_and_another_has_another() -> None:
    """Delivered twice it is known; after Telegram begins its numbers anew a new answer is not taken for an old one."""
    album = [message(900 + n, 31 + n, photo=PHOTO, media_group_id="9") for n in range(3)]
    updates = [
        *album,
        press(),
        press(id="other"),
        EDIT | {"update_id": 950},
        member("kicked"),
        message(900, 32, text="x"),
        message(901, 31, text="x"),
    ]
    assert len({key(update) for update in updates}) == len(updates)
    assert [key(copy.deepcopy(update)) for update in updates] == [key(update) for update in updates]


POISON: list[tuple[str, object]] = [
    ("no record", "update"),
    ("a list", [1]),
    ("no number", {"message": {}}),
    ("a number that is none", {"update_id": True, "message": {}}),
    ("a number no database holds", {"update_id": 2**70, "message": {}}),
    ("no chat", {"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "x"}}),
    ("no date", {"update_id": 1, "message": {"message_id": 1, "chat": CHAT, "text": "x"}}),
    ("a date after all time", message(text="x", date=10**15)),
    ("no message number", {"update_id": 1, "message": {"chat": CHAT, "date": 1, "text": "x"}}),
    ("text that is none", message(text=["x"])),
    ("a photo without sizes", message(photo=[])),
    ("a file without a handle", message(document={"file_name": "x"})),
    ("a contact without a number", message(contact={"first_name": "x"})),
    ("a place off the map", message(location={"latitude": 200, "longitude": 1})),
    ("a place that is none", message(location={"latitude": float("nan"), "longitude": 1})),
    ("a press without its name", press(id=7)),
]


@pytest.mark.parametrize("update", [row[1] for row in POISON], ids=[row[0] for row in POISON])
def test_poison_is_named_without_its_content(update: object) -> None:
    """What is not as the Bot API says raises ValueError, and the error does not quote it."""
    with pytest.raises(ValueError, match=r"^[\w. ]+$"):
        incoming(update, NOW)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a record, so that any of them can be spoiled."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for name, part in items for place in places(part, (*path, name)))]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A real update with up to three of its parts replaced or taken out."""
    holder = {"update": copy.deepcopy(draw(st.sampled_from([row[1] for row in KINDS])))}
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(places(holder)[1:]))
        part: Any = holder
        for step in way:
            part = part[step]
        if draw(st.booleans()):
            part[last] = draw(JSON)
        elif isinstance(part, dict):
            del part[last]
        if "update" not in holder:
            return None
    return holder["update"]


@given(mutated() | JSON)
def test_any_update_is_read_or_refused(update: Any) -> None:
    """Nothing but ValueError comes out of a spoiled update, and what is read can be stored by every database."""
    chat_of(update), press_of(update), update_id(update)
    try:
        arrived = incoming(update, NOW)
    except ValueError:
        return
    if arrived is not None:
        kept = json.dumps(asdict(arrived), ensure_ascii=False, default=str)
        kept.encode("utf-8")
        assert "\\u0000" not in kept
        assert arrived.at.tzinfo is UTC


def test_a_real_update_survives_json() -> None:
    """What is set aside is written as JSON and can be read again."""
    assert incoming(json.loads(json.dumps(press())), NOW) == incoming(press(), NOW)
