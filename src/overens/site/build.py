"""Owns one build of a publication inside MkDocs, from its configuration to the swap; nothing of it outlives it."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

import overens.pages
from overens.names import CONTENT_FOLDERS, DATA_FOLDER, NEWS_FEED, SEARCH_INDEX, SEARCH_PAGE, EditionName
from overens.pages.page import Page
from overens.problems import ContentError, Problem, Severity
from overens.site import headers, navigation, search
from overens.site.complaints import Complaints
from overens.site.generated import GeneratedPage, generated_page
from overens.site.links import dead_links
from overens.site.publication import Publication
from overens.site.refused import refused
from overens.site.staging import Staging, alone
from overens.site.styles import bundle

THEME_SCRIPTS = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/javascripts/bundle.")
THEME_PALETTE = "assets/stylesheets/palette."


class Build:
    """Takes a publication through one build; with `preview` on, complaints are kept for the reader, not fatal."""

    def __init__(self, config: MkDocsConfig, publication: Publication, *, preview: bool) -> None:
        self.publication = publication
        self._strict = config.strict and not preview
        self._docs = Path(config.docs_dir)
        self._complaints = Complaints(self._docs, Severity.ERROR if self._strict else Severity.WARNING)
        self._pages: list[GeneratedPage] = []
        self._trees: dict[EditionName, Navigation] = {}
        self._headers: dict[str, bytes] = {}
        self._staging = Staging(Path(config.site_dir))
        with ExitStack() as stack:
            if not preview:
                stack.enter_context(alone(self._staging.target))
            config.site_dir = str(self._staging.begin())
            stack.callback(self._staging.drop)
            stack.enter_context(self._complaints)
            self._leaving = stack.pop_all()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the content and MkDocs have to complain about so far."""
        return (*self.publication.problems, *self._complaints.problems)

    def configure(self, config: MkDocsConfig) -> None:
        """Sets what the publication needs of MkDocs."""
        config.watch = [*config.watch, *map(str, watched(config))]
        config.extra["news_feed"] = NEWS_FEED if NEWS_FEED in self.publication.files else ""
        if not self.publication.whole:
            config.nav = None

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Adds every generated file and page.

        Raises:
            ContentError: a hand-written page stands where a page of an edition belongs.
        """
        _remove_data(files, Path(config.docs_dir).name)
        _remove_theme_scripts(files)
        if not self.publication.whole:
            _remove_pages(files)
        for url, content in self.publication.files.items():
            _replace(files, File.generated(config, url, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        _bundle_styles(files, config)
        self._headers = headers.files(config.site_url or "", config.extra["style_sheet"])
        pages = _unwritten(self.publication.pages, files, Path(config.docs_dir).name)
        self._pages = [generated_page(page, config) for page in pages]
        for page in self._pages:
            files.append(page.file)

    def navigate(self, written: Navigation) -> Navigation:
        """The tree of everything outside editions; makes each edition's own as well."""
        general = navigation.general(written, self._pages)
        self._trees = navigation.of_editions(general.homepage, self._pages)
        return general

    def tree(self, page: MkDocsPage) -> Navigation | None:
        """The tree that a page shows instead of the general one."""
        edition = page.source.edition if isinstance(page, GeneratedPage) else None
        return self._trees.get(edition) if edition else None

    @property
    def foot(self) -> tuple[GeneratedPage, ...]:
        """The pages that every page's foot leads to."""
        return tuple(page for page in self._pages if page.source.in_foot)

    def check_links(self, files: Files) -> None:
        """Complains about links of generated pages that lead nowhere, which MkDocs does not look at."""
        self._complaints.problems += dead_links(self._pages, files)

    def check_policy(self, files: Files) -> None:
        """Complains about what the site's policy refuses in hand-written pages, which are rendered."""
        severity = Severity.ERROR if self._strict else Severity.WARNING
        for page in _written(files):
            name, source = f"{self._docs.name}/{page.file.src_uri}", self._docs / page.file.src_uri
            if source.is_file():
                found = refused(name, source.read_text(encoding="utf-8-sig"), page.content or "")
                self._complaints.problems += [replace(problem, severity=severity) for problem in found]

    def index(self, files: Files) -> None:
        """Writes what the search knows of every page, now that the hand-written ones are rendered too."""
        found = [search.of_page(page) for page in self.publication.pages if page.url != SEARCH_PAGE]
        found += [search.of_word(word) for word in self.publication.words]
        found += [made for page in _written(files) if (made := _of_written(page))]
        path = self._staging.folder / SEARCH_INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(search.script(found, self.publication.words, self.publication.agreements))

    def finish(self) -> tuple[Problem, ...]:
        """Puts the new site in place; answers what MkDocs complained about.

        Raises:
            ContentError: the build is strict and there are complaints; the old site stays.
        """
        if self._strict and self._complaints.problems:
            raise ContentError(tuple(self._complaints.problems))
        for name, content in self._headers.items():
            (self._staging.folder / name).write_bytes(content)
        self._staging.swap()
        self.leave()
        return tuple(self._complaints.problems)

    def leave(self) -> None:
        """Gives back the lock and removes what was not put in place; does nothing the second time."""
        self._leaving.close()


