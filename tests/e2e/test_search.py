"""Tests the site's search: real questions find their pages, what does not hold comes last, and nothing typed is run."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Dialog, expect

from tests.support.browser import DESKTOP, PHONE, Window
from tests.support.paths import ROOT
from tests.support.searching import answers, questions

Open = Callable[..., Window]
FLOOR = 0.95
VENDORED = {
    "base-stemmer.js": "d42c3db25433456d2de85c57c5ff4d5200f5321f8365dbeabec19c16b66854d9",
    "minisearch.js": "4e02b9fa52f244c377d737c7d06cda6bce967d137254e8532d6c79f68469bef3",
    "swedish-stemmer.js": "f5811a0b08135bb362a24e16a848fa9b1c5ded460daa957cdb9ba2b05b1a3677",
}
EVIL = '"><script>alert(1)</script>'
IN_A_PICTURE = '"><img src=x onerror=alert(1)>qzxwv'
UNKNOWN = '"><qzxwvkjq>'

SEARCHING = 5
"""The scripts that are loaded when somebody searches."""


def test_nineteen_of_twenty_questions_find_their_page_among_the_first_three(built_site: Path) -> None:
    asked = questions()
    found = answers(built_site, [question.words for question in asked])
    lost = [
        question.words
        for question, hits in zip(asked, found, strict=True)
        if not question.is_met_exactly([url for url, *_ in hits])
    ]
    assert len(asked) >= 60
    assert len(lost) <= (1 - FLOOR) * len(asked), lost


def test_a_known_misspelling_finds_the_word_in_every_form_and_written_apart(built_site: Path) -> None:
    asked = ["rehabillitering", "rehabillitringens", "samordnings förbunden", "Rehabilitring"]
    first, _, apart, third = [[url for url, *_ in found] for found in answers(built_site, asked)]
    [right] = answers(built_site, ["arbetslivsinriktad rehabilitering"])
    assert first == third == [url for url, *_ in right]
    assert "ordlista/#samordningsforbund" in apart[:3]


def test_words_are_found_in_other_forms_and_inside_compounds(built_site: Path) -> None:
    asked = ["rehabkoordinator", "rehabiliteringskoordinator", "ärendebärarna", "arendebarare", "försäkringskasan"]
    short, long, *others = [[url for url, *_ in found] for found in answers(built_site, asked)]
    assert "umea/2024/bilagor/5/" in short
    assert "ordlista/#rehabkoordinator" in long
    assert all("star/2025/roller/arendebarare/" in found[:3] for found in others[:2])
    assert "star/2025/parter/forsakringskassan/" in others[2][:3]


def test_a_page_asked_for_by_its_own_name_and_its_agreements_is_first(built_site: Path) -> None:
    asked = {"STAR samordnare": "star/2025/roller/star-samordnare/", "mål star 2025": "star/2025/mal/"}
    assert [found[0][0] for found in answers(built_site, asked)] == [*asked.values()]


def test_a_report_that_holds_does_not_hide_the_ended_edition_that_is_named(built_site: Path) -> None:
    [found] = answers(built_site, ["budget umeåregionen"])
    assert ("umea/2024/bilagor/6/", "Har slutat gälla") in [(url, standing) for url, standing, _ in found[:3]]


def test_what_does_not_hold_comes_after_what_does(built_site: Path) -> None:
    for found in answers(built_site, ["uppföljning", "samtycke"]):
        marked = [bool(standing) for _, standing, _ in found]
        assert marked == sorted(marked)
        assert any(marked)


def test_a_search_shows_its_hits_with_their_standing_and_says_how_many(address: str, open_window: Open) -> None:
    seen = open_window(width=DESKTOP)
    page = seen.open(f"{address}star/")
    assert not [url for url in seen.requests if "sok/index.js" in url]
    page.get_by_role("button", name="Sök", exact=True).click()
    page.keyboard.type("star 2026 utkast")
    page.locator("#o_sok .o-hit").filter(has_text="Utkast").first.wait_for()
    assert "träff" in page.locator("#o_sok [role=status]").inner_text()
    assert seen.foreign(address) == []
    assert seen.faults == []


def test_the_page_takes_a_question_and_an_agreement_from_its_address(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}sok/?q=samordnare&avtal=umea")
    hits = page.locator("article .o-hit__title")
    hits.first.wait_for()
    assert all("/umea/" in (hit.get_attribute("href") or "") for hit in hits.all())


def test_what_is_not_swedish_says_so_among_the_hits_and_in_the_list(address: str, open_window: Open) -> None:
    seen = open_window(width=DESKTOP)
    page = seen.open(f"{address}sok/?q=lfa")
    foreign = page.locator("article .o-hit__title span[lang=en]")
    expect(foreign).to_have_text("Logical Framework Analysis")
    assert (
        page.locator("article .o-hit__title").filter(has=page.locator("span[lang=en]")).inner_text()
        == "LFA, Logical Framework Analysis"
    )
    page.locator("#om_fraga").fill("refer a person")
    expect(page.locator("article .o-hit[lang=en] .o-hit__title")).to_have_text("Refer a person to STAR")
    expect(page.locator(".o-letter a[lang=en]")).to_have_text("Refer a person to STAR")
    assert seen.faults == []


@pytest.mark.parametrize("question", [EVIL, IN_A_PICTURE])
def test_what_is_typed_is_never_run(address: str, open_window: Open, question: str) -> None:
    seen, alerts = open_window(width=DESKTOP), list[str]()
    page = seen.open(f"{address}sok/")

    def note(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    before = page.locator("script").count()
    page.locator("#om_fraga").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=**")
    page.locator("article [role=status]").filter(has_text="räff").wait_for()
    assert page.locator("#om_fraga").input_value() == question
    assert page.locator("article img, article script").count() == 0
    assert page.locator("script").count() <= before + SEARCHING
    assert alerts == []
    assert seen.faults == []


def test_what_is_found_nowhere_is_said_in_the_words_that_were_typed(address: str, open_window: Open) -> None:
    seen = open_window(width=PHONE)
    page = seen.open(f"{address}sok/?{urlencode({'q': UNKNOWN})}")
    told = page.locator("article [role=status]")
    expect(told).to_contain_text(f"Inga träffar på ”{UNKNOWN}”. Pröva ett annat ord")
    assert page.locator("article .o-hit").count() == 0
    assert seen.faults == []


def test_without_javascript_every_page_that_holds_is_listed(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP, javascript=False).open(f"{address}sok/?q=kalender")
    page.locator("article").get_by_role("link", name="Kalender", exact=True).click()
    assert page.url == f"{address}kalender/"


def test_what_others_wrote_is_what_was_looked_at() -> None:
    folder = ROOT / "overrides/assets/javascripts/vendored"
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.js")}
    assert found == VENDORED
