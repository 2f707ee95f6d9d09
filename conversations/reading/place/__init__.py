"""Places: the tables they are looked up in, and what a reply says around and between their names."""
