"""Every version of every form that somebody needed so far, read once: a version that was kept never changes."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import blake2b

import structlog

from conversations.authoring.assembly import Taken
from conversations.errors import FormError
from conversations.formfile import take_yaml
from storage.desk import Desk

log = structlog.get_logger(__name__)

AT_HAND = 8
"""Forms that were read and that nobody may have kept yet: those that admins are trying."""


class Shelf:
    """Forms by name and version. Remembers nothing that the database does not hold; any thread may ask."""

    def __init__(self) -> None:
        self._editions: dict[tuple[str, str], Taken | None] = {}
        self._read: OrderedDict[str, Taken] = OrderedDict()

    def edition(self, desk: Desk, name: str, version: str) -> Taken | None:
        """A version that was kept; None when it never was, or when its text is no form (any more).

        Read on the spot where nobody did so before: tens of milliseconds, some seconds for the largest. `read` goes before.
        """
        key = (name, version)
        if key not in self._editions:
            text = desk.forms.get(name, version)
            if text is None:
                return None
            self._editions[key] = self.read(text, name)
        return self._editions[key]

    def read(self, text: str, name: str) -> Taken | None:
        """The form of a text, without asking whether it is kept; None when it is none."""
        mark = marked(text)
        if mark not in self._read:
            try:
                taken = take_yaml(text, f"{name}.yaml")
            except FormError as error:
                log.error("form_unreadable", form=name, faults=len(error.faults))  # noqa: TRY400 - its faults are its author's
                return None
            self._read[mark] = taken
        taken = self._read[mark]
        while len(self._read) > AT_HAND:
            self._read.popitem(last=False)
        return taken


def marked(text: str) -> str:
    """What tells one text of a form from every other: 16 hex digits."""
    return blake2b(text.encode(), digest_size=8).hexdigest()
