"""Finds the code of an area among its own names and labels: `62.02.06.1003 kel Ketapang, Sampit`."""

from __future__ import annotations

import re

from conversations.areas import Area, Gazetteer
from conversations.reading.cleaning import listed
from conversations.reading.place_names import normal, squashed
from conversations.reading.second_look import unwrapped

_SEP = r"\s?[.,/_~|:\s-]?\s?"
_CODE = re.compile(
    rf"(?<![\d.])(\d\d){_SEP}(\d\d){_SEP}(\d\d){_SEP}(\d{{4}})(?![\d.]*\d)|(?<![\d.])(\d\d(?:\.\d\d){{0,2}})(?![\d.]*\d)"
)
_LABELS = listed(
    "kode kodenya kd wil wilayah desa desanya ds kel kelurahan kec kecamatan kab kabupaten kota prov provinsi no nomor nomer nmr "
    "nya ini itu nah lah nggih kami saya sy ulun kirim kirimkan lapor kemendagri permendagri dagri siskeudes prodeskel adalah "
    "yaitu nama namanya kades lurah pemdes kantor betul benar sesuai menurut di papan tertulis "
    "pak bu bpk bapak ibu min ya maaf mohon makasih"
)
_WORD = re.compile(r"[a-z0-9']+")


def told_code(clean: str, gazetteer: Gazetteer) -> str:
    """The only code of a tidied reply, in which all else is its labels, politeness, and names of it and of areas above it.

    Empty when there is no such code, or when something else is said: the name of another area, a second code, a doubt.
    """
    said = unwrapped(clean)
    found = [match for match in _CODE.finditer(said) if match[1] or "." in match[5]] or list(_CODE.finditer(said))
    codes = {".".join(match.groups()[:4]) if match[1] else match[5] for match in found[:1]}
    area = gazetteer.get(codes.pop()) if codes else None
    if area is None:
        return ""
    rest = _WORD.findall(f"{said[: found[0].start()]} {said[found[0].end() :]}".replace("'", ""))
    chain = gazetteer.chain(area.code)
    if area.kind == "desa" and {"kel", "kelurahan"} & set(rest):
        return ""
    names = {squashed(normal(name)) for one in chain for name in _names(one)}
    return area.code if _only(rest, names) else ""


def _names(area: Area) -> tuple[str, ...]:
    """An area's names, with and without `Kabupaten` or `Kota`."""
    bare = re.sub(r"^(?:Kabupaten|Kota) (?:Administrasi )?", "", area.name) if area.level == "kabupaten" else area.name
    return (bare, area.name, *area.aliases)


def _only(words: list[str], names: set[str]) -> bool:
    """Whether words are nothing but labels and whole names, the longest name first."""
    place = 0
    while place < len(words):
        ends = range(min(len(words), place + 6), place, -1)
        end = next((end for end in ends if squashed(normal(" ".join(words[place:end]))) in names), 0)
        if not end and words[place] not in _LABELS:
            return False
        place = end or place + 1
    return True
