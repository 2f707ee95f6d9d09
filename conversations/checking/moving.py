"""Finds the instances of a repeat again in a later revision: where one was taken away, those behind it have moved up."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.draft import Answer, Answers

Instances = Mapping[int, Mapping[str, Answer]]
"""The answers of each instance, by their paths below it."""


class Moves:
    """From the answers of one revision to those of a later one, or of a draft that began from it."""

    def __init__(self, before: Answers, after: Answers) -> None:
        self._before, self._after = before, after
        self._found: dict[str, dict[int, int]] = {}

    def where(self, path: str) -> str:
        """The path at which the same question of the same instance stands later; blank when the instance is gone."""
        *around, name = path.split("/")
        old = new = ""
        for repeat, index in zip(around[::2], around[1::2], strict=True):
            moved = self._moved(old + repeat, new + repeat).get(int(index))
            if moved is None:
                return ""
            old, new = f"{old}{repeat}/{index}/", f"{new}{repeat}/{moved}/"
        return new + name

    def _moved(self, old: str, new: str) -> dict[int, int]:
        """Instance to instance of a repeat: by its answers, which move unchanged, else by its number where nobody else has it."""
        if old not in self._found:
            before, after = _instances(self._before, old), _instances(self._after, new)
            found = {index: at for index, own in before.items() if (at := _again(index, own, after))}
            taken = set(found.values())
            self._found[old] = {index: index for index in before if index in after and index not in taken} | found
        return self._found[old]


def _instances(answers: Answers, repeat: str) -> Instances:
    found: dict[int, dict[str, Answer]] = {}
    for path, answer in answers.items():
        if path.startswith(repeat + "/"):
            index, _, rest = path[len(repeat) + 1 :].partition("/")
            if rest and index.isdecimal():
                found.setdefault(int(index), {})[rest] = answer
    return found


def _again(index: int, own: Mapping[str, Answer], after: Instances) -> int:
    """Where most of what somebody answered in an instance stands unchanged; 0 where nothing does."""
    dated = {path: answer for path, answer in own.items() if answer.at is not None} or own
    for at in range(index, 0, -1):
        there = after.get(at, {})
        same = [path for path, one in dated.items() if path in there and _stands(one, there[path])]
        if 2 * len(same) > len(dated):
            return at
    return 0


def _stands(old: Answer, new: Answer) -> bool:
    return old.value == new.value and old.at == new.at
