"""The texts of forms by their versions, and where which of them is asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Code, Id, Moment, drop, never_changed

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("form_version", "publication")
"""In the order in which they can be made; they are dropped the other way round."""


def upgrade() -> None:
    """Makes them."""
    op.create_table(
        "form_version",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("form", "version", "title", "text")),
        sa.Column("by", Id, nullable=True),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_form_version_by_person"),
        sa.PrimaryKeyConstraint("form", "version", name="pk_form_version"),
    )
    never_changed("form_version")
    op.create_table(
        "publication",
        sa.Column("id", Id, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("form", "version")),
        sa.Column("area", Code, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("retired_at", Moment, nullable=True),
        sa.Column("retired_by", Id, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_publication_by_person"),
        sa.ForeignKeyConstraint(["retired_by"], ["person.id"], name="fk_publication_retired_by_person"),
        sa.PrimaryKeyConstraint("id", name="pk_publication"),
    )


def downgrade() -> None:
    """Takes them away, with all they hold."""
    drop(TABLES, "form_version")
