"""Owns the measuring of what comparison finds: known edits of every shipped edition, each with its answer.

The edits and their answers are those of the tests; here they are made in other ways for as long as is asked for.
"""

import argparse
import sys

from measuring import ROOT, say

sys.path.insert(0, str(ROOT))

from tests.compare.mutations.base import bases
from tests.compare.mutations.running import run
from tests.compare.mutations.score import LEAST_WORDS, MOST_CHUNKS, MOST_ISLANDS, Score

MUTATIONS = 2_000


def main() -> None:
    """Makes the edits, prints one table, and ends with 1 when anything was missed, invented or shown badly."""
    parser = argparse.ArgumentParser(description="Measure what the comparison finds of known edits.")
    parser.add_argument("--mutations", type=int, default=MUTATIONS, help=f"how many at the least ({MUTATIONS})")
    editions = (*bases(), *bases(bare=True))
    score = run(editions, parser.parse_args().mutations)
    count, sorts = score.asked.total(), len(score.asked)
    say(f"{count} edits of {sorts} sorts in {len(editions) // 2} editions, with and without ids")
    _report("edits told as what they are", score.found.total() / score.asked.total(), 1.0, least=True)
    _report("changes that no edit explains", float(score.invented.total()), 0.0)
    _report("texts that stayed and were matched", score.linked / score.links, 1.0, least=True)
    _report_words(score)
    faults = list(score.shortfalls())
    for fault in faults:
        say(f"  {fault}")
    sys.exit(1 if faults else 0)


def _report_words(score: Score) -> None:
    words = score.words
    _report("precision of changed words", words.precision, LEAST_WORDS, least=True)
    _report("recall of changed words", words.recall, LEAST_WORDS, least=True)
    _report("words shown in two", float(len(score.cut)), 0.0)
    _report("islands among what is kept between changes", words.islands / max(words.kept, 1), MOST_ISLANDS)
    _report("chunks for each edit", words.chunks / max(words.edits, 1), MOST_CHUNKS)


def _report(what: str, value: float, aim: float, *, least: bool = False) -> None:
    reached = value >= aim if least else value <= aim
    say(f"  {what:<46}{value:>9.4f}  aim {aim:g}: {'reached' if reached else 'missed'}")


if __name__ == "__main__":
    main()
