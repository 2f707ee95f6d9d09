"""Reads every module of commands, so that each declares itself; the order here is the order of menus and help.

For `bot/app.py` alone, not for `bot/commands/__init__.py`: commands lean on the rest of the bot, which leans on the registry.
"""

# isort: off
from bot.commands import starting as starting
from bot.commands import reporting as reporting
from bot.commands import later as later
from bot.commands import recap as recap
from bot.commands import silent as silent
from bot.commands import village as village
from bot.commands import export as export
from bot.commands import approving as approving
from bot.commands import invite as invite
from bot.commands import roles as roles
from bot.commands import broadcast as broadcast
from bot.commands import deadlines as deadlines
from bot.commands import health as health
from bot.commands import trail as trail
from bot.commands import privacy as privacy
