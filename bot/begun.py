"""Whether a draft is work that somebody would go on with: one that was only looked at is none."""

from __future__ import annotations

from conversations.draft import Draft


def begun(draft: Draft | None) -> bool:
    """Whether a person has answered something since the draft was begun; what an earlier report filled in does not count."""
    if draft is None or draft.began_at is None:
        return False
    return any(answer.by and answer.at and answer.at >= draft.began_at for answer in draft.answers.values())
