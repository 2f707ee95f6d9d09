"""The life of a form: sent by an admin, tried, published, changed, retired."""
