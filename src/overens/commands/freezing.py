"""Owns what a frozen edition is made of: two PDFs, the registers of the day, the manifest, the list of digests."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from platform import python_version

import overens
from overens.commands.papers import Order
from overens.document.printed import digest
from overens.document.recording import decision, restatement, signatories
from overens.document.stated import stated
from overens.document.tree import Document
from overens.model.edition import SigningForm
from overens.model.manifest import ExpectedSignatory, Manifest, Variant
from overens.names import GLOSSARY_FILE, PARTIES_FILE
from overens.pages.paper import paper
from overens.paper.fields import Field
from overens.paper.libraries import versions
from overens.paper.making import Paper, make
from overens.source.sums import sums
from overens.source.writing import written

REMARK = "Skriven av overens freeze. Ändra inget här: overens check jämför filen med SHA256SUMS."
# What decides the bytes of a PDF besides our own code and the libraries of the system.
PACKAGES = ("weasyprint", "pydyf", "fonttools", "font-source-sans-pro", "font-source-serif-pro")
WORDS = {Variant.PLAIN: "PDF utan fält", Variant.FIELDS: "PDF med fält"}

Told = Callable[[str, int, int], None]
Files = dict[str, bytes]
"""Bytes by name relative to the content folder."""


@dataclass(frozen=True)
class Freezing:
    """An edition to be frozen on a day: its document and files as an order for a PDF; `told` hears how far it is."""

    order: Order
    frozen: date
    told: Told

    @property
    def _document(self) -> Document:
        return self.order.document

    def files(self) -> Files:
        """Everything that belongs in the folder of the record."""
        name = self._document.name
        papers = dict(self._papers())
        found = {f"{name.record_folder}/{name.frozen_pdf(variant)}": made.data for variant, made in papers.items()}
        content = self._content()
        found |= {file: data for file, data in content.items() if file.startswith(f"{name.record_folder}/")}
        found[name.manifest_file] = written(name.manifest_file, self._manifest(papers, content), REMARK)
        return found | {name.sums_file: sums(name.sums_file, _digests(content | found))}

    def _papers(self) -> Iterator[tuple[Variant, Paper]]:
        variants = VARIANTS[_form(self._document)]
        html = paper(self._document, to_sign=True)
        for number, variant in enumerate(variants):
            self.told(WORDS[variant], number, len(variants))
            wanted = fields(self._document) if variant is Variant.FIELDS else ()
            yield variant, make(html, made=self.order.day, sources=self.order.sources, fields=wanted)

    def _content(self) -> Files:
        """The content files: the edition's own where they are, and copies of those that it shares."""
        name = self._document.name
        shared = (PARTIES_FILE, GLOSSARY_FILE, name.agreement_file)
        return {
            name.copy_of(source.file) if source.file in shared else source.file: source.data
            for source in self.order.sources
        }

    def _manifest(self, papers: Mapping[Variant, Paper], content: Files) -> Manifest:
        document, decided = self._document, decision(self._document)
        return Manifest.model_validate(
            {
                "överenskommelse": document.name.agreement,
                "utgåva": document.name.edition,
                "titel": document.title,
                "kortnamn": document.short_title,
                "fryst": self.frozen,
                "återgivning": restatement(document),
                "beslut": decided,
                "text_sha256": digest(stated(document)),
                "innehåll": [{"fil": file, "sha256": sha256} for file, sha256 in _digests(content).items()],
                "pdf": [_pdf(document, variant, made) for variant, made in papers.items()],
                "undertecknare": signatories(document),
                "program": [{"namn": name, "version": number} for name, number in tools()],
            }
        )


VARIANTS = {SigningForm.DIGITAL: (Variant.PLAIN, Variant.FIELDS), SigningForm.HANDWRITTEN: (Variant.PLAIN,)}
"""What is made for each way to sign; a pen needs no field."""


def _form(document: Document) -> SigningForm:
    return SigningForm(document.by_id["undertecknare"].fact("form"))


def _pdf(document: Document, variant: Variant, made: Paper) -> dict[str, object]:
    return {
        "slag": variant,
        "fil": document.name.frozen_pdf(variant),
        "sha256": sha256(made.data).hexdigest(),
        "sidor": made.pages,
    }


def _digests(files: Files) -> dict[str, str]:
    return {file: sha256(data).hexdigest() for file, data in files.items()}


def fields(document: Document) -> tuple[Field, ...]:
    """The fields of a document's signature page, one for each who is to sign."""
    return tuple(Field(each.field, tooltip(each)) for each in signatories(document))


def tooltip(signatory: ExpectedSignatory) -> str:
    """What is said of a field to whoever points at it: `Underskrift för Bergs kommun: Åsa Öström, kommundirektör`."""
    who = ", ".join(part for part in (signatory.name, signatory.title) if part)
    return f"Underskrift för {signatory.party_name}: {who}"


def tools() -> Iterable[tuple[str, str]]:
    """The programs that decide the bytes of the PDFs, ours first, each with its version."""
    own = [("overens", overens.__version__), ("python", python_version())]
    return [*own, *((name, version(name)) for name in PACKAGES), *versions()]
