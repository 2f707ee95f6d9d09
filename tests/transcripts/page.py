"""A page of a chat as people read it: what was set up, what was typed on which phone, and what came back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TYPED = re.compile(r"^(?P<phone>[a-z]\w*)> ?(?P<text>.*)$")
SAID = re.compile(r"^(?:bot( to (?P<phone>\w+))? ?>|kept:|      |$)")
CONTINUED = "      "


@dataclass(slots=True)
class Step:
    """One line that a person wrote, and the lines that came of it."""

    line: str
    came: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """`#` a remark, `=` something set up, `@` the clock, or the name of the phone that typed."""
        return self.line[0] if self.line[:1] in "#=@" else self.line.partition(">")[0]

    @property
    def text(self) -> str:
        """What was typed, or the rest of the line; `⏎` stands for a line break."""
        typed = TYPED.match(self.line)
        return (typed["text"] if typed else self.line[1:]).strip().replace("⏎", "\n")


def read(path: Path) -> list[Step]:
    """The steps of a page, each with what the page says came of it."""
    steps: list[Step] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if (line[:1] in ("#", "=", "@") and line) or (TYPED.match(line) and not line.startswith("bot")):
            steps.append(Step(line))
        elif line.strip():
            if not SAID.match(line):
                raise ValueError(f"{path.name}: neither typed nor said: {line!r}")
            steps[-1].came.append(line)
    return steps


def written(steps: list[Step]) -> str:
    """The page again, a blank line before each time the clock moves or a remark stands."""
    lines: list[str] = []
    for step in steps:
        if step.kind in "#@" and lines and not lines[-1].startswith(("#", "=")):
            lines.append("")
        lines += [step.line, *step.came]
    return "\n".join(lines) + "\n"


def said(to: str, text: str, extra: Iterator[str]) -> list[str]:
    """What the bot said to a phone, as lines of the page; `to` is empty for the phone that typed last."""
    first, *rest = text.split("\n")
    head = f"bot to {to}> " if to else "bot > "
    return [(head + first).rstrip(), *((CONTINUED + line).rstrip() or CONTINUED for line in [*rest, *extra])]
