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
from overens.model.report import Report
from overens.names import ComparisonName, EditionName, FormName, GuideName
from overens.pages.text import Heading

Name = EditionName | ComparisonName | GuideName | FormName


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
class FollowUp:
    """A report with its document, the edition whose registers it reads, and its files to download.

    `earlier` is what it is compared with: the report of its kind before it; `compared` are the files of that.
    """

    report: Report
    document: Document
    edition: EditionName
    downloads: tuple[Download, ...] = ()
    earlier: Comparison | None = None
    compared: tuple[Download, ...] = ()


@dataclass(frozen=True)
class Library:
    """Every document of the site, the day that standing is judged by, the files to download, what was compared.

    Files of comparisons, editions, guides and forms stand under the name of each; `kept` has the editions that are
    frozen, `laws` the register of laws, `living` what stands beside the agreements,
    `reports` what follows them up.
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
    reports: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Shortening:
    """An abbreviation, what it is short for, and the language of that where it is not Swedish."""

    short: str
    meaning: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready but for the frame that the theme puts around it.

    `url` is relative to the site's root, with a final slash (empty for the start page). `trail` names the
    branch of the edition's navigation tree that the page hangs on, and `tree` is what that tree is called.
    `canonical` is the url of the page that search engines shall prefer, when it is another. `notices` are HTML,
    shown above the text on every page of an edition that is not in force, and `standing` is what a list of pages says
    of it then. `colour` names the agreement's own. A page `in_foot` is about the site itself: every page links to it
    from its foot, and no menu does. `language` is that of its words, when it is not Swedish. `shortenings` are spelt
    out at its end.
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
    colour: str = ""
    in_foot: bool = False
    language: str = ""
    shortenings: tuple[Shortening, ...] = ()
    standing: str = ""
