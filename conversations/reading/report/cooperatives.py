"""The words for a cooperative: the word itself as people spell it, and what its sorts are called for short."""

from __future__ import annotations

from conversations.reading.cleaning import listed

COOPERATIVE = r"(?:koperasi|koprasi|kopersi|kperasi|koprsi|coperasi)"
_SHORT = listed(
    "kopdeskel kopdes kopkel kdkmp kdmp kkmp kopwan kopkar kopbun koptan kopnel kopinkra kopontren koppontren kopma kopsis kopsa "
    "kopti koppas koppag kopdit kopegtel kop ksu kud ksps ksppsy kspps ksp kjks bmt kpri kpn puskopad puskopdit puskud primkopad "
    "primkoppol primkopol primkopau primkopal primkopti primkop"
)
SHORT = f"(?=[bkp])(?:{'|'.join(sorted(_SHORT, reverse=True))})"
"""What stands for `koperasi` and its sort, in small letters: the longest of those that begin alike first."""
SORTS = rf"{COOPERATIVE}|{SHORT}|cu|credit union|prim(?:er)? kop(?:erasi)?"
"""With what the name of a cooperative begins."""
SORT_WORDS = _SHORT | listed("koperasi koprasi kopersi kperasi koprsi coperasi")
OF_A_SORT = listed(
    "simpan pinjam kredit serba usaha aneka produsen konsumen jasa pemasaran unit desa kelurahan wanita tani petani nelayan "
    "perikanan ternak peternak peternakan perkebunan pekebun kebun pertanian sawit plasma karet rotan kayu pegawai karyawan "
    "guru pasar pedagang angkutan pondok pesantren pensiunan pemuda mahasiswa siswa syariah sariah konvensional primer "
    "sekunder rakyat merah putih tkbm negeri kecil besar lokal umum biasa resmi aktif"
)
"""Behind `koperasi` they tell of which sort it is, and are no name yet."""
