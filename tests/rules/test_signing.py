"""Shows that every party signs once, or is said not to, and that nobody else does."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, told
from tests.support.small_agreement import EDITION, PARTIES

SIGNED: KeyPath = ("underskrifter", "undertecknare")
NOT_SIGNING: KeyPath = ("underskrifter", "undertecknar_inte")
OTHER = {"id": "dalen", "namn": "Dalens kommun", "typ": "kommun"}

CASES: list[tuple[str, KeyPath, object, list[str]]] = [
    (
        "a party without a signatory",
        NOT_SIGNING,
        [],
        ["fel undertecknare-saknas utgåva parter[4]"],
    ),
    (
        "a signatory for no party of the edition",
        (*SIGNED, 3),
        {"part": "dalen", "namn": "Du Ek"},
        ["fel undertecknare-inte-part utgåva underskrifter.undertecknare[4].part"],
    ),
    (
        "one that does not sign and is no party of the edition",
        (*NOT_SIGNING, 1),
        "dalen",
        ["fel undertecknare-inte-part utgåva underskrifter.undertecknar_inte[2]"],
    ),
    (
        "two signatories for one party",
        (*SIGNED, 3),
        {"part": "af", "namn": "Du Ek"},
        ["fel dubbel-undertecknare utgåva underskrifter.undertecknare[4].part"],
    ),
    (
        "a signatory for a party that does not sign",
        (*SIGNED, 3),
        {"part": "are-kommun", "namn": "Du Ek"},
        ["fel dubbel-undertecknare utgåva underskrifter.undertecknar_inte[1]"],
    ),
    (
        "a party twice among those that do not sign",
        (*NOT_SIGNING, 1),
        "are-kommun",
        ["fel dubbel-i-lista utgåva underskrifter.undertecknar_inte[2]"],
    ),
    (
        "a slot without a name",
        (*SIGNED, 0, "namn"),
        None,
        ["varning undertecknare-utan-namn utgåva underskrifter.undertecknare[1]"],
    ),
    (
        "somebody acting without a title",
        (*SIGNED, 1, "titel"),
        None,
        ["varning tillforordnad-utan-titel utgåva underskrifter.undertecknare[2].tillförordnad"],
    ),
    (
        "a name to check",
        (*SIGNED, 1, "kontrollera"),
        "Otydligt.",
        ["notering kontrollera utgåva underskrifter.undertecknare[2].kontrollera"],
    ),
]


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_signs(path: KeyPath, value: object, lines: list[str]) -> None:
    content = Content().put(PARTIES, ("parter", 4), OTHER)
    assert told(content.put(EDITION, path, value)) == lines


def test_a_decided_edition_says_who_signs() -> None:
    content = Content().drop(EDITION, ("underskrifter",)).drop(EDITION, ("avsnitt", 5))
    assert told(content) == ["varning underskrifter-saknas utgåva status"]


@pytest.mark.parametrize("status", ["utkast", "remiss"])
def test_an_edition_that_is_not_decided_needs_no_signatures(status: str) -> None:
    content = Content().drop(EDITION, ("underskrifter",)).drop(EDITION, ("avsnitt", 5)).drop(EDITION, ("beslut",))
    assert told(content.put(EDITION, ("status",), status)) == []


@pytest.mark.parametrize("status", ["utkast", "remiss"])
def test_a_slot_without_a_name_is_only_noted_before_the_decision(status: str) -> None:
    content = Content().drop(EDITION, ("beslut",)).put(EDITION, ("status",), status)
    assert told(content.put(EDITION, (*SIGNED, 0, "namn"), None)) == [
        "notering undertecknare-utan-namn utgåva underskrifter.undertecknare[1]"
    ]


def test_slots_without_names_in_a_draft_are_one_note() -> None:
    content = Content().drop(EDITION, ("beslut",)).put(EDITION, ("status",), "utkast")
    for index in (0, 1):
        content.put(EDITION, (*SIGNED, index, "namn"), None)
    assert told(content) == ["notering undertecknare-utan-namn utgåva underskrifter.undertecknare"]
