"""What is set up before a page begins: people who are known, invitations that were given, reports that were sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import code_hash
from conversations.draft import Answer, Draft, Facts
from conversations.people import Address, Role
from storage.desk import Desk

ROLES = {"kepala": Role.HEAD, "petugas": Role.OFFICER, "admin": Role.ADMIN}
LIFE = timedelta(days=14)


def set_up(text: str, address: Callable[[str], Address], number: int, now: datetime, desk: Desk) -> None:
    """Do what a `=` line says; `number` counts these lines, so that phone numbers differ."""
    kind, *rest = text.split()
    name, area, extra = (*rest, "", "", "")[:3]
    if kind == "laporan":
        _report(desk, name, area, rest[2:], now)
    elif kind == "undangan":
        role, code = ROLES[area], name
        given = dict(zip(("name", "position"), (words.replace("_", " ") for words in rest[3:]), strict=False))
        desk.invitations.add(code_hash(code), role, extra, "", by=None, expires_at=now + LIFE, now=now, **given)
    else:
        _person(desk, address(kind), kind, name.replace("_", " "), area, extra, number=number, now=now)


def _person(desk: Desk, at: Address, phone: str, name: str, area: str, agency: str, *, number: int, now: datetime) -> None:
    """`kepala Siti 62.06.05.2003`, `petugas Budi 62.06 dinas_koperasi`, `admin Rina`; a second line adds a role."""
    role = next(role for word, role in ROLES.items() if phone.startswith(word))
    position = ("Lurah" if area[9:10] == "1" else "Kepala Desa") if role is Role.HEAD else ""
    person = desk.people.at(at) or desk.people.add(name, now, position=position, phone=f"+62812000011{number:02}")
    desk.people.update(person.id, consented_at=now)
    desk.people.bind(at, person.id, now)
    desk.people.grant(person.id, role, area, agency, by=None, now=now)


def _report(desk: Desk, area: str, form: str, told: list[str], now: datetime) -> None:
    """`laporan 62.06.05.2003 pembentukan jalur=baru tahap=MUS`: these facts; `koperasi/1/nama=A` an answer, `…:=5` a number."""
    said = dict(word.split("=") for word in told)
    facts = Facts(
        stage=said.get("tahap", ""),
        pathway=said.get("jalur", ""),
        obstacle=said.get("kendala", ""),
        cooperatives=int(said["jumlah"]) if "jumlah" in said else None,
        active=int(said["aktif"]) if "aktif" in said else None,
        inactive=0,
    )
    answers = {
        key: Answer(int(said[key]) if key == "jumlah" else said[key], at=now) for key in said if key in ("jalur", "jumlah")
    }
    answers |= {key: Answer(said[key].replace("_", " "), at=now) for key in said if "/" in key and key[-1] != ":"}
    answers |= {key[:-1]: Answer(int(said[key]), at=now) for key in said if key[-1] == ":"}
    by = next(iter(desk.people.heads(area)), None)
    desk.reports.file(Draft(form, "1", area, answers), facts, by=by.id if by else 1, now=now)
