"""Owns a page's HTML as a tree that tests can ask: what stands in it, under which tag, class and id."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


@dataclass(slots=True)
class Element:
    """One element with its attributes; `parts` are the words and elements in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All the words in it, with single spaces."""
        return " ".join("".join(self._words()).split())

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def walk(self) -> "Iterator[Element]":
        """The element and all those below it, in order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

    def all(self, tag: str = "", *, of: str = "") -> "list[Element]":
        """Every element below it with the tag and the class, where they are given."""
        found = [element for element in self.walk() if element is not self]
        return [element for element in found if tag in ("", element.tag) and (not of or of in element.classes)]

    def one(self, tag: str = "", *, of: str = "") -> "Element":
        """The only such element."""
        [found] = self.all(tag, of=of)
        return found

    def by_id(self, own: str) -> "Element":
        """The element with the id."""
        return next(element for element in self.walk() if element.attributes.get("id") == own)

    def texts(self, tag: str = "", *, of: str = "") -> list[str]:
        """The words of every such element."""
        return [element.text for element in self.all(tag, of=of)]

    def links(self) -> dict[str, str]:
        """The address of every link under its words."""
        return {link.text: link.attributes["href"] for link in self.all("a")}

    def _words(self) -> Iterator[str]:
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part._words()
                yield "" if part.tag in INLINE else " "


INLINE = frozenset({"a", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "wbr"})


def parsed(html: str) -> Element:
    """The tree of a page or of a piece of one; an element that is not closed is a ValueError."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    if len(parser.open) != 1:
        message = f"not closed: {[element.tag for element in parser.open[1:]]}"
        raise ValueError(message)
    return parser.open[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            message = f"</{tag}> closes <{self.open[-1].tag}>"
            raise ValueError(message)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)
