"""The methods of the commands menu."""

from __future__ import annotations

import re
from typing import Any

from bot.simulator.call import Call
from bot.simulator.records import Json
from bot.simulator.refusal import bad
from bot.simulator.world import World

COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_SCOPES = {"default", "all_private_chats", "chat"}


def _scope(world: World, call: Call) -> tuple[str, str]:
    """Whom a menu is for, and in which language. Raises Refused."""
    scope = call.structure("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    language = call.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("Invalid language code specified")
    return (f"chat:{world.known(scope.get('chat_id')).id}" if kind == "chat" else kind, language)


def _command(item: Any) -> Json:
    if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in ("command", "description")):
        raise bad("can't parse BotCommand: Can't find field \"command\"")
    command, description = item["command"].strip().removeprefix("/"), item["description"].strip()
    if not command:
        raise bad("command must be non-empty")
    if len(command) > 32:
        raise bad("command length must not exceed 32")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > 256:
        raise bad("command description length must not exceed 256")
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _show(world: World) -> Any:
    """Let every screen look at its menu again."""
    for phone in world.phones.values():
        world.touch(phone)
    return True


def set_my_commands(world: World, call: Call) -> Any:
    """`setMyCommands`."""
    given = call.structure("commands", "commands")
    if not isinstance(given, list):
        raise bad("can't parse commands JSON object: Expected an Array of BotCommand")
    if len(given) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    world.commands[_scope(world, call)] = commands
    return _show(world)


def get_my_commands(world: World, call: Call) -> list[Json]:
    """`getMyCommands`."""
    return world.commands.get(_scope(world, call), [])


def delete_my_commands(world: World, call: Call) -> Any:
    """`deleteMyCommands`."""
    world.commands.pop(_scope(world, call), None)
    return _show(world)


def set_chat_menu_button(world: World, call: Call) -> Any:
    """`setChatMenuButton`: for one chat, or for all."""
    button = call.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("commands", "default"):
        raise bad("can't parse MenuButton: Unsupported type specified")
    chat = world.known(call.text("chat_id")).id if call.has("chat_id") else 0
    world.menu_buttons[chat] = button
    return _show(world)


def get_chat_menu_button(world: World, call: Call) -> Json:
    """`getChatMenuButton`."""
    chat = world.known(call.text("chat_id")).id if call.has("chat_id") else 0
    return world.menu_buttons.get(chat) or world.menu_buttons.get(0) or {"type": "default"}
