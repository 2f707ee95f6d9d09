"""What officers are told of villages that stay silent: with phone numbers and reasons, and after the heads were told of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from markupsafe import Markup

from bot.channel import Needless
from bot.house import House
from bot.reminding.ground import Ground, survey
from bot.reminding.hushed import hushed
from bot.reminding.warnings import had_time, warnings
from conversations.areas import within
from conversations.messages import Button, Message, Paper, Urgency
from conversations.oversight import cadence
from conversations.oversight.days import day_short
from conversations.oversight.labels import labels
from conversations.oversight.reminding import FROM_HOUR, due, promise_of, told_after
from conversations.people import Address, Person, Role, sees
from conversations.texts import Words
from conversations.titles import plain, title
from storage.chains import Chain
from storage.desk import Desk

PAPER = "named"
"""By which name such a list waits in the outbox for its words."""
LISTED = 12
"""Villages on one screen; the rest stands behind `/belum`."""
NARROW = 5
"""Length of a kabupaten's code: who oversees more than one is told by the digest."""


def time_to_name(local: datetime, holidays: Collection[date] = cadence.NO_HOLIDAYS) -> bool:
    """Whether officers may be told now: on working days, from FROM_HOUR on."""
    return local.weekday() <= cadence.FRIDAY and local.hour >= FROM_HOUR and not cadence.quiet(local, holidays)


def somebody_near(desk: Desk, village: str) -> bool:
    """Whether there is an officer who would be told of that village: only then its head reads that officers will be."""
    grants = [grant for officer in desk.people.officers(village) for grant in officer.grants]
    return any(grant.role is Role.OFFICER and len(grant.area) >= NARROW and within(village, grant.area) for grant in grants)


def plan_named(house: House, officer: Person, now: datetime, desk: Desk) -> None:
    """A list for each narrow area of this officer in which somebody is to be named; once a day."""
    to = desk.people.address(officer.id)
    narrow = {grant.area for grant in officer.grants if grant.role is Role.OFFICER and len(grant.area) >= NARROW}
    for area in sorted(one for one in narrow if not any(one != other and within(one, other) for other in narrow)):
        local = house.local(now, area)
        if to is None or not any(_untold(chain) for chain in named(desk, survey(desk, house, area, local))):
            continue
        paper = Paper(PAPER, {"area": area})
        key = f"{PAPER}/{local.date()}/{officer.id}/{area}"
        expires = cadence.silence_at(local)
        desk.outbox.put(to, Message(Markup(), paper=paper), urgency=Urgency.DIGEST, key=key, due=now, expires=expires)


def named(desk: Desk, ground: Ground) -> list[Chain]:
    """The chains of the area of which the officers are to know: a head of now was warned, had the time, and it is still due.

    Of whom they were told before today they are not told again.
    """
    found = []
    for (form, village), one in sorted(ground.chains.items()):
        chain, case = ground.chain(form, village), ground.case(form, village, 0)
        if case is None or one is not chain or chain.warned_at is None:
            continue
        told = chain.told_at.astimezone(ground.local.tzinfo).date() if chain.told_at and not _untold(chain) else None
        promised = promise_of(case)
        held = promised is not None and promised > ground.local
        if told in (None, ground.local.date()) and not held and due(case, ground.local.date()):
            found.append(chain)
    if not found:
        return []
    heads, warned = desk.people.heads(ground.area), warnings(desk, ground.area)
    return [chain for chain in found if had_time(ground, chain, heads, warned)]


def _untold(chain: Chain) -> bool:
    """Whether the officers have not been told since the head was last warned."""
    return chain.warned_at is None or not told_after(chain.warned_at, chain.told_at)


def tell(house: House, args: Mapping[str, str], to: Address, now: datetime, desk: Desk) -> Message:
    """The list as it is true when it is sent. Raises Needless when nobody is left on it, or it is not for this reader."""
    area = args["area"]
    local = house.local(now, area)
    reader = desk.people.at(to)
    if reader is None or not reader.has(Role.OFFICER) or not sees(reader, area) or cadence.stopped(reader, now):
        raise Needless("not for this reader")
    ground = survey(desk, house, area, local)
    chains = named(desk, ground)
    if not chains or cadence.quiet(local, ground.holidays):
        raise Needless("nobody is to be named")
    for form in {chain.form for chain in chains}:
        desk.chains.told(form, [one.village for one in chains if one.form == form and _untold(one)], now)
    desk.audit.note(reader.id, "contacts", area, now, page=1, villages=len({one.village for one in chains[:LISTED]}))
    return _list(desk, ground, house.words(reader.language), chains)


def _list(desk: Desk, ground: Ground, words: Words, chains: Sequence[Chain]) -> Message:
    titles, places = ground.house.titles(desk), ground.house.gazetteer
    heads, nothing = desk.people.heads(ground.area), plain(words, "village-no-phone")
    lines = [words("named-title", area=title(words, places, ground.area), number=len(chains)), words("named-fair"), Markup("")]
    for chain in chains[:LISTED]:
        known = [one for one in heads if chain.village in one.villages]
        contacts = [words("silent-contact", name=one.name, phone=one.phone or nothing) for one in known]
        lines.append(words("named-line", village=title(words, places, chain.village), form=titles.get(chain.form, chain.form)))
        lines.append(Markup("   ") + Markup("; ").join(contacts))
        lines.append(Markup("   ") + Markup(" · ").join(_facts(desk, ground, words, chain, known)))
    if len(chains) > LISTED:
        lines.append(words("named-more", number=len(chains) - LISTED))
    villages = list(dict.fromkeys(chain.village for chain in chains))[:3]
    marks = [(Button(plain(words, "button-excuse", village=title(words, places, code)), f"/tandai {code}"),) for code in villages]
    silent = Button(plain(words, "button-named-all"), f"/belum {ground.area}")
    return Message(Markup("\n").join(lines), buttons=(*marks, (silent,)))


def _facts(desk: Desk, ground: Ground, words: Words, chain: Chain, heads: Sequence[Person]) -> list[Markup]:
    """Since when nothing was heard, and every reason that was given."""
    at = ground.standings.get((chain.form, chain.village))
    since = at.at if at else chain.began_at
    days = (ground.local.date() - since.astimezone(ground.local.tzinfo).date()).days
    facts = [words("named-days" if at else "named-never", days=days)]
    if chain.told_at is not None:
        facts.append(words("named-again", day=day_short(chain.told_at.astimezone(ground.local.tzinfo).date())))
    names = labels(ground.house.forms.get(chain.form), "obstacle")
    if at is not None and at.facts.obstacle in names:
        facts.append(words("named-obstacle", obstacle=names[at.facts.obstacle]))
    promise = ground.promises.get((chain.form, chain.village))
    if promise is not None and promise.due_at >= chain.began_at:
        facts.append(words("named-promised", day=day_short(promise.due_at.astimezone(ground.local.tzinfo).date())))
    return [*facts, *hushed(desk, ground.house, words, heads, at.at if at else None, ground.local)]
