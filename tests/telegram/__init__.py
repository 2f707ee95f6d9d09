"""Telegram: the wire as tables, the link against a fake at the edge of the network, the poller against a killed process."""
