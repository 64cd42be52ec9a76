"""Owns the signs that stand for a figure; light, so that comparison can know them without pydantic."""

NONE, LOST = "–", "?"
"""How a cell without a figure is written, and one whose figure cannot be read any more."""
