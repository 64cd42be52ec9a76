"""Owns what we demand of a PDF's structure: its reader meets everything once, in order and with its meaning."""

import re
from collections import Counter
from collections.abc import Iterator

import pikepdf

from tests.support.pdf_reading import Node, Reading, items, part

HEADING = re.compile(r"H([1-6])")
EMPTY_ALLOWED = ("TH", "TD")

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
    """Every annotation that can be seen is a link or a field in the structure, and is met in the structure's order."""
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
        if _has_area(annotation):
            yield f"an annotation outside the structure: {kind} {words}"
    elif kind == "/Widget" and (owner.kind != "Form" or not str(annotation.get("/TU", ""))):
        yield f"a field in a {owner.kind}, or without a tooltip: {annotation.get('/T')}"
    elif kind == "/Link" and owner.kind != "Link":
        yield f"a link in a {owner.kind}: {words}"
    if kind == "/Link" and " " not in words.strip():
        yield f"a link that does not say where it leads: {words!r}"


def _has_area(annotation: pikepdf.Object) -> bool:
    left, bottom, right, top = (float(edge) for edge in items(part(annotation, "/Rect")))
    return left != right and bottom != top


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


def _scope(node: Node) -> bool:
    return any(part(owner, "/Scope") is not None for owner in items(part(node.source, "/A")))


def _number(found: object) -> int:
    return int(found) if isinstance(found, int) else -1


def _number_tree(tree: pikepdf.Object | None) -> Iterator[tuple[int, pikepdf.Object]]:
    numbers = items(part(tree, "/Nums"))
    yield from ((_number(numbers[at]), numbers[at + 1]) for at in range(0, len(numbers), 2))
    for kid in items(part(tree, "/Kids")):
        yield from _number_tree(kid)
