"""Looks at one report by all the rules: the flags, the weightiest first, one for each thing that may be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from conversations.checking import calendar, figures, same
from conversations.checking.flags import ORDER, Beside, Flag
from conversations.checking.rules import NEEDS, Rule, built_in_rules
from conversations.checking.telling import Telling
from conversations.draft import Report
from conversations.form import Form

Check = Callable[[Rule, Telling, Beside], Iterator[Flag]]
CHECKS: Mapping[str, Check] = {
    "thousand": figures.thousand,
    "far": figures.far,
    "few": figures.few,
    "sum": figures.sums,
    "gone": figures.gone,
    "back": figures.back,
    "order": calendar.order,
    "early": calendar.early,
    "founding": calendar.founding,
    "years": calendar.years,
    "undone": calendar.undone,
    "legal": same.legal,
    "double": same.double,
    "twin": same.twin,
    "photo": same.photo,
}
"""What `check:` of a rule may name."""
assert CHECKS.keys() == NEEDS.keys()
MOST = 40
"""Flags given for one report: whoever must look at more looks at the whole report."""
_SUPERSEDED = ({"thousand", "sum", "few", "far"}, {"twin"}, {"order", "early"}, {"founding", "years"})
"""Checks that speak of the same slip: of the flags on one first question by these, the first by the rules' order is kept."""


def inspect(report: Report, form: Form, beside: Beside | None = None, rules: tuple[Rule, ...] | None = None) -> tuple[Flag, ...]:
    """The flags of a sent report of one of the built-in forms, at most `MOST`; none for any other form.

    The rules are used in their order. Nothing in the answers makes it raise: what cannot be compared raises no flag.
    """
    telling, known = Telling(report, form), beside or Beside()
    found: list[Flag] = []
    kept: set[tuple[int, str]] = set()
    for rule in rules or built_in_rules():
        family = next((at for at, checks in enumerate(_SUPERSEDED) if rule.check in checks), -1)
        for flag in CHECKS[rule.check](rule, telling, known) if rule.form == report.form else ():
            key = (family, flag.paths[0])
            if family >= 0 and key in kept and flag.paths[0] != "kabar":
                continue
            kept.add(key)
            found.append(flag)
    return tuple(sorted(found, key=lambda flag: ORDER.index(flag.severity))[:MOST])
