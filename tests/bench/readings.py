"""How long it takes to read one reply, kind by kind.

To reach at p99: 0.2 ms a reading; 5 ms for a place over the province and 30 ms over the nation. A report holds up to six
readings. Only the time of this thread on the processor is counted: what else runs on the machine is not the reader's.
The nation's areas are measured where `../shared/regions/wilayah.csv` lies beside the repository.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from conversations.areas import Gazetteer
from conversations.reading.dates import read_date
from conversations.reading.identifiers import read_nib, read_npwp, read_sk_ahu
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.phones import read_phone
from conversations.reading.places import PlaceIndex, read_place
from conversations.reading.several import read_several
from conversations.reading.words import read_word
from conversations.reading.yes_no import read_yes_no
from storage.arealist import CENTRAL_KALIMANTAN, read_areas

TODAY = date(2026, 11, 23)
ROUNDS = 400
NATION = Path(__file__).parents[3] / "shared" / "regions" / "wilayah.csv"
SAMPLES: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "count": (read_count, ("120", "seratus dua puluhan", "1.250 org", "±120", "L 90 P 60", "belum tahu")),
    "money": (read_money, ("12 jt", "2jt500", "dua setengah juta", "Rp. 15.000.000,-", "setengah juta", "banyak")),
    "date": (lambda text: read_date(text, TODAY), ("12-5-25", "tgl 3 juni", "3 hari yg lalu", "akhir April", "5/13/2025")),
    "yes_no": (read_yes_no, ("ya", "sdh", "blm", "kada", "tidak tahu", "iya pak sudah")),
    "phone": (read_phone, ("0812-3456-7890", "62812 3456 7890", "08123", "081234567890 / 081345678901")),
    "two phones": (
        read_phone,
        ("081234567890 / 081345678901", "0812 3456 7890 atau 0813 4567 8901", "hp 081234567890 wa 081345678901"),
    ),
    "sk_ahu": (read_sk_ahu, ("AHU-0036770.AH.01.29.TAHUN 2025", "ahu 36770 ah 01 29 th 2025")),
    "npwp": (read_npwp, ("00.000.000.0-000.000", "1234567890123456")),
    "nib": (read_nib, ("1905250093184", "19 0525 0093 184")),
    "word": (read_word, ("lewati", "salah tadi", "ini untuk apa?", "Menu Sehat", "terima kasih pak")),
    "report": (
        lambda text: read_several(text, TODAY, asked="nama"),
        (
            "Koperasi Maju Jaya, berdiri 2015, anggota 120, masih jalan",
            "KUD Sumber Rejeki anggota 85 org ketua pak Contoh hp 081234567890 RAT terakhir 2023 masih aktif",
            "nama: Koperasi Usaha Bersama\nanggota: 1.250\nketua: Siti Contoh\nno hp: 0812-3456-7890\nbelum berbadan hukum",
            "1. KUD Maju 2. Produsen 3. masih jalan",
            "gudang ada, tetapi modal kurang",
        ),
    ),
}
PLACES = ("Telok", "Tb Samba", "tumbang smba", "Ds. Hampalit", "sei paring", "Papuyu 1", "kasongan baru", "zzz")


def readings() -> dict[str, float]:
    """Milliseconds of the slowest in a hundred readings, for each kind; places over the province, and over the nation."""
    figures = {f"{kind} p99 ms": _p99(read, texts, ROUNDS) for kind, (read, texts) in SAMPLES.items()}
    for source in (CENTRAL_KALIMANTAN, NATION):
        if source.exists():
            gazetteer = Gazetteer(read_areas(source))
            name = f"place ({len(gazetteer.villages('')):,} villages) p99 ms"
            figures[name] = _p99(partial(read_place, PlaceIndex(gazetteer)), PLACES, 40)
    return figures


def _p99(read: Callable[[str], object], texts: tuple[str, ...], rounds: int) -> float:
    spent = []
    for _ in range(rounds):
        for text in texts:
            began = time.thread_time_ns()
            read(text)
            spent.append((time.thread_time_ns() - began) / 1e6)
    return sorted(spent)[len(spent) * 99 // 100]
