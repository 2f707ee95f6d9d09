"""What lies on the disk is for the bot's own user alone, and who took data out by the command line is written down."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tests.whole.process import betang


def _open_to_others(folder: Path) -> list[str]:
    """Files and folders that group or others may read."""
    return [str(path) for path in folder.rglob("*") if stat.S_IMODE(path.stat().st_mode) & 0o077]


async def test_nobody_else_on_the_machine_reads_database_copies_or_lists(tmp_path: Path) -> None:
    """Also where the machine's own habit (umask 022) would let everybody read."""
    env = {"BETANG_DATABASE_URL": f"sqlite:///{tmp_path}/var/betang.db", "BETANG_MEDIA_DIR": f"{tmp_path}/var/media"}
    before = os.umask(0o022)
    try:
        for words in (("migrate",), ("backup", "copy.db"), ("export", "koperasi", "--out", "out.csv")):
            ran = await betang(tmp_path, env, *words)
            assert ran.code == 0, ran.err
    finally:
        os.umask(before)
    assert {path.name for path in tmp_path.iterdir()} >= {"var", "copy.db", "out.csv", "out-koperasi.csv"}
    assert _open_to_others(tmp_path) == []


async def test_an_export_on_the_command_line_is_written_down(tmp_path: Path) -> None:
    """As one in a chat is: who saw personal data is known afterwards."""
    env = {"BETANG_DATABASE_URL": f"sqlite:///{tmp_path}/betang.db", "BETANG_MEDIA_DIR": f"{tmp_path}/media"}
    await betang(tmp_path, env, "migrate")
    ran = await betang(tmp_path, env, "export", "koperasi", "--out", "out.xlsx", "--area", "62.06")
    assert ran.code == 0, ran.err
    assert b"exported" in (tmp_path / "betang.db").read_bytes()
