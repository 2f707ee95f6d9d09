"""The command line as a process whose outputs are full, closed, cut off or of another encoding."""

from __future__ import annotations

import os
import signal
import subprocess
from functools import partial
from pathlib import Path

import pytest

from tests.whole.process import COMMAND, environment

SHELL = 'exec "$@"'


def ran(folder: Path, *words: str, shell: str = SHELL, **env: str) -> subprocess.CompletedProcess[bytes]:
    """A command begun by a shell, which may do things to its outputs."""
    line = ["sh", "-c", shell, "sh", *COMMAND, *words]
    settings = environment({"BETANG_DATABASE_URL": f"sqlite:///{folder}/betang.db", **env})
    return subprocess.run(line, cwd=folder, env=settings, capture_output=True, check=False)


@pytest.mark.parametrize("words", [("read", "count", "5"), ("--help",)])
def test_a_full_disk_behind_the_output(tmp_path: Path, words: tuple[str, ...]) -> None:
    """One line that says so, and exit code 1."""
    done = ran(tmp_path, *words, shell=f"{SHELL} >/dev/full")
    assert (done.returncode, done.stderr) == (1, b"betang: No space left on device. Make room on the disk, then try again.\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_outputs(tmp_path: Path, closed: str) -> None:
    """A command that nobody listens to does its work."""
    done = ran(tmp_path, "migrate", shell=f"{SHELL} {closed}")
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert (tmp_path / "betang.db").stat().st_size > 100_000


def test_a_reader_who_has_seen_enough(tmp_path: Path) -> None:
    """`| head` ends it without a word."""
    done = ran(tmp_path, "read", "count", "-", shell='seq 1 9000 | "$@" | head -1')
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_a_file_whose_name_is_in_another_encoding(tmp_path: Path) -> None:
    """The name is shown by its numbers, and the file is read."""
    name = os.fsencode(tmp_path) + b"/na\xffma.csv"
    Path(os.fsdecode(name)).write_text("kode,nama\n")
    done = ran(tmp_path, "import-areas", os.fsdecode(name), PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert done.stdout.startswith(b"Reading ")
    assert b"line 2: There is no area." in done.stderr


def test_ctrl_c(tmp_path: Path) -> None:
    """It ends at once, with 130 as shells expect it, and without a traceback."""
    settings = environment({})
    with subprocess.Popen(
        [*COMMAND, "read", "count", "-"],
        cwd=tmp_path,
        env=settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whatever started the tests in the background may ignore the key, and a child would inherit that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads are needed here
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"5\n" * 2000)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err
