"""Shows that a reference to nothing is told, wherever one can be written, and that a list holds each id once."""

from dataclasses import replace

import pytest

from overens.model.base import written
from overens.problems import KeyPath, Severity
from overens.rules.checking import check
from overens.rules.targets import TARGETS, Target, target_of
from tests.support.drafts import draft
from tests.support.editions import Content, faults, told
from tests.support.grown import REGION_CELL, grown
from tests.support.living_data import CONTACTS, FORMS, LIVING_NAMES, MEETINGS, REFERRAL, YEAR
from tests.support.small_agreement import AGREEMENT, ANNEX, EDITION, ERRATA, GLOSSARY, PARTIES, ROLES
from tests.support.typed import typed

SECTION: KeyPath = ("avsnitt", 1)
CELL: KeyPath = ("åtaganden", "parter", 0, "områden", 0)
BLOCKS: KeyPath = ("avsnitt", 1, "innehåll")
REVISION: KeyPath = ("avsnitt", 4, "innehåll", 0, "text")
MATERIAL: KeyPath = ("arbetsmaterial", 0, "innehåll")
GOALS: KeyPath = ("avsnitt", 2, "innehåll", 0)
LEVELS: KeyPath = ("avsnitt", 3, "innehåll", 0)
STEP: KeyPath = ("avsnitt", 0, "innehåll", 0, "process", 1)

LAW = {"id": "lagen", "beteckning": "SFS 2003:1", "namn": "lagen"}

FIELDS: list[tuple[str, KeyPath]] = [
    (PARTIES, ("grupper", 0, "parter", 0)),
    (GLOSSARY, ("lagar", 0, "ersatt_av")),
    (EDITION, ("parter", 0)),
    (EDITION, ("partsnamn", 0, "part")),
    (EDITION, ("beslut", "organ")),
    (EDITION, (*SECTION, "binder", 0)),
    (EDITION, (*BLOCKS, 0, "binder", 0)),
    (EDITION, (*BLOCKS, 0, "ansvarig", 0)),
    (EDITION, ("åtaganden", "områden", 0, "roll")),
    (EDITION, ("åtaganden", "parter", 0, "part")),
    (EDITION, (*CELL, "område")),
    (EDITION, (*CELL, "minst", 0)),
    (EDITION, (*CELL, "ingår", 0)),
    (EDITION, (*CELL, "vid_behov", 0)),
    (EDITION, (*CELL, "adjungeras", 0)),
    (EDITION, (*CELL, "kontaktpersoner", 0)),
    (EDITION, ("underskrifter", "undertecknare", 0, "part")),
    (EDITION, ("underskrifter", "undertecknar_inte", 0)),
    (ANNEX, (*BLOCKS, 0, "punkter", 1, "ansvarig", 0)),
    (ANNEX, (*BLOCKS, 0, "punkter", 1, "binder", 0)),
    (ANNEX, (*BLOCKS, 1, "beslutsregel", 0, "ansvarig", 0)),
    (ANNEX, (*BLOCKS, 3, "nivåer", 0, "roll")),
    (ANNEX, (*STEP, "ansvarig", 0)),
    (ANNEX, (*STEP, "beskrivs_i")),
    (ANNEX, (*STEP, "sedan", 0)),
    (ROLES, ("funktioner", 0, "part")),
    (ROLES, ("funktioner", 0, "roll")),
    (ROLES, ("roller", 1, "sammansättning", "minst", 0)),
    (ROLES, ("roller", 1, "sammansättning", "särskild_ordning", 0)),
    (ROLES, ("roller", 2, "beskrivs_i")),
    (ERRATA, ("rättelser", 0, "gäller")),
    (REFERRAL, ("målgrupp", 0)),
    (REFERRAL, ("process",)),
    (REFERRAL, ("före", 0)),
    (REFERRAL, ("blankett", "enligt", 0)),
    (REFERRAL, ("blankett", "finns_som")),
    (FORMS, ("blanketter", 0, "enligt", 0)),
    (YEAR, ("årshjul", 0, "enligt", 0)),
    (FORMS, ("blanketter", 0, "delar", 0, "fält", 1, "enligt", 0)),
    (REFERRAL, ("undantag", 0, "enligt", 0)),
    (REFERRAL, ("epost", "enligt", 0)),
    (REFERRAL, ("kallelse",)),
    (REFERRAL, ("efteråt", 0)),
    (REFERRAL, ("organ",)),
    (REFERRAL, ("samordnare",)),
    (REFERRAL, ("kommuner", 0, "part")),
    (REFERRAL, ("kommuner", 0, "team")),
    (CONTACTS, ("kontakter", 0, "team")),
    (CONTACTS, ("kontakter", 0, "roll")),
    (CONTACTS, ("kontakter", 2, "funktion")),
    (MEETINGS, ("möten", 0, "team")),
    (MEETINGS, ("möten", 0, "organ")),
    (MEETINGS, ("möten", 1, "får_krocka_med", 0)),
    (EDITION, (*SECTION, "ersätter", 0)),
    (EDITION, (*BLOCKS, 0, "ersätter", 0)),
    (EDITION, ("mål", 0, "ersätter", 0)),
    (EDITION, ("mål", 0, "delmål", 0, "ersätter", 0)),
    (ANNEX, (*STEP, "ersätter", 0)),
    (ANNEX, (*BLOCKS, 0, "punkter", 1, "ersätter", 0)),
    (ANNEX, (*BLOCKS, 1, "beslutsregel", 0, "ersätter", 0)),
    (ANNEX, (*BLOCKS, 2, "kategorier", 0, "ersätter", 0)),
    (ANNEX, (*BLOCKS, 3, "nivåer", 0, "ersätter", 0)),
    (EDITION, ("öppna_frågor", 0, "gäller")),
    (EDITION, ("öppna_frågor", 0, "ägare", 0)),
    (EDITION, ("öppna_frågor", 0, "ersätter", 0)),
    (EDITION, (*MATERIAL, 0, "tidplan", 0, "ersätter", 0)),
    (EDITION, (*MATERIAL, 1, "ledamöter", 0, "part")),
    (EDITION, (*MATERIAL, 1, "ledamöter", 0, "ersätter", 0)),
    (EDITION, ("åtaganden", "enheter", 0, "part")),
    (EDITION, (*REGION_CELL, "enheter", 0, "enhet")),
    (EDITION, ("samverkar_med", 0, "ersätter", 0)),
    (EDITION, ("sammanträde", "organ")),
    (EDITION, ("sammanträde", "dagordning", 1, "rekommenderas_av")),
    (ANNEX, (*GOALS, "mål", 0, "ersätter", 0)),
    (ANNEX, (*GOALS, "indikatorer", 0, "ersätter", 0)),
    (ANNEX, (*LEVELS, "organisation", 0, "organ", 0)),
    (ANNEX, (*LEVELS, "organisation", 0, "ersätter", 0)),
]
TYPED: list[tuple[str, KeyPath]] = [
    (ANNEX, ("avsnitt", 3, "innehåll", 0, "initiativ", 0, "parter", 0)),
    (ANNEX, ("avsnitt", 3, "innehåll", 0, "initiativ", 0, "ersätter", 0)),
    (ANNEX, ("avsnitt", 4, "innehåll", 0, "process", 0, "vägar", 0, "till")),
    (ANNEX, ("avsnitt", 4, "innehåll", 1, "årshjul", 0, "ersätter", 0)),
]
"""Those of the typed kinds; what a table's reckoning names is tried with the figures."""
FIELDS += TYPED


