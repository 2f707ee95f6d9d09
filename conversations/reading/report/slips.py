"""Mends the usual misspellings of a report's own words, and says Banjar and Javanese ones in Indonesian; names stay."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed

_SLIPS = {
    slip: word
    for word, slips in {
        "anggota": "angg anggta agota anggotaa agggota anggita anggora anggotta anggoto aggota angggota anggotq angguta",
        "anggotanya": "anggotane anggotany angotane anggtanya agotanya aggotanya anggotanyaa anggotax",
        "berdiri": "brdr berdri brdiri bediri berdri bderdiri berdirii berdir bardiri brdri bdiri berdirinyo",
        "didirikan": "didrikan dididrikan dirikan didirikn",
        "ketua": "katua kethua ketuwa keuta ktua ketuo ketuaa kettua",
        "ketuanya": "katuanya katuane ketuane ketuany ketuwanya ktuanya ketuax",
        "koperasinya": "koperasine koprasine koperasiny",
        "terakhir": "trakhir trkhr trkhir terkhir terahir trahir terakir trakir terkahir terakhr terakhi tarakhir",
        "berbadan": "brbadan berbdan bebadan berbadn berbada",
        "hukum": "hkm hukm hukukm hukumm hkum hukun",
        "karyawan": "karywan karyawn kariawan",
        "beranggotakan": "beranggota beranggotkan",
        "usahanya": "usahane usahany",
        "jumlah": "jmlh jumlh jumalh jlh",
        "laki-laki": "laki2",
        "ibu-ibu": "ibu2",
        "bapak-bapak": "bapak2",
        "pernah": "prnh pernh prnah pernha",
        "setiap": "stiap setiab setip",
        "tiap": "tiap2",
        "sama sekali": "samasekali",
        "usaha": "usha usaah uasha",
        "nama": "nm nma ngaran",
        "namanya": "ngarannya ngarane jenenge jenengipun namae namane",
        "berjalan": "brjalan berjaln berjlan bejalan berjlan",
        "beroperasi": "beroprasi broperasi",
        "aktif": "aktf aktip aktiv aktiff akif",
        "badan": "bdn",
        "lagi": "lg lgi",
        "sekarang": "skrg skrang sekrang",
        "asetnya": "asete",
        "sebanyak": "sebnyak sbnyak sebanyk sebayak",
        "sejak": "sjk sjak sejk",
        "sampai": "smpai smpe",
        "tahun": "taun tahn thun",
        "masih jalan": "masihjalan mshjalan msihjalan masihberjalan",
        "masih aktif": "masihaktif mshaktif",
        "tidak jalan": "tidakjalan tdkjalan gakjalan kadajalan",
        "tidak aktif": "tidakaktif tdkaktif gakaktif",
    }.items()
    for slip in slips.split()
}
"""Words that stand for nothing else: no name holds one of them."""
_GOING = {"mlaku": "jalan", "mlampah": "jalan", "lumaku": "jalan", "bajalan": "jalan", "jaln": "jalan", "jlan": "jalan"}
_STATE = "jalan|berjalan|jln|aktif|beroperasi|lancar|hidup|macet|" + "|".join(_GOING)
_LOCAL = {
    "masih": "isih esih ijik ijek taksih tasih magun hagun masi msi mash maseh msih mesih",
    "tidak": "jatun jaton ora mboten kada kd jida gk ngga enggak endak ndak nda tida tidk tdak dak",
    "sudah": "udh wis wes uwis sampun mpun hudah sudh suda sdah sdha udeh",
    "belum": "durung dereng balum blum belom blom bulum",
}
_LOCAL_WORDS = {word: said for said, words in _LOCAL.items() for word in words.split()}
_OF_STATE = re.compile(
    rf"\b(?P<how>{'|'.join(_LOCAL_WORDS)}|masih|msh|tidak|tdk|sudah|sdh|belum|blm)(?: (?:ai|pang))? "
    rf"(?P<then>(?:(?:{'|'.join(_LOCAL_WORDS)}|tidak|tdk|gak|ga|nggak|ada|punya|pernah|lama) )?)"
    rf"(?P<state>{_STATE}|ber-?badan|badan|bh|rat|bubar|tutup|mati|vakum|berhenti)\b(?: hindai\b)?",
    re.IGNORECASE,
)
"""Before a state, a local word for yes or no is no part of a name."""
_RUN_ON = listed("anggota anggotanya agt berdiri didirikan karyawan manajer aset shu rat")
_GLUED = re.compile(rf"\b(?:{'|'.join(sorted(_RUN_ON))})(?=\d)", re.IGNORECASE)
_BESIDES = re.compile(r" & (?=(?:masih|msh|sudah|sdh|belum|blm|tidak|tdk|ketua|anggota|berdiri|berbadan|rat)\b)", re.IGNORECASE)
_BOOKS_OF = re.compile(r"((?:^|[\n,;.])\s*(?:tahun|thn|th) buku (?:19|20)\d\d)\s*[:-]\s", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+\d?")
_ALONE = re.compile("(?i)[a-z]+2?")
_ITS = re.compile(
    r"\b(anggota|agt|anggt|ketua|koperasi|kop|usaha|berdiri|jenis|badan hukum|bh|karyawan|hp|wa)(?= nya\b) (nya)\b", re.IGNORECASE
)
"""`ketua nya` is one word."""
_PEOPLE_WORDS = listed("urang wong ikung tiyang uluh oarng ornag orng rang")
_PEOPLE = re.compile(rf"(?<=\d) ?(?:{'|'.join(sorted(_PEOPLE_WORDS))})\b", re.IGNORECASE)
_ZERO_ORG = re.compile(r"(?<=\d) 0r(?:an)?g\b", re.IGNORECASE)
"""`57 0rg`: a nought for the letter."""
_MAY_STAND = frozenset(_LOCAL_WORDS) | frozenset(_GOING)
_GLUED_WORDS = frozenset(f"{word}{digit}" for word in _RUN_ON for digit in range(10))
_SLIP_WORDS = frozenset(_SLIPS)
_TO_MEND = _SLIP_WORDS | _MAY_STAND | _PEOPLE_WORDS | _GLUED_WORDS | {"buku", "nya", "rg"}
"""Looked for first: nearly no message holds one of these."""


def words_of(clean: str) -> frozenset[str]:
    """The words of a tidied message (`plain`), each with the digit that is glued to it."""
    return frozenset(_WORD.findall(clean))


def mended(text: str, words: frozenset[str]) -> str:
    """The message with its own words (`words_of` it) in their usual spelling; one that needs nothing comes back as it is."""
    if "&" in text:
        text = _BESIDES.sub(" dan ", text)
    if _TO_MEND.isdisjoint(words):
        return text
    if not _GLUED_WORDS.isdisjoint(words):
        text = _GLUED.sub(r"\g<0> ", text)
    if not _SLIP_WORDS.isdisjoint(words):
        text = _ALONE.sub(_right, text)
    if "nya" in words:
        text = _ITS.sub(r"\1\2", text)
    if not _MAY_STAND.isdisjoint(words):
        text = _OF_STATE.sub(_in_indonesian, text)
    if "rg" in words or "rang" in words:
        text = _ZERO_ORG.sub(" orang", text)
    if not _PEOPLE_WORDS.isdisjoint(words):
        text = _PEOPLE.sub(" orang", text)
    return _BOOKS_OF.sub(r"\1, ", text) if "buku" in words else text


def _right(word: re.Match[str]) -> str:
    said = _SLIPS.get(word[0].lower())
    if said is None:
        return word[0]
    return said.upper() if word[0].isupper() else said


def _in_indonesian(found: re.Match[str]) -> str:
    how, state = (words.get(found[part].lower(), found[part]) for part, words in (("how", _LOCAL_WORDS), ("state", _GOING)))
    then = found["then"].strip()
    said = _LOCAL_WORDS.get(then.lower(), then)
    return " ".join(word for word in (how, said, state) if word)
