"""/periksa, one answer back: it can be chosen by its number wherever the numbers are to be seen."""

from __future__ import annotations

from conversations.people import Address
from tests.commands.checkers import ODD, PLAIN, here, looked
from tests.commands.estate import TELOK, Estate, given, presses, said

__all__ = ["here"]


async def _waits(here: Estate) -> str:
    """The line that what Budi types next completes."""
    return str(await here.look(lambda desk: desk.chats.get(Address("telegram", "Budi")).form))


async def test_of_a_clean_report_the_numbers_are_shown_and_one_can_be_typed(here: Estate) -> None:
    """With nothing that looks wrong there is no button to press: the numbered answers stand there, also after a wrong number."""
    number = (await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")).number
    await looked(here)
    asked = await here.call("Budi", f"/periksa tanya {number} 1")
    assert "Jawaban mana" in said(asked)
    assert "3. Aset" in said(asked)
    wrong = await here.call("Budi", f"{await _waits(here)} 99")
    assert "nomor itu tidak ada" in said(wrong)
    assert "3. Aset" in said(wrong)
    assert "Apa yang perlu dilihat lagi" in said(await here.call("Budi", f"{await _waits(here)} 3"))


async def test_a_number_can_be_typed_below_all_answers(here: Estate) -> None:
    """Reached from the question which one goes back, the list takes the number; reached otherwise it asks nothing."""
    number = (await here.report("koperasi", TELOK, answers=ODD, by="Hana")).number
    await looked(here)
    all_of_it = next(line for line in presses(await here.call("Budi", f"/periksa tanya {number} 1")) if "isi" in line)
    await here.database.write(lambda desk: desk.chats.focus(Address("telegram", "Budi"), "", "", here.now))
    assert "2. Nama koperasi" in said(await here.call("Budi", all_of_it))
    assert "Apa yang perlu dilihat lagi" in said(await here.call("Budi", f"{await _waits(here)} 2"))
    await here.database.write(lambda desk: desk.chats.focus(Address("telegram", "Budi"), "", "", here.now))
    assert "Jawaban mana" not in said(await here.call("Budi", f"/periksa isi {number} 1"))
    assert await _waits(here) == ""


async def test_the_pages_of_a_long_report_all_take_a_number(here: Estate) -> None:
    """A page farther it is still asked which answer goes back."""
    told = (
        {"jumlah": 8}
        | {f"koperasi__{at}__nama": f"KUD {at}" for at in range(1, 9)}
        | {f"koperasi__{at}__aset": 90_000_000 + at for at in range(1, 9)}
    )
    number = (await here.report("koperasi", TELOK, answers=given(**told), by="Hana")).number
    asked = await here.call("Budi", f"/periksa tanya {number} 1")
    onward = next(line for line in presses(asked) if line.startswith(f"/periksa isi {number} 2"))
    assert "Jawaban mana" in said(await here.call("Budi", onward))
    assert await _waits(here) == f"/periksa tanya {number} 1"
