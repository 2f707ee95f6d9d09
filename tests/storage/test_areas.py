"""Lists of areas: the one that comes along is whole, a broken one is refused with every mistake, a good one is loaded."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import pytest

from conversations.areas import Area, Gazetteer
from storage.arealist import CENTRAL_KALIMANTAN, AreaListError, read_areas
from storage.database import Database


def write(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """A list file with these lines."""
    file = tmp_path / "list.csv"
    file.write_bytes("\n".join(lines).encode(encoding))
    return file


def test_the_province_is_whole() -> None:
    """14 kabupaten/kota, 136 kecamatan, 1,432 desa and 139 kelurahan (Kepmendagri 300.2.2-2430/2025)."""
    areas = Gazetteer(read_areas(CENTRAL_KALIMANTAN))
    kinds = Counter(area.kind for area in areas.inside("62"))
    assert kinds == {"province": 1, "kabupaten": 14, "kecamatan": 136, "desa": 1_432, "kelurahan": 139}
    assert {area.timezone for area in areas.inside("62")} == {"Asia/Jakarta"}


def test_names_are_those_people_use() -> None:
    """The listed spelling stays findable when another one is said."""
    areas = Gazetteer(read_areas(CENTRAL_KALIMANTAN))
    city = areas["62.71"]
    assert city.name == "Kota Palangka Raya"
    assert {"Kota Palangkaraya", "Palangkaraya"} <= set(city.aliases)
    samba = [area.name for area in areas.villages("62.06.05") if "Tumbang Samba" in area.aliases]
    assert samba == ["Samba Kahayan", "Samba Danum", "Samba Bakumpai", "Samba Katung"]
    assert areas["62.10.10.2008"].aliases == ("Tumbang Tuwe Hantapang",)
    assert "Papuyu I Sei Pasaman" in areas["62.11.02.2005"].aliases


def test_every_alias_points_to_an_area_and_says_something_else() -> None:
    """An alias of nothing, or one that repeats the name, is a mistake in our data."""
    areas = Gazetteer(read_areas(CENTRAL_KALIMANTAN))
    lines = (CENTRAL_KALIMANTAN.parent / "aliases.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == len(set(lines))
    for line in lines:
        code, alias = line.split(",")
        assert alias != areas[code].name
        assert alias in areas[code].aliases


def test_the_clock_of_each_province(tmp_path: Path) -> None:
    """Three zones, by province."""
    rows = ["61,Kalimantan Barat", "63,Kalimantan Selatan", "82,Maluku Utara"]
    zones = {area.code: area.timezone for area in read_areas(write(tmp_path, "kode,nama", *rows))}
    assert zones == {"61": "Asia/Jakarta", "63": "Asia/Makassar", "82": "Asia/Jayapura"}


def test_a_list_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    """Semicolons, a byte order mark, another order and further columns, quoted commas, blank lines and stray spaces."""
    file = write(tmp_path, "\ufeffNama;Luas;Kode", ' "Lubuk  I,II" ;3;63', "", ";;", "B;;63.01", encoding="utf-8")
    assert [(area.code, area.name) for area in read_areas(file)] == [("63", '"Lubuk I,II"'), ("63.01", "B")]


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    """Each faulty line with its number and its mend; not only the first."""
    file = write(
        tmp_path,
        "kode,nama",
        "63,Kalimantan Selatan",
        "6301,Tanah Laut",
        "63,Kalsel",
        "63.02,",
        "63.03.01,Yatim",
        "99,Nowhere",
        "63.04," + "x" * 200,
        "63.05",
    )
    with pytest.raises(AreaListError) as refused:
        read_areas(file)
    assert [fault.line for fault in refused.value.faults] == [3, 4, 5, 6, 7, 8, 9]
    assert all(fault.rule and fault.mend for fault in refused.value.faults)
    assert "line 4: 63 stands in line 2 already. Keep one of the two." in str(refused.value)


@pytest.mark.parametrize(
    ("lines", "encoding", "line"),
    [
        ((), "utf-8", 1),
        (("code,name", "63,X"), "utf-8", 1),
        (("kode,nama",), "utf-8", 2),
        (("kode,nama", "63,Kalimantan", "63.01,Tanah Café"), "latin-1", 3),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, lines: tuple[str, ...], encoding: str, line: int) -> None:
    """Empty, without its columns, without rows, in another encoding: refused with a line and a mend."""
    with pytest.raises(AreaListError) as refused:
        read_areas(write(tmp_path, *lines, encoding=encoding))
    assert refused.value.faults[0].line == line


async def test_replaced_areas_come_back_as_they_were(database: Database) -> None:
    """What is loaded is what was written, with zones and aliases; progress rises to the end; a second time mends, not doubles."""
    areas = read_areas(CENTRAL_KALIMANTAN)
    told: list[int] = []
    assert await database.write(lambda desk: desk.areas.replace(areas, told.append)) == 1_722
    assert told[-1] == 1_722
    await database.write(lambda desk: desk.areas.replace([Area("62.71", "Kota Cantik")]))
    loaded = await database.read(lambda desk: desk.areas.load())
    assert await database.read(lambda desk: desk.areas.count()) == 1_722
    assert list(loaded.inside("")) == [Area("62.71", "Kota Cantik") if area.code == "62.71" else area for area in areas]


async def test_the_whole_country_is_taken_in_pieces(database: Database) -> None:
    """91,599 areas in one transaction, told on the way; all are there afterwards."""
    provinces = [f"{code:02}" for code in (*range(11, 20), *range(31, 37), *range(51, 54), *range(61, 66), 71, 72, 73)]
    parts = itertools.product(provinces, range(1, 13), range(1, 16), range(2001, 2021))
    codes = [f"{p}.{k:02}.{c:02}.{v}" for p, k, c, v in itertools.islice(parts, 91_599)]
    told: list[int] = []
    areas = [Area(code, f"Desa {code}") for code in codes]
    assert await database.write(lambda desk: desk.areas.replace(areas, told.append)) == 91_599
    assert told == sorted(told)
    assert len(told) > 20
    assert len(await database.read(lambda desk: desk.areas.load())) == 91_599


def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path) -> None:
    """All that follows is one cell then, and no CSV reader takes it: said as any other mistake."""
    file = write(tmp_path, "kode,nama", '63,"Kalimantan Selatan', "63.01,Kabupaten")
    with pytest.raises(AreaListError):
        read_areas(file)
    huge = write(tmp_path, "kode,nama", '63,"Kalimantan Selatan', "x" * 200_000)
    with pytest.raises(AreaListError, match="quotation mark that is not closed"):
        read_areas(huge)
