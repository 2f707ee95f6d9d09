"""How people say yes and no: for `yes_no`."""
