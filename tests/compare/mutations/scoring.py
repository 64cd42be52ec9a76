"""Owns the score of a comparison against the answers of the mutations: what was found, missed and invented."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.comparison import Comparison
from overens.compare.redline.passages import Passage, Stands
from overens.model.months import MONTHS
from tests.compare.mutations.answers import Answer, Expected, Mutation, Rewording
from tests.compare.mutations.drawing import Mutated
from tests.compare.mutations.marking import Marks, cut_words, is_whole, marks, untold
from tests.compare.mutations.places import Places, below, words
from tests.compare.mutations.score import Score

TOKEN = re.compile(rf"\d+ (?:{'|'.join(MONTHS)})(?: \d+)?|[^\W_]+(?:[-/:.][^\W_]+)*|[^\w\s]")
"""A date, a word or a punctuation mark: what likeness is counted in."""
ANOTHER, NEARLY = 0.35, 0.06
"""Below this likeness a passage is to be shown as a whole; so near to it either is right."""
GATHERED = {(ChangeKind.MOVE, Action.MOVED), (ChangeKind.ADDRESS, Action.CHANGED)}
"""What is told of several provisions at once: neighbours that moved together, all new addresses."""
OWN_BINDING = (ChangeKind.BINDING, ChangeKind.FUNCTION, ChangeKind.PARTY)
"""Kinds that say themselves whom they concern; the others concern whom the provision bound or binds."""


def score(mutated: Mutated, comparison: Comparison) -> Score:
    """The score of one comparison."""
    return _Scoring(mutated, comparison).score()


class _Scoring:
    def __init__(self, mutated: Mutated, comparison: Comparison) -> None:
        self.mutated, self.comparison = mutated, comparison
        self.changes = comparison.changes
        self.old, self.new = Places(mutated.old), Places(mutated.new)
        self.passages = [passage for top in comparison.redline for passage in top.walk()]
        self._score = Score()
        self._explained = set[int]()
        self._pairs: dict[str, str] = {}

    def score(self) -> Score:
        """Asks for every mutation, then for what is left."""
        for mutation in self.mutated.mutations:
            self._ask(mutation)
        self._ask_for_numbers()
        self._ask_for_links()
        for place, change in enumerate(self.changes):
            if place not in self._explained:
                self._score.invented[change.kind] += 1
                self._wrong(f"invented {_shown(change)}")
            elif change.kind not in OWN_BINDING and set(change.binds) != self._bound(change):
                self._wrong(f"told to others than it binds {_shown(change)} {change.binds}")
        self._score.cut = [
            cut for each in self.passages for text in (each.heading, each.text) for cut in cut_words(text)
        ]
        return self._score

    def _wrong(self, what: str) -> None:
        self._score.wrong.append(f"{self.mutated.name}: {what}")

    def _ask(self, mutation: Mutation) -> None:
        alike = self._alike(mutation.rewording)
        answers = [answer for answer in mutation.answers if answer.holds_at(alike)]
        answer, places = next(
            ((answer, places) for answer in answers if (places := self._told(answer)) is not None), (answers[0], None)
        )
        kinds = Counter(change.kind for change in answer.changes)
        self._score.asked[mutation.name] += 1
        self._score.kinds_asked += kinds
        if places is None:
            self._wrong(f"missed {mutation.name} {alike:.2f}: {answer.changes}")
            return
        self._explained.update(places)
        self._score.found[mutation.name] += 1
        self._score.kinds_found += kinds
        self._pairs |= {
            old: new
            for each in answer.changes
            if each.old and each.new
            for old in self.old.ids(each.old)
            for new in self.new.ids(each.new)
        }
        if mutation.rewording and len(answer.changes) == 1:
            self._look_at_words(mutation, mutation.rewording, alike, self.changes[places[0]])

    def _alike(self, rewording: Rewording | None) -> float:
        """How alike the words of a provision are before and after; 1 where none were edited, or it is no provision."""
        sides = (self.old.provision(rewording.old), self.new.provision(rewording.new)) if rewording else (None, None)
        found = [TOKEN.findall(words(each)) for each in sides if each]
        return Indel.normalized_similarity(*found) if len(found) == len(sides) else 1.0

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
        old, new = self.old.ids(expected.old), self.new.ids(expected.new)
        if (change.kind, change.action) in GATHERED:
            return any(one in old and other in new for one, other in _gathered(change))
        free = place not in self._explained and place not in taken
        sides = [{side} for side in _ids(change)]
        if change.kind is ChangeKind.DIVISION:
            # Of the parts of one text any may be the first that is named.
            sides[change.action is Action.SPLIT] |= set(change.also)
        here = bool(sides[0] & set(old) and sides[1] & set(new))
        return free and here and _has_values(expected, change) and expected.also <= set(change.also)

    def _look_at_words(self, mutation: Mutation, rewording: Rewording, alike: float, change: Change) -> None:
        ids = _ids(change)
        passage = next(each for each in self.passages if _ids(each) == ids and each.stands is not Stands.OLD)
        self._score.marks[mutation.name].add(self._marks(rewording, passage, alike))
        missing = untold(rewording.pieces, change)
        if missing:
            self._wrong(f"words untold {missing} {_shown(change)}")

    def _marks(self, rewording: Rewording, passage: Passage, alike: float) -> Marks:
        chunks = passage.heading if rewording.heading else passage.text
        is_other = alike < ANOTHER - NEARLY or (alike < ANOTHER + NEARLY and is_whole(chunks))
        return marks((self.mutated.old, self.mutated.new), rewording, chunks, is_other=is_other)

    def _ask_for_numbers(self) -> None:
        """Other numbers follow on what came, went or moved: all of them must be told, and nothing more."""
        told = [change for change in self.changes if change.kind is ChangeKind.RENUMBERING]
        wanted = set(self._other_numbers()) if any(each.renumbers for each in self.mutated.mutations) else set[str]()
        named = {own for change in told for own in (_ids(change)[1], *change.also)}
        self._explained.update(
            place for place, each in enumerate(self.changes) if each in told and _ids(each)[1] in wanted
        )
        self._score.kinds_asked[ChangeKind.RENUMBERING] += len(wanted)
        self._score.kinds_found[ChangeKind.RENUMBERING] += len(wanted & named)
        if wanted - named:
            self._wrong(f"not told as renumbered: {sorted(wanted - named)}")

    def _other_numbers(self) -> Iterator[str]:
        """What has another number, but for what moved and what went with it, whose move tells that."""
        moves = [change for change in self.changes if change.kind is ChangeKind.MOVE]
        moved = {own for change in moves for own in (_ids(change)[1], *change.also) if own in self.new.by_id}
        along = {each for own in moved for each in below(self.new.by_id[own])}
        for own, provision in self.old.by_id.items():
            now = self.new.by_id.get(self._pairs.get(own, own))
            if now and now.number != provision.number and now.kind is provision.kind and now.id not in along:
                yield now.id

    def _ask_for_links(self) -> None:
        """A text that stands in both editions, once in each, is the same text."""
        olds, news = self.old.alone(), self.new.alone()
        links = {(link.old, link.new) for link in self.comparison.links}
        wanted = {(own, news[text]) for text, own in olds.items() if text in news}
        self._score.links, self._score.linked = len(wanted), len(wanted & links)
        if wanted - links:
            self._wrong(f"not linked: {sorted(wanted - links)}")

    def _bound(self, change: Change) -> set[str]:
        """Whom the provisions of a change bind; nobody in particular when one of them binds all."""
        places = ((self.old.by_id, change.old), (self.new.by_id, change.new))
        sides = [set(found[place.id].binds) for found, place in places if place and place.id in found]
        return set().union(*sides) if sides and all(sides) else set()


def _ids(found: Change | Passage) -> tuple[str, str]:
    return found.old.id if found.old else "", found.new.id if found.new else ""


def _gathered(change: Change) -> set[tuple[str, str]]:
    """The old and new ids that a change is told for."""
    if change.kind is ChangeKind.ADDRESS:
        return {(edit.before, edit.after) for edit in change.edits}
    return {_ids(change), *((own, own) for own in change.also)}


def _has_values(expected: Expected, change: Change) -> bool:
    asked = ((expected.before, (change.before,)), (expected.after, (change.after,)))
    topics = (expected.topic, (change.topic, change.subject))
    return all(value is None or value in told for value, told in (*asked, topics))


def _shown(change: Change) -> str:
    places = " → ".join(own or "–" for own in _ids(change))
    return f"{change.kind} {change.action} {places} {change.before[:40]!r} {change.after[:40]!r}"
