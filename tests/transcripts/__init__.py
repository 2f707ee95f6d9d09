"""Conversations as people read them, played through the real bot."""
