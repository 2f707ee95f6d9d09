"""The first word, the menu and the help."""

from __future__ import annotations

from dataclasses import replace

from bot import joining
from bot.filling import beside, open_form, owner_of
from bot.menu import menu
from bot.registry import Call, command, member, named, outsider
from conversations.draft import Draft
from conversations.messages import Message
from conversations.people import Role
from conversations.titles import full_title


@command("start", everyone=True, listed=outsider)
def start(call: Call) -> list[Message]:
    """Open the door: with a one-time code, as somebody known, as somebody who waits, or as a stranger who may ask."""
    if call.text:
        led = joining.with_code(call, call.text)
        if isinstance(led, Draft):
            call.desk.drafts.drop(led.form, led.owner)
            return open_form(call, led.form, led.owner, led)
        return led
    if call.person.grants:
        return [menu(call)]
    if call.desk.drafts.get("konfirmasi", owner_of(call)):
        return open_form(call, "konfirmasi", owner_of(call))
    waiting = [a for a in call.desk.applications.of(call.person.id) if a.decided_at is None] if call.person.id else []
    if waiting:
        area = full_title(call.words, call.house.gazetteer, waiting[0].area)
        return [Message(call.words("application-waiting", area=area), bare=True)]
    return open_form(call, "pendaftaran", owner_of(call))


@command("menu", everyone=True, listed=member)
def show_menu(call: Call) -> list[Message]:
    """Leave what is open (it stays kept) and show the keys."""
    call.desk.chats.focus(call.address, "", "", call.now)
    return [menu(call)]


@command("bantuan", everyone=True)
def help_(call: Call) -> list[Message]:
    """Exactly the commands this person may use, each in one line."""
    words = call.words
    lines = "\n".join(words("help-line", name=c.name, what=words(f"command-{c.name}")) for c in named(call.person))
    key = "help-head" if call.person.has(Role.HEAD) else "help-officer" if call.person.grants else "help-stranger"
    return [replace(menu(call), text=words(key, commands=lines))]


@command("kontak", everyone=True)
def contact(call: Call) -> list[Message]:
    """Whom to call: the officers of the own area first."""
    return [beside(call, call.words("contact", who=joining.officers_of(call)))]
