"""Tests which day it is held to be."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from overens.commands.clock import today
from overens.problems import UsageError

NOW = datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({}, date(2026, 3, 2)),
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": str(int(datetime(2025, 2, 18, 23, 59, tzinfo=UTC).timestamp()))}, date(2025, 2, 18)),
    ],
)
def test_the_day(environment: dict[str, str], day: date) -> None:
    assert today(environment, NOW) == day


@pytest.mark.parametrize("epoch", ["", "i går", "1e400", "9" * 30, "-" + "9" * 30])
def test_a_variable_that_is_no_moment(epoch: str) -> None:
    with pytest.raises(UsageError, match=r"SOURCE_DATE_EPOCH är «.*» men ska vara ett antal sekunder"):
        today({"SOURCE_DATE_EPOCH": epoch}, NOW)
