"""/undang, /peran, /cabut, /siaran, /kesehatan, /audit: how officers and admins run the place."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.clock import code_hash
from bot.commands.health import SAFE_SQLITE
from conversations.draft import Facts
from conversations.people import Person, Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, MENDAWAI, SAMBA, TELOK, Estate, estate, presses, said


def _person(here: Estate, name: str, desk: Desk) -> Person:
    return desk.people.get(here.people[name].id)


async def _people(here: Estate) -> None:
    await here.settle("Ani", (Role.ADMIN, ""))
    await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dpmd")
    await here.settle("Siti", (Role.HEAD, TELOK))
    await here.settle("Tono", (Role.HEAD, SAMBA))
    await here.settle("Umar", (Role.HEAD, MENDAWAI))


async def test_an_admin_invites_an_officer_by_buttons(tmp_path: Path) -> None:
    """Role, area, agency; then a code valid 14 days, a text to forward, a link and a QR picture. Only its hash is kept."""
    async with estate(tmp_path) as here:
        await _people(here)
        assert presses(await here.call("Ani", "/undang")) == ["/undang head", "/undang officer", "/undang admin"]
        assert presses(await here.call("Ani", "/undang officer 62 lagi")) == ["/undang officer 62.01", "/undang officer 62.06"]
        assert "/undang officer 62.06 dpmd" in presses(await here.call("Ani", "/undang officer 62.06"))
        made = await here.call("Ani", "/undang officer 62.06 dpmd", message="5")
        assert made[0].replaces == "5"
        assert "Selasa, 8 Desember 2026" in said(made)
        assert made[1].paper is not None
        assert made[1].paper.args["text"] == "https://t.me/betang_uji_bot?start=KODE1"
        assert "KODE1" in made[1].text
        kept = await here.database.read(lambda desk: desk.invitations.find(code_hash("KODE1")))
        assert kept is not None
        assert (kept.role, kept.area, kept.agency, kept.by) == (Role.OFFICER, "62.06", "dpmd", here.people["Ani"].id)
        assert kept.expires_at - here.now == timedelta(days=14)


async def test_an_officer_invites_heads_of_the_own_area_alone(tmp_path: Path) -> None:
    """No officer, no admin, and no village outside; typed names help."""
    async with estate(tmp_path) as here:
        await _people(here)
        for line in ("/undang officer 62.06 dpmd", "/undang admin ya", f"/undang head {MENDAWAI}", "/undang head 62"):
            page = await here.call("Budi", line)
            assert "KODE" not in said(page)
            assert all(line.startswith("/undang head 62.06") for line in presses(page))
        named = await here.call("Budi", "/undang telok")
        assert presses(named) == [f"/undang head {TELOK}"]
        assert named[0].buttons[0][0].label == "Desa Telok (Kecamatan Katingan Tengah)"
        assert "KODE1" in said(await here.call("Budi", f"/undang head {TELOK}"))


async def test_an_officer_who_would_invite_an_officer_hears_whom_to_ask(tmp_path: Path) -> None:
    """Roles over areas come from an admin alone, however the role is called and whatever the area; nothing is made."""
    async with estate(tmp_path) as here:
        await _people(here)
        await here.settle("Cici", (Role.OFFICER, "62.06.04"), agency="camat")
        for name in ("Budi", "Cici"):
            for line in ("/undang officer 62.06.04 camat", "/undang petugas katingan tengah", "/undang camat", "/undang admin"):
                page = said(await here.call(name, line))
                assert "Petugas dan admin baru diundang oleh admin" in page, line
                assert "Silakan hubungi: Ani" in page
        assert "KODE" not in said(await here.call("Cici", f"/undang head {KASONGAN}"))
        assert "KODE" not in said(await here.call("Cici", "/undang kasongan lama"))
        assert "KODE1" in said(await here.call("Cici", f"/undang kepala {TELOK}"))


async def test_an_admin_invites_an_officer_in_words(tmp_path: Path) -> None:
    """The area by its name, misspelt too, and the agency by some of its words; what may be two areas is asked."""
    async with estate(tmp_path) as here:
        await _people(here)
        asked = await here.call("Ani", "/undang petugas katingan tngah")
        assert presses(asked)[0] == "/undang officer 62.06.04"
        asked = await here.call("Ani", "/undang petugas arut selatn")
        assert "/undang officer 62.01.02 dpmd" in presses(asked)
        assert "Kecamatan Arut Selatan" in said(asked)
        assert "KODE1" in said(await here.call("Ani", "/undang officer 62.06.04 dinas koperasi"))
        unknown = await here.call("Ani", "/undang petugas surabaya")
        assert "tidak ada dalam cakupan" in said(unknown)
        assert presses(unknown) == ["/undang officer 62"]


async def test_rows_of_one_name_are_told_apart_by_number(tmp_path: Path) -> None:
    """Two of one name: each button carries the number of its row, and takes that row's role away."""
    async with estate(tmp_path) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.settle("Siti", (Role.HEAD, SAMBA))
        page = await here.call("Ani", "/peran siti")
        lines = {line[0]: line for line in said(page).split("\n") if line[:1].isdecimal()}
        for (button,) in page[0].buttons:
            asked = said(await here.call("Ani", button.data))
            assert button.label.startswith("Cabut ")
            village = "Telok" if "Telok" in lines[button.label.removeprefix("Cabut ")[0]] else "Samba"
            assert village in asked


