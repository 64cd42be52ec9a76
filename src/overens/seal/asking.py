"""Owns how a key's secret comes in: asked for when it is needed, never kept, never shown."""

from collections.abc import Callable

Ask = Callable[[str], str]
"""Gives the secret that a question in Swedish asks for."""
