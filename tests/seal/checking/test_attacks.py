"""Shows that whatever is done to a signed file is found, each with its own message, and that nothing else is said."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest

from overens.model.manifest import Verdict
from overens.model.verification import TextState, Verification, Weight
from overens.seal.checking.opening import ends
from overens.seal.checking.recognising import Candidate
from tests.seal.checking.conftest import Check
from tests.support import attacks
from tests.support.fuller import candidates, frozen, record
from tests.support.pki import EXPIRED, FUTURE, REVOKED, STRANGER, Pki
from tests.support.signable import PARTIES
from tests.support.signed import How, signed_by, text_stamp

BERG, LAST = "bergs-kommun", list(PARTIES)[-1]
AFTER = "Något annat än underskrifter har lagts till efter underskriften från Försäkringskassan: "


def said(found: Verification, weight: Weight = Weight.FAULT) -> list[str]:
    """What is told of one weight, without what to do about it."""
    assert all(reason.fix.endswith(".") for reason in found.reasons)
    return [reason.what for reason in found.reasons if reason.weight is weight]


def test_a_file_that_all_have_signed_and_that_is_sealed_is_valid(check: Check, complete: bytes) -> None:
    found = check(complete)
    assert (found.verdict, found.text, found.sealed) == (Verdict.COMPLETE, TextState.FROZEN, True)
    assert said(found) == said(found, Weight.GAP) == []
    assert found.archival.ready
    assert [signature.party for signature in found.signatures] == [*PARTIES, None]


@pytest.mark.parametrize(
    ("change", "messages"),
    [
        (
            attacks.swap_content,
            [
                f"{AFTER}sidan 1 har fått nytt innehåll.",
                "På sidan 1 saknas ord, eller står på en annan plats: ”Arbetsförmedlingen”.",
                "På sidan 1 har ord lagts till: ”Annan”, ”förmedlingen”.",
            ],
        ),
        (
            attacks.overwrite_content,
            [
                f"{AFTER}sidan 1 har fått nytt innehåll.",
                "På sidan 1 saknas ord, eller står på en annan plats: ”Arbetsförmedlingen”.",
                "På sidan 1 har ord lagts till: ”Annan”, ”förmedlingen”.",
            ],
        ),
        (
            attacks.cover,
            [
                f"{AFTER}sidan 1 har fått nytt innehåll.",
                "På sidan 1, ungefär 5 cm från överkanten, är något övertäckt eller borttaget.",
            ],
        ),
        (
            attacks.annotate,
            [
                f"{AFTER}något har lagts ovanpå sidan 1.",
                "Något har lagts ovanpå sidan 1, till exempel en anteckning, en ruta eller en länk.",
                "På sidan 1, ungefär 5 cm från överkanten, är något övertäckt eller borttaget.",
            ],
        ),
        (
            attacks.speak_english,
            ["Filen anger ”en” som språk i stället för svenska.", f"{AFTER}filens språk är ändrat."],
        ),
        (
            attacks.change_attachment,
            [
                "Bilagan agreements-prov-2025.yaml är inte den som frystes.",
                f"{AFTER}en bilaga är utbytt: agreements-prov-2025.yaml.",
            ],
        ),
        (
            attacks.run_script,
            [
                "Filen innehåller något som kan köras eller hämtas när den öppnas: JavaScript.",
                f"{AFTER}filens uppbyggnad är ändrad: /OpenAction.",
            ],
        ),
    ],
)
def test_an_update_after_the_last_signature_is_found(
    check: Check, short: bytes, change: attacks.Change, messages: list[str]
) -> None:
    found = check(attacks.updated(short, change))
    assert (found.verdict, found.text) == (Verdict.INVALID, TextState.CHANGED)
    assert said(found) == messages
    assert found.additions[-1].allowed is False


def test_an_update_before_the_first_signature_is_found(check: Check, pki: Pki) -> None:
    found = check(signed_by(pki, attacks.updated(frozen(), attacks.cover), BERG))
    assert said(found)[0] == (
        "Något annat än underskrifter har lagts till efter frysningen: sidan 1 har fått nytt innehåll."
    )


def test_a_change_after_the_seal_is_found(check: Check, complete: bytes, pki: Pki) -> None:
    found = check(attacks.updated(complete, attacks.cover))
    assert said(found)[0] == (
        "Något annat än underskrifter har lagts till efter förseglingen: sidan 1 har fått nytt innehåll."
    )
    resigned = check(signed_by(pki, attacks.cut(complete, len(ends(frozen())) + 2), LAST))
    assert resigned.verdict is Verdict.INCOMPLETE
    again = attacks.signed_anew(complete, lambda data: signed_by(pki, data, LAST))
    assert "Filen har ändrats efter att den förseglades." in said(check(again))


def test_the_name_of_another_party_in_the_stamp_is_found(check: Check, pki: Pki) -> None:
    look = text_stamp("Elektroniskt undertecknad\nÅre kommun")
    found = check(signed_by(pki, frozen(), BERG, How(look=look)))
    assert said(found) == ["Underskriften från Bergs kommun har en stämpel som säger Åre kommun."]
    nobody = check(signed_by(pki, frozen(), BERG, How(look=text_stamp("Anna Andersson\nkommundirektör"))))
    assert said(nobody) == [
        (
            "Underskriften från Bergs kommun har en stämpel som inte nämner parten eller innehavaren av certifikatet: "
            "”Anna Andersson kommundirektör”."
        )
    ]


def test_a_file_cut_back_to_an_earlier_signer_is_incomplete(check: Check, timed: bytes) -> None:
    found = check(attacks.cut(timed, -1), online=True)
    assert (found.verdict, found.covered, found.uncovered) == (Verdict.INCOMPLETE, True, 0)
    assert said(found, Weight.GAP) == ["1 av 11 har inte undertecknat i den här filen: Östersunds kommun."]
    assert [missing.party for missing in found.missing] == [LAST]


def test_bytes_after_the_last_signature_are_found(check: Check, short: bytes) -> None:
    found = check(short + b"% mer")
    assert said(found) == ["Det står 5 byte efter PDF-filens slut. Ingen underskrift täcker dem."]
    assert (found.covered, found.uncovered) == (False, 5)


def test_the_pdfs_of_two_editions_exchanged_are_found(check: Check, short: bytes) -> None:
    this, other = candidates("2025"), candidates("2026")
    swapped = [
        *(Candidate(mine.manifest, mine.pdf, yours.data) for mine, yours in zip(this, other, strict=True)),
        *(Candidate(mine.manifest, mine.pdf, yours.data) for mine, yours in zip(other, this, strict=True)),
    ]
    found = check(short, among=swapped)
    assert found.edition
    assert found.edition.edition == "2025"
    assert said(found) == ["Den frysta filen prov-2026-med-falt.pdf är i själva verket den för TEST Prov 2025."]


def test_a_file_of_another_edition_than_its_name_says_is_told(check: Check, short: bytes) -> None:
    found = check(short, among=candidates("2025", "2026"), name="prov-2026-undertecknad.pdf")
    assert found.edition
    assert found.edition.edition == "2025"
    assert "Filen heter prov-2026-undertecknad.pdf, men innehållet är TEST Prov 2025." in said(found, Weight.REMARK)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            lambda signatories: signatories[:-1],
            (
                "Manifestet och fälten i den frysta filen säger olika om vilka som ska underteckna: "
                "Underskrift: sig-ostersunds-kommun."
            ),
        ),
        (
            lambda signatories: (*signatories, signatories[0].model_copy(update={"field": "sig-x", "party_name": "X"})),
            "Manifestet och fälten i den frysta filen säger olika om vilka som ska underteckna: X.",
        ),
    ],
)
def test_signatories_that_are_edited_in_the_manifest_are_found(
    check: Check, short: bytes, edit: Callable[[tuple[object, ...]], tuple[object, ...]], message: str
) -> None:
    edited = record().model_copy(update={"signatories": edit(record().signatories)})
    found = check(short, among=[Candidate(edited, pdf, frozen("2025", pdf.variant)) for pdf in edited.pdfs])
    assert message in said(found)


def test_a_digest_that_is_edited_in_the_manifest_is_found(check: Check, short: bytes) -> None:
    pdfs = tuple(pdf.model_copy(update={"sha256": "0" * 64}) for pdf in record().pdfs)
    edited = record().model_copy(update={"pdfs": pdfs})
    found = check(short, among=[Candidate(edited, pdf, frozen("2025", pdf.variant)) for pdf in pdfs])
    assert said(found) == ["Den frysta filen prov-2025-med-falt.pdf är inte den som manifestet beskriver."]


def test_damage_that_was_found_in_the_record_is_told(check: Check, short: bytes) -> None:
    damaged = [Candidate(each.manifest, each.pdf, each.data, ("Manifestet har ändrats.",)) for each in candidates()]
    found = check(short, among=damaged)
    assert said(found) == ["Det som är fryst går inte att lita på. Manifestet har ändrats."]


@pytest.mark.parametrize(
    ("holder", "message"),
    [
        (
            STRANGER,
            (
                "Underskriften från Bergs kommun är gjord med ett certifikat för TEST Bergs kommun från TEST okänd CA, "
                "som inte är en betrodd utfärdare."
            ),
        ),
        (EXPIRED, "Underskriften från Bergs kommun gjordes när certifikatet hade gått ut ({until})."),
        (FUTURE, "Underskriften från Bergs kommun gjordes innan certifikatet började gälla ({since})."),
        (REVOKED, "Underskriften från Bergs kommun är gjord med ett certifikat som är spärrat."),
        (
            "are-kommun",
            "Underskriften från Bergs kommun är gjord med ett certifikat för TEST Åre kommun, som hör till Åre kommun.",
        ),
    ],
)
def test_a_certificate_that_is_wrong_in_one_way_is_found(check: Check, pki: Pki, holder: str, message: str) -> None:
    data = signed_by(pki, frozen(), BERG, How(level="B-T", holder=holder, look=text_stamp("Bergs kommun")))
    found = check(data, online=True)
    [certificate] = [signature.certificate for signature in found.signatures]
    assert certificate
    assert said(found) == [message.format(until=certificate.valid_to[:10], since=certificate.valid_from[:10])]


def test_a_certificate_that_went_out_later_needs_a_time_stamp(check: Check, pki: Pki) -> None:
    later = datetime.now(UTC) + timedelta(days=365 * 3)
    [message] = said(check(signed_by(pki, frozen(), BERG), moment=later))
    assert "och ingen tidsstämpel visar att underskriften gjordes innan" in message
    assert said(check(signed_by(pki, frozen(), BERG, How(level="B-T")), moment=later)) == []


def test_a_weak_digest_is_found(check: Check, pki: Pki) -> None:
    found = check(signed_by(pki, frozen(), BERG, How(digest="sha1")))
    assert said(found) == [
        (
            "Underskriften från Bergs kommun är gjord med en metod som är för svag (till exempel SHA-1), "
            "så den går att förfalska."
        )
    ]


def test_without_a_list_of_whom_to_trust_nobody_is_trusted(check: Check, complete: bytes) -> None:
    found = check(complete, trusted=False)
    assert (found.verdict, said(found)) == (Verdict.INCOMPLETE, [])
    assert not any(signature.trusted for signature in found.signatures)
    assert said(found, Weight.GAP) == [
        "Ingen har angett vilka utfärdare som är betrodda, så det går inte att säga vem som står bakom certifikaten."
    ]


def test_without_network_nothing_is_known_of_revocation_that_the_file_does_not_carry(
    check: Check, timed: bytes, complete: bytes
) -> None:
    [gap] = said(check(timed), Weight.GAP)
    assert gap.startswith("Det går inte att säga om certifikaten var spärrade för underskrifterna från Arbets")
    assert check(timed, online=True).verdict is Verdict.COMPLETE
    assert check(complete, moment=datetime.now(UTC) + timedelta(days=365 * 5)).verdict is Verdict.COMPLETE


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (attacks.launch, "Filen innehåller något som kan köras eller hämtas när den öppnas: start av program."),
        (attacks.script, "Filen innehåller något som kan köras eller hämtas när den öppnas: JavaScript."),
        (attacks.carry_program, "Filen har ett program som bilaga: underlag.txt."),
        (attacks.cover_text, "På sidan 1, ungefär 5 cm från överkanten, är något övertäckt eller borttaget."),
        (attacks.strike_through, "På sidan 1, ungefär 3 cm från överkanten, har något ritats dit."),
        (
            attacks.write_name,
            (
                "På raden för Arbetsförmedlingen på sidan 1 finns något som inte är en digital underskrift, "
                "till exempel en bild av en namnteckning."
            ),
        ),
        (attacks.hide_point, "På sidan 2, ungefär 5 cm från överkanten, är något övertäckt eller borttaget."),
        (attacks.drop_page, "Sidan 1 saknas eller är helt omgjord."),
        (attacks.change_language, "Filen anger ”en” som språk i stället för svenska."),
        (attacks.replace_attachment, "Bilagan agreements-prov-2025.yaml är inte den som frystes."),
    ],
)
def test_a_file_made_anew_with_something_changed_is_found(check: Check, change: attacks.Rebuild, message: str) -> None:
    found = check(attacks.rebuilt(frozen(), change))
    assert (found.verdict, said(found)) == (Verdict.INVALID, [message])


def test_one_letter_changed_is_found(check: Check) -> None:
    found = check(attacks.rebuilt(frozen(), attacks.other_letter))
    assert said(found) == [
        "På sidan 1 saknas ord, eller står på en annan plats: ”Bergs”.",
        "På sidan 1 har ord lagts till: ”Borgs”.",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lambda _: b"", "Filen är tom."),
        (lambda _: b"PK\x03\x04 ett annat slags fil", "Filen är ingen PDF."),
        (lambda data: data[: len(data) // 2], "Filen är skadad eller avhuggen, så att den inte går att läsa."),
        (
            lambda data: attacks.rebuilt(data, encryption=pikepdf.Encryption(owner="a", user="")),
            "Filen är krypterad. Då går det varken att läsa den eller att arkivera den.",
        ),
        (
            lambda data: attacks.rebuilt(data, encryption=pikepdf.Encryption(owner="a", user="b")),
            "Filen är krypterad. Då går det varken att läsa den eller att arkivera den.",
        ),
        (lambda _: _other_pdf(), "Filen är inte gjord av någon fryst utgåva i den här mappen."),
    ],
)
def test_a_file_that_cannot_be_one_of_ours_is_told_apart(
    check: Check, short: bytes, data: Callable[[bytes], bytes], message: str
) -> None:
    found = check(data(short))
    assert (found.verdict, found.edition) == (Verdict.INVALID, None)
    assert said(found) == [message]


def _other_pdf() -> bytes:
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()
