"""Every mistake that a form can have is told in Indonesian, with what it is about, wherever in the code it is found."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from conversations.formfile import FORMS, take_yaml, write_yaml
from conversations.texts import LOCALES, SOURCE, keys

ROOT = Path(__file__).parents[2]
SAID = keys((LOCALES / SOURCE / "xlsform.ftl").read_text(encoding="utf-8"))
LOCK = Path(__file__).parent / "forms.sha256"
TOLD = {"add": 1, "remark": 1, "_refuse": 1, "ExpressionError": 0, "FormFault": 0}
"""What tells a fault, and at which place its code stands."""
ABOUT = {"add": 5, "remark": 5, "ExpressionError": 3, "FormFault": 4}
"""At which place stands what it is about."""


def told() -> Iterator[tuple[str, bool, str]]:
    """Each code that is told somewhere, whether with what it is about, and where."""
    for path in sorted((ROOT / "conversations").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = TOLD.get(name, 99)
            code = node.args[at] if at < len(node.args) else None
            if isinstance(code, ast.Constant) and isinstance(code.value, str) and len(node.args) > at + 2:
                named = any(keyword.arg == "about" for keyword in node.keywords)
                yield code.value, named or len(node.args) > ABOUT.get(name, 99), f"{path.name}:{node.lineno}"


EVERY = list(told())


@pytest.mark.parametrize("code", sorted({code for code, _, _ in EVERY}))
def test_each_fault_has_its_words(code: str) -> None:
    """A sentence that says what is wrong and one that says what to do; what they name is given wherever the fault is told."""
    assert f"fault-{code}" in SAID
    assert f"mend-{code}" in SAID
    assert SAID[f"fault-{code}"] <= {"about"}
    assert SAID[f"mend-{code}"] == frozenset()
    if SAID[f"fault-{code}"]:
        assert [where for other, named, where in EVERY if other == code and not named] == []


def test_no_fault_is_told_that_never_happens() -> None:
    """Words whose code nobody tells are taken out."""
    codes = {code for code, _, _ in EVERY}
    kept = {key.partition("-")[2] for key in SAID if key.startswith(("fault-", "mend-"))}
    assert kept - codes == set()
    assert len(codes) > 60


def fingerprint(path: Path) -> str:
    """A built-in form as a line: name, version, and a digest of what stands in it; remarks in the file count for nothing."""
    taken = take_yaml(path.read_text(encoding="utf-8"), path.name)
    digest = hashlib.sha256(write_yaml(taken.sheets).encode()).hexdigest()
    return f"{taken.form.name} {taken.form.version} {digest}"


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_built_in_form_that_changes_counts_its_version_up(path: Path) -> None:
    """A version is kept for ever with its first text: other questions under it would never reach a database that has it.

    Count `version` up and add the line that is asked for. While a version has not been released, its line may be replaced.
    """
    line = fingerprint(path)
    known = LOCK.read_text(encoding="utf-8").splitlines()
    assert line in known, f"tests/house/{LOCK.name} lacks: {line}"
    name, version, _ = line.split()
    assert [other for other in known if other.split()[:2] == [name, version]] == [line]
