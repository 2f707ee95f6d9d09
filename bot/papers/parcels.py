"""An export as one file that a channel takes: packed when it is too large, in parts when it is photos, else words that say so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup

from bot.channel import File, Made
from bot.house import House
from bot.papers.attachments import parts
from bot.papers.exports import Export, editions_of, packed, plain_name
from bot.papers.xlsx import TooWide
from conversations.messages import Button
from conversations.texts import Words
from conversations.titles import plain
from storage.desk import Desk

MIMES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
    ".json": "application/json",
    ".zip": "application/zip",
}


def parcel(desk: Desk, house: House, words: Words, args: Mapping[str, str], today: date, media_dir: Path, most: int) -> Made:
    """The file of an export: `args` are those of its Paper. At most `most` bytes, which is also all that is held in memory."""
    form, area = args["form"], args["area"]
    export = Export(desk, house, words, form, area, editions_of(desk, house, form, area))
    marked = plain(words, "export-sample") if desk.sample else ""
    stem = plain_name("-".join(part for part in (marked, form, area, today.isoformat()) if part))
    with TemporaryDirectory(prefix="betang-") as folder:
        if args["format"] == "foto":
            return _photos(export, Path(folder) / stem, media_dir, args, most)
        try:
            return _sendable(_written(export, Path(folder) / stem, args["format"]), words, form, most)
        except TooWide:
            return Made(None, words("export-too-wide"))


def _written(export: Export, stem: Path, wanted: str) -> Path:
    file = stem.with_name(f"{stem.name}.{wanted}")
    if wanted == "csv":
        _, files = export.csv(file)
        if len(files) == 2:
            # A form without repeats is one table: a phone opens it without unpacking.
            return file
        whole = stem.with_name(f"{stem.name}.zip")
        packed(whole, files)
        return whole
    if wanted == "json":
        export.json(file)
    else:
        export.xlsx(file)
    return file


def _sendable(file: Path, words: Words, form: str, most: int) -> Made:
    if file.stat().st_size > most and file.suffix in (".json", ".csv"):
        whole = file.with_suffix(".zip")
        packed(whole, [file])
        file = whole
    size = file.stat().st_size
    if size > most:
        return Made(None, words("export-too-large", size=_megabytes(size), most=_megabytes(most), form=form))
    return Made(File(file.name, MIMES[file.suffix], file.read_bytes()))


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)


def _photos(export: Export, stem: Path, media_dir: Path, args: Mapping[str, str], most: int) -> Made:
    """One part of the photos and documents, with a button for the next one."""
    words = export.words
    every, count = parts(export.reports(), most)
    number = min(int(args.get("part", "1")), len(every))
    if not count:
        return Made(None, words("export-no-files"))
    file = stem.with_name(f"{stem.name}-foto{f'-{number}' if len(every) > 1 else ''}.zip")
    missing = export.zip(file, media_dir, every[number - 1])
    made = _sendable(file, words, export.form, most)
    said = [made.words] if made.words else []
    if len(every) > 1:
        said.append(words("export-part", number=number, parts=len(every)))
    if missing:
        said.append(words("export-missing", number=missing))
    more = number < len(every)
    label = plain(words, "button-export-part", number=number + 1, parts=len(every))
    buttons = ((Button(label, f"{args['line']} {number + 1}"),),) if more else ()
    return Made(made.file, Markup("\n").join(said), buttons)
