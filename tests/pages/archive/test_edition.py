"""Shows an edition's page in the archive: each party's signature, what came back, every file with its digest."""

from dataclasses import replace

import pytest

from overens.names import EditionName
from tests.support.editions import Content
from tests.support.html_tree import Element, parsed
from tests.support.kept import archive, content, digest, kept, received
from tests.support.library import library, made, unsized
from tests.support.small_agreement import EDITION

NAME = EditionName("prov", "2025")
LIBRARY = archive()
PAGES = made(LIBRARY)


def body(year: str) -> Element:
    """The page of one of the made-up editions."""
    return parsed(PAGES[f"arkiv/prov/{year}/"].body)


def test_the_decision_is_the_one_that_was_frozen() -> None:
    assert [fact.text for fact in body("2025").all("dl")[0].all("div")] == [
        "Överenskommelse Överenskommelse om prov 2025",
        "Status Gäller",
        "Beslut 18 februari 2025, Samrådet Villkor: Budgeten godkänns.",
        "Fryst 20 februari 2025",
        "Underskrifter 2 av 3 har undertecknat. Saknas: Bergs kommun.",
        "Senast kontrollerad 6 mars 2025",
    ]


def test_each_party_has_its_row() -> None:
    assert [row.text for row in body("2025").one("table").one("tbody").all("tr")] == [
        (
            "Arbetsförmedlingen Alva Ek, chef Har undertecknat 3 mars 2025 kl. 14.05 (UTC+1) Hel och betrodd. Alva Ek "
            "Utfärdat av Provutfärdaren CA. "
            "Nivå B-LTA, med arkivstämpel, så att den kan kontrolleras även när certifikatet har gått ut."
        ),
        (
            "Region Prov Bo Al, t f direktör Har undertecknat 3 mars 2025 kl. 14.05 (UTC+1) Hel och betrodd. "
            "Tiden är undertecknarens egen uppgift. Bo Al Nivå B-B, utan tidsstämpel."
        ),
        "Bergs kommun Cia Asp Har inte undertecknat här Inget",
    ]
    assert body("2025").one("table").links()["Region Prov"] == "../../../prov/2025/parter/regionen/"
    assert "Åre kommun undertecknar inte, enligt texten." in body("2025").text


def test_every_file_that_came_back_is_told_the_newest_first() -> None:
    assert [unsized(found) for found in body("2025").texts("li", of="o-return")] == [
        (
            "6 mars 2025 Ofullständig: alla har inte undertecknat i filen. "
            "Den frysta filen, med underskrifter tillagda. Den är inte förseglad. "
            "Undertecknad PDF Rapport från kontrollen 6 mars 2025"
        ),
        (
            "5 mars 2025 Ogiltig: filen godkändes inte. Rapporten säger varför. "
            "Gjord om av tjänsten som den undertecknades "
            "i. Innehållet är jämfört med den frysta filen. Den är inte förseglad. PDF som inte godkändes "
            "Rapport från kontrollen 5 mars 2025"
        ),
    ]
    assert "Den är förseglad: inget mer får läggas till." in body("2024").one("li", of="o-return").text


def test_every_file_has_its_address_and_its_digest() -> None:
    found = {
        row.one(of="o-download__link").attributes["href"]: row.one(of="o-digest").text
        for row in body("2025").all("li", of="o-download")
    }
    names = [
        *("prov-2025-undertecknad-6.pdf", "prov-2025-undertecknad-5.pdf"),
        *("prov-2025-utan-falt.pdf", "prov-2025-med-falt.pdf"),
        *("prov-2025-rapport-5.txt", "prov-2025-rapport-6.txt", "manifest.yaml", "SHA256SUMS"),
    ]
    addresses = [f"arkiv/prov/2025/{name}" for name in names]
    assert found == {f"../../../{address}": digest(content(address)) for address in addresses}
    assert body("2025").all(of="o-copy")[0].attributes["data-copy"] == digest(content(names[0]))


def test_a_digest_is_copied_whole_and_its_button_says_whose_it_is() -> None:
    button = body("2025").all(of="o-copy")[3]
    assert button.text == "Kopiera kontrollsumman för prov-2025-med-falt.pdf"
    # Only the script that makes it work shows it.
    assert "hidden" in button.attributes


def test_errata_lead_to_what_they_correct() -> None:
    found = body("2025").all("li", of="o-correction")
    assert [correction.text for correction in found] == [
        "2 april 2025, gäller 2.1 Målgrupp Ska vara alla i länet, se Teamet.",
        "9 april 2025 På försättsbladet ska årtalet vara 2025.",
    ]
    assert found[0].links()["2.1 Målgrupp"] == "../../../prov/2025/text/#malgrupp-alla"
    assert not body("2024").all(of="o-correction")


def test_what_is_recorded_but_not_published_is_told_without_a_link() -> None:
    bare = replace(kept(NAME, received(NAME, 1, "giltig")), files=())
    page = parsed(made(replace(library(), kept={NAME: bare}))["arkiv/prov/2025/"].body)
    assert page.texts("li", of="o-return")[0].endswith("Undertecknad PDF (publiceras inte) Rapport (publiceras inte)")
    assert not page.all(of="o-download__link")
    assert page.texts(of="o-digest")[0] == digest(content("prov-2025-undertecknad-1.pdf"))


def test_an_edition_that_is_not_frozen_says_so_and_claims_no_signatures() -> None:
    page = body("2023")
    assert page.one(of="o-lead").text == (
        "Utgåvan är inte fryst i arkivet, som därför inte har någon undertecknad fil av den."
    )
    assert "Fryst Nej" in page.one("dl").text
    assert page.texts(of="o-notice") == ["Det här är ett exempel.", "Originalet förvaras hos kansliet."]
    assert "har inte kontrollerat några underskrifter" in page.text
    assert page.links()["underskrifterna i texten"] == "../../../prov/2023/text/#undertecknare"
    assert not page.all("table")
    assert not page.all(of="o-signed")


def test_an_edition_without_signatories_says_that_nobody_is_to_sign() -> None:
    frozen = kept(NAME, undertecknare=[])
    page = parsed(made(replace(library(), kept={NAME: frozen}))["arkiv/prov/2025/"].body)
    assert "Texten anger ingen som ska underteckna." in page.text


def test_a_draft_has_no_page_in_the_archive() -> None:
    content = Content().put(EDITION, ("status",), "utkast").drop(EDITION, ("beslut",))
    assert "arkiv/prov/2025/" not in made(library(content.document()))


@pytest.mark.parametrize("year", ["2023", "2024", "2025", "2026"])
def test_every_decided_edition_hangs_on_the_archive(year: str) -> None:
    page = PAGES[f"arkiv/prov/{year}/"]
    assert (page.trail, page.nav_title, page.edition) == (("Arkiv",), f"Prov {year}", None)
