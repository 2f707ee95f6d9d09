"""How often a province of ordinary reports raises a flag: one officer reads them all, so it must be seldom."""

from __future__ import annotations

from math import exp
from statistics import NormalDist

from conversations.checking.figures import neighbours
from conversations.checking.flags import Beside, clean
from conversations.checking.inspecting import inspect
from conversations.checking.twins import TwinIndex, told_in
from conversations.draft import Report, Value
from tests.checking.told import FULL, forms, inventory
from tests.matching.lists import province

OWN = "Maju Mekar Sinar Tani Karya Sumber Usaha Bina Cipta Dharma Sari Harapan".split()  # noqa: SIM905
SHARED = "Bersama Jaya Makmur Sejahtera Lestari Mandiri Abadi".split()  # noqa: SIM905


def spread_out(at: int, step: int, middle: float, width: float) -> int:
    """A figure of a lognormal world: over all `at` the shares are those of the distribution, without chance."""
    return round(middle * exp(width * NormalDist().inv_cdf(((at * step) % 997 + 0.5) / 997)))


def ordinary(at: int, area: str) -> Report:
    """The inventory of one village, with figures as wide apart as those of real cooperatives, and names that many share."""
    members = max(9, spread_out(at, 389, 85, 0.9))
    own = spread_out(at, 211, 1_500_000, 0.9) * members
    outside = spread_out(at, 577, 400_000, 1.0) * members if at % 3 else 0
    cooperative: dict[str, Value] = {
        **FULL, "nama": f"KUD {OWN[at % 12]} {SHARED[at // 12 % 7]}", "nomor_badan_hukum": f"518.{at:04}/BH/XIV.{at % 14}/2008",
        "ketua": f"Ketua {OWN[at % 11]} {at}", "hp_ketua": f"+62812{at:07}", "anggota": members, "anggota_l": members // 2,
        "anggota_p": members - members // 2, "modal_sendiri": own, "modal_luar": outside, "aset": round((own + outside) * 1.05),
        "volume_usaha": spread_out(at, 449, 900_000, 1.2) * members, "karyawan": at % 6,
    }  # fmt: skip
    return inventory(*[cooperative] * (at % 4 > 0), area=area, number=at + 1)


def test_ordinary_reports_of_a_province_are_clean() -> None:
    """Of 1,571 villages at most one in fifty is held up for an officer's look."""
    villages = province().gazetteer.villages("62")
    reports = [ordinary(at, village.code) for at, village in enumerate(villages)]
    near = {kabupaten: neighbours([one for one in reports if one.area[:5] == kabupaten], forms())
            for kabupaten in {village.code[:5] for village in villages}}  # fmt: skip
    index = TwinIndex(told for report in reports for told in told_in(report))
    held = [one for one in reports
            if not clean(inspect(one, forms()["koperasi"], Beside(near=near[one.area[:5]], twins=index)))]  # fmt: skip
    assert len(held) <= len(reports) // 50
    assert len(reports) == 1_571
