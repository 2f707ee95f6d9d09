"""The expression language of forms, against tables, a slow twin and hostile input."""
