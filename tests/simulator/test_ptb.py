"""python-telegram-bot, unchanged, drives every method that the simulator has."""

from __future__ import annotations

import io

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter, TimedOut

from bot.simulator import faults, hands
from tests.simulator.conftest import House
from tests.simulator.test_hands import PIXEL


async def test_the_bot_knows_itself(bot: Bot) -> None:
    """The answer of getMe gives what PTB needs to start; the bot is no group bot."""
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username, me.can_join_groups) == (1234, True, "betang_bot", False)


async def test_every_kind_of_update_is_understood(bot: Bot, house: House) -> None:
    """What people do on a phone is parsed by PTB into its own types, without anything missing."""
    world, phone = house.world, house.phone
    sent = await bot.send_message(
        phone.id, "Ya?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    )
    hands.start(world, phone, "ABC")
    hands.send_file(world, phone, "photo", PIXEL, name="a.png", mime="image/png", small=PIXEL)
    for kind in ("document", "voice", "audio", "video", "animation", "sticker"):
        hands.send_file(world, phone, kind, b"isi", name=f"a.{kind}", mime="text/plain")
    hands.send_contact(world, phone)
    hands.send_place(world, phone, -2.2, 113.9)
    hands.forward(world, phone, phone, sent.message_id)
    hands.edit(world, phone, sent.message_id + 1, "/menu")
    hands.press(world, phone, sent.message_id, "y")
    hands.block(world, phone)
    updates = await bot.get_updates()
    messages = [update.message for update in updates if update.message]
    assert [message.text for message in messages[:1]] == ["/start ABC"]
    assert messages[1].photo[-1].width == 1
    carried = ["document", "voice", "audio", "video", "animation", "sticker", "contact", "location"]
    assert [next(name for name in carried if getattr(message, name)) for message in messages[2:10]] == carried
    assert messages[8].contact is not None
    assert messages[8].contact.user_id == phone.id
    assert messages[10].forward_origin is not None
    edited, pressed, member = updates[-3:]
    assert edited.edited_message is not None
    assert edited.edited_message.text == "/menu"
    assert pressed.callback_query is not None
    assert pressed.callback_query.data == "y"
    assert member.my_chat_member is not None
    assert member.my_chat_member.new_chat_member.status == "kicked"
    assert all(isinstance(update, Update) and update.effective_user is not None for update in updates)


async def test_saying_editing_and_deleting(bot: Bot, house: House) -> None:
    """Text with markup, a reply, keyboards, an edit, an edit of the buttons, a delete."""
    chat = house.phone.id
    first = await bot.send_message(chat, "<b>Halo</b> &amp; salam", parse_mode=ParseMode.HTML, protect_content=True)
    assert (first.text, first.entities[0].type, first.has_protected_content) == ("Halo & salam", "bold", True)
    keys = ReplyKeyboardMarkup(
        [[KeyboardButton("Kirim nomor", request_contact=True)]], resize_keyboard=True, input_field_placeholder="Ketuk"
    )
    second = await bot.send_message(chat, "Nomor?", reply_markup=keys, reply_parameters=ReplyParameters(first.message_id))
    assert second.reply_to_message is not None
    assert (house.phone.keyboard or {})["keyboard"][0][0]["request_contact"] is True
    await bot.send_message(chat, "Terima kasih", reply_markup=ReplyKeyboardRemove(), disable_notification=True)
    assert house.phone.keyboard is None
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton("Buka", url="https://contoh.id"), InlineKeyboardButton("Ya", callback_data="y")]]
    )
    edited = await bot.edit_message_text("Salam", chat, first.message_id, reply_markup=buttons)
    assert not isinstance(edited, bool)
    assert edited.reply_markup == buttons
    bare = await bot.edit_message_reply_markup(chat, first.message_id)
    assert not isinstance(bare, bool)
    assert bare.reply_markup is None
    assert await bot.delete_message(chat, second.message_id)
    place = await bot.send_location(chat, -2.2, 113.9)
    assert place.location is not None
    assert place.location.latitude == -2.2
    assert await bot.send_chat_action(chat, ChatAction.TYPING)
    assert house.phone.action == "typing"


async def test_files_go_up_and_come_back(bot: Bot, house: House) -> None:
    """Uploads by multipart (plain and attached), sending again by file_id, and the download of the same bytes."""
    chat = house.phone.id
    photo = await bot.send_photo(chat, PIXEL, caption="<i>foto</i>", parse_mode=ParseMode.HTML)
    assert (photo.photo[-1].width, photo.caption, photo.caption_entities[0].type) == (1, "foto", "italic")
    again = await bot.send_photo(chat, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    content = bytes(range(256)) * 5000
    document = await bot.send_document(chat, InputFile(io.BytesIO(content), filename="Rekap März.xlsx", attach=True))
    assert document.document is not None
    assert (document.document.file_name, document.document.file_size) == ("Rekap März.xlsx", len(content))
    file = await bot.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content
    await bot.send_document(chat, document.document.file_id)


async def test_pressed_buttons_are_answered(bot: Bot, house: House) -> None:
    """The answer is shown on the phone, and the button rests again."""
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    sent = await bot.send_message(house.phone.id, "Ya?", reply_markup=buttons)
    hands.press(house.world, house.phone, sent.message_id, "y")
    bubble = house.phone.bubbles[sent.message_id]
    assert bubble.waiting == {"y"}
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    await update.callback_query.answer("Baik", show_alert=True)
    assert bubble.waiting == set()
    assert [(notice.text, notice.alert) for notice in house.phone.notices] == [("Baik", True)]


async def test_menus(bot: Bot, house: House) -> None:
    """Commands by scope are set, read and taken away; so is the menu button."""
    commands = [BotCommand("lapor", "Melaporkan"), BotCommand("menu", "Menu")]
    for scope in (None, BotCommandScopeAllPrivateChats(), BotCommandScopeChat(house.phone.id)):
        assert await bot.set_my_commands(commands, scope=scope)
        assert await bot.get_my_commands(scope=scope) == tuple(commands)
        assert await bot.delete_my_commands(scope=scope)
        assert await bot.get_my_commands(scope=scope) == ()
    assert await bot.set_chat_menu_button(house.phone.id, MenuButtonCommands())
    assert await bot.get_chat_menu_button(house.phone.id) == MenuButtonCommands()


async def test_webhooks_are_set_and_taken_away(bot: Bot) -> None:
    """setWebhook, getWebhookInfo and deleteWebhook, with all that PTB passes."""
    await bot.set_webhook("https://contoh.id/hook", max_connections=5, allowed_updates=["message"], secret_token="rahasia")
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == ("https://contoh.id/hook", 5, ("message",))
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.filterwarnings("ignore:.*retry_after.*:telegram.warnings.PTBDeprecationWarning")
async def test_refusals_become_ptbs_errors(bot: Bot, house: House) -> None:
    """Each refusal is recognised for what it is."""
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "halo")
    house.world.faults.add("sendMessage", faults.flood(3))
    with pytest.raises(RetryAfter):
        await bot.send_message(house.phone.id, "halo")
    hands.block(house.world, house.phone)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(house.phone.id, "halo")
    hands.unblock(house.world, house.phone)
    house.world.faults.add("sendMessage", faults.SILENT)
    with pytest.raises(TimedOut):
        await bot.send_message(house.phone.id, "halo", read_timeout=0.3)
    stranger = Bot("999:OTHER", base_url=f"{house.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
