"""How a day, a month or a year is named: for `dates` and whoever meets a time."""
