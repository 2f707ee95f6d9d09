"""Turns a row of XLSForm into the rows that the engine plays, and refuses with a reason what no chat can play."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from ruamel.yaml import YAML

from conversations.authoring.faults import Faults
from conversations.authoring.headings import parted
from conversations.authoring.sheets import Cells, as_parameters, filled
from conversations.authoring.types import ENDS, TYPES, Played, canonical

OTHER = "other"
"""The choice that `or_other` adds, as ODK names it."""
OTHER_WORDS: dict[str, str] = YAML(typ="safe", pure=True).load((Path(__file__).parent / "other.yaml").read_text(encoding="utf-8"))
EXPRESSIONS = ("relevant", "constraint", "betang::warning", "calculation", "choice_filter", "repeat_count", "required", "default")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_REFERENCE = re.compile(r"\$\{([^\s{}]+)\}")
_TRUTHS = {"yes": "true()", "true": "true()", "no": "false()", "false": "false()"}
"""What stands in a column of expressions as a plain word is a truth, as pyxform has it."""
_YES = frozenset({"yes", "true", "true()"})


def played(cells: Cells, where: str, faults: Faults) -> list[dict[str, str]]:
    """The rows that a row becomes, its type in the words of the engine. What is faulty is kept as harmless text."""
    row = filled(cells)
    row["type"] = canonical(row.get("type", ""))
    for column in EXPRESSIONS:
        if column in row:
            plain = row[column].translate(_QUOTES)
            row[column] = plain if column == "default" else _TRUTHS.get(plain.lower(), plain)
    if row["type"] in ENDS:
        return []
    word, _, rest = row["type"].partition(" ")
    type_ = TYPES.get(row["type"]) or TYPES.get(word)
    if type_ is None:
        return [row]
    _refuse(row, type_, where, faults)
    if type_.refused:
        # One fault is enough: as a question with words it gives no cause for others.
        row |= {"type": "text", "label": row["type"]}
    else:
        row["type"] = f"{type_.as_type} {rest}".strip()
    if row["type"].startswith("select_") and "label" in row.get("appearance", "").split():
        # The head of a table: ODK shows what can be chosen, and nobody can choose there.
        row |= {"type": "note", "parameters": "", "choice_filter": "", "constraint": ""}
    _parameters(row, type_, word, where, faults)
    if type_.appearance:
        row["appearance"] = f"{row.get('appearance', '')} {type_.appearance}".strip()
    if type_.calculation:
        row["calculation"] = type_.calculation
    _computed(row)
    if "label" not in row:
        # XLSForm: a hint alone is what the question says.
        row = {
            column.replace("hint", "label", 1) if parted(column)[0] == "hint" else column: cell for column, cell in row.items()
        }
    return [*_triggered(row, where, faults), row, *_other(row, where, faults)]


def _refuse(row: Cells, type_: Played, where: str, faults: Faults) -> None:
    if type_.refused:
        rule = f"'{row['type']}' cannot be played in a chat. {type_.refused}"
        faults.add(where, "type-not-played", rule, "Ask it another way, or take the row out.", "type", row["type"])
    if re.search(r"\bsearch\s*\(", row.get("appearance", "")):
        rule = "This search() is not understood."
        mend = "Write search('file', 'matches', 'column', ${name}) with the .csv beside the form, or use select_one_from_file."
        faults.add(where, "search-not-played", rule, mend, "appearance")


def _parameters(row: dict[str, str], type_: Played, word: str, where: str, faults: Faults) -> None:
    pairs, wrong = as_parameters(row.get("parameters", ""))
    for pair in wrong:
        rule = f"'{pair}' is no parameter."
        faults.add(where, "parameters", rule, "Write name=value with blanks between pairs.", "parameters", pair)
    if word == "range":
        _range(row, pairs, where, faults)
    row["parameters"] = " ".join(f"{key}={value}" for key, value in pairs.items() if key not in type_.ignored)


def _range(row: dict[str, str], pairs: dict[str, str], where: str, faults: Faults) -> None:
    """ODK's `start`, `end` and `step` are the numbers that the steps reach; a step with decimals makes it a decimal."""
    start, end, step = (pairs.pop(key, usual) for key, usual in (("start", "1"), ("end", "10"), ("step", "1")))
    if not all(re.fullmatch(r"-?\d+(\.\d+)?", number) for number in (start, end, step)) or float(step) == 0:
        mend = "Write start=1 end=10 step=1."
        faults.add(where, "parameters", "A range has numbers.", mend, "parameters", row.get("parameters", ""))
        return
    first, width = Decimal(start), abs(Decimal(step))
    reached = (Decimal(end) - first) // width * width + first
    least, most = sorted((first, reached))
    pairs |= {"least": _figure(least), "most": _figure(most)}
    if not all(number == int(number) for number in (first, reached, width)):
        row["type"] = "decimal"
    elif least < 0:
        pairs["negative"] = "yes"
    if width != 1 or row["type"] == "decimal":
        pairs["step"] = _figure(width)


