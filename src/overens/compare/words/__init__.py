"""Owns words: what one is, and how two texts of them differ."""
