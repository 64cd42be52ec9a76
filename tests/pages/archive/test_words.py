"""Shows what the archive says of a state, a signature and its level, in full."""

from dataclasses import replace

import pytest

from overens.model.manifest import Received
from overens.names import EditionName
from overens.pages.archive.signing import signing
from overens.pages.archive.words import given, judged, level, state
from overens.pages.edition import editions
from overens.pages.page import Kept
from tests.support.kept import PARTIES, SIGNATORIES, kept, manifest, received, signature
from tests.support.library import library

NAME = EditionName("prov", "2025")
ALL = tuple(map(signature, PARTIES))
ONE = [{"part": "af", "partsnamn": "Arbetsförmedlingen", "namn": SIGNATORIES["af"][0], "fält": "sig-af"}]


def stands(archived: Kept) -> tuple[str, str]:
    """The look and the words of the small agreement when it is archived so."""
    [edition] = editions(replace(library(), kept={NAME: archived}))
    found = state(edition)
    return found.look, found.words


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        ((), ("none", "Fryst. Ingen undertecknad fil har kommit tillbaka ännu.")),
        ((received(NAME, 1, "giltig", *ALL),), ("good", "Alla 3 har undertecknat.")),
        ((received(NAME, 1, "ofullständig", *ALL[:2]),), ("partly", "2 av 3 har undertecknat.")),
        ((received(NAME, 1, "ofullständig"),), ("partly", "0 av 3 har undertecknat.")),
        ((received(NAME, 1, "ogiltig", *ALL),), ("bad", "Fryst. Ingen fil som har kommit tillbaka har godkänts.")),
    ],
)
def test_how_a_frozen_edition_stands(returned: tuple[Received, ...], expected: tuple[str, str]) -> None:
    assert stands(kept(NAME, *returned)) == expected


def test_one_signatory_is_not_all() -> None:
    archived = kept(NAME, received(NAME, 1, "giltig", ALL[0]), undertecknare=ONE)
    assert stands(archived) == ("good", "1 av 1 har undertecknat.")


def test_of_an_edition_that_is_not_frozen_nothing_is_said_of_signatures() -> None:
    [edition] = editions(library())
    assert state(edition).words == "Inte fryst här. Arkivet har ingen undertecknad fil."
    assert state(edition).checked is None


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        (received(NAME, 1, "ofullständig"), ("Har inte undertecknat här",)),
        (received(NAME, 1, "giltig", sätt="handskriven"), ("Har undertecknat", "För hand, i den inskannade filen.")),
        (received(NAME, 1, "giltig", sätt="ombyggd"), ("Har undertecknat", "Enligt kontrollen av hela filen.")),
        (
            received(NAME, 1, "giltig", ALL[0]),
            ("Har undertecknat 3 mars 2025 kl. 14.05 (UTC+1)", "Hel och betrodd."),
        ),
        (received(NAME, 1, "giltig", signature("af", tid=None)), ("Har undertecknat", "Hel och betrodd.")),
        (
            received(NAME, 1, "giltig", signature("af", nivå="B-B")),
            (
                *("Har undertecknat 3 mars 2025 kl. 14.05 (UTC+1)", "Hel och betrodd."),
                "Tiden är undertecknarens egen uppgift.",
            ),
        ),
        (
            received(NAME, 1, "ofullständig", signature("af", betrodd="nej")),
            (
                "Har en underskrift som inte räknas",
                "Hel, men certifikatet leder inte till en betrodd utfärdare.",
            ),
        ),
        (
            received(NAME, 1, "ofullständig", signature("af", hel="nej")),
            ("Har en underskrift som inte räknas", "Bruten: något som den täcker har ändrats."),
        ),
    ],
)
def test_what_is_said_of_a_party(returned: Received, expected: tuple[str, ...]) -> None:
    party = signing(manifest(NAME, returned)).parties[0]
    assert (given(party), *judged(party)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (None, ""),
        ("B-T", "Nivå B-T, med tidsstämpel."),
        ("X-1", "Nivå X-1."),
    ],
)
def test_a_level_with_its_meaning(written: str | None, expected: str) -> None:
    [found] = received(NAME, 1, "giltig", signature("af", nivå=written)).signatures
    assert level(found) == expected
