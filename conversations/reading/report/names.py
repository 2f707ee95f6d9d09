"""Reads the name of a cooperative and its kind, in a part of a message about it."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, name_like, of_a_sentence, proper_name, tells_more
from conversations.reading.silence import no_answer

_WORD = r"(?:koperasi|koprasi|kopersi|kperasi|koprsi|coperasi)"
_NAME = re.compile(
    r"(?:(?:m?ohon )?(?:ijin|izin) (?:me)?lapor(?:kan)?\s*[:,]?\s*|lapor(?:an)?(?:\s*[:,]| (?:pak|bu|bpk|bapak|ibu))\s*)?"
    r"(?:(?:di (?:desa|kampung|kelurahan|tempat)(?: kami| kita| ini| saya)? )?"
    r"(?:(?:hanya |cuma )?ada |(?:kami |kita )?punya )(?:(?:satu|1|sebuah) )?"
    rf"(?=(?:{_WORD} )?(?:yang |yg )?(?:namanya|bernama) |kud |ksu |ksp )(?:{_WORD} )?(?:yang |yg )?)?"
    r"(?:(?:berikut |ini )*(?:datanya|data (?=kop))(?: (?=kop))?\s*[:,]?\s*)?"
    rf"(?:{_WORD}(?:nya)?(?: (?:kami|kita|(?:yang ada )?di sini|(?:(?:yang ada )?di )?desa (?:kami|saya|kita|ini)))?"
    rf"(?: (?:adalah|yaitu))?\s*[:=]?\s*"
    rf"(?=nama|bernama|ku[dk] |ksu |ksp |{_WORD} ))?"
    rf"(?P<label>(?:{_WORD}(?: plasma| sawit)?(?= (?:ber)?nama) )?(?:ber)?nama(?: {_WORD}| kop\.?(?=\s*[:=]))?(?: ?nya\b)?"
    rf"(?: kami)?\s*(?:[:=]|adalah\b|itu\b)?\s*|{_WORD}\s*[:=]\s*(?=\S+ \S)(?!\S*\d))?"
    rf"(?P<name>(?P<kind>(?:{_WORD}|kop|ksu|kud|ksp|kspps|kpri|kopkar|kopdes|kopwan|koptan|kpn|cu|credit union|puskud|primkop"
    r"|kopontren)\b\.?)?\s*.*)"
)
NAME_FIRST = (
    *("nama", "bernama", "k", "cu", "credit", "copera", "pus", "prim", "mohon ", "ohon ", "ijin ", "izin ", "lapor"),
    *("berikut ", "ini ", "data", "di ", "ada ", "punya ", "hanya ", "cuma "),
)
"""What `name` can read begins with one of these."""
_NO_NAME = re.compile(
    r"(?:lain|sebelah|tetangga|satunya|dengan|dgn|tanpa|di|dari|dr|untuk|saya|kades|pak|bpk|bapak"
    r"|di(?:pimpin|ketuai|kelola|urus|bentuk|dirikan|bubarkan|tutup|jalankan|aktifkan|resmikan|sahkan|bangun|buka|ubah|ganti)"
    r"|(?:desa|kampung) (?:sebelah|tetangga|lain|kami))\b.*|[a-z0-9]|baru|lama"
    r"|pasif|sepi|rugi|ramai|rame|sakit|desa|kampung|kecamatan|kelurahan|lokal|keluarga|ada|satu|dua|tiga|saja|juga|kedua|pertama|syaria?h|konvensional"
    r"|primer|sekunder"
)
"""After `koperasi` this tells which one it is, and does not name it."""
_NAME_OF_ELSE = re.compile(r"(?:desa|kelurahan|kecamatan|kampung|dusun|saya|kades|lurah|pak|bpk|bapak|ibu|bu)\b")
_A_HEADING = re.compile(
    r"\b(?:data|laporan|profil|info|informasi) (?:koperasi|kop) (?:di )?(?:desa|kelurahan|kampung|kec\w*)\b(?! merah)(?!.*:)"
)
"""Above what follows it: of which village the cooperative is."""
_NAMED_AGAIN = re.compile(
    r"(?<=\w) (?P<label>(?:yang |yg )?(?:ber)?nama(?:nya)?\b\s*[:=]?\s*)|(?P<colon>\s*[:=]\s*)"
    rf"|(?<=\w \w\w) (?:{_WORD}|kud|ksu|ksp|kop)\b"
)
"""Within a name: what stands before was not it."""
_KIND_FIRST = re.compile(rf"(?:{_WORD}|kud|ksu|ksp|kop)\b")
_TO_SOMEBODY = listed("pak bpk bu ya min admin ndan kak nggih pang")
"""In small letters at the end of a name it speaks to whoever reads it."""
_ITS_PLACE = re.compile(r" (?:(?:yang|yg) )?(?:ada )?di (?:desa|kampung|kelurahan|tempat|wilayah) (?:kami|kita|saya|sini|ini)\Z")
"""After a name: where the person who writes is."""
_ITS_YEAR = re.compile(r" (?:tahun|thn|th)\.? (?:19|20)\d\d$")
"""After a name: of its founding or of its deed, which is not said."""
_KINDS = {
    "simpan_pinjam": "simpan pinjam|sp|ksp|usp|credit union|kredit|cu",
    "serba_usaha": "serba usaha|ksu|campuran",
    "produsen": "produsen|kud|tani|pertanian|perkebunan|sawit|kebun sawit|plasma|karet|nelayan|perikanan|ternak|peternakan",
    "pemasaran": "pemasaran(?: hasil)?",
    "konsumen": "konsumen|konsumsi",
    "jasa": "jasa(?: angkutan)?|angkutan",
}
_KIND = re.compile(
    r"(?:jenis|tipe)(?:nya)?(?: koperasi)?(?:nya)?\s*[:=]?\s*(?:adalah )?(?:koperasi )?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _KINDS.items())
    + ")"
)
_BARE_KIND = {"simpan pinjam": "simpan_pinjam", "serba usaha": "serba_usaha"} | {
    name: name for name in ("produsen", "pemasaran", "konsumen", "jasa")
}
KIND_FIRST = ("jenis", "tipe", *_BARE_KIND)
"""What `kind` can read begins with one of these."""


def kind(part: Part) -> list[Found]:
    """What kind of cooperative it is; a kind alone is told only beside the name."""
    found = _KIND.fullmatch(part.clean)
    if found and found.lastgroup:
        return [Found("jenis", found.lastgroup.replace("_", " "), Read(found.lastgroup))]
    if part.named and part.clean in _BARE_KIND:
        return [Found("jenis", part.typed, Read(_BARE_KIND[part.clean]), bare=True)]
    return []


def name(part: Part) -> list[Found]:
    """The name of the cooperative, where nothing else is told with it."""
    part = _without_its_end(part)
    found = _NAME.fullmatch(part.clean)
    if found is None or not (found["kind"] or found["label"]) or len(found["name"]) > 120 or _A_HEADING.search(part.clean):
        return []
    kind, name = found["kind"], found["name"]
    again = _NAMED_AGAIN.search(name) if kind and (" k" in name or "nama" in name or ":" in name or "=" in name) else None
    if again:
        labelled = again["label"] is not None or (again["colon"] and _KIND_FIRST.match(name, again.end()))
        if not labelled or tells_more(name[: again.start()]):
            return []
        kind, name = "", name[again.end() :]
    said = part.tail(name)
    if _NO_NAME.fullmatch(name[len(kind or "") :].strip()) or (not kind and _NAME_OF_ELSE.match(name)):
        return []
    if kind and said[:1].islower() and not any(letter.isalpha() for letter in name[len(kind) :]):
        return []  # "Kelompok tani 25, koperasi 40" counts; `Koperasi 212` is called so.
    if kind and _only_the_kind(name.split(), "" if found["label"] else said[len(kind) :]):
        return []
    named = proper_name(said, part.clean) if tells_more(name) else kind or name_like(name)
    return [Found("nama", said, Read(said))] if named and (kind or not no_answer(name)) else []


def _without_its_end(part: Part) -> Part:
    """The part without whom it speaks to, the year and the place behind the name."""
    before, _, last = part.typed.rpartition(" ")
    if len(part.clean) != len(part.typed):
        return part
    if before and last.strip(".") in _TO_SOMEBODY:
        part = part._replace(typed=before, clean=part.clean[: len(before)])
    if part.clean[-1:].isdigit() and (year := _ITS_YEAR.search(part.clean)):
        part = part._replace(typed=part.typed[: year.start()], clean=part.clean[: year.start()])
    if " di " in part.clean and (place := _ITS_PLACE.search(part.clean)):
        part = part._replace(typed=part.typed[: place.start()], clean=part.clean[: place.start()])
    return part


def _only_the_kind(words: list[str], after: str) -> bool:
    """Whether only the kind of cooperative is said, with what is told of it; `after` it, where no word says it is a name."""
    return not 2 <= len(words) <= 12 or " ".join(words[1:]) in _BARE_KIND or (bool(after) and of_a_sentence(after))
