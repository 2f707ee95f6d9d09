"""/undang: let an officer, a head or another admin in with a one-time code, a link and a picture of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.clock import code_hash
from bot.commands.where import MOST_WORDS, areas_named, exactly_named, pairs, surely_near, villages_named, visible, with_parent
from bot.posing import pose
from bot.registry import Call, command
from conversations.areas import Area
from conversations.engine.choosing import comparable
from conversations.messages import Button, Message, Paper
from conversations.oversight.days import day_words
from conversations.people import AGENCIES, Role
from conversations.titles import full_title, plain, title

LIFE = timedelta(days=14)
"""An invitation is valid for so long."""
CANDIDATES = 8
DEEPER = "lagi"
"""In the place of the agency: not this area, one below it."""


def _spoken(call: Call, rest: str) -> bool:
    """The bare name is meant when nothing follows but a role, or an area that may be meant."""
    role, _ = _role_first(call, rest)
    if not rest or role:
        return True
    return len(rest.split()) <= MOST_WORDS and (surely_near(call, rest) or bool(areas_named(call, rest)))


@command("undang", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def invite(call: Call) -> Iterable[Message]:
    """`/undang [role] [area] [agency]`, by buttons or in words: who, where, from which agency, and the invitation is there."""
    role, rest = _role_first(call, call.text)
    if role is None:
        if not call.text and call.person.has(Role.ADMIN):
            return [_ask_role(call, list(Role))]
        role = Role.HEAD
    if role is not Role.HEAD and not call.person.has(Role.ADMIN):
        return [_ask_admin(call)]
    code, _, agency = rest.partition(" ")
    if role is Role.ADMIN:
        return _made(call, role, "", "") if code == "ya" else [_ask_sure(call)]
    if not code or not visible(call, code):
        return [_by_name(call, role, rest)]
    if role is Role.HEAD:
        return _made(call, role, code, "") if len(code) == 13 else [_ask_area(call, role, code)]
    if agency == DEEPER or len(code) == 13:
        return [_ask_area(call, role, code[:8])]
    return _made(call, role, code, found) if (found := _agency(call, agency)) else [_ask_agency(call, role, code)]


def _role_first(call: Call, typed: str) -> tuple[Role | None, str]:
    """The role that stands first, as in a button's data or as people call it (`pak camat`), and what follows it; else None."""
    around = plain(call.words, "invite-words-around").split()
    words = typed.split(" ")
    while len(words) > 1 and words[0].casefold() in around:
        words.pop(0)
    for role in Role:
        if words[0].casefold() in (role.value, *plain(call.words, f"invite-words-{role.value}").split()):
            return role, " ".join(words[1:])
    return None, typed


def _agency(call: Call, typed: str) -> str:
    """The agency of a button's data, or the one whose name holds all the words typed; empty when none or several do."""
    words = set(comparable(typed).split())
    names = {agency: set(comparable(plain(call.words, _label(agency))).split()) for agency in AGENCIES}
    found = [agency for agency, name in names.items() if agency == typed or (words and words <= name | {agency})]
    return found[0] if len(found) == 1 else ""


def _label(agency: str) -> str:
    return f"agency-{agency.replace('_', '-')}"


def _ask_admin(call: Call) -> Message:
    """Officers and admins come in through an admin, who alone knows who oversees what: said, with whom to ask."""
    admins = [", ".join(filter(None, (admin.name, admin.phone))) for admin in call.desk.people.admins()]
    who = "; ".join(admins) or call.house.contact or call.house.controller
    return Message(call.words("invite-by-admin", who=who), replaces=call.message)


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


def _by_name(call: Call, role: Role, typed: str) -> Message:
    """What a typed name leads to: villages or areas of just that name first, then those of a name like it; never a guess."""
    if not typed:
        return _ask_area(call, role, "")
    villages = villages_named(call, typed, CANDIDATES) if role is Role.HEAD else []
    above = areas_named(call, typed)
    if role is Role.HEAD and exactly_named(call, typed) and not _exactly(call, typed):
        villages = []
    if villages:
        return _alike(call, villages)
    if len(above) == 1:
        return _ask_area(call, role, above[0].code) if role is Role.HEAD else _ask_agency(call, role, above[0].code)
    if above:
        return _choice(call, role, above)
    return replace(_ask_area(call, role, ""), text=call.words("village-unknown" if role is Role.HEAD else "area-unknown"))


def _choice(call: Call, role: Role, areas: Sequence[Area]) -> Message:
    pose(call, f"/undang {role.value}")
    buttons = pairs([Button(_name(call, area), f"/undang {role.value} {area.code}") for area in areas])
    return Message(call.words(f"invite-where-{role.value}"), buttons=buttons, replaces=call.message)


def _alike(call: Call, villages: Sequence[Area]) -> Message:
    """Villages of one name are told apart by their kecamatan, which nobody chose before; one alone is to be confirmed."""
    pose(call, f"/undang {Role.HEAD.value}")
    buttons = tuple((Button(with_parent(call, village.code), f"/undang head {village.code}"),) for village in villages)
    return Message(call.words("invite-which"), buttons=buttons, replaces=call.message)


def _exactly(call: Call, typed: str) -> bool:
    """Whether a village has just that name."""
    return any(one.exact for top in call.areas for one in call.house.places.search(typed, top, 1))


def _name(call: Call, area: Area) -> str:
    """Short for half a row; the kecamatan of a village was chosen before, or is in the invitation."""
    return area.name if area.level in ("village", "kecamatan") else title(call.words, call.house.gazetteer, area.code)


def _ask_agency(call: Call, role: Role, code: str) -> Message:
    pose(call, f"/undang {role.value} {code}")
    buttons = [(Button(plain(call.words, _label(agency)), f"/undang {role.value} {code} {agency}"),) for agency in AGENCIES]
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
