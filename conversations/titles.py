"""How an area is called: with its kind, and with what lies above it where the name alone could be another's."""

from __future__ import annotations

from functools import lru_cache

from conversations.areas import Area, Gazetteer
from conversations.texts import Words


def title(words: Words, gazetteer: Gazetteer, code: str) -> str:
    """`Desa Telok`, `Kecamatan Kumai`, `Kabupaten Katingan`; words for the whole country when the code is empty."""
    area = gazetteer.get(code)
    if area is None:
        return code or plain(words, "area-everywhere")
    return _called(words, area.kind, area.name)


@lru_cache(maxsize=2048)
def _called(words: Words, kind: str, name: str) -> str:
    """Every turn begins with the title of its village, and a few villages have many turns."""
    return plain(words, f"area-{kind}", name=name)


def short(area: Area) -> str:
    """The name for half the width of a phone: among kabupaten the kind says nothing, a kota keeps its own."""
    return area.name.removeprefix("Kabupaten ")


def full_title(words: Words, gazetteer: Gazetteer, code: str) -> str:
    """`Desa Telok, Kecamatan Katingan Tengah, Kabupaten Katingan`; a province and the country by their own name."""
    chain = [area for area in gazetteer.chain(code) if area.level != "province"]
    return ", ".join(title(words, gazetteer, area.code) for area in chain) or title(words, gazetteer, code)


def plain(words: Words, key: str, **args: str | int) -> str:
    """Words without markup and escapes: for labels of buttons, sheets and names of files."""
    return str(words(key, **args).unescape())
