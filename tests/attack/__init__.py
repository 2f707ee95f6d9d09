"""What outsiders and insiders try against the bot, each with what becomes of it."""
