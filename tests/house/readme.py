"""The tables of README.md, made from the code: `python -m tests.house.readme` writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import typer.main

from bot.app import Bot as Bot  # noqa: PLC0414 - reading it declares the commands
from bot.cli import app
from bot.registry import COMMANDS, never
from bot.settings import PREFIX, Settings
from conversations.people import Role
from conversations.texts import SOURCE, read_locales

README = Path(__file__).parents[2] / "README.md"
WHO = {Role.HEAD: "head", Role.OFFICER: "officer", Role.ADMIN: "admin"}


def commands() -> Iterator[str]:
    """A row for each command: name, who may use it, what it is for in the words of the menu."""
    words = read_locales()[SOURCE]
    yield "| command | for | |\n| --- | --- | --- |"
    for command in COMMANDS.values():
        who = "everyone" if command.everyone else ", ".join(WHO[role] for role in Role if role in command.roles)
        unlisted = " (not in menus)" if command.listed is never else ""
        yield f"| `/{command.name}`{unlisted} | {who} | {words(f'command-{command.name}').unescape()} |"


def settings() -> Iterator[str]:
    """A row for each setting: name, what to put there, what holds without it."""
    yield "| setting | what to put there | without it |\n| --- | --- | --- |"
    for name, field in Settings.model_fields.items():
        default = field.get_default()
        plain = default.get_secret_value() if hasattr(default, "get_secret_value") else default
        yield f"| `{PREFIX}{name.upper()}` | {field.description} | {f'`{plain}`' if str(plain) else '–'} |"


def cli() -> Iterator[str]:
    """A row for each word of the command line, with the first sentence of its help."""
    yield "| `betang …` | |\n| --- | --- |"
    group = typer.main.get_command(app)
    for name, command in getattr(group, "commands", {}).items():
        yield f"| `{name}` | {(command.help or '').partition(chr(10))[0]} |"


TABLES: dict[str, Callable[[], Iterator[str]]] = {"settings": settings, "commands": commands, "cli": cli}


def with_tables(text: str) -> str:
    """The README with every table as the code has it now."""
    for name, table in TABLES.items():
        rows = "\n".join(table()).replace("\\", r"\\")
        text = re.sub(rf"(<!-- {name} -->).*?(<!-- /{name} -->)", rf"\1\n{rows}\n\2", text, flags=re.DOTALL)
    return text


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text(encoding="utf-8")), encoding="utf-8")
