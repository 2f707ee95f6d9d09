"""Compares the lists that offices keep (any spreadsheet) with what heads reported, village by village."""
