"""Owns the table of contents of a page, read from the headings of its finished HTML."""

from html.parser import HTMLParser

from overens.pages.text import Heading

LEVELS = {f"h{level}": level for level in range(2, 7)}


class _Headings(HTMLParser):
    """Gathers level, id and words of every heading below the page's own that can be linked to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Heading] = []
        self._open: tuple[int, str] | None = None
        self._words: list[str] = []
        self._skipping = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in LEVELS and given.get("id"):
            self._open, self._words = (LEVELS[tag], given["id"] or ""), []
        self._skipping = self._skipping or given.get("class") == "headerlink"

    def handle_data(self, data: str) -> None:
        if self._open and not self._skipping:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._skipping = False
        if tag in LEVELS and self._open:
            level, own = self._open
            self.found.append(Heading(level, own, " ".join("".join(self._words).split())))
            self._open = None


def headings(body: str) -> tuple[Heading, ...]:
    """The headings of a page's body that have an id, each with those of a deeper level that follow it."""
    reader = _Headings()
    reader.feed(body)
    reader.close()
    return _nested(reader.found)


def _nested(found: list[Heading]) -> tuple[Heading, ...]:
    made = []
    while found:
        first, *rest = found
        end = next((index for index, heading in enumerate(rest) if heading.level <= first.level), len(rest))
        made.append(Heading(first.level, first.id, first.title, _nested(rest[:end])))
        found = rest[end:]
    return tuple(made)
