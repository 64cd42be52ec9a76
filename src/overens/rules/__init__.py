"""Owns what must agree across the content: one rule a function, all of them in one table."""
