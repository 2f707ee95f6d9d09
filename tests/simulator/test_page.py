"""The page in a real Chromium, with a tiny bot behind it: what people see, press and type, at a desk and on a small screen."""

from __future__ import annotations

from playwright.async_api import expect

from bot.simulator import hands
from tests.simulator.stage import Stage, stage

__all__ = ["stage"]


async def test_a_talk_with_keys_and_ticks(stage: Stage) -> None:
    """Enter sends; the answer, the keyboard and its placeholder appear; a key says its label; ticks turn."""
    rusdi = stage.phone("Rusdi")
    await stage.write("Rusdi", "halo")
    await expect(rusdi.get_by_role("log")).to_contain_text("Kata Bapak/Ibu: halo")
    await expect(rusdi.get_by_text("diterima bot").first).to_be_attached()
    await expect(rusdi.get_by_placeholder("Ketuk YA atau TIDAK")).to_be_visible()
    await rusdi.get_by_role("button", name="YA", exact=True).click()
    await expect(rusdi.get_by_role("log")).to_contain_text("Kata Bapak/Ibu: YA")
    await rusdi.get_by_label("Tampilkan atau sembunyikan tombol jawaban").click()
    await expect(rusdi.get_by_role("button", name="YA", exact=True)).to_be_hidden()
    await stage.write("Rusdi", "diam")
    await expect(rusdi.get_by_text("Betang sedang mengetik")).to_be_visible()
    stage.house.phone.blocked = True
    stage.house.world.touch(stage.house.phone)
    await expect(rusdi.get_by_text("diblokir")).to_be_visible()
    await expect(rusdi.get_by_text("Betang sedang mengetik"), "news of something else does not end it").to_be_visible()
    await expect(stage.phone("Siti").get_by_role("log")).not_to_contain_text("halo")


async def test_keys_that_ask_for_number_and_place(stage: Stage) -> None:
    """The contact key asks first, then sends the own number; the location key offers places."""
    rusdi = stage.phone("Rusdi")
    await stage.write("Rusdi", "halo")
    await rusdi.get_by_role("button", name="Kirim nomor", exact=True).click()
    await rusdi.get_by_role("button", name="Kirim nomor 6281200000001").click()
    await expect(rusdi.get_by_role("log")).to_contain_text("Nomor 6281200000001")
    await rusdi.get_by_role("button", name="Kirim lokasi").click()
    await rusdi.get_by_role("button", name="Palangka Raya").click()
    await expect(rusdi.get_by_role("log")).to_contain_text("Titik -2.2136")


async def test_buttons_under_a_message(stage: Stage) -> None:
    """A press is answered by a note or an alert, and the message is changed in place."""
    rusdi = stage.phone("Rusdi")
    await stage.write("Rusdi", "tombol")
    await rusdi.get_by_role("button", name="Peringatan").click()
    await expect(rusdi.get_by_role("dialog", name="Mohon diperhatikan")).to_be_visible()
    await rusdi.get_by_role("button", name="Baik").click()
    await rusdi.get_by_role("button", name="Setuju", exact=True).click()
    await expect(rusdi.get_by_role("status")).to_have_text("Dicatat")
    await expect(rusdi.get_by_role("log")).to_contain_text("Sudah disetujui")
    await expect(rusdi.get_by_role("log")).to_contain_text("diubah")
    await expect(rusdi.get_by_role("button", name="Setuju", exact=True)).to_have_count(0)


async def test_links_open_on_the_phone_that_is_chosen(stage: Stage) -> None:
    """A link that starts the bot asks on which phone; in the guide it opens on the phone it was written for."""
    await stage.write("Rusdi", "tombol")
    await stage.phone("Rusdi").get_by_role("button", name="Undangan").click()
    await stage.phone("Rusdi").get_by_role("button", name="Siti").click()
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("/start DARITOMBOL")
    await stage.write("Rusdi", "https://t.me/betang_bot?start=DARITEKS")
    await stage.phone("Rusdi").get_by_role("link", name="start=DARITEKS").last.click()
    await stage.phone("Rusdi").get_by_role("button", name="Siti").click()
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("/start DARITEKS")
    await stage.page.get_by_role("link", name="start=UNDANGAN1").click()
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("/start UNDANGAN1")
    await stage.page.get_by_role("group").get_by_role("button", name="/lapor").click()
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("Kata Bapak/Ibu: /lapor")


