"""Every PDF conforms to PDF/A-3a and PDF/UA-1, and to what we demand beyond them."""

from collections.abc import Callable

import pytest

from tests.support import pdf_lint, verapdf
from tests.support.printed import MADE, Printed


@pytest.mark.parametrize("name", [name for name in MADE if name != "at_every_height"])
def test_verapdf_says_pass(name: str, print_once: Callable[[str], Printed]) -> None:
    assert verapdf.complaints(print_once(name).path, "3a", "ua1") == []


@pytest.mark.parametrize("name", MADE)
def test_our_own_lint_finds_nothing(name: str, print_once: Callable[[str], Printed]) -> None:
    assert pdf_lint.complaints(print_once(name).path) == []
