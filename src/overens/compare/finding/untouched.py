"""Owns what did not change: counted for each section and for each party."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from overens.compare.finding.context import Context
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Passage, Redline, Stands
from overens.document.inline import LinkKind, plain
from overens.document.stated import HEAD


@dataclass(frozen=True, slots=True)
class Count:
    """Of how many provisions, in either edition, how many stand unchanged; `id` is a section's, annex's or party's."""

    id: str
    name: str
    unchanged: int
    total: int


@dataclass(frozen=True, slots=True)
class Untouched:
    """What is as it was, by top section or annex in the redline's order, and by party in the new edition's."""

    sections: tuple[Count, ...]
    parties: tuple[Count, ...]


def untouched(context: Context, redline: Redline) -> Untouched:
    """The counts of a redline; a provision is unchanged when it stands where it stood with the words it had."""
    tops = [top for top in redline if not top.provision.id.startswith(HEAD)]
    rows = [[(passage, is_unchanged(passage)) for passage in top.walk()] for top in tops]
    found = [(context.bound(passage.old, passage.new), unchanged) for passage, unchanged in chain.from_iterable(rows)]
    whole = _by_party(context, (bound for bound, _ in found))
    same = _by_party(context, (bound for bound, unchanged in found if unchanged))
    return Untouched(
        tuple(
            Count(top.provision.id, _name(top), sum(unchanged for _, unchanged in row), len(row))
            for top, row in zip(tops, rows, strict=True)
        ),
        tuple(
            Count(party, context.name(LinkKind.PARTY, party), same[party], whole[party]) for party in context.parties
        ),
    )


def _by_party(context: Context, found: Iterable[tuple[str, ...]]) -> Counter[str]:
    """How many provisions bind each party; those that bind no party in particular bind all of them."""
    counts = Counter[str]()
    for bound, times in Counter(found).items():
        counts.update(dict.fromkeys(bound or context.parties, times))
    return counts


def is_unchanged(passage: Passage) -> bool:
    """Whether a provision stands in both editions, at the same place, with the same words; its number may differ."""
    if passage.stands is not Stands.BOTH or passage.old is None or passage.new is None:
        return False
    same = (passage.old.binds, passage.old.responsible, passage.old.facts) == (
        passage.new.binds,
        passage.new.responsible,
        passage.new.facts,
    )
    return same and not differs(passage.heading) and not differs(passage.text)


def _name(passage: Passage) -> str:
    provision = passage.provision
    return " ".join(part for part in (provision.number, plain(provision.heading) or plain(provision.text)) if part)
