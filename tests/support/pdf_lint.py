"""Owns what we demand of a PDF beyond what veraPDF checks; each rule answers complaints, in the order of the file."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pikepdf

from tests.support import pdf_lint_structure as structure
from tests.support.pdf_reading import Reading, items, part, to_unicode

Rule = Callable[[Reading], Iterator[str]]

SUBSET = re.compile(r"/[A-Z]{6}\+")
SCHEMES = ("https://", "mailto:")
LONGEST_LIGATURE = 4
UNWANTED = "\u00ad\u2010\ufffd\ufffe\uffff"
"""Soft hyphens, hyphens that only a line break put there, and characters that no map knows."""


def complaints(path: Path) -> list[str]:
    """Everything that a demanding reader of the file would object to; none for a good file."""
    with pikepdf.open(path) as pdf:
        reading = Reading(pdf)
        return [complaint for rule in RULES for complaint in rule(reading)]


def about(reading: Reading) -> Iterator[str]:
    """The file says what it is, in which language, and opens with its title and its outline."""
    root = reading.pdf.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not part(root, "/MarkInfo", "/Marked"):
        yield "not marked as tagged"
    if not part(root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "the file's name is shown and not its title"
    if not str(reading.pdf.docinfo.get("/Title", "")):
        yield "no title"
    with reading.pdf.open_outline() as outline:
        if not outline.root:
            yield "no outline"


def actions(reading: Reading) -> Iterator[str]:
    """Nothing runs and nothing leads anywhere but to a page here or a safe address."""
    if part(reading.pdf.Root, "/Names", "/JavaScript") is not None:
        yield "JavaScript by name"
    for found in reading.pdf.objects:
        if not isinstance(found, pikepdf.Dictionary):
            continue
        if "/AA" in found:
            yield "something runs by itself"
        action = found.get("/A") or found.get("/OpenAction")
        if isinstance(action, pikepdf.Dictionary) and "/S" in action:
            yield from _bad_action(action)


def _bad_action(action: pikepdf.Dictionary) -> Iterator[str]:
    kind = str(action.S)[1:]
    if kind not in ("URI", "GoTo"):
        yield f"an action that is no link: {kind}"
    if kind == "URI" and not str(action.URI).startswith(SCHEMES):
        yield f"an address that is not safe: {action.URI}"


def fonts(reading: Reading) -> Iterator[str]:
    """Every font is embedded, cut down to what is used, and can be read as text."""
    for page in reading.pdf.pages:
        for key, font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).items():
            yield from _font(str(key), font)


def _font(key: str, font: pikepdf.Object) -> Iterator[str]:
    name = str(font.get("/BaseFont", key))
    if part(font, "/ToUnicode") is None:
        yield f"a font that cannot be read as text: {name}"
    for code, words in to_unicode(font).items():
        if not 0 < len(words) <= LONGEST_LIGATURE:
            yield f"a glyph that reads as {words!r}: {name} {code.hex()}"
    if not SUBSET.match(name):
        yield f"a font that is not cut down: {name}"
    for descendant in items(part(font, "/DescendantFonts")) or [font]:
        file = part(descendant, "/FontDescriptor") or pikepdf.Dictionary()
        if not any(key in file for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"a font that is not embedded: {name}"


def text(reading: Reading) -> Iterator[str]:
    """The text has no characters that only the layout put there."""
    for piece in reading.pieces:
        for char in piece.text:
            if char in UNWANTED or unicodedata.category(char) in ("Cc", "Co", "Cn"):
                yield f"page {piece.page + 1}: U+{ord(char):04X} in {piece.text!r}"


def syntax(reading: Reading) -> Iterator[str]:
    """The file is sound all through."""
    yield from reading.pdf.check_pdf_syntax()


def leftovers(reading: Reading) -> Iterator[str]:
    """Nothing lies in the file that nothing leads to."""
    count = len(reading.pdf.objects)
    reachable = len(_reachable(reading.pdf))
    if reachable < count:
        yield f"{count - reachable} objects that nothing leads to"


def _reachable(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    # The object and cross-reference streams hold the others; nothing in the file leads to them.
    seen = {found.objgen for found in pdf.objects if _is_container(found)}
    pending: list[pikepdf.Object] = [pdf.trailer]
    while pending:
        found = pending.pop()
        if found.is_indirect:
            if found.objgen in seen:
                continue
            seen.add(found.objgen)
        if isinstance(found, pikepdf.Stream | pikepdf.Dictionary):
            pending += _objects(found.values())
        elif isinstance(found, pikepdf.Array):
            pending += _objects(found)
    return seen


def _is_container(found: pikepdf.Object) -> bool:
    return isinstance(found, pikepdf.Stream) and found.get("/Type") in ("/ObjStm", "/XRef")


def _objects(found: Iterable[object]) -> list[pikepdf.Object]:
    # Numbers come as Python's own.
    return [value for value in found if isinstance(value, pikepdf.Object)]


RULES: tuple[Rule, ...] = (
    about,
    actions,
    structure.marks,
    structure.way_back,
    structure.elements,
    structure.headings,
    structure.annotations,
    structure.links,
    fonts,
    text,
    syntax,
    leftovers,
)
