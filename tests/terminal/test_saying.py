"""What the command line says of itself and of troubles: commands that can be typed as they stand, and a mend for each trouble."""

from __future__ import annotations

import errno
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.terminal.saying import called, told
from storage.errors import DatabaseBusy, DatabaseNotMigrated, DatabaseUnavailable, DiskFull
from tests.terminal.conftest import Terminal, typed


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (".venv/bin/betang", ".venv/bin/betang"),
        ("betang", "betang"),
        ("/srv/dinas koperasi/.venv/bin/betang", "'/srv/dinas koperasi/.venv/bin/betang'"),
        ("/srv/betang/bot/__main__.py", "python -m bot"),
    ],
)
def test_a_command_that_is_named_can_be_typed(path: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mend names the program as it was called, so that it works where the person is."""
    monkeypatch.setattr("sys.argv", [path, "run"])
    assert called(path) == name
    assert told(DatabaseNotMigrated("there is no database at var/betang.db: betang migrate")) == [
        f"there is no database at var/betang.db: {name} migrate"
    ]


@pytest.mark.parametrize(
    ("error", "mend"),
    [
        (DatabaseBusy("database is locked"), "Another program holds it"),
        (DiskFull("database or disk is full"), "Make room"),
        (DatabaseUnavailable("file is not a database"), "BETANG_DATABASE_URL"),
        (OSError(errno.ENOSPC, "No space left on device"), "Make room"),
    ],
)
def test_a_trouble_comes_with_its_mend(error: Exception, mend: str) -> None:
    """The driver's words alone help nobody."""
    (line,) = told(error)
    assert str(error).split("] ")[-1] in line
    assert mend in line


def test_a_file_that_fails_while_the_database_is_read_is_no_trouble_of_the_database() -> None:
    """An export writes beside an open database; the line names the file."""
    error = DatabaseUnavailable("[Errno 21] Is a directory: 'a.csv'")
    error.__cause__ = IsADirectoryError(errno.EISDIR, "Is a directory", "a.csv")
    assert told(error) == ["a.csv: Is a directory"]


@pytest.mark.parametrize("words", ["run", "check", "migrate", "invite --role admin", "import-areas daftar.csv"])
def test_a_database_that_another_holds(terminal: Terminal, tmp_path: Path, words: str) -> None:
    """Who starts a second program beside a busy one hears what to end."""
    (tmp_path / "daftar.csv").write_text("kode,nama\n63,Kalimantan Selatan\n")
    url = f"sqlite:///{tmp_path}/betang.db?timeout=0.1"
    with closing(sqlite3.connect(tmp_path / "betang.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        ran = terminal(*words.split(), BETANG_DATABASE_URL=url, BETANG_TELEGRAM_TOKEN="1234:TEST")
    assert ran.code == 1
    assert "locked. Another program holds it: end that one" in ran.err


@pytest.mark.parametrize("words", ["run", "check", "migrate", "invite --role admin", "export koperasi --out a.csv"])
def test_a_database_of_a_newer_betang(terminal: Terminal, tmp_path: Path, words: str) -> None:
    """It is left alone, and the line says which program is needed."""
    with closing(sqlite3.connect(tmp_path / "betang.db")) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (tmp_path / "betang.db").read_bytes()
    ran = terminal(*words.split(), BETANG_TELEGRAM_TOKEN="1234:TEST")
    assert ran.code == 1
    assert "use a newer Betang" in ran.err
    assert (tmp_path / "betang.db").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("import-people folder", "folder: Is a directory"),
        ("import-people folder.xlsx", "folder.xlsx: Is a directory"),
        ("import-areas folder", "folder: Is a directory"),
        ("form check folder", "folder: Is a directory"),
        ("restore folder", "folder"),
        ("restore tiada.db", "tiada.db: No such file"),
        ("backup tiada/salinan.db", "tiada: There is no such folder"),
        ("backup folder", "folder is there already"),
        ("import-people nobody.csv", "line 2: There is nobody in the list."),
        ("import-people nobody.csv --out tiada/u.csv", "line 2"),
        ("read angka 5", "no kind of reply"),
    ],
)
def test_files_that_are_something_else(terminal: Terminal, tmp_path: Path, words: str, named: str) -> None:
    """A folder where a file is wanted, a folder that is not there, a list of nobody: one line that names it."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "nobody.csv").write_text("kode,nama\n\n")
    ran = terminal(*words.split())
    assert ran.code == 1
    assert named in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_copy_is_put_back_where_no_folder_is_yet(terminal: Terminal, tmp_path: Path) -> None:
    """On a new machine `restore` is the first command: it makes the folder, and the database is for this user alone."""
    assert terminal("backup", "salinan.db").code == 0
    ran = typed(tmp_path, "restore", "salinan.db", BETANG_DATABASE_URL=f"sqlite:///{tmp_path}/baru/lagi/betang.db")
    assert ran.code == 0, ran.err
    assert stat.S_IMODE((tmp_path / "baru" / "lagi" / "betang.db").stat().st_mode) == 0o600
