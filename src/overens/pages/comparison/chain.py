"""Owns what is compared on the site: each edition with the one before it, and each report with the one of its kind."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from overens.compare.comparison import Comparison
from overens.document.standing import begins
from overens.document.tree import Document
from overens.names import ComparisonName, ReportComparisonName


def chain(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Editions and reports in the order in which they follow each other, agreement by agreement and kind by kind."""
    return tuple(sorted(documents, key=lambda found: (*_line(found), begins(found), found.name)))


def pairs(documents: Iterable[Document]) -> tuple[tuple[Document, Document], ...]:
    """Every edition, and every report that is filled in, that has a predecessor of its kind, after that one."""
    told = (found for found in documents if found.report is None or found.report.is_filled_in)
    return tuple(pair for _, found in groupby(chain(told), key=_line) for pair in pairwise(found))


def _line(document: Document) -> tuple[str, str]:
    """What a text follows others in: the editions of an agreement, or its reports about as long a time."""
    return document.name.agreement, document.report.kind.value if document.report else ""


def name(comparison: Comparison) -> ComparisonName:
    """What the two editions, or reports, are compared under."""
    old, new = comparison.old.name, comparison.new.name
    named = ReportComparisonName if comparison.new.report else ComparisonName
    return named(new.agreement, old.edition, new.edition)
