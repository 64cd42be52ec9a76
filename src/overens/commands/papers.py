"""Owns the PDFs of editions, comparisons and forms: what they carry, which day they are of, when they are made anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from overens.commands.cache import Cache, digest, makers
from overens.compare.comparison import Comparison
from overens.document.tree import Document
from overens.exchange.comparison_json import as_json as comparison_json
from overens.exchange.comparison_schema import KIND
from overens.exchange.document_json import as_json as document_json
from overens.model.content import LoadedEdition, LoadedReport
from overens.model.forms import Form
from overens.model.report import ReportStatus
from overens.pages.comparison.chain import name
from overens.pages.comparison.paper import comparison_paper
from overens.pages.forms.paper import form_paper
from overens.pages.paper import paper
from overens.paper.making import FILLABLE, Paper, Source, make

PAGES_LENGTH = 4
SCHEMA = f"{KIND}.schema.json"


def dated(document: Document, today: date) -> date:
    """The day of the decision, so that what is made of a decided text never changes; a draft is of today.

    An adopted report is of the last day that it is about.
    """
    if document.report and document.report.status is ReportStatus.ADOPTED:
        return document.report.period.end
    return document.decision.decided if document.decision else today


@dataclass(frozen=True)
class Order:
    """A PDF to be made: the document, its content files and the day that an undecided edition is dated."""

    document: Document
    sources: tuple[Source, ...]
    today: date

    @property
    def day(self) -> date:
        """The day that the PDF is dated."""
        return dated(self.document, self.today)

    @property
    def key(self) -> str:
        """Changes with everything that the PDF is made from."""
        files = [part for source in self.sources for part in (source.name, source.data)]
        return digest([makers(), str(self.document.name), self.day.isoformat(), *files])

    def make(self) -> Paper:
        """Lays out the PDF."""
        return make(paper(self.document), made=self.day, sources=self.sources)


def order(root: Path, text: LoadedEdition | LoadedReport, document: Document, today: date) -> Order:
    """The PDF of one edition or report of a content folder."""
    edition = text.as_edition if isinstance(text, LoadedReport) else text
    registers = [edition.agreement, edition.parties, *([edition.glossary] if edition.glossary else [])]
    names = dict.fromkeys(loaded.file for loaded in (*edition.files, *registers))
    sources = tuple(Source(name, (root / name).read_bytes()) for name in names)
    return Order(document, sources, today)


@dataclass(frozen=True)
class ComparisonOrder:
    """A PDF of a comparison to be made: it carries the comparison as data, and is dated `day`; `part` cuts it down."""

    comparison: Comparison
    day: date
    part: str = ""

    @property
    def key(self) -> str:
        """Changes with everything that the PDF is made from."""
        return digest([makers(), self.day.isoformat(), self.part, *contents(self.comparison)])

    def make(self) -> Paper:
        """Lays out the PDF."""
        data = comparison_json(self.comparison, SCHEMA, self.part)
        html = comparison_paper(self.comparison, self.day, self.part)
        return make(html, made=self.day, sources=(Source(f"{name(self.comparison).stem}.json", data),))


@dataclass(frozen=True)
class FormOrder:
    """A form to be made, dated by its version; `example` is said in it while it is made up."""

    form: Form
    example: str

    @property
    def key(self) -> str:
        """Changes with everything that the PDF is made from."""
        return digest([makers(), self.form.model_dump_json(), self.example])

    def make(self) -> Paper:
        """Lays out the PDF."""
        return make(form_paper(self.form, self.example), made=self.form.since, variant=FILLABLE)


def contents(comparison: Comparison) -> Iterator[bytes]:
    """All that anything is made from that is made of a comparison."""
    yield comparison_json(comparison, SCHEMA)
    yield from (document_json(document, SCHEMA) for document in (comparison.old, comparison.new))


def made(cache: Cache, wanted: Order | ComparisonOrder | FormOrder) -> Paper:
    """The PDF, from the cache where it is there."""
    kept = cache.get("pdf", wanted.key, lambda: _packed(wanted.make()))
    return Paper(kept[PAGES_LENGTH:], int.from_bytes(kept[:PAGES_LENGTH], "big"))


def _packed(found: Paper) -> bytes:
    return found.pages.to_bytes(PAGES_LENGTH, "big") + found.data
