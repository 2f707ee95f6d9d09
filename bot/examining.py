"""Judges one workbook in a process of its own, bounded in time and memory, for `bot/examiner.py`: `python -m bot.examining`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from typing import Any

from bot.bounds import bound
from conversations.authoring.beside import list_name
from conversations.authoring.changes import changes
from conversations.errors import FormError
from conversations.formfile import take_yaml
from conversations.judging import Refused, judge

CPU = 60
"""Seconds of work after which the system ends this process: the largest form that is allowed takes a few."""
MEMORY = 2 << 30
"""Bytes that it may use: a workbook of 20 MB that was packed well takes some hundreds of millions."""


def main() -> None:
    """Answer the one question that stands on standard input: a line of JSON, then the bytes of the workbook and its lists."""
    bound(CPU, MEMORY)
    asked = json.loads(sys.stdin.buffer.readline())
    found = _changed(**asked) if "old" in asked else _judged(**asked)
    sys.stdout.write(json.dumps(found))


def _judged(file: str, under: str, size: int, lists: dict[str, int]) -> dict[str, Any]:
    """`size` and `lists` say how many bytes the workbook and each list have, in the order in which they follow."""
    content = sys.stdin.buffer.read(size)
    files = {name: sys.stdin.buffer.read(length) for name, length in lists.items()}
    verdict = judge(content, file, files)
    if isinstance(verdict, Refused):
        return {"faults": [asdict(fault) for fault in verdict.faults], "notes": [asdict(note) for note in verdict.notes]}
    accepted = verdict.under(under) if under else verdict
    form = accepted.form()
    asked = sum(question.asked for question in form.questions.values())
    notes = [asdict(note) for note in accepted.notes]
    lines = Counter(choice.get("list_name", "") for choice in accepted.sheets.choices)
    said = {"form": accepted.name, "version": accepted.version, "title": accepted.title, "text": accepted.text}
    counted = {"questions": asked, "lists": {name: lines[list_name(name)] for name in files}, "shows": form.pictures}
    return {"faults": [], "notes": notes, **counted, **said}


def _changed(old: str, new: str) -> dict[str, Any]:
    """What changed from one text to another; nothing can be said where the old one is no form any more."""
    try:
        return {"changes": [asdict(change) for change in changes(take_yaml(old, ""), take_yaml(new, ""))]}
    except FormError:
        return {"changes": None}


if __name__ == "__main__":
    main()
