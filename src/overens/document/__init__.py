"""Owns the tree of provisions: the one text that site, PDF, diff and exports render from."""
