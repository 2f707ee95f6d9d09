"""Where each command is declared once, above its body; help, menus, the README's table and authorisation derive from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from storage.desk import Desk

from conversations.areas import Gazetteer
from conversations.messages import Message
from conversations.people import Address, Person, Role
from conversations.texts import Words


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a command, inside the transaction that keeps its effects."""

    desk: Desk
    words: Words
    gazetteer: Gazetteer
    person: Person
    address: Address
    now: datetime
    areas: tuple[str, ...]
    """Where this command may look for this person, already narrowed (`people.sees`); `("",)` is everywhere."""
    text: str = ""
    """What was typed after the command, stripped."""
    message: str = ""
    """The message whose button was pressed, to be edited in place; empty when the command was typed."""
    bot_link: str = ""
    """Where the bot is reached, e.g. `https://t.me/betang_bot`; an invitation's code is added as `?start=CODE`."""
    today: Callable[[str], datetime] = field(kw_only=True)
    """Local time of an area code."""


Body = Callable[[Call], Iterable[Message]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command as declared. Its words: `command-NAME` (one line, for the menu) and `command-NAME-help` in the locale."""

    name: str
    roles: frozenset[Role]
    body: Body
    stranger: bool
    """Whether somebody without any role may use it."""


COMMANDS: dict[str, Command] = {}


def command(name: str, *roles: Role, stranger: bool = False) -> Callable[[Body], Body]:
    """Declare the function below as `/name` for those roles. An inline button's data is a command line too: `/belum 62.06 2`."""

    def declare(body: Body) -> Body:
        if name in COMMANDS:
            raise ValueError(f"/{name} is declared twice")
        COMMANDS[name] = Command(name, frozenset(roles), body, stranger)
        return body

    return declare


def allowed(person: Person | None) -> list[Command]:
    """The commands this person may use, in the order they are declared."""
    return [c for c in COMMANDS.values() if (person and any(person.has(r) for r in c.roles)) or c.stranger]
