"""Tests of offices' lists: finding the table, the columns, the villages, and what differs from the reports."""
