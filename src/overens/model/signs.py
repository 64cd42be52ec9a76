"""Owns the signs that stand for a figure; light, so that comparison can know them without pydantic."""

NONE, LOST, COMPUTED = "–", "?", "="
"""How a cell without a figure is written, one whose figure cannot be read any more, and one that is computed."""
