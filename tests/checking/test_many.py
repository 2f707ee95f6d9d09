"""Three thousand cooperatives compared with each other: what is found, and that the work does not grow with the square."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.checking.twins import MOST, Told, TwinIndex

FIRST = "Maju Mekar Sinar Tani Karya Sumber Usaha Bina Cipta Dharma Sari Harapan Mitra Putra Tunas".split()  # noqa: SIM905
SECOND = "Jaya Bersama Makmur Sejahtera Lestari Mandiri Abadi Sentosa Utama Rejeki Indah Pagi Baru Hijau".split()  # noqa: SIM905
THIRD = "Katingan Mentaya Kahayan Barito Seruyan Arut Lamandau Jelai Kapuas Rungan Manuhing Miri Samba".split()  # noqa: SIM905


def kabupaten(most: int = 3_000) -> Iterator[Told]:
    """Cooperatives of 17 kecamatan, with names as they are given, and numbers of which none comes twice."""
    for at in range(most):
        name = f"KUD {FIRST[at % 15]} {SECOND[at // 15 % 14]} {THIRD[at // 210 % 13]}"
        village = f"62.02.{at % 17 + 1:02}.{2001 + at // 17 % 11}"
        yield Told(village, at, "koperasi/1", name, f"AHU-{at + 1_000:07}.AH.01.29.TAHUN 2024", f"Ketua {at}")


def test_the_one_pair_among_three_thousand_is_found() -> None:
    """Of 3,000 with papers of their own only the one that was told twice has a twin, and it is seen from both sides."""
    told = list(kabupaten())
    mine = told[1_234]
    other = Told("62.02.09.2055", 9_999, "koperasi/2", mine.name.upper().replace("KUD", "Koperasi Unit Desa"), mine.legal)
    index = TwinIndex([*told, other])
    found = {one.number: [twin.other.number for twin in index.twins(one)] for one in index.told}
    assert {number: others for number, others in found.items() if others} == {1_234: [9_999], 9_999: [1_234]}


def test_three_thousand_of_one_name_are_not_compared_with_each_other() -> None:
    """A hostile file with one name, one number and one phone everywhere gives few twins for each, at little cost."""
    same = [
        Told(f"62.02.01.{at:04}", at, "koperasi/1", "KUD Maju Bersama", "12/BH/1998", "Budi", "+62812") for at in range(3_000)
    ]
    index = TwinIndex(same)
    assert all(len(index.twins(one)) <= MOST for one in index.told[:300])


def test_twins_see_each_other() -> None:
    """Whatever makes one telling the twin of another makes that one its twin."""
    told = [
        Told("62.02.01.2001", 1, "koperasi/1", "KUD Maju Bersama", "", "Budi Santoso"),
        Told("62.02.01.2002", 2, "koperasi/1", "Kud Bersama Maju", "518.08/96/BH/XIV.10/2008", "Budi Santosa"),
        Told("62.02.01.2003", 3, "koperasi/1", "KUD Maju Bersam", "518.08/69/BH/XIV.10/2008", "Siti"),
        Told("62.02.02.2001", 4, "koperasi/1", "Maju Bersama", "", "Budi Santoso"),
    ]
    index = TwinIndex(told)
    seen = {(one.number, twin.other.number): twin.why for one in told for twin in index.twins(one)}
    assert seen == {(there, here): why for (here, there), why in seen.items()}
    assert seen[1, 2] == "name-chair"
    assert seen[2, 3] == "near-number"
