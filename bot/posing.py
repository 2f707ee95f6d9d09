"""A question that a command has put to a chat: what is typed next completes its line (`/undang head`, then `Telok`)."""

from __future__ import annotations

from bot.menu import called_by
from bot.registry import COMMANDS, Call, may
from conversations.reading.words import read_word
from conversations.titles import plain
from storage.chats import Chat

_LEAVING = {"menu": "/menu", "later": "/menu", "cancel": "/menu", "back": "/menu", "help": "/bantuan", "stop": "/berhenti"}
_LEAVING |= {"human": "/kontak"}
"""What a word that is no answer calls while such a question stands."""
_BESIDE = ("thanks", "greeting")
_MARKS = ".,!?:"


def pose(call: Call, line: str) -> None:
    """From now until the next words, tap or command of this chat its words are the rest of `line`. An open form steps aside."""
    call.desk.chats.focus(call.address, line, "", call.now)


def posed(chat: Chat) -> str:
    """The line that waits for its rest in this chat, or empty."""
    return chat.form if chat.form.startswith("/") else ""


def completed(call: Call, line: str, text: str) -> str:
    """The command line that `text` makes of the line that waits: with it for its rest, a way out, or another command by name.

    Empty for a greeting or thanks, which answer nothing. `nanti` answers when somebody wants to be reminded.
    """
    word = read_word(text, "text") or ""
    if word in _BESIDE:
        return ""
    if word == "cancel" and line.startswith("/siaran "):
        return "/siaran batal"  # What was written is thrown away, not only left.
    if (left := _LEAVING.get(word)) and not (word == "later" and line.startswith("/nanti ")):
        return left
    other = spoken(call, text)
    # A village is answered as 'desa Telok', and an announcement may begin with any word.
    takes_all = line == "/siaran" or other.startswith("/desa ")
    return other if other and not (takes_all and " " in other) else f"{line} {text.strip()}"


def spoken(call: Call, text: str) -> str:
    """The command line of a command that was typed without its slash, or empty.

    The first word, after such as `tolong lihat`, is the exact name of a command that this person may use (or all of it is the
    label of a key), and the command takes the rest for its own. Only where no form is open: there it may be an answer.
    """
    words = text.split(" ")
    before = plain(call.words, "spoken-before").split()
    while len(words) > 1 and words[0].casefold() in before:
        words.pop(0)
    asked = " ".join(words).strip()
    if line := called_by(call, asked.rstrip(_MARKS)):
        return line if may(call.person, COMMANDS[line.removeprefix("/").partition(" ")[0]]) else ""
    name, rest = _named(call, asked)
    command = COMMANDS.get(name)
    if command is None or not may(call.person, command):
        return ""
    return f"/{command.name} {rest}".strip() if command.spoken(call, rest) else ""


def _named(call: Call, asked: str) -> tuple[str, str]:
    """The command that the first words name, by its own name or the label of its key (`Unduh data katingan`), and the rest."""
    clean = asked.casefold()
    for label, line in call.house.keys[call.words.language].items():
        if clean.startswith(f"{label} ") and line.removeprefix("/") in COMMANDS:
            return line.removeprefix("/"), asked[len(label) :].strip()
    name, *following = asked.split(maxsplit=1) or [""]
    return name.rstrip(_MARKS).casefold(), "".join(following).strip()
