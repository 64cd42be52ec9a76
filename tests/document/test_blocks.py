"""Shows what each kind of content becomes."""

import pytest

from overens.document.inline import LinkKind, plain
from overens.document.tree import Kind, Provision
from overens.model.blocks import KINDS
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.small_agreement import ANNEX

STEPS = ("avsnitt", 0, "innehåll", 0, "process")


def printed(provision: Provision, depth: int = 0) -> list[str]:
    """The provision and all below it, a line each: kind, heading, text."""
    heading = f"{plain(provision.heading)}: " if provision.heading else ""
    lines = [f"{'  ' * depth}{provision.kind} {heading}{plain(provision.text)}".rstrip()]
    for child in provision.children:
        lines += printed(child, depth + 1)
    return lines


def block(number: int) -> list[str]:
    """One block of the annex's section on meetings."""
    annex = Content().document().by_id["moten"]
    return printed(annex.children[number])


def test_a_list_has_its_lead_its_points_and_its_note() -> None:
    assert block(0) == [
        "list Så här möts vi2:",
        "  point Möten hålls varje månad.",
        "  point Alla är med.",
    ]
    assert block(1) == ["note Mötet är digitalt."]


def test_a_decision_rule_has_a_case_for_each_outcome() -> None:
    assert block(2) == [
        "list Formen:",
        "  case SIP-möte: Båda är med.",
        "    fact Då gäller: SIP används.",
        "  case Annat möte: Annars.",
    ]


def test_a_division_has_its_categories_with_examples() -> None:
    assert block(3) == [
        "list Insatserna:",
        "  category Arbete: Ges av alla.",
        "    point praktik",
        "    point träning",
    ]


def test_an_escalation_has_its_levels_under_the_names_of_bodies() -> None:
    assert block(4) == [
        "list Avvikelser:",
        "  level Teamet: Löses i teamet.",
        "  level Samrådet: Lyfts till samrådet.",
    ]
    levels = Content().document().by_id["niva-team"]
    assert levels.responsible == ("team",)
    assert [(link.kind, link.target) for link in levels.mentioned] == [(LinkKind.ROLE, "team")]


def test_a_process_has_its_steps_and_says_only_which_do_not_simply_lead_on() -> None:
    process = Content().document().by_id["oversikt"].children[0]
    assert printed(process) == [
        "list Stegen:",
        "  step Start:",
        "    fact Därefter: Plan, Slut",
        "  step Plan: En plan görs.",
        "  step Slut:",
    ]
    start, plan, _ = process.children
    assert start.fact("next") == "steg-plan steg-slut"
    assert plan.fact("described_in") == "moten"
    assert process.ordered


def test_a_timeline_says_when_what_and_who() -> None:
    plan = draft().document().by_id["plan"]
    assert printed(plan) == [
        "list Stegen:",
        "  milestone april 2025: Arbetet börjar.",
        "    fact Vem: Samrådet",
        "  milestone 28–29 augusti 2025: Två dagar.",
    ]
    assert [(each.fact("from"), each.fact("to")) for each in plan.children] == [
        ("2025-04", ""),
        ("2025-08-28", "2025-08-29"),
    ]
    assert plan.ordered


def test_who_is_named_in_a_timeline_answers_for_the_step() -> None:
    assert [step.responsible for step in draft().document().by_id["plan"].children] == [("samradet",), ()]


def test_members_have_their_title_and_the_party_that_they_come_from() -> None:
    group = draft().document().by_id["gruppen"]
    assert printed(group) == ["list Gruppen:", "  point Alva Ek, chef, Arbetsförmedlingen", "  point Bo Al"]
    assert [member.id for member in group.children] == ["gruppen--alva-ek", "bo"]


def test_what_is_not_written_says_so_with_the_reason() -> None:
    section = draft().document().by_id["ekonomi"]
    assert printed(section)[1:] == ["  placeholder Bara en rubrik: Beloppen är inte klara."]
    assert section.children[0].fact("missing") == "bara rubrik"


def test_an_annex_may_have_words_without_sections() -> None:
    content = (
        Content().put(ANNEX, ("avsnitt",), []).put(ANNEX, ("innehåll",), [{"id": "avsikt", "text": "Så ska det bli."}])
    )
    content.put(ANNEX, ("platshållare",), {"slag": "bara avsikt", "skäl": "Inget är klart."})
    assert printed(content.document().by_id["bilaga-1"]) == [
        "annex Arbetsgången:",
        "  paragraph Så går det till.",
        "  placeholder Inte skriven än: Inget är klart.",
        "  paragraph Så ska det bli.",
    ]


@pytest.mark.parametrize(
    ("following", "told"),
    [
        ([[], [], []], ["", "", ""]),
        ([["b"], ["c"], []], ["", "", ""]),
        ([["c"], [], ["a"]], ["C", "", "A"]),
        ([["b", "c"], ["c"], []], ["B, C", "", ""]),
        ([["okand"], [], []], ["okand", "", ""]),
    ],
)
def test_a_step_says_where_it_leads_when_that_is_not_the_next(following: list[list[str]], told: list[str]) -> None:
    steps = [{"id": own, "namn": own.upper(), "sedan": after} for own, after in zip("abc", following, strict=True)]
    document = Content().put(ANNEX, STEPS, steps).document()
    assert [" ".join(fact.name and plain(fact.text) for fact in document.by_id[own].children) for own in "abc"] == told


@pytest.mark.parametrize("key", [key for key in KINDS if key not in ("text", "visa")])
def test_an_empty_list_of_any_kind_can_be_built(key: str) -> None:
    document = Content().put(ANNEX, ("avsnitt", 0, "innehåll", 0), {key: []}).document()
    made = {"tabell": [Kind.TABLE], "initiativ": []}.get(key, [Kind.LIST])
    assert [found.kind for found in document.by_id["oversikt"].children] == made


def test_points_are_numbered_when_their_order_matters() -> None:
    document = Content().document()
    assert document.by_id["moten--sa-har-mots-vimotet"].ordered
    assert not document.by_id["roll-team--uppgift"].ordered
