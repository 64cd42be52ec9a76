"""Shows that the veraPDF of the tests lets conforming files pass and names what is wrong with others."""

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.support.verapdf import complaints, validate

PAGE = "<html lang=sv><title>Prov</title><h1>Överenskommelse</h1><p>Parterna är överens.</p>"


@pytest.fixture(scope="module")
def archival(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF that is PDF/A-3a and does not say that it is PDF/UA."""
    path = tmp_path_factory.mktemp("pdf") / "archival.pdf"
    HTML(string=PAGE).write_pdf(path, pdf_variant="pdf/a-3a")
    return path


def test_a_conforming_file_passes_and_was_looked_at(archival: Path) -> None:
    (verdict,) = validate(archival, "3a")
    assert verdict.compliant, str(verdict)
    assert verdict.checks > 100
    assert verdict.failed == ()
    assert complaints(archival, "3a") == []


def test_a_file_is_judged_by_each_flavour_for_itself(archival: Path) -> None:
    assert [verdict.compliant for verdict in validate(archival, "3a", "ua1")] == [True, False]


def test_a_complaint_says_which_clause_is_broken_and_what_it_demands(archival: Path) -> None:
    (complaint,) = complaints(archival, "ua1")
    assert complaint.startswith("archival.pdf ua1: FAIL (")
    assert "[5-1] × 1: The PDF/UA version and conformance level" in complaint


@pytest.mark.logs  # WeasyPrint sees it too
def test_a_picture_without_words_for_it_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    HTML(string=f"{PAGE}<img alt='' src=\"data:image/svg+xml,{svg}\">").write_pdf(path, pdf_variant="pdf/ua-1")
    (verdict,) = validate(path, "ua1")
    assert "7.3-1" in {rule.clause for rule in verdict.failed}, str(verdict)


def test_what_is_no_pdf_does_not_conform(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_text("Kära läsare", encoding="utf-8")
    (verdict,) = validate(path, "3a")
    assert not verdict.compliant
    assert [rule.clause for rule in verdict.failed] == ["parse"]


def test_a_flavour_that_does_not_exist_is_refused(archival: Path) -> None:
    with pytest.raises(ValueError, match="'9z'"):
        validate(archival, "9z")
