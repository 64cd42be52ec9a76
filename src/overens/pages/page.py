"""Owns what a page of the site is, and the library of documents that pages are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from overens.compare.comparison import Comparison
from overens.document.tree import Document
from overens.model.content import Living
from overens.model.guide import Guide
from overens.model.manifest import Erratum, Manifest
from overens.model.parties import Law
from overens.names import ComparisonName, EditionName, GuideName
from overens.pages.text import Heading

Name = EditionName | ComparisonName | GuideName


@dataclass(frozen=True, slots=True)
class Download:
    """A file that stands beside an edition's pages; `url` is relative to the site's root, `size` in bytes."""

    url: str
    size: int
    sha256: str
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A frozen edition as the archive keeps it: its record, what has been corrected since, and the published files.

    `files` stand below the edition's `archive_url`, each under the name that it has in the record.
    """

    manifest: Manifest
    errata: tuple[Erratum, ...] = ()
    files: tuple[Download, ...] = ()


@dataclass(frozen=True)
class Library:
    """Every document of the site, the day that standing is judged by, the files to download, what was compared.

    Files of comparisons, editions and guides stand under the name of each; `kept` has the editions that are frozen,
    `laws` the register of laws, `living` what stands beside the agreements.
    """

    documents: tuple[Document, ...]
    today: date
    site_name: str
    downloads: Mapping[Name, tuple[Download, ...]] = field(default_factory=dict)
    comparisons: tuple[Comparison, ...] = ()
    kept: Mapping[EditionName, Kept] = field(default_factory=dict)
    guides: Mapping[GuideName, Guide] = field(default_factory=dict)
    laws: tuple[Law, ...] = ()
    living: Living = field(default_factory=Living)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready but for the frame that the theme puts around it.

    `url` is relative to the site's root, with a final slash (empty for the start page). `trail` names the
    branch of the edition's navigation tree that the page hangs on, and `tree` is what that tree is called.
    `canonical` is the url of the page that search engines shall prefer, when it is another. `notices` are HTML,
    shown above the text on every page of an edition that is not in force,
    and `standing` is what a list of pages says of it then.
    """

    url: str
    title: str
    description: str
    body: str
    outline: tuple[Heading, ...] = ()
    edition: EditionName | None = None
    tree: str = ""
    trail: tuple[str, ...] = ()
    nav_title: str = ""
    canonical: str | None = None
    indexed: bool = True
    notices: tuple[str, ...] = ()
    standing: str = ""
