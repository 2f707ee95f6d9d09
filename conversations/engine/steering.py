"""What the words of command mean for a form: which one was said, and the pages that only talk and move nothing."""

from __future__ import annotations

import re
from datetime import datetime

from markupsafe import Markup

from conversations.draft import Draft, State
from conversations.engine.asked import Asked
from conversations.engine.choosing import claimed, comparable
from conversations.engine.context import Context
from conversations.engine.sheet import NOTE, SAME, Sheet
from conversations.reading.cleaning import plain, tidy
from conversations.reading.outcome import Read
from conversations.reading.silence import none_at_all
from conversations.reading.words import read_word
from conversations.reading.yes_no import read_yes_no

_EDIT = re.compile(r"/?(?:ubah|ganti|edit|perbaiki|ralat|koreksi|rubah)(?: (?:no|nomor|nomer|baris))?[ .]*(\d{1,3})\.?")
_SURE = "ya|ok|oke|sudah|sdh|udah|benar|betul|sesuai|lengkap|semua|semuanya|datanya|pak|bu|min|siap|mohon|tolong|silakan"
_SEND = re.compile(
    rf"/?(?:(?:{_SURE})[ ,.]+)*(?:di)?(?:kirim|krim|krm|kirm|kirin|kirimm|kiirim|kirimkan)"
    r"(?: (?:saja|aja|laporan|sekarang|pak|bu|ya))*[ .,🙏]*"
)
_WRONG = (
    r"(?:(?:masih |ada yang |yang |yg )?"
    r"(?:salah|slh|keliru|kurang tepat|(?:belum|blm|tidak|tdk) (?:benar|tepat|sesuai)|diubah|diganti))"
)
_NUMBER = re.compile(
    rf"(?:{_WRONG} )?(?:yang |yg )?(?:no|nomor|nomer|nmr|baris)?[ .]*(\d{{1,3}})\.?(?: (?:itu |nya )?{_WRONG})?"
    r"(?: (?:pak|bu|ya|dong))*[ .]*"
)
_NOT_NOW = re.compile(
    r"(?:(?:belum|blm|ya|iya|sebentar),? )?(?:nanti|nnti|ntar|entar|nti|tar) (?:dulu|dlu|dl|saja|aja|sj|lah)(?: ya)?"
    r"(?: (?:pak|bu|bapak|ibu|min|kak|bang))*[ .]*"
)
"""'Nanti dulu', which answers yes or no with 'not now'. The plain NANTI, which every question offers, still pauses."""
_ALWAYS = {"hapus isian": "drop", "petugas": "human"}
"""Commands that no answer looks like, whatever is asked."""
_KINDS = {"choice": "select_one", "choices": "select_multiple", "year": "date", "point": "geopoint"}
"""Where a kind has another name among the readers (`reading.words`)."""


def command(text: str, asked: Asked | None) -> str:
    """The intent of a message, or empty: those of `read_word`, `edit N`, `drop`, `keep`, and in the review `send`.

    `asked` is the question on the table; None in the review. A choice that is named in full is never a command.
    """
    if asked is not None and asked.choices and claimed(asked, text) is not None:
        return ""
    if always := _ALWAYS.get(comparable(text[:40])):
        return always
    clean = tidy(text[:60])
    if asked is not None and _asks_yes_or_no(asked) and _NOT_NOW.fullmatch(clean):
        return "not now"
    if found := _EDIT.fullmatch(clean):
        return f"edit {found[1]}"
    if asked is None:
        return _in_review(clean, text)
    if _SEND.fullmatch(clean):
        return "send early"
    return read_word(text, _KINDS.get(asked.question.kind, asked.question.kind)) or ""


def _asks_yes_or_no(asked: Asked) -> bool:
    labels = {comparable(choice.label) for choice in asked.choices}
    return asked.question.kind == "yes_no" or {"ya", "tidak"} <= labels


def _in_review(clean: str, text: str) -> str:
    if _SEND.fullmatch(clean):
        return "send"
    if found := _NUMBER.fullmatch(plain(clean)):
        return f"edit {found[1]}"
    return read_word(text) or ""


def verdict(text: str) -> str:
    """What 'ya' or 'belum' means to the question whether the review is right: `send`, `edit`, or empty.

    'Tidak ada' may say that nothing is to be changed as well as that something is missing, so it is asked.
    """
    if none_at_all(plain(text)):
        return ""
    found = read_yes_no(text)
    return {"yes": "send", "no": "edit"}.get(found.value, "") if isinstance(found, Read) else ""


def greeting(now: datetime) -> str:
    """The key of the greeting of that hour: pagi until 11, siang until 15, sore until 18, malam after that."""
    hour = now.hour
    if 3 <= hour < 11:
        return "greeting-morning"
    return "greeting-noon" if 11 <= hour < 15 else "greeting-afternoon" if 15 <= hour < 18 else "greeting-night"


def how_far(sheet: Sheet, context: Context) -> Markup:
    """How many questions are answered, of those that are known to be asked."""
    places = [place for place in sheet.places if place.question.asked]
    done = sum(sheet.settled(place) for place in places)
    if done == len(places):
        return context.words("far-complete")
    return context.words("far", done=done, total=len(places), title=sheet.form.title)


def opening(draft: Draft, sheet: Sheet, context: Context) -> tuple[Markup, ...]:
    """What is said before the first question of this visit: nothing to a new draft, else where its answers come from."""
    if not begun(draft, sheet):
        return ()
    if draft.began_at is not None:
        return (how_far(sheet, context),)
    if draft.corrects:
        return (context.words("opening-correct", number=str(draft.corrects)),)
    if SAME in draft.answers and sheet.on_the_table() is not None:
        return (context.words("opening-same"),)
    return (context.words("opening-prefilled" if sheet.form.reports else "opening-own-data"),)


def begun(draft: Draft, sheet: Sheet) -> bool:
    """Whether somebody has answered something in this draft already, or the last report does."""
    return SAME in draft.answers or any(
        answer.state is not State.PARTIAL
        and not path.startswith(NOTE)
        and (question := sheet.form.questions.get(path.rpartition("/")[2]))
        and question.asked
        for path, answer in draft.answers.items()
    )
