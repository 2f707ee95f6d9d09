"""The demo's made-up reports: heads that do not exist, answering the real forms through the real engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.house import House
from conversations import engine
from conversations.areas import Area
from conversations.draft import Draft, State
from conversations.engine.sheet import Sheet
from conversations.events import Said
from conversations.form import Form
from conversations.people import Role
from storage.desk import Desk

OFFICE = "62.06"
"""Kabupaten Katingan: the officer of the demo."""
VILLAGE = "62.06.05.2006"
"""The village of the demo's head: it has no report yet."""
TURNS = 200
"""More than any form needs: a form that asks for ever would show here instead of hanging the demo."""
NAMES = ("Maju Bersama", "Harapan Jaya", "Sumber Rejeki", "Tani Makmur", "Karya Mandiri", "Isen Mulang")
PEOPLE = ("Andi", "Sri", "Bambang", "Yuli", "Marthen", "Nurhayati", "Teguh", "Lidia")
LAST_NAMES = ("A.", "B.", "D.", "E.", "G.", "H.", "I.", "J.", "L.", "M.", "N.", "P.", "R.", "S.", "T.", "W.", "Y.")
"""As many as make each of a hundred and thirty-six people another one: seventeen does not divide by eight."""

Script = Mapping[str, Sequence[str]]
"""Question to the replies among which each village has its own; a question that is not named is skipped."""

KOPERASI: Script = {
    "jumlah": ("0", "1", "1", "2", "3"),
    "nama": tuple(f"KUD {name}" for name in NAMES),
    "jenis": ("Produsen", "Simpan pinjam", "Konsumen", "Serba usaha"),
    "berjalan": ("Ya", "Ya", "Tidak"),
    "rat_terakhir": ("2026", "2026", "2025", "2021", "belum pernah"),
    "rat_tiga": ("3 kali", "3 kali", "2 kali"),
    # One in twenty-one has a nought too many: something to look at for the officer who checks.
    "anggota": (*("24", "56", "120", "85", "110") * 4, "1200"),
    "berbadan_hukum": ("Ya", "Ya", "Tidak"),
    "warga": ("Ya",),
    "anggota_setuju": ("Ya", "Tidak tahu"),
    "pengurus_setuju": ("Ya", "Tidak tahu", "Tidak"),
    "usaha_utama": ("jual beli karet", "simpan pinjam", "sembako", "kebun sawit"),
    "lampiran": ("Tidak",),
    "lengkap": ("Tidak",),
}
PEMBENTUKAN: Script = {
    "jalur": (
        "Membentuk koperasi baru",
        "Membentuk koperasi baru",
        "Mengembangkan koperasi yang ada",
        "Merevitalisasi koperasi yang ada",
    ),
    "sampai": ("SK AHU", "SK AHU", "SK AHU", "Akta notaris", "Musdesus/muskelsus", "Sosialisasi"),
    "sudah": ("NPWP, NIB, Rekening bank", "NPWP", "NPWP, NIB, Rekening bank, Akun Simkopdes, Lahan", "LEWATI"),
    "kabar": ("Lahan", "LEWATI", "Gerai dan gudang", "Lahan", "LEWATI"),
    "status": ("Sedang berjalan", "Terkendala", "Selesai"),
    "persen": ("40", "65", "10"),
    "kendala": ("Surat atau status lahan", "Jalan atau cuaca", "Dana atau biaya", "Lahan belum ada"),
}
SCRIPTS: dict[str, Script] = {"koperasi": KOPERASI, "pembentukan": PEMBENTUKAN}


def lay_out(desk: Desk, house: House, now: datetime) -> int:
    """Fill an empty database with made-up heads and reports, marked as a sample. How many reports."""
    desk.sample = True
    chosen = [area for area in house.gazetteer.villages("62") if area.code != VILLAGE]
    filed = 0
    for index, village in enumerate(chosen):
        near = village.code.startswith(OFFICE)
        if index % (2 if near else 29):
            continue
        number = filed // len(SCRIPTS)
        name = f"{PEOPLE[number % len(PEOPLE)]} {LAST_NAMES[number % len(LAST_NAMES)]} (contoh)"
        head = desk.people.add(name, now, position="Kepala Desa", phone=f"+6281299{index:06d}")
        desk.people.grant(head.id, Role.HEAD, village.code, "", by=None, now=now)
        for turn, form in enumerate(house.forms[script] for script in SCRIPTS):
            at = now - timedelta(days=(index * 7 + turn) % 20, hours=index % 9)
            draft = played(house, form, village, head.id, at, index)
            desk.reports.file(draft, engine.facts(form, draft.answers), by=head.id, now=at)
            filed += 1
    return filed


def played(house: House, form: Form, village: Area, by: int, at: datetime, variant: int) -> Draft:
    """A draft that was answered to its end and sent, by the script of its form. Raises RuntimeError if it never ends."""
    context = engine.Context(
        words=house.words("id"), places=house.places, now=house.local(at, village.code), by=by, owner=village.code
    )
    turn = engine.begin(form, Draft(form.name, form.version, village.code), context)
    for _ in range(TURNS):
        turn = engine.advance(form, turn.draft, Said(_reply(form, turn.draft, context, variant)), context)
        if turn.outcome == "filed":
            return turn.draft
    raise RuntimeError(f"the sample does not come to the end of {form.name}")


def _reply(form: Form, draft: Draft, context: engine.Context, variant: int) -> str:
    """What this head types to the question on the table."""
    place = Sheet(form, draft.answers, context.now, context.about).on_the_table()
    if place is None:
        return "KIRIM"
    answer = draft.answers.get(place.path)
    if answer is not None and answer.state is State.ECHOED:
        return "Ya"
    if answer is not None and answer.value and place.question.type == "select_multiple":
        return "SELESAI"
    replies = SCRIPTS[form.name].get(place.question.name, ("LEWATI",))
    return replies[(variant // 2 + place.scope.index * 5 + len(place.question.name)) % len(replies)]
