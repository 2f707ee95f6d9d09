"""From the rows of a form file to a Form, with every mistake told to its author at once."""
