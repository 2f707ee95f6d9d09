"""Holds a call against the machine-readable Bot API that lies beside the repository; without it nothing is held against anything.

Not the only test of any behaviour: the tables in `test_outgoing.py` say what each call must be.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from bot.telegram.calls import ApiCall
from bot.telegram.pieces import units, visible

SPEC = Path(__file__).parents[3] / "shared" / "telegram" / "bot-api.json"
MARKUPS = {"keyboard": "ReplyKeyboardMarkup", "inline_keyboard": "InlineKeyboardMarkup", "remove_keyboard": "ReplyKeyboardRemove"}
SIMPLE = {"Integer": int, "String": str, "Boolean": bool, "Float": float}


@cache
def spec() -> dict[str, Any]:
    """The specification, or an empty one."""
    return dict(json.loads(SPEC.read_text(encoding="utf-8"))) if SPEC.exists() else {}


def complaints(call: ApiCall) -> list[str]:
    """What Telegram would not understand of a call; empty when nothing is wrong."""
    if not spec():
        return []
    method = spec()["methods"].get(call.method)
    if method is None:
        return [f"no method {call.method}"]
    given = {**call.params, **({call.upload[0]: call.upload[1]} if call.upload else {})}
    return _record(call.method, method["fields"], given)


def _record(where: str, fields: list[dict[str, Any]], given: dict[str, Any]) -> list[str]:
    known = {field["name"]: field for field in fields}
    found = [f"{where}: unknown {name}" for name in given.keys() - known.keys()]
    found += [f"{where}: no {name}" for name, field in known.items() if field["required"] and name not in given]
    for name in given.keys() & known.keys():
        found += _value(f"{where}.{name}", known[name], given[name])
    return found


def _value(where: str, field: dict[str, Any], value: Any) -> list[str]:
    kind = next((MARKUPS[mark] for mark in MARKUPS if isinstance(value, dict) and mark in value), field["types"][0])
    found = _lengths(where, field["description"], value) if isinstance(value, str) else []
    while kind.startswith("Array of "):
        kind = kind.removeprefix("Array of ")
        value = value if isinstance(value, list) else [value]
        value = [part for item in value for part in (item if isinstance(item, list) else [item])]
    for part in value if isinstance(value, list) else [value]:
        if kind in SIMPLE and not any(isinstance(part, SIMPLE[name]) for name in field["types"] if name in SIMPLE):
            found.append(f"{where}: not {kind}")
        elif isinstance(part, dict):
            found += _record(where, spec()["types"][kind].get("fields", []), part)
    return found


def _lengths(where: str, description: str, value: str) -> list[str]:
    told = re.search(r"(\d+)-(\d+) (characters|bytes)", description)
    if told is None:
        return []
    length = len(value.encode()) if told[3] == "bytes" else units(visible(value))
    return [] if int(told[1]) <= length <= int(told[2]) else [f"{where}: {length} {told[3]}"]
