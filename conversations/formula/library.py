"""Every function of the expression language that needs nothing but its values, and why those of ODK that are missing are."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conversations.formula import earth, number_functions, set_functions, text_functions
from conversations.formula.functions import Value, number, text, truth
from conversations.formula.number_functions import of_one

MANY = 500
"""Values that a function with no bound of its own takes."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of values, with how many it takes."""

    body: Callable[..., Value]
    least: int
    most: int
    nodes: bool = False
    """Whether every value must be answers (a nodeset), as for sum()."""
    spread: bool = False
    """Whether it takes all answers of a nodeset, not the first."""
    heavy: bool = False
    """Whether it goes through every letter of a text, one by one."""


def _of_one(body: Callable[..., Value]) -> Function:
    return Function(body, 1, 1)


_TEXTS = {
    "string": _of_one(text),
    "string-length": _of_one(lambda value: float(len(text(value)))),
    "normalize-space": Function(text_functions.collapsed, 1, 1, heavy=True),
    "lower-case": _of_one(lambda value: text(value).lower()),
    "upper-case": _of_one(lambda value: text(value).upper()),
    "contains": Function(lambda value, piece: text(piece) in text(value), 2, 2),
    "starts-with": Function(lambda value, piece: text(value).startswith(text(piece)), 2, 2),
    "ends-with": Function(lambda value, piece: text(value).endswith(text(piece)), 2, 2),
    "substr": Function(text_functions.part, 2, 3),
    "substring-before": Function(text_functions.before, 2, 2),
    "substring-after": Function(text_functions.after, 2, 2),
    "translate": Function(text_functions.translated, 3, 3, heavy=True),
    "concat": Function(text_functions.put_together, 0, MANY, spread=True),
    "join": Function(text_functions.joined, 1, MANY, spread=True),
    "digest": Function(text_functions.digest, 2, 3, heavy=True),
    "base64-decode": _of_one(text_functions.decoded),
}
_TRUTHS = {
    "boolean": _of_one(truth),
    "boolean-from-string": _of_one(text_functions.matches_true),
    "not": _of_one(lambda value: not truth(value)),
    "true": Function(lambda: True, 0, 0),
    "false": Function(lambda: False, 0, 0),
    "checklist": Function(set_functions.checklist, 2, MANY, spread=True),
    "weighted-checklist": Function(set_functions.weighted_checklist, 2, MANY, spread=True),
}
_NUMBERS = {
    "number": _of_one(number),
    "int": _of_one(number_functions.whole),
    "round": Function(number_functions.rounded, 1, 2),
    "floor": _of_one(number_functions.floor),
    "ceiling": _of_one(number_functions.ceiling),
    "abs": _of_one(of_one(abs)),
    "pow": Function(number_functions.power, 2, 2),
    "exp": _of_one(of_one(math.exp)),
    "exp10": _of_one(lambda value: number_functions.power(10.0, value)),
    "log": _of_one(number_functions.natural_log),
    "log10": _of_one(number_functions.decimal_log),
    "sqrt": _of_one(of_one(math.sqrt)),
    "sin": _of_one(of_one(math.sin)),
    "cos": _of_one(of_one(math.cos)),
    "tan": _of_one(of_one(math.tan)),
    "asin": _of_one(of_one(math.asin)),
    "acos": _of_one(of_one(math.acos)),
    "atan": _of_one(of_one(math.atan)),
    "atan2": Function(lambda y, x: math.atan2(number(y), number(x)), 2, 2),
    "pi": Function(lambda: math.pi, 0, 0),
}
_SETS = {
    "selected": Function(set_functions.selected, 2, 2),
    "is-selected": Function(set_functions.selected, 2, 2),
    "selected-at": Function(set_functions.selected_at, 2, 2),
    "count-selected": _of_one(set_functions.count_selected),
    "count": Function(set_functions.count, 1, 1, nodes=True, spread=True),
    "count-non-empty": Function(set_functions.filled, 1, 1, nodes=True, spread=True),
    "sum": Function(set_functions.total, 1, 1, nodes=True, spread=True),
    "min": Function(set_functions.least, 1, MANY, spread=True),
    "max": Function(set_functions.greatest, 1, MANY, spread=True),
    "area": Function(earth.area, 1, MANY, spread=True),
    "enclosed-area": Function(earth.area, 1, MANY, spread=True),
    "distance": Function(earth.distance, 1, MANY, spread=True),
    "geofence": Function(earth.within, 2, 2),
}
FUNCTIONS: Mapping[str, Function] = {**_TEXTS, **_TRUTHS, **_NUMBERS, **_SETS}

REFUSED: Mapping[str, tuple[str, str]] = {
    "jr:itext": ("Words in several languages stand in the columns label::Language.", "Write the words into the columns."),
    "property": ("A chat knows no device.", "Write pulldata('betang', 'kode') for who reports."),
    "version": ("The version is kept with every report already.", "Write it as a text, or leave it out."),
    "extract-signed": ("Signed texts are not read here.", "Leave it out."),
    "jr:preload": ("Metadata are questions of type today, start, end, username and the like.", "Add such a row."),
    "substring": ("ODK has no substring().", "Write substr(text, from, to): from counts from 0, and `to` is not part of it."),
    "id": ("A form has no identifiers of XML.", "Name the question: ${name}."),
    "local-name": ("A form's names are not values.", "Write the name as a text."),
}
"""Functions that ODK or XPath has and a chat has not: why, and what to write instead."""