def with_value(file: str, path: KeyPath, value: str) -> Content:
    """The small agreement with one id changed; a list that is not there is made."""
    content = (
        typed() if (file, path) in TYPED else draft() if path[0] in {"öppna_frågor", "arbetsmaterial"} else grown()
    )
    content = content.freeze() if file == ERRATA else content
    content = content.put(GLOSSARY, ("lagar",), [dict(LAW)]) if path[0] == "lagar" else content
    content = content.enliven() if file in LIVING_NAMES else content
    if path[-1] == 0 and path[-2] not in content.at(file, path[:-2]):
        return content.put(file, path[:-1], [value])
    return content.put(file, path, value)


@pytest.mark.parametrize(("file", "path"), FIELDS)
def test_an_unknown_id_is_told_once_at_its_place(file: str, path: KeyPath) -> None:
    content = with_value(file, path, "ingenting-alls")
    [problem] = faults(content, "okand-hanvisning")
    assert (problem.file, problem.path, problem.value) == (file, path, "ingenting-alls")
    assert problem.severity is Severity.ERROR


def test_every_field_with_ids_has_a_case_above() -> None:
    tried = set()
    for file, path in FIELDS:
        content = with_value(file, path, "ingenting-alls").repository()
        [edition] = content.editions
        assert content.glossary
        shared = (edition.parties, content.glossary, *content.living.files)
        loaded = next(each for each in (*edition.files, *shared, *edition.errata) if each.file == file)
        [found] = [each for each in written(loaded.value) if each.path == path]
        assert target_of(found)
        tried |= {(kind, found.field) for kind in type(found.entry).mro() if (kind, found.field) in TARGETS}
    # A goal of a report has a rule and bad samples of its own.
    assert tried == {field for field, target in TARGETS.items() if target not in {Target.LINE, Target.GOAL}}


