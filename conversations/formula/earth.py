"""The functions of places on the earth: area, distance, and whether a point lies within a shape."""

from __future__ import annotations

import math
from itertools import pairwise

from conversations.formula.functions import Value, number, text

RADIUS = 6_378_100.0
"""Metres from the middle of the earth to its equator, as ODK counts."""
DEGREE = 2 * math.pi * RADIUS / 360
"""Metres of one degree at the equator."""

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def points_of(*values: Value) -> list[Point] | None:
    """The points of geopoints, or of one trace or shape; None when any of it is none. Blanks are passed over."""
    found: list[Point] = []
    for value in values:
        for one in value if isinstance(value, tuple) else (value,):
            for written in text(one).split(";"):
                if not (parts := written.split()):
                    continue
                point = _point(parts)
                if point is None:
                    return None
                found.append(point)
    return found


def _point(parts: list[str]) -> Point | None:
    if not 2 <= len(parts) <= 4:
        return None
    latitude, longitude = number(parts[0]), number(parts[1])
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def area(*values: Value) -> float:
    """Square metres within the points, on a flat map around the first; 0 for fewer than three, NaN for what is no place."""
    points = points_of(*values)
    if points is None:
        return math.nan
    if len(points) < 3:
        return 0.0
    top, left = points[0]
    flat = [((x - left) * DEGREE * math.cos(math.radians(y)), (y - top) * DEGREE) for y, x in points[1:]]
    return abs(sum((a[1] * b[0] - a[0] * b[1]) / 2 for a, b in pairwise(flat)))


def distance(*values: Value) -> float:
    """Metres along the points, on a sphere; 0 for fewer than two, NaN for what is no place."""
    points = points_of(*values)
    if points is None:
        return math.nan
    return sum((_between(a, b) for a, b in pairwise(points)), 0.0)


def _between(one: Point, other: Point) -> float:
    first, second = math.radians(one[0]), math.radians(other[0])
    apart = math.radians(one[1] - other[1])
    cosine = math.sin(first) * math.sin(second) + math.cos(first) * math.cos(second) * math.cos(apart)
    return math.acos(max(-1.0, min(1.0, cosine))) * RADIUS


def within(point: Value, shape: Value) -> bool:
    """geofence(): whether the point lies inside of the closed shape: a line from it crosses the border an odd number of times."""
    points, border = points_of(point), points_of(shape)
    if not points or not border or len(points) != 1:
        return False
    (y, x), inside = points[0], False
    for (y1, x1), (y2, x2) in pairwise(border):
        if (y1 > y) != (y2 > y) and x < (x1 - x2) * (y - y2) / (y1 - y2) + x2:
            inside = not inside
    return inside
