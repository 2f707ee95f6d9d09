"""What a report is compared with: its village's past, the villages around, and what the kabupaten tells of cooperatives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from bot.house import House
from conversations.checking.figures import neighbours
from conversations.checking.flags import Beside, Photo
from conversations.checking.spread import Spread
from conversations.checking.twins import TwinIndex, told_in
from conversations.draft import Report
from conversations.texts import SOURCE
from conversations.titles import title
from storage.desk import Desk

PAST = 3
"""Earlier reports that a report is compared with: a slip among them is then outvoted."""
SMALL = 8
"""A kecamatan with fewer other villages that reported is widened to its kabupaten."""
FEW = 40
"""In a kabupaten with more reports, one village's own figure moves no median: its figures are gathered once for all."""
AT_ONCE = 500
_A_FILE = re.compile(r"[0-9a-f]{24}")


class Around:
    """A kabupaten as it is at one moment, read once for all its reports. To be made in `Database.study`: it takes a second."""

    def __init__(self, desk: Desk, house: House, area: str) -> None:
        self.reports = [report for form in house.titles(desk) for report in desk.reports.rows(form, area)]
        self._forms = house.forms
        self._called = lambda code: title(house.languages[SOURCE], house.gazetteer, code)
        self._twins = TwinIndex(told for report in self.reports for told in told_in(report))
        self._digests, self._photos = _photos(desk, self.reports)
        self._all = neighbours(self.reports, self._forms) if len(self.reports) > FEW else None
        self._kecamatan: dict[tuple[str, str], list[Report]] = defaultdict(list)
        for report in self.reports:
            self._kecamatan[report.form, report.area[:8]].append(report)

    def beside(self, desk: Desk, report: Report) -> Beside:
        """What stands beside one of the reports."""
        own = {name: self._digests[name] for _, name in _files(report) if name in self._digests}
        return Beside(
            past=desk.reports.earlier(report.form, report.area, report.number, PAST),
            near=self._near(report),
            twins=self._twins,
            digests=own,
            photos={digest: self._photos[digest] for digest in own.values()},
            called=self._called,
        )

    def _near(self, report: Report) -> Mapping[str, Spread]:
        closest = self._kecamatan[report.form, report.area[:8]]
        if len(closest) > SMALL:
            return neighbours(closest, self._forms, without=report.area)
        return self._all if self._all is not None else neighbours(self.reports, self._forms, without=report.area)


def _files(report: Report) -> Iterator[tuple[str, str]]:
    """Path and name in the media store of each file that a report holds."""
    for path, answer in report.answers.items():
        if isinstance(answer.value, str) and _A_FILE.fullmatch(answer.value):
            yield path, answer.value


def _photos(desk: Desk, reports: list[Report]) -> tuple[dict[str, str], dict[str, list[Photo]]]:
    """Each file's name to the digest of its bytes, as far as they are here, and each digest to where it stands."""
    names = sorted({name for report in reports for _, name in _files(report)})
    digests: dict[str, str] = {}
    for start in range(0, len(names), AT_ONCE):
        rows = desk.media.several(names[start : start + AT_ONCE])
        digests |= {name: row.sha256 for name, row in rows.items() if row.sha256}
    places: dict[str, list[Photo]] = defaultdict(list)
    for report in reports:
        for path, name in _files(report):
            if name in digests:
                places[digests[name]].append(Photo(report.area, report.number, path))
    return digests, dict(places)
