"""An invitation from the terminal: how the first admin comes in."""

from __future__ import annotations

from bot.clock import Clock, code_hash, new_code
from bot.settings import Settings
from bot.terminal.importing import VALID, bot_link
from bot.terminal.keeping import opened
from conversations.people import AGENCIES, Role
from storage.desk import Desk


class InvitationError(ValueError):
    """Role, area and agency do not fit together; the message says what to write."""


async def from_terminal(role: str, area: str, agency: str, name: str) -> dict[str, str]:
    """Make an invitation: `code`, `link` (empty when the bot's name cannot be asked), `role`, `area`, `agency`, `expires`.

    Raises InvitationError before anything is written.
    """
    settings, now, code = Settings.load(), Clock().now(), new_code()
    async with opened(settings) as database:
        gazetteer = await database.study(lambda desk: desk.areas.load())
        if role == Role.ADMIN and area:
            raise InvitationError("An admin sees everything: leave --area out.")
        if role != Role.ADMIN and area not in gazetteer:
            raise InvitationError(f"No area has the code “{area}”. Write --area 62.06, or 62.06.01.2003 for a village.")
        if role == Role.HEAD and gazetteer[area].level != "village":
            raise InvitationError("A head speaks for one village: write its code of 13 signs, such as 62.06.01.2003.")
        if role == Role.OFFICER and (gazetteer[area].level == "village" or agency not in AGENCIES):
            raise InvitationError(f"An officer needs a kecamatan, kabupaten or province and --agency {'|'.join(AGENCIES)}.")
        expires = now + VALID

        def keep(desk: Desk) -> None:
            desk.invitations.add(code_hash(code), Role(role), area, agency, name=name, by=None, expires_at=expires, now=now)
            desk.audit.note(None, "invited", area, now, role=role)

        await database.write(keep)
    link = await bot_link(settings)
    when = expires.astimezone(settings.zone).isoformat(timespec="minutes")
    made = {"code": code, "link": f"{link}?start={code}" if link else "", "role": role, "area": area, "agency": agency}
    return made | {"expires": when}
