"""Thinks twice before what ends or changes something: a stop that is put off or asked about, a message for another chat."""

from __future__ import annotations

import re

_LIMITED = re.compile(
    r"\b(?:jangan|jgn|jngn)\b.*\b(?:dulu|dl|dlu|dlo|foto|fotonya|laporan|jam|hari|malam|malam-malam|siang|pagi|sore|lewat|link"
    r"|yang sama|yg sama|saja|aja|ke (?:saya|dia|nomor itu))\b"
)
"""`Jangan kirim dulu`, `jangan telepon, WA saja`: not now, not so; who wants no message at all says just that."""
_ASKED = re.compile(
    r"^(?:kenapa|knp|mengapa|kok|apakah|siapa|kalau|kalo|klo|jika|(?:bagaimana|gimana|gmn) (?:kalau|kalo|jika))\b|\bkah\b\??$"
)
_OF_MESSAGES = re.compile(
    r"\b(?:pesan|pengingat|pengingatnya|langganan|notif|notifikasi|betang|bot|ganggu)\b"
    r"|\b(?:jangan|jgn|jngn) \w+ (?:(?:ke )?(?:saya|sy|aku|kami|ulun) )?(?:lagi|lg)\b"
)
_ONE_ANSWER = re.compile(r"\b(?:jawaban|jwbn)\b")
_TO = r"(?:untuk|utk|buat|bwt|ke|di)"
_ANOTHER_CHAT = re.compile(
    rf"\b(?:salah|keliru|kliru) (?:(?:nge)?chat|kamar|gro?u?p|wa|(?:di|ter|ke)?(?:kirim|krm)\w*\b.*\b(?:bukan|bkn) {_TO} (?:bapak"
    rf"|ibu|pak|bu|bot)|(?:di|ter|ke)?(?:kirim|krm)\w*\b.*\b{_TO} (?:\w+ )?(?:gro?u?p\w*|gc|rt|istri\w*|suami\w*|anak\w*"
    r"|teman\w*|kawan\w*|keluarga\w*|orang lain|sebelah|sini|nomor ini))\b"
)
"""`Salah kirim, itu untuk grup RT`: what was sent is no answer that would have to be changed."""
_ALL = re.compile(r"\b(?:semua|semuanya|smua|seluruh|isian|laporan)\b")


def meant_so(told: str | None, clean: str, asked: str) -> str | None:
    """The intent that was read; None or a lesser one where a tidied message does not surely mean to end or change something."""
    if told == "edit" and _ANOTHER_CHAT.search(clean):
        return None
    if told not in ("stop", "cancel"):
        return told
    if _ASKED.search(clean):
        return None
    if told == "cancel":
        return "edit" if _ONE_ANSWER.search(clean) and not _ALL.search(clean) else told
    if _LIMITED.search(clean) or (
        asked == "phone" and re.search(r"\b(?:jangan|jgn|aktif)\b", clean) and not _OF_MESSAGES.search(clean)
    ):
        return None
    return told
