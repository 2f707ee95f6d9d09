"""The one reader of the environment: every setting, checked at once, with what to put there when it is wrong."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

PREFIX = "BETANG_"
ENV_FILE = ".env"
TELEGRAM = "api.telegram.org"
PORTS = (443, 80, 88, 8443)
"""The ports to which Telegram brings updates (Bot API, setWebhook)."""


class SettingsError(Exception):
    """The bot cannot start as it is set up. `faults` holds every wrong name with what to put there.

    `rest`: the settings with nothing in place of what is wrong, so that the rest can be looked at; None when none could be read.
    """

    def __init__(self, faults: tuple[str, ...], rest: Settings | None = None) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults
        self.rest = rest


class Settings(BaseSettings):
    """What an operator decides, from the environment and from `.env` in the working directory (the environment wins)."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    telegram_token: SecretStr = Field(SecretStr(""), description="the token BotFather gave, like 1234567890:AAE…")
    telegram_api_url: str = Field(f"https://{TELEGRAM}", description="root of the Bot API server; /bot<token>/ is added")
    database_url: str = Field(
        "sqlite:///var/betang.db", repr=False, description="sqlite:///path/to/file.db or postgresql://user:password@host/name"
    )
    media_dir: Path = Field(Path("var/media"), description="a folder for photos and documents")
    backup_dir: Path = Field(Path("var/backup"), description="a folder for the daily copies of an SQLite database")
    webhook_url: str = Field(
        "",
        description="https address at which Telegram finds the bot, on port 443, 80, 88 or 8443; empty for polling",
    )
    webhook_secret: SecretStr = Field(SecretStr(""), description="1 to 256 letters, digits, _ or -; only with a webhook address")
    listen: str = Field("", description="host:port for webhook, /health and /metrics, like 127.0.0.1:8080; empty for none")
    timezone: str = Field("Asia/Jakarta", description="name of the local time zone, like Asia/Jakarta")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    log_format: Literal["text", "json"] = Field("text", description="text for people, json for machines")
    controller: str = Field(
        "Dinas Koperasi dan UKM", description="the agency that answers for the data, as the privacy notice names it"
    )
    help_contact: str = Field("", description="whom a village head may call or write to, shown as help; empty for none")

    @classmethod
    def load(cls, *, telegram: bool = False, **given: Any) -> Settings:
        """Read everything; what is `given` wins. Raises SettingsError with all faults at once.

        `telegram`: whether they must suffice to talk to Telegram, which takes a token.
        """
        faults = _unknown_names(set(cls.model_fields))
        try:
            settings, wrong = _mended(cls, given)
        except (OSError, UnicodeDecodeError):
            cannot = f"{ENV_FILE}: cannot be read. Put there: a text file in UTF-8 that this user may open."
            raise SettingsError((*faults, cannot)) from None
        wrong = _together(settings, telegram=telegram) | wrong
        faults += [_line(field, wrong[field], cls) for field in cls.model_fields if field in wrong]
        if faults:
            raise SettingsError(tuple(faults), settings)
        return settings

    @property
    def zone(self) -> ZoneInfo:
        """The local time zone."""
        return ZoneInfo(self.timezone)

    @property
    def listens_on(self) -> tuple[str, int] | None:
        """Host and port to listen on, or None."""
        host, _, port = self.listen.rpartition(":")
        return (host.strip("[]"), int(port)) if self.listen else None

    @property
    def keeps_backups(self) -> bool:
        """Whether the daily copies are ours to make: of an SQLite file. PostgreSQL has its own tools."""
        return make_url(self.database_url).get_backend_name() == "sqlite"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every value that must not be seen in a log, longest first."""
        password = make_url(self.database_url).password
        values = (self.telegram_token.get_secret_value(), self.webhook_secret.get_secret_value(), password or "")
        return tuple(sorted({value for value in values if value}, key=lambda value: (-len(value), value)))

    @field_validator("log_level", mode="before")
    @classmethod
    def _capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        _expect(not value.get_secret_value() or re.fullmatch(r"\d+:[\w-]+", value.get_secret_value(), re.ASCII), "is no token")
        return value

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _address(cls, value: str) -> str:
        _expect(not value or re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value), "is no web address")
        try:
            _expect(not value or (urlsplit(value).hostname and urlsplit(value).port != 0), "is no web address")
        except ValueError:
            _expect(False, "is no web address")
        return value.rstrip("/")

    @field_validator("telegram_api_url", "media_dir", "backup_dir", "controller")
    @classmethod
    def _filled(cls, value: Any) -> Any:
        _expect(str(value).strip(), "is empty")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        try:
            url = make_url(value)
        except ArgumentError:
            _expect(False, "is no database address")
        _expect(url.drivername in {"sqlite", "postgresql"} and url.database, "is no database address")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        _expect(re.fullmatch(r"[\w-]{0,256}", value.get_secret_value(), re.ASCII), "holds a sign that Telegram does not take")
        return value

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        _expect(not value or ((port := re.fullmatch(r"\S+:(\d{1,5})", value)) and 0 < int(port[1]) < 65536), "is no host:port")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            _expect(False, "is no time zone this machine knows")
        return value


def _expect(right: object, wrong: str) -> None:
    if not right:
        raise ValueError(wrong)


def _line(field: str, wrong: str, of: type[Settings]) -> str:
    return f"{PREFIX}{field.upper()} {wrong}. Put there: {of.model_fields[field].description}."


def _mended(of: type[Settings], given: dict[str, Any]) -> tuple[Settings, dict[str, str]]:
    """The settings, each wrong value replaced by what stands there without it, and what is wrong with which field.

    So that a value that is wrong by itself does not hide what is wrong among the others.
    """
    try:
        return of(**given), {}
    except ValidationError as error:
        wrong = {str(detail["loc"][0]): _reason(detail) for detail in error.errors(include_url=False, include_input=False)}
    return of(**given | {field: of.model_fields[field].default for field in wrong}), wrong


def _reason(detail: Any) -> str:
    return str(detail["ctx"]["error"]) if detail["type"] == "value_error" else "is not one of the values it may have"


def _together(settings: Settings, *, telegram: bool) -> dict[str, str]:
    """What is wrong only in the light of another field, or of what the settings are for."""
    wrong = {}
    if telegram and not settings.telegram_token.get_secret_value():
        wrong["telegram_token"] = "is empty"  # noqa: S105 - a fault, no token
    if settings.webhook_url:
        needed = {"webhook_secret": settings.webhook_secret.get_secret_value(), "listen": settings.listen}
        wrong |= {field: "is empty, but a webhook address is set" for field, value in needed.items() if not value}
        if reason := _unreachable(settings):
            wrong["webhook_url"] = reason
    return wrong


def _unreachable(settings: Settings) -> str:
    """Why Telegram would not bring updates to the webhook address.

    Another Bot API server than Telegram's (one's own, the simulator) brings them to any address, and so does what runs on
    this machine.
    """
    address = urlsplit(settings.webhook_url)
    if urlsplit(settings.telegram_api_url).hostname != TELEGRAM or address.hostname in ("localhost", "127.0.0.1", "::1"):
        return ""
    if address.scheme != "https":
        return "is not https, and Telegram brings nothing to another address"
    if (address.port or PORTS[0]) not in PORTS:
        return f"names port {address.port}, to which Telegram brings nothing"
    return ""


def _unknown_names(fields: set[str]) -> list[str]:
    """Settings nobody reads: most often a slip of the pen, which would otherwise go unnoticed."""
    known = {PREFIX + name.upper() for name in fields}
    seen = {name.upper() for name in os.environ if name.upper().startswith(PREFIX)}  # noqa: TID251
    try:
        file = DotEnvSettingsSource(Settings, env_file=ENV_FILE, env_file_encoding="utf-8").env_vars
        seen |= {name.upper() for name in file if name.upper().startswith(PREFIX)}
    except (OSError, UnicodeDecodeError):
        pass  # said by load()
    return [f"{name} is not a setting.{_guess(name, known)}" for name in sorted(seen - known)]


def _guess(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Perhaps {near[0]} is meant." if near else f" Remove it; {ENV_FILE}.example lists what there is."
