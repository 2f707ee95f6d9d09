"""What a line of a page means: typed words, a pressed button, or something else that a phone can send."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

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

FILES = {
    "foto": ("photo", "image/jpeg", "foto.jpg", 18_000),
    "foto besar": ("photo", "image/jpeg", "foto.jpg", 25 * 1024 * 1024),
    "dokumen": ("document", "application/pdf", "berita-acara.pdf", 9_000),
    "suara": ("voice", "audio/ogg", "", 2_000),
    "video": ("video", "video/mp4", "video.mp4", 9_000),
    "stiker": ("sticker", "image/webp", "", 900),
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPECIAL = re.compile(r"\((?P<what>[a-z ]+?)(?P<args>(?: [-+\d.]+)*)\)(?: (?P<rest>.*))?", re.DOTALL)


def event_of(text: str, buttons: Mapping[str, tuple[str, str]], count: int) -> Event:
    """The event of a typed line. `buttons` is what can be pressed: label to data and message. Raises KeyError."""
    if pressed := re.fullmatch(r"\[(.+)\]", text):
        return Pressed(*buttons[pressed[1]])
    if text == "/start" or text.startswith("/start "):
        return Started(text.removeprefix("/start").strip())
    if not (special := _SPECIAL.fullmatch(text)):
        return Said(text)
    what, args, rest = special["what"], special["args"].split(), special["rest"] or ""
    if what in FILES:
        kind, mime, name, size = FILES[what]
        return SentFile(kind, f"ref-{count}", mime, name, size, rest, f"unique-{count}")
    return _OTHERS[what](args, rest)


_OTHERS: dict[str, Callable[[list[str], str], Event]] = {
    "daftar": lambda _, rest: SentFile("document", f"ref-{rest}", "text/csv", rest, 900, "", f"unique-{rest}"),
    "gambar": lambda _, rest: SentFile("document", f"ref-{rest}", "image/jpeg", rest, 9_000, "", f"unique-{rest}"),
    "formulir": lambda _, rest: SentFile("document", f"ref-{rest}", XLSX, rest, 9_000, "", f"unique-{rest}"),
    "lokasi": lambda args, _: SharedPlace(float(args[0]), float(args[1])),
    "kontak sendiri": lambda args, _: SharedContact(args[0], own=True, name="Sendiri"),
    "kontak orang lain": lambda args, _: SharedContact(args[0], own=False, name="Orang Lain"),
    "diteruskan": lambda _, rest: Said(rest, forwarded=True),
    "diubah menjadi": lambda _, rest: Edited(rest),
    "blokir": lambda *_: Blocked(),
    "buka blokir": lambda *_: Blocked(again=True),
    "jajak pendapat": lambda *_: Strange("poll"),
    "huruf": lambda args, _: Said("a" * int(args[0])),
}
