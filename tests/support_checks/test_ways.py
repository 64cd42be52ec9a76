"""Shows that a focus which a reader does not see is noticed."""

from collections.abc import Callable

import pytest

from tests.support.browser import Window
from tests.support.ways import unseen


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<a href='#'>Hit</a>", ""),
        ("<a href='#' style='outline: none'>Hit</a>", "no outline"),
        ("<a href='#' style='position: fixed; top: -5rem'>Hit</a>", "outside the window"),
        ("<a href='#'>Hit</a><p style='position: fixed; inset: 0; background: white'>Bar</p>", "covered by P"),
    ],
)
def test_what_hides_the_focus_is_noticed(open_window: Callable[..., Window], body: str, fault: str) -> None:
    page = open_window().page
    page.set_content(f"<style>:focus {{ outline: 3px solid }}</style>{body}")
    page.keyboard.press("Tab")
    assert [fault in told for told in unseen(page)] == ([True] if fault else [])
