"""Shows the archive's first page: every decided edition, and the list that a file is checked against."""

from dataclasses import replace
from datetime import date

from overens.model.edition import Status
from overens.pages.page import Library
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.kept import archive, content, digest, files
from tests.support.library import body, library, made, other, unsized

LIBRARY = archive()
PAGE = parsed(made(LIBRARY)["arkiv/"].body)


def test_every_decided_edition_is_told_the_newest_first_and_no_draft() -> None:
    assert [unsized(row) for row in PAGE.one("table").one("tbody").texts("tr")] == [
        (
            "Prov 2026 Beslutad, gäller ännu inte Beslutad 18 februari 2025 "
            "Fryst. Ingen undertecknad fil har kommit tillbaka ännu. Part för part (Prov 2026) "
            "Fryst PDF utan underskriftsfält (Prov 2026) "
            "Fryst PDF med underskriftsfält (Prov 2026)"
        ),
        (
            "Prov 2025 Gäller Beslutad 18 februari 2025 "
            "2 av 3 har undertecknat. Saknas: Bergs kommun. Kontrollerad 6 mars 2025. Part för part (Prov 2025) "
            "Undertecknad PDF (Prov 2025) Fryst PDF utan underskriftsfält (Prov 2025) "
            "Fryst PDF med underskriftsfält (Prov 2025) "
            "Rapport från kontrollen 6 mars 2025 (Prov 2025)"
        ),
        (
            "Prov 2024 Ersatt av en senare utgåva Beslutad 18 februari 2025 "
            "Alla 3 har undertecknat. Kontrollerad 4 mars 2025. Part för part (Prov 2024) "
            "Undertecknad PDF (Prov 2024) Fryst PDF utan underskriftsfält (Prov 2024) "
            "Fryst PDF med underskriftsfält (Prov 2024) "
            "Rapport från kontrollen 4 mars 2025 (Prov 2024)"
        ),
        (
            "Prov 2023 Upphävd Beslutad 18 februari 2025 Inte fryst här. Arkivet har ingen undertecknad fil. "
            "Hela överenskommelsen som PDF (Prov 2023)"
        ),
    ]


def test_the_check_knows_every_file_of_every_edition_once() -> None:
    known = [item.attributes["data-sha256"] for item in PAGE.all("li", of="o-known")]
    assert sorted(known) == sorted({digest(data) for data in files(LIBRARY).values()})


def test_the_list_shows_the_digests_that_it_knows_by() -> None:
    for item in PAGE.all("li", of="o-known"):
        assert item.one(of="o-digest").text == item.attributes["data-sha256"]


def test_an_answer_says_which_edition_and_whether_it_is_signed() -> None:
    answers = {item.attributes["data-sha256"]: item for item in PAGE.all("li", of="o-known")}

    def answer(name: str) -> tuple[str, str]:
        found = answers[digest(content(name))]
        return found.attributes["data-look"], found.one(of="o-known__what").text

    assert answer("prov-2024-undertecknad-4.pdf") == (
        "good",
        (
            "Undertecknad PDF, Prov 2024 Ersatt av en senare utgåva Mottagen och kontrollerad 4 mars 2025. "
            "Giltig: alla har undertecknat, och inget har ändrats efteråt. Läs mer om Prov 2024"
        ),
    )
    assert answer("prov-2025-undertecknad-5.pdf")[0] == "bad"
    assert answer("prov-2025-undertecknad-6.pdf")[0] == "partly"
    assert answer("prov-2025-utan-falt.pdf") == (
        "plain",
        (
            "Fryst PDF utan underskriftsfält, Prov 2025 Gäller Inte undertecknad. "
            "För att läsa, eller skicka till en tjänst för underskrift. Läs mer om Prov 2025"
        ),
    )
    assert answer("prov-2025.pdf") == (
        "partly",
        (
            "Hela överenskommelsen som PDF, Prov 2025 Gäller Inte undertecknad. "
            "Gjord ur samma text, men inte en av de frysta filerna. Läs mer om Prov 2025"
        ),
    )
    assert answer("prov-2023.pdf")[1].startswith(
        "Hela överenskommelsen som PDF, Prov 2023 Upphävd Inte undertecknad. "
        "Utgåvan är inte fryst, så filen kan göras om."
    )
    assert answer("prov-2027.pdf") == (
        "partly",
        "Hela överenskommelsen som PDF, Prov 2027 Utkast Ett utkast som inte är beslutat. Läs mer om Prov 2027",
    )


def test_a_digest_that_two_files_share_is_told_as_the_frozen_one() -> None:
    name = next(iter(LIBRARY.kept))
    frozen = LIBRARY.kept[name].files[1]
    same = replace(frozen, url=name.pdf_url)
    found = replace(LIBRARY, downloads={**LIBRARY.downloads, name: (same,)})
    page = parsed(made(found)["arkiv/"].body)
    [item] = [item for item in page.all("li", of="o-known") if item.attributes["data-sha256"] == same.sha256]
    assert item.one("strong").text == f"Fryst PDF utan underskriftsfält, Prov {name.edition}"


def test_without_javascript_the_way_to_compare_by_eye_is_told() -> None:
    assert PAGE.one(of="o-check__tools").attributes["hidden"] == ""
    [told] = [found for found in PAGE.all("p") if found.attributes.get("data-part") == "without"]
    assert told.text.endswith("Räkna ut kontrollsumman själv och jämför med listan nedan.")
    assert PAGE.one(of="o-commands").texts("code") == [
        "certutil -hashfile fil.pdf SHA256",
        "shasum -a 256 fil.pdf",
        "sha256sum fil.pdf",
    ]


def test_whoever_does_not_know_a_file_is_told_whom_to_ask() -> None:
    assert PAGE.one(of="o-check").links()["Samordningsförbundet Prov"] == "https://www.example.se"


def test_an_archive_without_decided_editions_still_knows_a_draft() -> None:
    draft = other(Content().document(), "2026", Status.DRAFT, date(2026, 1, 1))
    page = body("arkiv/", library(draft))
    assert "Det finns ingen beslutad utgåva ännu." in page.text
    assert len(page.all("li", of="o-known")) == 2


def test_an_archive_of_nothing_has_nothing_to_check_against() -> None:
    page = body("arkiv/", Library((), date(2025, 6, 1), "Prov"))
    assert "Det finns ingen beslutad utgåva ännu." in page.text
    assert not page.all(of="o-check")
