"""Owns which pages an agreement's reports have, and the door to them from its other pages."""

from collections.abc import Iterator

from overens.compare.comparison import Comparison
from overens.document.tree import Document
from overens.names import relative, reports_url
from overens.pages.comparison.doors import listed, of_report
from overens.pages.comparison.home import of_report as home_of
from overens.pages.comparison.site import comparison_pages
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.headings import headings
from overens.pages.page import FollowUp, Page
from overens.pages.paper import REPORT_STATUS, period
from overens.pages.references import explanations, references
from overens.pages.reports.followed import followed
from overens.pages.template import fill
from overens.pages.text import Rendering, outline
from overens.pages.wording import counted

BRANCH = "Uppföljning"
LEAD = "Rapporterna visar vad samarbetet har lett till. Här hålls de mot målen i överenskommelsen."


def report_pages(leading: Edition, editions: tuple[Edition, ...]) -> Iterator[Page]:
    """The page of all reports of an agreement, a page for each, and what changed since the report before it.

    They stand in the menu of the agreement's leading edition. Without reports there are none.
    """
    if not leading.reports:
        return
    yield _overview(leading, editions)
    for found in leading.reports:
        yield _report(leading, next(each for each in editions if each.name == found.edition), found)
        if found.earlier:
            yield from comparison_pages(found.earlier, home_of(found, leading, (BRANCH,)))


def report_door(edition: Edition, text: EditionText) -> tuple[Door, ...]:
    """The way to the reports from a page of an edition, if there are any."""
    if not edition.reports:
        return ()
    told = f"{counted(len(edition.reports), 'rapport', 'rapporter')} om vad samarbetet har lett till."
    return (Door(BRANCH, text.link(reports_url(edition.name.agreement)), told),)


def _overview(leading: Edition, editions: tuple[Edition, ...]) -> Page:
    url, agreement = reports_url(leading.name.agreement), leading.document.agreement
    named = {found.report.edition for found in leading.reports} | {leading.name.edition}
    held = [(each, followed(each.document, leading.reports)) for each in editions if each.name.edition in named]
    body = fill(
        "reports/overview.html",
        edition=leading,
        text=leading.on(url),
        lead=LEAD,
        reports=[(found, period(found.report), REPORT_STATUS[found.report.status]) for found in leading.reports],
        comparisons=listed(_comparisons(leading), leading.on(url)),
        held=[(each, goals) for each, goals in held if goals],
    )
    return Page(
        url=url,
        title=f"Uppföljning av {agreement.short_title}",
        description=f"Alla rapporter som följer upp {agreement.short_title}, och vad de säger om målen.",
        body=body,
        outline=headings(body),
        edition=leading.name,
        tree=leading.document.short_title,
        nav_title=BRANCH,
    )


def _comparisons(leading: Edition) -> tuple[Comparison, ...]:
    """Those of the reports of the edition's agreement, the latest first."""
    return tuple(found.earlier for found in leading.reports if found.earlier)


def _report(leading: Edition, edition: Edition, found: FollowUp) -> Page:
    document, report = found.document, found.report
    text = _set(document)
    body = fill(
        "reports/report.html",
        leading=leading,
        report=report,
        document=document,
        text=text,
        period=period(report),
        status=REPORT_STATUS[report.status],
        reports=relative(reports_url(leading.name.agreement), document.name.url),
        followed=edition if report.edition else None,
        changes=of_report(document.name, _comparisons(leading), text),
        downloads=found.downloads,
        content=text.full(document.body, 2, permalinks=True),
    )
    return Page(
        url=document.name.url,
        title=report.title,
        description=f"{report.title}: {period(report)}.",
        body=body,
        outline=outline(document.body, 2),
        edition=leading.name,
        tree=leading.document.short_title,
        trail=(BRANCH,),
        nav_title=report.short_title,
    )


def _set(document: Document) -> EditionText:
    """The report's text with anchors of its own."""
    shown = frozenset(found.id for found in (*document.front, *document.walk()))
    page = document.name.url
    rendering = Rendering(references(document, page, shown), explain=explanations(document))
    return EditionText(document, page, rendering, shown)