def _figure(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _computed(row: dict[str, str]) -> None:
    """A calculation on a question that can be typed over is proposed first; one that cannot is computed and only shown."""
    if row["type"] == "calculate":
        return
    if "calculation" in row and not (row.get("label") or row.get("hint")):
        # XLSForm: what is worked out and has no words is nobody's question, whatever its type.
        row |= {"type": "calculate", "parameters": ""}
        return
    shown = row.pop("read_only", "").lower() in _YES
    if row["type"] == "hidden" and "calculation" not in row and "default" in row:
        shown = True
    if shown or row["type"] in ("hidden", "note"):
        calculation = row.get("calculation") or _as_expression(row.get("default", ""))
        if calculation:
            # What is seen but cannot be typed over is said when its place is reached, a choice in the words of its list.
            kind, _, choices = row["type"].partition(" ")
            seen = "yes" if (shown and kind != "hidden") or kind == "note" else ""
            named = f"choices={choices}" if choices and kind.startswith("select_") else ""
            row |= {"type": "calculate", "calculation": calculation, "parameters": named, "read_only": seen}
        elif shown:
            row |= {"type": "note", "parameters": ""}
    elif "calculation" in row:
        row["default"] = row.pop("calculation")


def _triggered(row: dict[str, str], where: str, faults: Faults) -> list[dict[str, str]]:
    """What waits for an answer (`trigger`) is worked out when that has changed, and then stays.

    A row beside it remembers what the answer was; nobody sees it, and no report holds it.
    """
    triggers = _REFERENCE.findall(row.get("trigger", ""))
    if not row.get("trigger") or row["type"] not in ("calculate", "hidden"):
        if row.get("trigger"):
            rule = "What is proposed follows the answers until it is asked; after that it stays."
            faults.remark(where, "trigger-once", rule, "Nothing needs to be done.", "trigger")
        return []
    if not triggers or "calculation" not in row:
        return []
    mark = f"{row.get('name', '')}.trigger"
    seen = f"concat({', '.join(f'${{{name}}}' + ', ' + repr('|') for name in triggers)})"
    row["calculation"] = f"if(betang:kept('{mark}') = {seen}, ., {row['calculation']})"
    return [{"type": "hidden", "name": mark, "calculation": f"if(false(), ., {seen})", "relevant": row.get("relevant", "")}]


def _as_expression(default: str) -> str:
    if not default or re.search(r"\$\{|[\w-]\(", default):
        return default
    return f"'{default}'" if "'" not in default else f'"{default}"'


def _other(row: Cells, where: str, faults: Faults) -> list[dict[str, str]]:
    if not row["type"].endswith(" or_other"):
        return []
    if row.get("choice_filter"):
        rule = "or_other does not stand beside a choice_filter."
        faults.add(where, "or-other-filtered", rule, "Add a choice 'other' to the list and a question for it.", "type")
    name = row.get("name", "")
    follow = {"type": "text", "name": f"{name}_other", "label": OTHER_WORDS["question"], "required": "yes"}
    return [{**follow, "relevant": f"selected(${{{name}}}, '{OTHER}')", "betang::title": OTHER_WORDS["choice"]}]
