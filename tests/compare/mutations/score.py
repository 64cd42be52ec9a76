"""Owns what a score of comparisons counts, and what it must come up to."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from overens.compare.changes import ChangeKind
from tests.compare.mutations.marking import Marks

LEAST_WORDS = 0.99
MOST_ISLANDS = 0.1
MOST_CHUNKS = 1.3


@dataclass
class Score:
    """What was asked and found, by mutation and by kind of change; what nothing explains; how words are shown.

    `links` counts passages that stand unchanged in both editions, `linked` those of them that were matched. `wrong`
    tells in words everything that was missed, invented or told otherwise; `cut` where a word was shown in two.
    """

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    kinds_asked: Counter[ChangeKind] = field(default_factory=Counter)
    kinds_found: Counter[ChangeKind] = field(default_factory=Counter)
    invented: Counter[ChangeKind] = field(default_factory=Counter)
    marks: dict[str, Marks] = field(default_factory=lambda: defaultdict(Marks))
    links: int = 0
    linked: int = 0
    wrong: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Counts another score in."""
        self.asked += other.asked
        self.found += other.found
        self.kinds_asked += other.kinds_asked
        self.kinds_found += other.kinds_found
        self.invented += other.invented
        self.links += other.links
        self.linked += other.linked
        self.wrong += other.wrong
        self.cut += other.cut
        for name, found in other.marks.items():
            self.marks[name].add(found)

    @property
    def words(self) -> Marks:
        """How the words of all mutations are shown."""
        total = Marks()
        for found in self.marks.values():
            total.add(found)
        return total

    def shortfalls(self) -> Iterator[str]:
        """Everything that does not come up to what is asked; nothing when all is well."""
        yield from self.wrong
        yield from (f"a word is cut: {text}" for text in self.cut)
        words = self.words
        figures = {"precision": words.precision, "recall": words.recall}
        yield from (f"word {name} {value:.4f}" for name, value in figures.items() if value < LEAST_WORDS)
        if words.islands > MOST_ISLANDS * words.kept:
            yield f"{words.islands} islands among {words.kept} kept stretches"
        if words.chunks > MOST_CHUNKS * words.edits:
            yield f"{words.chunks} chunks for {words.edits} edits"
