"""Shows what stands on the pages of a guide."""

import pytest

from overens.names import glossary_url
from overens.pages.site_pages import pages
from tests.support.guide import guide_library
from tests.support.html_tree import Element, parsed
from tests.support.library import body, library, made

FOUND = guide_library()
PAGES = {page.url: page for page in pages(FOUND) if page.url.startswith("guide/")}


def on(url: str) -> Element:
    return body(f"guide/{url}", FOUND)


def test_a_guide_has_its_pages_in_the_menu() -> None:
    assert [f"{page.url} | {' / '.join((*page.trail, page.nav_title))} | {page.title}" for page in PAGES.values()] == [
        "guide/ | Guider | Guider",
        "guide/prov/ | Guider / Provguiden | Börja samverka",
        "guide/prov/fragor/ | Guider / Provguiden / Frågor att bocka av | Frågor att bocka av: Provguiden",
        "guide/prov/problemtrad/ | Guider / Provguiden / Problemträd | Problemträd: Provguiden",
        "guide/prov/exempel/ | Guider / Provguiden / Exempel | Exempel: Provby kommun",
    ]


def test_a_guide_without_tree_and_examples_has_no_pages_for_them() -> None:
    bare = made(guide_library((("problemträd",), None), (("exempel",), [])))
    assert [url for url in bare if url.startswith("guide/")] == ["guide/", "guide/prov/", "guide/prov/fragor/"]


def test_a_site_without_guides_does_not_tell_of_any() -> None:
    assert not [url for url in made(library()) if url.startswith("guide")]
    assert "samverka?" not in body("").text


def test_the_start_page_leads_to_the_guide_and_into_it() -> None:
    links = body("", FOUND).links()
    assert links["Börja samverka"] == "guide/prov/"
    assert links["Frågor att bocka av i guiden Provguiden"] == "guide/prov/fragor/"


def test_words_of_the_glossary_are_links_with_their_explanation() -> None:
    link = next(link for link in on("prov/").all("a", of="o-term") if link.text == "plan")
    assert link.attributes["href"] == f"../../{glossary_url('sip')}"
    assert link.attributes["title"] == "En gemensam plan."
    assert "För att team behövs." in on("prov/").text


def test_a_law_is_told_with_its_place_and_what_became_of_it() -> None:
    rows = on("prov/").texts("tr")
    assert rows[1:] == ["Provlagen (SFS 2003:1) 2 § Gäller inte längre.", "Balken Hela –"]


def test_every_question_has_a_box_with_a_label_and_shows_what_belongs_to_it() -> None:
    page = on("prov/fragor/")
    boxes = [element for element in page.all("input") if element.attributes["type"] == "checkbox"]
    labels = {label.attributes["for"]: label.text for label in page.all("label")}
    assert [box.attributes["id"] for box in boxes] == ["fraga-varfor", "fraga-vem", "fraga-nu"]
    assert labels["fraga-varfor"] == "Varför vill vi ha en SIP?"
    assert page.texts("li", of="o-tick")[1] == "Vem är ”med”; och hur? Vem saknas? Vem bjuder in?"


def test_the_files_are_offered() -> None:
    links, folder = on("prov/fragor/").links(), "../../../guide/prov/fragor/"
    assert links["Frågorna som text"] == f"{folder}prov-fragor.txt"
    assert links["Frågorna som kalkylblad (CSV)"] == f"{folder}prov-fragor.csv"


def test_where_the_ticks_are_kept_is_said_plainly() -> None:
    said = on("prov/fragor/").text
    assert "Det du bockar av sparas bara i den här webbläsaren" in said
    assert "Webbläsaren kör inte JavaScript." in said


def test_nothing_on_the_pages_runs_or_styles_by_itself() -> None:
    for page in PAGES.values():
        for element in parsed(page.body).walk():
            assert element.tag not in ("script", "style")
            assert not [name for name in element.attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("name", ["wide", "narrow"])
def test_the_drawing_has_a_name_and_points_to_its_words(name: str) -> None:
    page = on("prov/problemtrad/")
    drawing = page.one("svg", of=f"o-tree__drawing--{name}")
    assert drawing.attributes["role"] == "img"
    named = [page.by_id(own).text for own in drawing.attributes["aria-labelledby"].split()]
    assert named == ["Problemträd med 2 grenar i kronan och 1 rot.", "Hela trädet står i ord under bilden."]


def test_the_tree_stands_in_words_with_what_is_further_out_below() -> None:
    crown, roots = on("prov/problemtrad/").all("ul", of="o-limbs")
    assert crown.texts("li") == ["Det tar tid. Det blir dyrt.", "Det blir dyrt.", "Fler blir sjuka."]
    assert roots.texts("li") == ["Alla gör olika."]


def test_an_example_has_what_helped_beside_what_was_hard() -> None:
    helped, hard = on("prov/exempel/").all("div", of="o-case__part")
    assert helped.text == "Det som hjälpte De tog tid."
    assert hard.text == "Det som var svårt Chefer slutar."
