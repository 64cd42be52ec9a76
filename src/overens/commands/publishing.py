"""Owns the way from a content folder to everything that stands on its site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from overens.commands.cache import FACES, Cache, digest, libraries
from overens.commands.calendars import calendar_files, owner
from overens.commands.choosing import narrowed
from overens.commands.comparing import compared
from overens.commands.content import Reader
from overens.commands.keeping import frozen_paper, kept_files
from overens.commands.papers import ComparisonOrder, FormOrder, dated, made, order
from overens.commands.schema import schema_files
from overens.compare.comparison import Comparison
from overens.document.building import build
from overens.document.inline import parse, plain
from overens.document.reports import build_report
from overens.document.tree import Document
from overens.exchange.comparison_json import as_json as comparison_json
from overens.exchange.comparison_schema import KIND as COMPARISON
from overens.exchange.document_json import as_json
from overens.exchange.document_schema import KIND
from overens.exchange.guide_questions import as_csv, as_text
from overens.exchange.news_feed import Feed, as_feed
from overens.exchange.word.file import as_word
from overens.exchange.year_file import as_year_file
from overens.fonts import Font, fonts
from overens.model.content import LoadedEdition, Repository
from overens.model.parties import Term
from overens.names import (
    NEWS_FEED,
    SCHEMAS_URL,
    ComparisonName,
    EditionName,
    FormName,
    ReportName,
    relative,
    year_file,
)
from overens.pages.comparison.chain import name, pairs
from overens.pages.news import items
from overens.pages.page import Download, FollowUp, Kept, Library, Name
from overens.pages.site_pages import pages
from overens.pages.yearly import year
from overens.paper.making import Paper
from overens.problems import ContentError
from overens.site import pictures, webfonts
from overens.site.publication import Publication, Spelled

Told = Callable[[str, int, int], None]
File = tuple[Download, bytes]


class Publisher:
    """Makes publications of content folders; `told` hears what is about to be made, and which of how many it is.

    `only` names the one agreement that the site is about; when it is empty the site is about all.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.told: Told = _unheard
        self.only = ""

    def publish(self, root: Path, site_name: str, today: date) -> Publication:
        """Everything that stands on the site of a content folder on a day.

        Raises:
            ContentError: the content has problems that stop it.
            OverensError: a comparison does not give its two editions, or there is no such agreement.
        """
        content = self._reader.read(root)
        if content.stops():
            raise ContentError(content.problems)
        repository, cache = narrowed(content.repository, self.only), Cache(root)
        plain = plain_library(repository, today, site_name)
        documents = {document.name: document for document in plain.documents}
        reports = {found.document.name: found.document for found in plain.reports}
        comparisons = tuple(compared(old, new) for old, new in pairs(plain.documents))
        follow_ups = {new.name: compared(old, new) for old, new in pairs(reports.values())}
        downloads: dict[Name, tuple[File, ...]] = {}
        downloads.update(self._downloads(root, repository, documents, today=today, cache=cache))
        downloads.update(self._comparison_files((*comparisons, *follow_ups.values()), today, cache))
        downloads.update(guide_files(repository))
        downloads.update(form_files(repository, cache))
        downloads.update(self._report_files(root, repository, reports, today=today, cache=cache))
        kept, published = archived(root, repository.editions)
        described = _described(downloads)
        library = replace(
            plain,
            downloads=described,
            comparisons=comparisons,
            kept=kept,
            reports=tuple(_followed_up(found, follow_ups, described) for found in plain.reports),
        )
        files = published | {found.url: data for each in downloads.values() for found, data in each}
        files |= pictures.icons(site_name) | _shared_pictures(library, cache)
        files |= _schema_files() | self._font_files(cache) | calendar_files(repository, today)
        files |= year_files(library, owner(repository))
        files |= news_files(library, owner(repository))
        if not self.only:
            cache.forget_unused()
        return Publication(
            pages(library),
            files,
            problems=content.problems,
            words=_words(repository),
            agreements={document.name.agreement: document.agreement.short_title for document in library.documents},
        )

    def _downloads(
        self,
        root: Path,
        repository: Repository,
        documents: Mapping[EditionName, Document],
        *,
        today: date,
        cache: Cache,
    ) -> Iterator[tuple[EditionName, tuple[File, ...]]]:
        for number, edition in enumerate(repository.editions):
            document = documents[edition.name]
            self.told(f"PDF, {document.short_title}", number, len(documents))
            pdf = frozen_paper(root, edition) or made(cache, order(root, edition, document, today))
            exported = as_json(document, relative(f"{SCHEMAS_URL}{KIND}.schema.json", edition.name.url))
            yield (
                edition.name,
                (
                    _file(edition.name.pdf_url, pdf.data, pdf.pages),
                    _file(edition.name.json_url, exported),
                ),
            )

    def _report_files(
        self, root: Path, repository: Repository, reports: Mapping[EditionName, Document], *, today: date, cache: Cache
    ) -> Iterator[tuple[ReportName, tuple[File, ...]]]:
        # Nothing is archived of a template: it is filled in as YAML and printed from its page.
        filled = [each for each in repository.reports if each.report.value.is_filled_in]
        for number, found in enumerate(filled):
            document = reports[found.name]
            self.told(f"Rapport, {document.short_title}", number, len(filled))
            pdf = made(cache, order(root, found, document, today))
            exported = as_json(document, relative(f"{SCHEMAS_URL}{KIND}.schema.json", found.name.url))
            yield found.name, (_file(found.name.pdf_url, pdf.data, pdf.pages), _file(found.name.json_url, exported))

    def _comparison_files(
        self, comparisons: tuple[Comparison, ...], today: date, cache: Cache
    ) -> Iterator[tuple[ComparisonName, tuple[File, ...]]]:
        for number, comparison in enumerate(comparisons):
            own = name(comparison)
            self.told(f"Jämförelse, {comparison.new.short_title}", number, len(comparisons))
            order = ComparisonOrder(comparison, dated(comparison.new, today))
            pdf = made(cache, order)
            word = cache.get("docx", order.key, partial(as_word, comparison, order.day))
            exported = comparison_json(comparison, relative(f"{SCHEMAS_URL}{COMPARISON}.schema.json", own.url))
            yield (
                own,
                (_file(own.pdf_url, pdf.data, pdf.pages), _file(own.word_url, word), _file(own.json_url, exported)),
            )

    def _font_files(self, cache: Cache) -> dict[str, bytes]:
        found = {webfonts.STYLESHEET: webfonts.stylesheet(fonts())}
        for number, font in enumerate(fonts()):
            self.told("Typsnitt", number, len(fonts()))
            found[f"{webfonts.FOLDER}/{webfonts.name(font)}"] = _woff2(cache, font)
        return found


