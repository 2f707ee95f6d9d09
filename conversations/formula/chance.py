"""random(), uuid() and an order by chance: drawn from what began the report, so that the same report is always the same.

ODK draws anew each time a form is worked out and tells authors to write once(random()). Here every call keeps what it drew for as
long as the report is being written, and another report draws something else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping

from conversations.formula.functions import number
from conversations.formula.nodes import Node
from conversations.formula.scope import Run, Scope, Surroundings, counted

Build = Callable[[Node, Surroundings], Run]
BEGAN, OWNER = "mulai", "kode"
"""The facts about a report (`pulldata('betang', …)`) that tell it from every other: when it was begun, and whose it is."""
LONGEST = 128
"""Letters of a uuid() of a wished length."""


def drawn(around: Surroundings) -> Callable[[Scope], bytes]:
    """Bytes that look like chance: 32 for each report, place and call."""
    what = f"{around.here}|{around.cost.draw()}"

    def draw(scope: Scope) -> bytes:
        sheet = scope.sheet
        place = f"{sheet.about(BEGAN)}|{sheet.about(OWNER)}|{scope.prefixes[-1]}|{what}"
        return hashlib.sha256(place.encode(), usedforsecurity=False).digest()

    return draw


def _random(arguments: tuple[Node, ...], around: Surroundings, _build: Build) -> Run:
    counted("random", arguments, 0, 0)
    draw = drawn(around)
    # 53 bits: as many as a number between 0 and 1 has.
    return lambda scope: (int.from_bytes(draw(scope)[:8], "big") >> 11) / (1 << 53)


def _uuid(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("uuid", arguments, 0, 1)
    draw = drawn(around)
    if not arguments:
        return lambda scope: _written(draw(scope))
    length = build(arguments[0], around)
    return lambda scope: _letters(draw(scope), number(length(scope)))


def _written(chance: bytes) -> str:
    """The form of a UUID of version 4 (RFC 4122)."""
    octets = bytearray(chance[:16])
    octets[6], octets[8] = octets[6] & 0x0F | 0x40, octets[8] & 0x3F | 0x80
    found = octets.hex()
    return "-".join((found[:8], found[8:12], found[12:16], found[16:20], found[20:]))


def _letters(chance: bytes, length: float) -> str:
    """Capitals and digits; blank for what is no length."""
    wanted = int(length) if 0 < length <= LONGEST else 0
    return (base64.b32encode(chance * 4).decode("ascii"))[:wanted]


CHANCE: Mapping[str, Callable[[tuple[Node, ...], Surroundings, Build], Run]] = {"random": _random, "uuid": _uuid}
