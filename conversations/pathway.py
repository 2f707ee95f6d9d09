"""Suggests a pathway (baru, mengembangkan, merevitalisasi) from the inventory, with its reasons. Never a verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from conversations.draft import Answers
from conversations.texts import Phrase

RULES = Path(__file__).parent / "pathway.yaml"
PATHWAYS = ("baru", "mengembangkan", "merevitalisasi", "verifikasi")
REPEAT = "koperasi"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: what must be so, and what then follows."""

    pathway: str
    reason: str
    cells: Mapping[str, frozenset[str]]

    def fits(self, cooperative: Mapping[str, str]) -> bool:
        """Whether every cell of the row allows what is known of the cooperative."""
        return all(cooperative.get(name, "") in allowed for name, allowed in self.cells.items())


@dataclass(frozen=True, slots=True)
class Rules:
    """The whole table."""

    cooperative: tuple[Rule, ...]
    village: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A pathway, or `verifikasi` when only the Dinas can tell, with one reason for each cooperative."""

    pathway: str
    reasons: tuple[Phrase, ...]
    deciding: Phrase
    """The reason of the cooperative that points to it."""


@cache
def built_in_rules() -> Rules:
    """The table of `pathway.yaml`."""
    return read_rules(RULES.read_text(encoding="utf-8"))


def read_rules(text: str) -> Rules:
    """The table of a YAML text. Raises ValueError for a pathway that there is none of, or a table without a last resort."""
    content = YAML(typ="safe", pure=True).load(text)
    rules = tuple(
        Rule(
            row["pathway"],
            row["reason"],
            {name: frozenset(str(cell).split("|")) for name, cell in row.items() if name not in ("pathway", "reason")},
        )
        for row in content["cooperative"]
    )
    unknown = {rule.pathway for rule in rules} | set(content["village"]) ^ set(PATHWAYS)
    if not unknown <= set(PATHWAYS):
        raise ValueError(f"pathways are {', '.join(PATHWAYS)}; not {', '.join(sorted(unknown - set(PATHWAYS)))}")
    if not rules or rules[-1].cells:
        raise ValueError("the last row of cooperative must fit anything")
    return Rules(rules, tuple(content["village"]))


def suggest(answers: Answers, rules: Rules | None = None) -> Suggestion:
    """What a sent inventory points to. No cooperative at all points to a new one."""
    table = rules or built_in_rules()
    found = [(_first(table.cooperative, cooperative), cooperative) for cooperative in _cooperatives(answers)]
    if not found:
        none = Phrase("pathway-reason-none")
        return Suggestion("baru", (none,), none)
    pathway = next((name for name in table.village if any(rule.pathway == name for rule, _ in found)), "verifikasi")
    reasons = tuple(Phrase(f"pathway-reason-{rule.reason}", {"name": cooperative.get("nama", "")}) for rule, cooperative in found)
    deciding = next((reason for reason, (rule, _) in zip(reasons, found, strict=True) if rule.pathway == pathway), reasons[0])
    return Suggestion(pathway, reasons, deciding)


def _first(rules: Sequence[Rule], cooperative: Mapping[str, str]) -> Rule:
    return next(rule for rule in rules if rule.fits(cooperative))


def _cooperatives(answers: Answers) -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path, answer in answers.items():
        match path.split("/"):
            case [repeat, index, name] if repeat == REPEAT and answer.value is not None:
                found.setdefault(index, {})[name] = str(answer.value)
    return [found[index] for index in sorted(found, key=int)]
