"""/sandingkan: a list that an officer sent beside what heads reported; /jawab: what a head says to a question about it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from bot.commands.reporting import correct
from bot.commands.where import place
from bot.lists import Kept, keep, list_of
from bot.notices import tell
from bot.registry import Call, command, never
from conversations.matching.asking import LISTED
from conversations.matching.roles import ROLES
from conversations.messages import Button, Message, Paper, Urgency
from conversations.people import Role
from conversations.titles import full_title, plain
from storage.questions import ANSWERS

STEPS = ("ubah", "banding", "tanya", "sisa")
MOST = 20_000
"""Villages of an area that a list is compared with at once; above, a smaller area is to be chosen."""


@command("sandingkan", Role.OFFICER, Role.ADMIN)
def watch(call: Call) -> Iterable[Message]:
    """`/sandingkan [area] [banding|ubah|tanya|sisa|ROLE COLUMN]`: the columns of the list, what differs, the questions."""
    words, said = call.text.split(), list[str]()
    while words and (words[-1] in (*STEPS, *ROLES, "-") or (len(words[-1]) < 3 and words[-1].isalpha())):
        said.insert(0, words.pop())
    where = place(replace(call, text=" ".join(words)), "sandingkan")
    kept = list_of(call.desk, call.person.id)
    if kept is None and said != ["sisa"]:
        return [Message(call.words("watch-how"), replaces=call.message)]
    if isinstance(where, Message):
        return [where]
    if len(call.house.gazetteer.villages(where.area)) > MOST or not where.area:
        return [Message(call.words("watch-smaller"), replaces=call.message)]
    return _stepped(call, where.area, kept or Kept("", ""), said)


def _stepped(call: Call, area: str, kept: Kept, said: list[str]) -> list[Message]:
    if len(said) == 2 and said[0] in ROLES:
        kept = replace(kept, changes={**kept.changes, said[0]: said[1]})
        keep(call.desk, call.person.id, kept)
    args = {"area": area, "media": kept.media, "file": kept.file, "changes": json.dumps(dict(kept.changes)), "step": ""}
    match said:
        case ["banding"]:
            call.desk.audit.note(call.person.id, "compared", area, call.now)
            return [Message(call.words("watch-result", file=kept.file), paper=Paper("list-result", args))]
        case ["tanya"]:
            call.desk.audit.note(call.person.id, "asked", area, call.now)
            return [Message(call.words("watch-asking"), paper=Paper("list-ask", args))]
        case ["sisa"]:
            return [Message(call.words("watch-left"), paper=Paper("list-left", args), replaces=call.message)]
        case ["ubah", *role]:
            args["step"] = role[0] if role else "ubah"
    return [Message(call.words("watch-columns", file=kept.file), paper=Paper("list-columns", args), replaces=call.message)]


@command("jawab", Role.HEAD, listed=never)
def answer(call: Call) -> Iterable[Message]:
    """`/jawab NUMBER ya|tidak|ubah`: what a head says to a question; kept once, and told to who asked."""
    number, _, said = call.text.partition(" ")
    question = call.desk.questions.get(int(number)) if number.isdecimal() and len(number) < 12 else None
    if question is None or said not in ANSWERS or question.area not in call.person.villages:
        return [Message(call.words("watch-no-question"), replaces=call.message)]
    if not call.desk.questions.answer(question.id, said, call.person.id, call.now):
        return [Message(call.words("watch-answered-before"), replaces=call.message)]
    call.desk.audit.note(call.person.id, "answered", question.area, call.now, question=question.id)
    officer = call.desk.people.get(question.by)
    words = call.house.words(officer.language)
    told = words(
        "watch-told", place=full_title(words, call.house.gazetteer, question.area),
        what=words.say(question.tells), answer=plain(words, f"watch-said-{said}"),
    )  # fmt: skip
    tell(call, officer, Message(told), key=f"answer/{question.id}", urgency=Urgency.DIGEST)
    report = call.desk.reports.latest(question.form, question.area)
    mend = Button(plain(call.words, "button-watch-ubah"), f"/perbaiki {report.number}") if said == LISTED and report else None
    thanks = Message(call.words(f"watch-thanks-{said}"), buttons=((mend,),) if mend else (), replaces=call.message)
    opened = correct(replace(call, text=str(report.number), message="")) if said == "ubah" and report else []
    return [thanks, *opened]
