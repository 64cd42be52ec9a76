"""What is compared on the site: editions that follow each other, and reports of one kind that are filled in."""

from dataclasses import replace
from datetime import date

import pytest

from overens.document.reports import build_text
from overens.document.tree import Document
from overens.model.edition import Validity
from overens.model.report import ReportKind, ReportStatus
from overens.names import EditionName, ReportName
from overens.pages.comparison.chain import pairs
from tests.support.editions import Content

TERTIAL, YEARLY = ReportKind.TERTIAL, ReportKind.YEARLY
DRAFT, TEMPLATE, ADOPTED = ReportStatus.DRAFT, ReportStatus.TEMPLATE, ReportStatus.ADOPTED
[REPORT] = [build_text(found) for found in Content().report().repository().reports]
EDITION = Content().document()


def report(own: str, kind: ReportKind, status: ReportStatus = DRAFT, *, agreement: str = "prov") -> Document:
    """A report whose name tells the month that it begins in, such as `2025-05`."""
    assert REPORT.report
    told = REPORT.report.model_copy(update={"kind": kind, "status": status})
    validity = Validity.model_validate({"från": date.fromisoformat(f"{own}-01")})
    return replace(REPORT, name=ReportName(agreement, own), report=told, validity=validity)


def edition(own: str) -> Document:
    validity = Validity.model_validate({"från": date(int(own), 1, 1)})
    return replace(EDITION, name=EditionName("prov", own), validity=validity)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([report("2025-01", TERTIAL)], []),
        ([report("2025-05", TERTIAL), report("2025-01", TERTIAL)], ["2025-01 2025-05"]),
        ([report("2025-01", TERTIAL), report("2025-01", YEARLY)], []),
        (
            [
                report("2024-01", YEARLY),
                report("2025-01", TERTIAL),
                report("2025-05", TERTIAL),
                report("2025-01", YEARLY),
            ],
            ["2025-01 2025-05", "2024-01 2025-01"],
        ),
        ([report("2025-01", TERTIAL, TEMPLATE), report("2025-05", TERTIAL, TEMPLATE)], []),
        ([report("2025-01", TERTIAL, ADOPTED), report("2025-05", TERTIAL, TEMPLATE)], []),
        (
            [report("2025-01", TERTIAL, ADOPTED), report("2025-05", TERTIAL, TEMPLATE), report("2025-09", TERTIAL)],
            ["2025-01 2025-09"],
        ),
        ([report("2025-01", TERTIAL), report("2025-05", TERTIAL, agreement="annan")], []),
        ([edition("2025"), report("2025-01", YEARLY), edition("2024")], ["2024 2025"]),
    ],
)
def test_each_follows_the_one_before_it_of_its_kind(found: list[Document], expected: list[str]) -> None:
    assert [f"{old.name.edition} {new.name.edition}" for old, new in pairs(found)] == expected
