"""Shows what is said of files from an e-signing service: one that adds to it, one with a page more, one stamped."""

from functools import reduce

import pikepdf
import pytest
from pyhanko.sign.fields import SigFieldSpec

from overens.model.manifest import Variant, Verdict, Way
from overens.model.verification import Role, TextState, Weight
from overens.seal.looking.zones import zone
from tests.seal.checking.conftest import Check
from tests.seal.checking.test_attacks import said
from tests.support import attacks
from tests.support.fuller import frozen
from tests.support.pki import SEAL, STRANGER, Pki
from tests.support.signable import PARTIES
from tests.support.signed import How, signed

NAMED = tuple(f"{name} (Behörig företrädare) har undertecknat" for name in PARTIES.values())
ALL = ", ".join(PARTIES.values())


def unseen(name: str) -> SigFieldSpec:
    """A field without size on the first page."""
    return SigFieldSpec(name, on_page=0, box=(0, 0, 0, 0))


@pytest.fixture(scope="module")
def with_page(pki: Pki) -> bytes:
    """The file that a service has rebuilt without fields, with a page more, and signed."""

    def remade(pdf: pikepdf.Pdf) -> None:
        attacks.extra_page(pdf, "Verifikat fran Tjansten", *NAMED)

    return covered(pki, attacks.rebuilt(frozen("2025", Variant.PLAIN), remade))


def covered(pki: Pki, data: bytes) -> bytes:
    """The file with the service's signature last, so that it covers the whole file."""
    return signed(pki, data, "Service", How(level="B-T", holder=SEAL, new=unseen("Service")))


def test_a_service_that_adds_the_signatures_of_all_is_complete(check: Check, pki: Pki) -> None:
    def add(data: bytes, party: str) -> bytes:
        return signed(pki, data, f"Field-{party}", How(holder=party, new=unseen(f"Field-{party}")))

    found = check(reduce(add, PARTIES, frozen("2025", Variant.PLAIN)), online=True)
    assert found.edition
    assert (found.edition.way, found.edition.variant) == (Way.CONTINUED, Variant.PLAIN)
    assert [signature.party for signature in found.signatures] == list(PARTIES)
    assert (found.verdict, found.text, said(found)) == (Verdict.COMPLETE, TextState.FROZEN, [])


def test_a_service_that_rebuilds_and_adds_a_page_hides_who_signed(check: Check, with_page: bytes) -> None:
    found = check(with_page, online=True)
    assert found.edition
    assert (found.edition.way, found.text, found.verdict) == (Way.REBUILT, TextState.FROZEN, Verdict.INCOMPLETE)
    assert [signature.role for signature in found.signatures] == [Role.SERVICE]
    assert said(found) == []
    assert said(found, Weight.GAP) == [
        f"Filen är ombyggd av en tjänst, så de här parternas underskrifter kan inte kontrolleras här: {ALL}."
    ]
    assert said(found, Weight.REMARK)[0].startswith(
        "Tjänsten har lagt till en sida, sidan 3, som börjar: ”Verifikat fran Tjansten Arbetsförmedlingen"
    )


def test_the_office_may_vouch_for_what_a_service_that_signed_the_file_says(check: Check, with_page: bytes) -> None:
    found = check(with_page, online=True, attested=tuple(PARTIES))
    assert (found.verdict, found.missing) == (Verdict.COMPLETE, ())
    assert f"Kansliet intygar, efter att ha läst tjänstens intyg, att de här har undertecknat: {ALL}." in said(
        found, Weight.REMARK
    )
    some = check(with_page, online=True, attested=tuple(PARTIES)[:10])
    assert said(some, Weight.GAP) == [
        "Filen är ombyggd av en tjänst, så de här parternas underskrifter kan inte kontrolleras här: Östersunds kommun."
    ]


@pytest.mark.parametrize("holder", ["", STRANGER])
def test_the_word_of_the_office_is_not_enough_without_a_trusted_service(check: Check, pki: Pki, holder: str) -> None:
    data = attacks.rebuilt(frozen("2025", Variant.PLAIN), attacks.extra_page)
    if holder:
        data = signed(pki, data, "Service", How(holder=holder, new=unseen("Service")))
    found = check(data, attested=tuple(PARTIES))
    assert found.verdict is not Verdict.COMPLETE
    assert (
        "Kansliets intyg räcker inte: tjänsten har inte undertecknat hela filen med en hel och betrodd underskrift."
    ) in said(found, Weight.GAP)


def test_the_office_vouches_for_nobody_whom_the_service_does_not_name(check: Check, pki: Pki) -> None:
    data = covered(pki, attacks.rebuilt(frozen("2025", Variant.PLAIN)))
    found = check(data, online=True, attested=tuple(PARTIES))
    assert said(found, Weight.GAP)[0].startswith("Sidorna som tjänsten har lagt till nämner inte: Behörig företrädare")


def test_a_stamp_must_stand_where_it_was_said_to(check: Check, pki: Pki) -> None:
    data = covered(pki, attacks.rebuilt(frozen("2025", Variant.PLAIN), attacks.footer))
    refused = check(data, online=True)
    words = "”Undertecknat”, ”i”, ”Tjänsten”, ”4711”"
    assert said(refused) == [f"På sidan 1 har ord lagts till: {words}.", f"På sidan 2 har ord lagts till: {words}."]
    assert refused.text is TextState.CHANGED
    allowed = check(data, online=True, zones=(zone("nederkant:15"),))
    assert (allowed.text, said(allowed)) == (TextState.FROZEN, [])
    elsewhere = check(data, online=True, zones=(zone("överkant:15"),))
    assert said(elsewhere) == said(refused)


def test_a_stamp_may_not_cover_the_text_even_in_its_zone(check: Check) -> None:
    found = check(attacks.rebuilt(frozen("2025", Variant.PLAIN), attacks.cover_text), zones=(zone("vänsterkant:60"),))
    assert said(found) == ["På sidan 1, ungefär 5 cm från överkanten, är något övertäckt eller borttaget."]


def test_a_service_that_flattens_the_fields_has_changed_nothing_that_is_seen(check: Check) -> None:
    found = check(attacks.rebuilt(frozen(), attacks.without_form))
    assert (found.text, said(found)) == (TextState.FROZEN, [])


def test_content_that_was_made_anew_and_looks_the_same_is_told(check: Check) -> None:
    found = check(attacks.rebuilt(frozen("2025", Variant.PLAIN), attacks.rewrite))
    assert (found.text, said(found)) == (TextState.FROZEN, [])
    assert "Tjänsten har gjort om sidornas innehåll. Orden och utseendet är desamma som i den frysta filen." in said(
        found, Weight.REMARK
    )
