"""Side by side: every provision of each edition in its own column, once, and the two that are one in one row."""

import pytest

from overens.compare.edition import Edition
from overens.document.inline import plain
from overens.document.tree import Document, Kind
from tests.support.compared import PAIRS, body, comparison, without, words


def texts(document: Document) -> list[str]:
    """The words of every provision, in order."""
    shown = (row for top in Edition(document).tops for row in top.walk() if row.kind is not Kind.ROW)
    return [" ".join(plain(row.text).split()) for row in shown if row.text]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("column", [0, 1])
def test_a_column_is_an_edition(name: str, column: int) -> None:
    page = without(body(name, "sida-vid-sida/"), of="o-mark")
    cells = [row.all("td")[column] for row in page.all("tr") if row.all("td")]
    said = " ".join(word for cell in cells if "Står inte med här." not in cell.text for word in words(cell))
    document = (comparison(name).old, comparison(name).new)[column]
    at = 0
    for text in texts(document):
        at = said.index(text, at) + 1


@pytest.mark.parametrize("name", PAIRS)
def test_a_row_says_what_happens(name: str) -> None:
    for row in body(name, "sida-vid-sida/").all("tr"):
        if row.all("td"):
            marked = [found for found in row.all() if found.tag in {"ins", "del"}]
            assert row.one("th").text != "Oförändrat" or not marked


def test_what_only_one_edition_has_says_so_on_the_other_side() -> None:
    row = body("star", "sida-vid-sida/").by_id("var_avvikelse-budget")
    assert row.one("th").text == "Utgår"
    assert "budget" in row.all("td")[0].text
    assert row.all("td")[1].text == "Står inte med här."
