"""The page in a browser, with a tiny bot behind it that says back what came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, Locator, Page, expect
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    Update,
)

from bot.simulator.records import Step
from tests.simulator.conftest import House

expect.set_options(timeout=20_000)  # machines that build other things meanwhile are slow
KEYS = ReplyKeyboardMarkup(
    [
        ["YA", "TIDAK"],
        [KeyboardButton("Kirim nomor", request_contact=True)],
        [KeyboardButton("Kirim lokasi", request_location=True)],
    ],
    input_field_placeholder="Ketuk YA atau TIDAK",
)
BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Setuju", callback_data="s"), InlineKeyboardButton("Peringatan", callback_data="p")],
        [InlineKeyboardButton("Undangan", url="https://t.me/betang_bot?start=DARITOMBOL")],
    ]
)


async def echo(bot: Bot) -> None:
    """Say back what came, with a keyboard; `tombol` gives buttons, `berkas` a document; presses are answered."""
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20):
            offset = update.update_id + 1
            await reply(bot, update)


def received(message: Message) -> str:
    """What came without words."""
    if message.contact:
        return f"Nomor {message.contact.phone_number}"
    if message.location:
        return f"Titik {message.location.latitude}"
    if message.photo:
        return f"Foto {message.photo[-1].width}x{message.photo[-1].height}, kecil {message.photo[0].width}"
    return "Berkas diterima"


async def reply(bot: Bot, update: Update) -> None:
    """Answer one update."""
    if (query := update.callback_query) and query.message:
        await query.answer("Dicatat" if query.data == "s" else "Mohon diperhatikan", show_alert=query.data == "p")
        if query.data == "s":
            await bot.edit_message_text("Sudah disetujui", query.message.chat.id, query.message.message_id)
    elif (message := update.message) is None:
        return
    elif message.text == "tombol":
        await bot.send_message(message.chat.id, "Setuju?", reply_markup=BUTTONS)
    elif message.text == "berkas":
        await bot.send_document(message.chat.id, b"kode,nama\n62,Kalteng\n", filename="rekap.csv", caption="Rekap")
    elif message.text == "diam":
        await bot.send_chat_action(message.chat.id, "typing")
    elif message.text is None:
        await bot.send_message(message.chat.id, received(message))
    else:
        await bot.send_message(message.chat.id, f"Kata Bapak/Ibu: {message.text}", reply_markup=KEYS)


@dataclass
class Stage:
    """A page before an echoing bot, and all that the browser complained of."""

    house: House
    page: Page
    complaints: list[str] = field(default_factory=list)

    def phone(self, name: str) -> Locator:
        """A phone by its owner's name."""
        return self.page.get_by_role("region", name=f"Telepon {name}", exact=True)

    async def write(self, name: str, text: str) -> None:
        """Type a line on a phone and press Enter."""
        line = self.phone(name).get_by_role("textbox")
        await line.fill(text)
        await line.press("Enter")


@pytest.fixture
async def stage(house: House, bot: Bot, chromium: Browser) -> AsyncIterator[Stage]:
    house.world.add_phone("Siti", "6281200000002", "Petugas dinas")
    house.world.guide = [Step("Petugas dinas", "buka https://t.me/betang_bot?start=UNDANGAN1 lalu ketik /lapor")]
    await bot.set_my_commands([BotCommand("lapor", "Melaporkan koperasi"), BotCommand("menu", "Menu utama")])
    page = await chromium.new_page(viewport={"width": 1280, "height": 800})
    stage = Stage(house, page)
    page.on("console", lambda message: stage.complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: stage.complaints.append(str(error)))
    page.on(
        "request",
        lambda request: stage.complaints.append(request.url) if not request.url.startswith((house.url, "blob:")) else None,
    )
    await page.goto(house.url)
    task = asyncio.create_task(echo(bot))
    yield stage
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert stage.complaints == []
