"""Whole forms made by chance, filled in by chance, and judged by a second, slow and simple reading of XLSForm."""
