"""Nobody fills the disk with photos, and what is removed makes room again."""

from __future__ import annotations

from datetime import timedelta

from bot.filling import A_PERSON
from conversations.events import SentFile
from conversations.people import Role
from tests.attack.bed import PETAK_PUTI, Bed


def photo(number: int) -> SentFile:
    """A photo as large as the channel hands out."""
    return SentFile("photo", f"ref-{number}", "image/jpeg", size=20_000_000, unique=f"unique-{number}")


async def at_the_photo(bed: Bed) -> str:
    """A head who is asked for a photo again and again, since it can be replaced."""
    await bed.settle("1", Role.HEAD, PETAK_PUTI, name="Siti Aminah")
    answers = ("1", "KUD Maju", "lewati", "ya", "lewati", "lewati", "tidak", "lewati", "lewati", "lewati", "lewati", "ya")
    return await bed.says("1", "/lapor koperasi", *answers)


async def test_a_head_who_sends_photos_for_ever(bed: Bed) -> None:
    """Photo after photo in place of the last: a kind word at the limit, the last one stays, and a day later it goes on."""
    assert "foto" in await at_the_photo(bed)
    taken = 0
    for number in range(2 * A_PERSON // 20_000_000):
        await bed.does("1", photo(number))
        heard = await bed.heard("1")
        if "ruang untuk foto" in heard:
            break
        taken += 1
        await bed.says("1", "kembali")
    assert taken == A_PERSON // 20_000_000
    assert "LEWATI" in heard
    draft = await bed.ask(lambda desk: desk.drafts.get("koperasi", PETAK_PUTI))
    assert draft is not None
    names = {answer.value for path, answer in draft.answers.items() if path.endswith("foto")}
    assert len(names) == 1

    bed.now += timedelta(days=1, minutes=1)
    before = bed.now - timedelta(days=1)
    unnamed = await bed.database.study(lambda desk: desk.media.unnamed(before))
    assert len(unnamed) == taken - 1
    await bed.database.write(lambda desk: desk.media.discard(unnamed, before, bed.now))
    await bed.does("1", photo(999))
    assert "ruang untuk foto" not in await bed.heard("1")
