"""Owns the proof of a Word file: every change accepted gives the new edition's words, every one rejected the old one's.

The file's own XML is resolved by the rules that Word has, and the words are those that the editions print.
"""

from collections.abc import Iterable, Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from overens.compare.redline.passages import Passage, accept, reject
from overens.document.inline import plain
from overens.document.tree import LABELLED, Kind, Provision
from overens.exchange.word.elements import DELETED, INSERTED, SIGNS
from overens.exchange.word.layout import TITLE
from overens.problems import BUG, OverensError

WRITTEN = {qn(tag): sign for sign, tag in SIGNS.items()}
TEXTS = {qn("w:t"), qn("w:delText")}
PARAGRAPH, TABLE, ROW, CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))


class WordProofError(OverensError):
    """A Word file does not give its two editions, which is the program's own fault."""

    exit_code = BUG

    def __init__(self, which: str, found: str, meant: str) -> None:
        super().__init__(
            f"Word-filen ger inte tillbaka {which}, så den kan inte användas: den har ”{found}” där texten har "
            f"”{meant}”. Det är ett fel i programmet: anmäl det, och bifoga utgåvornas filer."
        )


def require_both(body: BaseOxmlElement, redline: Iterable[Passage]) -> None:
    """Makes sure that a file's body gives both editions.

    Raises:
        WordProofError: it does not.
    """
    redline = tuple(redline)
    for which, drop, provisions in (
        ("den nya utgåvan", DELETED, accept(redline)),
        ("den gamla utgåvan", INSERTED, reject(redline)),
    ):
        found, meant = " ".join(resolved(body, drop)).split(), " ".join(printed(provisions)).split()
        if found != meant:
            at = next((at for at, pair in enumerate(zip(found, meant, strict=False)) if pair[0] != pair[1]), -1)
            raise WordProofError(which, " ".join(found[at : at + 5]), " ".join(meant[at : at + 5]))


def resolved(body: BaseOxmlElement, drop: str) -> Iterator[str]:
    """The text of every paragraph that is left when changes are settled; `drop` is the kind that goes."""
    carried = ""
    for block in body:
        if block.tag == TABLE:
            yield from _rows(block, drop)
        elif block.tag == PARAGRAPH:
            carried += _text(block, drop)
            # A paragraph whose mark goes is one with the next.
            if block.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(drop)}") is None:
                yield carried
                carried = ""
    if carried:
        yield carried


def _rows(table: BaseOxmlElement, drop: str) -> Iterator[str]:
    for row in table.iter(ROW):
        if row.find(f"{qn('w:trPr')}/{qn(drop)}") is None:
            yield from (_text(paragraph, drop) for paragraph in row.iter(PARAGRAPH))


def _text(found: BaseOxmlElement, drop: str) -> str:
    if found.tag in TEXTS:
        return found.text or ""
    if found.tag in WRITTEN:
        return WRITTEN[found.tag]
    if found.tag in {qn(drop), qn("w:pPr"), qn("w:rPr")}:
        return ""
    return "".join(_text(child, drop) for child in found)


def printed(provisions: Iterable[Provision]) -> Iterator[str]:
    """The words that provisions print, in reading order."""
    for provision in provisions:
        if provision.kind is Kind.TABLE:
            yield from _table(provision)
        else:
            yield _own(provision)
            yield from printed(provision.children)


def _own(provision: Provision) -> str:
    heading, text = plain(provision.heading), plain(provision.text)
    if provision.id == TITLE:
        return text
    if provision.kind in LABELLED:
        return f"{heading}: {text}" if heading and text else heading or text
    return f"{provision.number} {heading} {text}"


def _table(table: Provision) -> Iterator[str]:
    for number, row in enumerate(table.children):
        cells = [cell for cell in row.children if cell.kind is Kind.CELL]
        if number == 0:
            yield from (plain(cell.heading) for cell in cells)
        first, rest = cells[:1], cells[1:]
        notes = [_own(note) for note in row.children if note.kind is Kind.NOTE]
        yield from (*(plain(cell.text) for cell in first), *notes, *(plain(cell.text) for cell in rest))
