"""Owns the validity of a feed as Atom: RFC 4287's grammar, and what the RFC asks for beside it."""

from collections.abc import Iterator
from functools import cache

from lxml import etree

from tests.support.paths import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"


def faults(data: bytes) -> list[str]:
    """What is wrong with a feed, in the words of libxml2 or in ours; a feed that is no XML raises."""
    root = etree.fromstring(data)
    grammar = _grammar()
    grammar.validate(root)
    return [f"{entry.line}: {entry.message}" for entry in grammar.error_log] + list(_beside(root))


@cache
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(ROOT / "tests/exchange/atom.rng"))


def _beside(root: etree._Element) -> Iterator[str]:
    """Sections 4.1.1, 4.1.2 and 4.2.6: each entry has an author and can be reached, and no id is given twice."""
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        if root.find(f"{ATOM}author") is None and entry.find(f"{ATOM}author") is None:
            yield f"{entry.sourceline}: nobody answers for the entry"
        links = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
        if "alternate" not in links and entry.find(f"{ATOM}content") is None:
            yield f"{entry.sourceline}: the entry has neither content nor a page"
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    yield from (f"the id {own} stands twice" for own in sorted({own or "" for own in ids if ids.count(own) > 1}))
