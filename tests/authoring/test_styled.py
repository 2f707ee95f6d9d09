"""Markdown and HTML in the words of a form: said plainly, and nothing else is taken for a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import engine
from conversations.authoring.sheets import FORBIDDEN
from conversations.authoring.styled import unstyled
from tests.authoring.books import HEAD
from tests.authoring.test_public_forms import context, phone, places, taken, words

__all__ = ["context", "places", "words"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Isi **semua** yang _wajib_, *ya*, __penting sekali__.", "Isi semua yang wajib, ya, penting sekali."),
        ("# Bagian 1\n### Petunjuk", "Bagian 1\nPetunjuk"),
        ('<span style="color:red">Nama</span> <b>ibu</b><br/>kandung', "Nama ibu\nkandung"),
        ("<center><h3><FONT color='blue'>Judul</FONT></h3></center><p>isi</p>", "Judul\nisi"),
        ("lihat [petunjuk](https://x.id/a_b_c)", "lihat petunjuk (https://x.id/a_b_c)"),
        ("[https://x.id](https://x.id)", "https://x.id"),
        ("Air&nbsp;&amp; listrik &lt;5 tahun", "Air & listrik <5 tahun"),
        (r"harga \*pokok\* \_x\_ \# \\", r"harga *pokok* _x_ # \ ".strip()),
        ("**Halo ${nama_kk} dan ${_umur}**, _${a_b}_", "Halo ${nama_kk} dan ${_umur}, ${a_b}"),
        ("- satu\n* dua\n1. tiga", "- satu\n* dua\n1. tiga"),
        ("umur < 5 & > 3, a_b_c, 2*3*4, 5 * 6 * 7, # 1, ** , __", "umur < 5 & > 3, a_b_c, 2*3*4, 5 * 6 * 7, # 1, ** , __"),
        ("nomor #1 <nama> &salah; [x]", "nomor #1 <nama> &salah; [x]"),
        ("&#8238;x&#7;", "x"),
        ('<img src="x.png">', '<img src="x.png">'),
    ],
)
def test_what_is_said_of_it(written: str, said: str) -> None:
    """Marks and tags go, what only resembles them stays; what would be nothing stays as it is."""
    assert unstyled(written) == said


@given(st.text(alphabet="*_#\\<>/ab{}$[]()&;\n ", max_size=40))
def test_any_words(written: str) -> None:
    """Whatever is written can be said, and no character that nobody sees comes out of an entity."""
    assert not FORBIDDEN.search(unstyled(written))


@pytest.mark.parametrize(
    "piece", ["*a", "**a ", "_a", "__a ", "[a", "<b ", "&a", "\\", "**a*", "_a_ _", "_${", "${a_}_", "[a](", "# "]
)
def test_no_words_take_long(piece: str) -> None:
    """A cell as long as Excel has them, made to be looked at again and again."""
    assert unstyled(piece * (32_000 // len(piece)))


def test_words_of_a_form_are_plain(context: engine.Context) -> None:
    """Of questions, hints, notes and choices, on keys, in the echo and in the review."""
    rows = [
        (*HEAD, "hint"),
        ("note", "n", "## Halo"),
        ("select_one l", "a", "**Apa** <i>ini</i>?", "_contoh_"),
        ("text", "b", "B"),
    ]
    choices = [("list_name", "name", "label"), ("l", "x", "**Merah** tua"), ("l", "y", "Biru")]
    chat = phone(taken([(*row, *[""] * 8, "")[:11] for row in rows[1:]], choices).form, context)
    assert chat.heard.startswith("Halo\n\n")
    assert "<b>Apa ini?</b>" in chat.heard
    assert chat.keys[0] == "Merah tua"
    assert "Merah tua" in chat.says("1", "LEWATI")
    assert "*" not in chat.heard
