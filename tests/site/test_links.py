"""Tests that a link of a generated page that leads nowhere is found, and no other."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from overens.pages.page import Page
from overens.site.generated import generated_page
from overens.site.links import dead_links


def found(config: MkDocsConfig, link: str) -> list[tuple[str, str, str]]:
    bodies = {"": '<h1 id="start">Start</h1>', "a/b/": f'<h1 id="här">B</h1><a class="x" href="{link}">länk</a>'}
    pages = [generated_page(Page(url=url, title="", description="", body=body), config) for url, body in bodies.items()]
    for page in pages:
        page.render(config, Files([]))
    others = [File.generated(config, name, content="") for name in ("a/b/fil.pdf", "om.md", "a/å ä.json")]
    files = Files([*(page.file for page in pages), *others])
    return [(problem.file, problem.value, problem.what) for problem in dead_links(pages, files)]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#h%C3%A4r",
        "#här",
        "../../",
        "../..",
        "../../#start",
        "./",
        "../b/#här",
        "fil.pdf",
        "../../om/",
        "../../om/#vad-som-helst",
        "../%C3%A5%20%C3%A4.json",
        "https://annat.example/x",
        "mailto:a@b.example",
    ],
)
def test_a_link_that_leads_somewhere(config: MkDocsConfig, link: str) -> None:
    assert found(config, link) == []


@pytest.mark.parametrize(
    ("link", "what"),
    [
        ("../../borta/", "Länken leder till en sida eller fil som inte finns."),
        ("fil.txt", "Länken leder till en sida eller fil som inte finns."),
        ("../../om", "Länken leder till en sida eller fil som inte finns."),
        ("#borta", "Länken leder till ett ställe som inte finns på sidan."),
        ("../../#borta", "Länken leder till ett ställe som inte finns på sidan."),
    ],
)
def test_a_link_that_leads_nowhere(config: MkDocsConfig, link: str, what: str) -> None:
    assert found(config, link) == [("sidan a/b/", link, what)]
