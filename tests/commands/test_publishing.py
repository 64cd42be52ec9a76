"""A comparison that does not give its two editions stops the publication, in words that say whose fault it is."""

from dataclasses import replace

import pytest

from overens.commands.comparing import proven
from overens.problems import OverensError
from tests.support.compared import comparison


def test_a_comparison_that_gives_both_editions_is_let_through() -> None:
    assert proven(comparison("star")) is comparison("star")


def test_a_comparison_that_has_lost_a_passage_is_refused() -> None:
    whole = comparison("star")
    with pytest.raises(OverensError, match=r"STAR 2025 och STAR 2026, exempel ger inte tillbaka .* fel i programmet"):
        proven(replace(whole, redline=whole.redline[:-1]))