def plain_library(repository: Repository, today: date, site_name: str) -> Library:
    """What pages are made from when only their words matter: no files and no comparisons."""
    return Library(
        tuple(build(edition) for edition in repository.editions),
        today,
        site_name,
        laws=repository.glossary.value.laws if repository.glossary else (),
        guides={found.name: found.guide.value for found in repository.guides},
        living=repository.living,
        reports=tuple(
            FollowUp(found.report.value, build_report(found), found.edition.name) for found in repository.reports
        ),
    )


def _followed_up(
    found: FollowUp, comparisons: Mapping[EditionName, Comparison], described: Mapping[Name, tuple[Download, ...]]
) -> FollowUp:
    """A report with what it is compared with, and the files of both."""
    earlier = comparisons.get(found.document.name)
    files = described.get(name(earlier), ()) if earlier else ()
    return replace(found, downloads=described.get(found.document.name, ()), earlier=earlier, compared=files)


def _shared_pictures(library: Library, cache: Cache) -> dict[str, bytes]:
    """One for the site, and one for each edition."""
    told = {pictures.SHARED: (library.site_name, "")}
    for found in library.documents:
        told[pictures.shared_picture(found.name)] = (found.title, library.site_name)
    code = Path(pictures.__file__).read_bytes()
    return {
        url: cache.get("png", digest([libraries(), code, *words]), partial(pictures.picture, *words))
        for url, words in told.items()
    }


