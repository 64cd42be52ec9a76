"""Puts the five main pages to Lighthouse as a phone meets them: run by its name, some minutes.

./scripts/test tests/e2e/lighthouse.py
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median_low

import pytest

from tests.e2e.test_weight import MAIN
from tests.support.lighthouse import CATEGORIES, TIMED, WHOLE, Judgement, install, judge

QUICK = 95
RUNS = 3
"""How often each page is judged: what takes time is the median, since other work on the machine costs points."""


@pytest.fixture(scope="module")
def address(built_site: Path, served: Callable[[Path], str]) -> str:
    """Where the built site is served, with its headers and compressed, for an installed Lighthouse."""
    install()
    return f"{served(built_site)}/"


@pytest.mark.parametrize("page", MAIN)
def test_a_main_page_is_quick_and_whole(address: str, page: str, capsys: pytest.CaptureFixture[str]) -> None:
    runs = [judge(f"{address}{page}") for _ in range(RUNS)]
    quick = median_low(run.points[TIMED] for run in runs)
    with capsys.disabled():
        print(row(page, runs, quick))  # noqa: T201 the table is half of what the run is for
    assert [fault for run in runs for fault in run.faults] == []
    assert {run.points[name] for run in runs for name in CATEGORIES if name != TIMED} == {WHOLE}
    assert quick >= QUICK
    assert [run.moved for run in runs] == [0] * RUNS


def row(page: str, runs: list[Judgement], quick: int) -> str:
    """A line of the table: the page, the worst points of each category, each run's for time, and the most it moved."""
    worst = ", ".join(f"{name} {min(run.points[name] for run in runs)}" for name in CATEGORIES if name != TIMED)
    timed = "/".join(str(run.points[TIMED]) for run in runs)
    return f"\n/{page:<16} {TIMED} {quick} ({timed}), {worst}, moved {max(run.moved for run in runs)}"
