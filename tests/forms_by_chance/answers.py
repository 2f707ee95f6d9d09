"""What an answer of each type looks like in a report, and what nobody may lose of it on the way there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.draft import Answer, Draft, State, Value
from conversations.engine import Turn
from tests.forms_by_chance.rows import Row

_SHAPES = {
    "date": r"\d{4}(-\d\d(-\d\d)?)?",
    "time": r"\d\d:\d\d",
    "dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d",
    "geopoint": r"-?\d+\.\d+ -?\d+\.\d+",
    "acknowledge": "OK",
    **dict.fromkeys(("image", "audio", "video", "file"), r"[0-9a-f]{24}"),
}


def belongs(row: Row, value: Value, offered: Sequence[str]) -> str:
    """What is wrong with the shape of an answer; blank when it is an answer of that type."""
    if row.type in ("select_multiple", "rank"):
        fits = isinstance(value, tuple) and set(value) <= set(offered) and len(set(value)) == len(value)
        whole = row.type != "rank" or (isinstance(value, tuple) and len(value) == len(set(offered)))
        return "" if fits and whole else f"is not of {offered}"
    if row.type == "select_one":
        return "" if value in offered else f"is not of {offered}"
    if row.type == "integer":
        return "" if isinstance(value, int) and value >= 0 else "is no count"
    if row.type == "decimal":
        return "" if isinstance(value, int | float) else "is no number"
    if row.type == "range":
        return _stepped(row, value)
    shaped = isinstance(value, str) and re.fullmatch(_SHAPES.get(row.type, r"(?s).+"), value)
    return "" if shaped else f"is no {row.type}"


def _stepped(row: Row, value: Value) -> str:
    """ODK: a range goes from `start` to `end` by `step`."""
    bounds = {key: float(bound) for key, bound in (part.split("=") for part in row.cells["parameters"].split())}
    if not isinstance(value, int | float) or not bounds["start"] <= value <= bounds["end"]:
        return f"is outside of {row.cells['parameters']}"
    steps = (value - bounds["start"]) / bounds.get("step", 1)
    return "" if abs(steps - round(steps)) < 1e-9 else f"is on no step of {row.cells['parameters']}"


def unlost(before: Draft, turn: Turn, on_the_table: str) -> None:
    """No turn touches an answer that was not on the table, but for what somebody took away on purpose."""
    now, kept = turn.draft.answers, dict(turn.kept)
    deleted = before.answers.get("~deleting")
    if deleted is not None and "~deleting" not in now and set(kept) == {str(deleted.value).rpartition("/")[0]}:
        expected = without(before, str(deleted.value))
        assert {path: answer.value for path, answer in now.items() if path[0] != "~" and path not in kept} == expected
        for path, left in kept.items():
            told = before.answers.get(path)
            assert told is None or (isinstance(left.value, int) and isinstance(told.value, int) and left.value < told.value)
        return
    for path, answer in before.answers.items():
        if path.startswith("~") or path == on_the_table or path in kept:
            continue
        after = now.get(path)
        assert after is not None, f"{path} was lost"
        if after.value != answer.value:
            fewer = isinstance(answer.value, int) and after.value == answer.value - 1 and after.state is State.PARTIAL
            assert fewer, f"{path} was changed"
            assert _last_is_bare(before, path, answer.value), f"an instance of {path} was lost"


def _last_is_bare(draft: Draft, path: str, count: Value) -> bool:
    """Whether the last instance of a repeat holds nothing: going back out of it takes it away."""
    return not any(other.startswith(f"{path}/{count}/") for other in draft.answers)


def without(draft: Draft, instance: str) -> dict[str, Value]:
    """The answers without an instance, later ones one lower; without the number of instances itself."""
    repeat, _, index = instance.rpartition("/")
    found: dict[str, Value] = {}
    for path, answer in draft.answers.items():
        if path.startswith("~") or path == repeat:
            continue
        sign = path[: len(path) - len(path.lstrip("#"))]
        inside = re.fullmatch(rf"{re.escape(sign + repeat)}/(\d+)/(.+)", path)
        if inside is None or int(inside[1]) < int(index):
            found[path] = answer.value
        elif int(inside[1]) > int(index):
            found[f"{sign}{repeat}/{int(inside[1]) - 1}/{inside[2]}"] = answer.value
    return found


def taken_as_told(said: str, before: Answer | None, after: Answer | None) -> bool:
    """Whether a number that was typed is the number that is kept, if any is: nothing that was proposed takes its place."""
    figures = re.fullmatch(r"(\d+)(,\d+)?", said)
    if figures is None or after is None or after == before or after.state not in (State.GIVEN, State.ECHOED):
        return True
    return after.value == float(said.replace(",", "."))
