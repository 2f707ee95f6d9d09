"""The review is sent by the word and the wish, however they are softened, and by nothing that holds a fault back."""

from __future__ import annotations

import pytest

from conversations.engine.steering import command


@pytest.mark.parametrize(
    "said",
    [
        "kirim",
        "KIRIM",
        "sdh benar semua pak, kirim",
        "ya sudah sesuai, kirim saja",
        "datanya lengkap bu. kirim ya",
        "ok pak kirim",
    ],
)
def test_who_agrees_and_says_so_sends(said: str) -> None:
    """In the review (no question is open) these send."""
    assert command(said, None) == "send"


@pytest.mark.parametrize(
    "said", ["belum benar, jangan kirim", "kirim nanti", "siapa yang kirim", "sudah benar semua kecuali anggota, kirim?"]
)
def test_who_doubts_does_not_send(said: str) -> None:
    """What holds back, asks or puts off sends nothing."""
    assert command(said, None) != "send"
