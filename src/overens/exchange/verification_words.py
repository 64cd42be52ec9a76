"""Owns what a check of a signed file found in sentences, for a person who is no cryptographer."""

from collections.abc import Iterator
from datetime import datetime

from overens.model.manifest import Variant, Verdict, Way
from overens.model.verification import (
    CertificateKind,
    Recognised,
    Revocation,
    Role,
    Signature,
    TextState,
    TimeStamp,
    Verification,
)
from overens.pages.wording import counted, day, moment

WAYS = {
    Way.CONTINUED: "den frysta filen {variant}, med underskrifter tillagda",
    Way.REBUILT: "ombyggd av en tjänst, ur den frysta filen",
    Way.HANDWRITTEN: "inskannad, med underskrifter gjorda för hand",
}
VARIANTS = {Variant.FIELDS: "med fält", Variant.PLAIN: "utan fält"}
TEXTS = {
    TextState.FROZEN: "Texten är den frysta.",
    TextState.CHANGED: "Texten är inte den frysta.",
    TextState.UNKNOWN: "Det går inte att säga om texten är den frysta.",
}
KINDS = {
    CertificateKind.PERSON: "ett certifikat för en person",
    CertificateKind.ORGANISATION: "ett certifikat för en organisation",
    CertificateKind.QUALIFIED_PERSON: "ett kvalificerat certifikat för en person",
    CertificateKind.QUALIFIED_ORGANISATION: "ett kvalificerat certifikat för en organisation",
}
REVOCATIONS = {
    Revocation.GOOD: "Certifikatet var inte spärrat.",
    Revocation.REVOKED: "Certifikatet är spärrat.",
    Revocation.UNKNOWN: "Om certifikatet var spärrat är inte känt.",
    Revocation.UNDECLARED: "Utfärdaren spärrar inte sådana certifikat.",
}


def summary(found: Verification) -> str:
    """The verdict in a sentence or two."""
    total = len({*(each.party for each in found.signatures if each.party), *(each.party for each in found.attested)})
    match found.verdict:
        case Verdict.COMPLETE:
            everybody = f"Alla {total} har undertecknat" if total > 1 else "Den som ska underteckna har gjort det"
            unchanged = "" if _is_by_hand(found) else ", och inget annat har ändrats"
            return f"Filen är giltig. {everybody}{unchanged}."
        case Verdict.INCOMPLETE:
            return "Filen är ofullständig. Inget fel är hittat, men något saknas eller är inte känt."
    return "Filen är ogiltig. Lita inte på den."


def _is_by_hand(found: Verification) -> bool:
    return found.edition is not None and found.edition.way is Way.HANDWRITTEN


def origin(edition: Recognised) -> str:
    """What the file is made from."""
    return WAYS[edition.way].format(variant=VARIANTS[edition.variant])


def text(found: Verification) -> str:
    """Whether the text is the frozen one."""
    return TEXTS[found.text]


def signature(found: Signature) -> str:
    """A signature, such as `Underskriften från Bergs kommun är hel och gjord 18 februari 2025 kl. 14.05 (UTC+1)`."""
    state = "hel" if found.whole else "bruten"
    when = f" och gjord {moment(found.time)}" if found.time else ""
    return f"{whose(found)} är {state}{when}."


def whose(found: Signature) -> str:
    """What a signature is called."""
    if found.party_name:
        return f"Underskriften från {found.party_name}"
    return "Förseglingen" if found.role is Role.SEAL else "Tjänstens egen underskrift"


def details(found: Signature) -> Iterator[str]:
    """What else is known of a signature, a sentence each."""
    if found.certificate:
        kind = KINDS[found.certificate.kind]
        until = _day(found.certificate.valid_to)
        yield (
            f"Den är gjord med {kind}, utställt för {found.certificate.holder} av {found.certificate.issuer} "
            f"och giltigt till och med {until}."
        )
    yield "Certifikatet leder till en betrodd utfärdare." if found.trusted else "Certifikatet är inte betrott."
    yield REVOCATIONS[found.revocation]
    yield _time(found.stamp)
    yield f"Nivån är {found.level}."


def _time(stamp: TimeStamp | None) -> str:
    if stamp is None:
        return "Tiden är undertecknarens egen uppgift."
    trusted = "betrodd" if stamp.whole and stamp.trusted else "inte betrodd"
    return f"Tiden är styrkt av en tidsstämpel från {stamp.issuer}, som är {trusted}."


def coverage(found: Verification) -> Iterator[str]:
    """What the last signature covers, and whether anything more may be added."""
    if found.signatures or found.stamps:
        if found.covered:
            yield "Den sista underskriften täcker hela filen."
        else:
            more = counted(found.uncovered, "byte", "byte")
            yield f"Den sista underskriften täcker allt före den. Efter den har {more} lagts till, se nedan."
    if found.sealed:
        yield "Filen är förseglad: inget mer får läggas till."


def stamp(found: TimeStamp) -> str:
    """An archive time stamp."""
    state = "hel" if found.whole else "bruten"
    trusted = "betrodd" if found.trusted else "inte betrodd"
    return f"Arkivstämpeln från {found.issuer} är {state} och {trusted}, och gjord {moment(found.time)}."


def archival(found: Verification) -> Iterator[str]:
    """Whether the file can be checked for as long as it is kept."""
    if found.archival.ready:
        yield "Filen är arkivvärdig: den kan kontrolleras också när certifikaten har gått ut."
    else:
        yield "Filen är inte arkivvärdig än."
        yield from found.archival.because


def _day(written: str) -> str:
    return day(datetime.fromisoformat(written).date())
