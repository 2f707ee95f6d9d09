"""How one amount is made up, in digits and in words: for `numbers`, `money` and whoever meets a number."""
