"""The postman and the porter on a real database file."""
