"""Reports made for a test: an inventory of cooperatives, a formation by its stages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import cache

from conversations.checking.flags import Beside, Flag
from conversations.checking.inspecting import inspect
from conversations.draft import Answer, Facts, Report, Value
from conversations.form import Form
from conversations.formfile import read_forms
from conversations.texts import Words, read_locales

TELOK, SAMBA, MENDAWAI, FAR = "62.06.03.2001", "62.06.03.2002", "62.06.04.1001", "62.02.01.2001"
NAMES = {TELOK: "Desa Telok", SAMBA: "Desa Samba Danum", MENDAWAI: "Kelurahan Mendawai", FAR: "Desa Sumber Makmur"}
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=7)))
CODES = ["SOS", "INV", "MUS", "RPD", "NOT", "AKT", "AHU", "NPWP", "NIB", "NIK", "REK", "SIM", "LHN", "BGN", "OPR", "RAT"]
MAJU: Mapping[str, Value] = {
    "nama": "KUD Maju Bersama", "jenis": "produsen", "berjalan": "ya", "rat_terakhir": "2026", "rat_tiga": "3", "anggota": 120,
    "berbadan_hukum": "ya", "nomor_badan_hukum": "518.08/96/BH/XIV.10/VIII/2008", "usaha_utama": "pupuk", "ketua": "Budi Santoso",
    "hp_ketua": "+6281234567890", "status": "aktif", "warga": "ya", "anggota_setuju": "ya",
}  # fmt: skip
FULL: Mapping[str, Value] = {
    **MAJU, "tanggal_badan_hukum": "2008-08-12", "bentuk": "primer", "anggota_l": 70, "anggota_p": 50,
    "modal_sendiri": 250_000_000, "modal_luar": 100_000_000, "aset": 365_000_000,
    "volume_usaha": 480_000_000, "shu": 12_000_000, "karyawan": 3,
}  # fmt: skip


@cache
def forms() -> Mapping[str, Form]:
    """The built-in forms."""
    return read_forms()


@cache
def words() -> Words:
    """The Indonesian words."""
    return read_locales()["id"]


def inventory(*cooperatives: Mapping[str, Value], area: str = TELOK, number: int = 1, days: int = 0) -> Report:
    """A sent inventory, `days` before now; each cooperative by its answers."""
    answers = {"jumlah": Answer(len(cooperatives))}
    for index, own in enumerate(cooperatives, 1):
        answers |= {f"koperasi/{index}/{name}": Answer(value) for name, value in own.items()}
    facts = Facts(cooperatives=len(cooperatives))
    return Report(number, 1, "koperasi", "1", area, answers, facts, 7, NOW - timedelta(days=days))


Stage = Mapping[str, Value]


def formation(
    stages: Mapping[str, Stage], jalur: str = "baru", *, area: str = TELOK, number: int = 1, days: int = 0, done: str = ""
) -> Report:
    """A sent report on formation; each stage by its answers, of which dates and numbers stand as what was told now and stays."""
    answers: dict[str, Answer] = {"jalur": Answer(jalur), "kabar": Answer(tuple(stages))}
    for index, code in enumerate(CODES, 1):
        answers[f"tahap/{index}/kode"] = Answer(code)
        answers[f"tahap/{index}/nama_tahap"] = Answer(f"Tahap {code}")
        for name, value in stages.get(code, {}).items():
            answers[f"tahap/{index}/{name}"] = Answer(value)
            if name == "tanggal":
                answers[f"tahap/{index}/tanggal_akhir"] = Answer(value)
    at = NOW - timedelta(days=days)
    return Report(number, 1, "pembentukan", "1", area, answers, Facts(stage="", pathway=jalur, done=done), 7, at)


def seen(report: Report, beside: Beside | None = None) -> tuple[Flag, ...]:
    """The flags of a report, after each was said in both ways: no words may lack an argument."""
    flags = inspect(report, forms()[report.form], beside)
    for flag in flags:
        assert words().say(flag.officer)
        assert words().say(flag.head).startswith("Terima kasih")
    return flags


def codes(report: Report, beside: Beside | None = None) -> list[str]:
    """The codes of the flags of a report."""
    return [flag.code for flag in seen(report, beside)]
