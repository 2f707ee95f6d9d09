"""Makes the house: forms, words and places read once, for a running bot and for every command that speaks to nobody."""

from __future__ import annotations

from collections.abc import Callable

from bot.clock import new_code
from bot.house import House
from bot.menu import key_lines
from bot.telegram.calls import LIMITS
from conversations.areas import Gazetteer
from conversations.formfile import read_forms
from conversations.reading.places import PlaceIndex
from conversations.texts import read_locales


def furnish(
    gazetteer: Gazetteer,
    *,
    timezone: str,
    controller: str,
    contact: str,
    link: str,
    new_code: Callable[[], str] = new_code,
) -> House:
    """Read forms and words once. Raises FormError with every fault of every form."""
    forms, languages = read_forms(), read_locales()
    return House(
        forms=forms,
        languages=languages,
        keys={language: key_lines(forms, words) for language, words in languages.items()},
        gazetteer=gazetteer,
        places=PlaceIndex(gazetteer),
        timezone=timezone,
        controller=controller,
        contact=contact,
        link=link,
        largest_file=LIMITS.download,
        new_code=new_code,
    )
