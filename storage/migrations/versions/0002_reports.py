"""Drafts, reports, media, and what comes in and goes out."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Code, Id, Moment, drop, never_changed

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    "draft",
    "answer_event",
    "report",
    "report_revision",
    "latest",
    "deadline",
    "media",
    "channel",
    "inbox",
    "set_aside",
    "outbox",
)
"""In the order in which they can be made; they are dropped the other way round."""


def upgrade() -> None:
    """Makes them."""
    _drafts()
    _reports()
    _counts()
    _files()
    _arrivals()
    _letters()
    _letter_indexes()


def downgrade() -> None:
    """Takes them away, with all they hold."""
    drop(TABLES, "report_revision")


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("owner", Code, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("began_at", Moment, nullable=True),
        sa.Column("touched_at", Moment, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("corrects", Id, nullable=False),
        sa.PrimaryKeyConstraint("owner", "form", name="pk_draft"),
    )
    op.create_table(
        "answer_event",
        sa.Column("id", Id, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("owner", Code, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answer_event"),
    )
    op.create_index("ix_answer_event_owner_form_id", "answer_event", ["owner", "form", "id"], unique=False)


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("number", Id, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_report"),
    )
    op.create_index("ix_report_area_form", "report", ["area", "form"], unique=False)
    op.create_table(
        "report_revision",
        sa.Column("number", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        *_facts(),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_report_revision_by_person"),
        sa.ForeignKeyConstraint(["number"], ["report.number"], name="fk_report_revision_number_report"),
        sa.PrimaryKeyConstraint("number", "revision", name="pk_report_revision"),
    )
    op.create_index("ix_report_revision_at", "report_revision", ["at"], unique=False)
    never_changed("report_revision")


def _facts() -> list[sa.Column[Any]]:
    said = [sa.Column(name, sa.Text(), nullable=False) for name in ("stage", "pathway", "obstacle")]
    counted = [sa.Column(name, sa.Integer(), nullable=True) for name in ("cooperatives", "active", "inactive")]
    return [*said, *counted, sa.Column("done", sa.Text(), nullable=False)]


def _counts() -> None:
    op.create_table(
        "latest",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("number", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_facts(),
        sa.Column("by", Id, nullable=False),
        sa.Column("reported_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("form", "area", name="pk_latest"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deadline",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_deadline_by_person"),
        sa.PrimaryKeyConstraint("form", "area", name="pk_deadline"),
    )


def _files() -> None:
    op.create_table(
        "media",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("unique", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("size", Id, nullable=False),
        sa.Column("by", Id, nullable=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", Moment, nullable=True),
        sa.Column("changed_at", Moment, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("error", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_media_by_person"),
        sa.PrimaryKeyConstraint("name", name="pk_media"),
    )
    op.create_index(
        "ix_media_due",
        "media",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )


def _arrivals() -> None:
    op.create_table(
        "channel",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("offset", Id, server_default="0", nullable=False),
        sa.Column("paused_until", Moment, nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_channel"),
    )
    op.create_table(
        "inbox",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("channel", "key", name="pk_inbox"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "set_aside",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_set_aside"),
    )


def _letters() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", Code, nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("urgency", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=True),
        sa.Column("leased_until", Moment, nullable=True),
        sa.Column("done_at", Moment, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("error", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )


def _letter_indexes() -> None:
    op.create_index(
        "ix_outbox_chat",
        "outbox",
        ["channel", "chat"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "ix_outbox_done",
        "outbox",
        ["done_at"],
        unique=False,
        sqlite_where=sa.text("done_at IS NOT NULL"),
        postgresql_where=sa.text("done_at IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["channel", "urgency", "due_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "ix_outbox_mortal",
        "outbox",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open' AND expires_at IS NOT NULL"),
        postgresql_where=sa.text("state = 'open' AND expires_at IS NOT NULL"),
    )
