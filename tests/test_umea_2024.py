"""Holds the content of Umeåregionen 2024 to what was counted in the source document, not in the YAML."""

import re
from collections import Counter
from datetime import date

import pytest

from overens.document.building import build
from overens.document.inline import plain
from overens.document.tree import Kind, Provision, is_open, role_anchor
from overens.model.edition import Status
from overens.model.meeting import ItemKind
from overens.names import EditionName
from overens.problems import Severity
from overens.rules.checking import check
from tests.support.paths import ROOT
from tests.support.shipped import repository

REPOSITORY = repository()
[EDITION] = [edition for edition in REPOSITORY.editions if edition.name == EditionName("umea", "2024")]
TEXT = EDITION.edition.value
DOCUMENT = build(EDITION)
SOURCE = ROOT.parent / "shared" / "sources" / "umea-overenskommelse-2024.txt"

PARTIES = {
    "Arbetsförmedlingen": "202100-2114",
    "Umeå kommun": "212000-2627",
    "Vännäs kommun": "212000-2841",
    "Vindelns kommun": "212000-2544",
    "Robertsfors kommun": "212000-2551",
    "Nordmalings kommun": "212000-2536",
    "Bjurholms kommun": "212000-2833",
    "Samordningsförbundet Umeåregionen": "222000-1834",
    "Region Västerbotten": "232100-0222",
    "Försäkringskassan": "202100-5521",
    "Kriminalvården": "202100-0225",
}
SECTIONS = [
    "Förord",
    "Riktning för utvecklad samverkan i Umeåregionen",
    "Parter",
    "Vision",
    "Syfte",
    "Övergripande mål",
    "Målgrupp",
    "Parternas övergripande åtaganden",
    "Uppföljning av överenskommelsen",
    "Överenskommelsens varaktighet",
    "Underskrifter",
]
# Ten places to sign; two of them have no name in the source.
SIGNATORIES = {
    "umea-kommun": None,
    "arbetsformedlingen": None,
    "forsakringskassan": "Mikael Broman",
    "robertsfors-kommun": "Petra Andersin",
    "vannas-kommun": "Anna Frej",
    "vindelns-kommun": "Mathias Haglund",
    "nordmalings-kommun": "Madeleine Jakobsson",
    "bjurholms-kommun": "Christina Lidström",
    "region-vasterbotten": "Mahmoud Alturk",
    "kriminalvarden": "Annika Jonsson",
}
# The areas of the strategic goals, with how many goals and how many indicators each has.
AREAS = {
    "Ohälsa": (2, 4),
    "Arbetslöshet": (3, 4),
    "Ekonomiskt bistånd": (2, 4),
    "Förebyggande": (5, 6),
    "Förutsättningar för samverkan": (2, 1),
    "Finansiellt mål för Samordningsförbundet": (1, 1),
}
# The bodies of annex 2 with how many tasks each has.
BODIES = {
    "styrelsen": 6,
    "kansliet": 0,
    "strategiska-samverkansgruppen": 6,
    "arbetsutskottet": 0,
    "analysgruppen": 8,
    "operativa-styrgrupper": 7,
}
LEVELS = {
    "Beslutande nivå": ("styrelsen",),
    "Strategisk nivå": ("strategiska-samverkansgruppen", "analysgruppen"),
    "Operativ nivå": ("operativa-styrgrupper",),
}
# Annex 5: what each party commits itself to, by area and by unit.
TASKS = {
    ("umearegionens-kommuner", "allmant"): 4,
    ("umearegionens-kommuner", "individprocesser"): 1,
    ("umea-kommun", "torgen", "arbetsmarknad-och-integration"): 3,
    ("umea-kommun", "torgen", "socialtjansten"): 5,
    ("vannas-kommun", "samordningsteamen"): 4,
    ("vindelns-kommun", "samordningsteamen"): 4,
    ("robertsfors-kommun", "samordningsteamen"): 4,
    ("nordmalings-kommun", "samordningsteamen"): 4,
    ("bjurholms-kommun", "samordningsteamen"): 4,
    ("arbetsformedlingen", "allmant"): 7,
    ("forsakringskassan", "allmant"): 7,
    ("region-vasterbotten", "allmant"): 2,
    ("region-vasterbotten", "torgen", "primarvarden"): 5,
    ("region-vasterbotten", "torgen", "psykiatriska-kliniken"): 5,
    ("region-vasterbotten", "torgen", "habiliteringen"): 0,
    ("region-vasterbotten", "samordningsteamen", "primarvarden"): 4,
    ("region-vasterbotten", "samordningsteamen", "psykiatriska-kliniken"): 3,
}
AGENDA = [
    ("öppnande", ()),
    ("justerare", ()),
    ("Incheckning", ()),
    ("UVAS", ("information", "diskussion")),
    ("verksamhetsplan och budget", ("beslut",)),
    ("Mötesplan", ("beslut",)),
    ("omställningsarbete", ("information", "diskussion")),
    ("kranskommunerna", ("information", "diskussion")),
    ("NNS", ("information", "diskussion")),
    ("KUR", ("information", "diskussion")),
    ("Att upptäcka våld", ("avstämning",)),
    ("Övriga frågor", ()),
    ("Utcheckning", ()),
    ("avslutande", ()),
]
FIGURES = [
    ("forord-forbundet", ["2005", "ungdomstorget 2009", "vuxentorget 2017", "2014–2018"]),
    ("forord-dua", ["2015", "2015 och 2019", "sex överenskommelser"]),
    ("forord-gemensam", ["2019", "november 2020"]),
    ("forord-uppfoljning", ["hösten 2021"]),
    ("forord-workshop", ["februari 2022"]),
    ("forord-beslut-2022", ["25 mars 2022"]),
    ("malgrupp-prioriterade", ["16 och 64 år"]),
    ("uppfoljning-lagen", ["7 § punkt fem"]),
    ("varaktighet-tid", ["1 januari 2024", "31 december 2024"]),
    ("varaktighet-uppdatering", ["30 november 2024", "2025"]),
    ("indikator-unga-6-manader", ["16–24 år", "6 månader"]),
    ("indikator-24-manader", ["25–65 år", "24 månader"]),
    ("mal-ateruppta-studier", ["16–19 år"]),
    ("indikator-varaktighet", ["november–oktober"]),
    ("rehabkoordinator-narvaro", ["2 timmar"]),
    ("psykiatrin-kontakt-patient", ["090-785 63 10"]),
    ("nordmaling-representation", ["tre handläggare"]),
    ("roll-styrelsen-kort", ["9 ledamöter och 9 ersättare"]),
    ("roll-arbetsutskottet-kort", ["två tjänstepersoner"]),
    ("analys-helarsekvivalenter", ["två gånger per år"]),
    ("kriminalvarden-ataganden-inledning", ["2023", "2022"]),
]


