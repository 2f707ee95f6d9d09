"""The simulator: true to Telegram for the bot, and usable for people."""