async def test_everything_that_can_be_attached(stage: Stage) -> None:
    """A sample photo with one tap, a chosen photo made smaller, a file, a voice note, a sticker, another's contact."""
    rusdi = stage.phone("Rusdi")
    log = rusdi.get_by_role("log")

    async def attach(name: str) -> None:
        await rusdi.get_by_label("Lampirkan").click()
        await rusdi.get_by_role("button", name=name).click()

    await attach("Foto contoh")
    await expect(log).to_contain_text("Foto 800x600, kecil 320")
    async with stage.page.expect_file_chooser() as chooser:
        await attach("Berkas")
    await (await chooser.value).set_files({"name": "Berita acara.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    await rusdi.get_by_label("Keterangan").fill("Hasil musyawarah")
    await rusdi.get_by_role("dialog").get_by_role("button", name="Kirim", exact=True).click()
    await expect(log).to_contain_text("Berkas diterima")
    await expect(log.get_by_role("link", name="Berita acara.pdf")).to_be_visible()
    await attach("Pesan suara contoh")
    await expect(log.get_by_label("Pesan suara", exact=True)).to_be_visible()
    assert (
        await log.locator("audio").evaluate("a => new Promise(r => { a.onloadedmetadata = () => r(a.duration); a.load(); })") == 3
    )
    await attach("Stiker")
    await expect(log.get_by_role("img", name="Stiker")).to_be_visible()
    await attach("Kontak orang lain")
    await rusdi.get_by_role("button", name="Siti").click()
    await expect(log).to_contain_text("Nomor 6281200000002")


async def test_a_document_can_be_downloaded(stage: Stage) -> None:
    """What the bot sends comes out as the same file under its name."""
    await stage.write("Rusdi", "berkas")
    async with stage.page.expect_download() as waiting:
        await stage.phone("Rusdi").get_by_role("link", name="rekap.csv").click()
    download = await waiting.value
    assert download.suggested_filename == "rekap.csv"
    assert (await download.path()).read_bytes() == b"kode,nama\n62,Kalteng\n"


async def test_menu_reply_edit_and_block(stage: Stage) -> None:
    """The commands menu, answering a message, changing an own one, blocking the bot and letting it in again."""
    rusdi = stage.phone("Rusdi")
    log = rusdi.get_by_role("log")
    await rusdi.get_by_label("Menu perintah").click()
    await expect(rusdi.get_by_role("dialog")).to_contain_text("Melaporkan koperasi")
    await rusdi.get_by_role("button", name="/menu").click()
    await expect(log).to_contain_text("Kata Bapak/Ibu: /menu")
    await rusdi.get_by_label("Pilihan pesan").first.click()
    await rusdi.get_by_role("button", name="Ubah pesan").click()
    await stage.write("Rusdi", "/menu lagi")
    await expect(log).to_contain_text("/menu lagi")
    await rusdi.get_by_label("Pilihan pesan").nth(1).click()
    await rusdi.get_by_role("button", name="Balas").click()
    await stage.write("Rusdi", "baik")
    await expect(log.locator(".quote")).to_have_text("Kata Bapak/Ibu: /menu")
    await rusdi.get_by_label("Pilihan telepon").click()
    await rusdi.get_by_role("button", name="Blokir bot").click()
    await expect(rusdi.get_by_role("textbox")).to_be_hidden()
    assert stage.house.phone.blocked
    await rusdi.get_by_role("button", name="Buka blokir").click()
    await expect(rusdi.get_by_role("textbox")).to_be_visible()


async def test_time_moves_for_the_page_and_the_bot(stage: Stage) -> None:
    """The leaps move the clock that the bot shares; the page shows day and hour, and a new day in the chat."""
    clock = stage.page.locator("#clock")
    await expect(clock).to_have_text("Senin, 2 Maret 2026 09.00 WIB")
    await stage.write("Rusdi", "hari ini")
    await stage.page.get_by_role("button", name="Kamis 14.00").click()
    await expect(clock).to_have_text("Kamis, 5 Maret 2026 14.00 WIB")
    await expect(stage.page.get_by_role("status").filter(has_text="Sekarang Kamis")).to_be_attached()
    await stage.write("Rusdi", "hari kamis")
    await expect(stage.phone("Rusdi").get_by_role("log")).to_contain_text("Kamis, 5 Maret 2026")


async def test_a_new_phone_begins_with_mulai(stage: Stage) -> None:
    """A phone can be added and comes into sight, below the others too; its empty chat offers Mulai."""
    stage.house.world.add_phone("Yanti", "62811")
    await expect(stage.phone("Yanti")).to_be_attached()
    await stage.page.get_by_role("button", name="Tambah telepon").first.click()
    await stage.page.get_by_label("Nama pemilik telepon").fill("Dedi")
    await stage.page.get_by_role("dialog").get_by_role("button", name="Tambah telepon").click()
    dedi = stage.phone("Dedi")
    await expect(dedi.get_by_role("button", name="Mulai")).to_be_in_viewport()
    await dedi.get_by_role("button", name="Mulai").click()
    await expect(dedi.get_by_role("log")).to_contain_text("Kata Bapak/Ibu: /start")


async def test_the_newest_message_is_in_sight(stage: Stage) -> None:
    """A chat that is opened anew stands at its end, though phones beside it make it narrower and its lines more."""
    stage.house.world.add_phone("Yanti", "62811")
    for number in range(6):
        await stage.write("Rusdi", f"{number} " + "panjang sekali " * 20)
    await stage.write("Rusdi", "yang terakhir")
    newest = stage.phone("Rusdi").get_by_role("log").get_by_text("Kata Bapak/Ibu: yang terakhir")
    await expect(newest).to_be_in_viewport()
    await stage.page.reload()
    await expect(newest).to_be_in_viewport()


async def test_markup_stays_text(stage: Stage) -> None:
    """HTML in a name, a text or a file's name is shown, not run."""
    evil = "<img src=x onerror=\"document.title='dibajak'\">"
    added = stage.house.world.add_phone(evil, "62812", evil)
    hands.start(stage.house.world, added)
    hands.say(stage.house.world, added, evil)
    hands.send_file(stage.house.world, added, "document", b"x", name=f"{evil}.txt", mime="text/plain", caption=evil)
    await expect(stage.phone(evil).get_by_role("log")).to_contain_text("onerror")
    await expect(stage.page.locator("img[src=x]")).to_have_count(0)
    assert await stage.page.title() == "Betang: telepon latihan"


async def test_one_phone_at_a_time_on_a_small_screen(stage: Stage) -> None:
    """At 360 px there are tabs, a badge for what was not read, and nothing wider than the screen."""
    page = stage.page
    await page.set_viewport_size({"width": 360, "height": 740})
    await expect(stage.phone("Rusdi")).to_be_visible()
    await expect(stage.phone("Siti")).to_be_hidden()
    siti = next(phone for phone in stage.house.world.phones.values() if phone.name == "Siti")
    hands.start(stage.house.world, siti)
    tab = page.get_by_role("tab", name="Petugas dinas")
    await expect(tab).to_contain_text("1")
    await page.get_by_role("tab", name="Kepala desa").focus()
    await page.keyboard.press("ArrowRight")
    await expect(stage.phone("Siti")).to_be_visible()
    await expect(tab).to_have_text("Petugas dinas")
    await stage.write("Siti", "panjang" * 60)
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("Kata Bapak/Ibu: panjang")
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await page.evaluate("document.documentElement.scrollHeight") <= 740


async def test_the_guide_makes_room_on_a_small_screen(stage: Stage) -> None:
    """After a step of the guide was tapped the phone has the screen; at a desk the guide stays open beside it."""
    page = stage.page
    step = page.get_by_role("group").get_by_role("button", name="/lapor")
    await step.click()
    await expect(step).to_be_visible()
    await page.set_viewport_size({"width": 360, "height": 740})
    await page.get_by_text("Coba dulu").click()
    await step.click()
    await expect(step).to_be_hidden()
    await expect(stage.phone("Siti").get_by_role("log")).to_contain_text("Kata Bapak/Ibu: /lapor")


async def test_the_page_survives_a_loss_of_connection(stage: Stage) -> None:
    """When the simulator cannot be reached the page says so, and takes up again where it was."""
    await stage.page.context.set_offline(True)
    await stage.write("Rusdi", "tak sampai")
    await expect(stage.phone("Rusdi").get_by_role("status")).to_contain_text("belum dapat dihubungi")
    await expect(stage.phone("Rusdi").get_by_role("textbox")).to_have_value("tak sampai")
    await stage.page.context.set_offline(False)
    await stage.phone("Rusdi").get_by_role("textbox").press("Enter")
    await expect(stage.phone("Rusdi").get_by_role("log")).to_contain_text("Kata Bapak/Ibu: tak sampai")
    stage.complaints.clear()
