"""What officers did to reports, where each report stands, and what looked wrong in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Id, Moment, drop, never_changed

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = ("check_deed", "checked", "looked")
"""In the order in which they can be made; they are dropped the other way round."""


def upgrade() -> None:
    """Makes them."""
    _deeds()
    _standings()


def downgrade() -> None:
    """Takes them away, with all they hold."""
    drop(TABLES, "check_deed")


def _deeds() -> None:
    op.create_table(
        "check_deed",
        sa.Column("id", Id, nullable=False),
        sa.Column("number", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("to", Id, nullable=True),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["report.number"], name="fk_check_deed_number_report"),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_check_deed_by_person"),
        sa.ForeignKeyConstraint(["to"], ["person.id"], name="fk_check_deed_to_person"),
        sa.PrimaryKeyConstraint("id", name="pk_check_deed"),
    )
    op.create_index("ix_check_deed_number_id", "check_deed", ["number", "id"], unique=False)
    never_changed("check_deed")


def _standings() -> None:
    op.create_table(
        "checked",
        sa.Column("number", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("officer", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("until", Moment, nullable=True),
        sa.ForeignKeyConstraint(["number"], ["report.number"], name="fk_checked_number_report"),
        sa.ForeignKeyConstraint(["officer"], ["person.id"], name="fk_checked_officer_person"),
        sa.PrimaryKeyConstraint("number", name="pk_checked"),
    )
    op.create_index("ix_checked_officer", "checked", ["officer"], unique=False)
    op.create_table(
        "looked",
        sa.Column("number", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Integer(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["report.number"], name="fk_looked_number_report"),
        sa.PrimaryKeyConstraint("number", name="pk_looked"),
    )
