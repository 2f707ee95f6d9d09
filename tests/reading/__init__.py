"""Tests of what people type, read to values."""
