"""The five minutes of the README with the real bot: `betang demo`, a real Chromium, a keyboard and a mouse."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, expect

from tests.simulator.conftest import chromium as chromium  # noqa: PLC0414 - the same browser
from tests.whole import process
from tests.whole.estate import free_port

HEAD, OFFICER, ADMIN = "Siti Aminah", "Budi Santoso", "Rina Wati"


@dataclass
class Demo:
    """The page of a running demo, and all that the browser complained of."""

    page: Page
    folder: Path
    complaints: list[str] = field(default_factory=list)

    def phone(self, name: str) -> Locator:
        """A phone by its owner's name."""
        return self.page.get_by_role("region", name=f"Telepon {name}", exact=True)

    async def sees(self, name: str, words: str) -> None:
        """Wait until the newest message on a phone holds these words."""
        await expect(self.phone(name).get_by_role("log")).to_contain_text(words)

    async def taps(self, name: str, key: str) -> None:
        """Tap a key or a button by its label."""
        await self.phone(name).get_by_role("button", name=key, exact=True).last.click()

    async def types(self, name: str, text: str) -> None:
        """Type a line and press Enter."""
        line = self.phone(name).get_by_role("textbox")
        await line.fill(text)
        await line.press("Enter")


@asynccontextmanager
async def demo(folder: Path, chromium: Browser, width: int, height: int) -> AsyncIterator[Demo]:
    """`betang demo` in an empty folder, and its page."""
    port, rung = free_port(), asyncio.Event()
    bot = await process.start(folder, {}, rung.set, "demo", "--no-browser", "--port", str(port))
    listening = asyncio.create_task(bot.listen())
    try:
        async with asyncio.timeout(60):
            while "Ctrl+C" not in bot.said:
                await rung.wait()
                rung.clear()
        page = await chromium.new_page(viewport={"width": width, "height": height})
        shown = Demo(page, folder)
        page.on("console", lambda said: shown.complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        await page.goto(f"http://127.0.0.1:{port}")
        yield shown
        assert shown.complaints == []
        bot.terminate()
        assert await bot.ended() == 0
        assert "Traceback" not in bot.said
    finally:
        bot.kill()
        await bot.ended()
        await listening
        print(bot.said)  # noqa: T201 - shown with a test that fails


async def test_the_five_minutes_at_a_desk(tmp_path: Path, chromium: Browser) -> None:
    """The head joins and reports, the officer sees it counted, the admin invites, the time moves and the digest comes."""
    async with demo(tmp_path, chromium, 1280, 800) as shown:
        await join_and_report(shown)
        await shown.types(OFFICER, "/rekap")
        await shown.sees(OFFICER, "Rekap Kabupaten Katingan")
        await shown.types(OFFICER, "/ekspor")
        await shown.types(ADMIN, "/undang")
        await shown.sees(ADMIN, "Siapa yang ingin diundang?")
        await shown.taps(ADMIN, "Kepala desa/lurah")
        await shown.page.get_by_role("button", name="Kamis 14.00").click()
        await shown.sees(OFFICER, "Ringkasan")


async def test_the_five_minutes_on_a_small_screen(tmp_path: Path, chromium: Browser) -> None:
    """At 360 px the same is done phone by phone, and nothing is wider than the screen."""
    async with demo(tmp_path, chromium, 360, 740) as shown:
        await shown.page.get_by_text("Coba dulu").first.click()
        await join_and_report(shown)
        await shown.page.get_by_role("tab", name=re.compile("Petugas dinas")).click()
        await shown.types(OFFICER, "/rekap")
        await shown.sees(OFFICER, "Rekap Kabupaten Katingan")
        assert await shown.page.evaluate("document.documentElement.scrollWidth") == 360


async def join_and_report(shown: Demo) -> None:
    """From the invitation in "Coba dulu" to the receipt, as short as a village without cooperatives has it."""
    await shown.page.get_by_role("link", name=re.compile("start=")).first.click()
    await shown.sees(HEAD, "Undangan ini untuk")
    await shown.taps(HEAD, "Ya")
    await shown.sees(HEAD, "Apakah Bapak/Ibu setuju?")
    await shown.taps(HEAD, "SETUJU")
    await shown.sees(HEAD, "nomor HP Bapak/Ibu")
    await shown.taps(HEAD, "LEWATI")
    await shown.sees(HEAD, "Pendaftaran selesai")
    await shown.taps(HEAD, "Lapor")
    await shown.taps(HEAD, "Data koperasi yang ada")
    await shown.sees(HEAD, "Berapa koperasi yang ada")
    await shown.types(HEAD, "nol")
    await shown.taps(HEAD, "KIRIM")
    await shown.sees(HEAD, "Nomor tanda terima")
