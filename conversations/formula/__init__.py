"""XLSForm's expression language: read, checked against the form, and worked out without `eval`."""
