"""Shows that the accessibility examination lets a sound page pass and names what bars a reader's way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.axe import examine, violations
from tests.support.browser import Window

PAGE = """<!doctype html><html lang="{lang}"><meta name="viewport" content="width=device-width">
<title>Prov</title><main><h1>Överens</h1>{body}</main></html>"""


@pytest.fixture
def shown(open_window: Callable[..., Window], served: Callable[[Path], str], tmp_path: Path) -> Callable[..., Window]:
    """Opens a page with the given body."""

    def show(body: str, lang: str = "sv") -> Window:
        (tmp_path / "index.html").write_text(PAGE.format(body=body, lang=lang), encoding="utf-8")
        window = open_window()
        window.open(f"{served(tmp_path)}/")
        return window

    return show


def test_a_sound_page_has_no_violations_and_was_looked_at(shown: Callable[..., Window]) -> None:
    page = shown("<p>Parterna är <a href='/'>överens</a>.</p>").page
    assert violations(page) == []
    assert examine(page).passes > 10


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color: #999; background: #fff'>Blekt</p>", "color-contrast"),
        ("<input type='text'>", "label"),
        ("<button></button>", "button-name"),
        ("<h3>För djupt</h3>", "heading-order"),
        ("<button style='width: 9px; height: 9px; padding: 0' aria-label='a'></button>" * 2, "target-size"),
    ],
)
def test_a_barrier_is_found(shown: Callable[..., Window], body: str, rule: str) -> None:
    found = violations(shown(body).page)
    assert [line.split()[0] for line in found if line.startswith(rule)], found


def test_a_page_without_a_language_is_found(shown: Callable[..., Window]) -> None:
    assert any(line.startswith("html-has-lang") for line in violations(shown("", lang="").page))


def test_a_finding_names_the_element_and_the_remedy(shown: Callable[..., Window]) -> None:
    (line,) = violations(shown("<img id='karta' src='data:,'>").page)
    assert line.startswith('image-alt (critical) #karta\n    <img id="karta" src="data:,">\n    Fix any of')


def test_a_policy_against_foreign_scripts_is_no_hindrance(shown: Callable[..., Window]) -> None:
    policy = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"
    seen = shown(f"{policy}<img src='data:,'>")
    assert any(line.startswith("image-alt") for line in violations(seen.page))
    # What watches a window is itself a script that this page refuses.
    seen.refused.clear()


def test_what_axe_cannot_judge_is_told_apart(shown: Callable[..., Window]) -> None:
    body = "<p style='background: linear-gradient(white, black); color: gray'>Svårt att avgöra</p>"
    examined = examine(shown(body).page)
    assert examined.violations == ()
    assert [finding.rule for finding in examined.undecided] == ["color-contrast"]
