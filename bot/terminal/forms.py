"""`betang form …`: forms on this disk, as YAML or as a workbook, checked and turned into each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from conversations.authoring.assembly import Taken
from conversations.authoring.workbook import BIGGEST
from conversations.errors import FormError, FormFault
from conversations.formfile import FORMS, take_yaml, write_yaml
from conversations.xlsform import take_xlsx, write_xlsx

BOOKS = (".xlsx", ".xlsm")


class FormFileError(ValueError):
    """A form cannot be found or written as it was asked for; the message says what to write instead."""


def check(file: Path, say: Callable[[str], None]) -> None:
    """Read a form and tell what it is. Raises FormError with every fault, OSError when the file cannot be read."""
    taken = _read(file)
    form = taken.form
    _remark(taken, say)
    asked = sum(question.asked for question in form.questions.values())
    counts = ", ".join(
        (_many(asked, "question"), _many(len(form.repeats), "repeat"), _many(len(form.lists), "list") + " of choices")
    )
    say(f"“{form.title}” ({form.name}, version {form.version}): {counts}. It can be played in a chat.")


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def export(name: str, out: Path) -> None:
    """Write a form as a workbook: a built-in one by its form_id, or any by its file. Raises FormFileError, FormError, OSError."""
    if out.suffix != ".xlsx":
        raise FormFileError(f"A workbook ends with .xlsx, not with “{out.suffix}”.")
    out.write_bytes(write_xlsx(_named(name).sheets))


def take_in(file: Path, folder: Path, say: Callable[[str], None], *, replace: bool) -> Path:
    """Write a form as YAML into a folder, named after its form_id. The file.

    Nothing is written when the form has a fault, or when the file is there and `replace` was not said.
    Raises FormError, FormFileError, OSError.
    """
    taken = _read(file)
    path = folder / f"{re.sub(r'[^A-Za-z0-9_-]+', '_', taken.form.name)[:80]}.yaml"
    text = write_yaml(taken.sheets)
    take_yaml(text, path.name)
    if path.exists() and not replace:
        raise FormFileError(f"{path} is there already. Say --replace to write over it, or another --out.")
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    _remark(taken, say)
    return path


def _remark(taken: Taken, say: Callable[[str], None]) -> None:
    for remark in taken.remarks:
        say(f"note: {remark}")
    if pictures := taken.form.pictures:
        shown = ", ".join(pictures[:8]) + (", …" if len(pictures) > 8 else "")
        say(f"note: it shows {_many(len(pictures), 'picture')} ({shown}). An admin sends them in the chat, beside the workbook;")
        say("      a form that lies among those of the bot is asked in words alone.")


def _named(name: str) -> Taken:
    if (file := Path(name)).suffix and file.is_file():
        return _read(file)
    forms = [_read(path) for path in sorted(FORMS.glob("*.yaml"))]
    found = next((taken for taken in forms if taken.form.name == name), None)
    if found is None:
        known = ", ".join(taken.form.name for taken in forms)
        raise FormFileError(f"No form is called “{name}”. Write one of: {known}; or the name of a file.")
    return found


def _read(file: Path) -> Taken:
    with file.open("rb") as opened:
        # One byte more than is taken: whatever is larger is refused without being read whole.
        content = opened.read(BIGGEST + 1)
    if file.suffix.lower() in BOOKS or content.startswith(b"PK"):
        return take_xlsx(content, file.name, _Beside(file.parent))
    try:
        return take_yaml(content.decode("utf-8-sig"), file.name)
    except UnicodeDecodeError as error:
        mend = "Give an .xlsx workbook, or a YAML file saved as UTF-8."
        raise FormError((FormFault("no-form", file.name, "This is neither a workbook nor text.", mend),)) from error


class _Beside(Mapping[str, bytes]):
    """The CSV files beside a form, each read when the form names it."""

    def __init__(self, folder: Path) -> None:
        self._files = {path.name: path for path in folder.glob("*.csv")}

    def __getitem__(self, name: str) -> bytes:
        with self._files[name].open("rb") as opened:
            return opened.read(BIGGEST)

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
