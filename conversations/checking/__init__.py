"""Looks at a sent report for what may be a slip: flags by rules that are data, each with its words for officer and head."""
