"""Reads every module of commands, so that each declares itself; the order here is the order of menus and help.

For `bot/app.py` alone, not for `bot/commands/__init__.py`: commands lean on the rest of the bot, which leans on the registry.
"""

# ruff: noqa: F401, I001 - read for what they declare, in this order
from bot.commands import (
    reporting,
    returned,
    later,
    recap,
    chart,
    silent,
    village,
    export,
    potential,
    watch,
    check,
    handing,
    approving,
    invite,
    roles,
    broadcast,
    deadlines,
    schedule,
    holidays,
    excuse,
    urge,
    forms,
    health,
    trail,
    starting,
    privacy,
    language,
)
