"""Sending, fetching and each failure, over HTTP against a fake Bot API."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from markupsafe import Markup

from bot.channel import Delivered, FetchLater, FetchNever, File, Later, Never, Outcome
from bot.telegram.link import TelegramChannel, TokenRefused
from conversations.messages import Button, Key, Message
from conversations.people import Address
from tests.telegram.fake import HANG_UP, FakeTelegram

HEAD = Address("telegram", "5501")
HELLO = Message(Markup("<b>Selamat pagi</b>"))


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


FAILURES: list[tuple[int, str, dict[str, Any], Outcome]] = [
    (429, "Too Many Requests: retry after 17", {"retry_after": 17}, Later(seconds(17), "too many", all_chats=True)),
    (403, "Forbidden: bot was blocked by the user", {}, Never("blocked", unreachable=True)),
    (403, "Forbidden: user is deactivated", {}, Never("blocked", unreachable=True)),
    (400, "Bad Request: chat not found", {}, Never("no such chat", unreachable=True)),
    (400, "Bad Request: PEER_ID_INVALID", {}, Never("no such chat", unreachable=True)),
    (400, "Bad Request: BUTTON_DATA_INVALID", {}, Never("bad request")),
    (400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -100}, Never("bad request")),
    (413, "Request Entity Too Large", {}, Never("too large")),
    (500, "Internal Server Error", {}, Later(seconds(5), "server error")),
    (502, "Bad Gateway", {}, Later(seconds(5), "server error")),
    (409, "Conflict", {}, Later(seconds(5), "conflict")),
    (401, "Unauthorized", {}, Later(seconds(60), "token refused", all_chats=True)),
    (404, "Not Found", {}, Later(seconds(60), "token unknown", all_chats=True)),
    (418, "Teapot", {}, Later(seconds(30), "unexpected status")),
]


@pytest.mark.parametrize("row", FAILURES, ids=[f"{row[0]} {row[1]}" for row in FAILURES])
async def test_each_failure_has_one_meaning(
    fake: FakeTelegram, link: TelegramChannel, row: tuple[int, str, dict[str, Any], Outcome]
) -> None:
    """A refused message ends as the table says, and nothing is tried a second time behind the postman's back."""
    status, words, parameters, expected = row
    fake.refuse("sendMessage", status, words, **parameters)
    outcome = await link.send(HEAD, HELLO, None)
    assert not isinstance(outcome, Delivered)
    assert not isinstance(expected, Delivered)
    assert outcome.reason.startswith(expected.reason)
    assert replace(outcome, reason="") == replace(expected, reason="")
    assert len(fake.calls) == 1


