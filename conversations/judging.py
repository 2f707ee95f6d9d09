"""Judges a workbook that somebody sent: a form to be kept and asked, or every mistake in it; within bounds, touching nothing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from conversations.authoring.assembly import assemble, take
from conversations.authoring.faults import Faults
from conversations.authoring.lowering import EXPRESSIONS
from conversations.authoring.sheets import Sheets
from conversations.errors import FormError, FormFault
from conversations.form import Form
from conversations.formfile import FORMS, take_yaml, write_yaml
from conversations.oversight.publishing import RESERVED
from conversations.xlsform import sheets_of

MOST_TEXT = 1_000_000
"""Characters of all cells together: fifty times the largest form of Betang, and read again within some seconds."""
MOST_FORMULAS = 300_000
"""Characters of all formulas together; a name in the words of a question counts as a short one (`_REFERENCE`)."""
MOST_PATTERNS = 200
"""Different patterns (`regex`) of one form: each is made ready when the form is read, a costly one in some ten milliseconds."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,31}")
"""A form's name goes into the data of buttons, where there is room for 64 bytes."""
_LONGEST = {"version": 40, "form_title": 60}
_PATTERN = re.compile(r"regex\s*\([^'\"]*('[^']*'|\"[^\"]*\")")
_REFERENCE = 10
"""What a `${name}` in the words of a question weighs: about as much to compile as a formula of so many characters."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .xls begins, and every workbook behind a password."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A form that can be kept. Holds plain data alone, so that another process can hand it over."""

    file: str
    sheets: Sheets
    text: str
    """What `desk.forms.keep` keeps: `take_yaml` reads the same form from it."""
    notes: tuple[FormFault, ...]
    """What its author should know: columns that a chat does not show, merged cells, formulas, macros."""

    @property
    def name(self) -> str:
        """The form's `form_id`."""
        return self.sheets.settings["form_id"]

    @property
    def version(self) -> str:
        """Its version, as the file says; `1` when it says none."""
        return self.sheets.settings["version"]

    @property
    def title(self) -> str:
        """How people call it."""
        return self.sheets.settings["form_title"]

    def form(self) -> Form:
        """The form, compiled. Takes as long as the judging itself, and cannot fail."""
        return assemble(self.sheets, Faults(self.file))

    def under(self, version: str) -> Accepted:
        """The same form under another version."""
        sheets = replace(self.sheets, settings={**self.sheets.settings, "version": version})
        return replace(self, sheets=sheets, text=write_yaml(sheets))


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be used, with everything that is wrong in it."""

    file: str
    faults: tuple[FormFault, ...]
    notes: tuple[FormFault, ...] = ()
    """What its author should know besides: it may be the cause of what is wrong, such as merged cells."""


Verdict = Accepted | Refused


def judge(content: bytes, file: str, files: Mapping[str, bytes] | None = None) -> Verdict:
    """What is to be thought of a file that was sent to become a form; `files` are the CSV files sent with it, by their names.

    Never raises for what stands in the file. Bounded in memory and nearly so in time (`MOST_TEXT`, the bounds of `workbook` and
    of the expressions); who must go on meanwhile calls it in another process: what it gives can be handed over.
    """
    faults = Faults(file)
    try:
        _check_sort(content, faults)
        sheets = sheets_of(content, file, files or {}, faults)
        sheets = replace(sheets, settings={"filled_by": "head", **sheets.settings})
        _check_settings(sheets.settings, faults)
        _check_size(sheets, faults)
        taken = take(sheets, faults)
    except FormError as error:
        return Refused(file, error.faults, tuple(faults.remarks))
    return Accepted(file, taken.sheets, write_yaml(taken.sheets), taken.remarks)


def shipped(folder: Path = FORMS) -> dict[str, Accepted]:
    """The forms of the bot as they are kept when it starts, by their names, with those of the bot itself.

    Raises FormError when one of them is none, which `betang check` would have told.
    """
    found = (take_yaml(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.yaml")))
    return {taken.form.name: Accepted(f"{taken.form.name}.yaml", taken.sheets, write_yaml(taken.sheets), ()) for taken in found}


def version_taken(accepted: Accepted) -> FormFault:
    """The fault to tell when that version of the form is kept with another text (`storage.errors.VersionTaken`)."""
    rule = f"Version '{accepted.version}' of '{accepted.name}' is kept with other questions."
    return FormFault("version-taken", f"{accepted.file}, settings", rule, "Count 'version' up.", accepted.version)


def next_version(known: Iterable[str]) -> str:
    """A version that is none of those: one more than the greatest whole number among them."""
    return str(max((int(version) for version in known if re.fullmatch(r"[0-9]{1,15}", version)), default=0) + 1)


def _check_sort(content: bytes, faults: Faults) -> None:
    """Tells other sorts of files by how they begin: what they are called says nothing."""
    if content.startswith(_OLE):
        faults.add("", "old-workbook", "The file is .xls, or has a password.", "Save it as .xlsx without a password.")
    elif content.startswith(b"PK") and (sort := _declared(content)):
        faults.add("", "other-workbook", f"The file is {sort[:80]}.", "Save it as .xlsx.")
    elif content.startswith(b"PK") and _wraps(content):
        faults.add("", "archive", "The file is a zip around other files.", "Send the workbook itself, then its CSV files.")
    elif content and not content.startswith(b"PK") and _is_text(content[:4_000]):
        faults.add("", "text-file", "The file is plain text, such as CSV, and has no sheets.", "Save the workbook as .xlsx.")
    faults.stop()


def _declared(content: bytes) -> str:
    """What a zip says it is in its part `mimetype`, as .ods does; blank for a workbook of Excel."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open("mimetype") as part:
            return part.read(200).decode("ascii", "replace").strip()
    except (KeyError, ValueError, OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return ""


def _wraps(content: bytes) -> bool:
    """Whether a zip holds whole files as people send them, and so is no workbook itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return any(name.lower().endswith((".xlsx", ".xlsm", ".xls", ".csv")) for name in packed.namelist())
    except (ValueError, OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return False


def _is_text(begins: bytes) -> bool:
    control = sum(byte < 32 and byte not in b"\t\r\n\x1b" for byte in begins)
    return control == 0 or begins.startswith((b"\xff\xfe", b"\xfe\xff"))


def _check_settings(settings: Mapping[str, str], faults: Faults) -> None:
    name = settings["form_id"]
    if not _NAME.fullmatch(name):
        rule = f"'{name[:80]}' is no name for a form: at most 32 letters, digits and _."
        faults.add("settings", "form-id", rule, "Fill in 'form_id'; without it the file's name counts.", about=name)
    if name.lower() in RESERVED:
        rule = f"'{name}' is a small form of the bot itself."
        faults.add("settings", "form-reserved", rule, "Choose another 'form_id'.", about=name)
    if settings["filled_by"] != "head":
        rule = f"'filled_by' is '{settings['filled_by'][:80]}'; a form that is sent is filled in by heads."
        faults.add("settings", "filled-by", rule, "Write 'head', or take it out.", about=settings["filled_by"])
    for key, longest in _LONGEST.items():
        if len(settings[key]) > longest or "\n" in settings[key]:
            rule = f"'{key}' has one line of at most {longest} characters."
            faults.add("settings", "setting-too-long", rule, "Shorten it.", about=key)


def _check_size(sheets: Sheets, faults: Faults) -> None:
    """The bounds that keep a form from taking half a minute to be read; each alone is far beyond the forms of this world."""
    told = len(faults.found)
    rows = (sheets.settings, *sheets.survey, *sheets.choices)
    if (size := sum(len(cell) for row in rows for cell in row.values())) > MOST_TEXT:
        rule = f"The form has {size} characters; at most {MOST_TEXT} can be used."
        faults.add("", "too-much-text", rule, "Shorten texts and lists.")
    cells = [(column, cell) for row in sheets.survey for column, cell in row.items()]
    formulas = [cell for column, cell in cells if column in EXPRESSIONS]
    said = sum(cell.count("${") for column, cell in cells if column not in EXPRESSIONS)
    if (weight := sum(map(len, formulas)) + _REFERENCE * said) > MOST_FORMULAS:
        rule = f"The formulas of the form have {weight} characters; at most {MOST_FORMULAS} can be used."
        faults.add("survey", "too-many-formulas", rule, "Split the form.")
    if len({pattern for cell in formulas for pattern in _PATTERN.findall(cell)}) > MOST_PATTERNS:
        rule = f"The form has more than {MOST_PATTERNS} different patterns (regex)."
        faults.add("survey", "too-many-patterns", rule, "Use the same ones again, or split the form.")
    if len(faults.found) > told:
        faults.stop()
