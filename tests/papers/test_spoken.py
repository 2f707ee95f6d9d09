"""Labels of choices that speak of other answers, in what officers download."""

from __future__ import annotations

from conversations.draft import Answer, Draft, Facts, Value
from storage.database import Database
from tests.commands.estate import SAMBA, TELOK
from tests.papers.ground import NOW, made, settle, sheets

SPEAKING = """
settings: {form_id: semua, version: "1", form_title: Semua jenis, filled_by: head}
survey:
  - {type: text, name: ketua, label: Siapa ketuanya?}
  - {type: select_one siapa, name: penyewa, label: Siapa penyewanya?}
  - {type: begin_repeat, name: kebun, label: Kebun}
  - {type: text, name: nama, label: Nama kebun?}
  - {type: select_one milik, name: milik, label: Milik siapa?}
  - {type: select_multiple milik, name: garap, label: Siapa penggarapnya?}
  - {type: end_repeat}
choices:
  - {list_name: siapa, name: k, label: "Pak ${ketua} sendiri"}
  - {list_name: siapa, name: l, label: Orang lain}
  - {list_name: milik, name: k, label: "Kebun ${nama} milik ${ketua}"}
  - {list_name: milik, name: l, label: Milik orang lain}
"""


async def test_labels_that_speak_of_answers(sqlite_database: Database) -> None:
    """Each row says them with its own answers, an inner one with those around it too; over a column stands '…'."""
    await settle(sqlite_database)
    await sqlite_database.write(
        lambda desk: desk.forms.keep("kebun", "1", "Kebun", SPEAKING.replace("semua", "kebun"), by=None, now=NOW)
    )
    said: dict[str, Value] = {
        "ketua": "Darmo",
        "penyewa": "k",
        "kebun/1/nama": "Hulu",
        "kebun/1/milik": "k",
        "kebun/2/milik": "k",
        "kebun/2/garap": ("k",),
        "kebun/3/nama": "Hilir",
        "kebun/3/milik": "l",
        "kebun": 3,
    }
    draft = Draft("kebun", "1", TELOK, {path: Answer(value) for path, value in said.items()})
    await sqlite_database.write(lambda desk: desk.reports.file(draft, Facts(), by=1, now=NOW))
    other = Draft("kebun", "1", SAMBA, {"ketua": Answer("Wati"), "penyewa": Answer("k")})
    await sqlite_database.write(lambda desk: desk.reports.file(other, Facts(), by=1, now=NOW))
    made_of = await made(sqlite_database, "xlsx", form="kebun")
    rows = sheets(made_of)
    assert {row["penyewa/label"] for row in rows["Laporan"]} == {"Pak Darmo sendiri", "Pak Wati sendiri"}
    assert [row["milik/label"] for row in rows["kebun"]] == ["Kebun Hulu milik Darmo", "Kebun milik Darmo", "Milik orang lain"]
    assert [row["garap/k"] for row in rows["kebun"]] == ["", 1, ""]
    (codebook,) = [sheet for name, sheet in rows.items() if name not in ("Laporan", "kebun")]
    told = " ".join(str(cell) for row in codebook for cell in row.values())
    assert "k = Kebun … milik …; l = Milik orang lain" in told
    assert "${" not in told
