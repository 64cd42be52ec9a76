"""Owns where the pages of a comparison belong: in whose menu, beside which files, and how the new text stands."""

from dataclasses import dataclass

from overens.compare.comparison import Comparison
from overens.model.report import ReportStatus
from overens.names import EditionName
from overens.pages.comparison.chain import name
from overens.pages.edition import Edition
from overens.pages.page import Download, FollowUp
from overens.pages.paper import REPORT_STATUS

REPORT_LOOKS = {ReportStatus.TEMPLATE: "draft", ReportStatus.DRAFT: "draft", ReportStatus.ADOPTED: "in-force"}
"""How a report's status looks; its words always stand beside."""


@dataclass(frozen=True, slots=True)
class Home:
    """The edition in whose menu the pages hang, on which branch of it, under which name.

    `standing` says how far the new text has come and `look` is how that looks; `files` hold the whole comparison.
    """

    edition: EditionName
    tree: str
    trail: tuple[str, ...] = ()
    standing: str = ""
    look: str = ""
    files: tuple[Download, ...] = ()


def of_edition(edition: Edition, comparison: Comparison) -> Home:
    """Editions are compared in the menu of the new one."""
    return Home(
        edition.name,
        edition.document.short_title,
        standing=edition.standing.value,
        look=edition.look,
        files=edition.compared.get(name(comparison), ()),
    )


def of_report(found: FollowUp, leading: Edition, trail: tuple[str, ...]) -> Home:
    """Reports are compared where they stand themselves: in the menu of the edition that leads, on their branch."""
    return Home(
        leading.name,
        leading.document.short_title,
        trail,
        REPORT_STATUS[found.report.status],
        REPORT_LOOKS[found.report.status],
        found.compared,
    )
