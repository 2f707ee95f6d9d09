"""The types of XLSForm in one table: how each is played in a chat, or why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Played:
    """What becomes of a type in a chat."""

    as_type: str = ""
    """The engine's type; blank when the type is refused."""
    refused: str = ""
    """Why it is refused; blank when it is played."""
    appearance: str = ""
    """An appearance that the engine's type is given with it."""
    calculation: str = ""
    """Of what a phone fills in by itself: how it is worked out here."""
    ignored: frozenset[str] = field(default_factory=frozenset)
    """Parameters of ODK that mean nothing in a chat."""


def _as(as_type: str, *ignored: str, appearance: str = "") -> Played:
    return Played(as_type, appearance=appearance, ignored=frozenset(ignored))


_BLANK = Played("hidden")
"""A phone would fill it in; a chat does not know it, so it stays blank."""
_AUDIT = frozenset(
    {
        *("location-priority", "location-min-interval", "location-max-age"),
        *("track-changes", "track-changes-reasons", "identify-user"),
    }
)
_SELECT = ("randomize", "seed", "value", "label")
_LINE = Played(refused="A chat sends one point, not a line or an outline.")
_TABLE = Played(refused="It is a line of a table of KoboToolbox; write it as a question of its own.")
_UNLISTED = Played(refused="Its list is not in the sheet choices; a group of questions for each entry says the same.")
_INSIDE = Played(refused="A chat knows choices that stand in the form, or in a .csv beside it.")

TYPES: Mapping[str, Played] = {
    "text": _as("text", "rows"),
    "integer": _as("integer"),
    "decimal": _as("decimal"),
    "range": _as("integer", "placeholder", "tick_interval", "tick_labelset", appearance="scale"),
    "date": _as("date"),
    "time": _as("time"),
    "dateTime": _as("dateTime"),
    "select_one": _as("select_one", *_SELECT),
    "select_multiple": _as("select_multiple", *_SELECT),
    "select_one_external": _as("select_one", *_SELECT),
    "rank": _as("rank", *_SELECT),
    "note": _as("note"),
    "acknowledge": _as("acknowledge"),
    "geopoint": _as("geopoint", "capture-accuracy", "warning-accuracy", "allow-mock-accuracy", "reference-geometry"),
    "image": _as("image", "max-pixels", "app"),
    "audio": _as("audio", "quality"),
    "video": _as("video"),
    "file": _as("file"),
    "barcode": _as("text"),
    "calculate": _as("calculate"),
    "hidden": _as("hidden"),
    "start": Played("calculate", calculation="pulldata('betang', 'mulai')"),
    "end": Played("calculate", calculation="now()"),
    "today": Played("calculate", calculation="date(substr(pulldata('betang', 'mulai'), 0, 10))"),
    "username": Played("calculate", calculation="pulldata('betang', 'pengirim')"),
    **dict.fromkeys(("deviceid", "subscriberid", "simserial", "phonenumber", "email", "start-geopoint"), _BLANK),
    "audit": Played("hidden", ignored=_AUDIT),
    "background-audio": Played("hidden", ignored=frozenset({"quality"})),
    "background-geopoint": _BLANK,
    "select_one_from_file": _INSIDE,
    "select_multiple_from_file": _INSIDE,
    "geotrace": _LINE,
    "geoshape": _LINE,
    "osm": Played(refused="OpenStreetMap's tags need a map to draw on."),
    "csv-external": Played(refused="A chat reads tables from a workbook with a .csv of that name beside it."),
    "xml-external": Played(refused="A chat reads tables from a .csv beside the form, not from .xml."),
    **dict.fromkeys(("begin_loop", "begin_kobomatrix", "begin_score", "begin_rank"), _UNLISTED),
    **dict.fromkeys(("score__row", "rank__level"), _TABLE),
}
ENDS = frozenset({"end_loop", "end_kobomatrix", "end_score", "end_rank"})
"""What ends those that are refused: their beginning has told the author already."""
"""`begin`/`end` of groups and repeats are the outline's; everything else that a row can be stands here."""

WIDER = {"date": "future", "dateTime": "future", "integer": "negative"}
"""What ODK takes and Betang only with this parameter: a workbook without the parameter means yes, YAML without it means no."""

