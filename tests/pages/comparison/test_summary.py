"""The first page of a comparison: how much changes and for whom, what stays, and every change with its words."""

import pytest

from overens.compare.changes import ChangeKind
from tests.support.answer_key import Expected, read
from tests.support.compared import PAIRS, body, comparison, without, words
from tests.support.html_tree import Element
from tests.support.paths import ROOT

KEY = read(ROOT / "tests" / "compare" / "star_2025_2026.yaml")
IN_ROWS = {"omnumrering"}


def entries(page: Element) -> dict[str, Element]:
    """The entries of a list under the ids of their changes."""
    return {found.attributes["id"].removeprefix("andring_"): found for found in page.all("li", of="o-change")}


def said(words: str) -> str:
    """Words to look for, whatever signs and capitals they are written with."""
    return " ".join(words.lower().replace("\u00a0", " ").split())


@pytest.mark.parametrize("expected", KEY.changes, ids=lambda change: f"{change.kind} {change.new or change.old}")
def test_a_change_of_the_key_stands_in_the_list_with_its_words(expected: Expected) -> None:
    # A phrase may hold several changes, and where a link leads is said beside the words.
    told = [
        said(f"{' '.join(words(without(found, of='o-mark')))} {found.text}") for found in entries(body("star")).values()
    ]
    if expected.kind not in IN_ROWS:
        assert [text for text in told if said(expected.before) in text and said(expected.after) in text]


@pytest.mark.parametrize("name", PAIRS)
def test_every_change_is_in_the_list_once(name: str) -> None:
    listed = [found.attributes["id"] for found in body(name).all("li", of="o-change")]
    assert sorted(listed) == sorted(f"andring_{change.id}" for change in comparison(name).changes)


def test_the_kinds_are_counted() -> None:
    counted = {found.all("span")[0].text for found in body("star").one(of="o-tally").all("li")}
    assert counted == {str(len(found)) for found in comparison("star").by_kind.values()}
    links = body("star").one(of="o-tally").links()
    assert len(links) == len(comparison("star").by_kind)


def test_formal_changes_come_last_and_apart() -> None:
    headings = [heading.text for heading in body("star").all("h3")]
    assert headings[-3:] == ["Nya nummer (1)", "Andra skrivtecken (2)", "Nya adresser på webbplatsen (1)"]
    assert all(not kind.is_formal for kind in list(ChangeKind)[:-3])


def test_every_party_is_told_how_much_changes_for_it() -> None:
    table = next(table for table in body("star").all("table") if "Part" in table.texts("th"))
    rows = {row.one("th").text: row.texts("td") for row in table.one("tbody").all("tr")}
    assert rows["Försäkringskassan"][0] == "4"
    assert rows["Kriminalvården Ny part"][1].endswith("texter")
    assert "Ragunda kommun Inte längre part" in rows
    assert len(rows) == 12


def test_what_is_untouched_is_told_section_by_section() -> None:
    table = next(table for table in body("star").all("table") if "Avsnitt" in table.texts("th"))
    rows = {row.one("th").text: row.one("td").text for row in table.one("tbody").all("tr")}
    counts = comparison("star").untouched.sections
    assert rows["2 Syfte"] == "Allt (3)"
    assert len(rows) == len(counts)
    assert rows["Bilaga 3 Samtycke och personuppgifter"] == "Inget (av 10)"


def test_an_entry_leads_to_both_editions_and_to_the_redline() -> None:
    found = entries(body("star"))["deltagandeform-forsakringskassan-star"]
    assert [link.attributes["href"] for link in found.all("a")] == [
        "../../../star/2025/text/#forsakringskassan-star",
        "../../../star/2026/text/#forsakringskassan-star",
        "../../../star/jamfor/2025-2026/text/#forsakringskassan-star",
    ]
    assert found.texts("dd") == ["kontaktperson", "deltar"]


def test_all_that_comes_with_an_annex_can_be_read_in_the_list() -> None:
    found = entries(body("star"))["bilaga-bilaga-3"]
    assert "Individens samtycke" in found.one("details").text


def test_the_example_is_told_to_be_one_on_every_page() -> None:
    for url in ["", "text/", "sida-vid-sida/", "parter/", "parter/bergs-kommun/", "atagandematris/", "bara-andringar/"]:
        assert "inte ett förslag från någon part" in body("star", url).one(of="o-notice").text
