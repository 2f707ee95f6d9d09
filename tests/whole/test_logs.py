"""A whole run with everything logged: nothing in the logs tells who somebody is, or what was answered."""

from __future__ import annotations

import json

from bot.simulator.faults import flood
from conversations.people import Role
from tests.whole.estate import TOKEN, Estate
from tests.whole.settlers import known, phone

VILLAGE = "62.06.05.2006"


async def test_the_logs_hold_nothing_of_anybody(estate: Estate) -> None:
    """Joining, answering, asking for a recap, refused letters, unreadable updates: no token, code, number, name or answer."""
    estate.env |= {"BETANG_LOG_LEVEL": "DEBUG", "BETANG_LOG_FORMAT": "json"}
    officer = await known(estate, "Wiranto Petugas", Role.OFFICER, "62.06", "dinas_koperasi")
    head = phone(estate, "Sumiyati Kades")
    code = json.loads((await estate.betang("invite", "--role", "head", "--area", VILLAGE, "--json")).out)["code"]
    estate.world.faults.add("sendMessage", flood(1))
    estate.world.updates.push("message", {"text": "rahasia tanpa chat"}, "chat 0")
    async with estate.running() as bot:
        await head.ask(f"/start {code}", "Undangan ini")
        await head.ask("Ya", "SETUJU")
        await head.ask("SETUJU", "nama lengkap")
        await head.ask("Sumiyati Binti Umar", "nomor HP")
        await head.ask("0812 9876 5432", "Pendaftaran selesai")
        await head.ask("/lapor koperasi", "Berapa koperasi")
        await head.ask("1", "Apa nama koperasinya")
        await head.ask("KUD Rahasia Kami", "Apa jenis")
        await officer.ask("/belum", "Belum lapor")
        await estate.until(lambda: "update_set_aside" in bot.said)
        bot.terminate()
        assert await bot.ended() == 0
    assert "stopped" in bot.said
    assert "letter_not_sent" in bot.said
    for hidden in (
        TOKEN, TOKEN.partition(":")[2], code, officer.phone.number, "9876", "Sumiyati", "Wiranto", "Umar", "Rahasia Kami",
        "rahasia tanpa chat", head.phone.number,
    ):  # fmt: skip
        assert hidden not in bot.said, hidden
    assert all(json.loads(line)["event"] for line in bot.lines)
