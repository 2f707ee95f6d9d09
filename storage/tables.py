"""The tables, and nothing else; `migrations/` builds the same ones step by step, and a test compares the two."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, MetaData, SmallInteger, Table, Text
from sqlalchemy import PrimaryKeyConstraint as PrimaryKey

from storage.columns import counted, each, empty, where, whose
from storage.immutable import protect
from storage.kinds import Code, Free, Id, Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# Area codes are not foreign keys: a village may be merged or renamed by the next Kepmendagri, and what was reported stays.
area = Table(
    "area",
    metadata,
    Column("code", Code, primary_key=True),
    *each(SmallInteger, "level"),
    *each(Text, "name", "timezone", "aliases"),
)

person = Table(
    "person",
    metadata,
    counted(),
    *each(Free, "name", "position", "phone"),
    *each(Text, "language"),
    *each(Moment, "consented_at", "muted_until", null=True),
    *each(Moment, "added_at"),
)

# One row a chat: whose it is, and what it has on the table.
address = Table(
    "address",
    metadata,
    *each(Text, "channel", "chat"),
    whose("person", null=True),
    *empty("form", "owner", "village"),
    *each(Moment, "focused_at", "seen_at", "unreachable_at", null=True),
    PrimaryKey("channel", "chat"),
    Index(None, "person"),
    sqlite_with_rowid=False,
)

# A role is never deleted but ended: who could see what, and when, stays known.
role_grant = Table(
    "role_grant",
    metadata,
    counted(),
    whose("person"),
    *each(Text, "role"),
    *each(Code, "area"),
    *each(Text, "agency"),
    *each(Moment, "since"),
    whose("granted_by", null=True),
    *each(Moment, "ended_at", null=True),
    whose("ended_by", null=True),
    Index("uq_role_grant_open", "person", "role", "area", "agency", unique=True, **where("ended_at IS NULL")),
    Index("ix_role_grant_area", "area", **where("ended_at IS NULL")),
)

invitation = Table(
    "invitation",
    metadata,
    counted(),
    Column("code_hash", Text, nullable=False, unique=True),
    *each(Text, "role"),
    *each(Code, "area"),
    *each(Text, "agency"),
    *each(Free, "name", "position", "phone"),
    whose("by", null=True),
    *each(Moment, "at", "expires_at"),
    *each(Moment, "used_at", null=True),
    whose("used_by", null=True),
)

application = Table(
    "application",
    metadata,
    counted(),
    whose("person"),
    *each(Code, "area"),
    *each(Moment, "at"),
    *each(Moment, "decided_at", null=True),
    whose("decided_by", null=True),
    *each(Boolean(), "approved", null=True),
    Index("uq_application_open", "area", "person", unique=True, **where("decided_at IS NULL")),
    Index(None, "person"),
)

draft = Table(
    "draft",
    metadata,
    *each(Text, "form"),
    *each(Code, "owner"),
    *each(Text, "version", "answers"),
    *each(Moment, "began_at", "touched_at", null=True),
    *each(Integer, "revision"),
    *each(Id, "corrects"),
    PrimaryKey("owner", "form"),
)

# Append-only: who answered what, and when. The draft is its fold.
answer_event = Table(
    "answer_event",
    metadata,
    counted(),
    *each(Text, "form"),
    *each(Code, "owner"),
    *each(Text, "path", "answer", "source"),
    Index(None, "owner", "form", "id"),
)

report = Table(
    "report",
    metadata,
    counted("number"),
    *each(Text, "form"),
    *each(Code, "area"),
    Index(None, "area", "form"),
)


def _facts() -> list[Column[Any]]:
    counts = each(Integer, "cooperatives", "active", "inactive", null=True)
    return [*each(Text, "stage", "pathway", "obstacle"), *counts, *each(Text, "done")]


report_revision = Table(
    "report_revision",
    metadata,
    Column("number", Id, ForeignKey("report.number"), nullable=False),
    *each(Integer, "revision"),
    *each(Text, "version", "answers"),
    *_facts(),
    whose("by"),
    *each(Moment, "at"),
    PrimaryKey("number", "revision"),
    Index(None, "at"),
)
protect(report_revision)

# Derived, and can be rebuilt: the newest report of each village and form, with what the counts of officers rest on.
latest = Table(
    "latest",
    metadata,
    *each(Text, "form"),
    *each(Code, "area"),
    *each(Id, "number"),
    *each(Integer, "revision"),
    *_facts(),
    *each(Id, "by"),
    *each(Moment, "reported_at"),
    PrimaryKey("form", "area"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    counted(),
    Column("key", Code, unique=True),
    *each(Text, "channel", "chat"),
    *each(SmallInteger, "urgency"),
    *each(Text, "body"),
    Column("state", Text, nullable=False, server_default="open"),
    *each(Moment, "due_at"),
    *each(Moment, "expires_at", "leased_until", "done_at", null=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    *empty("ref"),
    Column("error", Free, nullable=False, server_default=""),
    Index("ix_outbox_due", "channel", "urgency", "due_at", "id", **where("state = 'open'")),
    Index("ix_outbox_chat", "channel", "chat", **where("state = 'open'")),
    Index("ix_outbox_mortal", "expires_at", **where("state = 'open' AND expires_at IS NOT NULL")),
    Index("ix_outbox_done", "done_at", **where("done_at IS NOT NULL")),
)

# One row a channel: how far its updates are confirmed, and until when it wants no more from us (429).
channel = Table(
    "channel",
    metadata,
    Column("name", Text, primary_key=True),
    Column("offset", Id, nullable=False, server_default="0"),
    *each(Moment, "paused_until", null=True),
)

inbox = Table(
    "inbox",
    metadata,
    *each(Text, "channel", "key"),
    *each(Moment, "at"),
    PrimaryKey("channel", "key"),
    sqlite_with_rowid=False,
)

set_aside = Table(
    "set_aside", metadata, counted(), *each(Text, "channel", "key"), *each(Free, "raw", "error"), *each(Moment, "at")
)

media = Table(
    "media",
    metadata,
    Column("name", Text, primary_key=True),
    *each(Text, "channel", "ref", "unique", "kind", "mime"),
    *each(Free, "filename"),
    *each(Id, "size"),
    whose("by", null=True),
    *each(Moment, "at"),
    *each(Text, "state"),
    *each(Moment, "due_at", "changed_at", null=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    *empty("sha256", "path"),
    Column("error", Free, nullable=False, server_default=""),
    Index("ix_media_due", "due_at", **where("due_at IS NOT NULL")),
    Index("ix_media_by", "by"),
)

audit = Table(
    "audit", metadata, counted(), whose("who", null=True), *each(Text, "what"), *each(Code, "area"),
    *each(Text, "details"), *each(Moment, "at"), Index(None, "area", "id"),
)  # fmt: skip
protect(audit)

deadline = Table(
    "deadline", metadata, *each(Text, "form"), *each(Code, "area"), *each(Date, "day"), whose("by"), *each(Moment, "at"),
    PrimaryKey("form", "area"),
)  # fmt: skip

# What is true of the whole database: whether it holds the made-up sample, when it was last copied.
setting = Table("setting", metadata, Column("name", Text, primary_key=True), *each(Text, "value"))
