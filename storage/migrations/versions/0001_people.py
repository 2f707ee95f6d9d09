"""Areas, people, what they may do, and what they did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen import Code, Id, Moment, drop, never_changed

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = ("area", "person", "address", "role_grant", "invitation", "application", "audit", "setting")
"""In the order in which they can be made; they are dropped the other way round."""


def upgrade() -> None:
    """Makes them."""
    _areas()
    _people()
    _roles()
    _invitations()
    _applications()
    _deeds()


def downgrade() -> None:
    """Takes them away, with all they hold."""
    drop(TABLES, "audit")


def _areas() -> None:
    op.create_table(
        "area",
        sa.Column("code", Code, nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_area"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("consented_at", Moment, nullable=True),
        sa.Column("muted_until", Moment, nullable=True),
        sa.Column("added_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "address",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("person", Id, nullable=True),
        sa.Column("form", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.Text(), server_default="", nullable=False),
        sa.Column("village", sa.Text(), server_default="", nullable=False),
        sa.Column("focused_at", Moment, nullable=True),
        sa.Column("seen_at", Moment, nullable=True),
        sa.Column("unreachable_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_address_person_person"),
        sa.PrimaryKeyConstraint("channel", "chat", name="pk_address"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_address_person", "address", ["person"], unique=False)


def _roles() -> None:
    op.create_table(
        "role_grant",
        sa.Column("id", Id, nullable=False),
        sa.Column("person", Id, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.Column("granted_by", Id, nullable=True),
        sa.Column("ended_at", Moment, nullable=True),
        sa.Column("ended_by", Id, nullable=True),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name="fk_role_grant_ended_by_person"),
        sa.ForeignKeyConstraint(["granted_by"], ["person.id"], name="fk_role_grant_granted_by_person"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_role_grant_person_person"),
        sa.PrimaryKeyConstraint("id", name="pk_role_grant"),
    )
    op.create_index(
        "ix_role_grant_area",
        "role_grant",
        ["area"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_role_grant_open",
        "role_grant",
        ["person", "role", "area", "agency"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _invitations() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", Id, nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("by", Id, nullable=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("used_at", Moment, nullable=True),
        sa.Column("used_by", Id, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_invitation_by_person"),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name="fk_invitation_used_by_person"),
        sa.PrimaryKeyConstraint("id", name="pk_invitation"),
        sa.UniqueConstraint("code_hash", name="uq_invitation_code_hash"),
    )


def _applications() -> None:
    op.create_table(
        "application",
        sa.Column("id", Id, nullable=False),
        sa.Column("person", Id, nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("decided_at", Moment, nullable=True),
        sa.Column("decided_by", Id, nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name="fk_application_decided_by_person"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_application_person_person"),
        sa.PrimaryKeyConstraint("id", name="pk_application"),
    )
    op.create_index("ix_application_person", "application", ["person"], unique=False)
    op.create_index(
        "uq_application_open",
        "application",
        ["area", "person"],
        unique=True,
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )


def _deeds() -> None:
    op.create_table(
        "audit",
        sa.Column("id", Id, nullable=False),
        sa.Column("who", Id, nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("area", Code, nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["who"], ["person.id"], name="fk_audit_who_person"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_area_id", "audit", ["area", "id"], unique=False)
    never_changed("audit")
