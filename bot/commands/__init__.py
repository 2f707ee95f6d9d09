"""The commands: each declared once, above its body (`registry`); `declared` reads them all."""
