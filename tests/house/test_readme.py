"""README says what is true."""

from __future__ import annotations

import re
from pathlib import Path

from bot.settings import PREFIX, Settings
from conversations.people import AGENCIES
from tests.house.readme import README, with_tables

ROOT = Path(__file__).parents[2]


def test_tables_are_as_the_code_has_them() -> None:
    """Commands, settings and the command line in README are those of the code; `python -m tests.house.readme` writes them."""
    text = README.read_text(encoding="utf-8")
    assert with_tables(text) == text
    assert text.count("<!-- ") == 6


def test_changes_come_last() -> None:
    """`Perubahan` is the last section."""
    sections = re.findall(r"^## (.+)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sections[-1] == "Perubahan"


def test_files_that_readme_names_are_there() -> None:
    """Every file and folder of the repository that README names exists."""
    named = set(re.findall(r"`((?:bot|conversations|storage|tests)/[\w./-]*)`", README.read_text(encoding="utf-8")))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_readme_says_what_stands_in_the_list_of_people() -> None:
    """Whoever writes a list for `import-people` reads in README every agency that it may name."""
    _, _, after = README.read_text(encoding="utf-8").partition("`.venv/bin/betang import-people FILE`")
    step = after.partition("\n5. ")[0]
    assert [agency for agency in AGENCIES if f"`{agency}`" not in step] == []


def test_env_example_names_exactly_the_settings() -> None:
    """`.env.example` has a line for each setting, and no other."""
    named = re.findall(r"^#?\s*(BETANG_\w+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(PREFIX + name.upper() for name in Settings.model_fields)
