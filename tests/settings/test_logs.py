"""The log: what is taken out of it, wherever it hides."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import HIDDEN, configure, place, redactor
from bot.settings import Settings

TOKEN = "123456789:" + "TEST" * 9  # as long as a real one, and not one
SECRET = "rahasia-webhook"


@pytest.fixture
def settings() -> Settings:
    """With a token and a secret to be hidden."""
    return Settings.load(telegram_token=TOKEN, webhook_secret=SECRET, log_format="json", log_level="DEBUG")


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Logging as it was, for the other tests."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


HIDDEN_TEXTS = [
    f"POST https://api.telegram.org/bot{TOKEN}/getUpdates",
    f"token={TOKEN}",
    "bot987654321:" + "other-OTHER_" * 3 + "/sendMessage",
    f"header {SECRET} was wrong",
    "call 081234567890 now",
    "call +62 812-3456-7890 now",
    "wa.me/6281234567890",
]
KEPT_TEXTS = [
    "update 900:5501:31 kept",
    "letter=12345",
    "nudge/pembentukan/2026-W48/62.01.02.2003/1",
    "2026-03-02",
    "took 0.0031 s",
]


@pytest.mark.parametrize("text", HIDDEN_TEXTS)
def test_secrets_and_phone_numbers_are_taken_out(text: str) -> None:
    """Tokens (also behind `/bot`), exact secrets and phone numbers do not stay."""
    hidden = redactor((TOKEN, SECRET))(text)
    assert HIDDEN in hidden
    assert not any(part in hidden for part in (TOKEN, SECRET, "AAFother", "34567890", "3456-7890"))


@pytest.mark.parametrize("text", KEPT_TEXTS)
def test_what_an_operator_needs_stays(text: str) -> None:
    """Numbers that are no phone numbers are left alone."""
    assert redactor((TOKEN, SECRET))(text) == text


def test_every_way_into_the_log_is_redacted(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """Our own events, nested values, libraries' records and tracebacks: no line shows the token or a number."""
    configure(settings)
    log = structlog.get_logger("bot.test")
    log.info("sent", url=f"/bot{TOKEN}/x", nested={"a": [TOKEN, ("081234567890",)]}, thing=RuntimeError(TOKEN))
    logging.getLogger("library").warning("calling %s for %s", f"/bot{TOKEN}/x", "081234567890")
    try:
        int(f"no answer from /bot{TOKEN}/x")
    except ValueError:
        log.exception("failed")
        logging.getLogger("library").exception("failed too")
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 4
    assert TOKEN not in err
    assert "081234567890" not in err
    lines = [json.loads(line) for line in err.splitlines()]
    assert [line["level"] for line in lines] == ["info", "warning", "error", "error"]
    assert all("ValueError" in line["exception"] for line in lines[2:])


def test_libraries_that_say_too_much_are_quiet(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """At DEBUG too: httpx would show the token, python-telegram-bot what people wrote."""
    configure(settings)
    for name in ("httpx", "httpcore.http11", "telegram.Bot"):
        logging.getLogger(name).info("x")
    logging.getLogger("telegram.request").error("Can not load invalid JSON data: seratus dua puluh")
    structlog.get_logger("bot").debug("mine")
    assert [json.loads(line)["event"] for line in capsys.readouterr().err.splitlines()] == ["mine"]


def test_text_for_people(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """The other format, and the level."""
    configure(settings.model_copy(update={"log_format": "text", "log_level": "WARNING"}))
    structlog.get_logger("bot").info("not this")
    structlog.get_logger("bot").warning("this", token=TOKEN)
    err = capsys.readouterr().err
    assert "this" in err
    assert "not this" not in err
    assert TOKEN not in err


def test_a_place_tells_where_and_not_what() -> None:
    """File, line and function of an exception, without its words."""
    with pytest.raises(ValueError, match="seratus") as caught:
        int("seratus")
    assert place(caught.value).startswith("test_logs.py:")
    assert "seratus" not in place(caught.value)
    assert place(KeyError("never raised")) == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_traceback_tells_where_and_not_what(form: str, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """What an exception quotes is left out, also of its cause and of those in a group; the kinds and the places stay."""
    configure(settings.model_copy(update={"log_format": form}))
    name = "Siti"
    try:
        try:
            int(name)
        except ValueError as error:
            raise ExceptionGroup(name, [KeyError(name), RuntimeError(name)]) from error
    except ExceptionGroup:
        structlog.get_logger("ours").exception("failed")
        logging.getLogger("library").exception("failed")
    said = capsys.readouterr().err
    assert name not in said
    for kind in ("ExceptionGroup", "KeyError", "RuntimeError", "ValueError"):
        assert said.count(kind) >= 2
    assert said.count("test_logs.py") >= 4


@pytest.mark.parametrize("form", ["text", "json"])
def test_words_from_outside_stay_in_their_line(form: str, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """Line breaks and escapes in what a library or we ourselves log are shown as signs: nobody forges a line of the log."""
    configure(settings.model_copy(update={"log_format": form}))
    structlog.get_logger("ours").warning("refused", reason="a\n2026-01-01 [info] forged\x1b[2J\x9b2J")
    logging.getLogger("library").warning("bad request: %s", "a\n2026-01-01 [info] forged\x1b[2J")
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "\x9b" not in said
    assert len(said.splitlines()) == 2
