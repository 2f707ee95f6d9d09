"""Files that are made when they are sent."""
