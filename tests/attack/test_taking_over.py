"""Nobody gets the roles of somebody else: not by a number, a code put by, a phone handed on, or a question asked in passing."""

from __future__ import annotations

from markupsafe import Markup

from conversations.events import Said, Started
from conversations.messages import Message, Urgency
from conversations.people import Address, Role
from storage.desk import Desk
from tests.attack.bed import OTHER_KABUPATEN, PETAK_PUTI, SAMBA_KATUNG, Bed

NUMBER = "+6281234567890"


async def test_a_number_gives_no_roles_though_the_channel_vouches_for_it(bed: Bed) -> None:
    """The SIM card of an officer is sold on: whoever has the number now asks like any stranger."""
    officer = await bed.settle("1", Role.OFFICER, "62.06", phone=NUMBER)
    await bed.applies("9", "Orang Baru", NUMBER)
    stranger = await bed.person("9")
    assert stranger is not None
    assert stranger.id != officer.id
    assert stranger.grants == ()


async def test_who_waits_with_a_number_of_another_gets_nothing_when_its_owner_comes(bed: Bed) -> None:
    """An applicant types the number of a coming officer; the officer joins by code with the own card, as another person."""
    await bed.says("9", "/start", "setuju", "petak puti katingan tengah", "Ya, benar", "Penunggu", "Kepala Desa", NUMBER)
    await bed.invited("KODEPETUGAS", Role.OFFICER, "62.06")
    await bed.redeems("1", "KODEPETUGAS", "Budi Santoso", NUMBER)
    waiting, officer = await bed.person("9"), await bed.person("1")
    assert waiting is not None
    assert officer is not None
    assert officer.has(Role.OFFICER)
    assert waiting.grants == ()


async def test_two_people_with_one_phone_stay_two(bed: Bed) -> None:
    """Another person on the head's phone shares the card of that phone and does not become the head."""
    head = await bed.settle("1", Role.HEAD, PETAK_PUTI, name="Siti", phone=NUMBER)
    await bed.invited("KODEDUA", Role.HEAD, SAMBA_KATUNG)
    await bed.says("1", "/start KODEDUA", "ya", "bukan", "setuju", "Yusuf")
    await bed.gives("1", NUMBER)
    now = await bed.person("1")
    assert now is not None
    assert now.id != head.id
    assert now.villages == (SAMBA_KATUNG,)


async def test_codes_put_by_are_worth_nothing_after_the_own_role_is_gone(bed: Bed) -> None:
    """An admin keeps a code for later, is revoked, and does not come back with it; an officer's for heads neither."""
    admin = await bed.settle("1", Role.ADMIN, "")
    await bed.settle("2", Role.ADMIN, "")
    officer = await bed.settle("3", Role.OFFICER, "62.06")
    await bed.invited("PINTUADMIN", Role.ADMIN, "", by=admin.id)
    await bed.invited("PINTUDESA", Role.HEAD, PETAK_PUTI, by=officer.id)
    await bed.invited("SETENGAH", Role.ADMIN, "", by=admin.id)
    await bed.says("8", "/start SETENGAH", "ya", "setuju", "Teman")
    for held in (*admin.grants, *officer.grants):
        await bed.presses("2", f"/cabut {held.id} ya")
    assert "tidak berlaku" in await bed.says("1", "/start PINTUADMIN")
    assert "tidak berlaku" in await bed.says("3", "/start PINTUDESA")
    assert "tidak berlaku" in await bed.gives("8", "")
    assert await bed.person("8") is None


async def test_an_officer_of_a_smaller_area_than_the_codes_lets_nobody_in(bed: Bed) -> None:
    """Moved to another kabupaten, an officer's old codes open nothing in the former one."""
    officer = await bed.settle("3", Role.OFFICER, "62.06")
    await bed.settle("2", Role.ADMIN, "")
    await bed.invited("PINTUDESA", Role.HEAD, PETAK_PUTI, by=officer.id)
    await bed.settle("3", Role.OFFICER, "62.01")
    await bed.presses("2", f"/cabut {officer.grants[0].id} ya")
    assert "tidak berlaku" in await bed.says("9", "/start PINTUDESA")


async def test_who_invited_hears_who_came_and_admins_of_every_admin(bed: Bed) -> None:
    """A code that fell into wrong hands is noticed at once."""
    admin = await bed.settle("1", Role.ADMIN, "")
    await bed.settle("2", Role.ADMIN, "")
    await bed.invited("KODEADMIN", Role.ADMIN, "", by=admin.id)
    await bed.redeems("9", "KODEADMIN", "Tak Dikenal")
    assert "Tak Dikenal" in await bed.heard("1")
    assert "Tak Dikenal" in await bed.heard("2")