async def test_roles_are_listed_and_revoked_within_the_area(tmp_path: Path) -> None:
    """Asked once, told kindly to the person, noted, and the drafts stay. An officer takes from heads alone."""
    async with estate(tmp_path) as here:
        await _people(here)
        listed = await here.call("Budi", "/peran")
        assert "Siti: Kepala desa/lurah, Desa Telok" in said(listed)
        assert "Umar" not in said(listed)
        assert "Ani" not in said(listed)
        grant = here.people["Siti"].grants[0].id
        asked = await here.call("Budi", f"/cabut {grant}")
        assert presses(asked) == [f"/cabut {grant} ya"]
        done = await here.call("Budi", f"/cabut {grant} ya")
        assert "sudah dicabut" in said(done)
        assert "Terima kasih atas kerja samanya" in said(await here.letters("Siti"))
        assert (await here.database.read(lambda desk: desk.people.get(here.people["Siti"].id))).grants == ()
        assert "sudah dicabut. Lihat" in said(await here.call("Budi", f"/cabut {grant} ya"))
        for name in ("Ani", "Budi", "Umar"):
            await here.call("Budi", f"/cabut {here.people[name].grants[0].id} ya")
            assert (await here.database.read(partial(_person, here, name))).grants


async def test_the_last_admin_stays_and_nobody_leaves_by_accident(tmp_path: Path) -> None:
    """The only admin cannot go; of two, the own role needs another word than another's."""
    async with estate(tmp_path) as here:
        await _people(here)
        own = here.people["Ani"].grants[0].id
        assert "satu-satunya admin" in said(await here.call("Ani", f"/cabut {own} saya"))
        await here.settle("Eka", (Role.ADMIN, ""))
        asked = await here.call("Ani", f"/cabut {own} ya")
        assert presses(asked) == [f"/cabut {own} saya"]
        assert "sudah dicabut" in said(await here.call("Ani", f"/cabut {own} saya"))
        assert "satu-satunya admin" in said(await here.call("Eka", f"/cabut {here.people['Eka'].grants[0].id} saya"))


async def test_an_announcement_is_previewed_counted_and_sent_once(tmp_path: Path) -> None:
    """Text first, area by button, preview with the number, then one letter to each who has not stopped messages."""
    async with estate(tmp_path) as here:
        await _people(here)
        tono = here.people["Tono"]
        await here.database.write(lambda desk: desk.people.update(tono.id, muted_until=here.now + timedelta(days=9000)))
        wati = await here.settle("Wati", (Role.HEAD, KASONGAN))
        await here.database.write(lambda desk: desk.people.update(wati.id, muted_until=here.now + timedelta(days=30)))
        assert "/siaran ke 62.06.04" in presses(await here.call("Budi", "/siaran Rapat <b>besok</b> & lusa"))
        preview = await here.call("Budi", "/siaran ke 62.06")
        assert "Rapat &lt;b&gt;besok&lt;/b&gt; &amp; lusa" in said(preview)
        assert "Budi, DPMD" in said(preview)
        assert "Penerima: 2 orang" in said(preview)
        await here.call("Budi", "/siaran kirim 62.06")
        assert "sudah dikirim" in said(await here.call("Budi", "/siaran kirim 62.06"))
        carried = await here.carried()
        assert set(carried) == {"Siti", "Wati"}
        assert all(len(letters) == 1 for letters in carried.values())
        assert "Pengumuman untuk Kabupaten Katingan" in said(carried["Siti"])


