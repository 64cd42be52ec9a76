"""Holds the content of C-sam 2024 to what was counted in the source document, not in the YAML."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from overens.document.building import build
from overens.document.inline import LinkKind, plain
from overens.document.tree import HEADED, Kind, Provision, is_open
from overens.model.edition import Status
from overens.model.parties import PartyType
from overens.names import EditionName
from overens.problems import Severity
from overens.rules.checking import check
from tests.support.paths import ROOT
from tests.support.shipped import repository

REPOSITORY = repository()
[EDITION] = [edition for edition in REPOSITORY.editions if edition.name == EditionName("c-sam", "2024")]
TEXT = EDITION.edition.value
DOCUMENT = build(EDITION)
SOURCE = ROOT.parent / "shared" / "sources" / "c-sam-2023.md"

PARTIES = [
    ("Arbetsförmedlingen", PartyType.STATE),
    ("Försäkringskassan", PartyType.STATE),
    ("Region Östergötland", PartyType.REGION),
    ("Kinda kommun", PartyType.MUNICIPALITY),
    ("Linköpings kommun", PartyType.MUNICIPALITY),
    ("Åtvidabergs kommun", PartyType.MUNICIPALITY),
]
SECTIONS = [
    "Förord",
    "Riktning för utvecklad samverkan",
    "Parter",
    "Vision",
    "Syfte",
    "Övergripande mål",
    "Målgrupp",
    "Parternas övergripande åtagande",
    "Samordningsförbundets övergripande åtagande",
    "Uppföljning av överenskommelsen",
    "Överenskommelsens varaktighet",
    "Underskrifter",
]
# Each annex with what the source has of it.
ANNEXES = [
    ("Samverkansmål och indikatorer för uppföljning av samverkan", "bara avsikt"),
    ("Organisering av samverkan - ledning, styrning och genomförande", "bara avsikt"),
    ("Samordnade tjänster och dess processer", "bara avsikt"),
    ("Systematisk analys, samverkansinitiativ och prioriteringar samt gemensam kompetensutveckling", "bara rubrik"),
    ("Parternas åtaganden", "bara rubrik"),
    ("Samordningsförbundets budget", "bara rubrik"),
    ("Välfärdsguiden", "bara fråga"),
]
# The fifteen questions in the order of the source, each by a word that carries it and the place that it is about.
QUESTIONS = [
    ("punkter", "riktning-punkter"),
    ("bilagor", "bilagor-forteckning"),
    ("verksamhetsplan", "forbundets-atagande"),
    ("mål", "bilaga-1"),
    ("indikatorer", "bilaga-1"),
    ("styras", "bilaga-2"),
    ("tjänster", "bilaga-3"),
    ("analysarbetet", "bilaga-4"),
    ("prioritera", "bilaga-4"),
    ("kompetensutveckling", "bilaga-4"),
    ("åtar", "bilaga-5"),
    ("resurser", "bilaga-6"),
    ("plattform", "bilaga-7"),
    ("parametrar", "uppfoljning"),
    ("aggregera", "bilaga-7"),
]
# Month by month: when, which roles the source names, and words that carry what is done.
TIMELINE = [
    ("2023-04", ["arbetsgruppen", "beredningsgruppen"], ["upplägg", "innehåll"]),
    ("2023-05", [], ["workshop", "utkast", "förankra"]),
    ("2023-06", [], ["återkoppling", "juster"]),
    ("2023-08-28", ["beredningsgruppen", "styrelsen"], ["planeringsdagar", "förankra"]),
    ("2023-09", [], ["budget", "verksamhetsplan", "2024"]),
    ("2023-10", [], ["eventuella justeringar"]),
    ("2023-11", [], ["korrektur", "ändringar"]),
    ("2023-12", [], ["beslutas och fastställs", "budget", "verksamhetsplan", "2024"]),
]
MEETINGS = ["2023-05-22", "2023-05-26", "2023-06-08"]
# By whom they come from, in the order of the source.
WORKING_GROUP = {
    "Region Östergötland": ["Magnus Niklasson Bekkhus"],
    "Linköpings kommun": ["Nina Arwskog", "Annika Nyborg"],
    "Försäkringskassan": ["Malin Massimov"],
}
MEMBERS = [f"{name}, {party}" for party, names in WORKING_GROUP.items() for name in names]


def says(provision: Provision, words: list[str]) -> bool:
    text = plain((*provision.heading, *provision.text)).casefold()
    return not [word for word in words if word not in text]


def points(own: str) -> list[Provision]:
    return list(DOCUMENT.by_id[own].children)


# The agreement itself


def test_it_is_an_undecided_draft_of_another_federation() -> None:
    assert TEXT.status is Status.DRAFT
    assert TEXT.decision is None
    assert EDITION.agreement.value.short_title == "C-sam"
    assert EDITION.agreement.value.federation.name == "Samordningsförbundet Centrala Östergötland"
    assert (TEXT.validity.start, TEXT.validity.end) == (date(2024, 1, 1), date(2024, 12, 31))


def test_six_parties_two_of_which_are_parties_of_star_too() -> None:
    assert [(party.name, party.type) for party in DOCUMENT.parties] == PARTIES
    [star] = [edition for edition in REPOSITORY.editions if edition.name == EditionName("star", "2025")]
    assert set(TEXT.parties) & set(star.edition.value.parties) == {"arbetsformedlingen", "forsakringskassan"}
    # The groups of one agreement are none of another's.
    assert DOCUMENT.groups == ()


def test_the_twelve_sections_have_the_headings_of_the_source() -> None:
    assert [(section.number, plain(section.heading)) for section in DOCUMENT.body] == [
        (str(number), heading) for number, heading in enumerate(SECTIONS, 1)
    ]


def test_the_seven_annexes_say_how_little_of_them_is_written() -> None:
    found = [(plain(annex.heading).replace("–", "-"), annex.children[0].fact("missing")) for annex in DOCUMENT.annexes]
    assert found == ANNEXES
    assert Counter(missing for _, missing in found) == {"bara avsikt": 3, "bara rubrik": 3, "bara fråga": 1}


@pytest.mark.parametrize("number", [4, 5, 6, 7])
def test_an_annex_without_text_holds_nothing_but_its_questions(number: int) -> None:
    kinds = [child.kind for child in DOCUMENT.by_id[f"bilaga-{number}"].children]
    assert kinds[0] is Kind.PLACEHOLDER
    assert set(kinds[1:]) == {Kind.QUESTION}


def test_the_last_section_has_a_heading_only() -> None:
    [missing] = DOCUMENT.body[-1].children
    assert (missing.kind, missing.fact("missing")) == (Kind.PLACEHOLDER, "bara rubrik")
    assert TEXT.signatures is None


def test_seven_points_of_direction_and_twice_four_commitments() -> None:
    lists = ("riktning-punkter", "parterna-atar-sig", "forbundet-anvands-till")
    assert [len(points(own)) for own in lists] == [7, 4, 4]


def test_four_goals_and_what_the_parties_strive_for_besides() -> None:
    assert len(DOCUMENT.of_kind(Kind.GOAL)) == 4
    section = next(section for section in DOCUMENT.body if plain(section.heading) == "Övergripande mål")
    striving = [child for child in section.children if child.kind is Kind.PARAGRAPH]
    assert len(DOCUMENT.of_kind(Kind.GOAL)) + len(striving[:1]) == 5
    assert says(striving[1], ["lök"])


FIGURES = [
    ("forord-nytt-kapitel", ["närmare 15 år", "sex medlemmarna"]),
    ("riktning-helhet", ["två, tre eller fyra parter"]),
    ("malgrupp-vilka", ["mellan 16 och 64 år"]),
    ("uppfoljning-lagen", ["7 § punkt fem"]),
    ("varaktighet-tid", ["1 januari 2024", "31 december 2024"]),
    ("varaktighet-underlag", ["november"]),
    ("minne-liten-skala", ["5 platser", "dvärggatan"]),
    ("minne-ramavtal", ["cirka 2 sidor"]),
    ("minne-dvarggatan", ["2 koordinatörer", "2 arbetsterapeuter", "2 arbetsledare"]),
    ("arbetsgruppen-mal", ["28–29 augusti", "midsommar"]),
]


@pytest.mark.parametrize(("own", "words"), FIGURES)
def test_the_figures_of_the_source_stand_in_the_text(own: str, words: list[str]) -> None:
    assert says(DOCUMENT.by_id[own], words)


def test_four_bodies_are_named_and_the_sentence_is_said_to_be_unfinished() -> None:
    assert [plain(point.text).partition(",")[0] for point in points("varaktighet-organ")] == [
        "styrelsen",
        "medlemsrådet",
        "beredningsgruppen",
        "kansliet",
    ]
    assert says(DOCUMENT.by_id["not-ofullbordad"], ["inte färdig"])


# The questions


def test_fifteen_questions_are_open_each_tied_to_its_provision() -> None:
    assert [question.about for question in TEXT.questions] == [about for _, about in QUESTIONS]
    for question, (word, _) in zip(TEXT.questions, QUESTIONS, strict=True):
        assert word in question.question.casefold()
        assert "?" in question.question
    found = DOCUMENT.of_kind(Kind.QUESTION)
    assert len(found) == len(list(filter(is_open, found))) == 15
    assert {question.fact("about") for question in found} == {about for _, about in QUESTIONS}


def test_no_owner_is_made_up() -> None:
    assert {question.owner for question in TEXT.questions} == {()}
    assert {plain(question.children[1].text) for question in DOCUMENT.of_kind(Kind.QUESTION)} == {"ingen är utsedd"}


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source documents are not beside this checkout")
def test_the_source_has_as_many_questions() -> None:
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.rstrip().endswith("?")]) == len(QUESTIONS)


# The work on it


def test_the_timeline_goes_from_april_to_december() -> None:
    steps = points("tidplan-2023")
    assert [(step.fact("from"), list(step.responsible)) for step in steps] == [
        (when, roles) for when, roles, _ in TIMELINE
    ]
    for step, (_, _, words) in zip(steps, TIMELINE, strict=True):
        assert step.kind is Kind.MILESTONE
        assert says(step, words)
    [days] = [step for step in steps if step.fact("to")]
    assert (days.fact("to"), plain(days.heading)) == ("2023-08-29", "28–29 augusti 2023")
    assert plain(steps[-1].children[0].text) == "Medlemmarna och SCÖ"


def test_the_working_group_meets_on_its_days() -> None:
    assert [step.fact("from") for step in points("arbetsgruppen-moten")] == MEETINGS


def test_the_working_group_has_the_four_members_of_the_source() -> None:
    found = [plain(member.text) for member in points("arbetsgruppen-ledamoter")]
    assert found == MEMBERS
    assert len(MEMBERS) == 4
    links = [member.mentioned for member in points("arbetsgruppen-ledamoter")]
    assert {link.kind for found in links for link in found} == {LinkKind.PARTY}


def test_seven_things_are_to_be_agreed_upon() -> None:
    assert len(points("overens-om")) == 7


def test_the_notes_have_eighteen_points() -> None:
    noted = DOCUMENT.by_id["minnesanteckning"].children
    assert sum(len(each.children) for each in noted if each.kind is Kind.LIST) == 18


def test_eleven_links_are_said_to_be_missing() -> None:
    links = [plain(point.text) for point in points("lankar-material")]
    assert len(links) == 6
    assert all("saknas" in link for link in links)
    missing = {"länken": 1, "sex": 6}
    assert sum(missing[re.findall(r"\((\w+)", link)[-1]] for link in links) == 11
    assert "#" not in {link.target for provision in DOCUMENT.walk() for link in provision.mentioned}


def test_the_material_is_told_apart_from_what_is_agreed() -> None:
    [material] = DOCUMENT.material
    assert [plain(each.heading) for each in material.children if each.kind in HEADED] == [
        "Bakgrund",
        "Vi behöver komma överens om",
        "Tidplan",
        "Arbetsgruppen",
        "Minnesanteckning från 22 maj",
        "Länkar och tidigare material",
        "Utkast till avtalstext",
    ]


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source documents are not beside this checkout")
def test_people_are_named_as_the_source_names_them() -> None:
    told = SOURCE.read_text(encoding="utf-8")
    assert [member for member in MEMBERS if member not in told] == []


# The whole


def test_the_content_has_neither_faults_nor_warnings_and_notes_what_is_left() -> None:
    own = [problem for problem in check(REPOSITORY) if "c-sam" in problem.file]
    assert {problem.severity for problem in own} == {Severity.NOTE}
    assert Counter(problem.rule for problem in own) == {
        "oppen-fraga": 15,
        "platshallare": 8,
        "roll-utan-beskrivning": 1,
    }


def test_it_cannot_be_decided() -> None:
    decided = replace(EDITION.edition, value=TEXT.model_copy(update={"status": Status.DECIDED}))
    repository = replace(REPOSITORY, editions=(replace(EDITION, edition=decided),))
    [problem] = [problem for problem in check(repository) if problem.rule == "oppen-fraga-i-beslutad"]
    assert problem.severity is Severity.ERROR
    assert problem.what.startswith("Utgåvan är beslutad, men 15 frågor är öppna: fraga-riktning,")
