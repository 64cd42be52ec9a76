"""Shows where open questions stand in a draft, how they are numbered, and that a decided text has none."""

import pytest

from overens.document.inline import LinkKind, plain
from overens.document.tree import Document, Kind, Provision, is_open
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.small_agreement import EDITION


def about(target: str) -> Document:
    """The draft with one question, about this."""
    question = {"id": "fraga", "fråga": "Hur?", "gäller": target}
    return draft().put(EDITION, ("öppna_frågor",), [question]).document()


def around(document: Document, own: str) -> tuple[Provision, list[str]]:
    """What a provision stands in, and the ids beside it in order."""
    parent = document.path_to[own][-2]
    return parent, [child.id for child in parent.children]


PLACES = [
    ("a paragraph: right after it", "malgrupp-alla", "malgrupp", "malgrupp-alla"),
    ("a point: after its list", "svar", "kommunerna-team", "kommunerna-team-regler"),
    ("a step: after its process", "steg-plan", "oversikt", "oversikt--stegen"),
    ("a section: before what is below it", "syfte", "syfte", "studien"),
    ("a section without others below: last", "moten", "moten", "moten--avvikelser"),
    ("an annex: before its sections", "bilaga-1", "bilaga-1", "bilaga-1-inledning"),
    ("a role: last", "roll-samradet", "roll-samradet", "roll-samradet--samradet-bestar-av-chefer"),
    ("a goal: after it", "mal-kunskap", "mal", "mal-kunskap"),
    ("a subgoal: after its goal", "delmal-kurs", "mal", "mal-kunskap"),
    ("a signature: after the table", "underskrift-af", "underskrift", "undertecknare"),
    ("a part of the material", "plan-start", "arbetet", "plan"),
]


@pytest.mark.parametrize(("target", "parent", "before"), [place[1:] for place in PLACES], ids=[p[0] for p in PLACES])
def test_a_question_stands_at_what_it_is_about(target: str, parent: str, before: str) -> None:
    above, row = around(about(target), "fraga")
    assert above.id == parent
    assert row[row.index("fraga") - 1] == before


def test_questions_are_numbered_as_they_are_met_and_not_as_they_are_listed() -> None:
    document = draft().document()
    found = document.of_kind(Kind.QUESTION)
    assert [(each.number, each.id) for each in found] == [
        ("Fråga 1", "fraga-ledning"),
        ("Fråga 2", "fraga-malgrupp"),
        ("Fråga 3", "fraga-mote"),
    ]
    assert list(map(is_open, found)) == [False, True, True]


def test_a_question_tells_its_state_its_owner_and_its_answer() -> None:
    document = draft().document()
    told = {
        question.id: [(plain(fact.heading), plain(fact.text)) for fact in question.children]
        for question in document.of_kind(Kind.QUESTION)
    }
    assert told == {
        "fraga-ledning": [("Läge", "besvarad"), ("Ägare", "ingen är utsedd"), ("Svar", "Samrådet.")],
        "fraga-malgrupp": [("Läge", "öppen"), ("Ägare", "ingen är utsedd")],
        "fraga-mote": [("Läge", "öppen"), ("Ägare", "Samrådet och Arbetsförmedlingen")],
    }
    owners = document.by_id["fraga-mote-agare"].mentioned
    assert [(link.kind, link.target) for link in owners] == [(LinkKind.ROLE, "samradet"), (LinkKind.PARTY, "af")]
    assert document.by_id["fraga-mote"].responsible == ("samradet",)


def test_a_question_binds_whom_its_matter_binds() -> None:
    assert draft().document().by_id["fraga-malgrupp"].binds == ("regionen",)


def test_a_question_about_nothing_stands_nowhere() -> None:
    assert about("ingenting").of_kind(Kind.QUESTION) == ()


@pytest.mark.parametrize("status", ["beslutad", "upphävd"])
def test_a_text_that_is_no_draft_has_neither_questions_nor_material(status: str) -> None:
    document = draft().put(EDITION, ("status",), status).document()
    assert document.material == ()
    assert document.of_kind(Kind.QUESTION) == ()


def test_a_text_in_consultation_has_both() -> None:
    document = draft().put(EDITION, ("status",), "remiss").document()
    assert [top.id for top in document.tops][-1] == "arbetsmaterial"
    assert len(document.of_kind(Kind.QUESTION)) == 3


def test_the_material_says_that_it_is_not_agreed_and_has_numbers_of_its_own() -> None:
    [whole] = draft().document().material
    assert plain(whole.children[0].text).startswith("Arbetsmaterialet hör inte till överenskommelsen.")
    assert [(each.number, plain(each.heading)) for each in whole.children[1:]] == [("M1", "Arbetet")]
    assert Content().document().material == ()
