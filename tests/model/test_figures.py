"""Shows how a figure is read, and how it is written in Swedish."""

from decimal import Decimal

import pytest

from overens.model.figures import Figure, figure


@pytest.mark.parametrize(
    ("written", "value", "spoken"),
    [
        ("5677", "5677", "5\u00a0677"),
        ("5 677", "5677", "5\u00a0677"),
        ("5\u00a0677", "5677", "5\u00a0677"),
        ("-155", "-155", "\u2212155"),
        ("\u22122 090", "-2090", "\u22122\u00a0090"),
        ("83,7", "83.7", "83,7"),
        ("1 234 567,50", "1234567.50", "1\u00a0234\u00a0567,50"),
        ("0", "0", "0"),
    ],
)
def test_a_figure_is_read_and_written(written: str, value: str, spoken: str) -> None:
    assert figure(written) == Figure(Decimal(value))
    assert str(figure(written)) == spoken


@pytest.mark.parametrize("written", ["", "83.7", "5,677,000", "56 77", "1 2", "tio", "5-", "--5", "5 %", "1,23456"])
def test_what_is_no_figure_is_none(written: str) -> None:
    assert figure(written) is None


def test_nothing_and_what_is_lost_are_told_apart() -> None:
    assert figure("–") == Figure()
    assert figure("?") == Figure(lost=True)
    assert [str(Figure()), str(Figure(lost=True))] == ["–", "?"]


def test_the_decimals_are_those_that_were_written() -> None:
    assert [Figure(Decimal(value)).decimals for value in ("5", "83.7", "50.00")] == [0, 1, 2]
