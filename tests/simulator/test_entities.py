"""Telegram's HTML becomes text and entities, counted in UTF-16 units."""

from __future__ import annotations

from bot.simulator.entities import found, parse, trim


def kinds(source: str) -> list[tuple[str, str]]:
    """Each entity's type with the text it covers."""
    text, entities = parse(source)
    units = text.encode("utf-16-le")
    return [(e["type"], units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")) for e in entities]


def test_every_supported_tag() -> None:
    """Each tag and its longer name make the same entity."""
    source = (
        "<b>1</b><strong>2</strong><i>3</i><em>4</em><u>5</u><ins>6</ins><s>7</s><del>8</del><code>9</code><pre>10</pre>"
        "<tg-spoiler>11</tg-spoiler><span class='tg-spoiler'>12</span><blockquote>13</blockquote>"
    )
    assert kinds(source) == [
        ("bold", "1"),
        ("bold", "2"),
        ("italic", "3"),
        ("italic", "4"),
        ("underline", "5"),
        ("underline", "6"),
        ("strikethrough", "7"),
        ("strikethrough", "8"),
        ("code", "9"),
        ("pre", "10"),
        ("spoiler", "11"),
        ("spoiler", "12"),
        ("blockquote", "13"),
    ]


def test_offsets_count_utf16() -> None:
    """An emoji counts two."""
    assert parse("😀<b>é</b>")[1] == [{"type": "bold", "offset": 2, "length": 1}]


def test_signs_are_read_and_unknown_ones_left() -> None:
    """Four named signs and numbers; any other ampersand stays as it is."""
    assert parse("&lt;b&gt; &amp; &quot; &#233; &#xe9; &nbsp; & x")[0] == '<b> & " é é &nbsp; & x'


def test_links_and_code_keep_what_they_carry() -> None:
    """An href becomes a url; the language of a code block moves to the block."""
    assert parse('<a href="https://a.id/?x=1&amp;y=2">di sini</a>')[1] == [
        {"type": "text_link", "offset": 0, "length": 7, "url": "https://a.id/?x=1&y=2"}
    ]
    assert parse('<pre><code class="language-py">x</code></pre>')[1] == [
        {"type": "pre", "offset": 0, "length": 1, "language": "py"}
    ]


def test_nested_and_empty_tags() -> None:
    """The outer entity comes first; an empty one is dropped."""
    assert kinds("<b>satu <i>dua</i></b><u></u>") == [("bold", "satu dua"), ("italic", "dua")]


def test_addresses_and_commands_are_found_but_not_in_code() -> None:
    """What Telegram colours by itself."""
    text = "/lapor ke https://a.id/x. atau @betang_bot, a@b.id #rat dan/atau 1/2"
    assert [(e["type"], text[e["offset"] : e["offset"] + e["length"]]) for e in found(text)] == [
        ("bot_command", "/lapor"),
        ("url", "https://a.id/x"),
        ("mention", "@betang_bot"),
        ("email", "a@b.id"),
        ("hashtag", "#rat"),
    ]
    code = [{"type": "code", "offset": 0, "length": 6}]
    assert found("/lapor", code) == code


def test_white_space_at_the_ends_goes() -> None:
    """Entities move with the text."""
    assert trim(" \n😀x ", [{"type": "bold", "offset": 4, "length": 2}]) == ("😀x", [{"type": "bold", "offset": 2, "length": 1}])
