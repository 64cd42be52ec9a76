"""Shows which provisions are found to be the same, by what, and that the search is the same from either side."""

import pytest
from hypothesis import given

from overens.compare.edition import Edition
from overens.compare.matching.forest import Forest
from overens.compare.matching.likeness import MOST_WORK
from overens.compare.matching.pairs import Pair
from overens.compare.matching.passes import match
from overens.compare.matching.siblings import MOST_PAIRS
from tests.compare.matching.outlines import divided, forest, matched
from tests.compare.trees import SEEDS, pair
from tests.support.chance import made_from

MEETING = "Parterna träffas varje månad och går igenom alla nya ärenden."
REPORT = "Rapporten lämnas till samrådet i mars och beskriver årets arbete."
COSTS = "Varje part bär sina egna kostnader för lokaler, resor och material."
OTHER = "Hundar och katter sover under bordet medan snön faller på taket."
CASES = [
    pytest.param(
        [f"p a: {MEETING}", f"p b: {REPORT}"],
        [f"p a: {MEETING} Nu.", f"p b: {REPORT}"],
        {"a": "a id", "b": "b id"},
        id="the same id",
    ),
    pytest.param(
        [f"p a: {MEETING}"], [f"p a: {OTHER}"], {"a": "a återanvänt id"}, id="an id that stands for something else"
    ),
    pytest.param(
        [f"p a: {MEETING}", f"p b: {REPORT}"],
        [f"p a: {OTHER}", f"p c: {MEETING}", f"p b: {REPORT}"],
        {"c": "a text", "b": "b id"},
        id="an id that left its text",
    ),
    pytest.param(
        [f"p b: {REPORT}", "p c: Var och en betalar."],
        ["p c: Var och en betalar.", f"p b: {REPORT}"],
        {"b": "b id", "c": "c id (flyttad)"},
        id="of two that crossed the lighter moved",
    ),
    pytest.param(
        [f"p a: {MEETING}"], [f"p b<a: {OTHER}"], {"b": "a ersätter"}, id="the author says that one replaces another"
    ),
    pytest.param(
        [f"p: {REPORT}", f"p: {COSTS}", f"p: {MEETING}"],
        [f"p: {MEETING}", f"p: {REPORT}", f"p: {COSTS}"],
        {REPORT: f"{REPORT} text", COSTS: f"{COSTS} text", MEETING: f"{MEETING} text (flyttad)"},
        id="the same words without ids",
    ),
    pytest.param(
        ["s a: Möten", ".p: Ja.", ".p: Nej.", "s b: Annat", ".p: Ja."],
        ["s a: Möten", ".p: Nej.", "s b: Annat", ".p: Ja."],
        {"a": "a id", "b": "b id", "Ja.": "Ja. text", "Nej.": "Nej. text"},
        id="short words only where their parents are the same",
    ),
    pytest.param(
        ["s x: Möten", f".p: {MEETING}", f".p: {REPORT}"],
        ["s y: Träffar", f".p: {MEETING}", f".p: {REPORT}"],
        {"y": "x innehåll", MEETING: f"{MEETING} text", REPORT: f"{REPORT} text"},
        id="a container by what it holds",
    ),
    pytest.param(
        ["l: Parterna ska:", ".p: mötas ofta", ".p: planera", "l: Parterna ska:", ".p: rapportera"],
        ["l: Parterna ska:", ".p: rapportera", ".p: betala"],
        {"Parterna ska:": "Parterna ska: rubrik", "rapportera": "rapportera text"},
        id="of two with one heading the one that holds the same",
    ),
    pytest.param(
        [f"p: {MEETING}", f"p: {REPORT}"],
        [f"p: {MEETING}", "p: Rapporten lämnas till kansliet i mars och beskriver hela arbetet."],
        {
            MEETING: f"{MEETING} text",
            "Rapporten lämnas till kansliet i mars och beskriver hela arbetet.": f"{REPORT} likhet",
        },
        id="alike in one place",
    ),
    pytest.param(
        [f"p: {MEETING}", "p: Rapporten skrivs av kansliet.", f"p: {COSTS}"],
        [f"p: {MEETING}", "p: Kansliet skriver varje år en rapport om arbetet.", f"p: {COSTS}"],
        {MEETING: f"{MEETING} text", COSTS: f"{COSTS} text"},
        id="not alike enough",
    ),
    pytest.param(
        ["s a: Ett", f".p: {REPORT}", "s b: Två"],
        ["s a: Ett", "s b: Två", f".p: {REPORT.replace('mars', 'april')}"],
        {"a": "a id", "b": "b id", REPORT.replace("mars", "april"): f"{REPORT} flytt (flyttad)"},
        id="moved and edited",
    ),
    pytest.param(
        ["s a: Ett", ".p: bemanning", "s b: Två"],
        ["s a: Ett", "s b: Två", ".p: bemanning"],
        {"a": "a id", "b": "b id", "bemanning": "bemanning möjlig flytt (flyttad)"},
        id="few words may have moved",
    ),
    pytest.param(
        ["s a: Ett", f".p: {REPORT}", f".p: {REPORT} Nu.", "s b: Två"],
        ["s a: Ett", f".p: {REPORT} Nu.", "s b: Två", f".p: {REPORT.replace('mars', 'april')}"],
        {
            "a": "a id",
            "b": "b id",
            f"{REPORT} Nu.": f"{REPORT} Nu. text",
            REPORT.replace("mars", "april"): f"{REPORT} möjlig flytt (flyttad)",
        },
        id="what is not alone in being alike may have moved",
    ),
    pytest.param(
        ["r !kommunen-a: Ja.", "r !kommunen-b: Ja."],
        ["r !regionen-a: Ja.", "r !kommunen-b: Nej då."],
        {"kommunen-b": "kommunen-b id"},
        id="a key is never paired with another, and always with itself",
    ),
    pytest.param(
        [f"p a: {MEETING}"], [f"l a: {MEETING}"], {"a": "a återanvänt id (flyttad)"}, id="one id for two kinds"
    ),
]


