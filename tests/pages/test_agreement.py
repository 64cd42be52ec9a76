"""Shows an agreement's own page: the edition in force, and every edition with its standing."""

from datetime import date

from overens.model.edition import Status
from overens.pages.agreement import leader
from overens.pages.edition import editions
from tests.support.editions import Content
from tests.support.library import body, library, other

DOCUMENT = Content().document()
DRAFT = other(DOCUMENT, "2026", Status.DRAFT, date(2026, 1, 1))
OLD = other(DOCUMENT, "2024", Status.DECIDED, date(2024, 1, 1))
PAGE = body("prov/", library(OLD, DOCUMENT, DRAFT))


def test_the_edition_in_force_stands_first() -> None:
    panel = PAGE.one(of="o-panel")
    assert panel.texts("h2") == ["Den här utgåvan gäller"]
    assert panel.text.startswith(
        "Den här utgåvan gäller Prov 2025 Gäller Beslutad den 18 februari 2025 av Samrådet. Fyra parter."
    )


def test_every_edition_is_listed_with_how_it_stands_the_newest_first() -> None:
    assert PAGE.one("tbody").texts("tr") == [
        "Prov 2026 Utkast 18 februari 2025 Från 1 januari 2026, tills vidare",
        "Prov 2025 Gäller 18 februari 2025 1 mars 2025 – 31 december 2025",
        "Prov 2024 Ersatt av en senare utgåva 18 februari 2025 Från 1 januari 2024, tills vidare",
    ]
    assert PAGE.links()["Prov 2024"] == "../prov/2024/"


def test_who_decides_and_who_keeps_the_agreement_is_told() -> None:
    assert "Överenskommelsen beslutas av Samrådet. Den hålls ihop av Samordningsförbundet Prov." in PAGE.text


def test_the_archive_is_told_of_once_something_is_decided() -> None:
    assert PAGE.links()["arkivet"] == "../arkiv/"
    assert "arkivet" not in body("prov/", library(DRAFT)).links()


def test_with_none_in_force_the_newest_leads() -> None:
    page = body("prov/", library(DRAFT))
    assert page.one(of="o-panel").texts("h2") == ["Ingen utgåva gäller i dag"]
    assert (
        leader(editions(library(DRAFT, other(DOCUMENT, "2027", Status.DRAFT, date(2027, 1, 1))))).name.edition == "2027"
    )
