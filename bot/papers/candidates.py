"""The existing cooperatives of an area ranked for the meeting on revitalisation: a page of a phone, reasons, and the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from bot.channel import Made
from bot.papers.listing import workbook
from bot.papers.overseen import Look
from conversations.messages import Button
from conversations.oversight.counts import SOURCE
from conversations.pathway import PATHWAYS
from conversations.potential import Candidate, candidates, explained, listing, sheet
from conversations.titles import plain, title

A_PAGE = 8
"""Candidates on one screen, each with a button that tells its reasons."""
A_ROW = 4
Rows = tuple[tuple[Button, ...], ...]


def page(look: Look) -> Made:
    """The page of the ranking that `args` name, or with `one` the reasons of that candidate (`812-2`, report and number)."""
    ranked = _ranked(look)
    if found := next((candidate for candidate in ranked if mark(candidate) == look.args["one"]), None):
        where = title(look.words, look.house.gazetteer, found.area)
        text = Markup("\n").join([look.words("potential-where", place=where), explained(look.words, found)])
        return Made(None, text, ((Button(plain(look.words, "button-potential-back"), f"{_line(look)} {look.args['page']}"),),))
    wanted = look.args["pathway"]
    shown = [candidate for candidate in ranked if wanted in ("", candidate.pathway)]
    pages = max(1, -(-len(shown) // A_PAGE))
    number = min(max(1, int(look.args["page"])), pages)
    skip = (number - 1) * A_PAGE
    lines = [*_figures(look, ranked), Markup(""), listing(look.words, look.house.gazetteer, shown, A_PAGE, skip=skip)]
    lines += [Markup(""), look.words("potential-note" if shown else "potential-note-none")]
    return Made(None, Markup("\n").join(lines), _buttons(look, ranked, shown, number))


def meeting_sheet(look: Look) -> Made:
    """The whole ranking as a workbook, with the points of each criterion and the villages without a cooperative."""
    ranked, words = _ranked(look), look.words
    headings, rows = sheet(words, look.house.gazetteer, ranked)
    empty = [[code, *_above(look, code)] for code in _without(look)]
    heads = [plain(words, f"potential-head-{head}") for head in ("code", "kabupaten", "kecamatan", "village")]
    sample = plain(words, "export-sample") if look.desk.sample else ""
    name = "-".join(part for part in (sample, "potensi", look.area, look.local.date().isoformat()) if part)
    sheets = ((plain(words, "potential-sheet"), headings, rows), (plain(words, "potential-sheet-none"), heads, empty))
    return Made(workbook(name, sheets, frozen=1))


def mark(candidate: Candidate) -> str:
    """What a button calls a candidate by: the number of its report and its own in it."""
    return f"{candidate.number}-{candidate.path.rpartition('/')[2]}"


def _ranked(look: Look) -> list[Candidate]:
    doubts = look.desk.looks.doubts("koperasi", look.area)
    return candidates(look.desk.reports.rows("koperasi", look.area), look.local.year, doubts)


def _without(look: Look) -> list[str]:
    """The codes of the villages that reported that they have no cooperative."""
    return [at.area for at in look.desk.reports.standings("koperasi", look.area) if at.facts.cooperatives == 0]


def _above(look: Look, code: str) -> list[str]:
    names = {area.level: area.name for area in look.house.gazetteer.chain(code)}
    return [names.get("kabupaten", ""), names.get("kecamatan", ""), title(look.words, look.house.gazetteer, code)]


def _figures(look: Look, ranked: Sequence[Candidate]) -> list[Markup]:
    """How much the ranking rests on: villages that told, of all, and cooperatives by pathway."""
    villages = len(look.house.gazetteer.villages(look.area))
    inventoried = look.desk.reports.how_many("koperasi", look.area)
    words = look.words
    lines = [words("potential-basis", inventoried=inventoried, villages=villages, source=SOURCE)]
    told = [(pathway, sum(one.pathway == pathway for one in ranked)) for pathway in PATHWAYS]
    named = [words("counts-item", name=plain(words, f"potential-to-{pathway}"), number=number) for pathway, number in told]
    if ranked:
        lines.append(words("potential-pathways", number=len(ranked), pathways=Markup(" · ").join(named)))
    if empty := len(_without(look)):
        lines.append(words("potential-without", number=empty))
    return [*lines, words("counts-sample")] if look.desk.sample else lines


def _line(look: Look) -> str:
    return f"/potensi {look.args['code']} {look.args['pathway']}".strip()


def _buttons(look: Look, ranked: Sequence[Candidate], shown: Sequence[Candidate], number: int) -> Rows:
    """A number for each candidate on the page, the pages beside it, the other pathways, and the sheet."""
    skip, words = (number - 1) * A_PAGE, look.words
    ones = [
        Button(str(rank), f"{_line(look)} {number} {mark(candidate)}")
        for rank, candidate in enumerate(shown[skip : skip + A_PAGE], skip + 1)
    ]
    beside = [
        Button(plain(words, key), f"{_line(look)} {to}")
        for key, to in (("button-back", number - 1), ("button-next", number + 1))
        if 1 <= to <= -(-len(shown) // A_PAGE)
    ]
    begun = f"/potensi {look.args['code']}"
    kinds = {one.pathway for one in ranked}
    others = [
        Button(plain(words, f"button-potential-{pathway}"), f"{begun} {pathway}")
        for pathway in PATHWAYS
        if pathway in kinds and pathway != look.args["pathway"]
    ]
    if look.args["pathway"]:
        others.insert(0, Button(plain(words, "button-potential-all"), begun))
    whole = Button(plain(words, "button-potential-sheet"), f"{begun} excel")
    found = [*_in_rows(ones, A_ROW), tuple(beside), *(_in_rows(others, 2) if len(kinds) > 1 or look.args["pathway"] else ())]
    return tuple(row for row in (*found, (whole,) if ranked else ()) if row)


def _in_rows(buttons: Sequence[Button], wide: int) -> list[tuple[Button, ...]]:
    return [tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]
