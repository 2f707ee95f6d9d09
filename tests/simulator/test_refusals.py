"""What Telegram would refuse is refused, with its status and its words; and what it accepts is accepted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.simulator import hands
from tests.simulator.conftest import TOKEN, House

SMILE = "😀"


async def test_strangers_tokens_and_unknown_methods(house: House) -> None:
    """401 for another bot's token, 404 for no token at all and for no method; names may be written in any case."""
    get = house.client.get
    answers = {
        f"{house.url}/bot999:OTHER/getMe": (401, "Unauthorized"),
        f"{house.url}/botnonsense/getMe": (404, "Not Found"),
        f"{house.url}/bot{TOKEN}/getMeToo": (404, "Not Found"),
        f"{house.url}/file/bot999:OTHER/photos/file_1.jpg": (401, "Unauthorized"),
        f"{house.url}/file/bot{TOKEN}/photos/file_1.jpg": (404, "Not Found"),
    }
    for url, expected in answers.items():
        response = await get(url)
        assert (response.status_code, response.json()["description"]) == expected
    assert (await get(f"{house.url}/bot{TOKEN}/GETME")).json()["result"]["username"] == "betang_bot"


async def test_parameters_come_in_every_way(house: House) -> None:
    """Query, form, multipart and JSON say the same; JSON may hold objects or their text."""
    url = f"{house.url}/bot{TOKEN}/sendMessage"
    markup = '{"remove_keyboard": true}'
    values = {"chat_id": str(house.phone.id), "text": "halo", "reply_markup": markup}
    responses = [
        await house.client.get(url, params=values),
        await house.client.post(url, params=values),
        await house.client.post(url, data=values),
        await house.client.post(url, files={name: (None, value) for name, value in values.items()}),
        await house.client.post(url, json=values),
        await house.client.post(url, json=values | {"reply_markup": {"remove_keyboard": True}}),
    ]
    assert [response.json()["result"]["text"] for response in responses] == ["halo"] * 6
    broken = await house.client.post(url, content=b"{", headers={"content-type": "application/json"})
    assert broken.status_code == 400
    broken = await house.client.post(url, content=b"--x", headers={"content-type": "multipart/form-data; boundary=y"})
    assert broken.json()["description"] == "Bad Request: can't parse request body"


