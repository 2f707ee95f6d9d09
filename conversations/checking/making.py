"""Makes a flag of a rule with the words for the officer and for the head."""

from __future__ import annotations

from conversations.checking.flags import Flag
from conversations.checking.rules import Rule
from conversations.checking.telling import Telling
from conversations.reading.cleaning import shown
from conversations.texts import Phrase


def flag(
    rule: Rule, code: str, telling: Telling, paths: tuple[str, ...], /, *, what: str = "", value: str = "", **args: str
) -> Flag:
    """A flag about `paths`; its words may use `$what` (the first question and whose it is), `$value` and the other arguments."""
    given = {
        "what": shown(what or telling.called(paths[0])),
        "value": shown(value or telling.said(paths[0])),
        **{name: shown(text) for name, text in args.items()},
    }
    return Flag(code, rule.severity, paths, Phrase(f"flag-{code}", given), Phrase(f"flag-{code}-ask", given))
