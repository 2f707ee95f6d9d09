"""Names that lead astray and lists without end, as an admin may send them: read or refused in words."""

from __future__ import annotations

import pytest

from conversations.people import Role
from tests.attack.heavy import LISTS, NAMES, PULLED, astray
from tests.formlife.workshop import Workshop, land


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
async def test_no_name_leads_out_of_the_folder(workshop: Workshop, name: str) -> None:
    """Of the file or of a part of it: the form is read, and whatever is laid down has the name of its bytes."""
    admin = await workshop.settle(Role.ADMIN)
    assert "dapat dipakai" in await workshop.judged(admin, astray(), name)
    kept = [path for path in workshop.folder.parent.rglob("*") if path.is_file() and not path.name.startswith("betang")]
    assert [path.relative_to(workshop.folder).parts[0] == path.name[:2] for path in kept if path.suffix != ".db"] == [True]


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS)
async def test_lists_without_end_are_refused_in_words(workshop: Workshop, content: bytes) -> None:
    """Rows, columns, fields, quotes and zeros: each within the time that a form has, and a good one is taken after it."""
    admin = await workshop.settle(Role.ADMIN)
    await workshop.judged(admin, PULLED, "penduduk.xlsx")
    assert "perlu diperbaiki" in await workshop.judged(admin, content, "penduduk.csv")
    await workshop.sends(admin, b"kode;jiwa\nd0;120\n", "penduduk.csv")
    assert "dapat dipakai" in await workshop.judged(admin, PULLED, "penduduk.xlsx")


async def test_thirty_at_once(workshop: Workshop) -> None:
    """The first is judged, the others are asked to wait; after that the next one is read."""
    admin = await workshop.settle(Role.ADMIN)
    heard = [await workshop.sends(admin, land(version=str(number)), f"{number}.xlsx") for number in range(30)]
    assert ["kami baca dulu" in one for one in heard] == [True] + [False] * 29
    assert ["masih dibaca" in one for one in heard] == [False] + [True] * 29
    await workshop.read()
    assert (await workshop.heard(admin)).count("dapat dipakai") == 1
    assert "dapat dipakai" in await workshop.judged(admin, land(version="31"))
