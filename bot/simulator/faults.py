"""Troubles on order, for tests and training: what Telegram and the network between do on a bad day."""

from __future__ import annotations

from dataclasses import dataclass

from bot.simulator.refusal import Refused


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble. `silent`: the call takes effect, yet no answer ever comes, as when the line drops."""

    code: int = 0
    description: str = ""
    retry_after: int = 0
    silent: bool = False

    def refusal(self) -> Refused:
        """The answer that the bot gets."""
        if self.retry_after:
            return Refused(self.code, self.description, retry_after=self.retry_after)
        return Refused(self.code, self.description)


def flood(seconds: int) -> Fault:
    """429: too many messages, wait."""
    return Fault(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


BLOCKED = Fault(403, "Forbidden: bot was blocked by the user")
BROKEN = Fault(500, "Internal Server Error")
SILENT = Fault(silent=True)


class Faults:
    """Which calls go wrong next."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Fault]] = {}

    def add(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next `times` calls of `method` meet this fault; `*` stands for every method."""
        self._waiting.setdefault(method.lower(), []).extend([fault] * times)

    def clear(self) -> None:
        """All is well again."""
        self._waiting.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that a call of `method` meets now; it is used up."""
        for name in (method.lower(), "*"):
            if waiting := self._waiting.get(name):
                return waiting.pop(0)
        return None