def _written(files: Files) -> list[MkDocsPage]:
    pages = [file.page for file in files.documentation_pages()]
    return [page for page in pages if page and not isinstance(page, GeneratedPage)]


def _of_written(page: MkDocsPage) -> search.Found | None:
    return search.of_written(page.url, str(page.title or ""), page.content or "", page.meta)


def _remove_pages(files: Files) -> None:
    for file in files.documentation_pages():
        files.remove(file)


def _remove_theme_scripts(files: Files) -> None:
    """Leaves out what only the theme's own frame would load, and the maps that its authors read it by."""
    for file in tuple(files):
        if file.src_uri.startswith((*THEME_SCRIPTS, THEME_PALETTE)) or file.src_uri.endswith((".min.css.map", ".min.js.map")):
            files.remove(file)


def _bundle_styles(files: Files, config: MkDocsConfig) -> None:
    """Puts one sheet in the place of its parts, and tells the theme its address."""
    sheet = bundle(files)
    for file in sheet.made_of:
        files.remove(file)
    files.append(File.generated(config, sheet.url, content=sheet.content, inclusion=InclusionLevel.NOT_IN_NAV))
    config.extra["style_sheet"] = sheet.url


def _remove_data(files: Files, docs: str) -> None:
    """Leaves out the living data, which MkDocs would hand out as they are written, remarks to the office included."""
    for file in tuple(files):
        if f"{docs}/{file.src_uri}".startswith(f"{DATA_FOLDER}/"):
            files.remove(file)


def _replace(files: Files, file: File) -> None:
    if found := files.get_file_from_path(file.src_uri):
        files.remove(found)
    files.append(file)


def _unwritten(pages: tuple[Page, ...], files: Files, docs: str) -> list[Page]:
    """The pages that nobody has written by hand; a hand-written page may stand for one outside the editions."""
    written = {file.dest_uri: f"{docs}/{file.src_uri}" for file in files.documentation_pages()}
    found = [(page, written.get(f"{page.url}index.html")) for page in pages]
    problems = tuple(_in_the_way(file, page) for page, file in found if file and page.edition)
    if problems:
        raise ContentError(problems)
    return [page for page, file in found if not file]


def _in_the_way(file: str, page: Page) -> Problem:
    what = f"Filen står i vägen för sidan {page.url}, som görs av överenskommelsens innehåll."
    return Problem("sida", file, what, "Döp om filen eller ta bort den.")


def watched(config: MkDocsConfig) -> list[Path]:
    """Everything besides `docs/` whose change makes another site: the content, the theme and our own templates."""
    root = Path(config.config_file_path).parent
    folders = [*(root / name for name in CONTENT_FOLDERS), Path(overens.pages.__file__).parent]
    if config.theme.custom_dir:
        folders.append(Path(config.theme.custom_dir))
    return [folder for folder in folders if folder.is_dir()]
