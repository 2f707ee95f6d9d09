"""The words that say no and not yet, as they are typed here: one list for every pattern in which something is denied."""

from __future__ import annotations

NOT = "tidak|tdk|tida|tdak|gak|ga|gk|nggak|ngga|ngak|enggak|engga|tak|kada|kd|kadak|ndak|nda|dak|jida|ora"
"""Indonesian, Banjar, Dayak Ngaju and Javanese, as alternatives of a pattern."""
NOT_YET = "belum|blm|blum|belom|balum"
DENIED = rf"(?:{NOT}|{NOT_YET})"
"""One of either."""
NEGATIONS = frozenset(f"{NOT}|{NOT_YET}".split("|"))
"""The same as words, to look for first."""
