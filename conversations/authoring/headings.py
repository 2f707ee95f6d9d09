"""The headings of XLSForm's columns: every spelling that authors use, to the one name that the rest of the house knows."""

from __future__ import annotations

import re
from difflib import get_close_matches

TABLES = {
    "begin_kobomatrix": "kobo--matrix_list",
    "begin_score": "kobo--score-choices",
    "begin_rank": "kobo--rank-items",
}
"""The columns in which KoboToolbox names the list of a table."""
PICTURE = "media::image"
"""The column that names the file of a question's picture. Sounds and films (`media::audio`, `media::video`) are not shown."""
SURVEY = frozenset(
    {
        *TABLES.values(),
        PICTURE,
        *("type", "name", "label", "hint", "guidance_hint", "required", "required_message", "relevant", "constraint"),
        *("constraint_message", "calculation", "default", "appearance", "parameters", "choice_filter", "repeat_count"),
        *("read_only", "trigger", "betang::title", "betang::parameters", "betang::warning", "betang::warning_message"),
    }
)
CHOICES = frozenset({"list_name", "name", "label", "alias", "alone"})
SETTINGS = frozenset(
    {
        *("form_id", "version", "form_title", "default_language", "instance_name", "style", "filled_by"),
        *("allow_choice_duplicates", "public_key", "submission_url", "auto_send", "auto_delete", "instance_xmlns", "namespaces"),
        *("clean_text_values", "client_editable", "name", "id_string"),
    }
)
SPOKEN = frozenset(
    {
        *("label", "hint", "guidance_hint", "required_message", "constraint_message"),
        *("betang::title", "betang::warning_message", PICTURE),
    }
)
"""Columns that may stand once for each language: `label::Bahasa Indonesia (id)`."""
UNUSED = frozenset({"save_to", "entity_id", "compact_tag", "autoplay", "rows", "sms_field", "sms_option", "no_app_error_string"})
"""Columns of XLSForm that mean nothing in a chat; a remark says so."""
_MEDIA = ("image", "audio", "video", "big-image")

_ALIASES = {
    "survey": {
        "command": "type",
        "tag": "name",
        "value": "name",
        "caption": "label",
        "relevance": "relevant",
        "calculate": "calculation",
        "readonly": "read_only",
        "count": "repeat_count",
        "jr:count": "repeat_count",
        "constraining_message": "constraint_message",
        "requiredmsg": "required_message",
        "bind::relevant": "relevant",
        "bind::constraint": "constraint",
        "bind::calculate": "calculation",
        "bind::required": "required",
        "bind::readonly": "read_only",
        "bind::jr:constraintmsg": "constraint_message",
        "bind::jr:requiredmsg": "required_message",
        "control::appearance": "appearance",
        "body::appearance": "appearance",
        "control::jr:count": "repeat_count",
        "jr:constraintmsg": "constraint_message",
        "jr:requiredmsg": "required_message",
    },
    "choices": {"value": "name", "caption": "label"},
    "settings": {"set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id", "id_string": "form_id"},
}
_KNOWN = {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS}
SHEETS = ("survey", "choices", "settings")


def heading(sheet: str, written: str) -> str:
    """The name of a column as the rest of the house knows it; with its language where it has one, `label::English`."""
    first, separator, rest = re.sub(r"\s+", " ", written).strip().partition(":")
    known = _named(sheet, f"{first}{separator}{rest}")
    if known in _KNOWN[sheet]:
        return known
    base, rest = _named(sheet, first), rest.lstrip(":").strip()
    if base == "media" or base in _MEDIA:
        sort, _, language = rest.partition(":") if base == "media" else (base, "", rest)
        language = language.lstrip(":").strip()
        return f"media::{sort.strip().lower()}" + (f"::{language}" if language else "")
    word, _, language = rest.partition(":")
    if separator and base == "betang" and language and f"betang::{word.lower()}" in SPOKEN:
        return f"betang::{word.lower()}::{language.lstrip(':').strip()}"
    if separator and rest and base in SPOKEN:
        return f"{base}::{rest}"
    # An author's own column of choices is named in filters, which tell large letters from small ones.
    return re.sub(r"\s+", "_", written.strip()) if sheet == "choices" else known


def _named(sheet: str, written: str) -> str:
    name = re.sub(r" ?(::?) ?", r"\1", written.strip().lower()).replace(" ", "_")
    name = re.sub(r"^(bind|control|body):(?!:)", r"\1::", name)
    return _ALIASES[sheet].get(name, name)


def own(sheet: str, column: str) -> bool:
    """Whether a column belongs to the form: one of XLSForm's or Betang's, or a column of choices that filters may name."""
    base, _, language = column.partition("::")
    if column in _KNOWN[sheet] or (sheet == "settings" and base in ("fact", "betang")):
        return True
    if base == "media":
        return sheet == "survey" and parted(column)[0] == PICTURE
    if parted(column)[1] or (language and base in SPOKEN):
        return True
    return sheet == "choices" and re.fullmatch(r"[^\W\d][\w.-]*", column) is not None


def meant(sheet: str, column: str) -> str:
    """The column that a misspelt heading surely means; blank when it resembles none."""
    if column in UNUSED or column.startswith(("media::", "bind::", "instance::", "body::", "control::")):
        return ""
    near = get_close_matches(column.partition("::")[0], _KNOWN[sheet], n=1, cutoff=0.8)
    return near[0] if near else ""


def parted(column: str) -> tuple[str, str]:
    """A column and its language; the language is blank where there is none."""
    for base in SPOKEN:
        if column.startswith(base + "::"):
            return base, column[len(base) + 2 :]
    return column, ""
