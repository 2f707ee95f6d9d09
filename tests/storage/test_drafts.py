"""Drafts: nothing answered is lost, nobody writes over another."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from conversations.draft import Answer, State
from storage.database import Database
from storage.desk import Desk
from storage.errors import StaleDraft
from tests.storage.scene import NOW, OTHER, VILLAGE, draft


async def test_a_draft_comes_back_as_it_was_saved(database: Database) -> None:
    """Answers in their order, with who, when and how sure; the revision counts up."""
    rich = replace(
        draft("Maju Bersama"),
        answers={
            "nama": Answer("Maju Bersama", by=1, at=NOW),
            "unit": Answer(("sembako", "pupuk"), State.ECHOED, approximate=True),
            "rat": Answer("2024", precision="year"),
            "ketua": Answer(None, State.SKIPPED, by=2, at=NOW),
            "aset": Answer(1_200_000.5, State.REOPENED),
        },
        corrects=7,
    )
    saved = await database.write(lambda desk: desk.drafts.save(rich))
    assert saved == replace(rich, revision=1)
    found = await database.read(lambda desk: desk.drafts.get("koperasi", VILLAGE))
    assert found == saved
    assert list(found.answers) == list(rich.answers)
    assert await database.read(lambda desk: desk.drafts.get("koperasi", OTHER)) is None


async def test_two_phones_of_one_village_cannot_write_over_each_other(database: Database) -> None:
    """Both have read the same revision and answer at once: one is kept, the other hears StaleDraft."""
    first = await database.write(lambda desk: desk.drafts.save(draft("a")))
    both = await asyncio.gather(
        *(database.write(lambda desk: desk.drafts.save(first), lock=str(phone)) for phone in range(2)), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in both) == ["Draft", "StaleDraft"]
    kept = await database.read(lambda desk: desk.drafts.get("koperasi", VILLAGE))
    assert kept is not None
    assert kept.revision == 2


async def test_two_phones_that_begin_the_same_draft(database: Database) -> None:
    """The first message of both: one draft is begun, the other hears StaleDraft and nothing is doubled."""
    both = await asyncio.gather(
        database.write(lambda desk: desk.drafts.save(draft("a")), lock="a"),
        database.write(lambda desk: desk.drafts.save(draft("b")), lock="b"),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in both) == ["Draft", "StaleDraft"]
    assert len(await database.read(lambda desk: desk.drafts.open_for(VILLAGE))) == 1


async def test_a_dropped_draft_is_gone_and_not_saved_again(database: Database) -> None:
    """A save that comes after the draft was dropped or sent does not bring it back."""
    saved = await database.write(lambda desk: desk.drafts.save(draft("a")))
    await database.write(lambda desk: desk.drafts.drop("koperasi", VILLAGE))
    with pytest.raises(StaleDraft):
        await database.write(lambda desk: desk.drafts.save(saved))


async def test_the_draft_is_the_fold_of_what_was_answered(database: Database) -> None:
    """Every answer is kept with who gave it; read in order they make the draft, also after one was changed."""

    def answer(desk: Desk, path: str, value: str, by: int) -> None:
        answered = Answer(value, by=by, at=NOW)
        last = desk.drafts.get("koperasi", VILLAGE) or draft()
        desk.drafts.save(replace(last, answers={**last.answers, path: answered}), events=[(path, answered)], source="telegram/9")

    for path, value, by in (("nama", "Maju", 1), ("anggota", "120", 1), ("nama", "Maju Jaya", 2)):
        await database.write(lambda desk, path=path, value=value, by=by: answer(desk, path, value, by))  # type: ignore[misc]
    history = await database.read(lambda desk: desk.drafts.history("koperasi", VILLAGE))
    assert [(event.path, event.value, event.by) for event in history] == [
        ("nama", "Maju", 1),
        ("anggota", "120", 1),
        ("nama", "Maju Jaya", 2),
    ]
    kept = await database.read(lambda desk: desk.drafts.get("koperasi", VILLAGE))
    assert kept is not None
    assert {event.path: event.answer for event in history} == kept.answers


async def test_what_an_owner_has_open(database: Database) -> None:
    """Drafts of one owner by form, and nobody else's."""

    def work(desk: Desk) -> list[str]:
        for form, owner in (("pembentukan", VILLAGE), ("koperasi", VILLAGE), ("koperasi", OTHER), ("masuk", f"{VILLAGE}/x")):
            desk.drafts.save(draft("a", form=form, village=owner))
        return [open_.form for open_ in desk.drafts.open_for(VILLAGE)]

    assert await database.write(work) == ["koperasi", "pembentukan"]
