"""The words people read: complete in every language, and none of them without a use."""

from __future__ import annotations

import re
from pathlib import Path

from bot import registry
from bot.terminal.checking import texts
from conversations.texts import LOCALES, SOURCE, keys

ROOT = Path(__file__).parents[2]


def test_every_language_is_whole() -> None:
    """Fluent reads every line, no key stands twice, and all languages hold the same keys with the same variables."""
    assert texts() == []


def test_every_command_says_what_it_is_for() -> None:
    """Each declared command has its line for the menu and the help."""
    said = {key for path in (LOCALES / SOURCE).glob("*.ftl") for key in keys(path.read_text(encoding="utf-8"))}
    assert [name for name in registry.COMMANDS if f"command-{name}" not in said] == []


def test_no_word_is_kept_for_nothing() -> None:
    """Every key is named somewhere in the code, in full or by its beginning."""
    code = "\n".join(
        path.read_text(encoding="utf-8") for room in ("bot", "conversations") for path in (ROOT / room).rglob("*.py")
    )
    parts = set(re.findall(r"[\"']([a-z][a-z0-9]*(?:-[a-z0-9]*)*)(?=[\"'{-])", code))
    unused = []
    for path in sorted((LOCALES / SOURCE).glob("*.ftl")):
        for key in keys(path.read_text(encoding="utf-8")):
            beginnings = {key[: match.end()] for match in re.finditer("-", key)}
            if key not in parts and not beginnings & parts and f'"{key}"' not in code:
                unused.append(key)
    assert unused == []
