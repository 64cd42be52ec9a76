"""Shows how a month or a day is read, and how a time is written in Swedish."""

from datetime import date

import pytest

from overens.model.moments import Moment, moment, span, spoken


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023-04", Moment(2023, 4)),
        ("2023-08-28", Moment(2023, 8, 28)),
        ("2024-02-29", Moment(2024, 2, 29)),
        ("2023-13", None),
        ("2023-00", None),
        ("2023-02-29", None),
        ("0000-01", None),
        ("2023", None),
        ("april 2023", None),
        ("2023-04 ", None),
        ("2023-4", None),
    ],
)
def test_a_month_or_a_day_of_the_calendar_is_one(written: str, meant: Moment | None) -> None:
    assert moment(written) == meant
    assert meant is None or str(meant) == written


def test_a_month_lasts_from_its_first_day_to_its_last() -> None:
    assert (Moment(2024, 2).first, Moment(2024, 2).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert Moment(2024, 2, 3).first == Moment(2024, 2, 3).last == date(2024, 2, 3)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-04", None, "april 2023"),
        ("2023-05-22", None, "22 maj 2023"),
        ("2023-05-22", "2023-05-22", "22 maj 2023"),
        ("2023-08-28", "2023-08-29", "28–29 augusti 2023"),
        ("2023-08-28", "2023-09-02", "28 augusti–2 september 2023"),
        ("2023-04", "2023-06", "april–juni 2023"),
        ("2023-12", "2024-01", "december 2023–januari 2024"),
        ("2023-12-30", "2024-01-02", "30 december 2023–2 januari 2024"),
        ("2023-08-28", "2023-08", "28 augusti–augusti 2023"),
    ],
)
def test_a_time_is_written_as_swedish_does(start: str, end: str | None, words: str) -> None:
    first, last = moment(start), moment(end) if end else None
    assert first
    assert span(first, last) == words


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("april 2023", "2023-04"),
        ("Den 28 augusti 2023", "2023-08-28"),
        ("31 april 2023", None),
        ("april", None),
        ("våren 2023", None),
    ],
)
def test_a_time_in_words_is_understood_where_it_can_be(words: str, meant: str | None) -> None:
    found = spoken(words)
    assert (str(found) if found else None) == meant
