"""What Betang remembers: the one package that speaks SQL."""
