"""Telegram: its wire (pure), its link (calls), and the two ways its updates arrive."""
