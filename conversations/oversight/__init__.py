"""What the clock and the officers look at: when reports are due, how the counts stand, how they are said."""
