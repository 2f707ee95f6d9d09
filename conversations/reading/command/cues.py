"""Finds a command inside a sentence that tells more, by words that stand together: `mohon dibatalkan laporannya, keliru desa`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.command.roles import BITS
from conversations.reading.command.rules import bits

CUES = """
free back: back .. question/item !done
worded back: back justnow/before
counted back: back one/justnow/before
counted skip: skip item/this/just/first !then
counted skip: not know .. next/cont/skip !then !delete
counted skip: cont question !have
counted skip: item this follow
closed skip: item this then
counted skip: emptied just/first/item !then
free later: power .. cont/then !many
free later: net bad .. cont/then !many
free later: then cont/fill self
counted later: power
counted later: net less/not right
counted later: not net
picked later: then .. cont !item
picked later: net bad/not !right
counted later: then cont/fill/send/deliver/save/seek/asks/follow !query !what !how !skip !cancel !delete
counted later: then again/just
counted later: first/then self away/event/house/place !query !skip
counted later: self away/event first
counted later: cont/fill/send/save when/late/then !query !skip
closed later: rest first .. net/away/event
worded later: rest first
counted later: done first
closed later: then again
free later: self away first
counted later: still event/away !query !coop !data !office
counted later: have event !query !coop !data
closed later: save .. fill
free stop: dont send/call/remind message/self
worded stop: dont .. remind/message
counted stop: dont send/call/talk/remind
worded stop: not spare message/remind
counted stop: not wish message/receive/remind
counted stop: stop message/remind
counted stop: stop send message/self
counted stop: message stop
counted stop: send message .. stop
counted stop: delete number self
counted stop: number self delete
free cancel: cancel/delete form !numbered
free cancel: cancel/delete just .. form/wrong
worded cancel: delete/cancel done fill
worded cancel: delete answer
counted cancel: delete many answer
worded cancel: cancel many
counted cancel: cancel many/fill/first/wrong !part
counted cancel: form this dont save
counted cancel: form .. delete/cancel !numbered
free cancel: delete .. done self fill
counted cancel: not become report/form
counted help: not/less grasp
counted help: lost item/how/fill/what/way/self
counted help: how fill/way
counted help: ask guide/explain/example/model
counted help: sense what/how/item
counted help: part .. how .. example
closed help: fill/asks/press .. or .. query
counted help: part sense
worded help: what ask/asks part/number
open help: message in what
picked help: sense .. or
picked help: lost press
worded help: explain .. sense
free help: example how/what
open help: how report/fill
worded edit: wish/ask/can edit part/answer/number
worded edit: edit answer
worded edit: ask edit
free edit: wish edit form
worded edit: answer numbered .. edit
worded edit: wrong .. wish edit
counted edit: wrong justnow/fill/press/answer
counted edit: slipped justnow
counted edit: edit justnow/part
open edit: part/form .. wrong .. edit
worded edit: can edit query
worded status: done self fill what
free edit: fill .. less right .. can edit
counted edit: ask .. part edit
counted edit: form .. have wrong
counted menu: list menu
counted menu: menu where
open menu: can what just
free human: ask/wish/can call !not
free human: wish in person
closed human: person .. can call
counted human: not .. talk .. bot
worded human: explain person
open human: ask connect in staff
worded human: person call/talk query
worded human: number .. office/staff .. call/talk
counted human: person can/have .. call/talk
worded human: staff where/who
counted human: ask staff
counted human: ask aid staff
counted human: staff .. call/talk !first !then !wait !thanks
counted human: wish/can/ask talk/call
counted human: have person query
open report: ask/wish report
open report: ask/wish deliver form
open report: ask/wish/start data coop
open report: wish/start fill self/form/data
open report: start data/register
open report: ask/wish/start register .. coop
open report: not report .. wish fill
free status: what/less what again form
free status: show status form
worded status: not fill .. where
closed status: show status
worded status: what again .. not fill
open status: coop/self .. arrived .. query
open status: what again .. less/not
open status: arrived not/query data/form/coop
open status: form/coop/data .. arrived query/not
open status: what again .. less/not fill
open status: data/form .. not fill/arrived .. what
open status: data .. not fill/arrived what
open status: how .. coop/status form
open status: not fill what
free resume: cont form justnow/yesterday
open resume: net right .. cont
open resume: cont form yesterday
open resume: wish/come/now cont
open resume: cont form/fill/report !not !then !late
open resume: cont again !not !then !late !coop !when
open resume: can cont
open resume: fill again .. last
open resume: back in form
open thanks: thanks
open thanks: thank kind
"""
"""One cue a line: its level and intent, the roles that stand together in that order (alternatives by /), with anything between
where `..` stands, and the roles beside which it says nothing (!)."""

_BETWEEN = bits("soft self this in just first can done still numbered now sorry one")
"""Roles that part no words that stand together."""
_NO = bits("not dont nope")
_FRAME = {"thanks", "greeting"}
"""What is said around a message, and is not what it is about."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Roles that stand together in a message, whatever else it tells."""

    level: str
    intent: str
    steps: tuple[int, ...]
    """The roles in their order; 0 for anything between."""
    against: int


def _cue(line: str) -> Cue:
    head, _, rest = line.partition(": ")
    level, intent = head.split()
    words = rest.split()
    steps = tuple(0 if word == ".." else bits(word.replace("/", " ")) for word in words if word[0] != "!")
    return Cue(level, intent, steps, bits(" ".join(word[1:] for word in words if word[0] == "!")))


_CUES = tuple(_cue(line) for line in CUES.strip().splitlines())


@lru_cache(maxsize=16)
def _of(level: str) -> tuple[tuple[int, int, int, Cue], ...]:
    """The cues of some levels, each behind its first step, its last, and what speaks against it."""
    return tuple((cue.steps[0], cue.steps[-1], cue.against, cue) for cue in _CUES if cue.level in level.split())


@lru_cache(maxsize=4096)
def cued(roles: tuple[int, ...], level: str) -> str | None:
    """The one intent that the cues of these levels find in a message; None when they find none, or two."""
    bag = 0
    for word in roles:
        bag |= word
    told: set[str] = set()
    for first, last, against, cue in _of(level):
        if bag & first and bag & last and not bag & against and cue.intent not in told and _stands(cue, roles):
            told.add(cue.intent)
    told = told - _FRAME or told
    return told.pop() if len(told) == 1 else None


def _stands(cue: Cue, roles: tuple[int, ...]) -> bool:
    """Whether the steps are there, and nobody denies them: `jangan dilewati`."""
    first, may_be_denied = cue.steps[0], not cue.steps[0] & _NO
    found = (at for at, word in enumerate(roles) if word & first and _follows(cue.steps, roles[at:]))
    return any(not (may_be_denied and _denied(roles[:at])) for at in found)


def _follows(steps: tuple[int, ...], roles: tuple[int, ...]) -> bool:
    if not roles[0] & steps[0]:
        return False
    if len(steps) == 1:
        return True
    if not steps[1]:
        return any(_follows(steps[2:], roles[at:]) for at in range(1, len(roles)))
    for at in range(1, len(roles)):
        if _follows(steps[1:], roles[at:]):
            return True
        if not roles[at] & _BETWEEN:
            return False
    return False


def _denied(before: tuple[int, ...]) -> bool:
    """Whether the words right before end in a 'not'."""
    for word in reversed(before):
        if word & _NO:
            return True
        if not word & (_BETWEEN | BITS["wish"] | BITS["ask"] | BITS["must"] | BITS["spare"]):
            return False
    return False
