"""Tests that what MkDocs really says, made to say it here, becomes a problem at the right place."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from overens.problems import Place, Problem, Severity
from overens.site.complaints import Complaints, problems

SETTINGS = """site_name: Prov
theme: {name: mkdocs}
plugins: []
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""
PAGE = "docs/index.md"


def complaints(folder: Path, files: dict[str, str], settings: str = "") -> list[Problem]:
    """What is complained about when MkDocs builds these pages."""
    written = {"docs/index.md": "# Start\n", **files, "mkdocs.yml": SETTINGS + settings}
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with Complaints(folder / "docs", Severity.ERROR) as told:
        try:
            build(load_config(str(folder / "mkdocs.yml")))
        except Abort:
            assert told.problems
    return told.problems


@pytest.mark.logs
@pytest.mark.parametrize(
    ("files", "place", "value", "what"),
    [
        ({PAGE: "# A\n\nSe [b](b.md).\n"}, (PAGE, 3, 8), "b.md", "Länken leder till en sida som inte finns."),
        (
            {PAGE: "# A\n\n[b](b.md#x)\n", "docs/b.md": "# B\n"},
            (PAGE, 3, 5),
            "b.md#x",
            "Länken leder till ett ställe som inte finns på sidan.",
        ),
        (
            {PAGE: "# A\n\n[a](#x)\n"},
            (PAGE, 3, 5),
            "#x",
            "Länken leder till ett ställe som inte finns på sidan.",
        ),
        (
            {PAGE: "# A\n\n[b](/b/)\n"},
            (PAGE, 3, 5),
            "/b/",
            "Länken går inte att kontrollera, eftersom den inte pekar på en fil.",
        ),
        (
            {PAGE: "# A\n\n[b](mapp/)\n"},
            (PAGE, 3, 5),
            "mapp/",
            "Länken går inte att kontrollera, eftersom den inte pekar på en fil.",
        ),
        (
            {PAGE: "# A\n", "docs/README.md": "# B\n"},
            ("docs/README.md", 1, 1),
            "index.md",
            "Två filer ger samma sida.",
        ),
    ],
)
def test_a_fault_in_a_page(  # noqa: PLR0917 - a case of a table
    tmp_path: Path, files: dict[str, str], place: tuple[str, int, int], value: str, what: str
) -> None:
    [problem] = complaints(tmp_path, files)
    assert (problem.file, problem.place) == (place[0], Place(*place[1:]))
    assert (problem.value, problem.what, problem.severity) == (value, what, Severity.ERROR)
    assert problem.fix


@pytest.mark.logs
def test_a_page_that_mkdocs_guesses(tmp_path: Path) -> None:
    [problem] = complaints(tmp_path, {PAGE: "# A\n\n[b](mapp/b)\n", "docs/mapp/b.md": "# B\n"})
    assert problem.fix == "Menade du mapp/b.md?"


@pytest.mark.logs
def test_pages_outside_the_menu_are_a_problem_each(tmp_path: Path) -> None:
    pages = {"docs/b.md": "# B\n", "docs/c.md": "# C\n"}
    found = complaints(tmp_path, pages, "nav:\n  - Start: index.md\n")
    assert [problem.file for problem in found] == ["docs/b.md", "docs/c.md"]
    assert {problem.what for problem in found} == {"Sidan finns i docs men inte i menyn."}


@pytest.mark.logs
@pytest.mark.parametrize("target", ["borta.md", "/borta/"])
def test_a_menu_that_leads_nowhere(tmp_path: Path, target: str) -> None:
    [problem] = complaints(tmp_path, {}, f"nav:\n  - Start: index.md\n  - Borta: {target}\n")
    assert (problem.file, problem.place, problem.value) == ("mkdocs.yml", Place(9, 12), target)
    assert problem.what == "Menyn pekar på en sida som inte finns."


@pytest.mark.logs
def test_a_setting_that_mkdocs_does_not_know(tmp_path: Path) -> None:
    [problem] = complaints(tmp_path, {}, "site_dri: site\n")
    assert (problem.file, problem.place, problem.value) == ("mkdocs.yml", Place(7, 1), "site_dri")
    assert problem.what == "MkDocs känner inte till inställningen."


@pytest.mark.logs
def test_a_setting_of_a_wrong_kind(tmp_path: Path) -> None:
    [problem] = complaints(tmp_path, {}, "site_url: inte-en-adress\n")
    assert (problem.file, problem.place, problem.value) == ("mkdocs.yml", Place(7, 1), "site_url")
    assert problem.what.startswith("Inställningen godtas inte av MkDocs (")


def test_what_we_have_no_words_for_is_handed_on(tmp_path: Path) -> None:
    [problem] = problems("Something new", tmp_path)
    assert problem.what == "MkDocs klagar: Something new"


def test_a_sound_site_is_left_in_peace(tmp_path: Path) -> None:
    assert complaints(tmp_path, {PAGE: "# A\n\n[b](b.md#b)\n", "docs/b.md": "# B\n"}) == []
