"""What people type, to values: one file for each sort of thing that a reply can hold."""