FILLED = frozenset(name for name, played in TYPES.items() if played.calculation or (played.as_type == "hidden"))
"""What nobody is asked, and so needs no words."""

_ALIASES = {
    **dict.fromkeys(("string", "q_string", "add_text_prompt"), "text"),
    **dict.fromkeys(("int", "q_int", "add_integer_prompt", "number"), "integer"),
    **dict.fromkeys(("q_decimal", "add_decimal_prompt"), "decimal"),
    **dict.fromkeys(("q_date", "add_date_prompt"), "date"),
    **dict.fromkeys(
        ("datetime", "date_time", "q_datetime", "q_date_time", "add_date_time_prompt", "add_datetime_prompt"), "dateTime"
    ),
    **dict.fromkeys(("photo", "picture", "q_picture", "q_image", "add_image_prompt", "add_photo_prompt"), "image"),
    **dict.fromkeys(("q_audio", "add_audio_prompt"), "audio"),
    **dict.fromkeys(("q_video", "add_video_prompt"), "video"),
    **dict.fromkeys(("q_file", "add_file_prompt"), "file"),
    **dict.fromkeys(("gps", "location", "q_geopoint", "q_location", "add_location_prompt"), "geopoint"),
    **dict.fromkeys(("q_barcode", "add_barcode_prompt"), "barcode"),
    **dict.fromkeys(("q_note", "add_note_prompt"), "note"),
    **dict.fromkeys(("trigger", "q_acknowledge", "add_acknowledge_prompt"), "acknowledge"),
    **dict.fromkeys(("q_calculate", "add_calculate_prompt"), "calculate"),
    **dict.fromkeys(("start_time", "get_start_time"), "start"),
    **dict.fromkeys(("end_time", "get_end_time"), "end"),
    **dict.fromkeys(("get_today",), "today"),
    **dict.fromkeys(("imei", "device_id", "get_device_id", "uri:deviceid"), "deviceid"),
    **dict.fromkeys(("subscriber_id", "get_subscriber_id", "uri:subscriberid"), "subscriberid"),
    **dict.fromkeys(("sim_id", "get_sim_id", "uri:simserial"), "simserial"),
    **dict.fromkeys(("phone_number", "get_phone_number", "uri:phonenumber"), "phonenumber"),
    "uri:username": "username",
    "uri:email": "email",
    "q_geotrace": "geotrace",
    "q_geoshape": "geoshape",
    **{name.lower(): name for name in TYPES},
}
_LISTS = {
    "select_one": ("add_select_one_prompt_using", "select_one_using", "select_one_from", "select_one", "select1"),
    "select_multiple": (
        *("add_select_multiple_prompt_using", "select_multiple_using", "select_multiple_from", "select_multiple"),
        *("select_all_that_apply_from", "select_all_that_apply"),
    ),
    "select_one_external": ("select_one_external",),
    "select_one_from_file": ("select_one_from_file",),
    "select_multiple_from_file": ("select_multiple_from_file",),
    "rank": ("rank",),
}
_HEADS = sorted(
    ((spelling, name) for name, spellings in _LISTS.items() for spelling in spellings), key=lambda pair: -len(pair[0])
)
_OTHER = re.compile(r" or[ _](?:specify[ _])?other$", re.IGNORECASE)
_CONTAINER = re.compile(
    r"(begin|end)[ _]+(?:a[ _])?(lgroup|looped[ _]group|group|repeat|loop(?= |$))(?: +over)?(.*)", re.IGNORECASE
)


def canonical(written: str) -> str:
    """A cell of the column `type` in XLSForm's own words: `select one x or other` is `select_one x or_other`."""
    kind = " ".join(written.split())
    if found := _CONTAINER.fullmatch(kind):
        sort = {"group": "group", "loop": "loop"}.get(found[2].lower(), "repeat")
        begins = f"{found[1].lower()}_{sort}"
        return f"{begins} {found[3].strip()}".strip() if sort == "loop" else begins
    if known := _ALIASES.get(kind.lower().replace(" ", "_")):
        return known
    for spelling, name in _HEADS:
        words = spelling.count("_") + 1
        for size in {1, words}:
            parts = kind.split(" ", size)
            if len(parts) == size + 1 and "_".join(parts[:size]).lower() == spelling:
                return f"{name} {_OTHER.sub(' or_other', parts[size])}"
    return kind
