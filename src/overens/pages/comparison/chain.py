"""Owns which editions are compared on the site: each with the one before it in the same agreement."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from overens.compare.comparison import Comparison
from overens.document.standing import begins
from overens.document.tree import Document
from overens.names import ComparisonName, ReportComparisonName


def chain(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Editions in the order in which they follow each other, agreement by agreement."""
    return tuple(sorted(documents, key=lambda found: (found.name.agreement, begins(found), found.name)))


def pairs(documents: Iterable[Document]) -> tuple[tuple[Document, Document], ...]:
    """Every edition that has a predecessor in its agreement, after that predecessor."""
    grouped = groupby(chain(documents), key=lambda found: found.name.agreement)
    return tuple(pair for _, found in grouped for pair in pairwise(found))


def name(comparison: Comparison) -> ComparisonName:
    """What the two editions, or reports, are compared under."""
    old, new = comparison.old.name, comparison.new.name
    named = ReportComparisonName if comparison.new.report else ComparisonName
    return named(new.agreement, old.edition, new.edition)
