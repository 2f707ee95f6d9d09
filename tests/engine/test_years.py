"""A year that never was: what a head answers who knows of no meeting at all."""

from __future__ import annotations

import pytest

from tests.engine.conftest import Start

UP_TO_THE_MEETING = ["1", "KUD Maju", "sawit", "ya"]


@pytest.mark.parametrize("said", ["blm", "belum", "belum pak", "masih belum", "Blm.."])
def test_not_yet_is_read_back_as_never(start: Start, said: str) -> None:
    """'Belum' alone says that there was none, as likely as not: it is not skipped, and not believed unasked."""
    phone = start("koperasi")
    phone.says(*UP_TO_THE_MEETING)
    assert "belum pernah" in phone.says(said).lower()
    assert "koperasi/1/rat_terakhir" not in {path for path, answer in phone.turn.kept if answer.value == "never"}
    phone.says("ya")
    assert phone.values["koperasi/1/rat_terakhir"] == "never"


@pytest.mark.parametrize("said", ["belum tahu", "-", "lupa pak"])
def test_not_knowing_is_no_never(start: Start, said: str) -> None:
    """Who does not know the year skips the question."""
    phone = start("koperasi")
    phone.says(*UP_TO_THE_MEETING, said)
    assert phone.values.get("koperasi/1/rat_terakhir") is None
