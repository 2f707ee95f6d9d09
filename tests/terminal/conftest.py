"""A terminal in an empty folder, with a database beside it; each command is a process of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.process import COMMAND, Ran, environment

Terminal = Callable[..., Ran]


def typed(folder: Path, *words: str, given: str = "", **env: str) -> Ran:
    """Run `betang WORDS` in the folder, with these settings and no others; `given` is typed into it."""
    settings = {"BETANG_DATABASE_URL": f"sqlite:///{folder}/betang.db", "BETANG_MEDIA_DIR": f"{folder}/media", **env}
    ran = subprocess.run(  # noqa: PLW1510 - the exit code is what is looked at
        [*COMMAND, *words], cwd=folder, env=environment(settings), input=given.encode(), capture_output=True, timeout=120
    )
    assert b"Traceback" not in ran.stderr, ran.stderr.decode()
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as `betang migrate` leaves it, made once."""
    folder = tmp_path_factory.mktemp("migrated")
    assert typed(folder, "migrate").code == 0
    return folder / "betang.db"


@pytest.fixture
def terminal(migrated: Path, tmp_path: Path) -> Terminal:
    """A terminal beside a database that holds the villages and nobody."""
    shutil.copy(migrated, tmp_path / "betang.db")
    return lambda *words, **more: typed(tmp_path, *words, **more)
