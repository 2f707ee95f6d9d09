"""Reports as the engine files them, looked at: the rules must name what is really kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from conversations import engine
from conversations.areas import Area, Gazetteer
from conversations.checking.flags import Beside
from conversations.checking.inspecting import inspect
from conversations.draft import Draft, Report
from conversations.potential import candidates
from conversations.reading.places import PlaceIndex
from tests.checking.told import forms, words
from tests.engine.conftest import AREAS, NOW, VILLAGE, Phone

HEAD = ["1", "KUD Maju", "sawit", "ya", "2026", "3 kali"]
TAIL = ["pupuk", "Siti", "0812 3456 7890", "ya", "ya", "-", "-", "tidak"]
MONEY = ["Jl. Poros", "12 Mei 2008", "primer", "-", "-", "-", "70", "50", "1", "3", "2025"]
FIGURES = ["250 juta", "0", "255 ribu", "480 juta", "12 juta"]
"""Own and outside capital, assets in another unit, a year's turnover, the year's result."""


def sent(form: str, replies: Sequence[str]) -> Report:
    """The report of a head who typed these replies; large figures are confirmed."""
    places = PlaceIndex(Gazetteer(Area(code, name) for code, name in AREAS))
    context = engine.Context(
        words(), places, NOW, by=7, owner=VILLAGE, controller="Dinas Contoh", contact="0800", sender="Contoh"
    )
    phone = Phone(forms()[form], context, Draft(form, forms()[form].version, VILLAGE))
    for reply in replies:
        phone.says(reply)
    return phone.sent()


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ([*HEAD, "120", "sudah", "518/96/BH/XIV/2008", *TAIL, "tidak", "kirim"], []),
        ([*HEAD, "7", "sudah", "518/96/BH/XIV/2008", *TAIL, "tidak", "kirim"], ["members-few"]),
        ([*HEAD, "120", "sudah", "12345", *TAIL, "tidak", "kirim"], ["legal-unread"]),
        (
            [*HEAD, "120", "sudah", "518/96/BH/XIV/2008", *TAIL, "ya", *MONEY, *FIGURES, "sehat", "kirim"],
            ["thousand-beside"],
        ),
    ],
)
def test_a_played_inventory_is_looked_at(replies: list[str], expected: list[str]) -> None:
    """What a head typed, filed by the engine, raises these flags; and it can be ranked."""
    report = sent("koperasi", replies)
    assert [flag.code for flag in inspect(report, forms()["koperasi"], Beside())] == expected
    assert all(flag.paths[0] in report.answers for flag in inspect(report, forms()["koperasi"]))
    assert candidates([report], 2026)[0].pathway == "mengembangkan"


def test_a_played_formation_is_looked_at() -> None:
    """A deed before the musyawarah, told in one report: the two dates are asked back by the questions that took them."""
    deed = ["selesai", "1 Maret 2025", "12", "Siti", "-"]
    report = sent("pembentukan", ["baru", "AHU", "-", "musdesus, akta", "selesai", "12 Mei 2025", "45", "-", *deed, "-", "kirim"])
    found = inspect(report, forms()["pembentukan"])
    assert [(flag.code, flag.paths) for flag in found] == [("order", ("tahap/3/tanggal", "tahap/6/tanggal"))]
    said = words().say(found[0].officer)
    assert said == "Musdesus/muskelsus tertanggal Senin, 12 Mei 2025, sedangkan Akta notaris lebih dahulu: Sabtu, 1 Maret 2025."
