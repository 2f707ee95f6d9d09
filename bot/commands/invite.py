"""/undang: let an officer, a head or another admin in with a one-time code, a link and a picture of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.clock import code_hash
from bot.commands.where import pairs, visible, with_parent
from bot.registry import Call, command
from conversations.areas import Area
from conversations.messages import Button, Message, Paper
from conversations.oversight.days import day_words
from conversations.people import AGENCIES, Role
from conversations.titles import full_title, plain, title

LIFE = timedelta(days=14)
"""An invitation is valid for so long."""
CANDIDATES = 6
DEEPER = "lagi"
"""In the place of the agency: not this area, one below it."""


@command("undang", Role.OFFICER, Role.ADMIN)
def invite(call: Call) -> Iterable[Message]:
    """`/undang [role] [area] [agency]`, all by buttons: who, where, from which agency, and the invitation is there."""
    role_word, _, rest = call.text.partition(" ")
    roles = {role.value: role for role in _may_invite(call)}
    if role_word not in roles:
        if len(roles) > 1 and not call.text:
            return [_ask_role(call, list(roles.values()))]
        role_word, rest = Role.HEAD.value, call.text
    role = roles[role_word]
    code, _, agency = rest.partition(" ")
    if role is Role.ADMIN:
        return _made(call, role, "", "") if code == "ya" else [_ask_sure(call)]
    if not code or not visible(call, code):
        named = _named(call, rest) if rest and role is Role.HEAD else []
        return [_alike(call, named) if named else _ask_area(call, role, "")]
    if role is Role.HEAD:
        return _made(call, role, code, "") if len(code) == 13 else [_ask_area(call, role, code)]
    if agency == DEEPER or len(code) == 13:
        return [_ask_area(call, role, code[:8])]
    return _made(call, role, code, agency) if agency in AGENCIES else [_ask_agency(call, role, code)]


def _may_invite(call: Call) -> list[Role]:
    return [Role.HEAD, Role.OFFICER, Role.ADMIN] if call.person.has(Role.ADMIN) else [Role.HEAD]


def _ask_role(call: Call, roles: list[Role]) -> Message:
    buttons = tuple((Button(plain(call.words, f"role-{role.value}"), f"/undang {role.value}"),) for role in roles)
    return Message(call.words("invite-who"), buttons=buttons, replaces=call.message)


def _ask_sure(call: Call) -> Message:
    sure = Button(plain(call.words, "button-invite-admin"), "/undang admin ya")
    return Message(call.words("invite-admin-sure"), buttons=((sure,),), replaces=call.message)


def _ask_area(call: Call, role: Role, code: str) -> Message:
    """The areas right below `code`, or the own ones; where there is one way alone it is taken."""
    places = call.house.gazetteer
    below = places.children(code) if code else [places[a] for a in call.areas if a in places] or places.children("")
    while role is Role.HEAD and len(below) == 1 and below[0].level != "village":
        below = places.children(below[0].code)
    if role is Role.OFFICER:
        below = [area for area in below if area.level != "village"]
    return _choice(call, role, below)


def _choice(call: Call, role: Role, areas: Sequence[Area]) -> Message:
    buttons = pairs([Button(_name(call, area), f"/undang {role.value} {area.code}") for area in areas])
    return Message(call.words(f"invite-where-{role.value}"), buttons=buttons, replaces=call.message)


def _alike(call: Call, villages: Sequence[Area]) -> Message:
    """Villages of one name are told apart by their kecamatan, which nobody chose before."""
    buttons = tuple((Button(with_parent(call, village.code), f"/undang head {village.code}"),) for village in villages)
    return Message(call.words("invite-where-head"), buttons=buttons, replaces=call.message)


def _named(call: Call, typed: str) -> list[Area]:
    """Villages that a typed name may mean: those of just that name, or else those of a name like it."""
    found = [one for top in call.areas for one in call.house.places.search(typed, top, CANDIDATES)]
    alike = [one.area for one in found if one.exact] or [one.area for one in found]
    return [area for area in dict.fromkeys(alike) if visible(call, area.code)]


def _name(call: Call, area: Area) -> str:
    """Short for half a row; the kecamatan of a village was chosen before, or is in the invitation."""
    return area.name if area.level in ("village", "kecamatan") else title(call.words, call.house.gazetteer, area.code)


def _ask_agency(call: Call, role: Role, code: str) -> Message:
    buttons = [
        (Button(plain(call.words, f"agency-{agency.replace('_', '-')}"), f"/undang {role.value} {code} {agency}"),)
        for agency in AGENCIES
    ]
    if code.count(".") < 2:
        buttons.append((Button(plain(call.words, "button-below"), f"/undang {role.value} {code} {DEEPER}"),))
    area = full_title(call.words, call.house.gazetteer, code)
    return Message(call.words("invite-agency", area=area), buttons=tuple(buttons), replaces=call.message)


def _made(call: Call, role: Role, area: str, agency: str) -> list[Message]:
    """The invitation, kept as a hash; its code is in the letter alone, which is wiped once it has been carried."""
    code = call.house.new_code()
    expires = call.now + LIFE
    call.desk.invitations.add(code_hash(code), role, area, agency, by=call.person.id, expires_at=expires, now=call.now)
    call.desk.audit.note(call.person.id, "invited", area, call.now, role=role.value)
    words, places = call.words, call.house.gazetteer
    where = full_title(words, places, area)
    until = day_words(call.house.local(expires, area).date())
    done = words("invite-done", role=plain(words, f"role-{role.value}"), area=where, until=until)
    link = f"{call.house.link}?start={code}" if call.house.link else ""
    forward = words(f"invite-forward-{role.value}", area=where, code=code, until=until, sender=call.person.name, link=link or "-")
    return [
        Message(done, replaces=call.message),
        Message(forward, paper=Paper("qr", {"text": link}) if link else None),
    ]
