"""Files: what may go up, what may be fetched, and for how long."""

from __future__ import annotations

from datetime import timedelta

from bot.simulator import hands
from tests.simulator.conftest import TOKEN, House
from tests.simulator.test_hands import PIXEL
from tests.simulator.test_refusals import SMILE


async def test_files_have_their_limits(house: House) -> None:
    """A photo of 10 MB at most, and a picture; 50 MB at most to send, 20 MB to fetch; a link lives for an hour."""
    url = f"{house.url}/bot{TOKEN}"

    async def send(kind: str, content: bytes) -> tuple[int, str]:
        method = f"{url}/send{kind.capitalize()}"
        response = await house.client.post(method, data={"chat_id": str(house.phone.id)}, files={kind: ("a.png", content)})
        return response.status_code, response.json().get("description", "")

    assert await send("photo", b"no picture") == (400, "Bad Request: IMAGE_PROCESS_FAILED")
    wide = PIXEL[:16] + (9000).to_bytes(4, "big") + (1001).to_bytes(4, "big") + PIXEL[24:]
    assert await send("photo", wide) == (400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    assert (await send("photo", PIXEL + bytes(10 * 1024 * 1024)))[1].endswith("the maximum size is 10485760 bytes")
    assert await send("document", b"") == (400, "Bad Request: file must be non-empty")
    assert (await send("document", bytes(52 * 1024 * 1024)))[0] == 413
    assert await house.refusal("sendPhoto", chat_id=house.phone.id) == (400, "Bad Request: there is no photo in the request")
    assert await house.refusal("sendPhoto", chat_id=house.phone.id, photo="AgAD") == (
        400,
        "Bad Request: wrong file identifier/HTTP URL specified",
    )
    hands.send_file(house.world, house.phone, "document", bytes(21 * 1024 * 1024), name="besar.bin")
    large = (await house.update())["message"]["document"]["file_id"]
    assert await house.refusal("getFile", file_id=large) == (400, "Bad Request: file is too big")
    assert await house.refusal("sendPhoto", chat_id=house.phone.id, photo=large) == (
        400,
        "Bad Request: can't use file of type Document as Photo",
    )
    hands.send_file(house.world, house.phone, "document", b"kecil", name="kecil.txt")
    path = (await house.call("getFile", file_id=(await house.update())["message"]["document"]["file_id"]))["file_path"]
    link = f"{house.url}/file/bot{TOKEN}/{path}"
    assert (await house.client.get(link)).content == b"kecil"
    house.world.shift(timedelta(minutes=61))
    assert (await house.client.get(link)).status_code == 404


async def test_captions_have_their_limit(house: House) -> None:
    """1,024 UTF-16 units fit under a picture, one more does not."""
    for length, fits in ((512, True), (513, False)):
        data = {"chat_id": str(house.phone.id), "caption": SMILE * length}
        response = await house.client.post(f"{house.url}/bot{TOKEN}/sendPhoto", data=data, files={"photo": ("a.png", PIXEL)})
        assert response.json()["ok"] is fits
    assert response.json()["description"] == "Bad Request: message caption is too long"
