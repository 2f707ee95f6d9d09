"""Whose mistake it is: a person's is a value (`Problem`), a form author's is raised with its place and its mend."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.texts import Phrase


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a reply was not taken, to be said back in the chat. `phrase` gives the reason and an example."""

    phrase: Phrase
    candidates: tuple[str, ...] = ()
    """What the person may have meant, best first, in the words or codes of the question; empty when nobody can tell."""


@dataclass(frozen=True, slots=True)
class FormFault:
    """One mistake in a form file, for its author."""

    code: str
    """Stable name of the rule that was broken, e.g. `unknown-name`."""
    where: str
    """Sheet or file, and row: `pembentukan.yaml, survey, row 12`."""
    rule: str
    mend: str
    about: str = ""
    """What it is about, as its author wrote it: a name, a type, a formula. For words in other languages."""
    meant: str = ""
    """What was most likely meant instead; blank when nobody can tell."""

    def __str__(self) -> str:
        return f"{self.where}: [{self.code}] {self.rule} {self.mend}"


class FormError(Exception):
    """A form cannot be used. Holds every fault that was found, not only the first."""

    def __init__(self, faults: tuple[FormFault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