@pytest.mark.parametrize(("old", "new", "found"), CASES)
def test_what_is_the_same_is_found(old: list[str], new: list[str], found: dict[str, str]) -> None:
    assert matched(forest(*old), forest(*new)) == found


SPLITS = [
    pytest.param(
        [f"p a: {MEETING} {REPORT}"], [f"p a: {MEETING}", f"p: {REPORT}"], ["a", REPORT], id="the first has the id"
    ),
    pytest.param([f"p: {MEETING} {REPORT}"], [f"p: {MEETING}", f"p: {REPORT}"], [MEETING, REPORT], id="none has an id"),
    pytest.param(
        [f"p a: {MEETING} {REPORT}"], [f"p: {MEETING}", f"p a: {REPORT}"], [MEETING, "a"], id="the last has it"
    ),
    pytest.param(
        [f"p: {MEETING} {REPORT} {COSTS}"],
        [f"p: {MEETING}", f"p: {REPORT}", f"p: {COSTS}"],
        [MEETING, REPORT, COSTS],
        id="in three",
    ),
    pytest.param(
        [f"p a: {MEETING} {REPORT}"], [f"p a: {MEETING}", f"p b<a: {OTHER}"], ["a", "b"], id="the author says"
    ),
]


@pytest.mark.parametrize(("old", "new", "parts"), SPLITS)
def test_what_was_split_one_way_was_merged_the_other(old: list[str], new: list[str], parts: list[str]) -> None:
    [(what, whole, found)] = divided(forest(*old), forest(*new))
    assert (what, found) == ("split", parts)
    assert divided(forest(*new), forest(*old)) == [("merged", whole, parts)]


def test_something_new_beside_a_text_is_no_part_of_it() -> None:
    assert divided(forest(f"p a: {MEETING}"), forest(f"p a: {MEETING}", f"p: {REPORT}")) == []


@given(SEEDS)
def test_from_new_to_old_the_same_pairs_are_found(seed: int) -> None:
    old, new = (Edition(document).forest for document in pair(made_from(seed)))
    there, back = match(old, new), match(new, old)
    assert sorted(found.flipped for found in back.pairs) == sorted(there.pairs)
    assert {found.old for found in back.pairs if found.new in back.staying} == set(there.staying)


@given(SEEDS)
def test_every_node_has_one_partner_at_most(seed: int) -> None:
    old, new = (Edition(document).forest for document in pair(made_from(seed)))
    pairs: tuple[Pair, ...] = match(old, new).pairs
    assert len({found.old for found in pairs}) == len({found.new for found in pairs}) == len(pairs)


def every_other(count: int, word: str) -> Forest:
    """Points that have nothing in common with those of another word."""
    return forest("l a: Listan", *(f".p: {word}{number} {word}{number + 1} {word}" for number in range(count)))


def test_the_work_is_bounded_whatever_the_editions_hold() -> None:
    olds, news = every_other(4000, "gammal"), every_other(4000, "ny")
    found = match(olds, news)
    assert found.work <= MOST_WORK + MOST_PAIRS
    assert len(found.pairs) == 2


def test_the_work_grows_with_the_edits_and_not_with_the_edition() -> None:
    lines = [
        f"p: Bestämmelse {number} säger att part {number} ska delta i möte {number * 7}." for number in range(2000)
    ]
    edited = [line.replace("delta i", "gå på") if place % 100 == 0 else line for place, line in enumerate(lines)]
    assert match(forest(*lines), forest(*edited)).work <= 200


def test_thousands_of_points_that_say_the_same_keep_their_order() -> None:
    lines = [".p: en punkt"] * 5000
    found = match(forest("l a: Listan", *lines), forest("l a: Listan", *lines[:2500], ".p: en annan", *lines[2500:]))
    assert len(found.pairs) == 5002
    assert len(found.staying) == 5002
