"""What a list and a report on formation say differently of the Koperasi Merah Putih of one village."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.checking.names import legal_of
from conversations.draft import Report
from conversations.matching import values
from conversations.matching.differences import Difference, Pairing, weighed
from conversations.matching.placing import Line
from conversations.matching.values import Stages

FORMATION = "pembentukan"


def formation_differences(pairing: Pairing, stages: Stages) -> list[Difference]:
    """The number of the decree, the stage and the RAT. Of several rows of a village the fullest counts."""
    line = max(pairing.lines, key=lambda one: len(one.cells))
    return weighed(_formation(pairing, line, stages))


def _formation(pairing: Pairing, line: Line, stages: Stages) -> Iterator[Difference]:
    report = pairing.report
    done = report.facts.done.split() or [report.facts.stage]
    name = line.cells.get("cooperative", "")
    listed = line.cells.get("legal", "")
    listed = listed if legal_of(listed).key else ""
    path, told = _decree(report)
    if listed and told and not legal_of(listed).same(legal_of(told)):
        yield pairing.differs("decree-differs", line, path, name, listed, told)
    elif listed and not told and "AHU" not in done:
        yield pairing.differs("decree-missing-here", line, "kabar", name, listed)
    elif told and "legal" in pairing.roles and not listed:
        yield pairing.differs("decree-missing-there", line, path, name, told=told)
    theirs, ours = stages.furthest(line.cells.get("stage", "")), stages.last(done)
    said = {"listed": stages.labels.get(theirs, ""), "told": stages.labels.get(ours, "")}
    if theirs and theirs not in done and stages.after(theirs, ours) and not (theirs == "AHU" and listed):
        yield pairing.differs("stage-here", line, "kabar", name, said["listed"], said["told"])
    elif theirs and stages.after(ours, theirs):
        yield pairing.differs("stage-there", line, "kabar", name, said["listed"], said["told"])
    year = values.year(line.cells.get("rat", ""))
    if year.isdecimal() and "RAT" not in done and theirs != "RAT":
        yield pairing.differs("meeting-here", line, "kabar", name, year)


def _decree(report: Report) -> tuple[str, str]:
    """The number of the stage AHU, told now or before, with the question to be asked back."""
    for path, answer in report.answers.items():
        if path.startswith("tahap/") and path.endswith("/kode") and answer.value == "AHU":
            stage = path.removesuffix("/kode")
            now, kept = report.answers.get(f"{stage}/nomor_ahu"), report.answers.get(f"{stage}/nomor_akhir")
            if now is not None and now.value:
                return f"{stage}/nomor_ahu", str(now.value)
            return "kabar", str(kept.value) if kept is not None and kept.value else ""
    return "kabar", ""
