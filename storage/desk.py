"""One transaction with its repositories: what a unit of work is handed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from storage.applications import Applications
from storage.areas import Areas
from storage.audit import Audit
from storage.callers import Callers
from storage.chains import Chains
from storage.chats import Chats
from storage.checks import Checks
from storage.deadlines import Deadlines
from storage.drafts import Drafts
from storage.forms import Forms
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.looks import Looks
from storage.media import Media
from storage.moves import Moves
from storage.outbox import Outbox
from storage.people import People
from storage.promises import Promises, Silences
from storage.questions import Questions
from storage.reports import Reports
from storage.schedules import Holidays, Schedules
from storage.settings import Settings
from storage.tallies import Tallies
from storage.weeks import Weeks


@dataclass(frozen=True, slots=True)
class Engine:
    """What stands behind the desk: `sqlite` or `postgresql`, and its version."""

    name: str
    version: tuple[int, ...]

    def __str__(self) -> str:
        return f"{'SQLite' if self.name == 'sqlite' else 'PostgreSQL'} {'.'.join(map(str, self.version))}"


class Desk:
    """Everything a unit of work may ask or write. Valid inside its transaction alone."""

    __slots__ = (
        "applications",
        "areas",
        "audit",
        "callers",
        "chains",
        "chats",
        "checks",
        "deadlines",
        "drafts",
        "engine",
        "forms",
        "holidays",
        "inbox",
        "invitations",
        "looks",
        "media",
        "moves",
        "outbox",
        "people",
        "promises",
        "questions",
        "reports",
        "schedules",
        "settings",
        "silences",
        "tallies",
        "weeks",
    )

    def __init__(self, connection: Connection) -> None:
        self.engine = Engine(connection.dialect.name, tuple(map(int, connection.dialect.server_version_info or ())))
        self.applications = Applications(connection)
        self.areas = Areas(connection)
        self.audit = Audit(connection)
        self.callers = Callers(connection)
        self.chains = Chains(connection)
        self.chats = Chats(connection)
        self.checks = Checks(connection)
        self.deadlines = Deadlines(connection)
        self.drafts = Drafts(connection)
        self.forms = Forms(connection)
        self.holidays = Holidays(connection)
        self.inbox = Inbox(connection)
        self.invitations = Invitations(connection)
        self.looks = Looks(connection)
        self.media = Media(connection)
        self.moves = Moves(connection)
        self.outbox = Outbox(connection)
        self.people = People(connection)
        self.promises = Promises(connection)
        self.questions = Questions(connection)
        self.reports = Reports(connection)
        self.schedules = Schedules(connection)
        self.settings = Settings(connection)
        self.silences = Silences(connection)
        self.weeks = Weeks(connection)
        self.tallies = Tallies(connection)

    @property
    def sample(self) -> bool:
        """Whether the reports here are the made-up sample of a demonstration, and must be marked so wherever shown."""
        return self.settings.get("sample") == "yes"

    @sample.setter
    def sample(self, made_up: bool) -> None:
        self.settings.put("sample", "yes" if made_up else "no")
