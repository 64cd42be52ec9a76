"""Shows how dates, sizes, numbers and lists are written in Swedish."""

from datetime import date

import pytest

from overens.pages.wording import (
    alphabetical,
    counted,
    day,
    host,
    kind_of_file,
    listed,
    moment,
    sentence,
    size,
    spelled,
    unnumbered,
)


def test_a_date_is_written_out() -> None:
    assert day(date(2025, 2, 18)) == "18 februari 2025"
    assert day(date(2026, 12, 1)) == "1 december 2026"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2025-03-03T14:05:09+01:00", "3 mars 2025 kl. 14.05 (UTC+1)"),
        ("2025-03-03T09:00:00Z", "3 mars 2025 kl. 9.00 (UTC)"),
        ("2025-03-03T09:00:00-03:30", "3 mars 2025 kl. 9.00 (UTC−3.30)"),
        ("2025-03-03T09:00:00", "3 mars 2025 kl. 9.00"),
        ("i går", "i går"),
    ],
)
def test_a_moment_is_told_with_its_zone(written: str, words: str) -> None:
    assert moment(written) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (123_456, "123 kB"),
        (1_250_000, "1,2 MB"),
        (13_000_000, "13,0 MB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_a_reader_has_use_for(length: int, words: str) -> None:
    assert size(length) == words


@pytest.mark.parametrize(("number", "words"), [(0, "noll"), (1, "en"), (2, "två"), (12, "tolv"), (13, "13")])
def test_small_numbers_are_words(number: int, words: str) -> None:
    assert spelled(number) == words


def test_one_has_the_gender_of_its_noun() -> None:
    assert spelled(1, "ett") == "ett"


def test_a_noun_follows_its_number() -> None:
    assert counted(1, "sida", "sidor") == "1 sida"
    assert counted(12, "sida", "sidor") == "12 sidor"


@pytest.mark.parametrize(
    ("words", "phrase"), [((), ""), (("a",), "a"), (("a", "b"), "a och b"), (("a", "b", "c"), "a, b och c")]
)
def test_words_are_listed(words: tuple[str, ...], phrase: str) -> None:
    assert listed(words) == phrase


def test_the_last_of_a_list_may_be_an_alternative() -> None:
    assert listed(("a", "b"), "eller") == "a eller b"


def test_a_sentence_begins_with_a_capital_and_is_else_left_alone() -> None:
    assert sentence("åtar sig SIP") == "Åtar sig SIP"
    assert sentence("") == ""


def test_a_website_is_called_by_its_host() -> None:
    assert host("https://www.forsakringskassan.se/start") == "www.forsakringskassan.se"
    assert host("ingen adress") == "ingen adress"


def test_a_file_is_called_by_what_it_is() -> None:
    assert kind_of_file("prov/2025/prov-2025.pdf") == "Hela överenskommelsen som PDF"
    assert kind_of_file("a/b.JSON") == "Texten som data (JSON)"
    assert kind_of_file("a/b.docx") == "DOCX"


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("B1.5 Planeringsmöten", "Planeringsmöten"),
        ("2 Syfte", "Syfte"),
        ("Syfte och mål", "Syfte och mål"),
        ("4R", "4R"),
    ],
)
def test_a_heading_may_be_told_without_its_number(heading: str, bare: str) -> None:
    assert unnumbered(heading) == bare


def test_words_are_sorted_as_swedish_sorts_them() -> None:
    words = ["ö", "Zoo", "åka", "ABC", "ärende", "idé", "ide", "Öst", "zoo a", "áb"]
    assert sorted(words, key=alphabetical) == ["áb", "ABC", "idé", "ide", "Zoo", "zoo a", "åka", "ärende", "ö", "Öst"]