def says(provision: Provision, words: list[str]) -> bool:
    text = plain((*provision.heading, *provision.text)).casefold()
    return not [word for word in words if word not in text]


def points(own: str) -> tuple[Provision, ...]:
    return DOCUMENT.by_id[own].children


def section(heading: str) -> Provision:
    return next(found for found in DOCUMENT.of_kind(Kind.SECTION) if plain(found.heading) == heading)


# The agreement itself


def test_it_was_decided_with_a_condition_for_one_year() -> None:
    assert TEXT.status is Status.DECIDED
    assert TEXT.decision
    assert (TEXT.decision.decided, TEXT.decision.body) == (date(2023, 11, 30), "styrelsen")
    assert "psykologresurs" in str(TEXT.decision.condition)
    validity = TEXT.validity
    assert (validity.start, validity.end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert validity.next_decision == date(2024, 11, 30)


def test_eleven_parties_have_the_numbers_of_the_source() -> None:
    assert {party.name: party.organisation_number for party in DOCUMENT.parties} == PARTIES
    assert [party.name for party in DOCUMENT.parties] == list(PARTIES)
    [group] = [group for group in DOCUMENT.groups if group.id == "umearegionens-kommuner"]
    assert len(group.parties) == 6


def test_three_others_are_important_and_sign_nothing() -> None:
    assert len(TEXT.collaborators) == len(points("samverkar-med")) == 3
    names = " ".join(each.name for each in TEXT.collaborators)
    assert [word for word in ("arbetsgivarnas parter", "folkhögskolorna", "civilsamhället") if word not in names] == []


def test_the_eleven_sections_have_the_headings_of_the_source() -> None:
    assert [plain(found.heading) for found in DOCUMENT.body] == SECTIONS


def test_seven_points_were_agreed_on_and_five_give_the_direction() -> None:
    assert [len(points(own)) for own in ("forord-workshop", "riktning-punkter", "malgrupp-prioriterade")] == [7, 5, 7]


def test_all_parties_commit_themselves_to_four_things_and_the_federation_to_four() -> None:
    assert [len(points(own)) for own in ("ataganden-alla", "ataganden-forbundet")] == [4, 4]
    assert DOCUMENT.by_id["ataganden-forbundet"].binds == ("samordningsforbundet-umearegionen",)


@pytest.mark.parametrize(("own", "words"), FIGURES)
def test_the_figures_of_the_source_stand_in_the_text(own: str, words: list[str]) -> None:
    assert says(DOCUMENT.by_id[own], words)


# Who signs


def test_ten_sign_and_eight_of_them_have_a_name() -> None:
    assert TEXT.signatures
    assert {each.party: each.name for each in TEXT.signatures.signatories} == SIGNATORIES
    assert all(each.unnamed for each in TEXT.signatures.signatories if not each.name)
    assert not any(each.title for each in TEXT.signatures.signatories)


def test_the_federation_is_a_party_and_does_not_sign() -> None:
    assert TEXT.signatures
    assert TEXT.signatures.not_signing == ("samordningsforbundet-umearegionen",)
    [found] = points("undertecknar-inte")
    assert plain(found.text) == "Samordningsförbundet Umeåregionen"


def test_one_signs_for_a_part_only() -> None:
    assert TEXT.signatures
    [partial] = [each for each in TEXT.signatures.signatories if each.scope]
    assert partial.party == "kriminalvarden"
    assert says(DOCUMENT.by_id["underskrift-kriminalvarden-omfattning"], ["för de delar som gäller kriminalvården"])


# Annex 1


def counted(found: Provision) -> tuple[int, int]:
    kinds = Counter(below.kind for below in found.walk())
    return kinds[Kind.AREA_GOAL], kinds[Kind.INDICATOR]


def test_two_overall_goals_and_two_effect_goals_with_an_indicator_each() -> None:
    assert len(DOCUMENT.of_kind(Kind.GOAL)) == 2
    assert counted(DOCUMENT.by_id["bilaga-overgripande-mal"]) == (2, 0)
    assert counted(section("Effektmål")) == (2, 2)
    measured = [indicator for indicator in section("Effektmål").walk() if indicator.kind is Kind.INDICATOR]
    assert all(plain(indicator.children[0].heading) == "Mäts" for indicator in measured)


def test_the_strategic_goals_are_fifteen_with_twenty_indicators_in_six_areas() -> None:
    areas = section("Strategiska mål").children[1:]
    assert {plain(area.heading): counted(area) for area in areas} == AREAS
    assert counted(section("Strategiska mål")) == (15, 20)


# Annex 2


def test_three_levels_have_the_bodies_of_the_source() -> None:
    found = {plain(level.heading): level for level in points("nivaer")}
    assert {name: tuple(link.target for link in level.children[0].mentioned) for name, level in found.items()} == LEVELS


@pytest.mark.parametrize(("body", "tasks"), BODIES.items())
def test_six_bodies_have_the_tasks_of_the_source(body: str, tasks: int) -> None:
    lists = [found for found in DOCUMENT.by_id[role_anchor(body)].children if found.kind is Kind.LIST]
    assert sum(len(found.children) for found in lists) == tasks


def test_no_other_body_is_described() -> None:
    assert [role.id for role in DOCUMENT.roles if role.heading] == list(BODIES)


# Annex 5


@pytest.mark.parametrize("cell", TASKS)
def test_every_party_and_unit_has_the_commitments_of_the_source(cell: tuple[str, ...]) -> None:
    own = DOCUMENT.by_id["-".join(cell)]
    lists = [found for found in own.children if found.kind is Kind.LIST]
    assert sum(len(found.children) for found in lists) == TASKS[cell]


def test_there_are_no_other_commitments() -> None:
    units = {unit.id for unit in DOCUMENT.of_kind(Kind.UNIT)}
    cells = {cell.id for cell in DOCUMENT.of_kind(Kind.COMMITMENT)}
    assert units == {"-".join(cell) for cell in TASKS if len(cell) == 3}
    assert cells == {"-".join(cell[:2]) for cell in TASKS}


def test_two_units_answer_questions_only() -> None:
    contacts = {unit.fact("unit") for unit in DOCUMENT.of_kind(Kind.UNIT) if unit.fact("participation")}
    assert contacts == {"habiliteringen", "psykiatriska-kliniken"}


def test_the_commitments_of_the_prison_service_are_to_be_clarified() -> None:
    block = DOCUMENT.by_id["kriminalvarden-ataganden"]
    assert [child.kind for child in block.children] == [Kind.PARAGRAPH, Kind.PLACEHOLDER]


# The meeting


def test_the_agenda_has_the_fourteen_items_of_the_source() -> None:
    assert TEXT.meeting
    assert [item.number for item in TEXT.meeting.items] == list(range(1, 15))
    for item, (word, kinds) in zip(TEXT.meeting.items, AGENDA, strict=True):
        assert word in item.title
        assert tuple(kind.value for kind in item.kinds) == kinds
    assert (TEXT.meeting.day, TEXT.meeting.time) == (date(2023, 11, 30), "08.30–12.00")


def test_two_items_are_for_decision_and_one_settles_the_edition() -> None:
    assert TEXT.meeting
    decisions = [item for item in TEXT.meeting.items if ItemKind.DECISION in item.kinds]
    assert [item.number for item in decisions] == [5, 6]
    [settling] = [item for item in TEXT.meeting.items if item.settles]
    assert (settling.number, settling.recommended_by) == (5, "strategiska-samverkansgruppen")
    assert len(settling.proposal) == 2
    assert all(word in str(settling.condition) for word in ("SÖKA", "psykologresurs", "första halvåret 2024"))


def test_the_papers_of_the_meeting_are_numbered_apart_from_the_annexes() -> None:
    assert TEXT.meeting
    assert [paper.number for paper in TEXT.meeting.enclosures] == list(range(1, 9))
    assert [(item.number, item.enclosures) for item in TEXT.meeting.items if item.enclosures] == [
        (5, (1, 2, 3, 4, 5, 6)),
        (6, (7,)),
        (7, (8,)),
    ]


def test_nothing_is_said_of_what_the_minutes_are() -> None:
    assert TEXT.meeting
    assert [item.outcome for item in TEXT.meeting.items if item.outcome] == []


# The whole


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source documents are not beside this checkout")
def test_people_and_numbers_are_those_of_the_source() -> None:
    told = SOURCE.read_text(encoding="utf-8")
    assert TEXT.meeting
    people = {name for item in TEXT.meeting.items for name in item.presenters} | {*SIGNATORIES.values()} - {None}
    assert [name for name in people if str(name) not in told] == []
    numbers = re.findall(r"\d{6}–\d{4}", told)
    assert sorted(number.replace("–", "-") for number in numbers) == sorted(PARTIES.values())


def test_the_content_has_no_faults_and_notes_what_the_source_lacks() -> None:
    own = [problem for problem in check(REPOSITORY) if "umea" in problem.file]
    assert Severity.ERROR not in {problem.severity for problem in own}
    found = Counter(problem.rule for problem in own)
    expected = {"namn-saknas": 2, "utfall-saknas": 1, "platshallare": 1, "mal-utan-indikator": 1}
    assert {rule: found[rule] for rule in expected} == expected
    assert found["roll-utan-beskrivning"] == 1


def test_nothing_is_open_since_it_is_decided() -> None:
    assert not any(map(is_open, DOCUMENT.of_kind(Kind.QUESTION)))
    assert DOCUMENT.material == ()
