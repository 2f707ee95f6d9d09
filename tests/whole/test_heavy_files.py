"""The running bot is sent files that end whoever opens them."""

from __future__ import annotations

from bot.simulator import hands
from conversations.people import Role
from tests.attack.heavy import REFUSED, SECRET
from tests.formlife.workshop import KATINGAN, XLSX
from tests.whole.estate import Estate
from tests.whole.settlers import known


async def test_the_bot_itself_goes_on_and_says_nothing_of_the_file(estate: Estate) -> None:
    """The running process: others are answered, it ends as it is told to, and its widest logs hold no word of the file."""
    estate.env |= {"BETANG_LOG_LEVEL": "DEBUG", "BETANG_LOG_FORMAT": "json"}
    officer = await known(estate, "Wiranto Petugas", Role.OFFICER, KATINGAN, "dinas_koperasi")
    other = await known(estate, "Sukarni Petugas", Role.OFFICER, KATINGAN, "dinas_koperasi")
    async with estate.running() as bot:
        for content, told in REFUSED.values():
            before = officer.newest
            hands.send_file(estate.world, officer.phone, "document", content, name=f"{SECRET}.xlsx", mime=XLSX)
            await other.ask("/belum", "Belum lapor")
            await officer.told(told, before)
        assert '"ended_apart"' in bot.said
        bot.terminate()
        assert await bot.ended() == 0
    for hidden in ("Rahasia", "Koperasi Kami", "Wiranto", "Sukarni", "xxxx", "memory allocation", "panicked"):
        assert hidden not in bot.said, hidden
