"""A QR picture that leads to an address: for an invitation that is shown on one phone and read by another."""

from __future__ import annotations

from io import BytesIO

import segno

from bot.channel import File


def qr(text: str) -> File:
    """A PNG of the text, large and with a quiet border, so that an old camera reads it off a screen. Reads back as `text`."""
    picture = BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=10, border=4)
    return File("undangan.png", "image/png", picture.getvalue())
