"""Owns what a call says of how a signature is proved: level, time stamps, and who is trusted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from overens.seal.certificates import read
from overens.seal.levels import Authorities, Level, Proof, proof
from overens.seal.times import TimeService

LEVELS = tuple(str(level) for level in Level)


@dataclass(frozen=True, slots=True)
class ProofWish:
    """What a person says of the proof; each path of `trust` is a file with certificates, or a folder of such files."""

    level: str = ""
    timestamp: str = ""
    trust: tuple[Path, ...] = ()


def wanted(wish: ProofWish) -> Proof:
    """The proof that is meant.

    Raises:
        UsageError: the level needs more than is said, or a file holds no certificate.
        OSError: a file cannot be read.
    """
    times = TimeService(wish.timestamp) if wish.timestamp else None
    trusted = read(_files(wish.trust))
    return proof(Level(wish.level) if wish.level else None, times, Authorities(trusted) if trusted else None)


def _files(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        files = sorted(found for found in path.iterdir() if found.is_file()) if path.is_dir() else [path]
        yield from ((str(file), file.read_bytes()) for file in files)
