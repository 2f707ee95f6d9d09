"""A page of a chat as people read it: what was set up, what was typed on which phone, and what came back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

TYPED = re.compile(r"^(?P<phone>[a-z]\w*)> ?(?P<text>.*)$")
SAID = re.compile(r"^(?:bot( to (?P<phone>\w+))? ?>|kept:|      |$)")
CONTINUED = "      "
NOT_THERE = "(tidak ada di layar)"
"""Written where a page presses a button that no message of that phone carries; no page may keep it."""
CHANGES = (
    (re.compile(r"(Ruang disk tersisa:) .*"), r"\1 …"),
    (re.compile(r"(Versi:) .*"), r"\1 …"),
    (re.compile(r"\n+Saran untuk pengelola server: .*|(?<=\n)⚠ (?=Ruang)"), ""),
)
"""What differs from machine to machine: the room on the disk, and the versions."""


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
        r"""What was typed, or the rest of the line; `⏎` stands for a line break, `\u202e` for a sign that nobody sees."""
        typed = TYPED.match(self.line)
        text = (typed["text"] if typed else self.line[1:]).strip().replace("⏎", "\n")
        return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def read(path: Path) -> list[Step]:
    """The steps of a page, each with what the page says came of it."""
    steps: list[Step] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
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


def said(to: str, text: str, extra: Iterable[str]) -> list[str]:
    """What the bot said to a phone, as lines of the page; `to` is empty for the phone that typed last."""
    for changing, steady in CHANGES:
        text = changing.sub(steady, text)
    first, *rest = [_seen(line) for line in [*text.split("\n"), *extra]]
    head = f"bot to {to}> " if to else "bot > "
    return [(head + first).rstrip(), *((CONTINUED + line).rstrip() for line in rest)]


def kept(path: str, value: object) -> str:
    """An answer that was kept, as a line of the page."""
    text = "(dilewati)" if value is None else ", ".join(value) if isinstance(value, tuple) else str(value)
    if re.fullmatch(r"[0-9a-f]{24,32}", text):
        text = "(berkas)"
    short = text if len(text) <= 60 else f"{text[:40]}… ({len(text)} huruf)"
    return _seen(f"kept: {path} = {short}".replace("\n", "⏎"))


def _seen(line: str) -> str:
    r"""A line without signs that nobody sees or that turn it around: `\u202e` in their place."""
    return re.sub(r"[\u200b-\u200f\u2028-\u202e\u2066-\u2069\r\x0b\x0c\x85]", lambda sign: f"\\u{ord(sign[0]):04x}", line)
