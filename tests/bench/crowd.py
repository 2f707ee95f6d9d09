"""A crowd of village heads who fill in the inventory, as Telegram updates."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from conversations.people import Address, Role
from storage.desk import Desk

STARTED = 1_800_000_000
ROUND = (
    "/lapor koperasi",
    "1",
    "KUD Maju {n}",
    "Produsen",
    "Ya",
    "2025",
    "3 kali",
    "1.250",
    "Ya",
    "Ya",
    "518/96/BH/XIV/2008",
    "simpan pinjam dan jual pupuk",
    "Budi Santoso",
    "0812 3456 7890",
    "Ya",
    "Tidak tahu",
    "gudang ada, tetapi modal kurang",
    "1998",
    "Tidak",
    "Tidak",
    "KIRIM",
)
"""What one head types for one cooperative, the sending included: twenty-one turns."""


def update(number: int, chat: int, text: str) -> dict[str, Any]:
    """A private text message as Telegram delivers it."""
    who = {"id": chat, "is_bot": False, "first_name": f"Kades {chat}", "language_code": "id"}
    room = {"id": chat, "first_name": f"Kades {chat}", "type": "private"}
    return {
        "update_id": number,
        "message": {"message_id": number, "from": who, "chat": room, "date": STARTED + number % 1000, "text": text},
    }


def known(desk: Desk, chats: range, villages: list[str], now: datetime) -> None:
    """Make each chat the head of a village (villages repeat when there are more chats)."""
    for index, chat in enumerate(chats):
        person = desk.people.add(f"Kades {chat}", now, phone=f"+62812{chat}")
        desk.people.bind(Address("telegram", str(chat)), person.id, now)
        desk.people.grant(person.id, Role.HEAD, villages[index % len(villages)], "", by=None, now=now)
