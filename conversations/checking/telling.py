"""One report as the checks see it: answers by question and instance, with what each is called and how its value is said."""

from __future__ import annotations

from collections.abc import Iterator

from babel.numbers import format_decimal

from conversations.checking.names import legal_of, likeness, name_of
from conversations.checking.rules import Rule
from conversations.draft import Report, Value
from conversations.form import Form
from conversations.oversight.labels import instance_title
from conversations.reading.numbers import LARGEST
from conversations.reading.saying import rupiah, say_date

SAME = 85
"""Names of a village's cooperatives, in two of its reports, at least this alike (of 100) are one."""


class Telling:
    """A report to be looked at, with its form."""

    def __init__(self, report: Report, form: Form) -> None:
        self.report = report
        self.form = form
        self._instances: dict[str, list[str]] = {}
        for path in report.answers:
            match path.split("/"):
                case [repeat, index, _] if index.isdecimal() and index not in self._instances.setdefault(repeat, []):
                    self._instances[repeat].append(index)
        for found in self._instances.values():
            found.sort(key=int)

    def value(self, path: str) -> Value:
        """What was answered there; None when nothing was."""
        answer = self.report.answers.get(path)
        return None if answer is None else answer.value

    def text(self, path: str) -> str:
        """What was answered there as text; empty when nothing was."""
        value = self.value(path)
        return "" if value is None or isinstance(value, tuple) else str(value)

    def number(self, path: str) -> int | float | None:
        """A number that was answered there; None when none was, or one that no reader would have taken."""
        value = self.value(path)
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
            return None
        return value

    def spots(self, question: str) -> list[str]:
        """The paths of a rule's question that hold an answer."""
        return [path for path in self._paths(question) if self.value(path) is not None]

    def _paths(self, question: str) -> Iterator[str]:
        match question.split("/"):
            case [repeat, "*", name]:
                yield from (f"{repeat}/{index}/{name}" for index in self._instances.get(repeat, ()))
            case [repeat, code, name]:
                for index in self._instances.get(repeat, ()):
                    if self.text(f"{repeat}/{index}/kode") == code:
                        yield f"{repeat}/{index}/{name}"
            case _:
                yield question

    def used(self, rule: Rule) -> list[str]:
        """The paths at which a rule is to be used: they hold an answer and its conditions are met."""
        if rule.form != self.report.form:
            return []
        return [path for path in self.spots(rule.question) if self._meets(rule, path)]

    def _meets(self, rule: Rule, path: str) -> bool:
        instance = path.rpartition("/")[0]
        return all((self.text(f"{instance}/{name}") or self.text(name)) in allowed for name, allowed in rule.only.items())

    def called(self, path: str) -> str:
        """What a question is called, with whose it is: `Jumlah anggota KUD Maju`."""
        return f"{self.title(path)} {self.instance(path.rpartition('/')[0])}".strip()

    def title(self, path: str) -> str:
        """What a question is called by itself: `Jumlah anggota`."""
        name = path.rpartition("/")[2]
        question = self.form.questions.get(name)
        return (question.title.source or question.label.source) if question else name

    def instance(self, instance: str) -> str:
        """What an instance is called: the cooperative by its name, the stage by its label; empty for the report itself."""
        if not instance:
            return ""
        if name := self.text(f"{instance}/nama"):
            return name
        return instance_title(self.form, self.report.answers, instance)

    def said(self, path: str) -> str:
        """A value as it is written: 12.000, Rp1.200.000, a date in words. `never` stays: the words around it say it."""
        name = path.rpartition("/")[2]
        question, number = self.form.questions.get(name), self.number(path)
        if number is not None:
            return written(number, money=question is not None and question.kind == "money")
        text = self.text(path)
        return say_date(text) if question is not None and question.kind == "date" and text[:4].isdecimal() else text

    def counterpart(self, before: Telling, path: str) -> str:
        """The path of the same thing in an earlier report; empty when that did not tell of it.

        A cooperative is found by legal number or name, since its place in the list may have changed; a stage by its place.
        """
        instance, _, name = path.rpartition("/")
        if not self.text(f"{instance}/nama"):
            return path if before.value(path) is not None else ""
        repeat = instance.partition("/")[0]
        legal, own = legal_of(self.text(f"{instance}/nomor_badan_hukum")), name_of(self.text(f"{instance}/nama"))
        best, found = 0, ""
        for index in before._instances.get(repeat, ()):
            there = f"{repeat}/{index}"
            same = legal.same(legal_of(before.text(f"{there}/nomor_badan_hukum")))
            score = 101 if same else likeness(own, name_of(before.text(f"{there}/nama")))
            if score >= SAME and score > best:
                best, found = score, f"{there}/{name}"
        return found if found and before.value(found) is not None else ""


def written(number: float, *, money: bool) -> str:
    """A figure as people write it: `12.000`, `Rp1.200.000`."""
    if money:
        return rupiah(round(number))
    return str(format_decimal(number, locale="id_ID"))
