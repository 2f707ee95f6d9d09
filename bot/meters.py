"""What is counted while the bot runs. No label names a person, a chat or a village."""

from __future__ import annotations

from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0)


class Meters:
    """One set of counters. Their own registry, so that two bots in one process (tests, demo) do not add up."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Counter("betang_turns", "Arrivals, by what became of them", ["outcome"], registry=self._registry)
        self._turn_seconds = Histogram(
            "betang_turn_seconds", "From an arrival to its commit", buckets=_BUCKETS, registry=self._registry
        )
        self._letters = Counter("betang_letters", "Sendings, by how they ended", ["channel", "outcome"], registry=self._registry)
        self._send_seconds = Histogram(
            "betang_send_seconds", "From a sending to its outcome", buckets=_BUCKETS, registry=self._registry
        )
        self._waiting = Gauge("betang_letters_waiting", "Letters due and not yet sent", registry=self._registry)
        self._oldest = Gauge("betang_letters_oldest_seconds", "How long the oldest of them waits", registry=self._registry)
        self.last_update: datetime | None = None
        """When something arrived last."""

    def turn(self, outcome: str, seconds: float, now: datetime) -> None:
        """An arrival was `kept`, put `aside`, or `silent` (nobody waits for an answer to it)."""
        self.last_update = now
        self._turns.labels(outcome).inc()
        self._turn_seconds.observe(seconds)

    def letter(self, channel: str, outcome: str, seconds: float) -> None:
        """A sending ended `sent`, `later` or `never`."""
        self._letters.labels(channel, outcome).inc()
        self._send_seconds.observe(seconds)

    def queue(self, count: int, oldest_seconds: float) -> None:
        """How many letters wait, and for how long the oldest of them."""
        self._waiting.set(count)
        self._oldest.set(oldest_seconds)

    def page(self) -> bytes:
        """Everything, in the text format of Prometheus 0.0.4."""
        return generate_latest(self._registry)
