"""What people do on a phone arrives at the bot as Telegram would tell it."""

from __future__ import annotations

from typing import Any

from bot.simulator import hands
from bot.simulator.voice import silence
from tests.simulator.conftest import House

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


async def last(house: House) -> Any:
    """The message of the newest update."""
    return (await house.update())["message"]


async def test_a_text_says_who_where_and_when(house: House) -> None:
    """from, chat, date and the entities of a command are as Telegram writes them."""
    await house.said("/lapor koperasi")
    message = await last(house)
    user = {"id": house.phone.id, "is_bot": False, "first_name": "Rusdi", "language_code": "id"}
    assert message["from"] == user
    assert message["chat"] == {"id": house.phone.id, "first_name": "Rusdi", "type": "private"}
    assert message["date"] == 1772416800
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_a_long_text_goes_out_in_parts(house: House) -> None:
    """Apps cut what is longer than 4,096 UTF-16 units; nothing is lost and no character is split."""
    text = "😀" * 3000
    await house.said(text)
    parts = [update["message"]["text"] for update in await house.call("getUpdates")]
    assert [len(part) for part in parts] == [2048, 952]
    assert "".join(parts) == text


async def test_the_own_contact_is_the_senders(house: House) -> None:
    """The contact key sends the own number with the own id; another's card carries the other's."""
    await house.sim(f"phones/{house.phone.id}/contact")
    contact = (await last(house))["contact"]
    assert contact == {"phone_number": "6281200000001", "first_name": "Rusdi", "user_id": house.phone.id}
    await house.sim(f"phones/{house.phone.id}/contact", name="Siti", number="62812999")
    assert (await last(house))["contact"] == {"phone_number": "62812999", "first_name": "Siti"}


async def test_files_arrive_with_handles(house: House) -> None:
    """Photo sizes grow and the largest is last; a document keeps its name; voice and sticker say what they are."""
    for kind, content, name, mime in (
        ("photo", PIXEL, "a.png", "image/png"),
        ("document", b"isi", "Berita acara.pdf", "application/pdf"),
        ("sticker", b"webp", "s.webp", "image/webp"),
    ):
        files = {"file": (name, content, mime)} | ({"small": ("s.png", PIXEL, "image/png")} if kind == "photo" else {})
        url = f"{house.url}/sim/phones/{house.phone.id}/file"
        response = await house.client.post(url, data={"kind": kind, "caption": "ini" if kind != "sticker" else ""}, files=files)
        assert response.status_code == 200
    await house.sim(f"phones/{house.phone.id}/voice")
    photo, document, sticker, voice = (update["message"] for update in await house.call("getUpdates"))
    assert photo["caption"] == "ini"
    assert [size["width"] for size in photo["photo"]] == [1, 1]
    assert len({size["file_id"] for size in photo["photo"]}) == 2
    assert document["document"]["file_name"] == "Berita acara.pdf"
    assert document["document"]["mime_type"] == "application/pdf"
    assert document["document"]["file_size"] == 3
    assert sticker["sticker"]["type"] == "regular"
    assert voice["voice"]["duration"] == 3
    assert voice["voice"]["mime_type"] == "audio/ogg"


async def test_the_same_file_has_one_unique_name(house: House) -> None:
    """Two sendings of the same bytes have two file_ids and one file_unique_id."""
    for _ in range(2):
        hands.send_file(house.world, house.phone, "document", b"sama", name="a.txt", mime="text/plain")
    one, two = (update["message"]["document"] for update in await house.call("getUpdates"))
    assert one["file_id"] != two["file_id"]
    assert one["file_unique_id"] == two["file_unique_id"]


async def test_replies_forwards_and_edits_say_so(house: House) -> None:
    """reply_to_message, forward_origin and edited_message are filled."""
    await house.call("sendMessage", chat_id=house.phone.id, text="Berapa?")
    [asked] = house.phone.bubbles
    await house.said("120", reply_to=asked)
    assert (await last(house))["reply_to_message"]["text"] == "Berapa?"
    await house.sim(f"phones/{house.phone.id}/forward", message=asked)
    forwarded = await last(house)
    assert forwarded["text"] == "Berapa?"
    assert forwarded["forward_origin"]["type"] == "user"
    assert forwarded["forward_origin"]["sender_user"]["is_bot"] is True
    await house.said("12")
    own = max(house.phone.bubbles)
    await house.sim(f"phones/{house.phone.id}/edit", message=own, text="120")
    edited = (await house.update())["edited_message"]
    assert (edited["message_id"], edited["text"]) == (own, "120")
    assert edited["edit_date"] >= edited["date"]
    assert (await house.sim(f"phones/{house.phone.id}/edit", message=asked, text="x")).json() == {"error": "gone"}


async def test_a_press_carries_its_message_and_data(house: House) -> None:
    """callback_query has the message with its buttons; a button that is not there cannot be pressed."""
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await house.call("sendMessage", chat_id=house.phone.id, text="Ya?", reply_markup=markup)
    await house.sim(f"phones/{house.phone.id}/press", message=sent["message_id"], data="y")
    query = (await house.update())["callback_query"]
    assert query["data"] == "y"
    assert query["message"] == sent
    assert query["from"]["id"] == house.phone.id
    assert (await house.sim(f"phones/{house.phone.id}/press", message=sent["message_id"], data="n")).status_code == 409


async def test_blocking_and_letting_in_again_are_told(house: House) -> None:
    """my_chat_member says member -> kicked -> member; meanwhile nobody can write, in either direction."""
    await house.sim(f"phones/{house.phone.id}/block")
    change = (await house.update())["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    assert (await house.sim(f"phones/{house.phone.id}/say", text="halo")).json() == {"error": "blocked"}
    assert await house.refusal("sendMessage", chat_id=house.phone.id, text="halo") == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    await house.sim(f"phones/{house.phone.id}/unblock")
    change = (await house.update())["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("kicked", "member")
    assert (await house.call("sendMessage", chat_id=house.phone.id, text="halo"))["text"] == "halo"


async def test_a_link_starts_the_bot_with_its_code(house: House) -> None:
    """The code of a deep link arrives behind /start, also from a phone that is new."""
    added = (await house.sim("phones", name="Siti", number="")).json()
    assert await house.refusal("sendMessage", chat_id=added["id"], text="halo") == (400, "Bad Request: chat not found")
    await house.sim(f"phones/{added['id']}/start", code="ABC123")
    message = await last(house)
    assert (message["text"], message["from"]["first_name"]) == ("/start ABC123", "Siti")
    await house.call("sendMessage", chat_id=added["id"], text="halo")


async def test_the_sample_voice_is_an_ogg_opus_stream() -> None:
    """Pages with the header, the comments and one page a second, the last one marked as the end."""
    note = silence(3)
    assert note.startswith(b"OggS")
    assert note.count(b"OggS") == 5
    assert b"OpusHead" in note
    assert note[note.rindex(b"OggS") + 5] == 4
    # The checksum of the first page, computed with another implementation of Ogg's CRC.
    assert int.from_bytes(note[22:26], "little") == _crc(note[:22] + bytes(4) + note[26:47])


def _crc(data: bytes) -> int:
    """Ogg's CRC by long division of the bits."""
    bits = int.from_bytes(data + bytes(4), "big")
    for at in range(bits.bit_length() - 1, 31, -1):
        if bits >> at & 1:
            bits ^= 0x104C11DB7 << (at - 32)
    return bits
