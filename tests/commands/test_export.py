"""/ekspor: which data, in which shape, in one message that changes; then the file, and a line in the audit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands import export
from conversations.formfile import read_form
from conversations.people import Role
from tests.commands.estate import INVENTORY, RUNGUN, TELOK, Estate, estate, presses, said


async def _settled(here: Estate) -> None:
    await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dpmd")
    await here.report("koperasi", TELOK, by="Budi")


async def test_the_form_then_the_shape_in_place(tmp_path: Path) -> None:
    """Each step is few buttons, replaces the message before it, and says how many reports there are."""
    async with estate(tmp_path) as here:
        await _settled(here)
        first = await here.call("Budi", "/ekspor")
        assert presses(first) == ["/ekspor pembentukan 62.06", "/ekspor koperasi 62.06"]
        (second,) = await here.call("Budi", "/ekspor koperasi 62.06", message="9")
        assert second.replaces == "9"
        assert "1 laporan" in second.text
        assert presses([second]) == [*(f"/ekspor koperasi 62.06 {kind}" for kind in export.FORMATS), "/ekspor 62.06"]
        (empty,) = await here.call("Budi", "/ekspor pembentukan 62.06", message="9")
        assert "Belum ada laporan" in empty.text
        assert presses([empty]) == ["/ekspor 62.06"]


@pytest.mark.parametrize("kind", export.FORMATS)
async def test_a_file_of_each_shape_is_in_the_audit(tmp_path: Path, kind: str) -> None:
    """Who took which data, of which area, in which shape."""
    async with estate(tmp_path) as here:
        await _settled(here)
        (message,) = await here.call("Budi", f"/ekspor koperasi 62.06.04 {kind}")
        assert message.paper is not None
        assert (message.paper.args["area"], message.paper.args["format"]) == ("62.06.04", kind)
        (deed, *_) = await here.database.read(lambda desk: desk.audit.latest("62.06", 5))
        assert (deed.who, deed.what, deed.area) == (here.people["Budi"].id, "exported", "62.06.04")
        assert dict(deed.details) == {"form": "koperasi", "format": kind}


async def test_the_next_part_is_asked_for_by_number(tmp_path: Path) -> None:
    """As its button says it."""
    async with estate(tmp_path) as here:
        await _settled(here)
        (message,) = await here.call("Budi", "/ekspor koperasi 62.06 foto 3")
        assert message.paper is not None
        assert (message.paper.args["part"], message.paper.args["line"]) == ("3", "/ekspor koperasi 62.06 foto")


async def test_nothing_outside_and_nothing_of_nobody(tmp_path: Path) -> None:
    """No file, no count and no line in the audit for an area that is not one's own, or for who is no officer."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.report("koperasi", RUNGUN, by="Budi")
        for name, line in [("Budi", "62.01 xlsx"), ("Budi", "semua xlsx"), ("Siti", "62.06.04 xlsx"), ("siapa", "62.06 json")]:
            messages = await here.call(name, f"/ekspor koperasi {line}")
            assert not any(message.paper for message in messages)
            assert "laporan" not in said(messages)
        assert await here.database.read(lambda desk: desk.audit.latest("", 5)) == []


async def test_a_form_with_a_long_name_has_buttons_too(tmp_path: Path) -> None:
    """An author may call a form by sixty letters; a button holds 64 bytes."""
    async with estate(tmp_path) as here:
        long = "survei_" + "x" * 60
        here.house = replace(
            here.house,
            forms={
                **here.house.forms,
                long: read_form(INVENTORY.replace("form_id: koperasi", f"form_id: {long}"), "x.yaml"),
            },
        )
        await _settled(here)
        await here.report(long, TELOK, by="Budi")
        line = presses(await here.call("Budi", "/ekspor"))[2]
        (shapes,) = await here.call("Budi", line)
        (message,) = await here.call("Budi", presses([shapes])[0])
        assert message.paper is not None
        assert message.paper.args["form"] == long


async def test_a_long_making_is_announced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for a whole province is told to wait before anything is seen."""
    monkeypatch.setattr(export, "LONG", 0)
    async with estate(tmp_path) as here:
        await _settled(here)
        wait, file = await here.call("Budi", "/ekspor koperasi 62.06 xlsx")
        assert "sedang disiapkan" in wait.text
        assert file.paper is not None
