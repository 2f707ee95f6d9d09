"""Tests of what is flagged in sent reports, and of what must not be."""
