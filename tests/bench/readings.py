"""How long it takes to read one reply, kind by kind: every line of the tables of what people type, as it is typed.

To reach at p99: 0.2 ms a reading; 5 ms for a place over the province and 30 ms over the nation. A report is read part by
part, each of which may answer another question: the whole message is told, and what one part of it takes. Only the time of
this thread on the processor is counted: what else runs on the machine is not the reader's. Each line is read twice, so that
the first time, when nothing of it is remembered, counts as much as the second. The nation's areas are measured where
`../shared/regions/wilayah.csv` lies beside the repository.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from conversations.areas import Gazetteer
from conversations.reading.places import PlaceIndex, read_place
from conversations.reading.several import read_told
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from tests.reading.cases_of import Line, lines
from tests.reading.readers import READERS, command, report

NATION = Path(__file__).parents[3] / "shared" / "regions" / "wilayah.csv"


def readings() -> dict[str, float]:
    """Milliseconds of the slowest in a hundred readings, for each kind; places over the province, and over the nation."""
    read: dict[str, Callable[[Line], object]] = {**READERS, "word": command, "report": report}
    figures = {f"{kind} p99 ms": _p99(reader, lines(kind)) for kind, reader in read.items() if kind != "place"}
    figures["report, one part p99 ms"] = _p99(report, lines("report"), _parts)
    for source in (CENTRAL_KALIMANTAN, NATION):
        if source.exists():
            index = PlaceIndex(Gazetteer(read_areas(source)))
            name = f"place ({len(index.gazetteer.villages('')):,} villages) p99 ms"
            figures[name] = _p99(partial(_place, index), lines("place"))
    return figures


def _place(index: PlaceIndex, line: Line) -> object:
    return read_place(index, line.text)


def _parts(line: Line) -> int:
    """How many parts the message of a line of the table `report` has."""
    return max(1, read_told(line.text.replace("\\n", "\n"), line.today).parts)


def _p99(read: Callable[[Line], object], table: list[Line], readings: Callable[[Line], int] = lambda _: 1) -> float:
    """Milliseconds of the slowest in a hundred lines, for each of the `readings` that a line holds."""
    spent = []
    for line in table * 2:
        began = time.thread_time_ns()
        read(line)
        spent.append((time.thread_time_ns() - began) / 1e6 / readings(line))
    return sorted(spent)[len(spent) * 99 // 100]
