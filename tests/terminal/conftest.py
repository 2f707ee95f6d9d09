"""A terminal in an empty folder, with a database beside it. Commands run in this process, which is a second quicker each."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.cli import main
from tests.whole.process import Ran, environment

Terminal = Callable[..., Ran]


def typed(folder: Path, *words: str, given: str = "", **env: str) -> Ran:
    """Run `betang WORDS` in the folder, with these settings and no others; `given` is typed into it.

    What would end in a traceback is raised here.
    """
    settings = {"BETANG_DATABASE_URL": f"sqlite:///{folder}/betang.db", "BETANG_MEDIA_DIR": f"{folder}/media", **env}
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.dict(os.environ, environment(settings), clear=True),  # noqa: TID251 - what an operator would set
        patch.object(sys, "argv", ["betang", *words]),
        patch.object(sys, "stdin", io.StringIO(given)),
    ):
        try:
            main()
        except SystemExit as end:
            return Ran(int(end.code or 0), out.getvalue(), err.getvalue())
    return Ran(0, out.getvalue(), err.getvalue())


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
