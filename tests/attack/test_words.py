"""Words that want to be more than words: markup, formulas, signs that turn the writing, and far too many of them."""

from __future__ import annotations

import io
from typing import Any

import pytest

from bot.channel import Incoming
from bot.clock import Clock
from bot.papers.filed import filed
from bot.papers.separated import write_csv
from bot.papers.sheets import tables
from bot.reception import A_ROUND, CROWD, Reception
from bot.simulator import entities
from bot.telegram import wire
from bot.telegram.calls import outgoing
from conversations.draft import Answer, Draft, Facts, Value
from conversations.events import Said
from conversations.people import Address, Role
from storage.desk import Desk
from tests.attack.bed import NOW, PETAK_PUTI, Bed

EVIL = "=cmd|' /C calc'!A0 <b>x</a>& { $x } ${nama},=1+1\n@SUM(1)"


def _message(text: str, **more: Any) -> dict[str, Any]:
    sender = {"id": 5, "is_bot": False, "first_name": text}
    return {
        "update_id": 1,
        "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": sender, "text": text, **more},
    }


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\r", "\x9b", "\u202e", "\u2066", "\u200f", "\ufeff", "\uffff"])
def test_signs_that_nobody_sees_are_taken_out(sign: str) -> None:
    """Of words and of names: they would turn a notice round, steer a terminal, or be refused by a database."""
    arrived = wire.incoming(_message(f"Si{sign}ti"), NOW)
    assert arrived is not None
    assert (arrived.event, arrived.name) == (Said("Siti"), "Siti")


def test_words_in_any_script_and_joined_emoji_stay() -> None:
    """What only looks strange is kept: a family is one sign made of five."""
    text = "Siti\n👨‍👩‍👧 é ß سيتي\tx"
    arrived = wire.incoming(_message(text), NOW)
    assert arrived is not None
    assert arrived.event == Said(text)


@pytest.mark.parametrize("chat", [{"id": -5, "type": "group"}, {"id": -5, "type": "supergroup"}, {"id": -5, "type": "channel"}])
def test_nothing_is_said_in_groups_and_channels(chat: dict[str, Any]) -> None:
    """Whatever is asked there, by whomever, also with a button and by making the bot a member."""
    press = {"id": "1", "from": {"id": 5}, "data": "/rekap", "message": {"message_id": 1, "chat": chat, "date": 1}}
    member = {"chat": chat, "from": {"id": 5}, "date": 1, "new_chat_member": {"status": "member"}}
    for update in (
        _message("/rekap", chat=chat),
        {"update_id": 1, "channel_post": _message("/rekap", chat=chat)["message"]},
        {"update_id": 1, "callback_query": press},
        {"update_id": 1, "my_chat_member": member},
        {"update_id": 1, "inline_query": {"id": "1", "from": {"id": 5}, "query": "desa"}},
    ):
        assert wire.incoming(update, NOW) is None


async def test_every_view_of_evil_answers_is_sound_markup(bed: Bed) -> None:
    """Names and answers full of markup and braces: each message is what Telegram reads without refusing it."""
    head = await bed.settle("1", Role.HEAD, PETAK_PUTI, name=EVIL)
    await bed.settle("2", Role.OFFICER, "62.06", name=EVIL)
    await bed.settle("3", Role.ADMIN, "", name=EVIL)
    await bed.database.write(lambda desk: _file(desk, head.id))
    lines = [
        f"/desa {PETAK_PUTI}",
        f"/desa {PETAK_PUTI} isi 1",
        "/belum 62.06.05",
        "/peran",
        f"/peran {EVIL}",
        "/audit",
        "/rekap",
    ]
    lines += [f"/desa {EVIL}", f"/undang head {EVIL}", f"/siaran {EVIL}", "/siaran ke 62.06", f"/tenggat koperasi 62.06 {EVIL}"]
    for chat, line in [
        *((chat, line) for line in lines for chat in "23"),
        ("1", "/perbaiki 1"),
        ("1", "UBAH 3"),
        ("1", "/datasaya"),
    ]:
        await bed.does(chat, Said(line))
        messages = await bed.letters(chat)
        assert messages
        for message in messages:
            for call in outgoing(message, "1"):
                shown, _ = entities.parse(str(call.params["text"]))
                assert 1 <= entities.units(shown) <= 4096


def _file(desk: Desk, by: int) -> None:
    answers: dict[str, Value] = {"jumlah": 1, "koperasi/1/nama": EVIL, "koperasi/1/ketua": "Rp500,-/kg"}
    draft = Draft("koperasi", "1", PETAK_PUTI, {path: Answer(value, by=by, at=NOW) for path, value in answers.items()})
    desk.reports.file(draft, Facts(cooperatives=1), by=by, now=NOW)


async def test_no_cell_of_a_csv_runs_wherever_it_is_opened(bed: Bed) -> None:
    """At the beginning of a cell, and where a program that parts by commas sees one begin; a price stays a price."""
    head = await bed.settle("1", Role.HEAD, PETAK_PUTI)
    await bed.database.write(lambda desk: _file(desk, head.id))
    editions, out = {"1": bed.house.forms["koperasi"]}, io.StringIO(newline="")
    table = tables(bed.house, bed.house.words("id"), editions)[1]
    await bed.database.study(
        lambda desk: write_csv([out], [table], filed(desk, bed.house, editions, desk.reports.rows("koperasi", "")))
    )
    assert "'=cmd" in out.getvalue()
    for start in (";=", ";@", ",=", ",@", "\n=", "\n@", '"=', '"@', "\n\uff1d"):
        assert start not in out.getvalue()
    assert "Rp500,-/kg" in out.getvalue()


async def test_who_writes_faster_than_can_be_answered_fills_no_disk(bed: Bed) -> None:
    """Replies that wait for one chat are bounded; others are answered as ever, and so is this one afterwards."""
    await bed.settle("1", Role.HEAD, PETAK_PUTI)
    await bed.settle("2", Role.HEAD, PETAK_PUTI)
    reception = Reception(bed.database, bed.house, Clock(), lambda: None, lambda _address, _person: None)
    for number in range(CROWD + 50):
        await reception.receive(Incoming(Address("telegram", "1"), f"flood/{number}", NOW, Said("/status")))
    bed.now = Clock().now()
    await bed.does("2", Said("/status"))
    assert len(await bed.letters("1")) <= CROWD + A_ROUND
    assert len(await bed.letters("2")) == 1
    await bed.does("1", Said("/status"))
    assert len(await bed.letters("1")) == 1
