"""Owns the writing out of a generated page as the Markdown that a person would have written instead of it."""

from html.parser import HTMLParser
from re import sub

BLOCKS = frozenset({"p", "div", "section", "article", "header", "dl", "dt", "dd", "figure", "figcaption", "summary"})
HEADINGS = {f"h{level}": f"\n\n{'#' * level} " for level in range(1, 7)}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
LEFT_OUT = frozenset({"script", "style", "svg"})


def markdown(html: str) -> str:
    """Headings, paragraphs, lists, tables, emphasis and links; what Markdown has no sign for is its words alone."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    text = sub(r"[ \t]+\n", "\n", "".join(writer.made))
    return sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []
        self._lists: list[str] = []
        self._links: list[str] = []
        self._cells: list[str] | None = None
        self._starts: list[int] = []
        self._left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Writes what Markdown has before an element's words."""
        values = dict(attrs)
        if self._left_out or tag in LEFT_OUT or "headerlink" in (values.get("class") or ""):
            self._left_out += [tag] * (not self._left_out or tag == self._left_out[0])
        elif tag in MARKS or tag in HEADINGS:
            self.made.append(MARKS.get(tag) or HEADINGS[tag])
        elif tag == "a":
            self._links.append(values.get("href") or "")
            self.made.append("[")
        else:
            self._begin_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """Writes what Markdown has after an element's words."""
        if self._left_out:
            self._left_out = self._left_out[tag == self._left_out[0] :]
        elif tag in MARKS:
            self.made.append(MARKS[tag])
        elif tag == "a":
            self.made.append(f"]({self._links.pop()})")
        else:
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        """Writes words, with blanks as HTML has them."""
        if not self._left_out:
            self.made.append(sub(r"\s+", " ", data))

    def _begin_block(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.append(tag)
        elif tag == "li":
            self.made.append(f"\n{'    ' * (len(self._lists) - 1)}{'1.' if self._lists[-1:] == ['ol'] else '-'} ")
        elif tag == "tr":
            self._cells = []
        elif tag in ("td", "th"):
            self._starts.append(len(self.made))
        else:
            self._gap(tag)

    def _end_block(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.pop()
            self.made.append("\n")
        elif tag in ("td", "th") and self._cells is not None:
            start = self._starts.pop()
            self._cells.append(" ".join("".join(self.made[start:]).split()).replace("|", "\\|"))
            del self.made[start:]
        elif tag == "tr" and self._cells is not None:
            self._row(self._cells)
            self._cells = None
        else:
            self._gap(tag)

    def _gap(self, tag: str) -> None:
        if tag in BLOCKS and self._cells is None and not self._lists:
            self.made.append("\n\n")

    def _row(self, cells: list[str]) -> None:
        words = "".join(self.made).rstrip(" ")
        first = not words.endswith("|")
        self.made = [f"{words.rstrip()}{chr(10) * (1 + first)}| {' | '.join(cells)} |"]
        if first:
            self.made.append(f"\n|{' --- |' * len(cells)}")
