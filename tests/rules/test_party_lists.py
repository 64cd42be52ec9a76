"""Shows that a table of shares and the list of the parties are held against each other, on the real budget."""

from dataclasses import replace

from overens.model.content import LoadedEdition
from overens.names import EditionName
from overens.problems import Severity
from overens.rules.party_lists import missing, strangers
from tests.support.editions import Content
from tests.support.shipped import repository

BUDGET = "annexes/umea/2024/6-budget.yaml"
INCOME = ("avsnitt", 0, "innehåll", 0, "tabell", 0, "rader")
[UMEA] = [edition for edition in repository().editions if edition.name == EditionName("umea", "2024")]


def without(party: str) -> LoadedEdition:
    """The edition with one party fewer in its list."""
    text = UMEA.edition.value
    parties = tuple(own for own in text.parties if own != party)
    return replace(UMEA, edition=replace(UMEA.edition, value=text.model_copy(update={"parties": parties})))


def test_the_budget_has_the_parties_of_the_edition() -> None:
    assert [*strangers(UMEA), *missing(UMEA)] == []


def test_a_share_of_somebody_who_is_no_party_is_told_with_both_places() -> None:
    [problem] = strangers(without("bjurholms-kommun"))
    assert (problem.file, problem.value, problem.severity) == (
        BUDGET,
        "Bjurholms kommun, 1,2 % av arb-bef.",
        Severity.WARNING,
    )
    line = UMEA.edition.place(("parter",)).line
    assert problem.what == (
        f"Raden är om ”bjurholms-kommun”, som inte står under parter i agreements/umea/2024.yaml, rad {line}."
    )


def test_a_party_of_a_group_that_has_no_share_is_told() -> None:
    content = Content.of(UMEA)
    assert content.at(BUDGET, (*INCOME, 6, "id")) == "intakt-bjurholm"
    content.drop(BUDGET, (*INCOME, 6))
    [problem] = missing(content.edition())
    assert problem.severity is Severity.NOTE
    assert "av gruppen" in problem.what
    assert "men inte för bjurholms-kommun, som står under parter i agreements/umea/2024.yaml" in problem.what
