"""Nobody sees a village outside of the own area: not by a name, a code, a forged button, nor by walking from button to button."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.areas import Area, within
from conversations.draft import Facts
from conversations.messages import Message
from conversations.people import Role
from tests.commands import estate as small
from tests.commands.estate import Estate, estate, said

NAMES = iter(["Aruk", "Binuas", "Cempaka", "Dirung", "Enoh", "Gohong", "Hanjak", "Isen", "Jangkang", "Kuluk", "Laung", "Mihing"])
AREAS = (
    Area("62", "Kalimantan Tengah"),
    *(Area(f"62.0{kab}", f"Kabupaten Kab{kab}") for kab in (1, 2)),
    *(Area(f"62.0{kab}.0{kec}", f"Kec{kab}{kec}") for kab in (1, 2) for kec in (1, 2)),
    *(Area(f"62.0{kab}.0{kec}.200{desa}", next(NAMES)) for kab in (1, 2) for kec in (1, 2) for desa in (1, 2, 3)),
)
VILLAGES = [area for area in AREAS if area.level == "village"]
OVERSEEN = st.sets(st.sampled_from([area.code for area in AREAS]), min_size=1, max_size=2)


async def _fill(here: Estate) -> None:
    """Every village has a head, two reports and an application, each carrying the village's name."""
    for village in VILLAGES:
        head = await here.settle(f"Kades {village.name}", (Role.HEAD, village.code), phone="+628120000000")
        here.people["now"] = head
        answers = small.given(koperasi__1__nama=f"KUD {village.name}", jumlah=1)
        await here.report("koperasi", village.code, Facts(cooperatives=1, active=1), answers, by="now")
        if village.code[-1] != "3":
            await here.report("pembentukan", village.code, Facts(stage="SOS"), small.given(tahap="SOS"), by="now")


def _lines(grants: int) -> list[str]:
    """Every command with every area, village, name and number there is, as typed or as a forged button."""
    lines = [f"/{name}" for name in ("rekap", "belum", "ringkasan", "ekspor", "undang", "peran", "tenggat", "audit", "kesehatan")]
    lines += [
        f"/{name}" for name in ("potensi", "grafik", "sandingkan", "sandingkan sisa", "periksa", "serah", "tandai", "ingatkan")
    ]
    for area in AREAS:
        lines += [f"/{name} {area.code}" for name in ("rekap", "belum", "desa", "ringkasan", "peran", "audit")]
        lines += [f"/{verb} {area.code}" for verb in ("ekspor koperasi", "undang head", "siaran ke", "tenggat koperasi")]
        lines += [f"/{name} {area.name}" for name in ("rekap", "desa", "peran", "undang", "belum")]
        lines += [f"/desa {area.code} isi {number}" for number in (1, 2, 7)]
        lines += [f"/periksa {verb}{area.code}" for verb in ("", "bersih ", "lanjut ", "terima ")]
        lines += [f"/ringkasan {area.code} {view}" for view in ("lengkap", "singkat", "diam", "tertahan", "jalur")]
        lines += [f"/ringkasan atur wilayah {area.code}", f"/ringkasan atur wilayah {area.name}"]
        lines += [f"/{name} {area.code}{rest}" for name in ("potensi", "grafik") for rest in ("", " excel", " tren", " 1 7-1")]
        lines += [f"/sandingkan {area.code}{step}" for step in ("", " banding", " tanya", " sisa")]
        lines += [f"/{name} {area.code}" for name in ("tandai", "ingatkan", "jadwal pembentukan")]
    for number in (1, 2, 7, 12):
        lines += [
            f"/periksa {verb} {number} 1 1 cek"
            for verb in ("buka", "isi", "telepon", "ya", "tunda", "tanya", "catatan", "pakai", "batal")
        ]
        lines += [f"/jawab {number} {said}" for said in ("ya", "tidak", "ubah")] + [f"/lapor koperasi {number}"]
        lines += [f"/serah {number}", f"/serah {number} 1", f"/tanggapi {number}"]
    return (
        lines + [f"/cabut {number}" for number in range(1, grants + 1)] + ["/belum semua", "/siaran ke semua", "/siaran wilayah"]
    )


def _leaks(messages: list[Message], outside: list[Area]) -> list[str]:
    """Names and codes of villages outside that stand anywhere in what was said, its buttons and papers."""
    whole = said(messages) + " ".join(
        [button.data for message in messages for row in message.buttons for button in row]
        + [str(message.paper.args) for message in messages if message.paper]
    )
    return [village.name for village in outside if village.name in whole or village.code in whole]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(OVERSEEN, st.booleans())
async def test_no_command_tells_of_a_village_outside(overseen: set[str], is_head: bool) -> None:
    """For any officer, any line and any button that follows from it."""
    with TemporaryDirectory() as folder:
        async with estate(Path(folder), AREAS) as here:
            await _fill(here)
            grants = [(Role.OFFICER, area) for area in sorted(overseen)]
            own = set(overseen)
            if is_head:
                grants.append((Role.HEAD, VILLAGES[0].code))
                own.add(VILLAGES[0].code)
            await here.settle("Petugas", *grants)
            outside = [village for village in VILLAGES if not any(within(village.code, area) for area in own)]
            await here.call("Petugas", "/siaran Halo")
            seen: set[str] = set()
            waiting = _lines(len(VILLAGES) + len(grants))
            while waiting:
                line = waiting.pop()
                if line in seen or len(seen) > 1500:
                    continue
                seen.add(line)
                messages = await here.call("Petugas", line)
                assert _leaks(messages, outside) == [], line
                waiting += [one for one in small.presses(messages) if not one.startswith(("/siaran kirim", "/undang"))]
