"""How fast letters leave: a little burst, then evenly, for the channel and for each chat."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.pace import BURST, CHAT_BURST, Pace

GAP = timedelta(seconds=1)


def leave(pace: Pace, letters: list[str]) -> list[tuple[float, str]]:
    """When each letter leaves, all of them waiting from the start and taken as soon as one may be."""
    now, left = 1000.0, []
    for chat in letters:
        while not pace.free(now):
            now += max(pace.wait(now), 0.0001)
        left.append((now + pace.spend(chat, now), chat))
    return left


def test_a_long_queue_leaves_evenly() -> None:
    """25 a second, and never more than 30 in any one second."""
    times = [at for at, _ in leave(Pace(25, GAP), [str(n) for n in range(500)])]
    assert max(sum(start <= at < start + 1 for at in times) for start in times) <= 30
    assert 500 / 25 - 1 < times[-1] - times[0] < 500 / 25 + 1


def test_one_chat_gets_a_burst_and_then_one_a_second() -> None:
    """A thank-you and the next question leave together; a stream does not."""
    times = [at - 1000 for at, _ in leave(Pace(1000, GAP), ["1"] * 6)]
    assert max(times[:CHAT_BURST]) < 0.05
    assert [round(later - earlier, 1) for earlier, later in pairwise(times)][CHAT_BURST - 1 :] == [1, 1, 1]


def test_a_rested_channel_leaves_at_once() -> None:
    """Nothing has to wait after a pause."""
    pace = Pace(25, GAP)
    leave(pace, ["1"] * 20)
    assert pace.free(2000) == BURST
    assert pace.wait(2000) == 0
    assert pace.spend("1", 2000) == 0


@given(st.lists(st.sampled_from("abc"), max_size=40), st.floats(0.5, 50))
def test_no_chat_gets_more_than_its_share(letters: list[str], a_second: float) -> None:
    """In any span of n gaps a chat gets at most its burst and n more."""
    left = leave(Pace(a_second, GAP), letters)
    for chat in set(letters):
        times = sorted(at for at, to in left if to == chat)
        for first, begin in enumerate(times):
            for last, end in enumerate(times[first:], start=1):
                assert last <= CHAT_BURST + (end - begin) + 0.01
