"""What the simulated Telegram answers when it does not do what it was asked."""

from __future__ import annotations

from bot.simulator.records import Json


class Refused(Exception):
    """The bot's call is refused, with the status and the description that Telegram gives."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The answer's JSON."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class Impossible(Exception):
    """A person cannot do this on the phone; `reason` is a word which the page says in Indonesian."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def bad(what: str) -> Refused:
    """The most frequent refusal: 400, `Bad Request: what`."""
    return Refused(400, f"Bad Request: {what}")
