"""Owns the score of a comparison against the answers of the mutations: what was found, missed and invented."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import Chunks, Op
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import plain
from overens.document.tree import Document, Provision
from tests.compare.mutations.answers import Answer, Expected, Mutation, Rewording
from tests.compare.mutations.drawing import Mutated
from tests.compare.mutations.marking import Marks, cut_words, marks
from tests.compare.mutations.wording import WRITTEN

ANOTHER, NEARLY = 0.35, 0.06
"""Below this likeness a passage is to be shown as a whole; so near to it either is right."""
GATHERED = {(ChangeKind.MOVE, Action.MOVED), (ChangeKind.ADDRESS, Action.CHANGED)}
"""What is told of several provisions at once: neighbours that moved together, all new addresses."""


@dataclass
class Score:
    """What was asked and found, by mutation and by kind; what was told that nothing explains; the words."""

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    kinds_asked: Counter[ChangeKind] = field(default_factory=Counter)
    kinds_found: Counter[ChangeKind] = field(default_factory=Counter)
    invented: Counter[ChangeKind] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    marks: dict[str, Marks] = field(default_factory=lambda: defaultdict(Marks))
    cut: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Counts another score in."""
        self.asked += other.asked
        self.found += other.found
        self.kinds_asked += other.kinds_asked
        self.kinds_found += other.kinds_found
        self.invented += other.invented
        self.wrong += other.wrong
        self.cut += other.cut
        for name, found in other.marks.items():
            self.marks[name].add(found)


def score(mutated: Mutated, comparison: Comparison) -> Score:
    """The score of one comparison."""
    scoring = _Scoring(mutated, comparison)
    scoring.judge()
    return scoring.score


