"""One call of the Bot API: its parameters, whichever way they were sent, read with Telegram's complaints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.simulator.files import UPLOAD
from bot.simulator.refusal import Refused, bad

BODY = UPLOAD + 1024 * 1024
"""The largest request: one file and the fields around it, bytes."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """A method's name and what was passed to it."""

    method: str
    values: Mapping[str, Any]
    files: Mapping[str, Upload]

    def has(self, name: str) -> bool:
        """Whether a parameter was given, and not empty."""
        return name in self.files or self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """A parameter as text; empty when it is not there."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, otherwise: int = 0) -> int:
        """A whole number. Telegram reads anything else as nothing at all."""
        try:
            return int(self.text(name))
        except ValueError:
            return otherwise

    def flag(self, name: str) -> bool:
        """A yes or no, in any of the ways people write it."""
        return self.text(name).lower() in ("true", "yes", "1")

    def decimal(self, name: str) -> float | None:
        """A number with a fraction, or None."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def structure(self, name: str, what: str) -> Any:
        """A JSON-serialised parameter, or None when it is not there. Raises Refused: can't parse `what`."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {what} JSON object") from None


async def read(method: str, request: Request) -> Call:
    """The call behind a request: query, form, multipart or JSON, GET or POST. Raises Refused."""
    if int(request.headers.get("content-length") or 0) > BODY:
        raise Refused(413, "Request Entity Too Large")
    values: dict[str, Any] = dict(request.query_params)
    files: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and kind == "application/json":
        values.update(await _json(request))
    elif request.method == "POST" and kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        await _form(request, values, files)
    return Call(method, values, files)


async def _form(request: Request, values: dict[str, Any], files: dict[str, Upload]) -> None:
    try:
        async with request.form() as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    files[name] = Upload(value.filename or "file", value.content_type or "", await value.read())
                else:
                    values[name] = value
    except HTTPException as broken:  # what Starlette makes of a body that it cannot read
        raise bad("can't parse request body") from broken


async def _json(request: Request) -> Mapping[str, Any]:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        raise bad("can't parse request body JSON object") from None
    if not isinstance(body, dict):
        raise bad("can't parse request body JSON object")
    return body
