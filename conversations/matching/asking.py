"""What a head's word to a question about a difference means: the list is right, the report is, or the report is to be mended."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conversations.reading.outcome import Read
from conversations.reading.yes_no import read_yes_no
from conversations.texts import Phrase

LISTED, TOLD, MENDED = "ya", "tidak", "ubah"
"""As the database keeps them (`storage/questions.py`)."""
_A_YES: Mapping[str, str] = {
    "missing-here": LISTED,
    "legal-missing-here": LISTED,
    "decree-missing-here": LISTED,
    "stage-here": LISTED,
    "meeting-here": LISTED,
    "missing-there": TOLD,
    "legal-missing-there": TOLD,
    "decree-missing-there": TOLD,
    "stage-there": TOLD,
}
"""Which side a yes takes. For any other difference the question is which of two values is right, and no yes answers it."""
_MEND = re.compile(r"\b(?:ubah|rubah|ganti|perbaiki|betulkan|koreksi)\b")
_LISTED = re.compile(r"\bdaftar(?:nya)?\b")
_TOLD = re.compile(r"\blaporan(?:nya)?\b")


def a_yes(asks: Phrase) -> str:
    """LISTED or TOLD, which a plain yes to this question takes for right; empty when it asks which of two values is."""
    code = asks.key.removeprefix("match-").removesuffix("-ask")
    if code == "status":  # Whether the business runs: the side that says so.
        return LISTED if asks.args.get("listed") == "aktif" else TOLD
    return _A_YES.get(code, "")


def a_no(asks: Phrase) -> str:
    """The other side."""
    return {LISTED: TOLD, TOLD: LISTED}.get(a_yes(asks), "")


def meant(asks: Phrase, text: str) -> str:
    """What somebody means who types that under the question; empty when it is no answer to it."""
    said = text.casefold()
    if _MEND.search(said):
        return MENDED
    if bool(_LISTED.search(said)) != bool(_TOLD.search(said)):
        return LISTED if _LISTED.search(said) else TOLD
    if digits := _digits(text):
        values = {LISTED: asks.args.get("listed", ""), TOLD: asks.args.get("told", "")}
        return next((side for side, value in values.items() if _digits(str(value)) == digits), "")
    outcome = read_yes_no(text)
    if not isinstance(outcome, Read):
        return ""
    return a_yes(asks) if outcome.value == "yes" else a_no(asks)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