class _Scoring:
    def __init__(self, mutated: Mutated, comparison: Comparison) -> None:
        self.mutated, self.changes = mutated, comparison.changes
        self.documents = (mutated.old, mutated.new)
        self.passages = [passage for top in comparison.redline for passage in top.walk()]
        self.score = Score()
        self._explained = set[int]()
        self._pairs: dict[str, str] = {}

    def judge(self) -> None:
        """Asks for every mutation, then for what is left."""
        for mutation in self.mutated.mutations:
            self._ask(mutation)
        self._renumbered()
        for place, change in enumerate(self.changes):
            if place not in self._explained:
                self.score.invented[change.kind] += 1
                self._wrong(f"invented {_shown(change)}")
        self.score.cut += [cut for passage in self.passages for cut in _cut(passage)]

    def _wrong(self, what: str) -> None:
        self.score.wrong.append(f"{self.mutated.name}: {what}")

    def _ask(self, mutation: Mutation) -> None:
        alike = self._alike(mutation.rewording)
        answers = [answer for answer in mutation.answers if answer.holds_at(alike)]
        found = next(((answer, places) for answer in answers if (places := self._told(answer)) is not None), None)
        wanted = found[0] if found else answers[0]
        kinds = Counter(change.kind for change in wanted.changes)
        self.score.asked[mutation.name] += 1
        self.score.kinds_asked += kinds
        if found is None:
            self._wrong(f"missed {mutation.name}: {wanted.changes} {alike:.2f}")
            return
        self._explained.update(found[1])
        self._pairs |= {self._id(each.old, 0): self._id(each.new, 1) for each in wanted.changes if each.old and each.new}
        self.score.found[mutation.name] += 1
        self.score.kinds_found += kinds
        if mutation.rewording and len(wanted.changes) == 1:
            self.score.marks[mutation.name].add(self._marks(mutation.rewording, alike))

    def _alike(self, rewording: Rewording | None) -> float:
        """How alike the words of a provision are before and after; 1 where none were edited."""
        if rewording is None:
            return 1.0
        sides = (self._provision(rewording.old, 0), self._provision(rewording.new, 1))
        words = [WRITTEN.findall(f"{plain(each.heading)} {plain(each.text)}") for each in sides if each]
        return Indel.normalized_similarity(*words) if len(words) == 2 else 0.0

    def _told(self, answer: Answer) -> list[int] | None:
        """Which changes are those of an answer; None when one is missing."""
        found: list[int] = []
        for expected in answer.changes:
            place = next((each for each in range(len(self.changes)) if self._is_told(expected, each, found)), None)
            if place is None:
                return None
            found.append(place)
        return found

    def _is_told(self, expected: Expected, place: int, taken: Sequence[int]) -> bool:
        change = self.changes[place]
        if (change.kind, change.action) != (expected.kind, expected.action):
            return False
        old, new = self._id(expected.old, 0), self._id(expected.new, 1)
        if (change.kind, change.action) in GATHERED:
            return (old, new) in _gathered(change)
        free = place not in self._explained and place not in taken
        here = (change.old.id if change.old else "") in old.split("|") and _new_id(change) in new.split("|")
        values = all(
            asked in {None, told}
            for asked, told in ((expected.before, change.before), (expected.after, change.after))
        )
        named = expected.topic in {None, change.topic, change.subject}
        return free and here and values and named and expected.also <= set(change.also)

    def _id(self, place: str, side: int) -> str:
        """The ids that a place may stand for, parted by bars."""
        if not place.startswith("="):
            return place
        document, written = self.documents[side], place[1:].split("|")
        texts = {plain(document.inline(text)) for text in written}
        return "|".join(each.id for each in document.walk() if texts & {plain(each.text), plain(each.heading)})

    def _provision(self, place: str, side: int) -> Provision | None:
        return _by_id(self.documents[side]).get(self._id(place, side).partition("|")[0])

    def _marks(self, rewording: Rewording, alike: float) -> Marks:
        own = (self._id(rewording.old, 0), self._id(rewording.new, 1))
        passage = next(each for each in self.passages if _ids(each) == own and each.stands is not Stands.OLD)
        chunks = passage.heading if rewording.heading else passage.text
        is_other = alike < ANOTHER - NEARLY or (alike < ANOTHER + NEARLY and _is_whole(chunks))
        return marks(self.documents, rewording, chunks, is_other=is_other)

    def _renumbered(self) -> None:
        """Other numbers follow on what came, went or moved: all of them must be told, and nothing more."""
        told = [
            place
            for place, change in enumerate(self.changes)
            if change.kind is ChangeKind.RENUMBERING and place not in self._explained
        ]
        wanted = set(self._other_numbers()) if any(each.renumbers for each in self.mutated.mutations) else set()
        named = {own for change in self.changes if change.kind is ChangeKind.RENUMBERING for own in change.also}
        firsts = {_new_id(self.changes[place]) for place in told}
        self._explained.update(place for place in told if _new_id(self.changes[place]) in wanted)
        missing = wanted - named - firsts - {own for own in self._pairs.values() if own.startswith("bilaga-")}
        self.score.kinds_asked[ChangeKind.RENUMBERING] += len(wanted)
        self.score.kinds_found[ChangeKind.RENUMBERING] += len(wanted - missing)
        if missing:
            self._wrong(f"not told as renumbered: {sorted(missing)}")

    def _other_numbers(self) -> Iterator[str]:
        """What has another number, but for what moved and what went with it, whose move tells that."""
        old, new = (_by_id(document) for document in self.documents)
        moved = {_new_id(change) for change in self.changes if change.kind is ChangeKind.MOVE}
        along = {below.id for own in moved if own in new for below in new[own].walk()}
        for own, provision in old.items():
            now = new.get(self._pairs.get(own, own))
            if now and now.number != provision.number and now.kind is provision.kind and now.id not in along:
                yield now.id


def _by_id(document: Document) -> dict[str, Provision]:
    return {**{each.id: each for each in document.front}, **document.by_id}


def _new_id(change: Change) -> str:
    return change.new.id if change.new else ""


def _ids(passage: Passage) -> tuple[str, str]:
    return passage.old.id if passage.old else "", passage.new.id if passage.new else ""


def _gathered(change: Change) -> set[tuple[str, str]]:
    """The old and new ids that a change is told for."""
    if change.kind is ChangeKind.ADDRESS:
        return {(edit.before, edit.after) for edit in change.edits}
    first = (change.old.id if change.old else "", _new_id(change))
    return {first, *((own, own) for own in change.also)}


def _is_whole(chunks: Chunks) -> bool:
    return all(chunk.op is not Op.EQUAL for chunk in chunks)


def _cut(passage: Passage) -> list[str]:
    return [*cut_words(passage.heading), *cut_words(passage.text)]


def _shown(change: Change) -> str:
    places = " → ".join(place.id if place else "–" for place in (change.old, change.new))
    return f"{change.kind} {change.action} {places} {change.before[:40]!r} {change.after[:40]!r}"
