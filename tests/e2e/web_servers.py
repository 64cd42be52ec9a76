"""Shows that Apache and nginx send what the site asks of them, from `.htaccess` and the handbook: run by its name.

./scripts/test tests/e2e/web_servers.py
"""

import gzip
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from overens.site.headers import A_MONTH, ASKED, COMPRESSED, FOR_EVER, GUARD
from tests.support.hosts import apache, nginx

Ask = Callable[..., tuple[int, Message, bytes]]
KINDS = {
    "": "text/html; charset=utf-8",
    "star/2025/": "text/html; charset=utf-8",
    "star/2025/star-2025.pdf": "application/pdf",
    "kalender/alla.ics": "text/calendar",
    "assets/images/webbplats.webmanifest": "application/manifest+json",
}
"""Pages and files of every kind, with what they are said to be."""


@pytest.fixture(scope="module", params=[apache, nginx], ids=["apache", "nginx"])
def ask(request: pytest.FixtureRequest, built_site: Path) -> Iterator[Ask]:
    """Asks a real server of the built site for a path: its status, its headers and its bytes as they were sent."""
    host: Callable[[Path], AbstractContextManager[str]] = request.param
    with host(built_site) as address:
        yield lambda path, **headers: _answer(address, path, headers)


def _answer(address: str, path: str, headers: dict[str, str]) -> tuple[int, Message, bytes]:
    line = HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        line.request("GET", f"/{path}", headers=headers)
        answer = line.getresponse()
        return answer.status, answer.msg, answer.read()
    finally:
        line.close()


def _guard(headers: Message) -> dict[str, list[str]]:
    return {name: headers.get_all(name, []) for name in GUARD}


ONCE_EACH = {name: [value] for name, value in GUARD.items()}


@pytest.mark.parametrize("path", KINDS)
def test_every_answer_is_guarded_once_and_asked_about(ask: Ask, built_site: Path, path: str) -> None:
    status, headers, content = ask(path)
    file = built_site / path
    assert (status, content) == (200, (file / "index.html" if file.is_dir() else file).read_bytes())
    assert _guard(headers) == ONCE_EACH
    assert headers.get_all("Cache-Control") == [ASKED]
    assert headers["Content-Type"].startswith(KINDS[path])


def test_what_never_changes_is_kept(ask: Ask, built_site: Path) -> None:
    [sheet] = built_site.glob("assets/stylesheets/overens.*.css")
    font = next(iter(built_site.rglob("*.woff2")))
    for file, kept in ((sheet, FOR_EVER), (font, A_MONTH)):
        status, headers, _ = ask(file.relative_to(built_site).as_posix())
        assert (status, headers.get_all("Cache-Control"), _guard(headers)) == (200, [kept], ONCE_EACH)


def test_a_page_that_is_missing_is_answered_by_ours(ask: Ask, built_site: Path) -> None:
    status, headers, content = ask("finns/inte/")
    assert (status, content) == (404, (built_site / "404.html").read_bytes())
    assert (_guard(headers), headers.get_all("Cache-Control")) == (ONCE_EACH, [ASKED])


def test_text_is_sent_compressed(ask: Ask, built_site: Path) -> None:
    for path in ("", "sitemap.xml", "kalender/alla.ics", "nyheter/feed.xml"):
        _, headers, content = ask(path, **{"Accept-Encoding": "gzip"})
        kind = headers["Content-Type"].partition(";")[0]
        assert kind in COMPRESSED, path
        assert headers["Content-Encoding"] == "gzip", (path, kind)
        file = built_site / path
        assert gzip.decompress(content) == (file / "index.html" if file.is_dir() else file).read_bytes()
