"""Holds the guide HälsoGReppet to what was counted in the source document, not in the YAML."""

import re

import pytest

from overens.commands.first_draft import ABOUT
from overens.model.base import texts
from overens.model.guide import Guide, GuideQuestion, ProblemTree, Topic
from overens.names import GuideName
from tests.support.paths import ROOT
from tests.support.shipped import repository

REPOSITORY = repository()
[LOADED] = [found.guide for found in REPOSITORY.guides if found.name == GuideName("halsogreppet")]
GUIDE: Guide = LOADED.value
SOURCE = ROOT.parent / "shared" / "sources" / "halsogreppet-guide.md"

QUESTIONS, ASKED, ASKED_IN_ALL = [7, 4, 2], 17, 18
"""How many questions have a box of their own in each phase, how many are asked, and with the one in the example."""

LAWS = [
    ("Anpassning och rehabilitering", "AFS 1994:1", None),
    ("Arbetsmiljölagen", None, "3 kap. 2 a §"),
    ("Socialförsäkringsbalken", None, "30 kap."),
]
NAMES = (
    "HälsoGReppet",
    "Göteborgsregionen",
    "Europeiska socialfonden",
    "2017–2020",
    "2002",
    "Nyckeltal Personalhälsa",
    "Närhälsan",
    "Försäkringskassan",
    "Alingsås kommun",
    "LFA",
    "nio steg",
    "fyra spår",
)


def questions() -> list[GuideQuestion]:
    return [question for phase in GUIDE.phases for question in phase.questions]


def problem_tree() -> ProblemTree:
    assert GUIDE.tree
    return GUIDE.tree


def test_three_phases_have_thirteen_questions_that_ask_seventeen_things() -> None:
    assert [len(phase.questions) for phase in GUIDE.phases] == QUESTIONS
    told = [text for asked in questions() for text in (asked.question, *asked.further)]
    assert len(told) == ASKED
    assert all(text.count("?") == 1 and text.endswith("?") for text in told)


def test_the_example_has_its_roles_factors_and_challenges() -> None:
    [case] = GUIDE.cases
    assert case.heading == "Alingsås kommun"
    assert [len(case.roles), len(case.factors), len(case.challenges)] == [5, 5, 5]
    assert case.wish


def test_the_work_rests_on_three_laws_of_which_one_is_no_longer_in_force() -> None:
    assert [(law.name, law.designation, law.provision) for law in GUIDE.legal_bases] == LAWS
    assert REPOSITORY.glossary
    register = {law.id: law for law in REPOSITORY.glossary.value.laws}
    assert [basis.id for basis in GUIDE.legal_bases if register[basis.law or ""].end] == ["lag-afs"]


def test_the_actors_of_the_guide_are_four() -> None:
    assert [actor.id.removeprefix("aktor-") for actor in GUIDE.actors] == [
        "medarbetaren",
        "arbetsgivaren",
        "primarvarden",
        "forsakringskassan",
    ]


def test_the_tree_has_roots_a_trunk_and_a_crown_and_says_that_the_picture_is_lost() -> None:
    tree = problem_tree()
    assert tree.roots
    assert tree.crown
    assert "psykisk ohälsa" in tree.trunk
    assert "gått förlorad" in (tree.note or "")


def test_the_source_is_named() -> None:
    source = GUIDE.source
    assert (source.publisher, source.years, source.funder) == (
        "Göteborgsregionen",
        "2017–2020",
        "Europeiska socialfonden",
    )
    assert source.website == "https://www.goteborgsregionen.se"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_or_a_figure_is_carried_over(name: str) -> None:
    source = GUIDE.source
    words = [text for _, text in texts(GUIDE)] + [section.heading for section in GUIDE.sections]
    words += [source.publisher, source.project, source.years, source.funder or "", GUIDE.cases[0].heading]
    assert any(name in text for text in words)


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source documents are not beside this checkout")
def test_what_is_counted_here_is_what_the_source_has() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    assert text.count("?") == ASKED_IN_ALL
    phases = re.split(r"^### (?:Att prata|Att arbeta|När vi)", text, flags=re.MULTILINE)[1:]
    assert [len(re.findall(r"^- ", phase, re.MULTILINE)) for phase in phases] == QUESTIONS
    assert sum(phase.count("?") for phase in phases) == ASKED
    assert len(re.findall(r"^- ", text.split("Några av Alingsås utmaningar")[1].split("\n\n\n")[0], re.MULTILINE)) == 5


def test_every_topic_has_its_place_in_the_first_draft() -> None:
    assert set(ABOUT) == set(Topic)
    assert {question.topic for question in questions()} == set(Topic)
