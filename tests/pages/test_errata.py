"""Shows that a recorded erratum stands beside the words it corrects, wherever they are shown, and nowhere else."""

from dataclasses import replace

import pytest

from overens.names import EditionName
from overens.pages.page import Library
from tests.support.editions import Content
from tests.support.html_tree import Element, parsed
from tests.support.kept import kept
from tests.support.library import library, made

NAME = EditionName("prov", "2025")
DOCUMENT = Content().document()
DAY = "2025-04-02"


def corrected(*provisions: str) -> Library:
    """The small agreement with an erratum at each of the provisions."""
    errata = tuple({"datum": DAY, "gäller": own, "rättelse": f"Fel i *{own}*."} for own in provisions)
    return replace(library(DOCUMENT), kept={NAME: kept(NAME, errata=errata)})


def beside(found: Library, url: str) -> dict[str, list[str]]:
    """The errata on a page, under the id of the nearest element around each that has one."""
    notes: dict[str, list[str]] = {}

    def visit(element: Element, around: str) -> None:
        around = element.attributes.get("id", around)
        for part in element.parts:
            if isinstance(part, Element):
                if "o-erratum" in part.classes:
                    notes.setdefault(around, []).append(part.text)
                visit(part, around)

    visit(parsed(made(found)[url].body), "")
    return notes


@pytest.mark.parametrize(
    "own",
    [
        "malgrupp-alla",
        "studien",
        "delmal-kurs",
        "kommunerna-team-text",
        "svar",
        "steg-plan",
        "sip-mote",
        "arbete",
        "niva-team",
        "underskrift-af",
        "team-sammansattning",
    ],
)
def test_every_kind_of_provision_has_its_erratum_with_it(own: str) -> None:
    assert own in DOCUMENT.by_id, sorted(DOCUMENT.by_id)
    assert beside(corrected(own), NAME.text_url) == {own: [f"Rättelse 2 april 2025: Fel i {own}."]}


def test_every_provision_s_erratum_is_shown_once() -> None:
    ids = [provision.id for provision in DOCUMENT.walk()]
    found = beside(corrected(*ids), NAME.text_url)
    assert sorted(note for notes in found.values() for note in notes) == sorted(
        f"Rättelse 2 april 2025: Fel i {own}." for own in ids
    )


def test_two_errata_at_one_place_stand_in_their_order() -> None:
    [notes] = beside(corrected("malgrupp-alla", "malgrupp-alla"), NAME.text_url).values()
    assert len(notes) == 2


@pytest.mark.parametrize(
    ("own", "url"),
    [
        ("svar", "prov/2025/parter/bergs-kommun/"),
        ("malgrupp-alla", "prov/2025/parter/regionen/"),
        ("niva-team", "prov/2025/bilagor/1/"),
        ("team-sammansattning", "prov/2025/roller/team/"),
    ],
)
def test_it_follows_the_words_to_the_other_pages(own: str, url: str) -> None:
    assert [note for notes in beside(corrected(own), url).values() for note in notes] == [
        f"Rättelse 2 april 2025: Fel i {own}."
    ]


def test_what_is_not_in_the_text_is_told_on_the_overview_alone() -> None:
    found = corrected("borttagen")
    assert beside(found, NAME.text_url) == {}
    overview = parsed(made(found)[NAME.url].body)
    assert overview.texts("li", of="o-correction") == ["2 april 2025 Fel i borttagen."]


def test_the_full_text_says_at_its_top_that_it_is_corrected() -> None:
    notice = parsed(made(corrected("svar"))[NAME.text_url].body).all(of="o-notice")[-1]
    assert notice.text.startswith("Rättad. ")
    assert notice.links() == {"rättelserna": "../../../prov/2025/#om_rattelser"}
    assert "Rättad." not in parsed(made(library(DOCUMENT))[NAME.text_url].body).text
