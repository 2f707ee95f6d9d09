"""What somebody's photos weigh is asked at each photo: the index under it."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the index."""
    op.create_index("ix_media_by", "media", ["by"], unique=False)


def downgrade() -> None:
    """Takes it away."""
    op.drop_index("ix_media_by", "media")
