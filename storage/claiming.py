"""Which letters may go out now: the one question of the outbox that is more than a line."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, literal_column, not_, or_, select

from storage.tables import outbox

OPEN: ColumnElement[str] = literal_column("'open'")
"""The state of letters that wait. Written into the SQL and not bound to it: only so is an index over open letters known to fit,
and with a bound one SQLite plans the question anew each time."""


def claimable() -> Any:
    """Letters that may go now: due, not in somebody's hands, and none of the same chat has to go before.

    Before it goes what is in somebody's hands; what is more urgent; and of the same urgency what is older, also when it
    waits for another attempt: a letter that failed is not overtaken by a later one. A letter that is planned for another
    hour and was never tried holds nothing up.
    """
    now: BindParameter[datetime] = bindparam("now")
    o, p = outbox.alias("o"), outbox.alias("p")
    before = or_(p.c.urgency < o.c.urgency, and_(p.c.urgency == o.c.urgency, p.c.id < o.c.id))
    ahead = select(1).where(
        p.c.state == OPEN,
        p.c.channel == o.c.channel,
        p.c.chat == o.c.chat,
        p.c.id != o.c.id,
        or_(p.c.leased_until > now, and_(before, or_(p.c.due_at <= now, p.c.attempts > 0))),
    )
    return (
        select(o.c.id, o.c.chat, o.c.body, o.c.attempts, o.c.urgency, o.c.key)
        .where(
            o.c.state == OPEN,
            o.c.channel == bindparam("channel_"),
            o.c.due_at <= now,
            or_(o.c.leased_until.is_(None), o.c.leased_until <= now),
            not_(ahead.exists()),
        )
        .order_by(o.c.urgency, o.c.due_at, o.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True, of=o)
    )
