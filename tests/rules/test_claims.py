"""Shows the rules about what a text claims of its own standing."""

import pytest

from overens.problems import Severity
from tests.support.editions import Content, faults
from tests.support.small_agreement import EDITION

TEXT = ("avsnitt", 4, "innehåll", 0, "text")
DRAFT, DECIDED = "utkast", "beslutad"


@pytest.mark.parametrize(
    ("status", "text", "claim"),
    [
        (DRAFT, "Överenskommelsen antogs den 30 november.", "Överenskommelsen antogs"),
        (DRAFT, "Här är överenskommelsen är beslutad av alla.", "överenskommelsen är beslutad"),
        ("remiss", "Överenskommelsen har  undertecknats.", "Överenskommelsen har undertecknats"),
        (DECIDED, "Det här är ett utkast.", "Det här är ett utkast"),
        (DECIDED, "Denna överenskommelse är på remiss.", "Denna överenskommelse är på remiss"),
    ],
)
def test_a_claim_that_the_status_denies_is_noted(status: str, text: str, claim: str) -> None:
    [problem] = faults(Content().put(EDITION, ("status",), status).put(EDITION, TEXT, text), "status-i-text")
    assert (problem.path, problem.severity) == (TEXT, Severity.NOTE)
    assert problem.what == f"Här står ”{claim}”, men utgåvans status är {status}."


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (DECIDED, "Överenskommelsen antogs den 30 november."),
        (DRAFT, "Det här är ett utkast."),
        (DRAFT, "Överenskommelsen ska beslutas i november."),
        (DRAFT, "När överenskommelsen är klar undertecknas den."),
        (DECIDED, "Teamet lämnar ett förslag."),
        (DECIDED, "Ett utkast till plan görs tillsammans."),
    ],
)
def test_what_the_status_says_too_or_what_is_about_something_else_is_not(status: str, text: str) -> None:
    assert faults(Content().put(EDITION, ("status",), status).put(EDITION, TEXT, text), "status-i-text") == []


@pytest.mark.parametrize(
    ("status", "key", "name", "count"),
    [
        (DRAFT, "titel", "Antagen överenskommelse om prov 2025", 1),
        (DECIDED, "titel", "Förslag till överenskommelse om prov 2025", 1),
        (DECIDED, "kortnamn", "Prov 2025, utkast", 1),
        (DRAFT, "kortnamn", "Prov 2025, utkast", 0),
        (DECIDED, "titel", "Överenskommelse om prov 2025", 0),
    ],
)
def test_a_name_claims_nothing_else_either(status: str, key: str, name: str, count: int) -> None:
    found = faults(Content().put(EDITION, ("status",), status).put(EDITION, (key,), name), "status-i-text")
    assert [problem.key for problem in found] == [key] * count


def test_what_tells_of_the_work_or_of_the_original_may_say_more() -> None:
    content = Content().put(EDITION, ("status",), DRAFT)
    content.put(EDITION, ("återgivning",), "Originalet: överenskommelsen är undertecknad.")
    assert faults(content, "status-i-text") == []
