"""The pictures of a form's questions, which an admin sends beside the workbook that names them: taken in at once."""

from __future__ import annotations

from dataclasses import replace

from bot import uploads
from bot.gallery import ENDINGS, alike, listed, parted
from bot.registry import Call
from bot.uploads import FILES, MOST_PICTURES, READING, READY, Upload
from conversations.events import SentFile
from conversations.messages import Message
from conversations.people import Role

LINE = "/formulir"
BIGGEST = 5_000_000
"""Bytes of one picture: what a phone in the field loads within a minute, and half of what Telegram shows as a photo."""
LONGEST = 80
"""Characters of a picture's name as it is repeated."""


def taken_in(call: Call, file: SentFile, waiting: str) -> list[Message]:
    """The answer to a picture that an admin sends while no form is open; nothing when it is not for a form."""
    image = file.kind == "photo" or (file.kind == "document" and _looks_like_one(file))
    if not image or not call.person.has(Role.ADMIN):
        return []
    upload, meant = uploads.upload_of(call.desk, call.person.id), waiting.startswith(LINE)
    if upload and upload.stage == READY and not upload.text and meant:
        # A form that is kept already goes to another area as it is: this is for the next one.
        uploads.drop(call.desk, call.person.id)
        upload = None
    if (upload is None or (upload.stage == READY and not upload.text)) and not meant:
        return []
    called = " ".join((file.name or file.caption).replace("\\", "/").rpartition("/")[2].split())[:LONGEST]
    # Which pictures the form shows is known once its workbook has been judged.
    judged = upload if upload and (upload.stage == READY or upload.shows) else None
    name = _named(called, judged, photo=file.kind == "photo")
    if judged and not name:
        return [_other(call, called, judged)] if judged.unseen or meant else []
    return [_refused(call, file, name, upload) or _kept(call, file, name, upload)]


def _looks_like_one(file: SentFile) -> bool:
    return file.name.lower().endswith(ENDINGS) or file.mime.startswith("image/")


def _named(called: str, judged: Upload | None, *, photo: bool) -> str:
    """By which name the form knows it, or may know it; blank when it has none that could be one."""
    if judged is None:
        return called if parted(called)[1] or not photo else f"{called}.jpg" if called else ""
    # A photo without words can only be the one that is missing; what bears another name may be anything.
    only = judged.unseen[0] if len(judged.unseen) == 1 and not called else ""
    return alike(called, judged.shows) or only


def _refused(call: Call, file: SentFile, name: str, upload: Upload | None) -> Message | None:
    if file.size > BIGGEST:
        return Message(call.words("form-picture-too-large", most=BIGGEST // 1_000_000))
    if file.kind == "document" and not (file.name.lower().endswith(ENDINGS) or file.mime in ("image/jpeg", "image/png")):
        return Message(call.words("form-picture-sort", file=file.name[:LONGEST] or name or "-"))
    if not name:
        return Message(call.words("form-picture-nameless"))
    if upload and name not in upload.pictures and len(upload.pictures) >= MOST_PICTURES:
        return Message(call.words("form-pictures-many", most=MOST_PICTURES))
    return None


def _other(call: Call, called: str, upload: Upload) -> Message:
    key = "form-picture-unused" if not upload.unseen else "form-picture-other" if called else "form-picture-which"
    return Message(call.words(key, file=called or "-", names=listed(upload.unseen)))


def _kept(call: Call, file: SentFile, name: str, upload: Upload | None) -> Message:
    # Phones call it anything; what is sent as a photo later goes by this.
    file = replace(file, mime="image/png" if parted(name)[1] == ".png" else "image/jpeg")
    media = call.desk.media.expect(call.address.channel, file, by=call.person.id, now=call.now)
    at = call.address
    one = upload or Upload(call.person.id, FILES, call.now, at.channel, at.chat)
    one = one.with_pictures({**one.pictures, name: media})
    if one.stage == READY:
        # Judged once more under its version: then it is known whether the picture is one, and what is still missing.
        one = replace(one, stage=READING, under=one.version, at=call.now)
    uploads.keep(call.desk, one)
    call.desk.audit.note(call.person.id, "form-picture-sent", "", call.now)
    return Message(call.words("form-picture-here" if one.media else "form-picture-alone", file=name))
