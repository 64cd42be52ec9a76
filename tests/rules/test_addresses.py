"""Shows that links and websites lead to addresses on the web, and that a reader sees what a link leads to."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import AGREEMENT, EDITION, GLOSSARY, PARTIES

TEXT: KeyPath = ("avsnitt", 4, "innehåll", 0, "text")

FOLLOWED = [
    "https://example.se",
    "HTTPS://example.se/a?b=c#d",
    "http://example.se",
    "mailto:kansli@example.se",
    "#syfte",
]


@pytest.mark.parametrize("address", FOLLOWED)
def test_an_address_that_can_be_followed_is_taken(address: str) -> None:
    assert told(Content().put(EDITION, TEXT, f"[](roll:samradet) och [mer]({address}).")) == []


REFUSED = [
    "javascript:alert(1)",
    "JaVaScript:alert(1)",
    "javascript&colon;alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "data:image/png;base64,AA",
    "file:///etc/passwd",
    "ftp://example.se",
    "tel:112",
    "//example.se",
    "/syfte",
    "syfte.html",
    "www.example.se",
    "https:",
    "https://",
    "https://[",
    "mailto:",
    "",
]


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize(
    ("file", "path"), [(EDITION, TEXT), (AGREEMENT, ("kort",)), (GLOSSARY, ("ord", 0, "förklaring"))]
)
def test_an_address_of_another_kind_is_refused(file: str, path: KeyPath, address: str) -> None:
    [problem] = faults(Content().put(file, path, f"Läs [mer]({address})."), "lank-adress")
    assert (problem.file, problem.path) == (file, path)


def test_a_misspelled_kind_of_reference_is_told_with_what_was_meant() -> None:
    [problem] = faults(Content().put(EDITION, TEXT, "[](rol:samradet)"), "lank-adress")
    assert problem.what == "Länken leder till ”rol:samradet”, som inte är en adress som kan stå i en text."
    assert problem.fix.startswith("Menade du ”roll:”? ")


WORDLESS = [
    ("[](https://example.se)", "[ord](https://example.se)"),
    ("[ ](https://example.se)", "[ord](https://example.se)"),
    ("[](#syfte)", "[ord](#syfte)"),
]


@pytest.mark.parametrize(("link", "better"), WORDLESS)
def test_a_link_needs_words_where_its_target_has_no_name(link: str, better: str) -> None:
    [problem] = faults(Content().put(EDITION, TEXT, f"Se {link}."), "lank-utan-ord")
    assert problem.fix == f"Skriv vad länken leder till mellan hakparenteserna: {better}."


WEBSITES = [
    ("https://www.example.se", None),
    ("https://example.se/om-oss/", None),
    ("http://www.example.se", "varning"),
    ("www.example.se", "fel"),
    ("https://localhost", "fel"),
    ("https://", "fel"),
    ("javascript:alert(1)", "fel"),
    ("kansli@example.se", "fel"),
    ("https://[", "fel"),
]


@pytest.mark.parametrize(("website", "weight"), WEBSITES)
@pytest.mark.parametrize(
    ("file", "path"), [(PARTIES, ("parter", 0, "webbplats")), (AGREEMENT, ("förbund", "webbplats"))]
)
def test_a_website_is_a_protected_address(file: str, path: KeyPath, website: str, weight: str | None) -> None:
    found = faults(Content().put(file, path, website), "webbplats")
    assert [(problem.severity, problem.path) for problem in found] == ([(weight, path)] if weight else [])
