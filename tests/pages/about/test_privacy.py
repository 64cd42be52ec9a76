"""Shows the page on privacy: it names every key that a script keeps, and no other."""

import re

from overens.pages.about.privacy import STORED
from tests.support.library import living_body
from tests.support.paths import ROOT

SCRIPTS = sorted((ROOT / "overrides/assets/javascripts").glob("*.js"))
PAGE = living_body("integritet/")


def kept() -> set[str]:
    """What our own scripts use `localStorage` under."""
    found: set[str] = set()
    for script in SCRIPTS:
        code = script.read_text(encoding="utf-8")
        names = set(re.findall(r"""["'`](overens\.[a-z.]*)""", code))
        assert names or "localStorage" not in code, script.name
        found |= {name for name in names if "localStorage" in code}
    return found


def test_every_key_of_the_scripts_is_told_and_no_other() -> None:
    assert {stored.key for stored in STORED} == kept()


def test_no_script_sets_a_cookie_or_sends_anything() -> None:
    for script in SCRIPTS:
        code = script.read_text(encoding="utf-8")
        assert not re.search(r"document\.cookie|sendBeacon|XMLHttpRequest|WebSocket|sessionStorage|indexedDB", code)


def test_the_page_says_so_in_words() -> None:
    assert "Webbplatsen har inga kakor (cookies), ingen statistik och inga annonser." in PAGE.text
    assert "Samordningsförbundet Prov är personuppgiftsansvarig." in PAGE.text
