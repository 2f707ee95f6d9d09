"""How people steer a conversation in their own words: for `words`, which tells commands from answers."""
