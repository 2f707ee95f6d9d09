"""The rules of the house, checked on the tree as it stands."""