LINKS = [
    ("[](roll:samrade)", "samradet"),
    ("[](roll:samråd)", "samradet"),
    ("**[](roll:Team)**", "team"),
    ("[](part:bergs-komun)", "bergs-kommun"),
    ("[](part:kommuner)", "kommunerna"),
    ("[](ord:sipp)", "sip"),
    ("[x](#malgrup)", "malgrupp"),
    ("[x](#kommunerna-tem)", "kommunerna-team"),
    ("Se [](not:studie)", "studien"),
    ("[](bilaga:3)", None),
    ("[](roll:xyz)", None),
    ("[](ord:)", None),
]


@pytest.mark.parametrize(("text", "meant"), LINKS)
def test_an_unknown_target_of_a_link_is_told_with_what_was_meant(text: str, meant: str | None) -> None:
    [problem] = faults(Content().put(EDITION, REVISION, text), "okand-hanvisning")
    assert problem.path == REVISION
    assert problem.fix.startswith(f"Menade du ”{meant}”? Rätta" if meant else "Rätta")


def test_words_are_unknown_where_there_is_no_glossary() -> None:
    content = Content()
    del content.files[GLOSSARY]
    assert {problem.value for problem in faults(content, "okand-hanvisning")} == {"sip"}


OUTSIDE = [
    # (what refers to the party that is registered but not in the edition, what it says)
    (("avsnitt", 1, "binder"), ["dalen"], "”dalen” är inte part i prov 2025."),
    (("avsnitt", 1, "binder"), ["byarna"], "Ingen i gruppen ”byarna” är part i prov 2025."),
    (("avsnitt", 4, "innehåll", 0, "text"), "[](part:dalen)", "”dalen” är inte part i prov 2025."),
    (("åtaganden", "parter", 1, "part"), "dalen", "”dalen” är inte part i prov 2025."),
]


@pytest.mark.parametrize(("path", "value", "what"), OUTSIDE)
def test_a_party_of_other_editions_cannot_be_bound_or_referred_to(path: KeyPath, value: object, what: str) -> None:
    content = Content()
    content.put(PARTIES, ("parter", 4), {"id": "dalen", "namn": "Dalens kommun", "typ": "kommun"})
    content.put(PARTIES, ("grupper", 1), {"id": "byarna", "namn": "Byarna", "parter": ["dalen"]})
    assert told(content) == []
    assert [problem.what for problem in faults(content.put(EDITION, path, value), "inte-part")] == [what]


@pytest.mark.parametrize(
    "link", ["[](roll:team)", "[](part:af)", "[](bilaga:1)", "[Syftet](#syfte)", "[](not:studien)"]
)
@pytest.mark.parametrize(("file", "path"), [(AGREEMENT, ("kort",)), (GLOSSARY, ("ord", 0, "förklaring"))])
def test_what_all_editions_share_refers_to_nothing_of_one_edition(file: str, path: KeyPath, link: str) -> None:
    content = Content().put(file, path, f"Läs om {link} i [ordlistan](ord:sip) eller [här](https://example.se).")
    assert [(problem.rule, problem.path) for problem in check(content.repository())] == [("inte-i-alla-utgavor", path)]


@pytest.mark.parametrize(("file", "path"), [(AGREEMENT, ("kort",)), (GLOSSARY, ("ord", 0, "förklaring"))])
def test_what_all_editions_share_refers_to_words_that_exist(file: str, path: KeyPath) -> None:
    [problem] = faults(Content().put(file, path, "En [](ord:tem)."), "okand-hanvisning")
    assert problem.fix == "Menade du ”team”? Rätta hänvisningen, eller lägg till ordet i agreements/ordlista.yaml."


def test_a_reference_to_what_was_left_out_for_another_fault_is_no_mistake() -> None:
    content = Content().put(EDITION, REVISION, "[](roll:borta)")
    repository = content.repository()
    [edition] = repository.editions
    broken = replace(edition, roles=replace(edition.roles, lost=frozenset({"borta"})))
    broken = replace(broken, annexes={**broken.annexes, 2: broken.roles})
    assert check(replace(repository, editions=(broken,))) == ()


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (EDITION, ("åtaganden", "parter", 0, "områden", 0, "minst")),
        (EDITION, ("avsnitt", 1, "avsnitt", 0, "binder")),
        (PARTIES, ("grupper", 0, "parter")),
        (ROLES, ("roller", 1, "sammansättning", "minst")),
        (ANNEX, ("avsnitt", 0, "innehåll", 0, "process", 0, "sedan")),
    ],
)
def test_an_id_twice_in_a_list_is_told_where_it_stands_again(file: str, path: KeyPath) -> None:
    content = Content()
    listed = content.at(file, path)
    listed.append(listed[0])
    [problem] = [problem for problem in check(content.repository()) if problem.severity is Severity.ERROR]
    assert (problem.rule, problem.file, problem.path) == ("dubbel-i-lista", file, (*path, len(listed) - 1))
