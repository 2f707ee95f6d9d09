"""The ways in which a reply about a village may be taken: as it stands, without the words around it, or with its name last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.reading.cleaning import plain
from conversations.reading.place.parts import Asked, take_apart
from conversations.reading.second_look import unwrapped
from conversations.reading.unmeant import unmeant

_WHO = r"saya|sy|aku|ku|kami|kmi|kita|ulun|unda|kulo|kula|yaku|ikei|itah"
_FROM = r"dari|dr|dri|di|asal|matan|saking|bara|ning|intu|hong"
_IS = r"ini|itu|adalah|ialah|yaitu|yakni|nama|bernama|aran|jeneng|benar|betul|untuk|utk|dengan|perkenalkan|mewakili|atas nama"
_OFFICE = r"kades|kepdes|kepala desa|kepala kelurahan|lurah|pembakal|pambakal|sekdes|sekretaris desa|sekretaris kelurahan|seklur"
_STAFF = (
    r"kepala|pj|pjs|plt|plh|penjabat|pejabat|sekretaris|bendahara|kaur|kasi|perangkat|aparat|aparatur|staf|staff|operator|admin"
    rf"|pengurus|ketua bpd|bpd|kantor|(?:koperasi|kampung|desa)(?= (?:{_WHO})\b)|pemdes|pemkel|pemerintah|pemerintahan"
    r"|(?:balai|warga|masyarakat|penduduk)(?= (?:desa|kelurahan|kel|ds)\b)|orang|urang|oloh|uluh"
    r"|(?:koperasi|kop) desa(?: merah putih)?|(?:koperasi|kop) kelurahan merah putih|(?:kopdes|kopkel)(?: merah putih)?|kdmp|kkmp"
)
_SEAT = r"alamat|lokasi|wilayah|tempat|tinggal|bertempat|domisili|berdomisili|berkedudukan|berada|bertugas|tugas|dinas|berkantor"
_POLITE = r"nuwun sewu|maaf|mohon maaf|pak|bpk|bapak|bu|ibu|min|mas|mbak|kak|bang|tabe|nah|nih"
_GAP = r"\b[\s.,:;-]*"
_BEFORE = re.compile(rf"^(?:(?:{_OFFICE}|{_STAFF}|{_WHO}|{_FROM}|{_IS}|{_SEAT}|{_POLITE})(?:nya)?{_GAP})+")
_AFTER = re.compile(
    rf"[\s.,;:!?(]+(?:(?:(?:nama )?desa(?:nya)?(?: (?:{_WHO}|ini|itu))?|namanya|asal (?:{_WHO})|{_WHO}|ini|itu|nah|nih|lah"
    r"|pang|ai|jua|je|ih|nggih|njih|saja|aja|sj|mas|mbak|kak|bang|om|pak|bu|min|ya|siap|ok|oke|betul|benar|suwun|matur nuwun"
    r"|kalteng|kal-?teng|kalimantan tengah|prov|provinsi|prop|propinsi)\b[\s.,;:!?)]*)+$"
)
_LATE = re.compile(r"^(?:mohon )?maaf(?: \w+){0,2} (?:baru|telat|lambat|terlambat|kelamaan)\b[^,.]{0,40}[,.]\s*")
_QUESTION = re.compile(r"^[^?]{0,80}\b(?:mana|apa|apakah|siapa)\b[^?]{0,40}\?\s*(?=\S)")
_EITHER = re.compile(r"\b(desa|ds|pak|bpk|bapak) ?/ ?(?:kelurahan|kel|bu|ibu)\b")
"""`Desa/Kelurahan`, `Bapak/Ibu`: the first is enough."""
_HAMLET = re.compile(r",?\s*\b(?:r[tw][\s.]*\d{1,3}(?:\s*/\s*(?:rw)?\s*\d{1,3})?|kode ?pos\W*\d{5})\b,?|^(?:\d|[a-c])[.)]\s+")
_LINK = re.compile(r"\s+(?:(?:yang|yg|masuk|termasuk|ikut|wilayah|daerah|di|dalam)\s+)+")
_TITLED = re.compile(
    rf"(?P<before>.+?)[\s,;:./()-]+(?P<title>(?:(?:{_OFFICE}|desa|ds|dsa|deso|lewu|kelurahan|kel|pemdes|pj|plt){_GAP})+)(?P<name>\S.*)"
)
_PERSON = re.compile(
    r"(?:(?:perkenalkan|nama|saya|sy|ulun|kulo|dengan|ini|pak|bpk|bapak|bu|ibu|h|hj)\b[\s.,]*)+(?:[a-z'.]+[\s.,]*){1,4}"
)
_NO_PERSON = re.compile(
    rf"\b(?:{_FROM}|calon|eks|orang|urang|warga|dekat|seberang|dusun|pemekaran|antara|arah|lewat|kec|kab|kecamatan|kabupaten)\b"
)
_MARKS = re.compile(r"[\s.,;:!?()-]{6,}")
_ENDS = " .,!?\"'*"


def ways(text: str, level: str) -> Iterator[Asked]:
    """What a reply may say of a place, the plainest first; the last is how it is taken when none names one exactly."""
    clean = _HAMLET.sub(" ", _EITHER.sub(r"\1", _MARKS.sub(", ", plain(text[:400]).replace("=", ":")))).strip(_ENDS)
    seen = take_apart(clean, level)
    yield seen
    if level != "village":
        return
    for said in _barer(clean):
        if said and (asked := take_apart(said, level)) != seen:
            yield (seen := asked)


def _barer(clean: str) -> Iterator[str]:
    """What may be left of a tidied reply without the words around a name."""
    bare = shorn(_greeted(clean))
    yield from _longer(bare, clean)
    yield _AFTER.sub("", clean)
    yield _last_first(bare)
    yield _LINK.sub(", ", bare)
    yield bare
    yield from _titled(clean)


def shorn(clean: str) -> str:
    """A tidied reply without who speaks, from where, and in which office, before a name and behind it."""
    before = ""
    while before != clean:
        before = clean
        clean = unwrapped(_BEFORE.sub("", clean).strip(_ENDS))
        clean = _AFTER.sub("", clean).strip(_ENDS)
    return clean


def _longer(bare: str, clean: str) -> Iterator[str]:
    """With the next word before or behind it, which may be of the name: `Sumur Mas` and `Warga Mulya` are villages."""
    before, found, after = clean.partition(bare or " ")
    if bare and found:
        yield from (f"{bare} {word}" for word in after.split()[:1] if word.isalpha())
        yield from (f"{word} {bare}" for word in before.split()[-1:] if word.isalpha())


def _greeted(clean: str) -> str:
    """Without the question that was copied, the greeting and the apology."""
    return _LATE.sub("", unwrapped(_QUESTION.sub("", clean)) or clean)


def _last_first(clean: str) -> str:
    """`Katingan, Katingan Hilir, Hampalit` the other way round; empty when there are no parts."""
    parts = [part for part in re.split(r"\s*(?:[,;]| - )\s*", clean) if part]
    return ", ".join(reversed(parts)) if 1 < len(parts) <= 4 else ""


def _titled(clean: str) -> Iterator[str]:
    """A name that is called a village behind its kecamatan, or behind who writes: `Arut Utara desa Sambi`."""
    found = _TITLED.fullmatch(clean)
    if found is None:
        return
    kind = "kel " if re.search(r"\bkel", found["title"]) else ""
    before = _greeted(found["before"])
    person = any(_is_person(who, found["title"]) for who in (before, found["before"]))
    above = "" if person or _BEFORE.fullmatch(before) else shorn(before)
    for name in (found["name"], shorn(found["name"])):
        yield f"{kind}{name}, {above}" if above else f"{kind}{name}"


def _is_person(before: str, title: str) -> bool:
    """Whether somebody names himself before his office or village: `saya Yansen, kades Hajak`, `saya Yansen dari desa Hajak`."""
    who = re.sub(r"[\s,]+(?:dari|dr)$", "", before)
    named = who != before or re.match(rf"(?:{_OFFICE}|pj|plt)\b", title)
    return bool(named and _PERSON.fullmatch(who) and not _NO_PERSON.search(who) and not unmeant(who))