async def test_an_officer_decides_on_nothing_outside_the_own_area(bed: Bed) -> None:
    """Being a head somewhere lets an officer of another kabupaten approve nobody there, nor the own application."""
    await bed.settle("1", Role.OFFICER, "62.01")
    await bed.settle("1", Role.HEAD, PETAK_PUTI)
    await bed.settle("2", Role.OFFICER, "62.06")
    await bed.applies("9", "Teman")
    assert "tidak ada dalam wilayah" in await bed.presses("1", "/setujui 1")
    applicant = await bed.person("9")
    assert applicant is not None
    assert applicant.grants == ()
    await bed.settle("9", Role.OFFICER, "62.06")
    assert "tidak ada dalam wilayah" in await bed.presses("9", "/setujui 1")


async def test_the_notice_says_what_a_number_is_worth_and_holds_no_lines_of_the_applicant(bed: Bed) -> None:
    """The officer sees that a number was typed, and a position of several lines stays one."""
    await bed.settle("2", Role.OFFICER, "62.06")
    await bed.says(
        "9", "/start", "setuju", "petak puti katingan tengah", "Ya, benar", "Teman", "Kepala Desa\nTelepon: sudah diperiksa"
    )
    await bed.says("9", NUMBER)
    notice = await bed.heard("2")
    assert "(Kepala Desa Telepon: sudah diperiksa)" in notice
    assert "diketik sendiri" in notice
    await bed.applies("8", "Siti", NUMBER)
    assert "nomor Telegram yang bersangkutan" in await bed.heard("2")


async def test_a_second_head_is_told_to_the_first(bed: Bed) -> None:
    """Approval, too, lets those who speak for the village know of another."""
    await bed.settle("1", Role.HEAD, PETAK_PUTI, name="Siti")
    await bed.settle("2", Role.OFFICER, "62.06")
    await bed.applies("9", "Rahmat")
    await bed.heard("1")
    await bed.presses("2", "/setujui 1")
    assert "Rahmat" in await bed.heard("1")
    assert "Siti" in await bed.heard("9")


async def test_what_waits_for_somebody_does_not_reach_whoever_comes_after(bed: Bed) -> None:
    """A letter is queued for an officer; the officer is revoked, or the phone is handed on: it is gone, and wiped."""
    officer = await bed.settle("3", Role.OFFICER, "62.06")
    await bed.settle("4", Role.OFFICER, "62.06")
    await bed.settle("2", Role.ADMIN, "")

    def queue(desk: Desk) -> None:
        for chat in ("3", "4"):
            desk.outbox.put(Address("telegram", chat), Message(Markup("rahasia")), urgency=Urgency.DIGEST, due=bed.now)

    await bed.database.write(queue)
    await bed.presses("2", f"/cabut {officer.grants[0].id} ya")
    assert "rahasia" not in await bed.heard("3")
    await bed.invited("KODEBARU", Role.HEAD, PETAK_PUTI)
    await bed.does("4", Started("KODEBARU"))
    for text in ("ya", "bukan", "setuju", "Penerus", "lewati"):
        await bed.does("4", Said(text))
    assert "rahasia" not in await bed.heard("4")


async def test_forwarded_words_command_nothing(bed: Bed) -> None:
    """An admin forwards what somebody wrote: it is no command of the admin's."""
    await bed.settle("1", Role.ADMIN, "")
    victim = await bed.settle("2", Role.ADMIN, "")
    await bed.does("1", Said(f"/cabut {victim.grants[0].id} ya", forwarded=True))
    still = await bed.person("2")
    assert still is not None
    assert still.has(Role.ADMIN)


async def test_forged_buttons_give_nobody_a_role(bed: Bed) -> None:
    """Any data of any button from a head, a stranger and an officer: nobody is invited, revoked or let in above oneself."""
    await bed.settle("1", Role.HEAD, PETAK_PUTI)
    await bed.settle("2", Role.OFFICER, "62.06")
    admin = await bed.settle("3", Role.ADMIN, "")
    far = await bed.settle("4", Role.HEAD, OTHER_KABUPATEN)
    peer = await bed.settle("5", Role.OFFICER, "62.06")
    lines = ["/undang admin ya", "/undang officer 62 dpmd", "/undang officer 62.06 dpmd", f"/undang head {OTHER_KABUPATEN}"]
    lines += [f"/cabut {person.grants[0].id} {sure}" for person in (admin, far, peer) for sure in ("ya", "saya")]
    lines += ["/siaran kirim semua", "/siaran kirim 62", "/tenggat koperasi semua 2026-03-06", "/tenggat hapus koperasi 62"]
    lines += ["/audit", "/kesehatan", "/setujui 1", "/ekspor koperasi semua xlsx", "/ekspor koperasi 62 csv", "/peran Orang 4"]
    for chat in ("1", "2", "9"):
        await bed.says(chat, "/siaran Pengumuman")
        for line in lines:
            await bed.presses(chat, line)
    assert await bed.ask(lambda desk: len(desk.people.in_area(""))) == 5
    assert await bed.ask(lambda desk: desk.deadlines.all("")) == []
    rows = await bed.ask(lambda desk: desk.audit.latest("", 100))
    assert {row.what for row in rows} <= {"card", "roles"}
