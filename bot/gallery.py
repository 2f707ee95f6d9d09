"""The pictures that a form shows, beside those that were sent for it: which are here, which are missing, which are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from conversations.texts import Words

ENDINGS = (".jpg", ".jpeg", ".png")
FIRST = 16
"""Bytes by which a picture is known."""
NAMED = 8
"""Pictures that are told by their names at once."""
_COPY = re.compile(r"( ?\(\d+\)| - (copy|salinan))$", re.IGNORECASE)
"""What phones and computers put behind the name of a file that they hold twice."""
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


@dataclass(frozen=True, slots=True)
class Gallery:
    """What became of the pictures of a form."""

    shows: tuple[str, ...] = ()
    """The files that it names, in the order of its questions."""
    here: Mapping[str, str] = field(default_factory=dict)
    """Those that can be shown, to their names in the media store."""
    again: tuple[str, ...] = ()
    """Those of them that the version before shows too and that nobody sent anew."""
    unused: tuple[str, ...] = ()
    """Sent, and not named in the form."""
    unfit: tuple[str, ...] = ()
    """Sent, and no pictures, whatever they are called."""
    lost: tuple[str, ...] = ()
    """Sent, and not to be had."""


def hung(shows: Sequence[str], sent: Mapping[str, str], began: Mapping[str, bytes | None], before: Mapping[str, str]) -> Gallery:
    """What a form shows of the pictures that were sent, and of those that its version before shows.

    `began` has the first bytes of each that was sent, by its name in the media store; None where it could not be had.
    """
    here: dict[str, str] = {}
    unused, unfit, lost = [], [], []
    for name, media in sent.items():
        content, shown = began.get(media), alike(name, shows)
        if not shown:
            unused.append(name)
        elif content is None:
            lost.append(shown)
        elif not content.startswith(_BEGINNINGS):
            unfit.append(shown)
        else:
            here[shown] = media
    again = [name for name in shows if name not in here and name in before]
    here |= {name: before[name] for name in again}
    return Gallery(tuple(shows), here, tuple(again), tuple(unused), tuple(unfit), tuple(lost))


def alike(name: str, known: Iterable[str]) -> str:
    """Which of the files that a form names is meant by the name of one that was sent; blank when none is, or several may be.

    `foto (2)` is the second of two that a form numbers so, and a copy of `foto` where it names no such.
    """
    every = list(known)
    if name in every:
        return name
    called, ending = _cut(name)
    while called:
        if found := _only(called, ending, [(other, *_cut(other)) for other in every]):
            return found
        shorter = _COPY.sub("", called)
        called = shorter if shorter != called else ""
    # What the form names may itself be a copy on its author's computer.
    return _only(*parted(name), [(other, *parted(other)) for other in every if _cut(name)[0] == parted(name)[0]])


def _only(called: str, ending: str, known: Iterable[tuple[str, str, str]]) -> str:
    """The one of these that is called so: of those the one with the very ending, else the only one."""
    # A photo that was converted has another ending, and in a caption nobody types one.
    same = [
        (other, its) for other, own, its in known if own == called and (ending in ("", its) or {ending, its} <= {"", *ENDINGS})
    ]
    exact = [other for other, its in same if its == ending]
    found = exact or [other for other, _ in same]
    return found[0] if len(found) == 1 else ""


def parted(name: str) -> tuple[str, str]:
    """The name of a file as it is compared, without what marks a copy, and its ending where that is a picture's."""
    called, ending = _cut(name)
    while (shorter := _COPY.sub("", called)) != called:
        called = shorter
    return called.strip(), ending


def _cut(name: str) -> tuple[str, str]:
    """The name of a file in small letters, and its ending where that is a picture's."""
    low = name.casefold()
    ending = next((ending for ending in ENDINGS if low.endswith(ending)), "")
    return low.removesuffix(ending).strip(), ending


def listed(names: Iterable[str]) -> str:
    """Names beside each other; of many the first ones."""
    every = list(names)
    return ", ".join(every if len(every) <= NAMED else [*every[:NAMED], "…"])


def gallery_told(words: Words, gallery: Gallery) -> Iterator[Markup]:
    """What the sender of a form reads of its pictures, a line each."""
    missing = [name for name in gallery.shows if name not in gallery.here]
    if gallery.shows:
        yield words("form-summary-pictures", number=len(gallery.shows), here=len(gallery.shows) - len(missing))
    for key, names in (("again", gallery.again), ("unfit", gallery.unfit), ("lost", gallery.lost), ("unused", gallery.unused)):
        if names:
            yield words(f"form-summary-pictures-{key}", names=listed(names))
    if missing:
        yield words("form-summary-pictures-missing", names=listed(missing))
