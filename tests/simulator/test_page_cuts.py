"""The page in a real Chromium: no word is cut in a button, a tab or the line to write in, at a desk and on a small screen."""

from __future__ import annotations

from playwright.async_api import Locator, expect

from bot.simulator import hands
from tests.simulator.stage import Stage, stage

__all__ = ["stage"]

LABELS = [
    ["Membentuk baru", "Mengembangkan"],
    ["Sebelumnya", "Pemeriksaan", "Berikutnya"],
    ["Belum lapor", "Tertahan", "Petugas"],
    ["Musdesus/muskelsus"],
    ["1", "2", "3", "4"],
]
BROKEN = """buttons => buttons.flatMap(button => [...button.textContent.matchAll(/[^\\s/]+/g)].filter(word => {
    const range = document.createRange();
    range.setStart(button.firstChild, word.index);
    range.setEnd(button.firstChild, word.index + word[0].length);
    const { left, right } = button.getBoundingClientRect();
    const parts = [...range.getClientRects()];
    const lines = new Set(parts.map(part => Math.round(part.top))).size;
    return lines > 1 || parts.some(part => part.left < left || part.right > right);
}).map(word => word[0]))"""


async def offered(stage: Stage) -> Locator:
    """The buttons and keys of LABELS on Rusdi's phone."""
    keyboard = [[{"text": label, "callback_data": label} for label in row] for row in LABELS]
    keys = [[{"text": label} for label in row] for row in LABELS]
    chat = stage.house.phone.id
    await stage.house.call("sendMessage", chat_id=chat, text="Tombol", reply_markup={"keyboard": keys})
    await stage.house.call("sendMessage", chat_id=chat, text="Pilih", reply_markup={"inline_keyboard": keyboard})
    buttons = stage.phone("Rusdi").locator(".buttons button, .keys button")
    await expect(buttons).to_have_count(2 * sum(map(len, LABELS)))
    return buttons


async def test_buttons_break_no_word(stage: Stage) -> None:
    """With three phones at 1280 px and one at 360 px labels break between words only, and short ones share a row as sent."""
    stage.house.world.add_phone("Yanti", "62811")
    await expect(stage.phone("Yanti")).to_be_attached()
    buttons = await offered(stage)
    for width in (1280, 360):
        await stage.page.set_viewport_size({"width": width, "height": 740})
        await expect(buttons.first).to_be_visible()
        assert await buttons.evaluate_all(BROKEN) == []
        rows = "all => all.filter(each => /^[1-4]$/.test(each.textContent)).map(each => each.offsetTop)"
        assert len(set(await buttons.evaluate_all(rows))) == 2, "one row under the message, one of keys"
        assert await stage.page.evaluate("document.documentElement.scrollWidth") == width


async def test_a_long_placeholder_ends_in_dots(stage: Stage) -> None:
    """A hint longer than the line is written smaller, and said to be cut where it is."""
    keys = {"keyboard": [[{"text": "YA"}]], "input_field_placeholder": "Contoh: musyawarah desa khusus pada bulan Mei"}
    await stage.house.call("sendMessage", chat_id=stage.house.phone.id, text="Apa?", reply_markup=keys)
    line = stage.phone("Rusdi").get_by_role("textbox")
    await expect(line).to_have_attribute("placeholder", "Contoh: musyawarah desa khusus pada bulan Mei")
    assert await line.evaluate("field => getComputedStyle(field).textOverflow") == "ellipsis"
    await line.fill("baris yang panjang " * 9)
    assert await line.evaluate("field => field.scrollHeight > 1.5 * parseFloat(getComputedStyle(field).lineHeight)")


async def test_three_tabs_with_badges_fit_a_small_screen(stage: Stage) -> None:
    """At 360 px the tabs of head, officer and admin are seen whole, with what was not read on two of them."""
    await stage.page.set_viewport_size({"width": 360, "height": 740})
    rina = stage.house.world.add_phone("Rina", "62811", "Admin")
    tabs = stage.page.get_by_role("tablist")
    await expect(tabs.get_by_role("tab"), "what is said before the page knows a phone is not new to it").to_have_count(3)
    for phone in [rina, *(each for each in stage.house.world.phones.values() if each.name == "Siti")]:
        hands.start(stage.house.world, phone)
    await expect(tabs.locator(".badge:visible")).to_have_count(2)
    assert await tabs.evaluate("list => list.scrollWidth - list.clientWidth") == 0
