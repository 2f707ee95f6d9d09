"""The pictures that go with the questions of a form's version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Moment, drop, never_changed

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table, whose rows are never changed."""
    op.create_table(
        "form_picture",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("form", "version", "file", name="pk_form_picture"),
    )
    never_changed("form_picture")


def downgrade() -> None:
    """Takes it away, with all it holds; the pictures themselves are removed as files that nothing names."""
    drop(("form_picture",), immutable="form_picture")
