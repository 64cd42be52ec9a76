"""Tests the box: what it says, that nothing in it can break out, and where in a page it goes."""

import pytest

from overens.problems import Place, Problem, Severity
from overens.site.box import box, into


def problem(severity: Severity = Severity.ERROR, what: str = "Det är fel.", value: str = "") -> Problem:
    return Problem("prov", "agreements/a.yaml", what, "Gör om.", value=value, place=Place(3, 7), severity=severity)


@pytest.mark.parametrize(
    ("severities", "stale", "lead"),
    [
        ([Severity.ERROR], True, "Innehållet har 1 fel. Sidorna visar hur det såg ut innan."),
        ([Severity.ERROR] * 2, False, "Innehållet har 2 fel. Webbplatsen visas när det är rättat."),
        ([Severity.WARNING], None, "Innehållet har 1 varning."),
        ([Severity.ERROR, *[Severity.WARNING] * 2], True, "Innehållet har 1 fel och 2 varningar. Sidorna visar"),
    ],
)
def test_the_box_counts(severities: list[Severity], stale: bool | None, lead: str) -> None:  # noqa: FBT001 - a case of a table
    made = box([problem(severity) for severity in severities], stale=stale)
    assert f"<strong>{lead}" in made
    assert made.count("<li>") == len(severities)


def test_a_note_is_nothing_to_put_in_a_box() -> None:
    assert box([problem(Severity.NOTE)]) == ""
    assert box([]) == ""


def test_an_item_has_place_words_value_and_what_to_do() -> None:
    assert "<li><b>agreements/a.yaml:3:7</b><br>Det är fel. («x»)<br>Gör om.</li>" in box([problem(value="x")])


def test_a_value_that_is_in_the_words_is_not_said_twice() -> None:
    assert "»" not in box([problem(what="”x” är fel.", value="x")])


def test_a_long_list_is_cut() -> None:
    made = box([problem()] * 23)
    assert "Innehållet har 23 fel." in made
    assert made.count("<li>") == 21
    assert "och 3 till, som alla står i terminalen" in made


def test_nothing_that_an_author_writes_becomes_html() -> None:
    made = box([problem(what="<script>alert(1)</script>", value='"><img src=x>')], "<b>")
    assert "<script>" not in made
    assert "<img" not in made
    assert "&lt;b&gt;" in made


def test_words_alone_are_told_too() -> None:
    assert "<strong>Sidorna står. Sidorna visar hur det såg ut innan.</strong>" in box([], "Sidorna står.", stale=True)


@pytest.mark.parametrize(
    ("page", "made"),
    [
        (b'<body><main><article class="a">x', b'<body><main><article class="a">BOX' + b"x"),
        (b"<body><main>x", b"<body><main>BOXx"),
        (b'<html><body dir="ltr">x', b'<html><body dir="ltr">BOXx'),
        (b"x", b"BOXx"),
        (b"<body><p>articles</p>", b"<body>BOX<p>articles</p>"),
    ],
)
def test_the_box_goes_before_the_first_words(page: bytes, made: bytes) -> None:
    assert into(page, "BOX") == made
