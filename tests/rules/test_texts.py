"""Shows that no text carries HTML, that names carry no Markdown, and that a text is one paragraph."""

import pytest

from overens.model.base import Entry, Written, written
from overens.problems import KeyPath, Severity
from overens.rules.targets import target_of
from overens.rules.texts import NEVER_MARKUP
from tests.support.drafts import draft
from tests.support.editions import Content, faults, told
from tests.support.grown import extended
from tests.support.model_fields import text_fields
from tests.support.small_agreement import AGREEMENT, EDITION, GLOSSARY, PARTIES, ROLES
from tests.support.typed import with_kinds

TEXT: KeyPath = ("avsnitt", 4, "innehåll", 0, "text")
HEADING: KeyPath = ("avsnitt", 1, "rubrik")
FILES = ("file", "roles_file", "agreement", "edition")
"""Fields whose value is looked up, on the disk or among the editions, before any rule of texts is asked."""


def everything() -> Content:
    """The small agreement as a draft that was frozen all the same, with the remarks that it does without."""
    content = with_kinds(extended(draft())).enliven().freeze().report()
    content.put(PARTIES, ("parter", 0, "kontrollera"), "Namnet är oläsligt.")
    content.put(EDITION, ("underskrifter", "undertecknare", 0, "kontrollera"), "Namnet är oläsligt.")
    content.put(EDITION, ("underskrifter", "undertecknare", 0, "namn_saknas"), "Namnet är oläsligt.")
    content.put(GLOSSARY, ("lagar",), [{"id": "lag", "beteckning": "SFS 2003:1", "namn": "lagen", "ersatt_av": "lag"}])
    content.put(EDITION, ("beslut",), {"datum": "2025-02-18", "organ": "samradet", "villkor": "Budgeten godkänns."})
    return content.put(ROLES, ("roller", 2, "saknar_beskrivning"), "Källan säger inget.")


def places() -> list[tuple[str, Written]]:
    """Every text of the content, with its file."""
    repository = everything().repository()
    [edition] = repository.editions
    assert repository.parties
    assert repository.glossary
    files = (repository.parties, repository.glossary, edition.agreement, *edition.files, *edition.errata)
    files += tuple(found.report for found in repository.reports)
    found = [(loaded.file, found) for loaded in files for found in written(loaded.value)]
    # Of the living data each key once: all that a place could hide there is a field that nobody looks at.
    living = ((loaded.file, found) for loaded in repository.living.files for found in written(loaded.value))
    found += {(type(text.entry), text.field): (file, text) for file, text in living}.values()
    return [(file, text) for file, text in found if text.field not in FILES]


PLACES = places()


SHARES = 12
"""In how many shares the places are tried, since the whole content is checked anew for each."""


@pytest.mark.parametrize("share", range(SHARES))
def test_a_script_is_told_wherever_a_text_can_stand(share: int) -> None:
    content, tried = everything(), PLACES[share::SHARES]
    for file, found in tried:
        content = content.put(file, found.path, f"{found.value} <script>alert(1)</script>")
    problems = faults(content, "html")
    assert {(problem.severity, problem.what) for problem in problems} == {
        (Severity.ERROR, "Texten innehåller HTML: <script>")
    }
    told_at = sorted((problem.file, str(problem.path)) for problem in problems)
    assert told_at == sorted((file, str(found.path)) for file, found in tried)


def test_the_places_above_are_every_text_of_the_model() -> None:
    tried = {(type(found.entry), found.field) for _, found in PLACES}
    words = {(kind, name) for kind, name in text_fields() if name != "id" and name not in FILES}
    assert words - tried - {(kind, name) for kind, name in words if _refers(kind, name)} == set()


def _refers(kind: type[Entry], name: str) -> bool:
    return target_of(Written((), kind.model_construct(), name, "", prose=False)) is not None


HTML = [
    "<b>fet</b>",
    "</p>",
    "<br/>",
    "<img src=x onerror=alert(1)>",
    "<SCRIPT>",
    "<svg/onload=alert(1)>",
    "<!-- x -->",
    "<!doctype html>",
    "<?php",
    "</ script>",
    "<https://example.se>",
    "<kansli@example.se>",
    "<a",
    "a&nbsp;b",
    "&#60;",
    "&#x3c;",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HTML)
def test_html_is_told(text: str) -> None:
    assert len(faults(Content().put(EDITION, HEADING, text), "html")) == 1


@pytest.mark.parametrize(
    "text", ["3 < 4", "a <4 b", "1 > 0", "Å & Ö", "R&D", "x<", "AT&T", "5 <= 6", "->", "<-", "&c", "a & b;"]
)
def test_signs_that_are_no_html_are_left_alone(text: str) -> None:
    assert told(Content().put(EDITION, HEADING, text)) == []


MARKED = ["*Syfte*", "Vårt **syfte**", "_Syfte_", "[Syfte](#syfte)", "[](roll:team)"]


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize(
    ("file", "path"),
    [
        (EDITION, HEADING),
        (EDITION, ("titel",)),
        (EDITION, ("underskrifter", "undertecknare", 0, "namn")),
        (AGREEMENT, ("förbund", "namn")),
        (PARTIES, ("parter", 1, "namn")),
        (GLOSSARY, ("ord", 0, "term")),
        (ROLES, ("roller", 0, "namn")),
    ],
)
def test_markdown_in_a_name_is_told(file: str, path: KeyPath, name: str) -> None:
    [problem] = faults(Content().put(file, path, name), "markdown-i-namn")
    assert (problem.file, problem.path, problem.severity) == (file, path, Severity.WARNING)


@pytest.mark.parametrize("name", ["Syfte (*)", "4R* och 5R", "snake_case_namn", "[sic]", "Mål 1.2", "a * b * c", "C#"])
def test_signs_that_are_no_markdown_are_left_alone(name: str) -> None:
    assert told(Content().put(EDITION, HEADING, name)) == []


def test_fields_that_are_no_words_are_not_read_as_markdown() -> None:
    content = Content().put(PARTIES, ("parter", 0, "webbplats"), "https://example.se/*a*")
    assert faults(content, "markdown-i-namn") == []
    assert {name for _, name in text_fields()} >= set(NEVER_MARKUP)


SEVERAL = ["Ett.\n\nTvå.", "Ett.\n  \nTvå.", "Detta:\n- ett\n- två", "1. ett", "* ett", "– ett", "• ett", "a\n2. två"]


@pytest.mark.parametrize("text", SEVERAL)
def test_a_text_that_looks_like_more_than_one_paragraph_is_told(text: str) -> None:
    [problem] = faults(Content().put(EDITION, TEXT, text), "flera-stycken")
    assert (problem.path, problem.severity) == (TEXT, Severity.WARNING)


@pytest.mark.parametrize(
    "text", ["Ett\ntvå.", "Ett.\n", "-1 grad", "2025-02-18", "*kursiv* text", "1.5 mil", "Ett - två"]
)
def test_a_text_that_is_one_paragraph_is_left_alone(text: str) -> None:
    assert faults(Content().put(EDITION, TEXT, text), "flera-stycken") == []
