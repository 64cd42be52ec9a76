"""Shows an edition as its pages see it."""

from datetime import date

import pytest

from overens.document.standing import Standing
from overens.model.edition import Status
from overens.pages.edition import LOOKS, editions
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import downloads, library, other

DOCUMENT = Content().document()
OLD = other(DOCUMENT, "2024", Status.DECIDED, date(2024, 1, 1))
DRAFT = other(DOCUMENT, "2026", Status.DRAFT, date(2026, 1, 1))
[EDITION] = editions(library(DOCUMENT))
HERE = "prov/2025/roller/team/"


def test_the_newest_edition_comes_first_and_each_knows_the_one_in_force() -> None:
    found = editions(library(OLD, DRAFT, DOCUMENT))
    assert [(edition.name.edition, edition.standing) for edition in found] == [
        ("2026", Standing.DRAFT),
        ("2025", Standing.IN_FORCE),
        ("2024", Standing.REPLACED),
    ]
    assert [edition.is_current for edition in found] == [False, True, False]
    assert all(edition.current is DOCUMENT for edition in found)


def test_every_standing_has_a_look() -> None:
    assert set(LOOKS) == set(Standing)


def test_annexes_stand_under_their_numbers() -> None:
    assert [(number, annex.number) for number, annex in EDITION.annexes] == [(1, "Bilaga 1"), (2, "Bilaga 2")]


def test_downloads_belong_to_their_edition() -> None:
    assert EDITION.downloads == downloads(DOCUMENT)


def test_a_place_is_on_the_page_when_it_is_shown_there() -> None:
    text = EDITION.on(HERE, (DOCUMENT.by_id["syfte"],))
    assert text.place("malgrupp") == "#malgrupp"
    assert text.place("revidering") == "../../../../prov/2025/text/#revidering"
    assert text.link("ordlista/") == "../../../../ordlista/"


@pytest.mark.parametrize(
    ("own", "tags", "words"),
    [
        ("delmal-kurs", ["span"], "Delmål 1.1 En kurs har hållits."),
        ("steg-plan", ["p", "p"], "Plan En plan görs."),
        (
            "kommunerna-team-minst",
            ["div", "p", "ul", "li", "li"],
            "Minst dessa funktioner deltar: Handläggare Samordnare",
        ),
        ("kommunerna-team-mandat", ["p", "span", "span"], "Mandat: operativt beslutsmandat"),
        ("malgrupp-alla", ["p"], "Alla som behöver."),
    ],
)
def test_a_quotation_has_the_words_but_no_anchors(own: str, tags: list[str], words: str) -> None:
    quoted = parsed(EDITION.on(HERE).quoted(DOCUMENT.by_id[own]))
    assert quoted.text == words
    assert [element.tag for element in quoted.all()] == tags
    assert not [element for element in quoted.all() if "id" in element.attributes]


def test_a_field_that_is_no_provision_is_set_like_the_text() -> None:
    assert EDITION.on(HERE).inline("[](roll:samradet) & *du*") == (
        '<a href="../../../../prov/2025/roller/samradet/">Samrådet</a> &amp; <em>du</em>'
    )
    assert EDITION.on(HERE).inline(None) == ""
