"""The tables of forms: their texts and pictures, which never change, and where each is asked."""

from __future__ import annotations

from sqlalchemy import Column, Date, Table, Text
from sqlalchemy import PrimaryKeyConstraint as PrimaryKey

from storage.columns import counted, each, whose
from storage.immutable import protect
from storage.kinds import Code, Moment
from storage.tables import metadata

# A text of a form is kept for the reports made under it; a publication says where it is asked: without a version, no more.
form_version = Table(
    "form_version", metadata, *each(Text, "form", "version", "title", "text"), whose("by", null=True), *each(Moment, "at"),
    PrimaryKey("form", "version"),
)  # fmt: skip
protect(form_version)
# Which stored picture a version shows where its text names a file; one that was missing may come later.
form_picture = Table(
    "form_picture", metadata, *each(Text, "form", "version", "file", "media"), *each(Moment, "at"),
    PrimaryKey("form", "version", "file"),
)  # fmt: skip
protect(form_picture)
publication = Table(
    "publication", metadata, counted(), *each(Text, "form", "version"), *each(Code, "area"), *each(Date, "first_day"),
    *each(Text, "rhythm"), whose("by"), *each(Moment, "at"), Column("retired_at", Moment), whose("retired_by", null=True),
)  # fmt: skip
