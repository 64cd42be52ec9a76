"""Shows the rules about what is not written: an annex or section without words says so, and is listed."""

from overens.problems import Severity
from tests.support.drafts import draft
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import ANNEX, EDITION


def bare() -> Content:
    """The draft with an annex that has only its title."""
    content = draft().put(ANNEX, ("avsnitt",), []).drop(ANNEX, ("inledning",))
    content.put(EDITION, ("öppna_frågor",), [])
    return content


def test_an_annex_without_a_word_is_told() -> None:
    [problem] = faults(bare(), "tom-bilaga")
    assert (problem.file, problem.key, problem.severity) == (ANNEX, "titel", Severity.ERROR)


def test_an_annex_with_any_words_or_a_placeholder_is_not() -> None:
    for key, value in (
        ("inledning", "Så går det till."),
        ("innehåll", [{"text": "Så går det till."}]),
        ("platshållare", {"slag": "bara rubrik", "skäl": "Inget är klart."}),
    ):
        assert faults(bare().put(ANNEX, (key,), value), "tom-bilaga") == []


def test_a_section_without_a_word_is_told() -> None:
    content = Content().put(EDITION, ("avsnitt", 4, "innehåll"), [])
    [problem] = faults(content, "tomt-avsnitt")
    assert (problem.what, problem.severity) == ("Avsnittet ”Revidering” är tomt.", Severity.WARNING)


def test_a_placeholder_is_noted_and_warned_of_in_what_is_decided() -> None:
    [noted] = faults(draft(), "platshallare")
    assert (noted.key, noted.severity) == ("avsnitt[7].platshållare", Severity.NOTE)
    assert noted.what == "Avsnittet ”Ekonomi” är en platshållare: det har bara en rubrik."
    content = Content().put(ANNEX, ("platshållare",), {"slag": "bara avsikt", "skäl": "Inget är klart."})
    [warned] = faults(content, "platshallare")
    assert warned.severity is Severity.WARNING
    assert warned.what == "Bilagan ”Arbetsgången” är en platshållare: den säger bara vad som ska stå där."


def test_the_draft_has_notes_and_nothing_worse() -> None:
    assert {line.split()[0] for line in told(draft())} == {"notering"}
