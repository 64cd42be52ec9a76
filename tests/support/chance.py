"""Owns chance that is the same at every run."""

from random import Random


def made_from(seed: int) -> Random:
    """Chance that is the same for the same seed."""
    return Random(seed)  # noqa: S311 - no secret is made
