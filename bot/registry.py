"""Where each command is declared once, above its body; help, menus, the README's table and authorisation derive from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.house import House
from conversations.messages import Message
from conversations.people import Address, Person, Role
from conversations.texts import Words
from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a command, inside the transaction that keeps its effects."""

    desk: Desk
    house: House
    words: Words
    person: Person
    """Who calls. A stranger is `Person(id=0, name="")` with no grants."""
    address: Address
    now: datetime
    """Aware, UTC; `house.local(now, area)` is the clock on the wall there."""
    text: str = ""
    """What was typed after the command, stripped."""
    message: str = ""
    """The message whose button was pressed, to be edited in place; empty when the command was typed."""
    reminded_at: datetime | None = None
    """When this person was last reminded of something, before this arrived."""

    @property
    def areas(self) -> tuple[str, ...]:
        """Where this person may look, nothing outside: officers their areas, admins `("",)` which is everywhere."""
        return self.person.watched


Body = Callable[[Call], Iterable[Message]]
Listed = Callable[[Person], bool]
Spoken = Callable[[Call, str], bool]


def always(_: Person) -> bool:
    """Named to everybody who may use it."""
    return True


def never(_: Person) -> bool:
    """Named to nobody: buttons call it, or a text that is just read."""
    return False


def known(person: Person) -> bool:
    """Named to those of whom something is kept."""
    return bool(person.id)


def member(person: Person) -> bool:
    """Named to those who have a role."""
    return bool(person.grants)


def outsider(person: Person) -> bool:
    """Named to those who have none yet."""
    return not person.grants


def alone(_: Call, rest: str) -> bool:
    """Meant when nothing follows the name."""
    return not rest


def only_slashed(_: Call, __: str) -> bool:
    """Never meant by the bare name: people say that word for other things."""
    return False


@dataclass(frozen=True, slots=True)
class Command:
    """A command as declared. Its words: `command-NAME` (one line, for menu and help) in the locale."""

    name: str
    roles: frozenset[Role]
    body: Body
    everyone: bool
    """Whether somebody without any role may use it too."""
    listed: Listed
    """Whose menus and help name it; what only buttons call is not worth a line there."""
    spoken: Spoken
    """Whether what follows the bare name, typed without its slash, is meant for the command."""


COMMANDS: dict[str, Command] = {}


def command(
    name: str, *roles: Role, everyone: bool = False, listed: Listed = always, spoken: Spoken = alone
) -> Callable[[Body], Body]:
    """Declare the function below as `/name` for those roles.

    An inline button's data is a command line too (`/belum 62.06 2`), so a press is judged like a typed command.
    """

    def declare(body: Body) -> Body:
        if name in COMMANDS:
            raise ValueError(f"/{name} is declared twice")
        COMMANDS[name] = Command(name, frozenset(roles), body, everyone, listed, spoken)
        return body

    return declare


def may(person: Person, command: Command) -> bool:
    """Whether this person may use this command at all; where it may look is for `Call.areas` and `people.sees`."""
    return command.everyone or any(person.has(role) for role in command.roles)


def allowed(person: Person) -> list[Command]:
    """The commands this person may use, in the order they are declared."""
    return [command for command in COMMANDS.values() if may(person, command)]


def named(person: Person) -> list[Command]:
    """Those of them that this person's help and menus name."""
    return [command for command in allowed(person) if command.listed(person)]
