"""The PDF of a comparison: conforming, complete, and readable without its colours."""

import json
import re
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from overens.commands.papers import ComparisonOrder
from overens.pages.comparison.paper import comparison_paper
from tests.support import pdf_lint, verapdf, words
from tests.support.answer_key import Expected
from tests.support.exchanged import KEY, NAMES, made, star
from tests.support.printed import DAY

PRINTED = ("star", "inuti", "ordning", "lika", "siffror")
BERG = "bergs-kommun"
# What a key quotes may stand over a sign, and numbers of several sections stand apart.
SIGNS = re.compile(r"\[(?:struket|tillagt|flyttat hit|utbrutet): ?|\]")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the PDFs of this module stand."""
    return tmp_path_factory.mktemp("comparisons")


@pytest.fixture(params=PRINTED, scope="module")
def pdf(request: pytest.FixtureRequest, folder: Path) -> Path:
    """The PDF of each comparison, made once."""
    return printed(request.param, folder)


@cache
def printed(name: str, folder: Path, part: str = "") -> Path:
    """One comparison as PDF."""
    path = folder / f"{name}{part}.pdf"
    path.write_bytes(ComparisonOrder(made(name), DAY, part).make().data)
    return path


def test_verapdf_says_pass(pdf: Path) -> None:
    assert verapdf.complaints(pdf, "3a", "ua1") == []


def test_our_own_lint_finds_nothing(pdf: Path) -> None:
    assert pdf_lint.complaints(pdf) == []


@cache
def said(folder: Path, name: str = "star", part: str = "") -> str:
    """All that stands below the cover, as its tags are read."""
    found = words.of_tags(printed(name, folder, part), under="Part", left_out=["Lbl"])
    return " ".join(found)


@pytest.mark.parametrize("expected", KEY.changes, ids=NAMES)
def test_a_change_of_the_key_is_in_it(expected: Expected, folder: Path) -> None:
    text = _plainly(SIGNS.sub(" ", said(folder)))
    whole = [expected.before, expected.after]
    parts = [part for words in whole for part in (words.split(", ") if _is_listed(expected) else [words])]
    assert [part for part in parts if _plainly(part) not in text] == []


def _is_listed(expected: Expected) -> bool:
    """Whether the key joins what stands apart: numbers of several sections, name and title of who signs."""
    return expected.kind in {"omnumrering", "underskrivare"}


def _plainly(text: str) -> str:
    return re.sub(r" (?=[,.;:])", "", " ".join(text.lower().split()))


def test_what_is_struck_and_added_is_told_by_words(folder: Path) -> None:
    text = said(folder)
    assert "[struket: åtta]" in text
    assert "[tillagt: sju]" in text
    assert "Ändring: " in text
    assert "Flyttad hit från B1.3 Aktualisering." in text
    assert "slut på" not in text


def test_the_cover_names_both_editions_their_status_and_the_proof(folder: Path) -> None:
    text = " ".join(words.of_html(comparison_paper(star(), DAY).partition("<nav")[0].partition("<body>")[2]))
    assert "Gammal utgåva: STAR 2025:" in text
    assert "Status: Beslutad 18 februari 2025" in text
    assert "Ny utgåva: STAR 2026, exempel:" in text
    assert "Status: Utkast" in text
    assert star().proof.old in text
    assert star().proof.new in text
    assert "Inget är utelämnat." in text
    with pikepdf.open(printed("star", folder)) as opened:
        assert str(opened.docinfo["/Title"]) == "Ändringar från STAR 2025 till STAR 2026, exempel"
        assert str(opened.Root.Lang) == "sv"


def test_it_carries_the_comparison_as_data(folder: Path) -> None:
    with pikepdf.open(printed("star", folder)) as opened:
        [(_, attached)] = opened.attachments.items()
        data = json.loads(attached.get_file().read_bytes())
    assert len(data["ändringar"]) == len(KEY.changes)


def test_the_same_comparison_gives_the_same_bytes(folder: Path) -> None:
    again = ComparisonOrder(made("inuti"), DAY).make().data
    assert again == printed("inuti", folder).read_bytes()


def test_a_party_sees_what_concerns_it() -> None:
    html = comparison_paper(star(), DAY, BERG)
    assert "Här står bara det som berör Bergs kommun." in html
    assert "Försäkringskassans deltagande" not in html
    assert 'id="underskrift-bergs-kommun"' in html
    assert 'id="underskrift-bracke-kommun"' not in html


def test_every_reference_leads_to_something_on_the_page() -> None:
    for name in ("star", "star tillbaka", "inuti", "ordning", "annat"):
        html = comparison_paper(made(name), DAY)
        ids = set(re.findall(r' id="([^"]+)"', html))
        assert set(re.findall(r' (?:href|data-page)="#([^"]+)"', html)) <= ids
        assert len(re.findall(r' id="([^"]+)"', html)) == len(ids)
        assert 'href="../' not in html
        assert 'href="./' not in html
