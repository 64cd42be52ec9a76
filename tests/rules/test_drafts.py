"""Shows what is said of a draft's questions and material once the edition is decided."""

from overens.problems import Severity
from tests.support.drafts import draft
from tests.support.editions import Content, faults
from tests.support.small_agreement import EDITION


def test_what_is_no_longer_shown_is_noted() -> None:
    content = draft().put(EDITION, ("status",), "beslutad")
    # While a question is open that is told instead.
    assert [problem.key for problem in faults(content, "hor-till-utkastet")] == ["arbetsmaterial"]
    for index in (0, 1):
        content.put(EDITION, ("öppna_frågor", index, "läge"), "besvarad")
    found = faults(content, "hor-till-utkastet")
    assert [problem.key for problem in found] == ["öppna_frågor", "arbetsmaterial"]
    assert {problem.severity for problem in found} == {Severity.NOTE}
    assert found[1].what == "Arbetsmaterialet hör till utkastet och visas inte i en utgåva som är beslutad."


def test_nothing_is_noted_of_a_draft_or_of_a_text_without_them() -> None:
    assert faults(draft(), "hor-till-utkastet") == []
    assert faults(Content(), "hor-till-utkastet") == []
