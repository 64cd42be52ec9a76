"""Shows how reports are told of: held against the goals, linked from the agreement, and drawn without colour."""

import re
from dataclasses import replace
from datetime import date

from overens.document.building import build
from overens.document.reports import build_report
from overens.model.content import LoadedReport
from overens.model.report import Fulfilment, GoalReport, ReportStatus
from overens.names import ReportName
from overens.pages.drawing.bars import bars
from overens.pages.edition import editions
from overens.pages.overview import overview
from overens.pages.page import FollowUp, Library, Page
from overens.pages.reports.followed import followed
from overens.pages.reports.site import report_pages
from tests.support.shipped import repository

REPOSITORY = repository()
REPORTS = {found.name: found for found in REPOSITORY.reports}
TERTIAL = REPORTS[ReportName("star", "2025-t1")]
ANNUAL = REPORTS[ReportName("umea", "2017")]
GOAL = GoalReport.model_validate(
    {"id": "m-rutin", "mål": "delmal-bedomning", "utfall": "delvis nått", "text": "Åtta av tio *team* har rutinen."}
)


def follow_up(found: LoadedReport) -> FollowUp:
    return FollowUp(found.report.value, build_report(found), found.edition.name)


def told(found: LoadedReport) -> LoadedReport:
    """The report as a draft that tells of one goal."""
    value = found.report.value.model_copy(update={"goals": (GOAL,), "status": ReportStatus.DRAFT})
    return replace(found, report=replace(found.report, value=value))


def made(agreement: str, *reports: LoadedReport) -> dict[str, Page]:
    """The pages of some reports of one agreement, and the overview of the edition that leads it."""
    documents = tuple(build(each) for each in REPOSITORY.editions if each.name.agreement == agreement)
    library = Library(documents, date(2025, 6, 1), "Prov", reports=tuple(map(follow_up, reports)))
    found = editions(library)
    leading = next((each for each in found if each.is_current), found[0])
    return {page.url: page for page in (overview(leading), *report_pages(leading, found))}


def words(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.body).split())


def test_an_agreement_without_reports_has_no_pages_of_them() -> None:
    assert list(made("star")) == ["star/2025/"]
    assert "om vad samarbetet har lett till" not in words(made("star")["star/2025/"])


def test_the_overview_of_an_edition_leads_to_its_reports() -> None:
    pages = made("star", TERTIAL)
    assert 'href="../../star/uppfoljning/"' in pages["star/2025/"].body
    assert "1 rapport om vad samarbetet har lett till." in words(pages["star/2025/"])


def test_reports_stand_in_the_menu_of_the_edition_that_leads() -> None:
    pages = made("star", TERTIAL)
    assert pages["star/uppfoljning/"].nav_title == "Uppföljning"
    report = pages["star/uppfoljning/2025-t1/"]
    assert (report.trail, report.edition) == (("Uppföljning",), pages["star/2025/"].edition)


def test_a_goal_without_a_report_says_so() -> None:
    found = words(made("star", TERTIAL)["star/uppfoljning/"])
    assert "Ingen rapport säger ännu något om målen." in found
    assert found.count("Ingen rapport än") == 13


def test_what_a_report_says_of_a_goal_stands_by_the_goal() -> None:
    page = made("star", told(TERTIAL))["star/uppfoljning/"]
    assert "STAR tertial 1 2025 : delvis nått . Åtta av tio team har rutinen." in words(page)
    assert "12 mål och delmål saknar rapport än." in words(page)
    assert 'href="../../star/uppfoljning/2025-t1/#maluppfyllelse-m-rutin"' in page.body
    assert 'id="maluppfyllelse-m-rutin"' in made("star", told(TERTIAL))["star/uppfoljning/2025-t1/"].body


def test_another_editions_goals_are_not_told_of() -> None:
    of_2026 = next(build(each) for each in REPOSITORY.editions if str(each.name) == "star 2026")
    assert not any(goal.said for goal in followed(of_2026, [follow_up(told(TERTIAL))]))


def test_the_goal_is_worded_as_in_the_edition() -> None:
    row = build_report(told(TERTIAL)).by_id["maluppfyllelse-m-rutin"]
    assert "gemensam rutin för att bedöma ärenden" in row.children[0].text[0].text
    assert row.children[1].text[0].text == Fulfilment.PARTLY.value


def test_a_template_says_that_it_is_empty() -> None:
    page = made("star", TERTIAL)["star/uppfoljning/2025-t1/"]
    assert "Mallen är tom. Den fylls i när perioden är slut." in words(page)
    assert [word for word in ("4R-analys", "Indikatorenkäter", "Uppföljning Finsam") if word not in words(page)] == []


def test_each_bar_has_its_figure_and_no_colour() -> None:
    drawn = bars(build_report(ANNUAL).by_id["hela"]).html
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn)) == {"none", "currentColor"}
    assert re.findall(r">(\d+)<", drawn) == ["34", "58", "28", "29", "45", "42", "32", "30"]
    assert "Kvinnor" in drawn
    assert "Män" in drawn


def test_bars_below_nought_lie_within_the_drawing() -> None:
    drawn = bars(build_report(ANNUAL).by_id["sammanfattning"])
    places = [float(x) for x in re.findall(r'<rect x="(-?[0-9.]+)"', drawn.html)]
    assert min(places) >= 0
    assert max(places) < drawn.width


def test_the_drawing_follows_its_table() -> None:
    body = made("umea", ANNUAL)["umea/uppfoljning/2017/"].body
    assert body.index('id="hela"') < body.index('id="hela-diagram--titel"') < body.index('id="jamfort"')
