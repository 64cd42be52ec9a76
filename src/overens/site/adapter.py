"""Owns what MkDocs' events do: the one object that a hook module hands to MkDocs."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from overens.pages.frame import mend
from overens.problems import ContentError, OverensError, Problem, Severity
from overens.site.build import Build
from overens.site.generated import GeneratedPage
from overens.site.preview import Preview, waiting
from overens.site.publication import Publication

Publish = Callable[[Path, str], Publication]
Written = Callable[[Iterable[Problem]], str]
Step = Callable[[int, int], None]
Context = dict[str, Any]
AFTER_ALL_OTHERS = -100
OWN_LOGGER = "mkdocs.overens"
_log = logging.getLogger(OWN_LOGGER)


class Stopped(PluginError):  # noqa: N818 - named after what has happened to the build
    """Our own error on its way through MkDocs, which prints its text and ends without a traceback."""


class Adapter:
    """Puts a publication into MkDocs' build; every method that begins with `on_` is one of MkDocs' events.

    `publish` makes the publication of a content folder with the site's name and may raise any `OverensError`, whose
    problems `written` puts into words for the terminal. `step` is told how many pages are made and how many there are;
    `complaints` are MkDocs' about the last whole build.
    """

    def __init__(self, publish: Publish, written: Written) -> None:
        self._publish = publish
        self._written = written
        self._running: Build | None = None
        self._preview: Preview | None = None
        self._made = self._total = 0
        self.step: Step | None = None
        self.stopped: OverensError | None = None
        self.complaints: tuple[Problem, ...] = ()

    @property
    def _build(self) -> Build:
        if self._running is None:
            raise RuntimeError("MkDocs has sent an event of a build before its configuration")
        return self._running

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remembers whether this is a preview."""
        self._preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes the publication before MkDocs touches anything, and sends the site to a folder beside."""
        self._leave()
        self.stopped = None
        with self._stopping():
            publication = self._published(Path(config.config_file_path).parent, config.site_name)
            self._running = Build(config, publication, preview=self._preview is not None)
        self._build.configure(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the generated files and pages."""
        with self._stopping():
            self._build.add_files(files, config)
        return files

    def on_nav(self, nav: Navigation, **_: object) -> Navigation:
        """Makes the navigation trees."""
        return self._build.navigate(nav)

    def on_env(self, env: Environment, *, files: Files, **_: object) -> Environment:
        """Checks the links and makes the search index, now that every page is rendered and none is written."""
        self._build.check_links(files)
        self._build.check_policy(files)
        self._build.index(files)
        self._made, self._total = 0, len(files.documentation_pages())
        return env

    def on_page_context(self, context: Context, *, page: Page, nav: Navigation, **_: object) -> Context:
        """Gives every page the site's tree as `site_nav`, as `nav` that of its edition, and what its `foot` leads to."""
        context["site_nav"], context["nav"] = nav, self._build.tree(page) or nav
        context["foot"] = self._build.foot
        self._made += 1
        if self.step:
            self.step(self._made, self._total)
        return context

    def on_template_context(self, context: Context, *, template_name: str, **_: object) -> Context:
        """Gives the page for missing pages its foot; leaves in the sitemap only what search engines shall find."""
        context["foot"] = self._build.foot
        if template_name == "sitemap.xml":
            context["pages"] = [file for file in context["pages"] if _is_found(file.page)]
        return context

    def on_post_page(self, output: str, **_: object) -> str:
        """Mends what others write in a page."""
        return mend(output)

    def on_post_template(self, output: str, *, template_name: str, **_: object) -> str:
        """Mends a page that is no document, such as the one for missing pages, as well."""
        return mend(output) if template_name.endswith(".html") else output

    @event_priority(AFTER_ALL_OTHERS)
    def on_post_build(self, **_: object) -> None:
        """Puts the new site in the old one's place."""
        with self._stopping():
            self.complaints = self._build.finish()
        if self._preview and self._build.publication.whole:
            self._preview.show(self._build.problems)
            if told := [problem for problem in self._build.problems if problem.severity is not Severity.NOTE]:
                _log.info(self._written(told).rstrip())

    def on_build_error(self, **_: object) -> None:
        """Leaves the old site as it was."""
        self._leave()

    def on_serve(self, server: LiveReloadServer, *, builder: Callable[[], None], **_: object) -> None:
        """Lets the preview show problems in its pages."""
        if self._preview:
            self._preview.attach(server, builder)

    def on_shutdown(self) -> None:
        """Leaves nothing behind, however the command ended."""
        self._leave()

    def _published(self, root: Path, site_name: str) -> Publication:
        try:
            return self._publish(root, site_name)
        except OverensError as error:
            if self._preview is None or self._preview.has_site:
                raise
            self._preview.fail(error)
            # Not as a warning, which would end a strict preview before it has begun.
            _log.info(self._words(error))
            return waiting()

    @contextmanager
    def _stopping(self) -> Iterator[None]:
        try:
            yield
        except OverensError as error:
            self.stopped = error
            if self._preview:
                self._preview.fail(error)
            raise Stopped(self._words(error)) from error

    def _words(self, error: OverensError) -> str:
        return f"{error}\n{self._written(error.problems).rstrip()}" if isinstance(error, ContentError) else str(error)

    def _leave(self) -> None:
        if self._running:
            self._running.leave()
            self._running = None


def _is_found(page: Page) -> bool:
    if not isinstance(page, GeneratedPage):
        return True
    return page.source.indexed and page.source.canonical in (None, page.source.url)
