"""Reads the name of a cooperative and its kind, in a part of a message about it."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.outcome import Read
from conversations.reading.report.business import GOODS
from conversations.reading.report.cooperatives import COOPERATIVE, OF_A_SORT, SORT_WORDS, SORTS
from conversations.reading.report.leading import LEAD_FIRST, after_its_lead, of_no_sort
from conversations.reading.report.part import Found, Part, name_like, of_a_sentence, proper_name, tells_more
from conversations.reading.silence import no_answer

_NAME = re.compile(
    rf"(?:(?:{COOPERATIVE}|kop)(?:nya)?(?: (?:kami|kita|(?:yang ada )?di sini|(?:(?:yang ada )?di )?desa (?:kami|saya|kita"
    rf"|ini)))?"
    rf"(?: (?:adalah|yaitu|yakni|ada 1|ada satu|juga ada|ada juga|juga|ada|hanya|cuma|cuman|saja|aja))*\s*[,:=]?\s*"
    rf"(?=nama|bernama|(?:{SORTS})\b))?"
    rf"(?P<label>(?:(?:{SORTS})(?: plasma| sawit)?(?= (?:ber)?nama) )?(?:ber)?(?:nama|nm)(?: {COOPERATIVE}| kop\.?(?=\s*[:=]))?"
    rf"(?: ?nya\b)?(?: kami)?\s*(?:[:=]|adalah\b|itu\b)?\s*|{COOPERATIVE}\s*[:=]\s*(?=\S+ \S)(?!\S*\d))?"
    rf"(?P<name>(?P<kind>(?:{SORTS})\b\.?)?\s*.*)"
)
NAME_FIRST = ("copera", "prim", "cu", "credit", *sorted(SORT_WORDS), *LEAD_FIRST)
"""What `name` can read begins with one of these."""
_NO_NAME = re.compile(
    r"(?:lain|sebelah|tetangga|satunya|dengan|dgn|tanpa|di|dari|dr|untuk|saya|kades|pak|bpk|bapak"
    r"|di(?:pimpin|ketuai|kelola|urus|bentuk|dirikan|bubarkan|tutup|jalankan|aktifkan|resmikan|sahkan|bangun|buka|ubah|ganti)"
    r"|(?:desa|kampung) (?:sebelah|tetangga|lain|kami))\b.*|[a-z0-9]|baru|lama"
    r"|(?:satu|dua|tiga|empat|lima|enam|beberapa) (?:bulan|bln|minggu)"
    r"|pasif|sehat|sepi|rugi|ramai|rame|sakit|desa|kampung|kecamatan|kelurahan|lokal|keluarga|ada|satu|dua|tiga|saja|juga|kedua"
    r"|pertama|syaria?h|konvensional"
    r"|(?:primer|sekunder)(?: tingkat .*)?"
)
"""After `koperasi` this tells which one it is, and does not name it."""
_NAME_OF_ELSE = re.compile(r"(?:desa|kelurahan|kecamatan|kampung|dusun|saya|kades|lurah|pak|bpk|bapak|ibu|bu)\b")
_A_HEADING = re.compile(
    r"\b(?:data|laporan|profil|info|informasi) (?:koperasi|kop) (?:di )?(?:desa|kelurahan|kampung|kec\w*)\b(?! merah)(?!.*:)"
)
"""Above what follows it: of which village the cooperative is."""
_NAME_OF_A_VILLAGE = re.compile(rf"\b(?:desa|kampung|kelurahan|dusun)(?: kami| kita| ini)? bernama (?!{SORTS})")
_NAMED_AGAIN = re.compile(
    r"(?<=\w) (?P<label>(?:yang |yg )?(?:ber)?nama(?:nya)?\b\s*[:=]?\s*)|(?P<colon>\s*[:=]\s*)"
    rf"|(?<=\w \w\w) (?:{COOPERATIVE}|kud|ksu|ksp|kop)\b"
)
"""Within a name: what stands before was not it."""
_KIND_FIRST = re.compile(rf"(?:{COOPERATIVE}|kud|ksu|ksp|kop)\b")
_TO_SOMEBODY = listed("pak bpk bu ya min admin ndan kak nggih pang")
"""In small letters at the end of a name it speaks to whoever reads it."""
_LABEL_AFTER = re.compile(r" namanya\Z| ?[:=] ?nama(?:nya)?(?: koperasi(?:nya)?)?\Z")
"""The label behind the name: `Koperasi Melati namanya`."""
_SORTED = tuple(SORT_WORDS)
_THIS_ONE = listed("itu ini tsb tersebut kami kita ni tu neh nih tuh")
_SHORT = SORT_WORDS - listed("koperasi koprasi kopersi kperasi koprsi coperasi")
_WISHES = listed(
    "makmur sejahtera mandiri jaya abadi lestari bersatu bersama maju sentosa mulya mulia sejati barokah berkah rukun utama "
    "perkasa bahagia harapan bakti asri indah damai amanah rezeki rejeki"
)
"""What names of cooperatives end with."""
_IN_SMALL_LETTERS = (
    _WISHES
    | OF_A_SORT
    | listed(
        "dan dari bin al el de eks ex raya baru lama muda sari mukti karya bina mitra tunas mekar sumber rakyat warga hulu hilir "
        "utara selatan timur barat tengah hapakat bahandang itah lewu danum hatantiring isen mulang gawi mart"
    )
)
"""Behind a name in capitals they may belong to it; any other word in small letters tells something of it."""
_OF_A_PLACE = listed(
    "di desa kampung kelurahan dusun kec kecamatan kabupaten kab unit blok trans tumbang sei sungai muara kuala pulau"
)
"""Behind them a place is named, in small letters too."""
_CALLED_LIKE = re.compile(
    r"\b(?:bina|karya|mitra|usaha|suara|harapan|guna|bakti|mekar|sumber|arta|artha|surya|dana|jaya|suka|rukun|tunas|putra) "
    r"(?:warga|masyarakat|tani|nelayan|petani|dana|dayak|banjar|jawa|jual beli)\b"
    r"|\b(?:warga|masyarakat|tani|nelayan|petani|dana|dayak|banjar|jawa|karyawan|islam|banyak|lebih) "
    rf"(?:{'|'.join(sorted(_WISHES))})\b"
    r"|\b(?:bersama|bersatu|bersaudara|berkarya|berlian|bertuah|bermartabat|teratai|terpadu|mentari|mentaya|mendawai|dirgantara"
    r"|dinamika|diponegoro|persada|persatuan|persaudaraan|kesejahteraan|kebersamaan|kemakmuran|kerukunan|kerakyatan|kebangsaan"
    r"|kemitraan|kemandirian|keadilan|perdamaian|kebangkitan|kesatuan|kesuburan|keberkahan|perjuangan)\b",
    re.IGNORECASE,
)
"""So cooperatives are called: Bina Warga, Dana Makmur, Karya Bersama."""
_UNDER_WHOM = re.compile(
    r"(?<=\w \w\w\w) (?:(?:yang |yg )?di bawah|(?:di bawah |dalam )?(?:naungan|binaan)) .*$|(?<=\w) di bawah .*$"
)
_WHERE = listed("kami kita saya sini ini desa")
_ITS_PLACE = re.compile(
    r" (?:(?:(?:yang|yg) )?(?:ada )?di )?(?:desa|kampung|kelurahan|tempat|wilayah) (?:kami|kita|saya|sini|ini)\Z"
    r"|(?<=\w \w\w\w) (?:milik|punya) (?:kami|kita|desa)\Z"
)
"""After a name: where the person who writes is."""
_ITS_YEAR = re.compile(r" (?:sejak |dari )?(?:tahun|thn|th|sejak)\.? (?:19|20)\d\d$| \((?:(?:tahun|thn|th)\.? )?(?:19|20)\d\d\)$")
"""After a name: of its founding or of its deed, which is not said."""
_ITS_BEGINNING = re.compile(r" sejak (?:(?:tahun|thn|th)\.? )?((?:19[4-9]|20[0-2])\d)$")
_ITS_TRADE = re.compile(rf"(?<=\w) \w{{3,}} (?:(?:kebun|ternak|jual) \w+$|usaha (?:{'|'.join(sorted(GOODS))})\b)")
"""In small letters nothing tells whether it belongs to the name: `koptan maju bersama kebun karet`."""
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
_KIND_BEFORE = re.compile(
    r"(?:ini |itu |dia |koperasi )*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _KINDS.items())
    + r")(?: ya| pak| bu| min| itu)* (?:jenis|tipe)(?:nya)?(?: koperasi(?:nya)?)?"
)
_BARE_KIND = {"simpan pinjam": "simpan_pinjam", "serba usaha": "serba_usaha"} | {
    name: name for name in ("produsen", "pemasaran", "konsumen", "jasa")
}
KIND_FIRST = (
    *("jenis", "tipe", "ini ", "itu ", "dia ", "koperasi ", *_BARE_KIND),
    *sorted(listed("sp ksp usp credit kredit cu ksu campuran kud tani pertanian perkebunan sawit kebun plasma karet nelayan")),
    *("perikanan", "ternak", "peternak", "konsumsi", "angkutan"),
)
"""What `kind` can read begins with one of these."""


def kind(part: Part) -> list[Found]:
    """What kind of cooperative it is; a kind alone is told only beside the name."""
    found = _KIND.fullmatch(part.clean) or ("jenis" in part.clean and _KIND_BEFORE.fullmatch(part.clean)) or None
    if found and found.lastgroup:
        return [Found("jenis", found.lastgroup.replace("_", " "), Read(found.lastgroup))]
    if part.named and part.clean in _BARE_KIND:
        return [Found("jenis", part.typed, Read(_BARE_KIND[part.clean]), bare=True)]
    return []


def name(part: Part) -> list[Found]:
    """The name of the cooperative, where nothing else is told with it."""
    clean = part.clean
    if _of_a_village(clean):
        return []
    since = _since_when(part)
    part = after_its_lead(_without_its_end(part))
    found = _NAME.fullmatch(part.clean)
    if found is None or not (found["kind"] or found["label"]) or len(found["name"]) > 120:
        return []
    if part.of_person and not found["kind"] and found["label"].strip().endswith(("nya", "bernama", "nama", "nm")):
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
    if kind and (
        (said.islower() and _ITS_TRADE.search(name)) or _only_the_kind(name.split(), "" if found["label"] else said[len(kind) :])
    ):
        return []
    named = proper_name(said, part.clean) if tells_more(name) else kind or name_like(name)
    if not named or not (kind or not no_answer(name)):
        return []
    told = _and_its_management(said) if kind else [Found("nama", said, Read(said))]
    return [*since, *told]


def _of_a_village(clean: str) -> bool:
    """Whether the village is named, or the cooperative only by the village it stands in."""
    if "bernama" in clean and _NAME_OF_A_VILLAGE.search(clean):
        return True
    heading = "data" in clean or "lapor" in clean or "profil" in clean or "info" in clean
    return heading and bool(_A_HEADING.search(clean))


def _since_when(part: Part) -> list[Found]:
    """The year of `KUD Maju sejak 2001`, which a state told right after it may take back."""
    found = _ITS_BEGINNING.search(part.clean) if "sejak" in part.clean else None
    return [Found("tahun_berdiri", found[1], Read(found[1], precision="year"), bare=True)] if found else []


def _and_its_management(said: str) -> list[Found]:
    """The name, and how it is managed where that stands behind it in small letters: `Koperasi Al Ikhlas syariah`."""
    before, _, last = said.rpartition(" ")
    if last in ("syariah", "konvensional") and _set_off(before.split()):
        return [Found("nama", before, Read(before)), Found("pola", last, Read(last))]
    return [Found("nama", said, Read(said))]


def _without_its_end(part: Part) -> Part:
    """The part without whom it speaks to, the year and the place behind the name."""
    if len(part.clean) != len(part.typed):
        return part
    if "nama" in part.clean[-16:] and part.clean.startswith(_SORTED):
        part = part.without_its_end(_LABEL_AFTER)
    before, _, last = part.typed.rpartition(" ")
    if before and last.strip(".") in _TO_SOMEBODY:
        part = part._replace(typed=before, clean=part.clean[: len(before)])
    if part.clean[-1:].isdigit() | (part.clean[-1:] == ")") and (year := _ITS_YEAR.search(part.clean)):
        part = part._replace(typed=part.typed[: year.start()], clean=part.clean[: year.start()])
    if "bawah" in part.clean or "binaan" in part.clean or "naungan" in part.clean:
        part = part.without_its_end(_UNDER_WHOM)
    before, _, last = part.typed.rpartition(" ")
    if last in _WHERE and of_no_sort((stays := part.without_its_end(_ITS_PLACE)).clean.split()[1:]):
        part = stays
        before, _, last = part.typed.rpartition(" ")
    if last in _THIS_ONE and _set_off(before.split()):
        part = part._replace(typed=before, clean=part.clean[: len(before)])
    return part


def _set_off(words: list[str]) -> bool:
    """Whether words are a name by their capitals, or by what stands for `koperasi` before them."""
    if len(words) < 2:
        return False
    capitals = all(word[:1].isupper() for word in words[1:]) and (words[0][:1].isupper() or words[0] in SORT_WORDS)
    return (capitals or words[0].lower() in _SHORT) and of_no_sort([word.lower() for word in words[1:]])


def _told_behind(words: list[str]) -> bool:
    """Whether behind a name in capitals a word in small letters tells something of it: `KUD Sumber Rejeki nunggak`."""
    begun = False
    for word in words:
        if word in _OF_A_PLACE:
            return False
        if begun and word[:1].isalpha() and word.islower() and word.partition("-")[0] not in _IN_SMALL_LETTERS:
            return True
        begun = begun or (word[:1].isupper() and word.lower() not in OF_A_SORT)
    return False


def _only_the_kind(words: list[str], after: str) -> bool:
    """Whether only the kind of cooperative is said, or something is told with it; `after` it, where no word says it is a name."""
    return (
        not 2 <= len(words) <= 12
        or " ".join(words[1:]) in _BARE_KIND
        or (bool(after) and (_told_behind(after.split()) or of_a_sentence(_CALLED_LIKE.sub("", after))))
    )
