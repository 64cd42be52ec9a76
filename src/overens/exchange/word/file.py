"""Owns the making of a Word file of a comparison, with what it says of itself."""

from datetime import UTC, date, datetime, time

import docx
from docx.document import Document as WordFile
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from overens.compare.comparison import Comparison
from overens.exchange.word.comments import Telling
from overens.exchange.word.elements import AUTHOR, Revisions, around, element
from overens.exchange.word.ends import parted
from overens.exchange.word.layout import blocks
from overens.exchange.word.links import Links
from overens.exchange.word.packing import packed
from overens.exchange.word.proof import require_both
from overens.exchange.word.styles import LANGUAGE, dress
from overens.exchange.word.writing import Writer
from overens.pages.comparison.excerpt import excerpt


def as_word(comparison: Comparison, day: date, part: str = "") -> bytes:
    """The text of both editions with tracked changes, dated `day`; with `part` only what binds that party.

    The same comparison and day give the same bytes.

    Raises:
        WordProofError: accepting or rejecting every change would not give an edition.
    """
    file = docx.Document()
    dress(file)
    _describe(file, comparison, day)
    redline = excerpt(comparison.redline, part) if part else comparison.redline
    telling, links = Telling(comparison), Links(comparison, redline)
    writer = Writer(file, Revisions(day), telling, links)
    names = {party.id: party.name for side in (comparison.old, comparison.new) for party in side.parties}
    writer.write(parted(blocks(redline)), telling.about(names[part] if part else ""))
    require_both(file.element.body, redline)
    return packed(file)


def _describe(file: WordFile, comparison: Comparison, day: date) -> None:
    old, new = comparison.old.short_title, comparison.new.short_title
    about, moment = file.core_properties, datetime.combine(day, time(), UTC)
    about.title = f"Ändringar från {old} till {new}"
    about.subject = comparison.new.title
    about.author = about.last_modified_by = AUTHOR
    about.category = "Jämförelse med spårade ändringar"
    about.keywords = f"{comparison.new.agreement.short_title}, {old}, {new}"
    about.comments = f"SHA-256 för {old}: {comparison.proof.old}. SHA-256 för {new}: {comparison.proof.new}."
    about.language, about.revision = LANGUAGE, 1
    about.created = about.modified = moment
    about.last_printed = moment
    section = file.sections[0]
    section.header.paragraphs[0].text = f"Ändringar från {old} till {new}"
    _number_pages(section.footer.paragraphs[0])


def _number_pages(line: Paragraph) -> None:
    line.add_run("Sida ")
    line._p.append(_field("PAGE"))  # noqa: SLF001 - fields are not in the library's own words
    line.add_run(" av ")
    line._p.append(_field("NUMPAGES"))  # noqa: SLF001 - as above


def _field(name: str) -> BaseOxmlElement:
    number = element("w:t")
    number.text = "1"
    return around("w:fldSimple", [around("w:r", [number])], instr=f" {name} ")
