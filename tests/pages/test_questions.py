"""Shows the page of a draft's open questions."""

import pytest

from overens.document.tree import Document
from overens.pages.questions import told
from tests.support.drafts import QUESTIONS, draft
from tests.support.editions import Content
from tests.support.library import body, library
from tests.support.small_agreement import EDITION

URL = "prov/2025/oppna-fragor/"
PAGE = body(URL, library(draft().document()))


def with_questions(*questions: dict[str, object]) -> Document:
    return draft().put(EDITION, ("öppna_frågor",), list(questions)).document()


def test_the_head_counts_what_is_open_and_says_why_that_matters() -> None:
    assert PAGE.one("h1").text == "Öppna frågor"
    assert PAGE.one(of="o-lead").text == "2 av 3 frågor väntar på svar."
    assert PAGE.one(of="o-notice").text == (
        "Prov 2025 kan inte beslutas än. Alla frågor måste vara besvarade först. En av de öppna frågorna saknar ägare."
    )


def test_questions_stand_under_the_heading_that_they_are_about_in_the_order_of_the_text() -> None:
    assert PAGE.texts("h2")[:-1] == ["2 Syfte", "2.1 Målgrupp", "B1.2 Möten"]
    assert PAGE.links()["B1.2 Möten"] == "../../../prov/2025/text/#moten"


def test_a_question_has_its_number_its_state_its_owner_and_its_answer() -> None:
    assert PAGE.texts("div", of="o-question") == [
        "Fråga 1 Vem leder? Läge: besvarad Ägare: ingen är utsedd Svar: Samrådet.",
        "Fråga 2 Är alla med? Läge: öppen Ägare: ingen är utsedd",
        "Fråga 3 Hur ofta möts vi? Läge: öppen Ägare: Samrådet och Arbetsförmedlingen",
    ]
    assert [question.classes[1] for question in PAGE.all("div", of="o-question")] == [
        "o-question--besvarad",
        "o-question--oppen",
        "o-question--oppen",
    ]
    assert PAGE.links()["Arbetsförmedlingen"] == "../../../prov/2025/parter/af/"


OPEN: dict[str, object] = dict(QUESTIONS[1])
OWNED: dict[str, object] = dict(QUESTIONS[0])
ANSWERED: dict[str, object] = dict(QUESTIONS[2])


@pytest.mark.parametrize(
    ("questions", "lead", "owners"),
    [
        ([OPEN], "1 fråga väntar på svar.", "Den öppna frågan har ingen ägare."),
        ([OWNED], "1 fråga väntar på svar.", ""),
        ([OPEN, {**OPEN, "id": "b"}], "2 frågor väntar på svar.", "Ingen av de öppna frågorna har någon ägare."),
        ([OWNED, OPEN, ANSWERED], "2 av 3 frågor väntar på svar.", "En av de öppna frågorna saknar ägare."),
        ([ANSWERED], "Alla frågor är besvarade.", None),
    ],
)
def test_the_words_fit_how_many_there_are(questions: list[dict[str, object]], lead: str, owners: str | None) -> None:
    document = with_questions(*questions)
    page = body(URL, library(document))
    assert told(document) == page.one(of="o-lead").text == lead
    notices = page.texts("div", of="o-notice")
    assert [notice.partition("först.")[2].strip() for notice in notices] == ([] if owners is None else [owners])


def test_a_question_stands_at_its_place_in_the_full_text_too() -> None:
    text = body("prov/2025/text/", library(draft().document()))
    assert text.by_id("fraga-mote").text.startswith("Fråga 3 Hur ofta möts vi?")


def test_without_questions_there_is_no_such_page() -> None:
    with pytest.raises(KeyError):
        body(URL, library(Content().document()))
