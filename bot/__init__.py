"""Where Betang touches the outside world: channels, clock, web, command line."""
