"""Owns what a check is asked: which file, whom to trust, and what the office says itself."""

from dataclasses import dataclass

from overens.seal.checking.trust import Trust
from overens.seal.looking.zones import Zone


@dataclass(frozen=True, slots=True)
class Wish:
    """A file by its name, with whom to trust, the parties that the office vouches for, and where stamps may stand.

    `by_hand` is the edition, such as `star 2025`, that a scanned file is said to be, since a scan cannot say it itself.
    """

    name: str
    trust: Trust
    attested: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()
    by_hand: str = ""
