"""What is put into words only when it is sent, in a transaction of its own: reminders, and lists of who is silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from bot import questions
from bot.house import House
from bot.reminding import escalations, nudges
from conversations.messages import Message, Paper
from conversations.people import Address
from storage.desk import Desk

Say = Callable[[House, Mapping[str, str], Address, datetime, Desk], Message]
SAYS: Mapping[str, Say] = {nudges.PAPER: nudges.remind, escalations.PAPER: escalations.tell, questions.PAPER: questions.say}
"""By the name under which each waits."""


def say(house: House, paper: Paper, to: Address, now: datetime, desk: Desk) -> Message:
    """The words of a paper of `SAYS` as they are true now. Raises Needless when there is nothing to be said any more."""
    return SAYS[paper.name](house, paper.args, to, now, desk)
