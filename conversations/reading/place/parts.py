"""Takes a reply about a place apart: the name, what it is called, and the kecamatan and kabupaten it is put in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.reading.place_names import COMMON, normal, squashed

_KIND = {
    **dict.fromkeys(("desa", "ds", "dsa", "deso", "lewu"), "desa"),
    **dict.fromkeys(("kelurahan", "kel", "klurahan", "kl"), "kelurahan"),
}
_REGENCY = {"kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota", "kodya": "kota", "kotamadya": "kota"}
_AROUND = re.compile(
    r"^(?:(?:saya|sy|kami|dari|dr|di|ini|nama|namanya|adalah|yaitu|desanya|kepala|kades|pj|plt|sekdes|lurah|pemdes|pemerintah"
    r"|tinggal|bertugas|alamat|wilayah"
    r"|desa saya|pak|bu|halo|selamat (?:pagi|siang|sore|malam)|assalamualaikum)\b[\s.,:;-]*)+"
)
_TAIL = re.compile(
    r"[\s.,]+(?:(?:pak|bu|min|ya|terima kasih|trims|kalteng|kal-?teng|kalimantan tengah|prov|provinsi|prop|propinsi)\b[\s.,]*)+$"
)
_PART = re.compile(r"[\s,;(-]*(?:\b(?:di|pada|dalam|wilayah)\s+)*\b(?P<level>kecamatan|kec|kcmtn|kc|kabupaten|kab)\b[\s.:)]*")
_REVERSED = re.compile(r"((?:kec|kcmtn|kab)[a-z]*\b.*?)[\s,;/-]+((?:desa|ds|kelurahan|kel)\b.*)")
"""`Kec. Basarang, Desa Batuah`: the village stands last."""
_CITY = re.compile(r"^[\s,]*(?:kota|kodya|kotamadya)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply about a place, taken apart. `kind` is what it was called (`desa`, `kelurahan`, `kabupaten`, `kota`) or empty."""

    name: str
    kind: str = ""
    district: str = ""
    """The kecamatan that was named, or a part after a comma; normalised, or empty."""
    regency: str = ""

    @property
    def core(self) -> str:
        """The squashed name without a first word that many names share: of `tumbang samba`, `samba`."""
        first, _, rest = self.name.partition(" ")
        return squashed(rest) if first in COMMON and len(rest) > 2 else ""

    @property
    def above(self) -> int:
        """How many areas above it were named."""
        return bool(self.district) + bool(self.regency)


def take_apart(clean: str, level: str) -> Asked:
    """What a tidied reply says about a place, when nothing stands around it but the nearest words (`desa`, `dari`, `pak`)."""
    clean = _TAIL.sub("", clean)
    if level == "village" and (found := _REVERSED.fullmatch(clean)):
        clean = f"{found[2]} {found[1]}"
    district = regency = ""
    if level == "village" and (parts := list(_PART.finditer(clean))):
        for place, part in enumerate(parts):
            end = parts[place + 1].start() if place + 1 < len(parts) else len(clean)
            here, _, above = clean[part.end() : end].partition(",")
            if part["level"] not in ("kabupaten", "kab"):
                district, regency = _either(district, normal(here)), normal(_CITY.sub("", above)) or regency
            else:
                regency, district = _either(regency, normal(here)), district or normal(above)
        clean = clean[: parts[0].start()]
    stripped = _AROUND.sub("", clean)
    kind, stripped = _called(stripped or clean, level)
    name, _, rest = stripped.replace("(", ",").partition(",")
    if rest.strip(" )") and level == "village":
        if district:
            regency = _either(regency, normal(rest))
        else:
            district, _, above = (normal(part) for part in rest.partition(","))
            regency = regency or above
    return Asked(normal(name), kind, district, regency)


def _either(before: str, here: str) -> str:
    """A part that is named once, or twice alike; what no area is named when two are."""
    return f"{before}/{here}" if before and before != here else here


def _called(clean: str, level: str) -> tuple[str, str]:
    words = _KIND if level == "village" else _REGENCY if level == "kabupaten" else {"kecamatan": "", "kec": "", "kcmtn": ""}
    found = re.match(r"([a-z]+)[.\s:]+(?=\S)", clean)
    if found and found[1] in words:
        inner, rest = _called(_AROUND.sub("", clean[found.end() :]) or clean[found.end() :], level)
        return words[found[1]] or inner, rest
    return "", clean