SEND: list[tuple[dict[str, Any], str]] = [
    ({"chat_id": ""}, "chat_id is empty"),
    ({"chat_id": 5}, "chat not found"),
    ({"chat_id": "abc"}, "chat not found"),
    ({"text": ""}, "message text is empty"),
    ({"text": "  \n "}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": SMILE * 2049}, "message is too long"),
    ({"txt": "x"}, 'parameter "txt" is not known to sendMessage'),
    ({"parse_mode": "Banjar"}, "unsupported parse_mode"),
    ({"parse_mode": "HTML", "text": "a <p>b"}, 'can\'t parse entities: Unsupported start tag "p" at byte offset 2'),
    ({"parse_mode": "HTML", "text": "é < b"}, 'can\'t parse entities: Unsupported start tag "" at byte offset 3'),
    ({"parse_mode": "HTML", "text": "<b>x"}, "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    (
        {"parse_mode": "HTML", "text": "<b><i>x</b></i>"},
        'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    ({"parse_mode": "HTML", "text": "x</b>"}, "can't parse entities: Unexpected end tag at byte offset 1"),
    ({"parse_mode": "HTML", "text": "<b"}, 'can\'t parse entities: Unclosed start tag "b" at byte offset 0'),
    ({"parse_mode": "HTML", "text": "<b>x</b"}, "can't parse entities: Unclosed end tag at byte offset 4"),
    ({"reply_markup": "{"}, "can't parse reply markup JSON object"),
    ({"reply_markup": [1]}, "object expected as reply markup"),
    (
        {"reply_markup": {"inline_keyboard": [{"text": "x"}]}},
        "can't parse inline keyboard JSON object: Expected an Array of Array",
    ),
    ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
]
BUTTONS: list[tuple[list[Any], str]] = [
    ([{"text": "x", "callback_data": "é" * 33}], "BUTTON_DATA_INVALID"),
    ([{"text": "x", "callback_data": ""}], "BUTTON_DATA_INVALID"),
    ([{"text": "x"}], "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ([{"callback_data": "x"}], "can't parse inline keyboard button: Can't find field \"text\""),
    ([{"text": " ", "callback_data": "x"}], "can't parse inline keyboard button: Button text must be non-empty"),
    ([{"text": "x", "data": "x"}], 'can\'t parse inline keyboard button: field "data" is not known'),
    ([{"text": "x", "url": "not an address"}], "inline keyboard button URL 'not an address' is invalid: Wrong HTTP URL"),
    ([{"text": "x", "callback_data": "x"}] * 101, "reply markup is too long"),
]


@pytest.mark.parametrize(("changed", "complaint"), SEND)
async def test_messages_that_telegram_refuses(house: House, changed: dict[str, Any], complaint: str) -> None:
    """sendMessage: 400 with the reason, and nothing appears on the phone."""
    parameters = {"chat_id": house.phone.id, "text": "halo"} | changed
    assert await house.refusal("sendMessage", **parameters) == (400, f"Bad Request: {complaint}")
    assert house.phone.bubbles == {}


@pytest.mark.parametrize(("row", "complaint"), BUTTONS)
async def test_buttons_that_telegram_refuses(house: House, row: list[Any], complaint: str) -> None:
    """Buttons under a message: bytes of data, addresses, counts and unknown fields are checked."""
    found = await house.refusal("sendMessage", chat_id=house.phone.id, text="halo", reply_markup={"inline_keyboard": [row]})
    assert found == (400, f"Bad Request: {complaint}")


async def test_what_just_fits_is_accepted(house: House) -> None:
    """4,096 units after the markup is out, 64 bytes of data, 64 characters of placeholder, 100 buttons."""
    sent = await house.call("sendMessage", chat_id=house.phone.id, text=f"<b>{SMILE * 2048}</b>", parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]
    rows = [[{"text": "x", "callback_data": "é" * 32}]] * 100
    await house.call("sendMessage", chat_id=house.phone.id, text="x", reply_markup={"inline_keyboard": rows})
    keyboard = {"keyboard": [["YA"]], "input_field_placeholder": "p" * 64}
    await house.call("sendMessage", chat_id=house.phone.id, text="x", reply_markup=keyboard)
    keyboard["input_field_placeholder"] = "p" * 65
    found = await house.refusal("sendMessage", chat_id=house.phone.id, text="x", reply_markup=keyboard)
    assert found == (400, "Bad Request: input field placeholder is too long")


async def test_edits_are_judged(house: House) -> None:
    """Not modified, not found, not the bot's own, not a text; and an edit without buttons takes them away."""
    chat = house.phone.id
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await house.call("sendMessage", chat_id=chat, text="satu", reply_markup=markup)
    same = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    same += "as a current content and reply markup of the message"
    edit = {"chat_id": chat, "message_id": sent["message_id"]}
    assert await house.refusal("editMessageText", **edit, text="satu", reply_markup=markup) == (400, same)
    edited = await house.call("editMessageText", **edit, text="satu")
    assert "reply_markup" not in edited
    assert edited["edit_date"] == edited["date"]
    assert await house.refusal("editMessageReplyMarkup", **edit) == (400, same)
    assert "reply_markup" in await house.call("editMessageReplyMarkup", **edit, reply_markup=markup)
    assert await house.refusal("editMessageText", chat_id=chat, message_id=999, text="x") == (
        400,
        "Bad Request: message to edit not found",
    )
    await house.said("punya saya")
    assert await house.refusal("editMessageText", chat_id=chat, message_id=max(house.phone.bubbles), text="x") == (
        400,
        "Bad Request: message can't be edited",
    )
    place = await house.call("sendLocation", chat_id=chat, latitude=-2.2, longitude=113.9)
    assert await house.refusal("editMessageText", chat_id=chat, message_id=place["message_id"], text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    keys = {"keyboard": [["YA"]]}
    assert await house.refusal("editMessageText", **edit, text="dua", reply_markup=keys) == (
        400,
        "Bad Request: inline keyboard expected",
    )


async def test_messages_are_deleted_within_two_days(house: House) -> None:
    """Deleting works once, on own and on others' messages, for 48 hours."""
    sent = await house.call("sendMessage", chat_id=house.phone.id, text="satu")
    old = await house.call("sendMessage", chat_id=house.phone.id, text="dua")
    delete = {"chat_id": house.phone.id, "message_id": sent["message_id"]}
    assert await house.call("deleteMessage", **delete) is True
    assert await house.refusal("deleteMessage", **delete) == (400, "Bad Request: message to delete not found")
    house.world.shift(timedelta(hours=49))
    assert await house.refusal("deleteMessage", chat_id=house.phone.id, message_id=old["message_id"]) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )


async def test_a_press_is_answered_once_and_soon(house: House) -> None:
    """A second answer, a late one, an unknown one and one of 201 characters are refused."""
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await house.call("sendMessage", chat_id=house.phone.id, text="Ya?", reply_markup=markup)

    def press() -> str:
        return hands.press(house.world, house.phone, sent["message_id"], "y").id

    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    first, late = press(), press()
    assert await house.refusal("answerCallbackQuery", callback_query_id=first, text="x" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert await house.call("answerCallbackQuery", callback_query_id=first, text="x" * 200) is True
    assert await house.refusal("answerCallbackQuery", callback_query_id=first) == too_old
    assert await house.refusal("answerCallbackQuery", callback_query_id="1") == too_old
    house.world.shift(timedelta(seconds=151))
    assert await house.refusal("answerCallbackQuery", callback_query_id=late) == too_old


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ({"command": "Lapor", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "lapor-lagi", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "", "description": "x"}, "command must be non-empty"),
        ({"command": "x" * 33, "description": "x"}, "command length must not exceed 32"),
        ({"command": "x", "description": ""}, "command description must be non-empty"),
        ({"command": "x", "description": "x" * 257}, "command description length must not exceed 256"),
    ],
)
async def test_commands_that_telegram_refuses(house: House, command: dict[str, str], complaint: str) -> None:
    """Names are small Latin letters, digits and underscores; descriptions are 1 to 256 long."""
    assert await house.refusal("setMyCommands", commands=[command]) == (400, f"Bad Request: {complaint}")


async def test_the_narrowest_menu_wins(house: House) -> None:
    """A chat's own menu stands before that of all private chats, and that before the default."""
    world, phone = house.world, house.phone

    async def menu(name: str, **scope: Any) -> None:
        commands = [{"command": name, "description": name}]
        await house.call("setMyCommands", commands=commands, **({"scope": scope} if scope else {}))

    await menu("semua")
    await menu("pribadi", type="all_private_chats")
    await menu("milik", type="chat", chat_id=phone.id)
    assert world.commands_for(phone)[0]["command"] == "milik"
    await house.call("deleteMyCommands", scope={"type": "chat", "chat_id": phone.id})
    assert world.commands_for(phone)[0]["command"] == "pribadi"
    assert (await house.refusal("setMyCommands", commands=[], scope={"type": "moon"}))[0] == 400
    assert (await house.refusal("setMyCommands", commands=[], scope={"type": "chat", "chat_id": 5}))[1].endswith("chat not found")
