"""Which picture of a form is meant by the name of a file that was sent for it."""

from __future__ import annotations

import pytest

from bot.gallery import alike


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("foto (2).jpg", "foto (2).jpg"),
        ("Foto (2).JPG", "foto (2).jpg"),
        ("foto (2).jpeg", "foto (2).jpg"),
        ("foto (2)", "foto (2).jpg"),
        ("foto (1) (1).jpg", "foto (1).jpg"),
        ("foto (3).jpg", ""),
        ("foto.jpg", ""),
        ("Denah.PNG", "denah.png"),
        ("denah (1).png", "denah.png"),
        ("denah", ""),
        ("peta - Copy (2).jpg", ""),
        ("PETA", "peta (1).jpg"),
        ("peta (2).jpg", ""),
        (".jpg", ""),
        ("", ""),
    ],
)
def test_numbered_pictures(name: str, shown: str) -> None:
    """A number that the form itself puts behind a name tells its pictures apart, else it marks a copy; of several it is none."""
    assert alike(name, ["foto (1).jpg", "foto (2).jpg", "denah.jpg", "denah.png", "peta (1).jpg"]) == shown
