"""Shows that every real edition and report prints as PDF/A-3a and PDF/UA-1; some minutes long, so asked for by name."""

from pathlib import Path

import pytest

from overens.document.reports import build_text
from overens.model.content import LoadedEdition, LoadedReport
from overens.pages.paper import paper
from overens.paper.making import make
from tests.support import pdf_lint, verapdf
from tests.support.printed import DAY, SOURCES
from tests.support.shipped import repository

TEXTS = repository().texts
WANTED = {"star 2025", "star 2026", "umea 2024", "c-sam 2024", "umea uppfoljning/2017"}
WANTED |= {f"star uppfoljning/2025-{period}" for period in ("t1", "t2", "t3", "ar")}


def test_every_document_of_the_sources_is_here() -> None:
    assert {str(found.name) for found in TEXTS} >= WANTED


@pytest.mark.parametrize("text", TEXTS, ids=[str(found.name) for found in TEXTS])
def test_it_conforms_to_both_standards_and_to_our_own(text: LoadedEdition | LoadedReport, tmp_path: Path) -> None:
    made = make(paper(build_text(text)), made=DAY, sources=SOURCES)
    path = tmp_path / f"{text.name.stem}.pdf"
    path.write_bytes(made.data)
    assert verapdf.complaints(path, "3a", "ua1") == []
    assert pdf_lint.complaints(path) == []
