"""Owns what the old text would read like in the new edition, where only names, numbers or addresses changed."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from overens.compare.redline.chunks import Chunks, Op, difference, differs
from overens.compare.words.swedish import genitive, lowered
from overens.document.inline import Inline, Link, LinkKind, Span, joined, plain
from overens.document.tree import Document

NAMED = (LinkKind.ROLE, LinkKind.PARTY, LinkKind.TERM, LinkKind.ANNEX, LinkKind.NOTE)
"""References that print a name when the author gives them no words."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """One thing of the registers under its names in both editions; `kind` tells which register."""

    register: str
    id: str
    old: str
    new: str


def renamings(old: Document, new: Document) -> tuple[Renaming, ...]:
    """Everything that has the same id in both editions and another name."""
    now = _registers(new)
    return tuple(
        Renaming(register, own, before, after)
        for register, names in _registers(old).items()
        for own, before in names.items()
        if (after := now[register].get(own, before)) != before
    )


def _registers(document: Document) -> Mapping[str, Mapping[str, str]]:
    return {
        "party": {party.id: party.name for party in document.parties},
        "group": {group.id: group.name for group in document.groups},
        "role": {role.id: role.name for role in document.roles},
        "function": {function.id: function.name for function in document.functions},
        "area": {area.id: area.name for area in document.areas},
        "term": {term.id: term.term for term in document.terms},
    }


class Carrying:
    """Carries old text into the new edition: its names, its annex numbers, its footnote marks, its addresses."""

    def __init__(self, old: Document, new: Document, ids: Mapping[str, str]) -> None:
        self.renamings = renamings(old, new)
        self._ids, self._new_ids = ids, frozenset(ids.values())
        self._old_name, self._new_name = cache(old.name_of), cache(new.name_of)
        self._words = _wordings(self.renamings)
        names = sorted({name for words in self._words for name in words}, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])") if names else None

    def difference(self, old: Inline, new: Inline, chunks: Chunks) -> Chunks:
        """What remains of the difference, which is `chunks`, when what only follows from other changes is set aside."""
        if not differs(chunks):
            return chunks
        now = joined(span for span in new if not _marks_none(span, self._new_ids))
        by_link = self._linked([span for span in joined(old) if not _marks_none(span, self._ids.keys())], now)
        if by_link == now:
            return ()
        by_name = [joined(self._renamed(span, words) for span in by_link) for words in self._words]
        if all(each == by_link for each in by_name):
            return chunks if (by_link, now) == (joined(old), joined(new)) else difference(by_link, now)
        return min((difference(each, now) for each in (by_link, *by_name)), key=_changed)

    def link(self, link: Link) -> Link:
        """Where the reference leads in the new edition, if that is the same thing."""
        if link.kind is LinkKind.ANNEX:
            annex = self._ids.get(f"bilaga-{link.target}", "")
            return replace(link, target=annex.removeprefix("bilaga-") or link.target)
        if link.kind in {LinkKind.PROVISION, LinkKind.NOTE}:
            return replace(link, target=self._ids.get(link.target, link.target))
        return link

    def _linked(self, old: Iterable[Span], now: Inline) -> Inline:
        """The old text with its links carried, and the new names where the new text has those, too."""
        said: dict[Link, list[str]] = {}
        for span in now:
            if span.link:
                said.setdefault(span.link, []).append(span.text)
        return joined(self._carried(span, said) for span in old)

    def _carried(self, span: Span, said: Mapping[Link, list[str]]) -> Span:
        if span.link is None:
            return span
        link = self.link(span.link)
        name, there = self._new_name(link), said.get(link, [])
        # An author may also have written out what is the name today, and that stays.
        named = link.kind in NAMED and span.text == self._old_name(span.link)
        follows = not there or there.pop(0) == name
        return replace(span, link=link, text=name if named and follows else span.text)

    def _renamed(self, span: Span, words: Mapping[str, str]) -> Span:
        if self._pattern is None:
            return span
        return replace(span, text=self._pattern.sub(lambda found: words.get(found[0], found[0]), span.text))


def _marks_none(span: Span, both: Container[str]) -> bool:
    """Whether a span is the mark of a footnote that only one edition has, which is told as the footnote's change."""
    return span.link is not None and span.link.kind is LinkKind.NOTE and span.link.target not in both


def _wordings(found: Iterable[Renaming]) -> tuple[Mapping[str, str], ...]:
    """For every old name the new one; several times, when an area, say, and a word that share a name part ways."""
    wordings: list[dict[str, str]] = []
    for old, new in dict.fromkeys(_spellings(found)):
        place = next((place for place, words in enumerate(wordings) if old not in words), len(wordings))
        if place == len(wordings):
            wordings.append({})
        wordings[place][old] = new
    return tuple(wordings)


def _spellings(found: Iterable[Renaming]) -> Iterator[tuple[str, str]]:
    for renaming in found:
        yield renaming.old, renaming.new
        yield genitive(renaming.old), genitive(renaming.new)
        yield lowered(renaming.old), lowered(renaming.new)
        yield lowered(genitive(renaming.old)), lowered(genitive(renaming.new))


def _changed(chunks: Chunks) -> int:
    return sum(len(plain(chunk.old)) + len(plain(chunk.new)) for chunk in chunks if chunk.op is not Op.EQUAL)
