"""The whole product from outside: the bot as a process, against the simulated Telegram over HTTP."""
