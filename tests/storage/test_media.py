"""Photos on both engines: named by a draft or a report they stay, named by nobody for a day they go, from the quota as well."""

from __future__ import annotations

from datetime import timedelta

from conversations.draft import Answer, Draft, Facts
from conversations.events import SentFile
from storage.database import Database
from storage.desk import Desk
from storage.media import MediaRow
from tests.storage.scene import HOUR, NOW, VILLAGE, head

DAY = timedelta(days=1)


def sent(desk: Desk, ref: str, by: int, size: int = 100, hours: int = 0, path: str = "") -> str:
    """A photo that was sent so many hours after NOW, and lies at `path`."""
    now = NOW + hours * HOUR
    name = desk.media.expect("telegram", SentFile("photo", ref, size=size, unique=ref), by=by, now=now)
    if path:
        desk.media.fetched(name, ref, size, "image/jpeg", path, now)
    return name


def answered(*names: str, corrects: int = 0, revision: int = 0) -> Draft:
    """A draft that names these photos."""
    given = {f"koperasi/{n}/foto": Answer(name, by=1, at=NOW) for n, name in enumerate(names, 1)}
    return Draft("koperasi", "1", VILLAGE, given, NOW, NOW, revision=revision, corrects=corrects)


async def test_what_a_draft_or_any_report_names_stays(database: Database) -> None:
    """A revision that was corrected names its photo for ever; a photo that was replaced is named by nobody."""

    def fill(desk: Desk) -> tuple[int, dict[str, str]]:
        by = head(desk).id
        names = {ref: sent(desk, ref, by) for ref in ("first", "corrected", "drafted", "replaced", "new")}
        first = desk.reports.file(answered(names["first"]), Facts(), by=by, now=NOW)
        desk.reports.file(answered(names["corrected"], corrects=first.number), Facts(), by=by, now=NOW)
        kept = desk.drafts.save(
            answered(names["replaced"]), events=[("koperasi/1/foto", Answer(names["replaced"], by=by, at=NOW))]
        )
        desk.drafts.save(answered(names["drafted"], revision=kept.revision))
        sent(desk, "new", by, hours=2)
        return by, names

    by, names = await database.write(fill)
    assert await database.study(lambda desk: desk.media.unnamed(NOW)) == set()
    unnamed = await database.study(lambda desk: desk.media.unnamed(NOW + HOUR))
    assert unnamed == {names["replaced"]}
    assert await database.read(lambda desk: desk.media.held(by)) == 500


async def test_what_is_gone_counts_no_more(database: Database) -> None:
    """The uploader has the room back at once, and the row goes when its bytes have gone."""

    def fill(desk: Desk) -> tuple[int, str, str]:
        by = head(desk).id
        return by, sent(desk, "a", by, path="aa/a"), sent(desk, "b", by, size=7, path="bb/b")

    by, gone, kept = await database.write(fill)
    later = NOW + DAY
    assert await database.write(lambda desk: desk.media.discard([gone], later, later)) == {gone: "aa/a"}
    assert await database.read(lambda desk: desk.media.held(by)) == 7
    assert await database.read(lambda desk: desk.media.held(by + 1)) == 0
    # Whatever broke here, it is found again.
    assert gone in await database.study(lambda desk: desk.media.unnamed(later))
    assert await database.write(lambda desk: desk.media.discard([gone], later, later)) == {gone: "aa/a"}
    await database.write(lambda desk: desk.media.forget([gone, kept]))
    assert await database.read(lambda desk: desk.media.get(gone)) is None
    assert await database.read(lambda desk: desk.media.get(kept)) is not None


async def test_the_same_bytes_under_another_name_stay(database: Database) -> None:
    """Two heads sent the same picture: it is removed for the one and kept for the other."""

    def fill(desk: Desk) -> tuple[str, str]:
        by = head(desk).id
        return sent(desk, "a", by, path="aa/a"), sent(desk, "b", by, path="aa/a")

    one, _ = await database.write(fill)
    assert await database.write(lambda desk: desk.media.discard([one], NOW + DAY, NOW + DAY)) == {one: ""}


async def test_what_is_sent_again_meanwhile_stays(database: Database) -> None:
    """A photo found to be unnamed and answered with again before it was taken away is not taken away."""

    def again(desk: Desk) -> MediaRow | None:
        desk.media.expect("telegram", SentFile("photo", "fresh", size=100, unique="a"), by=1, now=NOW + DAY)
        assert desk.media.discard([name], NOW + DAY, NOW + DAY) == {}
        return desk.media.get(name)

    name = await database.write(lambda desk: sent(desk, "a", head(desk).id, path="aa/a"))
    assert await database.study(lambda desk: desk.media.unnamed(NOW + HOUR)) == {name}
    row = await database.write(again)
    assert row is not None
    assert (row.state, row.path, row.ref, row.at) == ("fetched", "aa/a", "fresh", NOW + DAY)


async def test_what_was_gone_and_is_sent_again_is_fetched_again(database: Database) -> None:
    """Between the two steps of its removal a photo may come back: then it waits to be fetched and is not forgotten."""

    def back(desk: Desk) -> MediaRow | None:
        desk.media.discard([name], NOW + DAY, NOW + DAY)
        sent(desk, "a", 1, hours=24)
        desk.media.forget([name])
        return desk.media.get(name)

    name = await database.write(lambda desk: sent(desk, "a", head(desk).id, path="aa/a"))
    row = await database.write(back)
    assert row is not None
    assert row.state == "expected"
    assert [due.name for due in await database.read(lambda desk: desk.media.due(NOW + 2 * DAY, 9))] == [name]
