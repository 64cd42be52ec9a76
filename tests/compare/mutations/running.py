"""Owns the runs of mutations: each by itself, many together, as many rewordings as an edition has texts."""

from collections import Counter
from collections.abc import Iterable, Iterator

from overens.compare.comparison import Comparison, compare
from overens.compare.wording.sentences import describe, label
from tests.compare.covering import untold
from tests.compare.mutations.base import Base
from tests.compare.mutations.drawing import MUTATORS, Mutated, rewordings, single, together
from tests.compare.mutations.score import Score
from tests.compare.mutations.scoring import score

MOST = 30
"""How many mutations are made together."""
FIRST = (2, 8, 16)
"""How many are, before there are as many as can be."""


def singles(base: Base, seed: int, names: Iterable[str] = tuple(MUTATORS)) -> Iterator[Mutated]:
    """Each mutation that an edition has anything for, by itself."""
    found = (single(base, name, seed) for name in names)
    return (mutated for mutated in found if mutated.mutations)


def batches(base: Base, count: int) -> Iterator[Mutated]:
    """So many editions with more and more mutations."""
    for seed in range(count):
        yield together(base, FIRST[seed] if seed < len(FIRST) else MOST, seed)


def judged(mutated: Mutated) -> Score:
    """The score of a mutated edition; a proof that fails, a gap in what is told and a sentence told twice are wrong."""
    comparison = compare(mutated.old, mutated.new)
    found = score(mutated, comparison)
    found.wrong += [f"{mutated.name}: {what}" for what in unsound(comparison)]
    return found


def unsound(comparison: Comparison) -> Iterator[str]:
    """What may not be in any comparison, whatever the editions are."""
    if not comparison.proof.holds:
        yield "the proof fails"
    yield from (f"untold: {own}" for own in untold(comparison))
    told = Counter(f"{label(change)} – {describe(change)}" for change in comparison.changes)
    yield from (f"told {count} times: {line}" for line, count in told.items() if count > 1)


def run(bases: tuple[Base, ...], mutations: int) -> Score:
    """The score of at least so many mutations, shared out among the editions, every other edition read backwards."""
    total, seed = Score(), 0
    while total.asked.total() < mutations:
        for base in bases:
            drawn = [together(base, MOST, seed), *(singles(base, seed) if seed == 0 else [rewordings(base, seed)])]
            for mutated in drawn:
                total.add(judged(mutated.told_back if seed % 2 else mutated))
        seed += 1
    return total
