"""The suggestion of a pathway against its decision table."""

from __future__ import annotations

import pytest

from conversations.pathway import read_rules, suggest
from conversations.texts import Words
from tests.engine.conftest import given


@pytest.mark.parametrize(
    ("cells", "pathway"),
    [
        ({"berbadan_hukum": "tidak", "status": "aktif"}, "baru"),
        ({"berbadan_hukum": "tidak_tahu", "status": "aktif"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "tidak"}, "baru"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "ya", "anggota_setuju": "ya"}, "mengembangkan"),
        ({"berbadan_hukum": "ya", "status": "aktif", "warga": "ya", "anggota_setuju": "tidak_tahu"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif", "pengurus_setuju": "ya"}, "merevitalisasi"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif", "pengurus_setuju": "tidak"}, "baru"),
        ({"berbadan_hukum": "ya", "status": "tidak_aktif"}, "verifikasi"),
        ({"berbadan_hukum": "ya", "status": "perlu_verifikasi"}, "verifikasi"),
        ({}, "verifikasi"),
    ],
)
def test_the_pathway_of_one_cooperative(cells: dict[str, str], pathway: str, words: Words) -> None:
    """Each row of the decision table, with words for its reason."""
    suggested = suggest(given(**{f"koperasi/1/{name}": value for name, value in {"nama": "Maju", **cells}.items()}))
    assert suggested.pathway == pathway
    assert "Maju" in words.say(suggested.reasons[0])
    assert words(f"pathway-{pathway}")


def test_the_pathway_of_several(words: Words) -> None:
    """One that can be developed leads; every cooperative has its reason."""
    answers = given(**{
        "koperasi/1/berbadan_hukum": "tidak", "koperasi/2/berbadan_hukum": "ya",
        "koperasi/2/status": "aktif", "koperasi/2/warga": "ya", "koperasi/2/anggota_setuju": "ya",
    })  # fmt: skip
    assert suggest(answers).pathway == "mengembangkan"
    assert len(suggest(answers).reasons) == 2


def test_a_broken_table_of_pathways_is_refused() -> None:
    """A pathway that does not exist, or a table that decides nothing, is told."""
    village = "village: [mengembangkan, verifikasi, merevitalisasi, baru]\n"
    with pytest.raises(ValueError, match="pathways are"):
        read_rules("cooperative: [{pathway: lain, reason: x}]\n" + village)
    with pytest.raises(ValueError, match="must fit anything"):
        read_rules("cooperative: [{pathway: baru, status: aktif, reason: x}]\n" + village)
