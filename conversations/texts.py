"""Turns a key and its arguments into words a person reads, in that person's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from markupsafe import Markup, escape

LOCALES = Path(__file__).parent / "locales"
SOURCE = "id"
"""The language every key must exist in; the others fall back to it."""

Argument = str | int | float


class MissingText(KeyError):
    """A key or one of its arguments does not exist: a mistake of ours, never of a reader."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something to be said, before a language is chosen: a key of `locales/*.ftl` and its arguments.

    A `str` argument is outside text and is escaped when it is said; a `Markup` argument is kept as it is.
    An `int` is written the Indonesian way (12.500), so a year or a code is passed as text.
    """

    key: str
    args: Mapping[str, Argument] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.args.items()))))


class Words:
    """The words of one language. `words("key", name=…)` gives text in the small HTML that every channel understands."""

    def __init__(self, language: str, resources: Mapping[str, str]) -> None:
        """`resources`: file name to Fluent source, the language's own before its fallback's."""
        self.language = language
        # CLDR does not know Dayak Ngaju or Banjar; with "id" second their numbers are written as in Indonesian.
        self._bundle = FluentBundle([language, SOURCE], use_isolating=False)
        self._fixed: dict[str, Markup] = {}
        """What was said without arguments: labels of keys are said many times in each turn."""
        for source in resources.values():
            self._bundle.add_resource(FluentResource(source), allow_overrides=False)

    def __contains__(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def __call__(self, key: str, **args: Argument) -> Markup:
        """The words of `key`. Raises MissingText when the key or an argument it needs does not exist."""
        if args:
            return self._said(key, args)
        if key not in self._fixed:
            self._fixed[key] = self._said(key, {})
        return self._fixed[key]

    def _said(self, key: str, args: Mapping[str, Argument]) -> Markup:
        if not self._bundle.has_message(key):
            raise MissingText(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(key)
        safe = {name: _safe(value) for name, value in args.items()}
        text, errors = self._bundle.format_pattern(pattern, safe)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return Markup(text)  # noqa: S704 - the arguments were escaped above, the pattern is ours

    def say(self, phrase: Phrase) -> Markup:
        """The words of a phrase."""
        return self(phrase.key, **phrase.args)


def bold(text: str) -> Markup:
    """Outside text in bold. `Markup.format` says the same and takes thirty times as long, many times in each turn."""
    return Markup(f"<b>{escape(text)}</b>")  # noqa: S704 - escaped here


def italic(text: str) -> Markup:
    """Outside text in italics."""
    return Markup(f"<i>{escape(text)}</i>")  # noqa: S704 - escaped here


def list_line(number: int, text: str) -> Markup:
    """Outside text as a line of a list, such as `3. Produsen`."""
    return Markup(f"{number}. {escape(text)}")  # noqa: S704 - escaped here


def _safe(value: Argument) -> Argument:
    return str(escape(value)) if isinstance(value, str) else value


def read_locales(folder: Path = LOCALES) -> dict[str, Words]:
    """Every language in `folder`: one sub-folder or file a language (`id.ftl`, or `id/*.ftl`)."""
    sources: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("**/*.ftl")):
        language = path.stem if path.parent == folder else path.parent.name
        sources.setdefault(language, {})[path.name] = path.read_text(encoding="utf-8")
    return {language: Words(language, own) for language, own in sources.items()}


def keys(source: str) -> dict[str, frozenset[str]]:
    """Each message key of a Fluent source with the variables it uses. Raises ValueError naming a line Fluent cannot read."""
    found: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"not Fluent: {(entry.content or '').strip()[:80]}")
        if isinstance(entry, ast.Message):
            found[entry.id.name] = frozenset(_variables(entry))
    return found


def _variables(node: object) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    if isinstance(node, ast.BaseNode):
        return set().union(*(_variables(child) for child in vars(node).values()))
    if isinstance(node, list):
        return set().union(*(_variables(child) for child in node))
    return set()
