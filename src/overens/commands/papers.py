"""Owns the PDF of an edition: which files it carries, which day it is dated, and when it must be made anew."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from overens.commands.cache import Cache, digest, makers
from overens.document.tree import Document
from overens.model.content import LoadedEdition
from overens.pages.paper import paper
from overens.paper.making import Paper, Source, make

PAGES_LENGTH = 4


@dataclass(frozen=True)
class Order:
    """A PDF to be made: the document, its content files and the day that an undecided edition is dated."""

    document: Document
    sources: tuple[Source, ...]
    today: date

    @property
    def day(self) -> date:
        """The day of the decision, so that a decided PDF never changes; a draft is of today."""
        return self.document.decision.decided if self.document.decision else self.today

    @property
    def key(self) -> str:
        """Changes with everything that the PDF is made from."""
        files = [part for source in self.sources for part in (source.name, source.data)]
        return digest([makers(), str(self.document.name), self.day.isoformat(), *files])

    def make(self) -> Paper:
        """Lays out the PDF."""
        return make(paper(self.document), made=self.day, sources=self.sources)


def order(root: Path, edition: LoadedEdition, document: Document, today: date) -> Order:
    """The PDF of one edition of a content folder."""
    registers = [edition.agreement, edition.parties, *([edition.glossary] if edition.glossary else [])]
    names = dict.fromkeys(loaded.file for loaded in (*edition.files, *registers))
    sources = tuple(Source(name, (root / name).read_bytes()) for name in names)
    return Order(document, sources, today)


def made(cache: Cache, wanted: Order) -> Paper:
    """The PDF, from the cache where it is there."""
    kept = cache.get("pdf", wanted.key, lambda: _packed(wanted.make()))
    return Paper(kept[PAGES_LENGTH:], int.from_bytes(kept[:PAGES_LENGTH], "big"))


def _packed(found: Paper) -> bytes:
    return found.pages.to_bytes(PAGES_LENGTH, "big") + found.data
