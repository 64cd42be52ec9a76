"""Owns the scoring of a redline of two files: links, moves, chunks, islands, the proof and the time."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from plain_editions import edition

from overens.compare.comparison import Comparison, compare
from overens.compare.redline.chunks import Chunks, Op
from overens.compare.redline.passages import Stands
from overens.document.inline import plain

TINY = 2
"""Words kept between two changes, at most, that count as an island."""


def main(old: str, new: str) -> int:
    """Prints the score; 0 when the redline gives both files, 1 when it does not, 2 when one cannot be read."""
    try:
        texts = [Path(name).read_text(encoding="utf-8") for name in (old, new)]
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"Filen kan inte läsas som text: {error}\n")
        return 2
    documents = [edition(text, name) for text, name in zip(texts, ("gamla", "nya"), strict=True)]
    start = time.perf_counter()
    comparison = compare(*documents)
    holds = comparison.proof.holds
    seconds = time.perf_counter() - start
    sys.stdout.write("\n".join(_score(comparison, seconds)) + "\n")
    return 0 if holds else 1


def _score(comparison: Comparison, seconds: float) -> Iterator[str]:
    ways = Counter(link.matched_by.value for link in comparison.links)
    kinds = Counter(change.kind.value for change in comparison.changes)
    moves = Counter(link.is_sure for link in comparison.links if link.moved)
    yield f"Länkar         {len(comparison.links)} ({_counts(ways)})"
    yield f"Flyttar        {moves[True]} säkra, {moves[False]} möjliga"
    yield from _chunks(list(_texts(comparison)))
    yield f"Ändringar      {len(comparison.changes)} ({_counts(kinds)})"
    yield f"Bevis          {'håller' if comparison.proof.holds else 'HÅLLER INTE'}"
    yield f"  gamla        {comparison.proof.old}"
    yield f"  nya          {comparison.proof.new}"
    yield f"Tid            {seconds * 1000:.0f} ms"


def _chunks(texts: list[Chunks]) -> Iterator[str]:
    changed = [chunks for chunks in texts if any(chunk.op is not Op.EQUAL for chunk in chunks)]
    count = sum(chunk.op is not Op.EQUAL for chunks in changed for chunk in chunks)
    kept = [len(plain(chunk.new).split()) for chunks in changed for chunk in chunks[1:-1] if chunk.op is Op.EQUAL]
    yield f"Ändrade bitar  {count} i {len(changed)} av {len(texts)} texter"
    yield f"Öar            {sum(length <= TINY for length in kept)} av {len(kept)} stycken mellan ändringar"


def _texts(comparison: Comparison) -> Iterator[Chunks]:
    """The texts that stand in both."""
    for top in comparison.redline:
        for passage in top.walk():
            if passage.stands is Stands.BOTH:
                yield from (chunks for chunks in (passage.heading, passage.text) if chunks)


def _counts(found: Counter[str]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in found.most_common()) or "inga"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
