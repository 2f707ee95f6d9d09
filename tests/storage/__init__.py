"""Storage on real databases: both engines, through one fixture."""
