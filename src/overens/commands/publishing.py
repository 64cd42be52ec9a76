"""Owns the way from a content folder to everything that stands on its site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from overens.commands.cache import Cache, digest, libraries
from overens.commands.content import Content, Reader
from overens.commands.papers import made, order
from overens.commands.schema import schema_files
from overens.compare.comparison import Comparison, compare
from overens.document.building import build
from overens.document.tree import Document
from overens.exchange.document_json import as_json
from overens.exchange.document_schema import KIND
from overens.fonts import Font, fonts
from overens.names import EditionName, relative
from overens.pages.comparison.chain import pairs
from overens.pages.page import Download, Library
from overens.pages.site_pages import pages
from overens.problems import ContentError, OverensError
from overens.site import webfonts
from overens.site.publication import Publication

SCHEMAS_URL = "schema/"
Told = Callable[[str, int, int], None]
File = tuple[Download, bytes]


class Publisher:
    """Makes publications of content folders; `told` hears what is about to be made, and which of how many it is."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.told: Told = _unheard

    def publish(self, root: Path, site_name: str, today: date) -> Publication:
        """Everything that stands on the site of a content folder on a day.

        Raises:
            ContentError: the content has problems that stop it.
            OverensError: a comparison does not give its two editions.
        """
        content = self._reader.read(root)
        if content.stops():
            raise ContentError(content.problems)
        cache = Cache(root)
        documents = {edition.name: build(edition) for edition in content.repository.editions}
        downloads = dict(self._downloads(root, content, documents, today=today, cache=cache))
        library = Library(
            tuple(documents.values()), today, site_name, _described(downloads), _comparisons(documents.values())
        )
        files = {found.url: data for each in downloads.values() for found, data in each}
        files |= _schema_files() | self._font_files(cache)
        cache.forget_unused()
        return Publication(pages(library), files, (webfonts.STYLESHEET,), content.problems)

    def _downloads(
        self, root: Path, content: Content, documents: Mapping[EditionName, Document], *, today: date, cache: Cache
    ) -> Iterator[tuple[EditionName, tuple[File, ...]]]:
        for number, edition in enumerate(content.repository.editions):
            document = documents[edition.name]
            self.told(f"PDF, {document.short_title}", number, len(documents))
            pdf = made(cache, order(root, edition, document, today))
            exported = as_json(document, relative(f"{SCHEMAS_URL}{KIND}.schema.json", edition.name.url))
            yield (
                edition.name,
                (
                    _file(edition.name.pdf_url, pdf.data, pdf.pages),
                    _file(edition.name.json_url, exported),
                ),
            )

    def _font_files(self, cache: Cache) -> dict[str, bytes]:
        found = {webfonts.STYLESHEET: webfonts.stylesheet(fonts())}
        for number, font in enumerate(fonts()):
            self.told("Typsnitt", number, len(fonts()))
            found[f"{webfonts.FOLDER}/{webfonts.name(font)}"] = _woff2(cache, font)
        return found


def _comparisons(documents: Iterable[Document]) -> tuple[Comparison, ...]:
    return tuple(_proven(compare(old, new)) for old, new in pairs(documents))


def _proven(comparison: Comparison) -> Comparison:
    if comparison.proof.holds:
        return comparison
    old, new = comparison.old.short_title, comparison.new.short_title
    raise OverensError(
        f"Jämförelsen mellan {old} och {new} ger inte tillbaka de båda texterna, så den kan inte publiceras. "
        "Det är ett fel i programmet: anmäl det, och bifoga utgåvornas filer."
    )


def _woff2(cache: Cache, font: Font) -> bytes:
    key = digest([libraries(), Path(webfonts.__file__).read_bytes(), font.path.read_bytes()])
    return cache.get("woff2", key, lambda: webfonts.woff2(font))


def _file(url: str, data: bytes, pages: int | None = None) -> File:
    return Download(url, len(data), sha256(data).hexdigest(), pages), data


def _described(downloads: Mapping[EditionName, tuple[File, ...]]) -> dict[EditionName, tuple[Download, ...]]:
    return {name: tuple(download for download, _ in files) for name, files in downloads.items()}


def _schema_files() -> dict[str, bytes]:
    return {f"{SCHEMAS_URL}{Path(name).name}": text.encode() for name, text in schema_files().items()}


def _unheard(_: str, __: int, ___: int) -> None:
    pass
