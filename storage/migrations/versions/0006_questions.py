"""Questions to heads where an office's list and a report differ."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Code, Id, Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "question",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("tells", sa.Text(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("sent_at", Moment, nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_by", Id, nullable=True),
        sa.Column("answered_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_question_by_person"),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name="fk_question_answered_by_person"),
        sa.PrimaryKeyConstraint("id", name="pk_question"),
    )
    op.create_index("uq_question_key", "question", ["key"], unique=True)
    op.create_index("ix_question_area", "question", ["area"], unique=False)


def downgrade() -> None:
    """Takes it away, with all it holds."""
    op.drop_table("question")
