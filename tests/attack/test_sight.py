"""What an officer reads of a report tells nothing of villages outside the own area."""

from __future__ import annotations

from conversations.draft import Facts
from tests.commands.checkers import here, looked  # noqa: F401 - a fixture
from tests.commands.estate import KASONGAN, TELOK, Estate, given, said

SAME = given(jumlah=1, koperasi__1__nama="KUD Rahasia Makmur", koperasi__1__nomor_badan_hukum="518/12/BH/2010")


async def test_a_twin_in_another_kecamatan_is_not_named_to_a_camat(here: Estate) -> None:  # noqa: F811
    """The rules compare within a kabupaten; who oversees less of it reads that there is a twin, and neither where nor which."""
    await here.report("koperasi", TELOK, Facts(cooperatives=1), SAME, by="Hana")
    await here.report("koperasi", KASONGAN, Facts(cooperatives=1), SAME, by="Hadi")
    await looked(here)
    for line in ("/periksa buka 2", "/periksa isi 2 1", "/periksa tanya 2 1", "/periksa tanya 2 1 3"):
        page = said(await here.call("Camat", line))
        assert "Telok" not in page, line
    assert "wilayah lain" in said(await here.call("Camat", "/periksa buka 2"))
    assert "Desa Telok: KUD Rahasia Makmur" in said(await here.call("Budi", "/periksa buka 2"))