async def test_a_message_is_delivered_under_its_name(fake: FakeTelegram, link: TelegramChannel) -> None:
    """What Telegram calls the message comes back, so that it can be edited."""
    assert await link.send(HEAD, HELLO, None) == Delivered("1")
    assert fake.said() == [
        {"chat_id": 5501, "text": "<b>Selamat pagi</b>", "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    ]


async def test_a_line_that_breaks_after_the_call_may_have_delivered(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Taken and never answered: this chat waits a moment, the others go on."""
    fake.script["sendMessage"].append(HANG_UP)
    assert await link.send(HEAD, HELLO, None) == Later(seconds(3), "no answer")


async def test_nobody_answers_the_phone() -> None:
    """With the network down every chat waits: the request never left."""
    link = TelegramChannel("1234:TEST", "http://127.0.0.1:9")
    assert await link.send(HEAD, HELLO, None) == Later(seconds(2), "network down", all_chats=True)
    await link.close()


async def test_a_proxy_that_answers_in_its_own_words(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A login page in place of JSON makes the channel wait, and raises nothing."""
    fake.script["sendMessage"] += [(200, "<html>Masuk WiFi</html>"), (200, {"login": "first"}), (503, "<html>")]
    assert await link.send(HEAD, HELLO, None) == Later(seconds(10), "answer unreadable", all_chats=True)
    assert await link.send(HEAD, HELLO, None) == Later(seconds(10), "answer unreadable", all_chats=True)
    assert await link.send(HEAD, HELLO, None) == Later(seconds(5), "server error (503: )")


async def test_an_edit_that_changes_nothing_is_done(fake: FakeTelegram, link: TelegramChannel) -> None:
    """'Message is not modified' is what was wanted."""
    fake.refuse("editMessageText", 400, "Bad Request: message is not modified: specified new message content …")
    assert await link.send(HEAD, Message(Markup("Diterima"), replaces="77"), None) == Delivered("77")


@pytest.mark.parametrize(
    "words", ["message to edit not found", "message can't be edited", "there is no text in the message to edit"]
)
async def test_an_edit_of_what_is_gone_is_said_anew(fake: FakeTelegram, link: TelegramChannel, words: str) -> None:
    """When the old message cannot be changed, the words come in a new one."""
    fake.refuse("editMessageText", 400, f"Bad Request: {words}")
    assert await link.send(HEAD, Message(Markup("Diterima"), replaces="77"), None) == Delivered("2")
    assert [call["text"] for call in fake.said()] == ["Diterima"]


async def test_markup_telegram_cannot_read_is_said_plainly(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A mistake of ours in the markup does not keep the words from the person."""
    fake.refuse("sendMessage", 400, "Bad Request: can't parse entities: Unmatched end tag at byte offset 9")
    assert await link.send(HEAD, Message(Markup("Desa &lt;A&gt; <b>baik")), None) == Delivered("2")
    assert fake.said()[1]["text"] == "Desa <A> baik"
    assert "parse_mode" not in fake.said()[1]


async def test_a_long_text_goes_on_where_it_stopped(fake: FakeTelegram, link: TelegramChannel) -> None:
    """When the second piece has to wait, the first one is not said again."""
    long = Message(Markup("\n".join(f"{n} {'a' * 90}" for n in range(60))), keys=((Key("MENU"),),))
    fake.script["sendMessage"] += [
        (200, {"ok": True, "result": {"message_id": 5}}),
        (429, {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": 1}}),
    ]
    assert isinstance(await link.send(HEAD, long, None), Later)
    assert await link.send(HEAD, long, None) == Delivered("3")
    first, refused, second = (call["text"] for call in fake.said())
    assert refused == second != first
    assert f"{first}\n{second}" == str(long.text)
    assert [bool(call.get("reply_markup")) for call in fake.said()] == [False, True, True]


async def test_a_document_is_uploaded(fake: FakeTelegram, link: TelegramChannel) -> None:
    """The bytes, their name and the words go in one call."""
    message = Message(Markup("Rekap"), buttons=((Button("Lagi", data="x"),),))
    await link.send(HEAD, message, File("rekap.pdf", "application/pdf", b"%PDF"))
    (sent,) = fake.said("sendDocument")
    assert sent["document"] == ("rekap.pdf", "application/pdf", b"%PDF")
    assert sent["caption"] == "Rekap"
    assert sent["reply_markup"] == {"inline_keyboard": [[{"text": "Lagi", "callback_data": "x"}]]}


async def test_a_picture_that_is_no_photo_goes_as_a_document(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A picture too long for a photo still arrives."""
    fake.refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    assert await link.send(HEAD, HELLO, File("peta.png", "image/png", b"png")) == Delivered("2")
    (sent,) = fake.said("sendDocument")
    assert (sent["document"], sent["caption"]) == (("peta.png", "image/png", b"png"), "<b>Selamat pagi</b>")
    assert "photo" not in sent


async def test_the_picture_of_a_question_goes_up_once(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A thousand heads are asked it: from the second on it is sent by its name at Telegram; a name that is gone is no loss."""
    picture, other = (File("peta.png", "image/png", content) for content in (b"png", b"gnp"))
    for file in (picture, other, picture):
        assert isinstance(await link.send(HEAD, HELLO, file), Delivered)
    assert [call["photo"] for call in fake.said("sendPhoto")] == [
        ("peta.png", "image/png", b"png"),
        ("peta.png", "image/png", b"gnp"),
        "large-1",
    ]
    fake.refuse("sendPhoto", 400, "Bad Request: wrong file identifier/HTTP URL specified")
    assert isinstance(await link.send(HEAD, HELLO, picture), Delivered)
    assert [call["photo"] for call in fake.said("sendPhoto")][3:] == ["large-1", ("peta.png", "image/png", b"png")]
    fake.refuse("sendPhoto", 403, "Forbidden: bot was blocked by the user")
    assert isinstance(await link.send(HEAD, HELLO, picture), Never)
    assert [call["photo"] for call in fake.said("sendPhoto")][5:] == ["large-5"]


async def test_a_file_is_fetched(fake: FakeTelegram, link: TelegramChannel) -> None:
    """The bytes behind a handle come whole."""
    fake.files["abc"] = bytes(range(256)) * 100
    assert await link.fetch("abc") == fake.files["abc"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ((400, {"ok": False, "description": "Bad Request: file is too big"}), FetchNever),
        ((400, {"ok": False, "description": "Bad Request: wrong file_id or the file is temporarily unavailable"}), FetchLater),
        ((400, {"ok": False, "description": "Bad Request: invalid file_id"}), FetchNever),
        ((429, {"ok": False, "description": "x", "parameters": {"retry_after": 3}}), FetchLater),
        ((500, "<html>"), FetchLater),
        (HANG_UP, FetchLater),
        ((200, {"ok": True, "result": {"file_id": "a", "file_unique_id": "a", "file_size": 25_000_000}}), FetchNever),
        ((200, {"ok": True, "result": {"file_id": "a", "file_unique_id": "a", "file_path": "photos/gone"}}), FetchLater),
    ],
)
async def test_a_file_that_cannot_be_had(
    fake: FakeTelegram, link: TelegramChannel, answer: Any, expected: type[Exception]
) -> None:
    """Gone or too large is final; anything else is tried again."""
    fake.script["getFile"].append(answer)
    with pytest.raises(expected):
        await link.fetch("abc")


async def test_the_bot_learns_its_name(link: TelegramChannel) -> None:
    """Deep links need the bot's name."""
    assert link.deep_link("KODE") == ""
    await link.introduce()
    assert link.deep_link("KODE") == "https://t.me/betang_uji_bot?start=KODE"


async def test_a_proxy_is_not_asked_for_this_machine(fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind an office's proxy the simulator on this machine is still reached."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    link = TelegramChannel("1234:TEST", fake.url)
    assert await link.send(HEAD, HELLO, None) == Delivered("1")
    await link.close()


async def test_a_wrong_token_is_named(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Telegram does not know the token: that is said, not retried."""
    fake.refuse("getMe", 401, "Unauthorized")
    with pytest.raises(TokenRefused):
        await link.introduce()


async def test_an_acknowledgement_that_comes_too_late_does_not_matter(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A press expires after 150 s; nobody needs to know."""
    fake.refuse("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired")
    await link.acknowledge("99")
    assert fake.said("answerCallbackQuery") == [{"callback_query_id": 99}]
