"""Photos and documents of reports in a zip, with the table of the same reports beside them, in parts that a channel takes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from bot.papers.filed import Filed

A_CELL = 40
"""Bytes that an answer takes in the table at most, about: what a part leaves for it beside the files."""
ROOM = 64 * 1024
"""Bytes of a part for what every zip and workbook holds."""
Key = tuple[str, int]
"""Where a part begins: the code of a village, and how many of its files lie in the part before."""
START: Key = ("", 0)


@dataclass(frozen=True, slots=True)
class Part:
    """The reports from `first` on and before `until`; to the end when that is None."""

    first: Key
    until: Key | None

    def files(self, filed: Filed) -> Iterator[tuple[str, str]]:
        """Of a report: what each file of this part is called, and where it lies below the media folder."""
        for index, (name, row) in enumerate(filed.files.items()):
            key = (filed.report.area, index)
            if row.state == "fetched" and self.first <= key and (self.until is None or key < self.until):
                yield name, row.path

    def holds(self, filed: Filed) -> bool:
        """Whether the report, or some file of it, is in this part."""
        area = filed.report.area
        return self.first[0] <= area and (self.until is None or (area, 0) < self.until)


def parts(reports: Iterable[Filed], most: int) -> tuple[list[Part], int]:
    """The parts, each at most about `most` bytes, and how many files there are. Where a part ends depends on sizes alone."""
    starts, held, count = [START], ROOM, 0
    for filed in reports:
        held += A_CELL * len(filed.answers)
        for index, row in enumerate(filed.files.values()):
            if row.state != "fetched":
                continue
            if held + row.size > most and held > ROOM:
                starts.append((filed.report.area, index))
                held = ROOM + A_CELL * len(filed.answers)
            held += row.size
            count += 1
    ends: list[Key | None] = [*starts[1:], None]
    return [Part(first, until) for first, until in zip(starts, ends, strict=True)], count


def write_zip(
    out: IO[bytes], media_dir: Path, part: Part, reports: Iterable[Filed], table: Callable[[IO[bytes]], object], name: str
) -> int:
    """Write the table as `name`, then the files of the part, read one at a time. How many files could not be read."""
    missing = 0
    # Photos are packed already.
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
        with archive.open(name, "w", force_zip64=True) as book:
            table(book)
        for filed in reports:
            for called, path in part.files(filed):
                try:
                    archive.write(media_dir / path, called)
                except OSError:
                    missing += 1
    return missing
