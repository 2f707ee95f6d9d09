"""Forms that an author means well, with answers that make figures and days out of nothing: every report can be sent and read."""

from __future__ import annotations

from conversations.draft import Answer
from conversations.people import Role
from conversations.reading.saying import say_date
from tests.authoring.books import CHOICES, book
from tests.formlife.conftest import workshop, workshops  # noqa: F401 - fixtures
from tests.formlife.workshop import KATINGAN, PETAK_PUTI, Workshop

DIVIDED = [
    ("type", "name", "label", "calculation"),
    ("integer", "anggota", "Berapa anggota?", ""),
    ("calculate", "tiap", "", "1000 div ${anggota}"),
    ("calculate", "sekali", "", "once(1000 div ${anggota})"),
    ("calculate", "besar", "", "pow(10, 300) * pow(10, 300)"),
    ("text", "catatan", "Catatan? ${tiap}", ""),
]


async def test_a_report_that_divides_by_nothing_is_filed(workshops: Workshop) -> None:  # noqa: F811
    """What cannot be worked out is kept as nothing: infinity is no number that a report, or a spreadsheet, can hold."""
    here = workshops
    admin, head = await here.settle(Role.ADMIN), await here.settle(Role.HEAD, PETAK_PUTI)
    content = book(DIVIDED, CHOICES, [("form_id", "form_title", "version"), ("rasio", "Data rasio", "1")])
    assert "sudah terbit" in await here.publishes(admin, content, KATINGAN)
    await here.presses(head, "/lapor rasio")
    heard = await here.says(head, "0", "tidak ada", "kirim")
    assert "Laporan diterima" in heard
    report = await here.ask(lambda desk: desk.reports.latest("rasio", PETAK_PUTI))
    assert report is not None
    assert report.answers["anggota"] == Answer(0, by=report.answers["anggota"].by, at=report.answers["anggota"].at)
    assert not {"tiap", "sekali", "besar"} & {path for path, answer in report.answers.items() if answer.value is not None}


def test_what_is_no_day_is_said_as_it_stands() -> None:
    """A question may have been a text in the version before: one such answer must not keep a kabupaten from being looked at."""
    for text in ("0000-00-00", "2025-13-45", "2025-02-30", "1-2-3-4", "9999-99", "2025/01", "-", ""):
        assert say_date(text) == text
