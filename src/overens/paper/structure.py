"""Owns the structure tree as the PDF holds it: elements, where their content stands, and the way back from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pydyf

ALWAYS = ("TH", "TD")
"""The kinds that are kept without content, since a table's rows must be equally long."""


@dataclass(frozen=True, slots=True)
class Content:
    """A marked piece of a page; `page` counts from 0, `mark` is the number of the mark on that page."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation on a page, such as the rectangle of a link."""

    page: int
    annotation: pydyf.Dictionary


@dataclass(eq=False, slots=True)
class Element:
    """One element of the tree; `kind` is its standard structure type, `attributes` those of its owner.

    `alt` is what is read in place of a figure.
    """

    kind: str
    above: "Element | None" = None
    attributes: dict[str, object] = field(default_factory=dict)
    kids: "list[Element | Content | Annotated]" = field(default_factory=list)
    in_contents: bool = False
    alt: str = ""

    def add(self, kind: str, **attributes: object) -> "Element":
        """A new element last in this one."""
        made = Element(kind, self, attributes, in_contents=self.in_contents)
        self.kids.append(made)
        return made

    @property
    def present(self) -> "list[Element | Content | Annotated]":
        """The kids that a reader shall meet: those with content, however deep, and the cells of tables."""
        return [kid for kid in self.kids if not isinstance(kid, Element) or kid.kind in ALWAYS or kid.present]

    def leaves(self) -> Iterator[Content | Annotated]:
        """Everything on the pages that belongs to the element, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.leaves()
            else:
                yield kid


class Tree:
    """Writes elements into a PDF that has none, and remembers which of them each piece of content belongs to."""

    def __init__(self, pdf: pydyf.PDF, numbers: Sequence[Mapping[int, int]]) -> None:
        """`numbers` holds, for each page, the final number of every mark."""
        self._pdf = pdf
        self._numbers = numbers
        self._pages = pdf.page_references
        self._marks: list[dict[int, bytes]] = [{} for _ in self._pages]
        self._annotations: list[tuple[pydyf.Dictionary, bytes]] = []

    def write(self, document: Element) -> None:
        """The tree below `document` as the structure of the whole file."""
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        root["K"] = self._element(document, root.reference)
        root["ParentTree"] = self._parents()
        root["ParentTreeNextKey"] = len(self._pages) + len(self._annotations)
        self._pdf.catalog["StructTreeRoot"] = root.reference

    def _element(self, element: Element, above: bytes) -> bytes:
        made = pydyf.Dictionary({"S": f"/{element.kind}", "P": above})
        self._pdf.add_object(made)
        page = next((leaf.page for leaf in element.kids if not isinstance(leaf, Element)), None)
        if page is not None:
            made["Pg"] = self._pages[page]
        if element.alt:
            made["Alt"] = pydyf.String(element.alt)
        if element.attributes:
            made["A"] = pydyf.Dictionary(element.attributes)
        present = element.present
        kids = [self._kid(kid, made.reference, page) for kid in present]
        if kids:
            # What validators of signatures ask for: they find an element in its parent's array alone, and a field
            # only where it is not in one. Otherwise each signature counts as a change of the structure.
            alone = len(kids) == 1 and not isinstance(present[0], Element)
            made["K"] = kids[0] if alone else pydyf.Array(kids)
        return _reference(made)

    def _kid(self, kid: "Element | Content | Annotated", above: bytes, page: int | None) -> object:
        if isinstance(kid, Element):
            return self._element(kid, above)
        place = {} if kid.page == page else {"Pg": self._pages[kid.page]}
        if isinstance(kid, Annotated):
            self._annotations.append((kid.annotation, above))
            return pydyf.Dictionary({"Type": "/OBJR", **place, "Obj": kid.annotation.reference})
        mark = self._numbers[kid.page][kid.mark]
        self._marks[kid.page][mark] = above
        return pydyf.Dictionary({"Type": "/MCR", **place, "MCID": mark}) if place else mark

    def _parents(self) -> bytes:
        """The number tree that leads from pages and annotations to their elements."""
        numbers = pydyf.Array()
        for page, owners in enumerate(self._marks):
            numbers.extend((page, pydyf.Array(owners[mark] for mark in sorted(owners))))
        for key, (annotation, owner) in enumerate(self._annotations, len(self._marks)):
            annotation["StructParent"] = key
            numbers.extend((key, owner))
        made = pydyf.Dictionary({"Nums": numbers})
        self._pdf.add_object(made)
        return _reference(made)


def _reference(made: pydyf.Object) -> bytes:
    return bytes(made.reference)
