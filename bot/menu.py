"""The keys a person finds under the chat when no form is open, and what each of them calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.house import House
from bot.registry import COMMANDS, Call, allowed, named
from conversations.form import Form
from conversations.messages import Key, Message, rows
from conversations.people import Address, Person, Role
from conversations.texts import Words

OUTSIDE = frozenset({"start", "menu", "bantuan", "privasi", "datasaya", "gantidata", "hapusdata", "kontak", "terima"})
"""Not in the menu in their command's place: the door, the menu itself, the help, which comes last, and words that are typed."""


def menu(call: Call) -> Message:
    """The menu of this person: the same keys for the same roles, in the order in which the commands are declared."""
    person = call.person
    if not person.grants:
        return Message(call.words("menu-stranger"), keys=rows([Key(str(call.words("key-start")))]))
    text = call.words("menu-head" if person.has(Role.HEAD) else "menu-officer", name=person.name or "-")
    names = [command.name for command in allowed(person) if f"key-{command.name}" in call.words]
    names = [name for name in names if name not in OUTSIDE] + ["bantuan"]
    return Message(text, keys=rows([Key(str(call.words(f"key-{name}"))) for name in names], columns=2))


def below(call: Call, *messages: Message) -> list[Message]:
    """These messages with the keys of the menu under the last of them: one message instead of two."""
    *first, last = messages
    return [*first, replace(last, keys=menu(call).keys)]


def form_keys(call: Call, forms: Iterable[Form]) -> tuple[tuple[Key, ...], ...]:
    """One key for each of these reports, and the way back to the menu."""
    titles = [Key(form.title) for form in forms]
    return rows([*titles, Key(str(call.words("key-menu")))])


def key_lines(forms: Mapping[str, Form], words: Words) -> dict[str, str]:
    """What each key of ours calls, in one language: label in small letters to command line (`rekap` → `/rekap`).

    The titles of forms that were published later are read by whoever asks which report is meant (`bot/meant.py`).
    """
    commands = {str(words(f"key-{name}")).casefold(): f"/{name}" for name in COMMANDS if f"key-{name}" in words}
    return commands | {form.title.casefold(): f"/lapor {name}" for name, form in forms.items() if form.reports}


def called_by(call: Call, text: str) -> str:
    """The command line that a tapped key stands for; empty when the text is no key of ours."""
    return call.house.keys[call.words.language].get(text.strip().casefold(), "")


SetMenu = Callable[[Sequence[tuple[str, str]], str], Coroutine[None, None, None]]
"""A channel's way to show commands (name, description) in the menu of one chat."""


class CommandMenus:
    """Keeps the channel's own menu of each chat equal to what its person may do. Remembers only what it has shown."""

    def __init__(self, house: House, show: SetMenu) -> None:
        self._house = house
        self._show = show
        self._shown: dict[str, tuple[str, ...]] = {}
        self._showing: set[asyncio.Task[None]] = set()

    def open(self) -> None:
        """Show every chat that has no menu of its own what a stranger may do."""
        self._put("", Person(id=0, name=""))

    def offer(self, to: Address, person: Person) -> None:
        """Show this chat its commands when they are not those it was shown last. Best effort, beside the turn.

        A stranger has the menu of everybody: a crowd of them costs neither a call each nor memory.
        """
        if person.id or to.chat in self._shown:
            self._put(to.chat, person)

    def _put(self, chat: str, person: Person) -> None:
        names = tuple(command.name for command in named(person))
        if self._shown.get(chat) == names:
            return
        self._shown[chat] = names
        words = self._house.words(person.language)
        listed = [(name, str(words(f"command-{name}").unescape())) for name in names]
        task = asyncio.create_task(self._show(listed, chat))
        self._showing.add(task)
        task.add_done_callback(self._showing.discard)
