"""Shows that what the site's policy refuses in a hand-written page is told where it stands, and examples are not."""

import pytest
from markdown import markdown

from overens.exchange.problems import as_text
from overens.site.refused import refused

FILE = "docs/om.md"
EXTENSIONS = ["attr_list", "md_in_html", "tables", "fenced_code"]
SCRIPT = "Lägg skriptet i en fil i docs och ange filen under extra_javascript i mkdocs.yml."
STYLE = "Lägg stilen i en fil i docs, ange filen under extra_css i mkdocs.yml, och ge elementet en klass."


@pytest.mark.parametrize(
    ("written", "at", "value", "what", "fix"),
    [
        ("# A\n\n<script>alert(1)</script>\n", "3:1", "<script>", "Ett skript mitt i sidan körs inte.", SCRIPT),
        (
            'Ord.\n\n<script type="module">let a</script>\n',
            "3:1",
            "<script>",
            "Ett skript mitt i sidan körs inte.",
            SCRIPT,
        ),
        ("# A\n\n<style>p { color: red }</style>", "3:1", "<style>", "En stilmall mitt i sidan används inte.", STYLE),
        (
            'Ett <b style="color: red">ord</b>.',
            "1:8",
            'style="color: red"',
            "En stil i ett element används inte.",
            STYLE,
        ),
        (
            "Exempel: `style=\"color\"`.\n\n* <i style='color: red'>ord</i>",
            "3:6",
            'style="color: red"',
            "En stil i ett element används inte.",
            STYLE,
        ),
        (
            'Ord\n{: style="margin: 0" }',
            "2:4",
            'style="margin: 0"',
            "En stil i ett element används inte.",
            STYLE,
        ),
        (
            '<div markdown>\n\n<a href="#" onclick="go()">Gå</a>\n\n</div>',
            "3:13",
            'onclick="go()"',
            "Skriptet i onclick körs inte.",
            SCRIPT,
        ),
        (
            "[Gå](javascript:go())",
            "1:6",
            'href="javascript:go()"',
            "Ett skript som adress körs inte.",
            SCRIPT,
        ),
    ],
)
def test_what_is_refused_is_told_in_these_words(  # noqa: PLR0917 - a case of a table
    written: str, at: str, value: str, what: str, fix: str
) -> None:
    expected = f"{FILE}:{at}: fel: {what} [policy]\n    {value}\n    Gör så här: {fix}\n\n1 fel\n"
    assert as_text(tuple(refused(FILE, written, markdown(written, extensions=EXTENSIONS)))) == expected


def test_each_of_several_has_its_own_place() -> None:
    written = '<p style="color: red">a</p>\n\n```html\n<p style="color: red">\n```\n\n<p style="color: red">b</p>\n'
    found = refused(FILE, written, markdown(written, extensions=EXTENSIONS))
    assert [problem.place.line for problem in found] == [1, 7]


@pytest.mark.parametrize(
    "written",
    [
        "Skriv `<script>` eller `style=\"…\"`.\n\n```html\n<script>a</script>\n<p onclick='b'>\n```\n",
        '    <style>p {}</style>\n',
        '<script src="../assets/a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        "| a | b |\n|--:|:-:|\n| 1 | 2 |\n",
        "Ord\n{: .klass #om title='online=x' }",
        "Ord\n{: title='javascript: ett språk' }",
    ],
)
def test_examples_files_and_what_is_mended_are_no_fault(written: str) -> None:
    assert list(refused(FILE, written, markdown(written, extensions=EXTENSIONS))) == []
