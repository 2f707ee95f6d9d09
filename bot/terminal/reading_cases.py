"""`betang read`: how replies are read, one JSON object for each case."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock
from conversations.areas import Gazetteer
from conversations.reading.cases import KINDS, read_case
from conversations.reading.places import PlaceIndex
from conversations.texts import SOURCE, read_locales
from storage.arealist import CENTRAL_KALIMANTAN, read_areas

JAKARTA = "Asia/Jakarta"
PLACES = frozenset({"place", "kode_wilayah", "report"})
"""The kinds that look up areas: the list is read for these alone."""
_HALF = re.compile("[\ud800-\udfff]")
"""Half a letter, of an emoji cut in two: nothing can write it out again."""


def read_lines(kind: str, lines: Iterable[str], areas: Path | None = None) -> Iterator[dict[str, object]]:
    """The answer to each line: plain text, or a JSON object with `text` and what the question knows.

    `areas`: another list than that of Central Kalimantan. Raises ValueError for a kind that does not exist,
    and for a case whose `today` is no ISO day, with its number.
    """
    if kind not in KINDS:
        raise ValueError(f"no kind of reply is called “{kind}”. Write one of: {', '.join(KINDS)}.")
    places = PlaceIndex(Gazetteer(read_areas(areas or CENTRAL_KALIMANTAN) if kind in PLACES else ()))
    words, today = read_locales()[SOURCE], Clock().now().astimezone(ZoneInfo(JAKARTA)).date()
    for number, line in enumerate(lines, start=1):
        case = _case(_HALF.sub("\ufffd", line.rstrip("\r\n")))
        try:
            answer = read_case(kind, case, places, words, today)
        except ValueError as reason:
            raise ValueError(f"case {number}: {reason}") from reason
        yield answer


def _case(line: str) -> str | dict[str, object]:
    if line.lstrip().startswith("{"):
        try:
            case = json.loads(line)
        except ValueError:
            return line
        if isinstance(case, dict) and isinstance(case.get("text"), str | int | float):
            return case | {"text": _HALF.sub("\ufffd", str(case["text"]))}
    return line
