"""The words of a reminder: what is missing and since when, what comes next, and how to put it off."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.figures import progress
from bot.reminding.ground import Ground
from bot.reminding.opening import opened
from conversations.messages import Button, Message
from conversations.oversight import cadence
from conversations.oversight.cadence import Nudge
from conversations.oversight.days import day_short, day_words, hour_words
from conversations.oversight.labels import labels
from conversations.oversight.reminding import PROMISED, notice_ends
from conversations.oversight.schedules import Schedule
from conversations.people import Person
from conversations.texts import Words
from conversations.titles import plain, title
from storage.desk import Desk

AFTERNOON = 16
"""The hour of `Nanti sore`."""
CROWD = 3
"""Neighbours from which it is told how they stand: of fewer it would be plain who is meant."""


def worded(desk: Desk, ground: Ground, person: Person, form: str, village: str, nudge: Nudge, *, warned: bool) -> Message:
    """The reminder to that person. `warned`: it is to say that the officers will be told, and how the neighbours stand."""
    words = ground.house.words(person.language)
    lines = [
        words("nudge-greeting", name=person.name, time=words(f"time-{_time_of_day(ground.local)}")),
        "",
        _request(words, desk, ground, form, village, nudge),
        *_since(words, ground, form, village, nudge),
        *_why(words, form, nudge),
        *_stage_lines(words, ground, form, village),
    ]
    if nudge.deadline and nudge.step != "tenggat":
        lines.append(words("nudge-deadline", day=day_words(nudge.deadline)))
    if question := opened(desk, ground.house, words, form, village, ground.local):
        lines.append(question)
    if warned:
        lines += ["", *_warning(words, desk, ground, form, village)]
    text = Markup("\n").join([*lines, "", words("nudge-thanks")])
    return Message(text, buttons=reminder_buttons(words, form, village, ground.local))


def reminder_buttons(words: Words, form: str, village: str, local: datetime) -> tuple[tuple[Button, ...], ...]:
    """What a head can do with a reminder: report, promise it for another time, or have silence."""
    line = f"/nanti {form} {village}"
    soon = [Button(plain(words, "button-promise-afternoon"), f"{line} nanti sore")] if local.hour < AFTERNOON - 1 else []
    return (
        (Button(plain(words, "button-report-now"), f"/lapor {form} {village}"),),
        (*soon, Button(plain(words, "button-promise-tomorrow"), f"{line} besok jam 7")),
        (
            Button(plain(words, "button-promise-market"), f"{line} pasar"),
            Button(plain(words, "button-promise-other"), f"{line} kapan"),
        ),
        (Button(plain(words, "button-silence"), "/diam"),),
    )


def _request(words: Words, desk: Desk, ground: Ground, form: str, village: str, nudge: Nudge) -> Markup:
    """What is asked for. Forms that were published later share their words; the shipped ones have their own."""
    args = {"village": title(words, ground.house.gazetteer, village)}
    own = f"nudge-{form}-1" in words
    kind = form if own else "form"
    if not own:
        args["form"] = ground.house.titles(desk).get(form, form)
    if nudge.step == PROMISED:
        return words("nudge-promised", form=ground.house.titles(desk).get(form, form), village=args["village"])
    if nudge.step == "tenggat" and nudge.deadline:
        return words(f"nudge-{kind}-tenggat", **args, day=day_words(nudge.deadline))
    at = ground.standings.get((form, village))
    if form == "koperasi" and at:
        return words("nudge-koperasi-renew", **args, last=day_short(at.at.astimezone(ground.local.tzinfo).date()))
    key = f"nudge-{kind}-{nudge.step}"
    return words(key if key in words else f"nudge-{kind}-{'2' if own and form == 'pembentukan' else '1'}", **args)


def _since(words: Words, ground: Ground, form: str, village: str, nudge: Nudge) -> list[Markup]:
    """Since when nothing was heard; the renewal of the inventory says it itself, and a promise needs no such word."""
    at = ground.standings.get((form, village))
    if nudge.step == PROMISED or (form == "koperasi" and nudge.step != "tenggat"):
        return []
    if at is None:
        return [words("nudge-since-never")] if form == "pembentukan" else []
    return [words("nudge-since", day=day_short(at.at.astimezone(ground.local.tzinfo).date()))]


def _why(words: Words, form: str, nudge: Nudge) -> list[Markup]:
    """What becomes of the report. Who has asked for the reminder has just heard it."""
    if nudge.step == PROMISED:
        return []
    key = f"nudge-why-{form}"
    return [words(key if key in words else "nudge-why-form")]


def _stage_lines(words: Words, ground: Ground, form: str, village: str) -> list[Markup]:
    names = labels(ground.house.forms.get(form), "stage")
    order = list(names)
    at = ground.standings.get((form, village))
    reached = at.facts.stage if at else ""
    if not order:
        return []
    if reached not in order:
        return []
    following = order[order.index(reached) + 1 :]
    return [words("nudge-stage-next", stage=names[reached], next=names[following[0]])] if following else []


def _warning(words: Words, desk: Desk, ground: Ground, form: str, village: str) -> list[Markup]:
    """That the officers will be told, why, and how the neighbours stand: numbers, never names."""
    found = ground.rule(form, village)
    kecamatan = village.rpartition(".")[0]
    number, all_villages = reported(desk, ground, form, kecamatan, found[0]) if found else (0, 0)
    lines = []
    if all_villages >= CROWD and number:
        area = title(words, ground.house.gazetteer, kecamatan)
        lines.append(words("nudge-neighbours", number=number, villages=all_villages, area=area))
    until = notice_ends(ground.local, ground.holidays)
    return [*lines, words("nudge-warning", day=day_words(until.date()), hour=hour_words(until))]


def reported(desk: Desk, ground: Ground, form: str, area: str, rule: Schedule) -> tuple[int, int]:
    """How many villages of the area have a report that still counts, of how many that are asked for it."""
    if form not in ground.house.forms:  # An office's own: it may be asked of some villages alone.
        told = progress(desk, ground.house, form, area, ground.local)
        return len(told.asked) - len(told.owed), len(told.asked)
    since = cadence.due_since(rule.rhythm, ground.local.date())
    zone = ground.local.tzinfo
    number = sum(at.at.astimezone(zone).date() >= since for at in desk.reports.standings(form, area))
    return number, len(ground.house.gazetteer.villages(area))


def _time_of_day(local: datetime) -> str:
    return next(name for hour, name in ((11, "morning"), (15, "midday"), (19, "afternoon"), (24, "evening")) if local.hour < hour)
