"""Owns what one HTML, SVG, CSS or sitemap file refers to, and the places on it that others can refer to."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

FOLLOWED = {
    "a": ("href", "xlink:href"),
    "area": ("href",),
    "blockquote": ("cite",),
    "button": ("formaction",),
    "del": ("cite",),
    "form": ("action",),
    "input": ("formaction",),
    "ins": ("cite",),
    "q": ("cite",),
}
LOADED = {
    "a": ("ping",),
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "object": ("data",),
    "script": ("src", "href", "xlink:href"),
    "source": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
SETS = {"img": "srcset", "source": "srcset", "link": "imagesrcset"}
# Relations that make a browser fetch something, or at least call on the host, before anybody clicks.
LOADING = frozenset(
    {"apple-touch-icon", "icon", "manifest", "mask-icon", "stylesheet"}
    | {"dns-prefetch", "modulepreload", "preconnect", "prefetch", "preload", "prerender"}
)
REFRESH = re.compile(r"^[\d.\s]*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_URL = re.compile(
    r"""(?: url\( \s* | @import \s+ (?=["']) )
        (?: "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)' | (?P<bare>[^)"'\s]*) )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
SITEMAP_PLACE = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")


@dataclass(frozen=True, slots=True)
class Reference:
    """A URL as it is written, by whom, and whether a browser fetches it without being asked."""

    url: str
    by: str
    loaded: bool


@dataclass(slots=True)
class Referring:
    """A file's references in order, and its anchors; `names` is None where a fragment is not the name of an anchor."""

    references: list[Reference] = field(default_factory=list)
    names: set[str] | None = None
    base: str = ""


def read(path: Path) -> Referring:
    """What the file says; nothing for a file of a kind that refers to nothing we follow."""
    reader = READERS.get(path.suffix)
    return reader(path.read_text(encoding="utf-8")) if reader else Referring()


def of_html(text: str) -> Referring:
    """What an HTML or SVG text refers to, styles in it included."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.found


def of_css(text: str) -> Referring:
    """What a style sheet loads."""
    return Referring([Reference(url, "css", loaded=True) for url in _css_urls(text)])


def of_sitemap(text: str) -> Referring:
    """The pages that a sitemap names."""
    return Referring([Reference(url, "loc", loaded=False) for url in SITEMAP_PLACE.findall(text)])


READERS: dict[str, Callable[[str], Referring]] = {
    ".css": of_css,
    ".html": of_html,
    ".svg": of_html,
    ".xml": of_sitemap,
}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Referring(names=set())
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        self._note_names(tag, values)
        self.found.references += _references(tag, values)
        if tag == "base" and not self.found.base:
            self.found.base = values.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.found.references += of_css(data).references

    def _note_names(self, tag: str, values: dict[str, str]) -> None:
        names = [values.get("id"), values.get("name") if tag == "a" else None]
        self.found.names = (self.found.names or set()).union(filter(None, names))


def _references(tag: str, values: dict[str, str]) -> Iterator[Reference]:
    for table, loaded in ((FOLLOWED, False), (LOADED, True)):
        for name in table.get(tag, ()):
            if name in values:
                yield Reference(values[name], f"{tag} {name}", loaded)
    for url in _candidates(values.get(SETS.get(tag, ""), "")):
        yield Reference(url, f"{tag} {SETS[tag]}", loaded=True)
    for url in _css_urls(values.get("style", "")):
        yield Reference(url, f"{tag} style", loaded=True)
    if tag == "link" and "href" in values:
        relations = values.get("rel", "").lower().split()
        yield Reference(values["href"], f"link {' '.join(relations)}", not LOADING.isdisjoint(relations))
    is_refresh = tag == "meta" and values.get("http-equiv", "").lower() == "refresh"
    if is_refresh and (to := REFRESH.match(values.get("content", ""))):
        yield Reference(to[1], "meta refresh", loaded=True)


def _candidates(srcset: str) -> Iterator[str]:
    """The URLs of a srcset; a comma inside one (as in a data URL) does not end it, a comma after it does."""
    rest = srcset.lstrip(" \t\n,")
    while rest:
        url, _, rest = rest.partition(" ")
        yield url.rstrip(",")
        if not url.endswith(","):
            rest = rest.partition(",")[2]
        rest = rest.lstrip(" \t\n,")


def _css_urls(text: str) -> Iterator[str]:
    for found in CSS_URL.finditer(CSS_COMMENT.sub(" ", text)):
        yield found["double"] or found["single"] or found["bare"] or ""
