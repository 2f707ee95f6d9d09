"""A voice note without a voice: seconds of silence as Ogg Opus, for trying what happens to voice notes."""

from __future__ import annotations

import struct

_SILENCE = b"\xf8\xff\xfe"
"""An Opus packet of 20 ms that says nothing (RFC 6716, CELT, full band)."""
_RATE = 48_000
_FRAME = 960


def silence(seconds: int) -> bytes:
    """An Ogg Opus file (RFC 7845) of so many seconds."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, _RATE, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 6) + b"betang" + struct.pack("<I", 0)
    pages = [_page([head], 0, 0, 2), _page([tags], 0, 1, 0)]
    for second in range(seconds):
        last = 4 if second == seconds - 1 else 0
        pages.append(_page([_SILENCE] * (_RATE // _FRAME), (second + 1) * _RATE, second + 2, last))
    return b"".join(pages)


def _page(packets: list[bytes], position: int, number: int, flags: int) -> bytes:
    """One page of an Ogg stream (RFC 3533); each packet is shorter than 255 bytes."""
    head = struct.pack("<4sBBqIII", b"OggS", 0, flags, position, 1, number, 0)
    page = head + bytes([len(packets), *map(len, packets)]) + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(page: bytes) -> int:
    """Ogg's CRC: polynomial 04c11db7, not reflected, from zero."""
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x104C11DB7 if value & 0x80000000 else 0)
    return value
