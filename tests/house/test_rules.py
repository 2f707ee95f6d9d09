"""What a reviewer would check in a minute, checked on every file."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "conversations", "storage", "tests")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
PRODUCT = [path for path in MODULES if path.relative_to(ROOT).parts[0] != "tests"]
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
SENDERS = {"bot/postman.py", "bot/telegram/link.py"}


def name(path: Path) -> str:
    """A file as it is called in the repository."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_for_and_is_short(path: Path) -> None:
    """Each module opens with one sentence; no file is over 250 lines, no function over 40."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "a module opens with one sentence that says what it is for"
    assert len(source.splitlines()) <= LONGEST_FILE
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION]
    assert not long


@pytest.mark.parametrize("path", [p for p in PRODUCT if p.match("*/wire.py") or name(p).startswith("conversations/")], ids=name)
def test_what_decides_is_pure(path: Path) -> None:
    """No async in conversations/ nor in a wire: what decides never waits."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor)]


def test_only_the_postman_sends() -> None:
    """`.send(` stands in the postman and in the links of the channels, nowhere else."""
    sending = {name(path) for path in PRODUCT if re.search(r"\.send\(", path.read_text(encoding="utf-8"))}
    assert sending <= SENDERS


def test_no_module_is_called_after_nothing() -> None:
    """No utils, helpers, manager or base: a name says what is inside."""
    assert not [name(path) for path in MODULES if re.search(r"util|helper|manager|^base|misc|common", path.stem)]


def test_the_top_level_is_as_agreed() -> None:
    """Four rooms and what the tools need; nothing else is kept at the top."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    tools = {"pyproject.toml", ".env.example", "README.md", "Makefile", "LICENSE", ".gitignore", ".ci"}
    tools |= {"requirements.txt", "requirements-test.txt"}
    assert {line.partition("/")[0] for line in listed} == {*ROOMS, *tools}


def test_nothing_of_this_machine_is_kept() -> None:
    """No absolute path, no address of a package registry and no real token stands in a kept file."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    bad = re.compile(r"(?<![\w.)])/(?:wor" + r"k|far" + r"m|roo" + r"t|home)/|py" + r"pi\.org|\d{8,10}:[\w-]{35}")
    found = []
    for line in listed:
        path = ROOT / line
        if (
            path.suffix not in {".png", ".jpg"}
            and path.is_file()
            and bad.search(path.read_text(encoding="utf-8", errors="replace"))
        ):
            found.append(line)
    assert not found
