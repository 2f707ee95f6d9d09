"""Settings: where they come from, and that every wrong one is told at once with what to put there."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, SettingsError

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own, and nothing of ours in the environment."""
    for name in [name for name in os.environ if name.startswith(PREFIX)]:  # noqa: TID251
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def faults(**environment: str) -> tuple[str, ...]:
    """What is told about these settings."""
    with pytest.MonkeyPatch.context() as patched:
        for name, value in environment.items():
            patched.setenv(PREFIX + name, value)
        with pytest.raises(SettingsError) as caught:
            Settings.load()
    return caught.value.faults


def test_nothing_set_is_enough_to_try_it() -> None:
    """A newcomer needs no settings; talking to Telegram needs a token, and that is said."""
    settings = Settings.load()
    assert settings.database_url == "sqlite:///var/betang.db"
    assert settings.listens_on is None
    with pytest.raises(SettingsError, match=r"BETANG_TELEGRAM_TOKEN is empty\. Put there: the token BotFather gave"):
        Settings.load(telegram=True)


def test_the_example_has_one_line_for_each_setting() -> None:
    """`.env.example` names exactly the settings there are, each with a comment."""
    lines = re.findall(r"^([A-Z_]+)=(.*?)\s+# (.+)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name, _, _ in lines] == [PREFIX + name.upper() for name in Settings.model_fields]
    assert all(len(comment) > 10 for _, _, comment in lines)


def test_the_example_as_it_is_changes_nothing(empty: Path) -> None:
    """Copied and not filled in, it is as if it were not there."""
    before = Settings.load()
    (empty / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert Settings.load() == before


def test_the_environment_wins_over_the_file_and_a_given_value_over_both(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` first, then the environment, then what the command line says."""
    (empty / ".env").write_text("BETANG_LISTEN=127.0.0.1:1\nBETANG_CONTROLLER=Dinas A\nBETANG_HELP_CONTACT=Ani\n")
    monkeypatch.setenv("BETANG_LISTEN", "[::1]:2")
    settings = Settings.load(help_contact="Budi")
    assert (settings.listens_on, settings.controller, settings.help_contact) == (("::1", 2), "Dinas A", "Budi")


def test_everything_wrong_is_told_at_once() -> None:
    """Each wrong name stands there with what to put in its place, and without what was put there."""
    told = faults(
        TELEGRAM_TOKEN="rahasia",
        TELEGRAM_API_URL="api.telegram.org",
        DATABASE_URL="mysql://a:rahasia@b/c",
        LISTEN="8080",
        TIMEZONE="Asia/Atlantis",
        LOG_LEVEL="loud",
        LOG_FORMAT="xml",
        CONTROLLER=" ",
        TELEGRAM_TOKN="x",
    )
    names = (
        "TELEGRAM_TOKN",
        "TELEGRAM_TOKEN",
        "TELEGRAM_API_URL",
        "DATABASE_URL",
        "LISTEN",
        "TIMEZONE",
        "LOG_LEVEL",
        "LOG_FORMAT",
    )
    assert {line.split()[0] for line in told} == {PREFIX + name for name in (*names, "CONTROLLER")}
    assert told[0] == "BETANG_TELEGRAM_TOKN is not a setting. Perhaps BETANG_TELEGRAM_TOKEN is meant."
    assert all("Put there: " in line for line in told[1:])
    assert "rahasia" not in "".join(told)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "1234:TEST TEST"),
        ("WEBHOOK_SECRET", "dengan spasi"),
        ("WEBHOOK_SECRET", "x" * 257),
        ("LISTEN", "127.0.0.1:0"),
        ("LISTEN", "127.0.0.1:99999"),
        ("TIMEZONE", "../../etc/passwd"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "nonsense"),
        ("WEBHOOK_URL", "https://"),
    ],
)
def test_a_wrong_value_is_named(name: str, value: str) -> None:
    """One wrong value is one line that begins with its name."""
    assert [line.split()[0] for line in faults(**{name: value})] == [PREFIX + name]


def test_a_webhook_needs_its_secret_and_a_door() -> None:
    """An address without a secret would let anybody write in a head's name."""
    told = faults(WEBHOOK_URL="https://contoh.id/telegram")
    assert [line.split()[0] for line in told] == ["BETANG_WEBHOOK_SECRET", "BETANG_LISTEN"]


def test_a_wrong_value_hides_nothing_that_is_wrong_among_the_others() -> None:
    """The webhook's faults stand beside those of single values, in one round; none is told twice."""
    told = faults(WEBHOOK_URL="http://contoh.id/telegram", WEBHOOK_SECRET="dengan spasi", TIMEZONE="Mars")
    assert [line.split()[0] for line in told] == [PREFIX + n for n in ("WEBHOOK_URL", "WEBHOOK_SECRET", "LISTEN", "TIMEZONE")]
    with pytest.raises(SettingsError) as caught:
        Settings.load(telegram=True, webhook_url="http://contoh.id", timezone="Mars")
    assert [line.split()[0].removeprefix(PREFIX) for line in caught.value.faults] == [
        "TELEGRAM_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET", "LISTEN", "TIMEZONE",
    ]  # fmt: skip


DOOR = {"WEBHOOK_SECRET": "rahasia", "LISTEN": "127.0.0.1:8080"}


@pytest.mark.parametrize(
    "address", ["http://contoh.id/telegram", "http://contoh.id:443/", "https://contoh.id:8444/x", "https://contoh.id:80800"]
)
def test_where_telegram_brings_nothing(address: str) -> None:
    """Without https, or on a port Telegram does not serve, the bot would wait for ever: it is told, with what to put there."""
    (told,) = faults(WEBHOOK_URL=address, **DOOR)
    assert told.startswith("BETANG_WEBHOOK_URL ")
    assert "https" in told
    assert "8443" in told


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("https://contoh.id/telegram", ""),
        ("https://contoh.id:8443/telegram", ""),
        ("https://[2001:db8::1]:88/", ""),
        ("http://localhost:8080/telegram", ""),
        ("http://127.0.0.1:8080/telegram", ""),
        ("http://bot.kantor:9000/telegram", "http://127.0.0.1:8081"),
    ],
)
def test_where_updates_can_be_brought(address: str, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Https on Telegram's ports; this machine, and whatever another Bot API server is told to serve, need neither."""
    for name, value in {**DOOR, "WEBHOOK_URL": address, "TELEGRAM_API_URL": server}.items():
        monkeypatch.setenv(PREFIX + name, value)
    assert Settings.load().webhook_url == address.rstrip("/")


def test_a_file_that_cannot_be_read_is_named(empty: Path) -> None:
    """Not a traceback, when `.env` was saved in another encoding."""
    (empty / ".env").write_bytes(b"BETANG_CONTROLLER=\xff\xfe\n")
    assert faults() == (".env: cannot be read. Put there: a text file in UTF-8 that this user may open.",)


def test_a_slip_in_the_file_is_found(empty: Path) -> None:
    """A name nobody reads is told, whether it stands in the environment or in the file; other programs' names are not ours."""
    (empty / ".env").write_text("BETANG_WEBHOK_URL=https://x.id\nOTHER=1\nbetang_listen=127.0.0.1:80\n")
    assert faults() == ("BETANG_WEBHOK_URL is not a setting. Perhaps BETANG_WEBHOOK_URL is meant.",)


def test_secrets_do_not_show() -> None:
    """Neither printing the settings nor an error shows a secret; the log's redactor is told them all."""
    settings = Settings.load(
        telegram_token="1234:TEST", webhook_secret="rahasia-webhook", database_url="postgresql://betang:sandi-uji@db/betang"
    )
    assert not any(secret in repr(settings) for secret in ("1234:TEST", "rahasia-webhook", "sandi-uji"))
    assert settings.secrets == ("rahasia-webhook", "1234:TEST", "sandi-uji")
