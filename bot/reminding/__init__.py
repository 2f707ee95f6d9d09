"""Reminding: who is due and when, in which words, who promised what, and what happens when nobody answers."""
