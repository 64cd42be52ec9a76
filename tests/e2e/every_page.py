"""Examines every page of the site in each look and width with axe: run by its name, some minutes.

./scripts/test tests/e2e/every_page.py
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.test_accessibility import DESKTOP, PHONE, broken, every_page
from tests.support.browser import Window

WIDTHS = (PHONE, DESKTOP)


@pytest.mark.parametrize("look", [{"width": width, "scheme": name} for width in WIDTHS for name in ("light", "dark")])
def test_no_page_breaks_a_rule_of_axe(
    built_site: Path, served: Callable[[Path], str], open_window: Callable[..., Window], look: dict[str, object]
) -> None:
    seen = open_window(**look)
    assert broken(seen, f"{served(built_site)}/", every_page(built_site)) == {}