async def test_an_announcement_stays_in_the_area_and_can_be_dropped(tmp_path: Path) -> None:
    """No button, real or forged, reaches outside; after BATAL nothing is left to send."""
    async with estate(tmp_path) as here:
        await _people(here)
        await here.call("Budi", "/siaran Halo")
        for area in ("62.01", "62", "semua"):
            await here.call("Budi", f"/siaran kirim {area}")
        await here.call("Budi", "/siaran batal")
        await here.call("Budi", "/siaran kirim 62.06")
        assert await here.carried() == {}
        assert "Mohon dipersingkat" in said(await here.call("Budi", "/siaran " + "a" * 1501))


async def test_health_says_what_an_admin_must_know(tmp_path: Path) -> None:
    """Queue and since when, copies, versions, an old SQLite; a queue that stands still is called so."""
    async with estate(tmp_path) as here:
        await _people(here)
        assert "Antrean pesan: kosong" in said(await here.call("Ani", "/kesehatan"))
        await here.call("Ani", "/siaran Halo")
        await here.call("Ani", "/siaran kirim 62")
        await here.database.write(lambda desk: desk.inbox.set_aside("telegram", "1", "{}", "KeyError", here.now))
        here.now += timedelta(hours=1)
        page = said(await here.call("Ani", "/kesehatan"))
        assert "tertahan sejak 24 Nov 2026 09.00 WIB" in page
        assert "Pesan yang tidak terbaca: 1" in page
        assert "Versi: Betang 0." in page
        old = await here.database.read(lambda desk: desk.engine.version) < SAFE_SQLITE
        assert ("Saran untuk pengelola server: perbarui SQLite" in page) is old
        assert "Samba" not in said(await here.call("Budi", "/kesehatan"))


async def test_the_audit_names_no_area_where_none_was_meant(tmp_path: Path) -> None:
    """Stopping one's own messages is about no area; an announcement to everybody is about all; two areas are two rows."""
    async with estate(tmp_path) as here:
        await _people(here)
        await here.settle("Cici", (Role.OFFICER, "62.06.04"), (Role.OFFICER, "62.01"))
        await here.call("Siti", "/berhenti")
        await here.call("Ani", "/siaran Halo")
        await here.call("Ani", "/siaran kirim semua")
        await here.call("Ani", "/undang admin ya")
        await here.call("Cici", "/peran")
        page = said(await here.call("Ani", "/audit"))
        assert "Siti – menghentikan semua pesan\n" in page + "\n"
        assert "Ani – mengirim pengumuman, Seluruh wilayah" in page
        assert "Ani – membuat undangan (Admin)\n" in page
        assert "Cici – melihat daftar peran, Kecamatan Katingan Tengah" in page
        assert "Cici – melihat daftar peran, Kabupaten Kotawaringin Barat" in page


async def test_the_audit_is_told_in_words_and_pages(tmp_path: Path) -> None:
    """Newest first, by area, older ones behind a button."""
    async with estate(tmp_path) as here:
        await _people(here)
        for _ in range(12):
            await here.call("Budi", f"/desa {TELOK}")
        page = await here.call("Ani", "/audit 62.06.04")
        assert said(page).count("Budi – melihat kartu desa, Desa Telok") == 10
        older = await here.call("Ani", presses(page)[0])
        assert said(older).count("melihat kartu desa") == 2
        await here.report("pembentukan", TELOK, Facts())
        assert "Belum ada catatan" in said(await here.call("Ani", "/audit 62.01"))
