"""What the engine may know of the world outside a draft, for one turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from conversations.formula.scope import LANGUAGE
from conversations.reading.places import PlaceIndex
from conversations.texts import Words
from conversations.titles import title


@dataclass(frozen=True, slots=True)
class Context:
    """Plain values: the engine reads no clock and no database."""

    words: Words
    places: PlaceIndex
    now: datetime
    """Aware, as the clock on the wall of the village shows it."""
    by: int | None = None
    """The person who speaks; None for a stranger."""
    owner: str = ""
    """Whom the draft belongs to: the code of a village, or `person/12`."""
    controller: str = ""
    """The agency that answers for the data (UU 27/2022)."""
    contact: str = ""
    """Whom a person may call, in words."""
    sender: str = ""
    """The name of the person who speaks, as it is known here."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The pictures of the form that can be shown: the name by which the form knows each, to its name in the media store."""
    about: Mapping[str, str] = field(init=False)
    """What a form reads with `pulldata('betang', …)`: desa, kecamatan, kabupaten, jenis, kepala, musyawarah, …"""

    moment: datetime = field(init=False)
    """`now` in UTC: what answers and drafts are stamped with."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "moment", self.now.astimezone(UTC))
        chain = {area.level: area for area in self.places.gazetteer.chain(self.owner)}
        village = chain.get("village")
        urban = village is not None and village.kind == "kelurahan"
        about = {
            "kode": self.owner,
            "jenis": "" if village is None else village.kind,
            "desa": "" if village is None else village.name,
            "sebutan": "" if village is None else title(self.words, self.places.gazetteer, self.owner),
            "kecamatan": chain["kecamatan"].name if "kecamatan" in chain else "",
            "kabupaten": chain["kabupaten"].name if "kabupaten" in chain else "",
            "kepala": "Lurah" if urban else "Kepala Desa",
            "musyawarah": "muskelsus" if urban else "musdesus",
            "pengendali": self.controller,
            "kontak": self.contact,
            "pengirim": self.sender,
            LANGUAGE: self.words.language,
        }
        object.__setattr__(self, "about", about)
