"""Owns links that a page offers as ways onward: a title, an address and what is behind it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Door:
    """A way onward; `words` say what is behind it, and `language` is that of the title where it is not Swedish."""

    title: str
    address: str
    words: str = ""
    language: str = ""
