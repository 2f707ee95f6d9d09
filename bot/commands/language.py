"""/bahasa: in which of the languages that are there somebody is spoken to."""

from __future__ import annotations

from dataclasses import replace

from bot.menu import menu
from bot.registry import Call, command, never, only_slashed
from conversations.messages import Button, Message
from conversations.titles import plain


@command("bahasa", everyone=True, listed=never, spoken=only_slashed)
def language(call: Call) -> list[Message]:
    """`/bahasa [code]`: the languages as buttons, then everything in the chosen one."""
    languages = call.house.languages
    if call.text not in languages or not call.person.id:
        buttons = tuple((Button(plain(words, "language-name"), f"/bahasa {code}"),) for code, words in languages.items())
        return [Message(call.words("language-which"), buttons=buttons)]
    call.desk.people.update(call.person.id, language=call.text)
    now = replace(call, words=languages[call.text], person=replace(call.person, language=call.text))
    return [replace(menu(now), text=now.words("language-chosen"))]
