"""The functions of texts."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math

from conversations.formula.functions import Value, number, text

LONGEST = 20_000
"""Characters that a function makes at most: twenty rows that each double the one before must not fill the memory."""
ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
ENCODINGS = ("base64", "hex")


def part(value: Value, start: Value, end: Value = math.inf) -> str:
    """substr(): from `start` up to before `end`, counted from 0, or from the end when negative; cut to whole numbers."""
    whole = text(value)
    return whole[_index(number(start), whole) : _index(number(end), whole)]


def _index(at: float, whole: str) -> int:
    if math.isnan(at):
        return 0
    at = math.trunc(max(-len(whole) - 1.0, min(float(len(whole)), at)))
    return max(0, at + len(whole)) if at < 0 else at


def before(value: Value, mark: Value) -> str:
    """What stands before the first mark; blank when there is none."""
    head, found, _ = text(value).partition(text(mark)) if text(mark) else ("", "", "")
    return head if found else ""


def after(value: Value, mark: Value) -> str:
    """What stands behind the first mark; blank when there is none, everything when the mark is blank."""
    return text(value).partition(text(mark))[2] if text(mark) else text(value)


def translated(value: Value, letters: Value, others: Value) -> str:
    """Each of the letters replaced by the one at the same place of the others, or left out where those have ended."""
    into = text(others)
    table: dict[int, str | None] = {}
    for at, letter in enumerate(text(letters)):
        table.setdefault(ord(letter), into[at] if at < len(into) else None)
    return text(value).translate(table)


def collapsed(value: Value) -> str:
    """normalize-space(): no blanks around, one where there were several."""
    return " ".join(text(value).split())


def put_together(*values: Value) -> str:
    """concat(): all texts, and all of every nodeset, one after the other."""
    return joined("", *values)


def joined(separator: Value, *values: Value) -> str:
    """join(): all texts, and all of every nodeset, with the separator between them."""
    every = [text(one) for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return text(separator).join(every)[:LONGEST]


def matches_true(value: Value) -> bool:
    """boolean-from-string(): whether the text is 'true' or '1'."""
    return text(value).lower() == "true" or text(value) == "1"


def digest(value: Value, algorithm: Value, encoding: Value = "base64") -> str:
    """The digest of the text in UTF-8; blank for an algorithm or an encoding that nobody knows."""
    name, wanted = ALGORITHMS.get(text(algorithm).upper()), text(encoding).lower()
    if name is None or wanted not in ENCODINGS:
        return ""
    found = hashlib.new(name, text(value).encode(), usedforsecurity=False).digest()
    return found.hex() if wanted == "hex" else base64.b64encode(found).decode("ascii")


def decoded(value: Value) -> str:
    """base64-decode(): the text in UTF-8; blank when it is none."""
    try:
        return base64.b64decode(text(value), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
