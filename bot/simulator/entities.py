"""Telegram's HTML to text and entities, with its errors; and the entities that Telegram finds by itself in plain text."""

from __future__ import annotations

import html
import re

from bot.simulator.records import Json
from bot.simulator.refusal import Refused, bad

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}
"""The tags of parse_mode HTML and the entities they make (Bot API, HTML style)."""

_NAME = re.compile(r"/?[A-Za-z0-9-]*")
_ATTRIBUTE = re.compile(r"""\s*([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9A-Fa-f]+);")
_FOUND = re.compile(
    r"(?P<url>(?:https?://|t\.me/|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def found(text: str, taken: list[Json] | None = None) -> list[Json]:
    """Addresses, commands, mentions and hashtags in `text`, after `taken`; nothing is looked for inside code and links."""
    entities = list(taken or [])
    closed = [entity for entity in entities if entity["type"] in ("code", "pre", "text_link")]
    for match in _FOUND.finditer(text):
        start, length = units(text[: match.start()]), units(match.group())
        if not any(start < e["offset"] + e["length"] and e["offset"] < start + length for e in closed):
            entities.append({"type": match.lastgroup, "offset": start, "length": length})
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without white space at both ends, as Telegram keeps it; entities move along."""
    body = text.rstrip()
    lead = len(body) - len(body.lstrip())
    body, cut = body[lead:], units(body[:lead])
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, units(body))
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return body, kept


class _Reader:
    """One pass over a text in Telegram's HTML."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int, Json, int]] = []
        self.entities: list[Json] = []

    def wrong(self, what: str, at: int) -> Refused:
        return bad(f"can't parse entities: {what}".replace("{}", str(len(self.source[:at].encode()))))

    def say(self, text: str) -> None:
        self.out.append(text)
        self.length += units(text)

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self.tag()
            elif character == "&" and (match := _CHARACTER.match(self.source, self.at)):
                self.say(html.unescape(match.group()))
                self.at = match.end()
            else:
                self.say(character)
                self.at += 1
        if self.open:
            raise self.wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"', self.at)
        return "".join(self.out), sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def tag(self) -> None:
        begin = self.at
        match = _NAME.match(self.source, begin + 1)
        name = match.group().lower() if match else ""
        self.at = match.end() if match else begin + 1
        if name.startswith("/"):
            self.close(name[1:], begin)
        else:
            self.begin(name, begin)

    def begin(self, name: str, begin: int) -> None:
        if name not in TAGS:
            raise self.wrong(f'Unsupported start tag "{name}" at byte offset {{}}', begin)
        attributes: dict[str, str] = {}
        while match := _ATTRIBUTE.match(self.source, self.at):
            attributes[match[1].lower()] = html.unescape(match[2] or match[3] or match[4] or "")
            self.at = match.end()
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1
        if self.at >= len(self.source):
            raise self.wrong(f'Unclosed start tag "{name}" at byte offset {{}}', begin)
        if self.source[self.at] != ">":
            raise self.wrong(f'Unexpected character in the tag "{name}" at byte offset {{}}', self.at)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.wrong('Tag "span" must have class "tg-spoiler" at byte offset {}', begin)
        self.open.append((name, self.length, _extra(name, attributes), len(self.out)))

    def close(self, name: str, begin: int) -> None:
        if not self.open:
            raise self.wrong("Unexpected end tag at byte offset {}", begin)
        expected, start, extra, first = self.open.pop()
        if name and name != expected:
            what = f'Unmatched end tag at byte offset {{}}, expected "</{expected}>", found "</{name}>"'
            raise self.wrong(what, begin)
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1
        if self.source[self.at : self.at + 1] != ">":
            raise self.wrong("Unclosed end tag at byte offset {}", begin)
        self.at += 1
        kind = TAGS[expected]
        if kind == "text_link" and not extra:
            extra = {"url": "".join(self.out[first:])}
        if self.length > start and (kind != "text_link" or "." in extra["url"] or ":" in extra["url"]):
            self.entities.append({"type": kind, "offset": start, "length": self.length - start, **extra})


def _extra(name: str, attributes: dict[str, str]) -> Json:
    if name == "a" and attributes.get("href"):
        return {"url": attributes["href"]}
    if name == "code" and attributes.get("class", "").startswith("language-"):
        return {"language": attributes["class"].removeprefix("language-")}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {}


def _merge_code(entities: list[Json]) -> list[Json]:
    """`<pre><code class="language-x">` is one entity; a language on its own is dropped, as Telegram does."""
    pres = {(e["offset"], e["length"]): e for e in entities if e["type"] == "pre"}
    kept = []
    for entity in entities:
        language = entity.pop("language", "") if entity["type"] == "code" else ""
        pre = pres.get((entity["offset"], entity["length"])) if entity["type"] == "code" else None
        if pre is None:
            kept.append(entity)
        elif language:
            pre["language"] = language
    return kept


def parse(source: str) -> tuple[str, list[Json]]:
    """Text and entities of a text in Telegram's HTML. Raises Refused with Telegram's own complaint."""
    text, entities = _Reader(source).read()
    return text, _merge_code(entities)