def _woff2(cache: Cache, font: Font) -> bytes:
    key = digest([libraries(), Path(webfonts.__file__).read_bytes(), font.path.read_bytes()])
    return cache.get(FACES, key, lambda: webfonts.woff2(font))


def _file(url: str, data: bytes, pages: int | None = None) -> File:
    return Download(url, len(data), sha256(data).hexdigest(), pages), data


def guide_files(repository: Repository) -> dict[Name, tuple[File, ...]]:
    """The questions of every guide, to read and for a spreadsheet."""
    terms = repository.glossary.value.terms if repository.glossary else ()
    names = {term.id: term.term for term in terms}
    return {
        found.name: (
            _file(found.name.questions_file("txt"), as_text(found.guide.value, names)),
            _file(found.name.questions_file("csv"), as_csv(found.guide.value, names)),
        )
        for found in repository.guides
    }


def form_files(repository: Repository, cache: Cache) -> Iterator[tuple[FormName, tuple[File, ...]]]:
    """Every form to fill in."""
    forms = repository.living.forms
    for form in forms.value.forms if forms else ():
        name = FormName(form.id)
        pdf = made(cache, FormOrder(form, (forms.value.example if forms else None) or ""))
        yield name, (_file(name.pdf_url, pdf.data, pdf.pages),)


def year_files(library: Library, host: str) -> dict[str, bytes]:
    """The calendar file of each agreement's year, of the edition that is newest of those with one."""
    found = [of_one for document in library.documents if (of_one := year(document, library.living))]
    oldest_first = sorted(found, key=lambda of_one: of_one.first)
    return {year_file(of_one.name.agreement): as_year_file(of_one, host) for of_one in oldest_first}


def news_files(library: Library, host: str) -> dict[str, bytes]:
    """The feed, when there is any news."""
    found = items(library)
    title = f"Nyheter från {library.site_name}"
    return {NEWS_FEED: as_feed(Feed(host, title, library.site_name), found)} if found else {}


def _described(downloads: Mapping[Name, tuple[File, ...]]) -> dict[Name, tuple[Download, ...]]:
    return {name: tuple(download for download, _ in files) for name, files in downloads.items()}


def archived(root: Path, editions: Iterable[LoadedEdition]) -> tuple[dict[EditionName, Kept], dict[str, bytes]]:
    """What the archive is told of the editions that are frozen, and the bytes of their files by address."""
    kept: dict[EditionName, Kept] = {}
    published: dict[str, bytes] = {}
    for edition in editions:
        if edition.record:
            files = tuple(_record_files(root, edition))
            errata = tuple(erratum for loaded in edition.errata for erratum in loaded.value.errata)
            downloads = tuple(download for download, _ in files)
            kept[edition.name] = Kept(edition.record.manifest.value, errata, downloads)
            published |= {download.url: data for download, data in files}
    return kept, published


def _record_files(root: Path, edition: LoadedEdition) -> Iterator[File]:
    for file, kept in kept_files(root, edition):
        url = f"{edition.name.archive_url}{file}"
        yield _file(url, kept.data, kept.pages) if isinstance(kept, Paper) else _file(url, kept)


def _schema_files() -> dict[str, bytes]:
    return {f"{SCHEMAS_URL}{Path(name).name}": text.encode() for name, text in schema_files().items()}


def _words(repository: Repository) -> tuple[Spelled, ...]:
    terms = repository.glossary.value.terms if repository.glossary else ()
    return tuple(_spelled(term) for term in terms)


def _spelled(term: Term) -> Spelled:
    explanation = plain(parse(term.explanation, lambda link: link.target))
    language = term.language.code if term.language else ""
    return Spelled(term.id, term.term, term.meaning or "", explanation, term.misspellings, language)


def _unheard(_: str, __: int, ___: int) -> None:
    pass
