"""What waits for an officer in an area: how much of each sort, what comes next, and the clean ones to be approved together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from markupsafe import Markup

from bot.checks.page import name_of
from bot.house import House
from bot.registry import Call
from conversations.areas import within
from conversations.checking.states import Pending
from conversations.messages import Button, Message
from conversations.titles import plain, short, title
from storage.desk import Desk

AT_ONCE = 40
"""Reports approved together: as many as can be read on one screen before."""


@dataclass(frozen=True, slots=True)
class Work:
    """What waits in an area at one moment, each report in one of these."""

    clean: tuple[Pending, ...]
    doubtful: tuple[Pending, ...]
    """To be opened one by one, in the order in which they come: what came back, the weightiest, the oldest."""
    returned: tuple[Pending, ...]
    """The head is asked."""
    postponed: tuple[Pending, ...]
    unlooked: tuple[Pending, ...]
    """Just come in: the rules have not looked at them."""

    @property
    def waiting(self) -> int:
        """How many wait for an officer."""
        return len(self.clean) + len(self.doubtful) + len(self.unlooked) + len(self.postponed)


def work(desk: Desk, house: House, area: str, now: datetime) -> Work:
    """What nobody has approved in the area. No report is opened."""
    sorts: dict[str, list[Pending]] = {"clean": [], "doubtful": [], "returned": [], "postponed": [], "unlooked": []}
    for form in house.titles(desk):
        for one in desk.checks.pending(form, area):
            sorts[one.sort(now)].append(one)
    sorts["doubtful"].sort(key=lambda one: (not one.again, -(one.doubts or 0), one.sent_at, one.number))
    return Work(**{sort: tuple(found) for sort, found in sorts.items()})


def following(call: Call, area: str, after: int) -> int:
    """The number of the next report to be looked at: not the one at hand, nor what another officer has opened; 0 for none."""
    found = work(call.desk, call.house, area, call.now)
    order = [one.number for one in (*found.doubtful, *found.unlooked) if one.at is None or one.officer == call.person.id]
    at = order.index(after) + 1 if after in order else 0
    return next((number for number in [*order[at:], *order[:at]] if number != after), 0)


def overview(call: Call, area: str) -> Message:
    """How much waits in the area, who deals with what, and where to begin."""
    found = work(call.desk, call.house, area, call.now)
    lines = [call.words("checks-title", area=title(call.words, call.house.gazetteer, area))]
    counts = {
        "clean": len(found.clean),
        "doubtful": len(found.doubtful),
        "unlooked": len(found.unlooked),
        "returned": len(found.returned),
        "postponed": len(found.postponed),
    }
    lines += [call.words(f"checks-{sort}", number=number) for sort, number in counts.items() if number]
    if not any(counts.values()):
        lines.append(call.words("checks-none"))
    lines += _handling(call, (*found.doubtful, *found.returned, *found.clean, *found.unlooked, *found.postponed))
    return Message(
        Markup("\n").join(lines), buttons=(*_begin(call, area, found), *_below(call, area, found)), replaces=call.message
    )


def _handling(call: Call, pending: Iterable[Pending]) -> list[Markup]:
    """Who deals with how many of these, as /serah counts them: also what was corrected since, which comes back to the same."""
    held = Counter(one.officer for one in pending if one.officer is not None)
    named = [call.words("checks-held", name=name_of(call, who), number=number) for who, number in held.most_common(5)]
    return [Markup(""), call.words("checks-handling", names=Markup(" · ").join(named))] if named else []


def _begin(call: Call, area: str, found: Work) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    if found.clean:
        rows.append(
            (Button(plain(call.words, "button-checks-clean", number=len(found.clean)), f"/periksa bersih {area or 'semua'}"),)
        )
    if found.doubtful or found.unlooked:
        rows.append((Button(plain(call.words, "button-checks-next"), f"/periksa lanjut {area or 'semua'}"),))
    return rows


def _below(call: Call, area: str, found: Work) -> list[tuple[Button, ...]]:
    """Above the kabupaten: where it waits."""
    if len(area) >= 5:
        return []
    every = [one for sort in (found.clean, found.doubtful, found.unlooked) for one in sort]
    children = call.house.gazetteer.children(area)
    counted = [(child, sum(within(one.area, child.code) for one in every)) for child in children]
    buttons = [Button(f"{short(child)} ({number})", f"/periksa {child.code}") for child, number in counted if number]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def together(found: Work) -> tuple[Pending, ...]:
    """The clean ones that are approved together now."""
    return found.clean[:AT_ONCE]


def fingerprint(listed: Iterable[Pending]) -> str:
    """What tells this list from every other: only what was read is approved."""
    return blake2b(" ".join(f"{one.number}.{one.revision}" for one in listed).encode(), digest_size=4).hexdigest()


def clean_list(call: Call, area: str, *lead: Markup) -> Message:
    """The clean reports by village, before they are approved together."""
    found = work(call.desk, call.house, area, call.now)
    listed = together(found)
    if not listed:
        return Message(
            Markup("\n").join([*lead, call.words("checks-no-clean")]), buttons=(_home(call, area),), replaces=call.message
        )
    forms = call.house.titles(call.desk)
    lines = [*lead, call.words("clean-title", number=len(listed), area=title(call.words, call.house.gazetteer, area)), Markup("")]
    for form in forms:
        own = [one for one in listed if one.form == form]
        if own:
            lines += [call.words("clean-form", form=forms[form], number=len(own)), *_by_kecamatan(call, own), Markup("")]
    lines.append(call.words("clean-sure"))
    if len(found.clean) > len(listed):
        lines.append(call.words("clean-more", number=len(found.clean) - len(listed)))
    sure = Button(
        plain(call.words, "button-clean-sure", number=len(listed)), f"/periksa sahkan {area or 'semua'} {fingerprint(listed)}"
    )
    return Message(Markup("\n").join(lines), buttons=((sure,), _home(call, area)), replaces=call.message)


def _by_kecamatan(call: Call, listed: Iterable[Pending]) -> list[Markup]:
    groups: dict[str, list[Markup]] = {}
    for one in listed:
        key = "clean-village-note" if one.notes else "clean-village"
        groups.setdefault(one.area[:8], []).append(call.words(key, village=call.house.gazetteer[one.area].name, notes=one.notes))
    return [
        call.words("clean-line", area=title(call.words, call.house.gazetteer, code), villages=Markup(", ").join(names))
        for code, names in groups.items()
    ]


def _home(call: Call, area: str) -> tuple[Button, ...]:
    return (Button(plain(call.words, "button-checks-home"), f"/periksa {area or 'semua'}"),)
