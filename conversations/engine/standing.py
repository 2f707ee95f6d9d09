"""A report that was sent, laid under its form: what was filed stands, and nothing of it is worked out anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from conversations.draft import Answers
from conversations.engine.sheet import BEFORE, Place, Sheet, inside
from conversations.engine.values import as_single
from conversations.form import MOST, Form, Question, Repeat, Row
from conversations.formula.functions import Single
from conversations.formula.scope import Prefixes, Scope


class Filed(Sheet):
    """today(), random() or once() have said what they said on that day, and what was relevant then is what was filed."""

    __slots__ = ("_times",)

    def __init__(self, form: Form, answers: Answers, now: datetime, about: Mapping[str, str]) -> None:
        super().__init__(form, answers, now, about)
        self._times: dict[str, int] = {}
        for path in answers:
            parts = path.split("/")
            for at in range(1, len(parts), 2):
                repeat, index = "/".join(parts[:at]), parts[at]
                if index.isdecimal() and not path.startswith(BEFORE):
                    self._times[repeat] = max(self._times.get(repeat, 0), int(index))

    def _worked_out(self, question: Question, path: str, _prefixes: Prefixes) -> Single:
        answer = self.answers.get(path)
        return "" if answer is None else as_single(question, answer)

    def relevant(self, _question: Question, path: str, _prefixes: Prefixes) -> bool:
        """Whether it was filed."""
        return path in self.answers

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """How many instances were filed, at most `MOST`: another version may have asked for a number under the repeat's name."""
        path = prefixes[-1] + repeat
        told = self.answers.get(path)
        return min(MOST, max(self._times.get(path, 0), told.value if told is not None and isinstance(told.value, int) else 0))

    def settled(self, _place: Place) -> bool:
        """Nothing of a sent report is open."""
        return True

    def _walk(self, rows: tuple[Row, ...], scope: Scope, total: int, *, computed: bool, deep: bool = True) -> Iterator[Place]:
        for row in rows:
            path = scope.prefixes[-1] + row.name
            if isinstance(row, Question):
                if path in self.answers and (computed or row.seen or row.type != "calculate"):
                    yield Place(row, path, scope, total)
            elif isinstance(row, Repeat):
                count = self.instances(row.name, scope.prefixes) if deep else 0
                of = count if row.more is None else 0
                for index in range(1, count + 1):
                    yield from self._walk(row.rows, inside(scope, row.name, index), of, computed=computed)
                if row.more is not None and path in self.answers and count < row.most:
                    yield Place(row.more, path, scope, total)
            else:
                yield from self._walk(row.rows, scope, total, computed=computed, deep=deep)
