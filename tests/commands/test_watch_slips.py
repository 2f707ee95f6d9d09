"""/sandingkan of a list with slips, and of one that is known: what is named as meant, and what is not asked as if it were new."""

from __future__ import annotations

from pathlib import Path

from conversations.areas import Area
from tests.commands.estate import AREAS, estate
from tests.commands.test_watch import LIST, _asked, _made, _send, _set_up


async def test_a_mistyped_village_is_named_as_it_may_be_meant(tmp_path: Path) -> None:
    """`Samba Kahayn` may be Samba Kahayan; `Tidak Ada` is like none, and a village outside is not offered."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        slips = LIST.replace("62.06.04.2004;Samba Kahayan", ";Samba Kahayn").replace("62.01.02.2001;Rungun", ";Rungn")
        await _send(here, tmp_path, content=slips)
        made = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        assert "Mungkin Desa Samba Kahayan, Kecamatan Katingan Tengah" in made.words
        assert made.words.count("Mungkin") == 1
        assert "Desa Rungun" not in made.words


async def test_columns_that_were_confirmed_are_not_asked_as_if_they_were_new(tmp_path: Path) -> None:
    """The next list with the same headings is said to be read as agreed; one column changed, it is asked again."""
    async with estate(tmp_path) as here:
        await _set_up(here)
        page = await _made(here, tmp_path, "Budi", (await _send(here, tmp_path))[-1])
        assert "pilihan ini kami ingat" in page.words
        await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        again = await _made(here, tmp_path, "Budi", (await _send(here, tmp_path, content=LIST + "\n"))[-1])
        assert "dapat langsung disandingkan" in again.words
        assert "pilihan ini kami ingat" in (await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 members -")).words


async def test_of_several_of_a_name_none_is_named_as_the_one(tmp_path: Path) -> None:
    """Two villages are called Telok, and a code that contradicts its name may mean either: nothing is guessed in the chat."""
    async with estate(tmp_path, (*AREAS, Area("62.06.02.2009", "Telok"))) as here:
        await _set_up(here)
        rows = LIST.replace("62.06.04.2003;Telok", ";Telok").replace("62.06.04.2004;Samba Kahayan", "62.06.04.2004;Kasongan Lama")
        await _send(here, tmp_path, content=rows)
        made = await _asked(here, tmp_path, "Budi", "/sandingkan 62.06 banding")
        assert "Ada beberapa desa bernama Telok" in made.words
        assert "menunjuk desa yang berbeda" in made.words
        assert "Mungkin" not in made.words
