"""The table of questions to heads where a list and a report differ: what was asked, and what was answered."""

from __future__ import annotations

from sqlalchemy import Index, Table, Text

from storage.columns import counted, each, empty, whose
from storage.kinds import Code, Free, Moment
from storage.tables import metadata

question = Table(
    "question",
    metadata,
    counted(),
    *each(Text, "key"),
    *each(Code, "area"),
    *each(Text, "form"),
    *each(Free, "asks", "tells"),
    whose("by"),
    *each(Moment, "asked_at"),
    *each(Moment, "sent_at", null=True),
    *empty("answer"),
    whose("answered_by", null=True),
    *each(Moment, "answered_at", null=True),
    Index("uq_question_key", "key", unique=True),
    Index(None, "area"),
)
