"""Tests what a preview does with the server's answers and with builds that fail."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from overens.problems import ContentError, OutsideError, Problem
from overens.site.preview import UNEXPECTED, Preview, waiting

HTML = [("Content-Type", "text/html"), ("Content-Length", "12")]
PROBLEM = Problem("prov", "a.yaml", "Det är fel.", "Gör om.")


class Parts(list[bytes]):
    """An answer's bytes, which must be closed as a file must."""

    closed = False

    def close(self) -> None:
        self.closed = True


def answer(
    preview: Preview, headers: list[tuple[str, str]], body: Iterable[bytes]
) -> tuple[str, dict[str, str], bytes]:
    told: list[Any] = []

    def app(_: dict[str, Any], start: Any) -> Iterable[bytes]:  # noqa: ANN401 - a WSGI callable
        start("200 OK", headers)
        return body

    def started(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
        told.append((status, headers))
        return told.append

    parts = preview.around(app)({}, started)
    return told[0][0], dict(told[0][1]), b"".join(parts)


def test_a_sound_site_is_sent_as_it_is() -> None:
    assert answer(Preview(), HTML, [b"<body>", b"hejsan"]) == ("200 OK", dict(HTML), b"<body>hejsan")


def test_a_page_gets_the_box_and_its_new_length() -> None:
    preview, parts = Preview(), Parts([b"<body>", b"hejsan"])
    preview.fail(ContentError((PROBLEM,)))
    status, headers, body = answer(preview, HTML, parts)
    assert (status, headers["Content-Length"]) == ("200 OK", str(len(body)))
    assert b"a.yaml:1:1" in body
    assert parts.closed


def test_what_is_no_page_is_sent_as_it_is() -> None:
    preview = Preview()
    preview.fail(ContentError((PROBLEM,)))
    assert answer(preview, [("Content-Type", "text/css")], [b"p {}"])[2] == b"p {}"


def test_a_site_that_is_mended_loses_its_box() -> None:
    preview = Preview()
    preview.fail(OutsideError("Disken är full."))
    assert "Disken är full. Webbplatsen visas när det är rättat.".encode() in answer(preview, HTML, [b"x"])[2]
    preview.show(())
    assert answer(preview, HTML, [b"x"])[2] == b"x"
    preview.fail(OutsideError("Disken är full."))
    assert "Disken är full. Sidorna visar hur det såg ut innan.".encode() in answer(preview, HTML, [b"x"])[2]


@pytest.mark.logs
def test_a_bug_is_told_in_the_page_and_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    preview = Preview()
    preview.show(())

    def builder() -> None:
        raise ZeroDivisionError

    preview.rebuild(builder)
    assert UNEXPECTED.encode() in answer(preview, HTML, [b"x"])[2]
    assert "ZeroDivisionError" in caplog.text


def test_a_failure_that_was_told_is_not_told_again() -> None:
    preview = Preview()

    def builder() -> None:
        preview.fail(ContentError((PROBLEM,)))
        raise Abort("MkDocs ends its build so")

    preview.rebuild(builder)
    assert b"a.yaml:1:1" in answer(preview, HTML, [b"x"])[2]


def test_until_there_is_a_site_there_is_one_page() -> None:
    publication = waiting()
    assert [page.url for page in publication.pages] == [""]
    assert not publication.whole
