"""Telegram between a page and the house: updates as Telegram makes them go in, calls that Telegram would take come out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.channel import File, Incoming
from bot.simulator import hands
from bot.simulator.call import Call, Upload
from bot.simulator.methods import METHODS
from bot.simulator.records import Clock, Json, Phone
from bot.simulator.refusal import Refused
from bot.simulator.world import World
from bot.telegram.calls import POINTER, ApiCall, outgoing
from bot.telegram.wire import incoming
from conversations.events import Blocked, Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started
from conversations.messages import Message
from conversations.people import Address
from tests.transcripts.ways import Shown

JPEG = b"\xff\xd8\xff\xc0\x00\x11\x08\x01\xe0\x02\x80" + bytes(9)
"""The first bytes of a picture of 640 to 480, which is all that anybody looks at here."""
GONE = ("message to edit not found", "there is no text in the message to edit")


class Wired:
    """The simulated Telegram makes the updates and judges the calls; the wire and the calls in between are the real ones."""

    def __init__(self, clock: Clock) -> None:
        self._world = World("1234567890:SIMULATOR-ON-THIS-MACHINE-ONLY", clock)
        self._phones: dict[str, Phone] = {}
        self._said: dict[str, int] = {}

    def address(self, phone: str) -> Address:
        """As `Way` promises."""
        return Address("telegram", str(self._phone(phone).id))

    def phone(self, address: Address) -> str:
        """As `Way` promises."""
        return next(name for name, phone in self._phones.items() if str(phone.id) == address.chat)

    def _phone(self, name: str) -> Phone:
        if name not in self._phones:
            self._phones[name] = self._world.add_phone(name.capitalize(), "")
            self._phones[name].started = True  # Whoever is known before the page begins has written before.
        return self._phones[name]

    def arrives(self, phone: str, event: Event) -> list[Incoming]:
        """As `Way` promises."""
        self._done(self._phone(phone), phone, event)
        arrived = []
        for update in self._world.updates.pending():
            arrived.append(incoming(update.body, self._world.clock.now()))
            self._world.updates.confirm(update.id)
        return [one for one in arrived if one is not None]

    def _done(self, at: Phone, name: str, event: Event) -> None:
        """Do on the simulated phone what the page says was done."""
        world = self._world
        match event:
            case Started(code):
                hands.start(world, at, code)
            case Said(text, forwarded=False):
                self._said[name] = hands.say(world, at, text)[-1].message["message_id"]
            case Said(text):
                author = self._phone("seseorang")
                hands.forward(world, at, author, world.add(author, {"text": text}, by_bot=False).message["message_id"])
            case Edited(text):
                hands.edit(world, at, self._said[name], text)
            case Pressed(data, message):
                hands.press(world, at, int(message), data)
            case SentFile(kind, name=called, mime=mime, size=size, caption=caption):
                content = (JPEG + world.now().to_bytes(8, "big") + called.encode()).ljust(size, b"\0")
                hands.send_file(world, at, kind, content, name=called, mime=mime, caption=caption)
            case SharedPlace(latitude, longitude):
                hands.send_place(world, at, latitude, longitude)
            case SharedContact(number, own=own, name=called):
                hands.send_contact(world, at, number=number, name=called, user=at.id if own else 0)
            case Blocked(again):
                (hands.unblock if again else hands.block)(world, at)
            case _:
                poll: Json = {"poll": {"id": "1", "question": "Setuju?", "options": [], "is_closed": False}}
                world.updates.push("message", world.add(at, poll, by_bot=False).message, f"chat {at.id}")

    def shows(self, to: Address, message: Message, file: File | None) -> Shown:
        """As `Way` promises."""
        calls = outgoing(message, to.chat, file=file)
        try:
            answers = [self._made(call) for call in calls]
        except Refused as refused:
            if "not modified" in str(refused.description):
                answers = [self._phones[self.phone(to)].bubbles[int(message.replaces)].message]
            elif any(words in str(refused.description) for words in GONE):
                return self.shows(to, replace(message, replaces=""), file)
            else:
                raise AssertionError(f"Telegram refuses {calls[0].method}: {refused.description}") from refused
        texts = [answer.get("text") or answer.get("caption") or "" for answer in answers]
        marks: list[Any] = [call.params.get("reply_markup", {}) for call in calls]
        return Shown(
            str(answers[-1]["message_id"]),
            "\n\n".join(text for text in texts if text != POINTER),
            [[key["text"] for key in row] for mark in marks for row in mark.get("keyboard", [])],
            [[(one["text"], one["callback_data"]) for one in row] for mark in marks for row in mark.get("inline_keyboard", [])],
            file.name if file else "",
            calls[0].method == "editMessageText",
        )

    def _made(self, call: ApiCall) -> Json:
        """The message that came of a call. Raises Refused as Telegram would."""
        files = {}
        if call.upload:
            field, file = call.upload
            files[field] = Upload(file.name, file.mime, file.content)
        asked = Call(call.method, call.params, files)
        method = METHODS[call.method.lower()]
        method.check(asked)
        assert method.do is not None
        answer: Json = method.do(self._world, asked)
        return answer
