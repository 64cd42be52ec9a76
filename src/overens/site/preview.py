"""Owns the preview: what is wrong stands in every page, and the last whole site stays while it is mended."""

import logging
from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from overens.pages.page import Page
from overens.problems import ContentError, OverensError, Problem
from overens.site import webfonts
from overens.site.box import box, into
from overens.site.publication import Publication

UNEXPECTED = "Sidorna kunde inte byggas om. Vad som hände står i terminalen där förhandsgranskningen startades."


def waiting() -> Publication:
    """What a preview shows until there is a site to show."""
    title = "Förhandsgranskning"
    body = f'<h1 id="vantar">{title}</h1><p>Webbplatsen visas här så snart felen är rättade.</p>'
    page = Page(url="", title=title, description=title, body=body, indexed=False)
    return Publication((page,), {webfonts.STYLESHEET: b""}, whole=False)


class Preview:
    """What is wrong right now, told in every page that the server sends."""

    def __init__(self) -> None:
        self.has_site = False
        self._box = ""
        self._told = False

    def show(self, problems: tuple[Problem, ...]) -> None:
        """A whole site was built; `problems` did not stop it."""
        self.has_site = True
        self._tell(box(problems))

    def fail(self, error: OverensError) -> None:
        """Nothing was built; what was built before stays."""
        problems = error.problems if isinstance(error, ContentError) else ()
        self._tell(box(problems, "" if problems else str(error), stale=self.has_site))

    def attach(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        """Takes over the server's rebuilding and what it sends."""
        server.builder = lambda: self.rebuild(builder)
        server.set_app(self.around(server.serve_request))

    def rebuild(self, builder: Callable[[], None]) -> None:
        """Builds anew; a failure is shown instead of raised, so that the browser is told to load the page again."""
        self._told = False
        try:
            builder()
        except Exception:  # the server must go on serving, whatever the author or we have done
            if not self._told:
                logging.getLogger("mkdocs").exception(UNEXPECTED)
                self._tell(box((), UNEXPECTED, stale=self.has_site))

    def around(self, app: WSGIApplication) -> WSGIApplication:
        """The application with the box in every HTML answer."""

        def boxed(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            return _Answer(app, environ).sent(start, self._box)

        return boxed

    def _tell(self, made: str) -> None:
        self._told = True
        self._box = made


class _Answer:
    """One answer of an application, held back until it is known whether the box goes into it."""

    def __init__(self, app: WSGIApplication, environ: WSGIEnvironment) -> None:
        self.status = ""
        self.headers: list[tuple[str, str]] = []
        self.parts = app(environ, self._start)

    def _start(self, status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
        self.status, self.headers = status, headers
        return _unused

    def sent(self, start: StartResponse, made: str) -> Iterable[bytes]:
        """Starts the answer and gives its bytes."""
        if not made or not dict(self.headers).get("Content-Type", "").startswith("text/html"):
            start(self.status, self.headers)
            return self.parts
        content = into(b"".join(self.parts), made)
        if close := getattr(self.parts, "close", None):
            close()
        kept = [(name, value) for name, value in self.headers if name != "Content-Length"]
        start(self.status, [*kept, ("Content-Length", str(len(content)))])
        return [content]


def _unused(_: bytes) -> None:
    raise NotImplementedError("MkDocs' server answers with an iterable, never through `write`")
