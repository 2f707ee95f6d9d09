"""How the forms of authors are taken in and written out: workbooks, YAML, and what no form may do."""
