"""`python -m bot` is `betang`."""

from bot.cli import main

main()
