"""Tells when a shared point can hardly be in the village: a slip on the map, or a phone that is in town."""

from __future__ import annotations

from conversations.draft import State
from conversations.engine.asked import Asked
from conversations.engine.sheet import Sheet
from conversations.formula.earth import distance
from conversations.texts import Phrase

FAR = 40
"""Kilometres from the other points of the report beyond which a point is read back: a village is seldom wider."""
EDGE = 10
"""Kilometres beyond its province, whose edges are known to some kilometres only."""
_EXTENTS = {"62": (-3.6, 110.7, 0.8, 115.9), "": (-11.1, 94.9, 6.1, 141.1)}
"""South, west, north and east of a province by its code, and of the whole country (BPS, Statistik Indonesia: letak geografis)."""


def far_away(asked: Asked, latitude: float, longitude: float) -> Phrase | None:
    """Why the point is to be confirmed, with how many kilometres it lies away; None when nothing speaks against it."""
    here = _written(latitude, longitude)
    if others := _others(asked):
        away = min(distance(here, other) for other in others) / 1000
        return Phrase("point-far", {"km": round(away)}) if away > FAR else None
    province = asked.context.owner[:2]
    south, west, north, east = _EXTENTS.get(province, _EXTENTS[""])
    nearest = _written(min(max(latitude, south), north), min(max(longitude, west), east))
    away = distance(here, nearest) / 1000
    if away <= EDGE:
        return None
    area = asked.context.places.gazetteer.get(province)
    return Phrase("point-outside", {"km": round(away), "area": area.name if area and province in _EXTENTS else "Indonesia"})


def _written(latitude: float, longitude: float) -> str:
    """The point as it is kept. Near the equator a number would be written with an exponent, which is no place."""
    return f"{latitude:.6f} {longitude:.6f}"


def _others(asked: Asked) -> list[str]:
    """The points that were given elsewhere in the same report."""
    sheet = asked.place.scope.sheet
    if not isinstance(sheet, Sheet):
        return []
    kinds = sheet.form.questions
    return [
        str(answer.value)
        for path, answer in sheet.answers.items()
        if answer.state is State.GIVEN and answer.value and path != asked.place.path
        if (question := kinds.get(path.rpartition("/")[2])) is not None and question.type == "geopoint" and path[0] not in "#~"
    ]
