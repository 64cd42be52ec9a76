"""Shows how reports that follow each other are compared on the site: which, where in the menu, and the ways there."""

from dataclasses import replace
from datetime import date
from functools import cache

from overens.compare.comparison import compare
from overens.document.building import build
from overens.document.reports import build_report
from overens.names import ReportName
from overens.pages.comparison.chain import pairs
from overens.pages.page import FollowUp, Library, Page
from overens.pages.site_pages import pages
from tests.support.filled_reports import repository
from tests.support.html_tree import Element, parsed

LIST = "vagen-in/uppfoljning/"
HERE = f"{LIST}jamfor/2026-t1--2026-t2/"
FIRST, SECOND = "Vägen in tertial 1 2026", "Vägen in tertial 2 2026"


@cache
def site() -> dict[str, Page]:
    """Every page of the small repository with its three reports, of which the last is a template."""
    content = repository()
    reports = {found.name: build_report(found) for found in content.reports}
    earlier = {new.name: compare(old, new) for old, new in pairs(reports.values())}
    found = tuple(
        FollowUp(each.report.value, reports[each.name], each.edition.name, earlier=earlier.get(each.name))
        for each in content.reports
    )
    documents = tuple(build(edition) for edition in content.editions)
    library = Library(documents, date(2026, 10, 1), "Prov", reports=found)
    return {page.url: page for page in pages(library)}


def body(url: str) -> Element:
    return parsed(site()[url].body)


def told(url: str) -> str:
    return " ".join(body(url).text.split())


def test_two_reports_that_are_filled_in_have_pages_and_templates_have_none() -> None:
    found = {url: page for url, page in site().items() if "/uppfoljning/jamfor/" in url}
    assert {url: (page.trail, page.nav_title) for url, page in found.items()} == {
        HERE: (("Uppföljning",), f"Ändringar från {FIRST}"),
        f"{HERE}bara-andringar/": (("Uppföljning", f"Ändringar från {FIRST}"), "Bara det som ändras"),
        f"{HERE}text/": (("Uppföljning", f"Ändringar från {FIRST}"), "Hela texten"),
        f"{HERE}sida-vid-sida/": (("Uppföljning", f"Ändringar från {FIRST}"), "Sida vid sida"),
    }
    assert {(str(page.edition), page.tree) for page in found.values()} == {("vagen-in 2026", "Vägen in 2026")}


def test_the_figures_stand_side_by_side_with_their_difference() -> None:
    rows = body(HERE).one("table", of="o-figures--compared").one("tbody").all("tr")
    assert [[cell.text for cell in (row.one("th"), *row.all("td"))] for row in rows] == [
        ["Deltagare", *("20", "23", "+3"), *("16", "16", "0"), *("36", "39", "+3")],
        ["varav avslutade", *("8", "10", "+2"), *("6", "6", "0"), *("14", "16", "+2")],
        ["till arbete eller studier", *("5", "7", "+2"), *("4", "3", "−1"), *("9", "10", "+1")],
        ["till något annat", *("3", "3", "0"), *("2", "3", "+1"), *("5", "6", "+1")],
        ["Kvar vid periodens slut", *("12", "13", "+1"), *("10", "10", "0"), *("22", "23", "+1")],
    ]


def test_what_changes_in_words_and_goals_is_in_the_list_and_binds_nobody() -> None:
    entries = [found.one(of="o-change__what").text for found in body(HERE).all("li", of="o-change")]
    assert any("ändras från delvis nått till nått" in entry for entry in entries)
    assert any("ändras ”Tre möten” till ”Inget möte”" in entry for entry in entries)
    assert not any("i kolumnen" in entry for entry in entries)
    assert "Berör" not in told(HERE)
    assert "part" not in {word.lower().strip(".,") for word in told(HERE).split()}


def test_what_is_the_same_is_counted_and_proved() -> None:
    assert "4 av 15 siffror i tabellerna är desamma." in told(HERE)
    assert f"blir det, tecken för tecken, {SECOND}." in told(HERE)


def test_the_report_that_is_no_final_one_is_told_to_be_a_draft() -> None:
    assert body(HERE).one(of="o-kicker").text == f"{FIRST} →till {SECOND} Utkast"


def test_the_list_and_both_reports_lead_there_and_it_leads_back() -> None:
    change = body(LIST).by_id("om_andringar")
    assert change.text == "Vad som ändras från rapport till rapport"
    assert body(LIST).links()[f"Från {FIRST} till {SECOND}"] == f"../../{HERE}"
    assert "ändringar, inte fastställd)" in told(LIST)
    assert body(f"{LIST}2026-t1/").links()[f"Ändringar i {SECOND}"] == f"../../../{HERE}"
    assert body(f"{LIST}2026-t2/").links()[f"Ändringar från {FIRST}"] == f"../../../{HERE}"
    assert not any(name.startswith("Ändringar") for name in body(f"{LIST}2026-t3/").links())
    back = body(HERE).one(of="o-kicker").links()
    assert back == {FIRST: f"../../../../{LIST}2026-t1/", SECOND: f"../../../../{LIST}2026-t2/"}


def test_a_reference_in_the_text_leads_to_the_edition_that_is_followed_up() -> None:
    for url in (f"{HERE}text/", f"{HERE}sida-vid-sida/", f"{LIST}2026-t2/"):
        up = "../" * url.count("/")
        assert body(url).links()["Vägenteamet"] == f"{up}vagen-in/2026/roller/vagenteamet/"


def test_templates_alone_are_told_to_be_compared_when_they_are_filled_in() -> None:
    content = repository()
    empty = [each for each in content.reports if each.name == ReportName("vagen-in", "2026-t3")]
    twice = (*empty, *(replace(each, name=ReportName("vagen-in", "2026-t4")) for each in empty))
    reports = tuple(FollowUp(each.report.value, build_report(each), each.edition.name) for each in twice)
    library = Library(tuple(map(build, content.editions)), date(2026, 10, 1), "Prov", reports=reports)
    [page] = [page for page in pages(library) if page.url == LIST]
    assert "När två rapporter av samma slag är ifyllda visas här vad som ändras" in page.body
    assert not [page for page in pages(library) if "/jamfor/" in page.url]
