"""Shows that processes and yearly wheels are drawn with a title, without colour, and beside their words."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from overens.document.tree import Provision
from overens.pages.drawing.drawn import drawing
from overens.pages.drawing.svg import LINE, lines, number
from tests.support.library import body, library
from tests.support.typed import typed

DOCUMENT = typed().document()
SVG = "{http://www.w3.org/2000/svg}"
PROCESS, WHEEL = DOCUMENT.by_id["individens-vag"], DOCUMENT.by_id["aret"]


def drawn(provision: Provision) -> ET.Element:
    """The drawing of a list, read as XML."""
    found = re.search(r"<svg.*</svg>", drawing(provision))
    assert found
    return ET.fromstring(found[0])  # noqa: S314 - what we wrote ourselves


def words(svg: ET.Element) -> list[str]:
    """The texts of a drawing, each in one line."""
    return [" ".join(span.text or "" for span in text) for text in svg.iter(f"{SVG}text")]


@pytest.mark.parametrize("provision", [PROCESS, WHEEL], ids=["process", "wheel"])
def test_a_drawing_is_an_image_with_a_title_and_a_description(provision: Provision) -> None:
    svg = drawn(provision)
    named = {element.get("id") for element in svg if element.tag in {f"{SVG}title", f"{SVG}desc"}}
    assert svg.get("role") == "img"
    assert set((svg.get("aria-labelledby") or "").split()) == named
    assert "lista" in (svg.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("provision", [PROCESS, WHEEL], ids=["process", "wheel"])
def test_a_drawing_has_no_colour_of_its_own(provision: Provision) -> None:
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing(provision)))
    assert colours == {"none", "currentColor"}


def test_a_process_has_a_column_for_each_actor_and_all_its_steps() -> None:
    assert words(drawn(PROCESS)) == [
        "Kommunen",
        "Teamet",
        "om behovet är stort",
        "1: om behovet är",
        "litet",
        "1. Se behovet",
        "2. Planera tillsammans",
        "3. Arbete eller studier",
    ]


def test_the_kinds_of_steps_differ_in_shape() -> None:
    svg = drawn(PROCESS)
    assert [rect.get("rx") for rect in svg.iter(f"{SVG}rect")] == ["3", "14"]


def test_every_arrow_ends_at_the_top_of_a_box() -> None:
    html = drawing(PROCESS)
    tops = set(re.findall(r'<rect [^>]*? y="([0-9.]+)"', html))
    ends = re.findall(r'd="M[0-9.]+ ([0-9.]+) L[^"]* Z" fill="currentColor"', html)
    assert len(ends) == 3
    assert set(ends) <= tops


@pytest.mark.parametrize("provision", [PROCESS, WHEEL], ids=["process", "wheel"])
def test_nothing_is_drawn_outside_of_the_drawing(provision: Provision) -> None:
    svg = drawn(provision)
    _, _, width, height = map(float, (svg.get("viewBox") or "").split())
    spans = [(float(span.get("x") or 0), float(span.get("y") or 0)) for span in svg.iter(f"{SVG}tspan")]
    points = [(float(x), float(y)) for each in svg.iter(f"{SVG}path") for x, y in _points(each.get("d") or "")]
    assert all(0 <= x <= width and 0 <= y <= height for x, y in (*spans, *points))


def _points(path: str) -> list[tuple[str, str]]:
    return re.findall(r"[ML](-?[0-9.]+) (-?[0-9.]+)", path)


def test_a_wheel_has_each_number_in_each_of_its_months() -> None:
    found = words(drawn(WHEEL))
    assert found[:12] == ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    assert found[12:] == ["1", "1", "2"]


def test_the_words_of_a_drawing_follow_it_as_a_list() -> None:
    annex = body("prov/2025/bilagor/1/", library(DOCUMENT))
    [steps] = [each for each in annex.all("ol", of="o-items-process") if "Se behovet" in each.text]
    assert "Aktör: Kommunen" in steps.text
    assert "Därefter: Planera tillsammans, om behovet är stort; Arbete eller studier, om behovet är litet" in steps.text
    [year] = annex.all("ol", of="o-items-wheel")
    assert year.texts("li")[2] == "Två gånger om året Målen följs upp."


def test_a_single_step_is_not_drawn() -> None:
    assert drawing(Provision("en", PROCESS.kind, children=PROCESS.children[:1], facts=(("kind", "process"),))) == ""


def test_a_table_is_drawn_when_it_has_a_chart() -> None:
    table = typed().document().by_id["ekonomi"]
    assert "<title" in drawing(table)
    assert drawing(replace(table, facts=tuple(fact for fact in table.facts if "chart" not in fact[0]))) == ""


def test_long_words_are_not_cut_and_lines_fit() -> None:
    assert lines("Arbetsmarknadstorgen och annat", 60) == ("Arbetsmarknadstorgen", "och", "annat")
    assert lines("", 60) == ("",)
    assert number(LINE) == "18"
