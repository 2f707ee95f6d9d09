"""Takes out of a reply the numbers that say themselves what else they are: RT and RW, hours, a KBLI, another identifier."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conversations.reading.cleaning import listed

_SEP = r"[\s.:=]*"
_END = r"(?![\d\w]|[.,]\d)"
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_TO = r"\s*(?:-|/|s/?d\.?|sd|sampai|hingga|smp)\s*"
_DAY = r"(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d|\d{1,2} [a-z]{3,9}(?: (?:19|20)\d\d)?)"
_SMALL = re.compile(
    rf"\br[tw]\b{_SEP}(?!08\d|62)\d{{1,3}}(?:\s*/\s*(?:rw\b{_SEP})?\d{{1,3}})?{_END}"
    rf"|\b(?:jam|pukul|pkl)\b{_SEP}{_HOUR}(?: ?(?:wib|pagi|siang|sore|malam))?(?:{_TO}(?:(?:jam|pukul)\s*)?{_HOUR})?{_END}"
    rf"|(?<![\d.])[0-2]?\d[.:][0-5]\d{_TO}[0-2]?\d[.:][0-5]\d{_END}"
    rf"|\b(?:umur|usia|km|blok|no rumah)(?:nya)?\b{_SEP}\d{{1,3}}{_END}"
    rf"|\bkbli\b{_SEP}\d{{5}}(?:(?:\s*[,/&]\s*|\s+dan\s+|\s+)\d{{5}})*{_END}"
    rf"|\b(?:kode ?pos|kpp|skala)\b{_SEP}\d{{3,5}}{_END}"
    rf"|\b(?:tahun|thn|th|lahir|berdiri|sejak|sampai|s/d)\b{_SEP}(?:19|20)\d\d{_END}"
    rf"|\b(?:tgl|tanggal|terbit|lahir|per|sejak)\b{_SEP}{_DAY}{_END}"
    rf"|(?<![\d/])\d{{1,2}}/\d{{1,2}}/20\d\d{_END}"
    rf"|\b(?:anggota|karyawan|pengurus)(?:nya)?\b{_SEP}(?:\d{{1,3}}(?:\.\d{{3}})?|\d{{4}}){_END}"
    rf"|\b(?:modal|aset|omset|omzet|simpanan)(?:nya)?\b{_SEP}(?:rp{_SEP})?\d{{1,3}}(?:\.\d{{3}})+{_END}"
    r"|(?<!\d)\d (?:sim|kartu)\b"
)
_SMALL_WORDS = listed(
    "rt rw jam pukul pkl umur umurnya usia usianya km blok rumah kbli kode kodepos kpp skala tahun thn th lahir berdiri sejak "
    "sampai s tgl tanggal terbit per anggota anggotanya karyawan karyawannya pengurus pengurusnya modal modalnya aset asetnya "
    "omset omsetnya omzet omzetnya simpanan simpanannya sim kartu senin selasa rabu kamis jumat sabtu minggu hari wib"
)
_KINDS = {
    "phone": r"(?:hp|wa|whatsapp|telp|tlp|telepon|telpon|kontak)",
    "npwp": r"npwp(?:1[56])?",
    "nib": r"(?:nib|nomor induk berusaha)",
    "nik-koperasi": r"(?:nik(?:op)?(?: (?:koperasi|kop))?|nomor induk koperasi)",
    "kode": r"kode (?:desa|wilayah|wil)",
    "kbli": r"kbli",
    "bank": r"(?:(?:rek|norek|rekening)(?: (?:bank )?[a-z]{2,8})?|va|virtual account|briva)",
    "family": r"(?:kk|kartu keluarga)",
    "decree": r"ahu",
    "fax": r"(?<![/&+,])(?<![/&+,] )(?<!dan )(?<!dengan )fa(?:x|ks|xmile|ksimile|csimile)",
    "money": r"rp",
}
"""What is written before a number: it says which one it is."""
_OF = r"(?:nya)?(?: (?:koperasi|kop|kopdes|kdmp|kami|ketua|bendahara|pribadi|kantor|adalah|ini|nah|lama|baru)){0,3}"
_RUN = r"(?P<run>\d[\do\s.,\-/_]*\d)(?!\w)"
_SPREADSHEET = {"phone": "money"}
"""`Rp 81.349.123.456`: a column of telephone numbers that a spreadsheet took for amounts."""
_OTHERS = {
    own: re.compile(
        rf"\b(?:{'|'.join(word for kind, word in _KINDS.items() if kind not in (own, _SPREADSHEET.get(own)))}){_OF}{_SEP}{_RUN}"
    )
    for own in _KINDS
}
_NAMED = {kind: re.compile(rf"\b{word}\b") for kind, word in _KINDS.items()}
_OFFICES = ("npwp", "nib", "nik-koperasi", "kode")
_BANK = r"(?:bank )?(?:bri|bni|bca|bsi|btn|mandiri|bank kalteng)"
_NAMED_BEHIND = {
    own: re.compile(rf"\d\W*(?:{'|'.join([_KINDS[kind] for kind in _OFFICES if kind != own] + [_BANK] * (own in _OFFICES))})\W*$")
    for own in _KINDS
}
_NAMED_LAST = re.compile(rf"\b(?:{'|'.join(_KINDS.values())})\W*$")
_MAY_NAME = re.compile(
    r"hp|wa|te?le?p|kontak|npwp|nib|nik|induk|kode|kbli|rek|va\b|account|kk|keluarga|ahu|fa[xkc]|rp|b[rn]i|bca|bsi|btn|bank|mandiri"
)
_LETTERS = re.compile(r"[a-z]+")


def named(clean: str, kind: str) -> bool:
    """Whether a tidied reply names this kind of number: `nib`, `npwp`."""
    return bool(_NAMED[kind].search(clean))


def without_small(clean: str) -> str:
    """A tidied reply without short numbers that have their own name beside them: `RT 03`, `jam 8 - 12`, `KBLI 47911`."""
    if _SMALL_WORDS.isdisjoint(_LETTERS.findall(clean)) and "/20" not in clean:
        return clean
    return " ".join(_SMALL.sub(" ; ", clean).split())


def without_others(clean: str, own: str, sizes: Iterable[int] = ()) -> str:
    """A tidied reply without the numbers that are named as another kind's: beside a NIB, `NPWP 01.234.567.8-901.000`.

    Empty when the only one is another's, or it cannot be told which number is which: the names stand behind them, or one
    without its name stays beside one of a size (`sizes`, in digits) that may be its own, or that is called a KBLI, which
    has five digits.
    """
    if not _MAY_NAME.search(clean):
        return clean
    others = [found["run"] for found in _OTHERS[own].finditer(clean)]
    if not others:
        return "" if _NAMED_BEHIND[own].search(clean) and not _NAMED[own].search(clean) else clean
    may_be = any(len(re.sub(r"\D", "", run)) in sizes for run in others)
    if _NAMED_LAST.search(clean) or (may_be and ("kbli" in clean or not _NAMED[own].search(clean))):
        return ""
    return " ".join(_OTHERS[own].sub(" ; ", clean).split())
