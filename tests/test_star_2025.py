"""Holds the content of STAR 2025 to an answer key that was made from the source document, not from the YAML."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from overens.document.building import build
from overens.document.inline import plain
from overens.document.tree import Kind, Provision
from overens.model.commitments import Commitment
from overens.model.edition import Status
from overens.model.parties import PartyType
from overens.model.points import PointKind
from overens.names import CONTENT_FOLDERS, EditionName
from overens.problems import Severity
from overens.rules.checking import check
from tests.support.paths import ROOT
from tests.support.shipped import repository

REPOSITORY = repository()
[EDITION] = [edition for edition in REPOSITORY.editions if edition.name == EditionName("star", "2025")]
TEXT = EDITION.edition.value
DOCUMENT = build(EDITION)
SOURCES = ROOT.parent / "shared" / "sources"


def bare(name: str) -> str:
    """A name without what typography may do differently: capitals and the mark between a name and its explanation."""
    return name.casefold().replace(";", ":")


# The agreement itself

PARTIES = {
    "arbetsformedlingen": ("Arbetsförmedlingen", PartyType.STATE),
    "forsakringskassan": ("Försäkringskassan", PartyType.STATE),
    "region-jamtland-harjedalen": ("Region Jämtland Härjedalen", PartyType.REGION),
    "bergs-kommun": ("Bergs kommun", PartyType.MUNICIPALITY),
    "bracke-kommun": ("Bräcke kommun", PartyType.MUNICIPALITY),
    "harjedalens-kommun": ("Härjedalens kommun", PartyType.MUNICIPALITY),
    "krokoms-kommun": ("Krokoms kommun", PartyType.MUNICIPALITY),
    "ragunda-kommun": ("Ragunda kommun", PartyType.MUNICIPALITY),
    "stromsunds-kommun": ("Strömsunds kommun", PartyType.MUNICIPALITY),
    "are-kommun": ("Åre kommun", PartyType.MUNICIPALITY),
    "ostersunds-kommun": ("Östersunds kommun", PartyType.MUNICIPALITY),
}

SECTIONS = [
    "Parter som omfattas av överenskommelsen",
    "Syfte",
    "Övergripande mål och målgrupp",
    "Utvecklingsarbete 2025",
    "Gemensamma mål och delmål 2025",
    "Parternas åtaganden",
    "Avvikelsehantering",
    "Uppföljning och analys",
    "Gemensam plattform för information",
    "Revidering",
    "Underskrift",
]

# Each goal and subgoal by the words that carry its fact.
GOALS = [
    (["arbetsfokus"], [["målgrupp", "inventer", "prioritering"], ["gemensam rutin", "bedöm", "avslut"]]),
    (["kunskap", "målgrupper"], [["informationstillfällen", "bjuder in"], ["plattform", "remittenter"]]),
    (["arbetsmodell"], [["rutiner", "dokument"], ["samordnarfunktionen"], ["informationshantering", "dokumentation"]]),
    (["uppföljning", "rapportering"], [["uppföljningen", "anpassa"], ["långtidsuppföljning", "utvärdera"]]),
]


def test_eleven_parties_sign_one_agreement() -> None:
    assert [(party.id, (party.name, party.type)) for party in DOCUMENT.parties] == list(PARTIES.items())


def test_the_eight_municipalities_are_one_group() -> None:
    municipalities = [own for own, (_, kind) in PARTIES.items() if kind is PartyType.MUNICIPALITY]
    assert len(municipalities) == 8
    [group] = DOCUMENT.groups
    assert (group.name, sorted(group.parties)) == ("Kommunerna", sorted(municipalities))


def test_the_eleven_sections_have_the_headings_of_the_source() -> None:
    assert [(section.number, plain(section.heading)) for section in DOCUMENT.body] == [
        (str(number), heading) for number, heading in enumerate(SECTIONS, 1)
    ]


def test_the_title_and_the_bodies_are_named_as_in_the_source() -> None:
    expected = "Länsgemensam överenskommelse gällande samverkansteam för arbetslivsinriktad rehabilitering (STAR)"
    assert (EDITION.agreement.value.title, TEXT.title) == (expected, f"{expected} 2025")
    assert EDITION.agreement.value.federation.name == "Samordningsförbundet Jämtlands län"
    assert EDITION.agreement.value.federation.website == "https://www.samjamt.se"


def test_four_goals_have_their_nine_subgoals() -> None:
    goals = DOCUMENT.of_kind(Kind.GOAL)
    assert [len(goal.children) for goal in goals] == [len(subgoals) for _, subgoals in GOALS] == [2, 2, 3, 2]
    for goal, (words, subgoals) in zip(goals, GOALS, strict=True):
        assert says(goal, words)
        for subgoal, carrying in zip(goal.children, subgoals, strict=True):
            assert says(subgoal, carrying)


def says(provision: Provision, words: list[str]) -> bool:
    text = plain((*provision.heading, *provision.text)).casefold()
    return not [word for word in words if word not in text]


def test_four_points_of_development_work_have_their_owners() -> None:
    [points] = lists("Utvecklingsarbete 2025")
    owners = [tuple(EDITION.role_by_id[role].name for role in point.responsible) for point in points.children]
    assert owners == [("Länsam",), ("Länsam",), ("Lokal styrgrupp",), ("Länsam", "Lokal styrgrupp")]


# The seventeen commitments: form, mandate, and who, by the names that the source gives them.

OPERATIVE, CONCERNED = "operativt beslutsmandat", "beslutsmandat för berörd verksamhet"
TEAM_COORDINATOR = "Utsedd samordnare för teamets arbete"
SOCIAL_SERVICES = "Handläggare IFO/ekonomiskt bistånd"
WORK_CONSULTANT = "Arbetskonsulent/Arbetsmarknadskoordinator hos kommunens arbetsmarknadsenhet/avdelning"
PRIMARY_CARE, PSYCHIATRY = "Rehabkoordinator hos primärvården", "Rehabkoordinator hos psykiatrin"
EMPLOYMENT_OFFICER = "Arbetsförmedlare hos Arbetsförmedlingen"
INSURANCE_OFFICER = "Handläggare hos Försäkringskassan"

CELLS: dict[tuple[str, str], tuple[str, str | None, dict[str, list[str]], int]] = {
    ("Kommunerna", "Samordnare"): ("anställer", None, {}, 0),
    ("Kommunerna", "STAR"): (
        "deltar",
        None,
        {
            "at_least": [TEAM_COORDINATOR, SOCIAL_SERVICES, WORK_CONSULTANT],
            "when_needed": ["Vuxenutbildning", "Integration", "Biståndshandläggare"],
        },
        0,
    ),
    ("Kommunerna", "Lokala styrgrupper"): (
        "deltar",
        OPERATIVE,
        {"included": ["Närmaste chef till involverade medarbetare/verksamheter"]},
        0,
    ),
    ("Kommunerna", "Länsam"): (
        "deltar",
        CONCERNED,
        {"included": ["Chef med beslutsmandat för berörd verksamhet", "Representant i lokal styrgrupp"]},
        0,
    ),
    ("Kommunerna", "STAR utvecklingsarbete"): ("deltar", None, {}, 0),
    ("Region Jämtland Härjedalen", "STAR"): ("deltar", None, {"at_least": [PRIMARY_CARE, PSYCHIATRY]}, 0),
    ("Region Jämtland Härjedalen", "Lokala styrgrupper"): (
        "deltar",
        OPERATIVE,
        {
            "included": ["Närmaste chef till involverade rehabkoordinatorer/verksamheter"],
            "co_opted": ["Enhetschef från Psykiatrin"],
        },
        0,
    ),
    ("Region Jämtland Härjedalen", "Länsam"): (
        "deltar",
        None,
        {
            "included": [
                "Verksamhetschef Nära vård",
                "Enhetschef Psykiatri",
                "Strateg försäkringsmedicin och rehabilitering",
            ]
        },
        0,
    ),
    ("Region Jämtland Härjedalen", "STAR utvecklingsarbete"): ("deltar", None, {}, 0),
    ("Arbetsförmedlingen", "STAR"): ("deltar", None, {"at_least": [EMPLOYMENT_OFFICER]}, 0),
    ("Arbetsförmedlingen", "Lokala styrgrupper"): (
        "deltar",
        OPERATIVE,
        {"included": ["Chef till involverade arbetsförmedlare/verksamheter"]},
        0,
    ),
    ("Arbetsförmedlingen", "Länsam"): ("deltar", CONCERNED, {"included": ["Sektionschef"]}, 0),
    ("Arbetsförmedlingen", "STAR utvecklingsarbete"): ("deltar", None, {}, 0),
    ("Försäkringskassan", "STAR"): ("kontaktperson", None, {"contacts": [INSURANCE_OFFICER]}, 2),
    ("Försäkringskassan", "Lokala styrgrupper"): (
        "adjungeras",
        None,
        {"co_opted": ["Samverkansansvarig från Försäkringskassan"]},
        0,
    ),
    ("Försäkringskassan", "Länsam"): ("deltar", None, {}, 0),
    ("Försäkringskassan", "STAR utvecklingsarbete"): ("deltar vid behov", None, {}, 0),
}
LISTS = ("at_least", "included", "when_needed", "co_opted", "contacts")


def cells() -> Iterator[tuple[tuple[str, str], Commitment]]:
    """Every commitment of the content, by the names of its party or group and its area."""
    assert TEXT.commitments
    areas = {area.id: area.name for area in TEXT.commitments.areas}
    names = {party.id: party.name for party in DOCUMENT.parties} | {group.id: group.name for group in DOCUMENT.groups}
    for block in TEXT.commitments.parties:
        for cell in block.cells:
            yield (names[block.party], areas[cell.area]), cell


def test_there_are_seventeen_commitments_in_the_order_of_the_source() -> None:
    assert [key for key, _ in cells()] == list(CELLS)
    assert len(CELLS) == 17


@pytest.mark.parametrize("key", CELLS, ids=" / ".join)
def test_a_commitment_is_that_of_the_source(key: tuple[str, str]) -> None:
    form, mandate, functions, rules = CELLS[key]
    cell = dict(cells())[key]
    assert (cell.participation, cell.mandate, len(cell.rules)) == (form, mandate, rules)
    for name in LISTS:
        found = [bare(EDITION.function_by_id[function].name) for function in getattr(cell, name)]
        assert found == [bare(function) for function in functions.get(name, [])], name


def test_all_take_part_where_nothing_else_is_said() -> None:
    assert TEXT.commitments
    assert TEXT.commitments.default == "deltar"
    forval = DOCUMENT.by_id["forval"]
    assert [link.target for link in forval.mentioned] == ["1", "2"]


def test_the_contact_person_has_two_rules_of_its_own() -> None:
    rules = DOCUMENT.by_id["forsakringskassan-star-regler"].children
    assert [says(rule, words) for rule, words in zip(rules, CONTACT_RULES, strict=True)] == [True, True]


CONTACT_RULES = [["sjukförsäkringen", "individärenden"], ["rehabiliteringsinsatser", "aktualiserar", "rutin"]]


# Deviations, follow-up, platform, signatures


def lists(heading: str) -> list[Provision]:
    """The lists below the section or role with a heading, in order."""
    [found] = [top for top in tops() if bare(plain(top.heading)) == bare(heading)]
    return [below for below in found.walk() if below.kind is Kind.LIST and below.fact("kind") != "function"]


def tops() -> Iterator[Provision]:
    """The sections of the agreement and of its annexes."""
    yield from DOCUMENT.body
    for annex in DOCUMENT.annexes:
        yield from annex.children


DEVIATIONS = ["samtycke", "närvaro", "samverkansklimat", "mål", "bemanning", "budget"]
TOOLS = ["mall", "4r-analys (representation, resurser, realia och realisera)", "indikatorenkäter", "uppföljning finsam"]
ON_PLATFORM = ["möteskalendarium", "kontaktuppgifter", "dokument", "blanketter"]

LISTED = [
    ("Avvikelsehantering", 0, PointKind.DEVIATION, DEVIATIONS),
    ("Uppföljning och analys", 0, PointKind.TOOL, TOOLS),
    ("Gemensam plattform för information", 0, PointKind.CONTENT, ON_PLATFORM),
]


@pytest.mark.parametrize(("heading", "which", "kind", "words"), LISTED)
def test_a_list_has_every_point_of_the_source(heading: str, which: int, kind: PointKind, words: list[str]) -> None:
    found = lists(heading)[which]
    assert [point.fact("kind") for point in found.children] == [kind] * len(words)
    assert [says(point, [word]) for point, word in zip(found.children, words, strict=True)] == [True] * len(words)


def test_deviations_are_handled_on_two_levels() -> None:
    levels = lists("Avvikelsehantering")[1]
    assert [(level.kind, plain(level.heading)) for level in levels.children] == [
        (Kind.LEVEL, "Lokal styrgrupp"),
        (Kind.LEVEL, "Länsam"),
    ]


def test_the_agreement_is_decided_and_revised_by_its_body() -> None:
    assert (TEXT.status, TEXT.validity.start, TEXT.validity.end) == (Status.DECIDED, None, None)
    assert TEXT.decision
    assert TEXT.decision.decided == date(2025, 2, 18)
    assert EDITION.role_by_id[TEXT.decision.body].name == EDITION.agreement.value.decided_by == "Länsam"
    assert any(says(found, ["revidera", "varje år"]) for found in DOCUMENT.by_id["revidering"].children)


SIGNATORIES = [
    # party, name, title, acting
    ("arbetsformedlingen", "Ola Kereby", "arbetsförmedlingschef", False),
    ("forsakringskassan", "Mikael Broman", "områdeschef", False),
    ("region-jamtland-harjedalen", "Anna Fremner", "divisionschef", False),
    ("bergs-kommun", "Ralf Westlund", "kommundirektör", False),
    ("bracke-kommun", "Anneli Valter", "socialchef", False),
    ("harjedalens-kommun", "Pär Thornberg", "arbetsmarknadschef", False),
    ("krokoms-kommun", "Lena Andersson", "arbetsmarknadschef", False),
    ("ragunda-kommun", "Jenny Kriström", "avdelningschef", True),
    ("stromsunds-kommun", "Peter Jemtbring", "kommundirektör", False),
    ("are-kommun", "Olof Vackermo", "arbetsmarknadschef", False),
    ("ostersunds-kommun", "Trine Lundemo", "sektorchef", True),
]
# Read from a scan without å, ä and ö: these have been given dots, or may lack them.
DOUBTFUL = {"Pär Thornberg", "Jenny Kriström"}


def test_eleven_sign_with_name_and_title_two_of_them_acting() -> None:
    assert TEXT.signatures
    found = [(each.party, each.name, each.title, each.acting) for each in TEXT.signatures.signatories]
    assert found == SIGNATORIES
    assert (TEXT.signatures.form, TEXT.signatures.not_signing) == ("digital", ())
    assert {each.name for each in TEXT.signatures.signatories if each.to_check} >= DOUBTFUL


def test_it_is_said_that_this_is_a_restatement() -> None:
    assert TEXT.restatement
    assert "återgivning" in TEXT.restatement
    assert "original" in TEXT.restatement


# Annex 1: each block with its lists, each as what it holds and how many.

RULE, DEMAND, CRITERION, PRINCIPLE = PointKind.RULE, PointKind.DEMAND, PointKind.CRITERION, PointKind.PRINCIPLE
ANNEX_1: list[tuple[str, list[tuple[str, int]]]] = [
    ("Sammanfattning av samplaneringsprocessen", [("process", 7)]),
    ("Identifiering av individer och individens samtycke", [(RULE, 3)]),
    ("Aktualisering", [(RULE, 6)]),
    ("Möte med samverkansteam", [(RULE, 5)]),
    ("Planeringsmöten med individen", [("case", 3), (DEMAND, 5)]),
    ("Behov av ytterligare förmöten eller dialog", []),
    ("Parallella insatser", [("category", 4)]),
    ("Uppföljning av individärenden", [(RULE, 3)]),
    ("Avslut av individärenden", [(CRITERION, 3), (CRITERION, 3)]),
    ("Förhållningssätt", [(PRINCIPLE, 2), (PRINCIPLE, 5)]),
    ("Förutsättningar för samverkan", [(DEMAND, 4)]),
    ("Överenskommet förhållningssätt för ett gott samverkansklimat", [(PRINCIPLE, 5)]),
]


def test_annex_1_has_its_blocks_with_all_their_rules() -> None:
    annex = DOCUMENT.by_id["bilaga-1"]
    assert plain(annex.heading) == "Samplaneringsprocessen"
    found = [
        (
            bare(plain(section.heading)),
            [(each.fact("kind"), len(each.children)) for each in lists(plain(section.heading))],
        )
        for section in annex.children
    ]
    assert found == [(bare(heading), counted) for heading, counted in ANNEX_1]


MEETINGS = [
    ("avstämningsmöte", ["försäkringskassan", "ärendebärare"]),
    ("sip-möte", ["hälso- och sjukvården", "socialtjänsten"]),
    ("flerpartsmöte", ["försäkringskassan", "hälso- och sjukvården", "socialtjänsten"]),
]


def test_three_forms_of_meeting_follow_from_who_takes_part() -> None:
    rule, _ = lists("Planeringsmöten med individen")
    for case, (name, words) in zip(rule.children, MEETINGS, strict=True):
        assert plain(case.heading).casefold().startswith(name)
        assert says(case, words)


# Kinds of measures with the number of examples that the source gives of each.
MEASURES = [
    ("Arbetsinriktade insatser", 5),
    ("Kompetensinriktade insatser", 4),
    ("Hälsoinriktade insatser", 4),
    ("Sociala stöd och insatser", 3),
]


def test_four_kinds_of_measures_have_their_examples() -> None:
    [measures] = lists("Parallella insatser")
    assert [(plain(each.heading), len(each.children)) for each in measures.children] == MEASURES


def test_the_danish_study_has_its_footnote() -> None:
    [note] = [found for found in DOCUMENT.of_kind(Kind.NOTE) if found.number]
    assert says(note, ["beskæftigelses indikator projekt", "danska", "fleråriga"])
    assert [mark.id for mark in DOCUMENT.walk() if note.id in {link.target for link in mark.mentioned}]


FIGURES = [
    ("Aktualisering", ["en vecka före"]),
    ("Möte med samverkansteam", ["en gång i månaden", "3 timmar"]),
]


@pytest.mark.parametrize(("heading", "words"), FIGURES)
def test_the_figures_of_the_source_stand_in_the_rules(heading: str, words: list[str]) -> None:
    [rules] = lists(heading)
    assert any(says(rule, words) for rule in rules.children)


# Annex 2: the roles with the number of their duties, list by list.

ANNEX_2 = [
    ("Länsam: länsövergripande strukturellt ansvar", [4]),
    ("Lokal styrgrupp: chefsstöd på lokal nivå", [4, 3]),
    ("STAR: samordning och samplanering i individärenden", [6]),
    ("STAR-samordnare: samordning/beredning/ledning av teamens möten", [6]),
]


def test_annex_2_describes_four_roles_with_all_their_duties() -> None:
    annex = DOCUMENT.by_id["bilaga-2"]
    assert plain(annex.heading) == "Roller och ansvar"
    roles = [role for role in annex.children if role.kind is Kind.ROLE]
    found = [[len(each.children) for each in lists(plain(role.heading))] for role in roles]
    assert found == [duties for _, duties in ANNEX_2]
    for role, (heading, _) in zip(roles, ANNEX_2, strict=True):
        # Of a heading, the role's own name is exact; the words that explain it may be joined otherwise.
        name, explained = bare(plain(role.heading)).split(": ")
        expected_name, expected = bare(heading).split(": ")
        assert name == expected_name
        assert set(re.findall(r"\w+", expected)) <= set(re.findall(r"\w+", explained))


def test_lansam_also_revises_the_agreement() -> None:
    role = DOCUMENT.by_id["roll-lansam"]
    own = [found for found in role.children if found.kind is Kind.PARAGRAPH]
    assert any(says(found, ["revidera", "varje år"]) for found in own)


def test_the_team_is_made_of_six_functions() -> None:
    team = EDITION.role_by_id["star-team"].composition
    assert team
    names = [[EDITION.function_by_id[own].name for own in part] for part in (team.at_least, team.by_special_order)]
    assert names == [
        [EMPLOYMENT_OFFICER, PRIMARY_CARE, PSYCHIATRY, SOCIAL_SERVICES, WORK_CONSULTANT],
        [INSURANCE_OFFICER],
    ]


# The whole


def test_the_content_has_neither_faults_nor_warnings() -> None:
    own = (problem for problem in check(REPOSITORY) if "star" in problem.file)
    assert [problem for problem in own if problem.severity is not Severity.NOTE] == []


FOLD = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "o", "è": "o", "à": "a", "6": "o", "&": "a"})
LONGEST_RUN = 10


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of more words than may be shared, in bare letters so that scanning errors and accents are alike."""
    words = [re.sub(r"[^a-z0-9]", "", word.translate(FOLD)) for word in re.findall(r"[^\W_]+", text.lower())]
    return {tuple(words[start : start + LONGEST_RUN + 1]) for start in range(len(words) - LONGEST_RUN)}


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not beside this checkout")
def test_no_sentence_is_taken_from_a_source() -> None:
    known = set().union(*(runs(file.read_text(encoding="utf-8")) for file in SOURCES.iterdir()))
    assert len(known) > 10_000
    files = [file for folder in CONTENT_FOLDERS for file in (ROOT / folder).rglob("*.yaml")]
    copied = {file.name: runs(file.read_text(encoding="utf-8")) & known for file in files}
    assert {name: found for name, found in copied.items() if found} == {}


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not beside this checkout")
def test_every_organisation_number_stands_in_a_source() -> None:
    told = "".join(file.read_text(encoding="utf-8") for file in SOURCES.iterdir()).replace("–", "-")
    given = [party.organisation_number for party in EDITION.parties.value.parties if party.organisation_number]
    assert given
    assert [number for number in given if number not in told] == []
