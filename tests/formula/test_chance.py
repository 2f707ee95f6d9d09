"""random(), uuid() and an order by chance: different from report to report, and always the same within one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from conversations.formula.functions import Value
from tests.formula.ground import Ground, worked_out

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


@dataclass
class Begun(Ground):
    """A report that was begun at some time by some village."""

    facts: Mapping[str, str] = field(default_factory=dict)

    def about(self, column: str) -> str:
        """One fact."""
        return self.facts.get(column, "")


def drawn(source: str, at: str = "", here: str = "n", **facts: str) -> Value:
    return worked_out(source, Begun(facts=facts), at=at, here=here)


def test_a_draw_is_kept_while_a_report_is_written() -> None:
    """Worked out again and again, nothing changes: a constraint that held before still holds."""
    assert drawn("random()", mulai="2026-11-23") == drawn("random()", mulai="2026-11-23")
    assert drawn("uuid()", kode="62.06") == drawn("uuid()", kode="62.06")


@pytest.mark.parametrize("source", ["random()", "uuid()", "uuid(12)", "join('', randomize(instance('desa')/root/item/name))"])
def test_reports_places_and_rows_draw_for_themselves(source: str) -> None:
    """Another moment, another village, another instance, another row: another draw."""
    found = [
        drawn(source, mulai="2026-11-23"),
        drawn(source, mulai="2026-11-24"),
        drawn(source, mulai="2026-11-23", kode="62.06"),
        drawn(source, mulai="2026-11-23", here="seven"),
        drawn(source, mulai="2026-11-23", at="rep/1", here="x"),
        drawn(source, mulai="2026-11-23", at="rep/2", here="x"),
    ]
    assert len(set(found)) == len(found)


def test_two_draws_of_one_row_differ() -> None:
    """`concat(uuid(), uuid())` is not twice the same."""
    assert drawn("random() = random()") is False
    assert drawn("uuid() != uuid()") is True


def test_draws_have_the_shape_that_odk_promises() -> None:
    """A number from 0 up to before 1, spread evenly; a UUID of version 4; letters of the wished length."""
    numbers = [drawn("random()", mulai=str(at)) for at in range(1000)]
    assert all(isinstance(one, float) and 0 <= one < 1 for one in numbers)
    assert 400 < sum(one < 0.5 for one in numbers if isinstance(one, float)) < 600
    assert re.fullmatch(UUID, str(drawn("uuid()")))
    assert [len(str(drawn(f"uuid({length})"))) for length in (1, 8, 100, 0, -1, 9999)] == [1, 8, 100, 0, 0, 0]
    assert sorted(str(drawn("join('', randomize(instance('six')/root/item/name))"))) == list("ABCDEF")
