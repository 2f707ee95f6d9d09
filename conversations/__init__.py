"""What Betang decides: pure functions over forms, people and what they say. No clock, no network, no SQL."""
