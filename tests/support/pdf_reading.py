"""Owns a strict reading of tagged PDFs: what stands in the structure, in its order, and what stands outside it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pikepdf

SHOWS_TEXT = ("Tj", "TJ", "'", '"')
PAINTS = (*SHOWS_TEXT, "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI")
"""The operators that leave something on the page."""

BF_CHAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
INLINE = ("Span", "Link", "Reference", "Lbl")
"""The kinds that do not begin a line of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one marked sequence of a page paints; `artifacts` and `marks` are those open around it, outermost first."""

    page: int
    operator: str
    text: str
    marks: tuple[int, ...]
    artifacts: int

    @property
    def is_stray(self) -> bool:
        """Whether it is neither in the structure nor an artifact."""
        return not self.marks and not self.artifacts


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure with its kids: elements, and the text of marks as (page, mark, text)."""

    kind: str
    source: pikepdf.Object
    kids: "list[Node | Mark | Annotation]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        """The node and everything below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all_marks(self) -> "Iterator[Mark]":
        """Every mark below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.all_marks()
            elif isinstance(kid, Mark):
                yield kid

    @property
    def first_page(self) -> int:
        """The page on which the node begins, counted from 0."""
        return next(self.all_marks()).page

    @property
    def nodes(self) -> "list[Node]":
        """The elements right below."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def marks(self) -> "list[Mark]":
        """The marks right below."""
        return [kid for kid in self.kids if isinstance(kid, Mark)]

    @property
    def annotations(self) -> "list[Annotation]":
        """The annotations right below."""
        return [kid for kid in self.kids if isinstance(kid, Annotation)]

    @property
    def text(self) -> str:
        """The text of the node and below it, exactly as it was shown."""
        return "".join("" if isinstance(kid, Annotation) else kid.text for kid in self.kids)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked sequence as the structure knows it."""

    page: int
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation as the structure knows it."""

    page: int
    source: pikepdf.Object


def part(found: pikepdf.Object | None, *keys: str) -> pikepdf.Object | None:
    """What stands under keys within each other; nothing when one of them is missing."""
    for key in keys:
        if not isinstance(found, pikepdf.Dictionary | pikepdf.Stream) or key not in found:
            return None
        found = found[key]
    return found


def items(found: pikepdf.Object | None) -> list[pikepdf.Object]:
    """An array's items; one that stands alone where an array may stand is one item."""
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


class Reading:
    """One open PDF with everything that its pages paint and its structure holds."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.page_numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self.pieces = [piece for number, page in enumerate(pdf.pages) for piece in _pieces(number, page)]
        self._texts: dict[tuple[int, int], str] = {}
        for piece in self.pieces:
            if piece.marks:
                key = (piece.page, piece.marks[-1])
                self._texts[key] = self._texts.get(key, "") + piece.text
        self.root = self._root()

    def first(self, kind: str) -> Node:
        """The first element of a kind."""
        return next(node for node in self.root.walk() if node.kind == kind)

    def _root(self) -> Node:
        root = Node("StructTreeRoot", part(self.pdf.Root, "/StructTreeRoot") or pikepdf.Dictionary())
        root.kids = list(self._kids(root.source, page=None))
        return root

    def _kids(self, element: pikepdf.Object, page: int | None) -> "Iterator[Node | Mark | Annotation]":
        for kid in items(part(element, "/K")):
            yield self._kid(kid, page)

    def _kid(self, kid: pikepdf.Object | int, page: int | None) -> "Node | Mark | Annotation":
        if isinstance(kid, int):
            return self._mark(page, int(kid))
        place = self._page(kid, page)
        match str(kid.get("/Type", "")):
            case "/MCR":
                return self._mark(place, int(kid.MCID))
            case "/OBJR":
                return Annotation(-1 if place is None else place, kid.Obj)
        node = Node(str(kid.S)[1:], kid)
        node.kids = list(self._kids(kid, place))
        return node

    def _page(self, source: pikepdf.Object, inherited: int | None) -> int | None:
        return self.page_numbers[source.Pg.objgen] if "/Pg" in source else inherited

    def _mark(self, page: int | None, number: int) -> Mark:
        place = -1 if page is None else page
        return Mark(place, number, self._texts.get((place, number), ""))


def blocks(node: Node, skipped: Iterable[str] = ()) -> Iterator[str]:
    """The text below a node, one block of words after the other, without the kinds in `skipped`."""
    line: list[str] = []
    for kid in node.kids:
        if isinstance(kid, Annotation) or (isinstance(kid, Node) and kid.kind in skipped):
            continue
        if isinstance(kid, Mark) or kid.kind in INLINE:
            line.append(kid.text)
            continue
        if line:
            yield "".join(line)
            line = []
        yield from blocks(kid, skipped)
    if line:
        yield "".join(line)


def _pieces(number: int, page: pikepdf.Page) -> Iterator[Piece]:
    maps: dict[str, dict[bytes, str]] = {}
    open_marks: list[int | None] = []
    font = ""
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        match operator:
            case "BMC" | "BDC":
                open_marks.append(_mark_number(operands))
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = str(operands[0])
        if operator in PAINTS:
            if font and font not in maps:
                maps[font] = to_unicode(part(page.obj, "/Resources", "/Font", font))
            text = _shown(operands, maps[font]) if operator in SHOWS_TEXT else ""
            marks = tuple(mark for mark in open_marks if mark is not None)
            yield Piece(number, operator, text, marks, open_marks.count(None))


def _mark_number(operands: list[pikepdf.Object]) -> int | None:
    """The number of a mark; none for an artifact and for marks that belong to nothing."""
    properties = operands[1] if len(operands) > 1 else None
    return int(properties.MCID) if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties else None


def _shown(operands: list[pikepdf.Object], read_as: dict[bytes, str]) -> str:
    strings = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
    codes = b"".join(bytes(string) for string in strings if isinstance(string, pikepdf.String))
    return "".join(read_as.get(codes[at : at + 2], "\ufffd") for at in range(0, len(codes), 2))


def to_unicode(font: pikepdf.Object | None) -> dict[bytes, str]:
    """What each code of a font reads as."""
    table = part(font, "/ToUnicode")
    found = BF_CHAR.findall(table.read_bytes()) if isinstance(table, pikepdf.Stream) else []
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in found}
