"""Shows the rules about the accessibility statement: what its keys say of each other."""

import pytest

from overens.problems import KeyPath
from overens.rules.checking import check
from tests.support.editions import Content
from tests.support.living_data import STATEMENT

LEFT_OUT = object()

CASES: list[tuple[KeyPath, object, str]] = [
    (("förenlig",), "helt", "Webbplatsen sägs vara helt förenlig med lagen, men ”skannat” är en brist."),
    (("brister",), [], "Webbplatsen sägs vara ”delvis” förenlig med lagen, men ingen brist står i listan."),
    (("brister", 0, "åtgärdas_senast"), LEFT_OUT, "Det står inte när bristen ”skannat” ska vara rättad."),
    (
        ("rapportera",),
        {"svar_inom": "två dagar"},
        "Läsaren kan inte rapportera brister: e-post, telefon och formulär saknas.",
    ),
    (("uppdaterad",), "2025-04-30", "Redogörelsen uppdaterades 2025-04-30, före bedömningen 2025-05-01."),
    (("publicerad",), "2025-05-03", "Redogörelsen uppdaterades 2025-05-02, före publiceringen 2025-05-03."),
    (
        ("granskas_senast",),
        "2026-06-01",
        "Nästa granskning (2026-06-01) är mer än ett år efter bedömningen (2025-05-01).",
    ),
    (("rapportera", "telefon"), "ring oss", "”ring oss” är inget telefonnummer."),
    (("rapportera", "epost"), "prov", "”prov” är ingen e-postadress."),
]


def changed(path: KeyPath, value: object) -> Content:
    content = Content().enliven()
    entry = content.at(STATEMENT, path[:-1])
    if value is LEFT_OUT:
        del entry[path[-1]]
    else:
        entry[path[-1]] = value
    return content


@pytest.mark.parametrize(("path", "value", "expected"), CASES)
def test_what_does_not_agree_is_told(path: KeyPath, value: object, expected: str) -> None:
    assert expected in [problem.what for problem in check(changed(path, value).repository())]


def test_what_is_exempt_needs_no_day_and_takes_nothing_from_the_whole() -> None:
    content = changed(("brister", 0, "åtgärdas_senast"), LEFT_OUT)
    content.at(STATEMENT, ("brister", 0))["skäl"] = "omfattas inte"
    content.at(STATEMENT, ())["förenlig"] = "helt"
    assert check(content.repository()) == ()


def test_living_data_without_a_statement_are_told_of_once() -> None:
    content = Content().enliven()
    del content.files[STATEMENT]
    assert [problem.rule for problem in check(content.repository())] == ["redogorelse-saknas"]


def test_an_agreement_alone_is_not_asked_for_one() -> None:
    assert not [problem for problem in check(Content().repository()) if problem.rule.startswith("redogorelse")]
