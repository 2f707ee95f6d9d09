"""Checks a form file as a whole: its settings, its size, the facts that it gives, and characters that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.sheets import FORBIDDEN, Sheets
from conversations.formula.scope import Spot

MOST = 5_000
"""Rows of a survey: far more than anybody answers in a chat."""
FACTS = ("stage", "pathway", "obstacle", "cooperatives", "active", "inactive", "done")


def check_whole(sheets: Sheets, faults: Faults) -> None:
    """Keep a fault for each setting that is missing; stop where there are more rows than anybody answers."""
    for key, mend in (
        ("form_id", "Name it with letters, digits and _."),
        ("version", "Count from 1."),
        ("form_title", "Write how people call it."),
    ):
        if not sheets.settings.get(key):
            faults.add("settings", "setting-missing", f"'{key}' is missing.", mend, about=key)
    if len(sheets.survey) > MOST:
        faults.add(
            "survey", "too-many-rows", f"The form has more than {MOST} rows.", "Split it into several forms.", about=str(MOST)
        )
        faults.stop()


def check_characters(sheets: Sheets, faults: Faults) -> None:
    """Keep a fault for each cell that holds a character that nobody sees and that may turn what is read around."""
    rows = [("settings", sheets.settings)]
    rows += [(row_name("survey", sheets.line("survey", at), row.get("name", "")), row) for at, row in enumerate(sheets.survey, 1)]
    rows += [
        (row_name("choices", sheets.line("choices", at), row.get("name", "")), row) for at, row in enumerate(sheets.choices, 1)
    ]
    for where, row in rows:
        for column, cell in row.items():
            if found := FORBIDDEN.search(cell):
                rule = f"A cell holds a character that nobody sees (U+{ord(found[0]):04X})."
                faults.add(
                    FORBIDDEN.sub("?", where),
                    "unseen-character",
                    rule,
                    "Delete the cell and type it anew.",
                    column,
                    f"U+{ord(found[0]):04X}",
                )


def check_facts(settings: Mapping[str, str], spots: Mapping[str, Spot], faults: Faults) -> None:
    """Keep a fault for each `fact::…` of the settings that is no fact, or names no question or calculation outside of repeats."""
    for key, name in settings.items():
        if not key.startswith("fact::"):
            continue
        if key.removeprefix("fact::") not in FACTS:
            faults.add("settings", "unknown-fact", f"'{key}' is no fact.", f"Known are {', '.join(FACTS)}.", about=key)
        spot = spots.get(name)
        if spot is None or spot.sort != "question" or spot.chain:
            mend = "Name a question or calculation outside of repeats."
            faults.add("settings", "fact-source", f"'{key}' names '{name}'.", mend, about=name)
