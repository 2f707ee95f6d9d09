"""The tables of checking: what officers did to reports, where each report stands, and what looked wrong in it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.columns import counted, each, empty, whose
from storage.immutable import protect
from storage.kinds import Free, Id, Moment
from storage.tables import metadata

# Append-only: who did what to which revision, and when.
check_deed = Table(
    "check_deed",
    metadata,
    counted(),
    Column("number", Id, ForeignKey("report.number"), nullable=False),
    *each(Integer, "revision"),
    *each(Text, "what"),
    *empty("path"),
    *each(Free, "remark"),
    whose("by"),
    whose("to", null=True),
    *each(Moment, "at"),
    Index(None, "number", "id"),
)
protect(check_deed)

# Derived, the fold of the deeds: what two officers who press at once are parted by, and what counts are made from.
checked = Table(
    "checked",
    metadata,
    Column("number", Id, ForeignKey("report.number"), primary_key=True),
    *each(Integer, "revision"),
    *each(Text, "state"),
    whose("officer"),
    *each(Moment, "at"),
    *each(Moment, "until", null=True),
    Index(None, "officer"),
)

# Derived: the flags of the last revision that was looked at by the rules. Emptied, it is worked out again.
looked = Table(
    "looked",
    metadata,
    Column("number", Id, ForeignKey("report.number"), primary_key=True),
    *each(Integer, "revision", "doubts", "notes"),
    *each(Text, "flags"),
    *each(Moment, "at"),
)
