"""Shows which file that came back counts, and what each party's state is in it."""

import pytest

from overens.model.manifest import Received
from overens.names import EditionName
from overens.pages.archive.signing import counting, signing
from tests.support.kept import PARTIES, manifest, received, signature

NAME = EditionName("prov", "2025")
AF = PARTIES["af"]
ALL = tuple(map(signature, PARTIES))


@pytest.mark.parametrize(
    ("verdicts", "counted"),
    [
        ([], None),
        (["ogiltig"], None),
        (["ofullständig"], 1),
        (["ofullständig", "ofullständig"], 2),
        (["ofullständig", "ogiltig"], 1),
        (["giltig", "ofullständig"], 1),
        (["ofullständig", "giltig", "ogiltig"], 2),
        (["giltig", "giltig"], 2),
    ],
)
def test_the_last_best_file_counts(verdicts: list[str], counted: int | None) -> None:
    found = tuple(received(NAME, number, verdict) for number, verdict in enumerate(verdicts, 1))
    assert counting(found) == (found[counted - 1] if counted else None)


@pytest.mark.parametrize(
    ("returned", "missing"),
    [
        ((), [AF, "Region Prov", "Bergs kommun"]),
        ((received(NAME, 1, "giltig", *ALL),), []),
        ((received(NAME, 1, "ofullständig", *ALL[:2]),), ["Bergs kommun"]),
        ((received(NAME, 1, "ofullständig", signature("af", hel="nej"), ALL[1]),), [AF, "Bergs kommun"]),
        ((received(NAME, 1, "ofullständig", signature("af", betrodd="nej")),), list(PARTIES.values())),
        # Signatures of several files never add up.
        ((received(NAME, 1, "ofullständig", *ALL[:2]), received(NAME, 2, "ofullständig", ALL[2])), [AF, "Region Prov"]),
        ((received(NAME, 1, "ogiltig", *ALL),), list(PARTIES.values())),
        # A scan has no signatures that a program can read; the verdict is on the whole of it.
        ((received(NAME, 1, "giltig", sätt="handskriven"),), []),
        ((received(NAME, 1, "ofullständig", sätt="handskriven"),), list(PARTIES.values())),
    ],
)
def test_who_is_missing(returned: tuple[Received, ...], missing: list[str]) -> None:
    found = signing(manifest(NAME, *returned))
    assert list(found.missing) == missing
    assert found.signed == len(PARTIES) - len(missing)


def test_a_signature_of_somebody_else_is_nobody_s() -> None:
    found = signing(manifest(NAME, received(NAME, 1, "ofullständig", signature("af", part="frammande"))))
    assert [party.signature for party in found.parties] == [None, None, None]
