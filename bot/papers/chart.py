"""Pictures of the figures: stages by area, and the weeks; with the same figures as words, for who cannot see a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate

from markupsafe import Markup

from bot.figures import figures, week_began
from bot.papers.overseen import Look
from bot.papers.strokes import Spec, bars, ceiling, dotted, head, line
from conversations.messages import Button
from conversations.oversight.bands import Band, Bands, Told, built_in_bands
from conversations.oversight.counts import Tally
from conversations.oversight.days import day_brief
from conversations.oversight.labels import all_labels, labels
from conversations.oversight.screen import brief_lines
from conversations.titles import plain, short, title

WEEKS = 8
LINES: Mapping[str, tuple[str, Sequence[int], int]] = {
    "chart-line-reported": ("#0b2e4f", (), -11),
    "chart-line-legal": ("#d9770b", (5, 3), 13),
}
"""Of each line its words, colour, dashes, and how far below its points the figures stand."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be drawn, and what is said below it."""

    name: str
    spec: Spec
    words: Markup
    buttons: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One area of the picture."""

    code: str
    name: str
    villages: int
    told: Mapping[Told, int]
    """What reports say to villages."""

    @property
    def above(self) -> bool:
        """Whether it is an area of villages, not one itself."""
        return len(self.code) < 13

    @property
    def reported(self) -> int:
        """Villages with a report."""
        return sum(self.told.values())


def stages(look: Look) -> Picture:
    """How far the villages of each area right below are."""
    house, area, bands = look.house, look.area, built_in_bands()
    order = list(labels(house.forms.get("pembentukan"), "stage"))
    tally = look.desk.tallies.of("pembentukan", area, look.now)
    below = [
        Bar(one.code, short(one), max(1, len(house.gazetteer.villages(one.code))), _of(tally, one.code))
        for one in house.gazetteer.children(area)
    ]
    totals = bands.split(order, _summed(below), sum(bar.villages for bar in below))
    said = [
        look.words("chart-caption-line", band=plain(look.words, f"band-{band.name}"), number=dotted(number))
        for band, number in totals
        if number
    ]
    words = Markup("\n").join([_reported(look, sum(bar.reported for bar in below)), *said])
    return _picture(look, stage_spec(look, below, order, bands), words, "weeks")


def brief(look: Look) -> Picture:
    """The same picture with three lines for who leads: how many have told, how far they are, where help is needed."""
    new = look.desk.weeks.new("pembentukan", look.area, look.now - timedelta(days=7))
    counts = figures(look.desk, look.house, look.area, look.now)
    words = brief_lines(look.words, counts, all_labels(look.house.forms), new)
    if look.desk.sample:
        words = words + "\n" + look.words("counts-sample")
    where = look.args["code"]
    more = Button(plain(look.words, "button-brief-more"), f"/ringkasan {where} lengkap")
    trend = Button(plain(look.words, "button-chart-weeks"), f"/grafik {where} tren")
    return replace(stages(look), words=words, buttons=((more, trend),))


def _of(tally: Tally, code: str) -> dict[Told, int]:
    return {(stage, done): number for (part, stage, done), number in tally.stages.items() if part == code}


def _summed(below: Sequence[Bar]) -> dict[Told, int]:
    return {told: sum(bar.told.get(told, 0) for bar in below) for bar in below for told in bar.told}


def _reported(look: Look, reported: int) -> Markup:
    villages = len(look.house.gazetteer.villages(look.area))
    return look.words("chart-caption-reported", reported=dotted(reported), villages=dotted(villages))


def _picture(look: Look, spec: Spec, words: Markup, other: str) -> Picture:
    if look.desk.sample:
        words = words + "\n" + look.words("counts-sample")
    line = f"/grafik {look.args['code']}" + (" tren" if other == "weeks" else "")
    day = look.local.date().isoformat()
    name = "-".join(part for part in ("tren" if other == "stages" else "tahap", look.area, day) if part)
    return Picture(name, spec, words, ((Button(plain(look.words, f"button-chart-{other}"), line),),))


def stage_spec(look: Look, below: Sequence[Bar], order: Sequence[str], bands: Bands) -> Spec:
    """One bar for each area, parted by bands, the area that has come furthest first."""
    words, villages = look.words, sum(bar.villages for bar in below)
    parted = {bar.code: bands.split(order, bar.told, bar.villages) for bar in below}

    def reached(bar: Bar) -> tuple[list[float], str]:
        return [-sum_ / bar.villages for sum_ in accumulate(number for _, number in parted[bar.code])][1:], bar.name

    totals = [sum(split[at][1] for split in parted.values()) for at in range(len(bands.every))]
    legend = [
        plain(words, "chart-band", band=plain(words, f"band-{band.name}"), number=dotted(total))
        for band, total in zip(bands.every, totals, strict=True)
    ]
    ranked = sorted(below, key=reached)
    parts, notes = [], []
    for bar in ranked:
        before = 0
        for at, (band, number) in enumerate(parted[bar.code]):
            left, before = before / bar.villages, before + number
            if number:
                shown = dotted(number) if bar.above else _stood(look, bar, band)
                own = {"code": bar.code, "band": legend[at], "n": shown, "ink": band.ink}
                parts.append({**own, "x": left, "x2": before / bar.villages})
        notes.append({"code": bar.code, "n": f"{dotted(bar.reported)}/{dotted(bar.villages)}" if bar.above else ""})
    said = [plain(words, "chart-reported", reported=dotted(sum(bar.reported for bar in below)), villages=dotted(villages))]
    said += [plain(words, "chart-how")] if any(bar.above for bar in below) else []
    named = plain(words, "chart-stages", area=title(words, look.house.gazetteer, look.area))
    names = [(bar.code, bar.name) for bar in ranked]
    return {**head(look, named, *said), **bars(names, parts, notes, legend, [band.colour for band in bands.every])}


def _stood(look: Look, bar: Bar, band: Band) -> str:
    """Of a village: the furthest stage itself, there is room for it."""
    called = labels(look.house.forms.get("pembentukan"), "stage")
    return next((called.get(stage, "") for stage, _ in bar.told), "") or plain(look.words, f"band-{band.name}")


def weeks(look: Look) -> Picture:
    """How many villages had reported at the end of each of the last weeks, and how many of them are a legal entity."""
    order, bands = list(labels(look.house.forms.get("pembentukan"), "stage")), built_in_bands()
    monday = week_began(look.local)
    moments = [*(monday - timedelta(weeks=back) for back in range(WEEKS - 2, -1, -1)), look.now + timedelta(seconds=1)]
    after = order[order.index(bands.milestone) :] if bands.milestone in order else []
    told = look.desk.tallies.by_then("pembentukan", look.area, moments)
    done = look.desk.tallies.by_then("pembentukan", look.area, moments, after) if after else []
    lines = {key: values for key, values in zip(LINES, (told, done), strict=True) if values}
    said = [
        look.words("chart-caption-line", band=plain(look.words, key), number=" → ".join(map(dotted, values)))
        for key, values in lines.items()
    ]
    words = Markup("\n").join([_reported(look, told[-1]), look.words("chart-caption-weeks", weeks=WEEKS - 1), *said])
    return _picture(look, week_spec(look, moments, lines, len(look.house.gazetteer.villages(look.area))), words, "stages")


def week_spec(look: Look, moments: Sequence[datetime], lines: Mapping[str, Sequence[int]], villages: int) -> Spec:
    """A line for each of LINES, each figure at its point; the last moment is now."""
    words = look.words
    local = [look.house.local(moment, look.area) for moment in moments]
    days = [day_brief((moment - timedelta(days=1)).date()) for moment in local[:-1]] + [plain(words, "chart-now")]
    highest = max(max(values) for values in lines.values())
    # Few of many would lie flat on the ground: then the scale is theirs, and the title names the denominator.
    top = villages if highest * 4 >= villages else max(4, highest * 1.3)
    layers: list[Spec] = []
    for key, numbers in lines.items():
        named = plain(words, key)
        values = [
            {"week": day, "n": number, "said": dotted(number), "line": named} for day, number in zip(days, numbers, strict=True)
        ]
        layers += line(values, *LINES[key], days, top)
    layers[0]["encoding"]["color"] = {
        "field": "line", "type": "nominal",
        "scale": {"domain": [plain(words, key) for key in lines], "range": [LINES[key][0] for key in lines]},
        "legend": {"orient": "top", "direction": "horizontal", "title": None, "symbolType": "circle", "offset": 8},
    }  # fmt: skip
    if top == villages:
        layers += ceiling(plain(words, "chart-ceiling", villages=dotted(villages)), top)
    named = plain(words, "chart-weeks", area=title(words, look.house.gazetteer, look.area))
    return {**head(look, named, plain(words, "chart-weeks-how", villages=dotted(villages))), "height": 230, "layer": layers}
