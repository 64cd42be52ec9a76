"""Shows that the tests' browser sees what a reader's would, and that nothing it asks for passes unnoticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.browser import PHONE, Window
from tests.support.webserver import serve

PAGE = """<!doctype html><html lang="sv"><title>Prov</title>
<style>body {{ background: white }} @media (prefers-color-scheme: dark) {{ body {{ background: black }} }}</style>
<h1>Överens</h1>{}"""

OpenPage = Callable[..., tuple[Window, str]]


@pytest.fixture
def open_page(open_window: Callable[..., Window], served: Callable[[Path], str], tmp_path: Path) -> OpenPage:
    """Opens a page with the given body; gives the window and the server's address."""

    def open_page(body: str, **how: object) -> tuple[Window, str]:
        (tmp_path / "index.html").write_text(PAGE.format(body), encoding="utf-8")
        window, address = open_window(**how), served(tmp_path)
        window.open(f"{address}/")
        return window, address

    return open_page


def test_a_page_that_keeps_to_its_server_has_no_foreign_requests(open_page: OpenPage) -> None:
    window, address = open_page("<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")
    assert window.page.inner_text("h1") == "Överens"
    assert f"{address}/" in window.requests
    assert (window.foreign(address), window.faults) == ([], [])


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("<img alt='' src='http://cdn.example/x.png'>", "http://cdn.example/x.png"),
        ("<script>fetch('http://cdn.example/x.json').catch(() => {})</script>", "http://cdn.example/x.json"),
        ("<style>h1 { background: url(//cdn.example/x.png) }</style>", "http://cdn.example/x.png"),
        ("<script>new WebSocket('ws://cdn.example/x')</script>", "ws://cdn.example/x"),
        ("<script>navigator.sendBeacon('http://cdn.example/x')</script>", "http://cdn.example/x"),
    ],
)
def test_a_foreign_request_is_noted_and_never_leaves(open_page: OpenPage, body: str, url: str) -> None:
    window, address = open_page(body)
    assert window.foreign(address) == [url]
    assert any("ERR_NAME_NOT_RESOLVED" in fault for fault in window.faults)


def test_another_port_of_this_machine_is_foreign_too(open_page: OpenPage, tmp_path: Path) -> None:
    with serve(tmp_path) as other:
        window, address = open_page(f"<img alt='' src='{other}/x.png'>")
    assert window.foreign(address) == [f"{other}/x.png"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<img alt='' src='saknas.png'>", "404: {address}/saknas.png"),
        ("<script>ogjort()</script>", "ReferenceError: ogjort is not defined"),
        ("<script>console.error('sprack')</script>", "sprack"),
    ],
)
def test_what_goes_wrong_in_a_page_is_noted(open_page: OpenPage, body: str, fault: str) -> None:
    window, address = open_page(body)
    assert window.faults == [fault.format(address=address)]


def test_a_missing_page_is_an_error(open_page: OpenPage) -> None:
    window, address = open_page("")
    with pytest.raises(LookupError, match="/saknas/: 404"):
        window.open(f"{address}/saknas/")


def test_a_window_has_the_wished_scheme_and_width(open_page: OpenPage) -> None:
    (light, _), (dark, _) = open_page(""), open_page("", scheme="dark", width=PHONE)
    background = "getComputedStyle(document.body).backgroundColor"
    assert [light.page.evaluate(background), dark.page.evaluate(background)] == [
        "rgb(255, 255, 255)",
        "rgb(0, 0, 0)",
    ]
    assert dark.page.evaluate("innerWidth") == PHONE


def test_a_window_can_be_without_javascript(open_page: OpenPage) -> None:
    window, _ = open_page("<script>document.title = 'skript'</script>", javascript=False)
    assert window.page.title() == "Prov"


def test_windows_remember_nothing_of_each_other(open_page: OpenPage) -> None:
    first, _ = open_page("<script>localStorage.setItem('a', 'b'); document.cookie = 'a=b'</script>")
    second, _ = open_page("")
    memory = "[localStorage.length, document.cookie]"
    assert [first.page.evaluate(memory), second.page.evaluate(memory)] == [[1, "a=b"], [0, ""]]
