"""Owns what we demand of a PDF beyond what veraPDF checks; each rule answers complaints, in the order of the file."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pikepdf

from tests.support.pdf_reading import Node, Reading, items, part, to_unicode

Rule = Callable[[Reading], Iterator[str]]

HEADING = re.compile(r"H([1-6])")
SUBSET = re.compile(r"/[A-Z]{6}\+")
SCHEMES = ("https://", "mailto:")
LONGEST_LIGATURE = 4
EMPTY_ALLOWED = ("TH", "TD")
UNWANTED = "\u00ad\u2010\ufffd\ufffe\uffff"
"""Soft hyphens, hyphens that only a line break put there, and characters that no map knows."""

KIDS = {
    "L": ("L", "LI", "Caption"),
    "LI": ("Lbl", "LBody"),
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TR": ("TH", "TD"),
    "TOC": ("TOC", "TOCI", "Caption"),
    "TOCI": ("Lbl", "Reference", "NonStruct", "P", "TOC"),
}
"""What may stand right below each kind; a kind that is not here may hold anything."""


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


def marks(reading: Reading) -> Iterator[str]:
    """Everything that is painted is either in the structure once or an artifact, never both."""
    known = Counter((mark.page, mark.number) for node in reading.root.walk() for mark in node.marks)
    painted = {(piece.page, piece.marks[-1]) for piece in reading.pieces if piece.marks}
    for piece in reading.pieces:
        if piece.is_stray:
            yield f"page {piece.page + 1}: painted outside every mark: {piece.operator} {piece.text!r}"
        if piece.marks and piece.artifacts:
            yield f"page {piece.page + 1}: an artifact and content at once: {piece.text!r}"
    for page, number in sorted(painted - set(known)):
        yield f"page {page + 1}: mark {number} is not in the structure"
    for (page, number), times in sorted(known.items()):
        if times > 1:
            yield f"page {page + 1}: mark {number} is in the structure {times} times"
        if (page, number) not in painted:
            yield f"page {page + 1}: mark {number} is in the structure but paints nothing"


def way_back(reading: Reading) -> Iterator[str]:
    """From each mark and annotation the parent tree leads to the element that holds it."""
    parents = dict(_number_tree(part(reading.pdf.Root, "/StructTreeRoot", "/ParentTree")))
    for node in reading.root.walk():
        for mark in node.marks:
            row = items(parents.get(_number(part(reading.pdf.pages[mark.page].obj, "/StructParents"))))
            if mark.number >= len(row) or row[mark.number].objgen != node.source.objgen:
                yield f"page {mark.page + 1}: mark {mark.number} does not lead back to its {node.kind}"
        for annotation in node.annotations:
            owner = parents.get(_number(part(annotation.source, "/StructParent")))
            if owner is None or owner.objgen != node.source.objgen:
                yield f"page {annotation.page + 1}: an annotation does not lead back to its {node.kind}"


def elements(reading: Reading) -> Iterator[str]:
    """No element is empty, in the wrong place or without the words that stand in for it."""
    for node in reading.root.walk():
        if not node.kids and node.kind not in EMPTY_ALLOWED:
            yield f"an empty {node.kind}"
        for below in node.nodes:
            if below.kind not in KIDS.get(node.kind, (below.kind,)):
                yield f"a {below.kind} right below a {node.kind}"
            if below.source.get("/P") is None or below.source.P.objgen != node.source.objgen:
                yield f"a {below.kind} that does not know the {node.kind} above it"
        if node.kind in ("Figure", "Formula") and not (node.source.get("/Alt") or node.source.get("/ActualText")):
            yield f"a {node.kind} without words"
        if node.kind == "TH" and not _scope(node):
            yield f"a table head without scope: {node.text}"


def headings(reading: Reading) -> Iterator[str]:
    """The first heading is the title, and no level is skipped."""
    last = 0
    for node in reading.root.walk():
        found = HEADING.fullmatch(node.kind)
        if not found:
            continue
        level = int(found[1])
        if level > last + 1:
            yield f"H{level} after H{last}: {node.text}"
        last = level
    if not last:
        yield "no heading"


def annotations(reading: Reading) -> Iterator[str]:
    """Every annotation is a link in the structure, says where it leads and is met in the structure's order."""
    tagged = {kid.source.objgen: node for node in reading.root.walk() for kid in node.annotations}
    for number, page in enumerate(reading.pdf.pages, 1):
        found = items(part(page.obj, "/Annots"))
        if found and part(page.obj, "/Tabs") != "/S":
            yield f"page {number}: the tab order is not that of the structure"
        for annotation in found:
            yield from (f"page {number}: {complaint}" for complaint in _annotation(annotation, tagged))


def _annotation(annotation: pikepdf.Object, tagged: dict[tuple[int, int], Node]) -> Iterator[str]:
    kind, words = str(annotation.get("/Subtype", "")), str(annotation.get("/Contents", ""))
    owner = tagged.get(annotation.objgen)
    if owner is None:
        yield f"an annotation outside the structure: {kind} {words}"
    elif kind == "/Link" and owner.kind != "Link":
        yield f"a link in a {owner.kind}: {words}"
    if kind == "/Link" and " " not in words.strip():
        yield f"a link that does not say where it leads: {words!r}"


def links(reading: Reading) -> Iterator[str]:
    """Every link in the structure can be followed, and every place that is linked to exists."""
    places = part(reading.pdf.Root, "/Names", "/Dests")
    names = {str(name) for name in pikepdf.NameTree(places)} if places is not None else set()
    for node in reading.root.walk():
        if node.kind == "Link" and not node.annotations:
            yield f"a link that leads nowhere: {node.text}"
        for annotation in node.annotations:
            target = annotation.source.get("/Dest")
            if isinstance(target, pikepdf.String) and str(target) not in names:
                yield f"a link to a place that is not there: {target}"


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


def _scope(node: Node) -> bool:
    return any(part(owner, "/Scope") is not None for owner in items(part(node.source, "/A")))


def _number(found: object) -> int:
    return int(found) if isinstance(found, int) else -1


def _number_tree(tree: pikepdf.Object | None) -> Iterator[tuple[int, pikepdf.Object]]:
    numbers = items(part(tree, "/Nums"))
    yield from ((_number(numbers[at]), numbers[at + 1]) for at in range(0, len(numbers), 2))
    for kid in items(part(tree, "/Kids")):
        yield from _number_tree(kid)


RULES: tuple[Rule, ...] = (
    about,
    actions,
    marks,
    way_back,
    elements,
    headings,
    annotations,
    links,
    fonts,
    text,
    syntax,
    leftovers,
)
