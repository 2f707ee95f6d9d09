"""Phones on this machine that speak the Telegram Bot API to the same bot: for training, demonstrations and tests."""
