"""Shows an edition's own page: how it stands, what it holds and the files to take."""

from dataclasses import replace
from datetime import date

import pytest

from overens.model.edition import Status, Validity
from overens.pages.edition import Edition, EditionText, editions
from overens.pages.overview import ways
from overens.pages.validity import validity
from tests.support.drafts import QUESTIONS, draft
from tests.support.editions import Content
from tests.support.kept import ERRATA, half_signed, kept
from tests.support.library import body, library, other
from tests.support.small_agreement import EDITION

DOCUMENT = Content().document()
PAGE = body("prov/2025/")


def test_the_facts_tell_how_the_edition_stands() -> None:
    assert [fact.text for fact in PAGE.one("dl").all("div")] == [
        "Status Gäller",
        "Beslut 18 februari 2025, Samrådet Villkor: Budgeten godkänns.",
        "Giltighet 1 mars 2025 – 31 december 2025 Ses över varje år.",
        "Underskrift Tre undertecknare, digitalt En undertecknar bara för en del och en part undertecknar inte.",
        "Arkiv Inte fryst här. Arkivet har ingen undertecknad fil. Läs mer i arkivet",
        "Förbund Samordningsförbundet Prov",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "Inga datum är angivna"),
        (date(2025, 1, 1), None, "Från 1 januari 2025, tills vidare"),
        (None, date(2025, 12, 31), "Till och med 31 december 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "1 januari 2025 – 31 december 2025"),
    ],
)
def test_validity_in_words(start: date | None, end: date | None, words: str) -> None:
    held = Validity.model_validate({"från": start, "till": end})
    assert validity(replace(DOCUMENT, validity=held)) == words


def test_a_draft_has_no_decision_to_tell() -> None:
    content = Content().put(EDITION, ("status",), "utkast").drop(EDITION, ("beslut",))
    page = body("prov/2025/", library(content.document()))
    assert [fact.text.split()[0] for fact in page.one("dl").all("div")] == [
        "Status",
        "Giltighet",
        "Underskrift",
        "Förbund",
    ]


DRAFT = body("prov/2025/", library(draft().document()))


def test_a_draft_says_why_it_cannot_be_decided_and_what_is_not_written() -> None:
    assert "Öppna frågor 2 av 3" in [fact.text for fact in DRAFT.one("dl").all("div")]
    panel = DRAFT.one(of="o-panel")
    assert panel.text == (
        "Det här återstår Prov 2025 kan inte beslutas än. 2 frågor är öppna, och alla måste vara besvarade först."
        " En del av texten är inte skriven: 7 Ekonomi (bara en rubrik)"
    )
    assert panel.links() == {
        "2 frågor är öppna": "../../prov/2025/oppna-fragor/",
        "7 Ekonomi": "../../prov/2025/text/#ekonomi",
    }


def test_a_draft_leads_to_its_questions_and_its_material() -> None:
    doors = {door.title: (door.address, door.words) for door in ways(*_draft())}
    assert doors["Öppna frågor"] == ("../../prov/2025/oppna-fragor/", "2 av 3 frågor väntar på svar.")
    assert doors["Arbetsmaterial"] == ("../../prov/2025/arbetsmaterial/", "Arbetet")


def test_a_draft_with_every_question_answered_can_be_decided() -> None:
    content = draft().put(EDITION, ("öppna_frågor",), [QUESTIONS[2]]).drop(EDITION, ("avsnitt", 6))
    page = body("prov/2025/", library(content.document()))
    assert page.all(of="o-panel") == []
    assert "Öppna frågor 0 av 1" in [fact.text for fact in page.one("dl").all("div")]


def test_what_is_decided_has_nothing_left() -> None:
    assert PAGE.all(of="o-panel") == []


def _draft() -> tuple[Edition, EditionText]:
    [edition] = editions(library(draft().document()))
    return edition, edition.on(edition.name.url)


def test_handwritten_signatures_are_told() -> None:
    content = Content().put(EDITION, ("underskrifter", "form"), "handskriven")
    assert "Tre undertecknare, för hand" in body("prov/2025/", library(content.document())).text


def test_that_the_text_is_a_restatement_stands_out() -> None:
    assert PAGE.texts(of="o-notice") == ["Det här är ett exempel.", "Originalet förvaras hos kansliet."]


def test_every_file_has_its_size_its_pages_and_its_digest() -> None:
    files = PAGE.all("li", of="o-download")
    pdf, data = "Hela överenskommelsen som PDF", "Texten som data (JSON)"
    assert [file.text for file in files] == [
        f"{pdf} 123 kB, 12 sidor Kontrollsumma för {pdf} SHA-256: {'a' * 64} Kopiera kontrollsumman för {pdf}",
        f"{data} 987 byte Kontrollsumma för {data} SHA-256: {'b' * 64} Kopiera kontrollsumman för {data}",
    ]
    assert files[0].one("a").attributes == {
        "class": "o-download__link",
        "href": "../../prov/2025/prov-2025.pdf",
        "download": "",
    }


def test_a_frozen_edition_tells_in_short_who_has_signed_and_offers_the_signed_file() -> None:
    name = DOCUMENT.name
    archived = kept(name, *half_signed(name), errata=ERRATA)
    page = body("prov/2025/", replace(library(), kept={name: archived}))
    assert page.one("dl").all("div")[4].text == (
        "Arkiv 2 av 3 har undertecknat. Saknas: Bergs kommun. Kontrollerad 6 mars 2025. "
        "Underskrifter, filer och kontrollsummor"
    )
    assert page.one("dl").links()["Underskrifter, filer och kontrollsummor"] == "../../arkiv/prov/2025/"
    first = page.all("li", of="o-download")[0]
    assert first.links() == {"Undertecknad PDF": "../../arkiv/prov/2025/prov-2025-undertecknad-6.pdf"}
    assert page.texts("li", of="o-correction") == [
        "2 april 2025, gäller 2.1 Målgrupp Ska vara alla i länet, se Teamet.",
        "9 april 2025 På försättsbladet ska årtalet vara 2025.",
    ]


def test_a_file_that_was_refused_is_not_offered() -> None:
    name = DOCUMENT.name
    page = body("prov/2025/", replace(library(), kept={name: kept(name, half_signed(name)[0])}))
    assert [file.all("a")[0].text for file in page.all("li", of="o-download")] == [
        "Hela överenskommelsen som PDF",
        "Texten som data (JSON)",
    ]


def test_the_contents_lead_into_the_text_and_to_the_annexes() -> None:
    assert list(PAGE.one(of="o-contents").links().items())[-2:] == [
        ("Bilaga 1: Arbetsgången", "../../prov/2025/bilagor/1/"),
        ("Bilaga 2: Roller", "../../prov/2025/bilagor/2/"),
    ]
    assert PAGE.one(of="o-contents").links()["6 Underskrift"] == "../../prov/2025/text/#underskrift"


def test_only_pages_that_exist_are_offered() -> None:
    bare = other(replace(DOCUMENT, body=(), annexes=(), roles=()), "2026", Status.DRAFT, None)
    [edition] = editions(library(bare))
    assert [door.title for door in ways(edition, edition.on(""))] == ["Hela texten", "Parter"]
