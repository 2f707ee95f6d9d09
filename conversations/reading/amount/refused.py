"""Refuses replies in which the words around an amount make it another one: parts, other seasons, other bodies, disbelief."""

from __future__ import annotations

from conversations.reading.signs import signed

_LISTED = signed(r"^\d{1,2}\s?[.)]\s?[a-z]", ".", ")")
"""`1. KUD Maju`: the number of a line."""
_TORN = signed(r"\d[.,][a-z]|\b(?!(?:rp|rph|idr|org|pak|bu|jml|jlh)\b)[a-z]+\.\d", ".", ",")
"""`Rp5.OOO`, `Rpl.250.000`: letters in the place of digits."""
_AT_FIRST = signed(
    r"\b(?:pas|saat|awal|pertama)\w* (?:\w+ )?(?:ber|di|ter)(?:diri|bentuk|dirikan|buka|mulai)", "pas", "saat", "awal", "pertama"
)
_AND_ONE_MORE = signed(
    r"\b(?:dan|serta|sama|bersama|beserta|dengan|dgn|dg) (?:saya|sy|aku|ketua|sekretaris|bendahara|istri|suami|yang|yg|lain)\b"
    r"|\b(?:saya|sy|aku|ketua|sekretaris|bendahara|istri|suami) (?:dan|serta|sama|bersama|beserta|dengan|dgn|dg)\b",
    *("dan", "serta", "sama", "dengan", "dgn", "dg"),
)
"""Somebody who may not be counted yet: `saya dan 4 orang`."""
_ASKS_FOR = signed(r"\b(?:mohon|mhn|tolong) (?:\w+ )?(?:bantu|dana|modal|tambah|pinjam|hibah)", "mohon", "mhn", "tolong")
_SO_FAR = signed(
    r"\b(?:baru|br|dp|nyicil|mencicil) (?:\w+ )?(?:di|ter|me)?(?:bayar|lunas|beli|jual)", "bayar", "lunas", "beli", "jual"
)
"""`baru bayar 5 jt`: more is to come."""
_SEASON = signed(
    r"\b(?:pas|saat|waktu|musim|pada) (?:awal|ramai|rame|panen|sepi|lebaran|puasa)\b",
    *(" awal", " ram", " panen", " sepi", " lebaran", " puasa"),
)
"""`pas panen 5 jt`: of some days, and no others."""
_ITS_OWN = r"(?<!dari )(?<!dr )(?<!pinjaman )(?<!hibah )"
"""What was lent or given is the cooperative's."""
_OTHER_BODY = signed(
    rf"{_ITS_OWN}\bbumdes\w*\b[^,.;:]*\d|\d[^.;]*{_ITS_OWN}\bbumdes"
    r"|\b(?:(?:punya|milik)(?:nya)?|di) (?:kud|ksu|ksp|orang|tetangga)\b(?!.*\d)",
    *("bumdes", "punya", "milik", " di k", " di o", " di t"),
)
"""Somebody else's: `120 orang punya KUD`."""
_POCKET = signed(r"\buang (?:makan|bensin|saku|rokok|transport\w*|lelah|jajan|duka|pribadi)\b", "uang ")
_ASLEEP = signed(r"\bvakumnya\b|\d(?: ?(?:orang|org|anggota))?,? (?:(?:yang|yg|lagi|pada|sudah|sdh|masih) )*vakum\b", "vakum")
_NOT_BELIEVED = signed(
    r"\bmasa(?:nya)?\b(?! (?:depan|bakti|jabatan))|\bmosok|\bmasak (?:(?:sih|iya|cuma|hanya) )*(?:rp\.? ?)?\d", "masa", "mosok"
)
"""`masa 15 juta`: who says it wonders."""
_REFUSED = (
    *(_SEASON, _OTHER_BODY, _POCKET, _ASLEEP, _NOT_BELIEVED),
    *(_SO_FAR, _LISTED, _TORN, _AT_FIRST, _AND_ONE_MORE, _ASKS_FOR),
)


def refused(clean: str) -> bool:
    """Whether a tidied reply holds words beside its amount that change what it says."""
    return any(pattern.found(clean) for pattern in _REFUSED)
