"""Rules, holidays, promises, market days, excused silences, and what reminders were made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Code, Id, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = ("schedule", "holiday", "promise", "market_day", "silence", "reminded", "chain", "habit")
"""In the order in which they can be made; they are dropped the other way round."""


def upgrade() -> None:
    """Makes them."""
    _rules()
    _words_given()
    _reminders()


def downgrade() -> None:
    """Takes them away, with all they hold."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _rules() -> None:
    op.create_table(
        "schedule",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("escalate", sa.SmallInteger(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_schedule_by_person"),
        sa.PrimaryKeyConstraint("form", "area", name="pk_schedule"),
    )
    op.create_table(
        "holiday",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_holiday_by_person"),
        sa.PrimaryKeyConstraint("day", name="pk_holiday"),
    )


def _words_given() -> None:
    op.create_table(
        "promise",
        sa.Column("id", Id, nullable=False),
        sa.Column("person", Id, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("village", Code, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("broken_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_promise_person_person"),
        sa.PrimaryKeyConstraint("id", name="pk_promise"),
    )
    op.create_index("ix_promise_village_form", "promise", ["village", "form"], unique=False)
    op.create_table(
        "market_day",
        sa.Column("village", Code, nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("village", name="pk_market_day"),
    )
    op.create_table(
        "silence",
        sa.Column("id", Id, nullable=False),
        sa.Column("village", Code, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("lifted_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_silence_by_person"),
        sa.PrimaryKeyConstraint("id", name="pk_silence"),
    )
    op.create_index("ix_silence_village", "silence", ["village"], unique=False)


def _reminders() -> None:
    op.create_table(
        "reminded",
        sa.Column("person", Id, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("asked", sa.SmallInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("week", "form")),
        *(sa.Column(name, Code, nullable=False) for name in ("village", "step", "letter")),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_reminded_person_person"),
        sa.PrimaryKeyConstraint("person", "day", "asked", name="pk_reminded"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reminded_village_week", "reminded", ["village", "week"], unique=False)
    op.create_table(
        "chain",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("village", Code, nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("began_at", Moment, nullable=False),
        sa.Column("warned_at", Moment, nullable=True),
        sa.Column("told_at", Moment, nullable=True),
        sa.PrimaryKeyConstraint("village", "form", name="pk_chain"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "habit",
        sa.Column("person", Id, nullable=False, autoincrement=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("usual", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_habit"),
        sqlite_with_rowid=False,
    )
