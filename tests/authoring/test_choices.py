"""The choices of a question as authors of KoboToolbox and ODK write them: shared names, columns for filters, words of answers."""

from __future__ import annotations

from conversations import engine
from conversations.xlsform import take_xlsx
from tests.authoring.books import book
from tests.authoring.test_public_forms import HEADS, codes, context, phone, places, taken, words

__all__ = ["context", "places", "words"]


def test_choices_that_share_a_name(context: engine.Context) -> None:
    """Allowed when the settings say so: a cascade shows only one of them at a time."""
    choices = [
        ("list_name", "name", "label", "kab"),
        ("k", "p", "P", ""),
        ("k", "q", "Q", ""),
        ("l", "x", "Xp", "p"),
        ("l", "x", "Xq", "q"),
    ]
    rows = [("select_one k", "a", "A"), (*("select_one l", "b", "B"), "", "", "", "", "", "", "kab = ${a}")]
    assert codes(rows, choices) == ["choice-twice"]
    settings = [("form_id", "allow_choice_duplicates"), ("f", "yes")]
    chat = phone(take_xlsx(book([HEADS, *rows], choices, settings), "f.xlsx").form, context)
    chat.says("Q")
    assert chat.keys[:1] == ["Xq"]


def test_a_column_of_choices_keeps_its_letters(context: engine.Context) -> None:
    """Filters tell `Kab` from `kab`; what the house itself knows may be written in any letters."""
    choices = [("List Name", "Name", "Label", "Kab", "ALIAS"), ("k", "p", "P", "", ""), ("k", "q", "Q", "", "kuali")]
    choices += [("l", "x", "X", "p", ""), ("l", "y", "Y", "q", "")]
    rows = [("select_one k", "a", "A"), (*("select_one l", "b", "B"), "", "", "", "", "", "", "Kab = ${a}")]
    chat = phone(taken(rows, choices).form, context)
    chat.says("kuali")
    assert chat.keys[:1] == ["Y"]
    assert codes([rows[0], (*rows[1][:-1], "kab = ${a}")], choices) == ["bare-name"]


def test_a_choice_with_a_blank_where_only_one_is_chosen() -> None:
    """ODK takes it; where several are chosen it would be two."""
    choices = [("list_name", "name", "label"), ("l", "kayu bakar", "Kayu bakar")]
    assert taken([("select_one l", "a", "A")], choices).form.lists["l"][0].name == "kayu bakar"
    assert codes([("select_multiple l", "a", "A")], choices) == ["choice-name"]
