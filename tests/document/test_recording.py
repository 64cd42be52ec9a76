"""What a record says of a document: the decision and the signatories as they are printed."""

from datetime import date

from overens.document.recording import decision, restatement, signatories
from tests.support.editions import Content
from tests.support.small_agreement import EDITION


def test_the_decision_is_told_in_words() -> None:
    found = decision(Content().put(EDITION, ("beslut", "villkor"), "[](roll:samradet) *godkänner*.").document())
    assert found
    assert (found.decided, found.body, found.condition) == (date(2025, 2, 18), "Samrådet", "Samrådet godkänner.")


def test_a_draft_has_no_decision() -> None:
    assert decision(Content().put(EDITION, ("status",), "utkast").drop(EDITION, ("beslut",)).document()) is None


def test_the_signatories_are_those_of_the_signature_page() -> None:
    document = Content().document()
    told = [(found.party, found.party_name, found.name, found.title, found.scope) for found in signatories(document)]
    assert told == [
        ("af", "Arbetsförmedlingen", "Alva Ek", "chef", None),
        ("regionen", "Region Prov", "Bo Al", "t f direktör", None),
        ("bergs-kommun", "Bergs kommun", "Cia Asp", "chef", "Gäller skolan."),
    ]
    assert [found.field for found in signatories(document)] == [
        row.id for row in document.by_id["undertecknare"].children
    ]


def test_a_text_without_signatures_has_no_signatories() -> None:
    content = Content().drop(EDITION, ("underskrifter",)).drop(EDITION, ("avsnitt", 5))
    assert signatories(content.document()) == ()


def test_a_restatement_is_told_in_words() -> None:
    assert restatement(Content().document()) == "Originalet förvaras hos kansliet."
    assert restatement(Content().drop(EDITION, ("återgivning",)).document()) is None
