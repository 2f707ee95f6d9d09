"""The tables that reminders rest on; beside `storage/tables.py`, which holds all others."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, SmallInteger, Table, Text
from sqlalchemy import PrimaryKeyConstraint as PrimaryKey

from storage.columns import counted, each, whose
from storage.kinds import Code, Id, Moment
from storage.tables import metadata

# How often a form is wanted in an area, and on which days a silent village is reminded; the nearest area counts.
schedule = Table(
    "schedule", metadata, *each(Text, "form"), *each(Code, "area"), *each(Integer, "every"), *each(Text, "weekdays"),
    *each(SmallInteger, "hour"), Column("last_day", Date), *each(SmallInteger, "escalate"), whose("by"), *each(Moment, "at"),
    PrimaryKey("form", "area"),
)  # fmt: skip

holiday = Table("holiday", metadata, Column("day", Date, primary_key=True), *each(Text, "name"), whose("by"), *each(Moment, "at"))

# A head's word to report later: until `due_at` nobody reminds the village of that form.
promise = Table(
    "promise", metadata, counted(), whose("person"), *each(Text, "form"), *each(Code, "village"),
    *each(Moment, "made_at", "due_at"), Column("broken_at", Moment), Index(None, "village", "form"),
)  # fmt: skip

market_day = Table("market_day", metadata, Column("village", Code, primary_key=True), *each(SmallInteger, "weekday"))

# A village whose silence is no fault, as an officer knows; never deleted but lifted.
silence = Table(
    "silence", metadata, counted(), *each(Code, "village"), *each(Text, "reason"), *each(Date, "until"), whose("by"),
    *each(Moment, "at"), Column("lifted_at", Moment), Index(None, "village"),
)  # fmt: skip

# What the caps rest on: one row for each reminder that was made, at most one a day (and one more that was asked for).
reminded = Table(
    "reminded", metadata, whose("person"), *each(Date, "day"), *each(SmallInteger, "asked"), *each(Text, "week"),
    *each(Text, "form"), *each(Code, "village", "step", "letter"), *each(Moment, "at"),
    PrimaryKey("person", "day", "asked"), Index(None, "village", "week"), sqlite_with_rowid=False,
)  # fmt: skip

# How long a village has let reminders of a form go by: begun anew when a report came in between.
chain = Table(
    "chain", metadata, *each(Text, "form"), *each(Code, "village"), *each(Integer, "unanswered"), *each(Moment, "began_at"),
    *each(Moment, "warned_at", "told_at", null=True), PrimaryKey("village", "form"), sqlite_with_rowid=False,
)  # fmt: skip

# At which hours of the own wall somebody has answered, and the hour in the middle of them.
habit = Table(
    "habit", metadata, Column("person", Id, primary_key=True, autoincrement=False), *each(Text, "hours"),
    *each(SmallInteger, "usual"), sqlite_with_rowid=False,
)  # fmt: skip
