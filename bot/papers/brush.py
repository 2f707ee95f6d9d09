"""Draws one chart: a Vega-Lite specification on standard input, a PNG on standard output. Run as a process of its own.

The drawing holds the interpreter for most of a second and its engine keeps some ninety megabytes: neither is to be had in the
process that answers phones.
"""

from __future__ import annotations

import sys

import vl_convert

GRAMMAR = "5.20"
"""The version of Vega-Lite that the specifications are written in; its code comes with the package, nothing is fetched."""
SCALE = 3
"""Pixels of the picture for each point: 360 points wide, as a phone is, it comes to 1080 pixels."""

if __name__ == "__main__":
    picture = vl_convert.vegalite_to_png(sys.stdin.read(), vl_version=GRAMMAR, scale=SCALE, allowed_base_urls=[])
    sys.stdout.buffer.write(picture)
