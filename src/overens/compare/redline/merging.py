"""Owns how two editions become one redline."""

from collections.abc import Sequence

from overens.compare.edition import Edition
from overens.compare.matching.forest import ROOT
from overens.compare.matching.pairs import MatchedBy, Pair
from overens.compare.matching.passes import Matching
from overens.compare.redline.chunks import deleted, difference, inserted
from overens.compare.redline.passages import Fate, Link, Passage, Redline, Stands
from overens.compare.redline.portions import portions
from overens.compare.words.sequences import between
from overens.document.inline import Inline, words
from overens.document.stated import HEAD
from overens.document.tree import Provision


class Merging:
    """Merges two editions by what has been matched."""

    def __init__(self, old: Edition, new: Edition, matching: Matching) -> None:
        self.old, self.new, self.matching = old, new, matching
        self._by_new = {pair.new: pair for pair in matching.pairs}
        self._by_old = {pair.old: pair for pair in matching.pairs}
        self._merged = {part: found.whole for found in matching.divisions if found.merges for part in found.parts}
        self._split = {part: found.whole for found in matching.divisions if not found.merges for part in found.parts}
        self._portions = self._cut()

    def redline(self) -> Redline:
        """The merged tree."""
        return self._merge(self.old.forest.below(ROOT), self.new.forest.below(ROOT))

    def links(self) -> tuple[Link, ...]:
        """Which provisions are the same, in the new edition's order; parts of a division last."""
        pairs = [self._link(pair) for pair in self.matching.pairs if not self._is_of_head(pair)]
        parts = [
            Link(self.old.rows[old].id, self.new.rows[new].id, MatchedBy.PART, 1.0)
            for old, new in (
                *((whole, part) for part, whole in self._split.items()),
                *((part, whole) for part, whole in self._merged.items()),
            )
        ]
        return (*pairs, *parts)

    def _is_of_head(self, pair: Pair) -> bool:
        return pair.new == ROOT or self.new.rows[pair.new].id.startswith(HEAD)

    def _link(self, pair: Pair) -> Link:
        moved = pair.new not in self.matching.staying
        return Link(self.old.rows[pair.old].id, self.new.rows[pair.new].id, pair.by, pair.score, moved)

    def _cut(self) -> dict[int, Inline]:
        """The stretch of the old text that each part of a split came from."""
        found: dict[int, Inline] = {}
        for division in self.matching.divisions:
            if not division.merges:
                run = sorted((division.first, *division.parts))
                texts = portions(self.old.rows[division.whole].text, [self.new.rows[part].text for part in run])
                found.update(zip(run, texts, strict=True))
        return found

    def _merge(self, olds: Sequence[int], news: Sequence[int]) -> Redline:
        """The children of a pair; what is gone from a place comes before what is new there."""
        if not (olds or news):
            return ()
        index = {old: place for place, old in enumerate(olds)}
        staying = self.matching.staying
        fixed = [(index[self._by_new[new].old], place) for place, new in enumerate(news) if new in staying]
        merged: list[Passage] = []
        for gone, come in between(fixed, (len(olds), len(news))):
            merged += [self._only_old(olds[place]) for place in gone]
            merged += [self._only_new(news[place]) for place in come]
            if come.stop < len(news):
                merged.append(self._both(self._by_new[news[come.stop]]))
        return tuple(merged)

    def _both(self, pair: Pair) -> Passage:
        old, new = self.old.rows[pair.old], self.new.rows[pair.new]
        children = self._merge(self.old.forest.below(pair.old), self.new.forest.below(pair.new))
        return self._changed(Stands.BOTH, Fate.KEPT, old, new, children=children, link=self._link(pair))

    def _only_old(self, place: int) -> Passage:
        provision, pair = self.old.rows[place], self._by_old.get(place)
        whole = self._merged.get(place)
        partner = pair.new if pair else whole
        fate = Fate.MOVED_AWAY if pair else Fate.REMOVED if whole is None else Fate.MERGED_AWAY
        return Passage(
            provision,
            None if partner is None else self.new.rows[partner],
            Stands.OLD,
            fate,
            deleted(words(provision.number)),
            deleted(provision.heading),
            deleted(provision.text),
            tuple(self._only_old(child) for child in self.old.forest.below(place)),
            self._link(pair) if pair else None,
        )

    def _only_new(self, place: int) -> Passage:
        provision, pair = self.new.rows[place], self._by_new.get(place)
        children = tuple(self._only_new(child) for child in self.new.forest.below(place))
        if pair:
            old = self.old.rows[pair.old]
            return self._changed(Stands.NEW, Fate.MOVED_HERE, old, provision, children=children, link=self._link(pair))
        whole = self._split.get(place)
        return Passage(
            None if whole is None else self.old.rows[whole],
            provision,
            Stands.NEW,
            Fate.ADDED if whole is None else Fate.SPLIT_OFF,
            inserted(words(provision.number)),
            inserted(provision.heading),
            difference(self._portions.get(place, ()), provision.text),
            children,
        )

    def _changed(
        self, stands: Stands, fate: Fate, old: Provision, new: Provision, *, children: Redline, link: Link
    ) -> Passage:
        return Passage(
            old,
            new,
            stands,
            fate,
            difference(words(old.number), words(new.number)) if old.number or new.number else (),
            difference(old.heading, new.heading),
            difference(old.text, new.text),
            children,
            link,
        )
