"""Shows the one style sheet: the parts in their order, the theme's rules that can apply, the same bytes each time."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from overens.problems import OverensError
from overens.site.styles import SHEET, bundle

THEME = (
    ".md-typeset a{color:red}.md-header,.md-typeset b{color:blue}[dir=rtl] p{x:y}@keyframes k{0%{a:b}}"
    "@media print{.md-top{a:b}.md-typeset i{c:d}}@media screen{.md-top{a:b}}:root>*{--v:1}"
)
PARTS = {"a.css": "/* Owns a. */\np {\n  color: green;\n}\n", "b.css": "q { color: grey }"}


def made(config: MkDocsConfig, sheet: str, **parts: str) -> Files:
    named = {SHEET: sheet, "assets/stylesheets/main.0a1b2c3d.min.css": THEME}
    named |= {f"assets/stylesheets/{name}": text for name, text in {**PARTS, **parts}.items()}
    return Files([File.generated(config, name, content=text) for name, text in named.items()])


def test_the_parts_stand_in_the_order_in_which_they_are_imported(config: MkDocsConfig) -> None:
    found = bundle(made(config, '@import "b.css";\n@import "a.css" print;\n'))
    text = found.content.decode()
    assert text.index("grey") < text.index("@media print{p {") < text.index("green")
    assert "Owns" not in text
    assert len(found.made_of) == 4


def test_of_the_theme_only_what_can_apply_is_left(config: MkDocsConfig) -> None:
    text = bundle(made(config, '@import "a.css";')).content.decode()
    assert text.startswith(".md-typeset a{color:red}.md-typeset b{color:blue}@media print{.md-typeset i{c:d}}:root>*{--v:1}")


def test_its_address_follows_its_content(config: MkDocsConfig) -> None:
    first = bundle(made(config, '@import "a.css";'))
    assert bundle(made(config, '@import "a.css";')).url == first.url
    assert bundle(made(config, '@import "b.css";')).url != first.url


def test_a_part_that_is_not_there_is_told(config: MkDocsConfig) -> None:
    with pytest.raises(OverensError, match=r"hämtar ”c\.css”, som inte finns\. Rätta namnet"):
        bundle(made(config, '@import "c.css";'))


def test_a_theme_without_the_sheet_is_told(config: MkDocsConfig) -> None:
    with pytest.raises(OverensError, match="Hämta mappen overrides på nytt"):
        bundle(Files([]))
