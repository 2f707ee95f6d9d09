"""Texts, several choices, patterns and digests against tables, each with the place where the rule stands."""

from __future__ import annotations

import pytest

from conversations.formula.functions import Value
from tests.formula.ground import alike, worked_out

PIECES = [  # ODK XForms String Functions; JavaRosa substring(): negative counts from the end, what is no number is 0
    ("string-length('héllo')", 5),
    ("string-length('')", 0),
    ("substr('Katingan', 0, 3)", "Kat"),
    ("substr('Katingan', 3)", "ingan"),
    ("substr('Katingan', -3)", "gan"),
    ("substr('Katingan', 1, -1)", "atinga"),
    ("substr('Katingan', -4, -2)", "ng"),
    ("substr('Katingan', 5, 2)", ""),
    ("substr('Katingan', 20)", ""),
    ("substr('Katingan', -20)", "Katingan"),
    ("substr('Katingan', 1.9, 3.9)", "at"),
    ("substr('Katingan', '')", "Katingan"),
    ("substr('', 0, 1)", ""),
    ("substring-before('a-b-c', '-')", "a"),
    ("substring-after('a-b-c', '-')", "b-c"),
    ("substring-before('abc', '-')", ""),
    ("substring-after('abc', '-')", ""),
    ("substring-before('abc', '')", ""),
    ("substring-after('abc', '')", "abc"),
    ("contains('Telok', 'lo')", True),
    ("contains('Telok', '')", True),
    ("contains('Telok', 'LO')", False),
    ("starts-with('Telok', 'Te')", True),
    ("starts-with('', 'T')", False),
    ("ends-with('Telok', 'k')", True),
    ("ends-with('Telok', '')", True),
    ("normalize-space('  a \t b\n')", "a b"),
    ("lower-case('ABc')", "abc"),
    ("upper-case('abC')", "ABC"),
    ("translate('2026/11/23', '/', '-')", "2026-11-23"),
    ("translate('abcabc', 'abc', 'A')", "AA"),
    ("translate('banana', 'aa', 'xy')", "bxnxnx"),
    ("translate('abc', '', 'x')", "abc"),
    ("concat()", ""),
    ("concat('a', 1, true(), 0.5)", "a1true0.5"),
    ("concat(${word}, ', ', ${blank})", "Telok, "),
    ("join(', ', 'a', '', 'b')", "a, , b"),
    ("join(' ')", ""),
    ("string(${day})", "2024-02-29"),
]
CHOSEN = [  # ODK XForms Select Functions; JavaRosa multiSelected, selectedAt, countSelected
    ("selected('a c', 'a')", True),
    ("selected('a c', 'b')", False),
    ("selected('aa c', 'a')", False),
    ("selected('a c', ' c ')", True),
    ("selected('', 'a')", False),
    ("selected('', '')", True),
    ("selected('a', '')", False),
    ("selected('1 12', 1)", True),
    ("not(selected(${several}, 'b'))", True),
    ("selected-at('a b c', 0)", "a"),
    ("selected-at('a b c', 2)", "c"),
    ("selected-at('a b c', 3)", ""),
    ("selected-at('a b c', -1)", ""),
    ("selected-at('a b c', 1.7)", "b"),
    ("selected-at('', 0)", ""),
    ("count-selected('a  b c')", 3),
    ("count-selected('')", 0),
    ("count-selected(${several})", 2),
    ("jr:choice-name('c', '${pick}')", "Cempedak"),
    ("jr:choice-name(${pick}, '${pick}')", "Bakau"),
    ("jr:choice-name(selected-at(${several}, 1), '${ pick }')", "Cempedak"),
    ("jr:choice-name('', '${pick}')", ""),
    ("jr:choice-name('nobody', '${pick}')", "nobody"),
]
PATTERNS = [  # JavaRosa regex(): Java's language, and the whole text must match
    ("regex('12345', '[0-9]+')", True),
    ("regex('a12345', '[0-9]+')", False),
    ("regex('12345', '^[0-9]{5}$')", True),
    ("regex('1234', '^[0-9]{5}$')", False),
    ("regex('', '')", True),
    ("regex('', '[0-9]*')", True),
    ("regex('+62812345678', '(\\+62|0)8[0-9]{8,11}')", True),
    ("regex('0712345678', '(\\+62|0)8[0-9]{8,11}')", False),
    ("regex('desa.telok@kateng.go.id', '^\\w+([\\.-]?\\w+)*@\\w+([\\.-]?\\w+)*(\\.\\w{2,3})+$')", True),
    ("regex('@kateng.go.id', '^\\w+([\\.-]?\\w+)*@\\w+([\\.-]?\\w+)*(\\.\\w{2,3})+$')", False),
    ("regex('Nyai Undang', '[A-Za-z ]+')", True),
    ("regex('Ñyai', '\\w+')", False),
    ("regex('Ñyai', '\\p{L}+')", True),
    ("regex('٣', '\\d')", False),
    ("regex('ab', '(?i)AB')", True),
    ("regex('aab', 'a*?b')", True),
    ("regex('a-b', '[a\\-b]+')", True),
    ("regex('a]b', '[]ab]+')", True),
    ("regex('x', '[^abc]')", True),
    ("regex('é', '[^\\W]')", False),
    ("regex('0000', '^(?!0+$)[0-9]{4}$')", False),
    ("regex('0010', '^(?!0+$)[0-9]{4}$')", True),
    ("regex('ab1', '(?=.*[0-9])[a-z0-9]+')", True),
    ("regex('abc', '(?=.*[0-9])[a-z0-9]+')", False),
    ("regex('a\nb', 'a.b')", False),
    ("regex('ac', 'a(b|)c')", True),
    ("regex('2026', concat('[0-9]{', 2 + 2, '}'))", True),
    ("regex('a', concat('(', ''))", False),
    ("regex(12, '[0-9]{2}')", True),
]
CODES = [  # ODK XForms fn:digest (the values by sha256sum and md5sum), fn:base64-decode
    ("digest('betang', 'MD5', 'hex')", "396998039167cb740e2cb8750237811d"),
    ("string-length(digest('betang', 'SHA-512', 'hex'))", 128),
    ("string-length(digest('betang', 'SHA-256'))", 44),
    ("base64-decode('YmV0YW5n')", "betang"),
    ("base64-decode('///')", ""),
]


@pytest.mark.parametrize(("source", "expected"), [*PIECES, *CHOSEN, *PATTERNS, *CODES])
def test_gives_what_the_specification_says(source: str, expected: Value) -> None:
    """Texts, choices, patterns and digests are what XPath, ODK and JavaRosa make of them."""
    assert alike(found := worked_out(source), expected), found
