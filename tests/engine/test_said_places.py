"""A place reads as on a map, in the review and wherever a report is shown; what is kept stays as ODK writes it."""

from __future__ import annotations

import pytest

from conversations.draft import Answer
from conversations.engine.sent import say_point
from conversations.events import SharedPlace
from tests.engine.conftest import Start

FORM = """
settings: {form_id: letak, version: "1", form_title: Letak, filled_by: head}
survey:
  - {type: geopoint, name: kantor, label: Lokasi kantor}
"""


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("-2.213600 113.910800", "2,21360 LS, 113,91080 BT"),
        ("5.550000 95.320000 12 4.5", "5,55000 LU, 95,32000 BT"),
        ("-0.000000 -0.500000", "0,00000 LU, 0,50000 BB"),
        ("", ""),
        ("di balai desa", "di balai desa"),
        ("-2.2136", "-2.2136"),
    ],
)
def test_a_place_reads_as_on_a_map(start: Start, kept: str, shown: str) -> None:
    """Degrees with the side that they lie on; what is no place is shown as it is."""
    phone = start(FORM)
    question = phone.form.questions["kantor"]
    assert say_point(question, Answer(kept), phone.context) == shown


def test_the_review_shows_it_and_the_report_keeps_it(start: Start) -> None:
    """The head reads degrees and sides; the answer is what ODK reads."""
    phone = start(FORM)
    heard = phone.says(SharedPlace(-1.92, 113.41))
    assert "1,92000 LS, 113,41000 BT" in heard
    assert phone.values["kantor"] == "-1.920000 113.410000"
