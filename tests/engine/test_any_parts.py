"""Any parts of a message in any order: no earlier answer changes, and every new one is what its own reader reads."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations import engine
from conversations.draft import Draft
from conversations.engine.asked import asked
from conversations.engine.kinds import KINDS
from conversations.engine.sheet import Sheet
from conversations.events import Said
from conversations.reading.outcome import Read
from tests.engine.conftest import NOW, VILLAGE, Phone
from tests.engine.test_any_events import CONTEXT, FORMS

PARTS: dict[str, dict[str, str]] = {
    "Koperasi Maju Jaya": {"nama": "Koperasi Maju Jaya"},
    "nama: KUD Tani": {"nama": "KUD Tani"},
    "anggota 120": {"anggota": "120"},
    "anggotanya 45 orang": {"anggota": "45"},
    "anggota sekitar 5000": {"anggota": "sekitar 5000"},
    "anggota 30000": {"anggota": "30000"},
    "L 90 P 60": {"anggota_l": "90", "anggota_p": "60", "anggota": "150"},
    "90 laki-laki": {"anggota_l": "90"},
    "masih jalan": {"berjalan": "ya"},
    "macet": {"berjalan": "tidak"},
    "RAT terakhir 2023": {"rat_terakhir": "2023"},
    "RAT 2026": {"rat_terakhir": "2026"},
    "belum pernah RAT": {"rat_terakhir": "belum pernah"},
    "belum berbadan hukum": {"berbadan_hukum": "belum"},
    "badan hukum 518/96/BH/XIV/2008": {"berbadan_hukum": "ya", "nomor_badan_hukum": "518/96/BH/XIV/2008"},
    "ketua Budi": {"ketua": "Budi"},
    "hp ketua 081234567890": {"hp_ketua": "081234567890"},
    "jenis serba usaha": {"jenis": "serba usaha"},
    "Produsen": {"jenis": "Produsen"},
    "usahanya jual pupuk": {"usaha_utama": "jual pupuk"},
    "Manajer: 2": {"manajer": "2"},
    "SHU: rugi 2 juta": {"shu": "rugi 2 juta"},
    "Pola pengelolaan: syariah": {"pola": "syariah"},
    "berdiri 2015": {"tahun_berdiri": "2015"},
    "Jaya": {},
    "gudang ada": {},
    "dulu 100": {},
    "120": {},
    "ya": {},
    "-": {},
    "koperasi lain 30": {},
    "<b>": {},
}
"""Parts of a message, with what each says to which question."""
WAY = (
    *("1", "KUD Awal", "Jasa", "ya", "2026", "3 kali", "80", "ya", "1/BH/2001", "pupuk", "Siti", "0813 4567 8901", "ya", "ya"),
    *("-", "-", "tidak", "ya", "Jl. Poros", "1998", "Primer", "-", "-", "-", "50"),
)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(1, len(WAY)),
    st.lists(st.sampled_from(sorted(PARTS)), min_size=1, max_size=6),
    st.sampled_from([", ", "\n", "; ", " ", ". ", " dan "]),
    st.booleans(),
)
def test_any_parts_in_any_order(answered: int, parts: list[str], between: str, numbered: bool) -> None:
    """Whatever is put together: no earlier answer changes, and each new one is what its own reader reads from its part."""
    phone = Phone(FORMS["koperasi"], CONTEXT, Draft("koperasi", "1", VILLAGE))
    phone.says(*WAY[:answered])
    before = phone.draft
    open_ = Sheet(phone.form, before.answers, NOW, CONTEXT.about).on_the_table()
    assert open_ is not None
    phone.says(" ".join(f"{at}. {part}" for at, part in enumerate(parts, 1)) if numbered else between.join(parts))
    if phone.turn.outcome:
        return
    for path, answer in before.answers.items():
        assert path == open_.path or path.startswith("~") or phone.draft.answers[path] == answer
    sheet = Sheet(phone.form, phone.draft.answers, NOW, CONTEXT.about)
    for path in phone.draft.answers.keys() - before.answers.keys() - {open_.path}:
        place = None if path.startswith("~") else sheet.at(path)
        if place is None:
            assert path.startswith("~"), f"{path} was filled, and is not relevant"
            continue
        said = [said for part in parts if (said := PARTS[part].get(place.question.name))]
        read = [KINDS[place.question.kind].read(asked(place, None, CONTEXT), one) for one in said]
        assert phone.draft.answers[path].value in [reply.value for reply in read if isinstance(reply, Read)], f"{path}: {parts}"


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.sampled_from(sorted(PARTS)), st.text(max_size=20)), max_size=8).map(", ".join))
def test_a_note_is_never_split(text: str) -> None:
    """Free text is kept as it was typed, or not at all."""
    phone = Phone(FORMS["koperasi"], CONTEXT, Draft("koperasi", "1", VILLAGE))
    phone.says("1", "KUD Awal", "Jasa", "ya", "2024", "80", "belum", "pupuk", "-")
    before = phone.values
    turn = engine.advance(phone.form, phone.draft, Said(text), CONTEXT)
    new = {path for path in turn.draft.answers if path not in before and not path.startswith("~")}
    assert new <= {"koperasi/1/catatan"}
