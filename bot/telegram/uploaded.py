"""Photos that Telegram has already: the picture of a question goes up once, and to a thousand heads by its name there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b

from bot.telegram.calls import ApiCall

AT_HAND = 500
"""Photos that are remembered: the pictures of all forms that are asked, and some photos of reports."""


class Uploaded:
    """What photos are called at Telegram, by what is in them. Known until the bot ends: then each goes up once more."""

    def __init__(self) -> None:
        self._names: OrderedDict[bytes, str] = OrderedDict()

    def by_name(self, call: ApiCall) -> ApiCall:
        """The same call with the name of its photo in the place of the bytes; the call itself where there is none."""
        name = self._names.get(_mark(call))
        if name is None or call.upload is None:
            return call
        return replace(call, params={**call.params, call.upload[0]: name}, upload=None)

    def remember(self, call: ApiCall, answer: object) -> None:
        """Telegram has taken the photo of that call, and says in its answer what it is called."""
        sizes = answer.get("photo") if isinstance(answer, Mapping) else None
        largest = sizes[-1] if isinstance(sizes, list) and sizes else None
        name = largest.get("file_id") if isinstance(largest, Mapping) else None
        if (mark := _mark(call)) and isinstance(name, str) and name:
            self._names[mark] = name
            self._names.move_to_end(mark)
            while len(self._names) > AT_HAND:
                self._names.popitem(last=False)

    def forget(self, call: ApiCall) -> None:
        """Telegram does not know it by that name (any more)."""
        self._names.pop(_mark(call), None)


def _mark(call: ApiCall) -> bytes:
    """What tells one photo from every other; empty for what is no photo."""
    if call.method != "sendPhoto" or call.upload is None:
        return b""
    return blake2b(call.upload[1].content, digest_size=16).digest()
